"""The live line to a page: what a person does comes in one by one, their log goes out."""

from __future__ import annotations

import asyncio
import contextlib
import weakref
from collections.abc import Sequence
from dataclasses import replace

import msgspec
from aiohttp import WSCloseCode, web

from bot.chat import Address, Cover, Incoming, Message, NotSaved, Profile, Unknown
from bot.transports.web import origin, sessions, trouble, wire
from bot.transports.web.house import House

PAGE = 60
"""Entries of the log that are sent at once."""

HEARTBEAT = 25.0
"""Seconds between two pings."""


class Sockets:
    """The socket's route, and all that are open."""

    def __init__(self, house: House) -> None:
        self._house = house
        self._open: weakref.WeakSet[web.WebSocketResponse] = weakref.WeakSet()

    def register(self, app: web.Application) -> None:
        app.router.add_get("/socket", self.meet)
        app.on_shutdown.append(self._close_all)

    async def meet(self, request: web.Request) -> web.StreamResponse:
        if not origin.names_our_origin(request):
            raise web.HTTPForbidden
        socket = web.WebSocketResponse(heartbeat=HEARTBEAT, max_msg_size=wire.LIMIT)
        if not socket.can_prepare(request):
            raise web.HTTPBadRequest
        visitor = await self._house.visitor(request)
        await socket.prepare(request)
        if visitor is None:
            await socket.send_str(wire.write(wire.Nobody()))
            await socket.close()
            return socket
        self._open.add(socket)
        try:
            await Line(self._house, socket, *visitor).serve()
        except ConnectionError:
            pass
        except Exception as error:
            trouble.note("web.socket", error)
            await socket.close(code=WSCloseCode.INTERNAL_ERROR)
        return socket

    async def _close_all(self, _: web.Application) -> None:
        for socket in list(self._open):
            await socket.close(code=WSCloseCode.GOING_AWAY)


class Line:
    """One open socket of one person."""

    def __init__(
        self, house: House, socket: web.WebSocketResponse, address: Address, profile: Profile
    ) -> None:
        self._house = house
        self._socket = socket
        self._address = address
        self._profile = profile
        self._sent = 0
        self._cover: Cover | None = None
        self._sending = asyncio.Lock()

    async def serve(self) -> None:
        """Until the page or the server goes away."""
        person = self._profile.person_id
        async with self._house.conversation.mailbox(person) as mailbox:

            async def bring_news() -> None:
                try:
                    while True:
                        await mailbox.wait()
                        await self._bring_up_to_date()
                except ConnectionError:
                    pass
                except Exception as error:
                    trouble.note("web.news", error)
                    await self._socket.close(code=WSCloseCode.INTERNAL_ERROR)

            news: asyncio.Task[None] | None = None
            try:
                async for frame in self._socket:
                    try:
                        said = wire.read(frame.data)
                    except (msgspec.DecodeError, TypeError):
                        await self._socket.close(code=WSCloseCode.POLICY_VIOLATION)
                        return
                    await self._act(said)
                    if news is None:
                        news = asyncio.create_task(bring_news())
            finally:
                if news is not None:
                    news.cancel()
                    with contextlib.suppress(asyncio.CancelledError):
                        await news

    async def _act(self, said: wire.FromPage) -> None:
        match said:
            case wire.Hello(after, person, covered):
                await self._greet(after if person == self._profile.person_id else 0)
                await self._cover_up(lift=covered)
            case wire.Say(device_id, text):
                await self._take(device_id, text=text)
            case wire.Press(device_id, press, label, card):
                await self._take(device_id, press=press, label=label, card=card)
            case wire.Check(device_id):
                await self._bring_up_to_date()
                await self._send(wire.Saved(device_id))
            case wire.Earlier(before):
                earlier = await self._messages(0, PAGE, before=before)
                await self._send(wire.EarlierMessages(self._shown(earlier)))

    async def _greet(self, after: int) -> None:
        """Say who is here and bring the page up to date.

        A page may hold more than there is, as when a backup was restored: it begins again.
        """
        await self._send(wire.person(self._profile))
        newest = await self._messages(0, 1)
        joins = 0 < after <= (newest[-1].seq if newest else 0)
        news = await self._messages(after if joins else 0, PAGE)
        joins = joins and (not news or news[0].seq == after + 1)
        self._sent = news[-1].seq if news else after if joins else 0
        self._cover = None
        await self._send(wire.Messages(self._shown(news), restart=not joins))

    async def _take(
        self,
        device_id: str,
        *,
        text: str | None = None,
        press: str | None = None,
        label: str = "",
        card: int | None = None,
    ) -> None:
        update = sessions.update_id(self._address, device_id)
        incoming = Incoming(self._address, update, text, press, label, card=card)
        try:
            await self._house.conversation.handle(incoming)
        except NotSaved as error:
            reason = self._house.words.ground(error.ground, self._profile.language)
            await self._send(wire.Failed(device_id, reason))
        except Unknown:
            await self._send(wire.Nobody())
        except Exception as error:
            trouble.note("web.handle", error)
            reason = self._house.words.say("web-error", self._profile.language)
            await self._send(wire.Failed(device_id, reason))
        else:
            await self._bring_up_to_date()
            await self._send(wire.Saved(device_id))

    async def _bring_up_to_date(self) -> None:
        async with self._sending:
            news = await self._messages(self._sent, PAGE)
            if news:
                await self._tell_who()
                joins = news[0].seq == self._sent + 1
                self._sent = news[-1].seq
                await self._send(wire.Messages(self._shown(news), restart=not joins))
                if not joins:
                    self._cover = None
            await self._cover_up()

    async def _cover_up(self, *, lift: bool = False) -> None:
        """Show what covers an entry now. ``lift``: the page may show a cover that is gone."""
        cover = self._house.conversation.cover(self._profile.person_id)
        if cover == self._cover and not lift:
            return
        entry = await self._covering(cover) if cover else None
        before, self._cover = self._cover, cover if entry else None
        if entry or before or lift:
            await self._send(wire.Covered(entry))

    async def _covering(self, cover: Cover) -> wire.Entry | None:
        """The cover as the entry that it stands for; None while that is not in the log yet."""
        covered = await self._messages(cover.seq - 1, 1, before=cover.seq + 1)
        if not covered:
            return None
        shown = replace(covered[0], screen=cover.screen)
        return wire.entry(shown, self._address, fleeting=True)

    async def _tell_who(self) -> None:
        """A conversation may change the language, the name or the role."""
        profile = await self._house.conversation.who(self._address)
        if profile is None:
            await self._send(wire.Nobody())
        elif profile != self._profile:
            self._profile = profile
            await self._send(wire.person(profile))

    async def _messages(
        self, after: int, limit: int, *, before: int | None = None
    ) -> Sequence[Message]:
        return await self._house.conversation.messages(
            self._profile.person_id, after, limit, before=before
        )

    def _shown(self, messages: Sequence[Message]) -> list[wire.Entry]:
        return [wire.entry(message, self._address) for message in messages]

    async def _send(self, frame: wire.ToPage) -> None:
        await self._socket.send_str(wire.write(frame))
