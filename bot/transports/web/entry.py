"""Coming in: the front page, the links that let a person in, and the step through the door."""

from __future__ import annotations

import hashlib

from aiohttp import web

from bot.chat import Address, Incoming, Profile, Unknown
from bot.transports.web import languages, pages, sessions
from bot.transports.web.house import House
from core.decision import Refusal

LINK = "{code:[A-Za-z0-9_-]{1,64}}"


class Entry:
    """The routes of the front door."""

    def __init__(self, house: House) -> None:
        self._house = house

    def register(self, app: web.Application) -> None:
        app.router.add_get("/", self.home)
        app.router.add_get(f"/call/{LINK}", self.call)
        app.router.add_get(f"/i/{LINK}", self.invitation)
        app.router.add_get(f"/link/{LINK}", self.own_link)
        app.router.add_get(f"/notice/{LINK}/enter", self.notice)
        app.router.add_get(f"/report/{LINK}", self.report)
        app.router.add_post("/enter", self.enter)

    async def home(self, request: web.Request) -> web.Response:
        """The chat for whoever is known here, else how to come in."""
        visitor = await self._house.visitor(request)
        if visitor is not None:
            return self._chat(request, *visitor)
        demo = self._house.settings.demo
        if demo is not None and "as" not in request.query:
            first = demo.personas(self._house.language(request))[0]
            raise web.HTTPFound(f"/?as={first.slug}")
        return pages.plain(self._house, self._house.language(request), "web-gate")

    def _chat(self, request: web.Request, address: Address, profile: Profile) -> web.Response:
        response = pages.chat(self._house, address, profile)
        secure = self._house.settings.secure
        token = sessions.token_of(request, secure=secure)
        if token is not None:
            sessions.remember(response, token, secure=secure)
        return response

    async def call(self, request: web.Request) -> web.Response:
        return await self._entrance(request, f"call-{request.match_info['code']}")

    async def invitation(self, request: web.Request) -> web.Response:
        return await self._entrance(request, f"i-{request.match_info['code']}")

    async def own_link(self, request: web.Request) -> web.Response:
        return await self._entrance(request, f"link-{request.match_info['code']}")

    async def notice(self, request: web.Request) -> web.Response:
        return await self._entrance(request, f"notice-{request.match_info['code']}")

    async def report(self, request: web.Request) -> web.Response:
        return await self._entrance(request, f"report-{request.match_info['code']}")

    async def _entrance(self, request: web.Request, start: str) -> web.Response:
        """Only a page: a link's preview opens it too, and must not use the link up."""
        visitor = await self._house.visitor(request)
        profile = None if visitor is None else visitor[1]
        language = self._house.language(request, profile)
        return pages.entrance(self._house, language, start, profile, languages.kept(request))

    async def enter(self, request: web.Request) -> web.Response:
        """Through the door, keeping the session of somebody who is known already."""
        house = self._house
        house.require_own_page(request)
        form = await request.post()
        start, offered = str(form.get("start", "")), str(form.get("session", ""))
        if not start or not sessions.is_token(offered):
            raise web.HTTPBadRequest
        known = await house.visitor(request)
        address = sessions.address_of(offered) if known is None else known[0]
        attempt = hashlib.sha256(f"{offered} {start}".encode()).hexdigest()[:32]
        incoming = Incoming(
            address,
            sessions.update_id(address, attempt),
            text=f"/start {start}",
            language=house.language(request),
        )
        try:
            await house.conversation.handle(incoming)
        except Unknown as unknown:
            return self._refused(request, unknown.refusal)
        if await house.conversation.who(address) is None:
            return self._refused(request)
        response = web.Response(status=303, headers={"Location": "/"})
        if known is None:
            sessions.remember(response, offered, secure=house.settings.secure)
        return response

    def _refused(self, request: web.Request, refusal: Refusal | None = None) -> web.Response:
        house, language = self._house, self._house.language(request)
        if refusal is None:
            return pages.plain(house, language, "web-refused", 403)
        heading = house.words.say("web-refused-title", language)
        reasons = "\n".join(house.words.ground(ground, language) for ground in refusal.grounds)
        return pages.telling(house, language, heading, reasons, 403)
