"""Whatever goes wrong, a person gets a plain sentence in their language, never a traceback."""

from __future__ import annotations

from collections.abc import Awaitable, Callable

from aiohttp import web
from aiohttp.typedefs import Middleware

from bot.chat import NotSaved, Unknown
from bot.transports.web import pages, trouble
from bot.transports.web.house import House

_KEYS = {401: "web-gate", 403: "web-foreign", 404: "web-not-found", 405: "web-not-found"}


def courteous(house: House) -> Middleware:
    @web.middleware
    async def answer(
        request: web.Request,
        handler: Callable[[web.Request], Awaitable[web.StreamResponse]],
    ) -> web.StreamResponse:
        try:
            return await handler(request)
        except web.HTTPException as refused:
            if refused.status < 400:
                raise
            return _say(house, request, _KEYS.get(refused.status, "web-bad-request"), refused)
        except Unknown:
            return _say(house, request, "web-gate", web.HTTPUnauthorized())
        except NotSaved as error:
            language = house.language(request)
            heading = house.words.say("web-error-title", language)
            text = house.words.ground(error.ground, language)
            if _shows_a_page(request):
                return pages.telling(house, language, heading, text, 503)
            return web.json_response({"failed": text}, status=503)
        except Exception as error:
            trouble.note("web.unexpected", error)
            return _say(house, request, "web-error", web.HTTPInternalServerError())

    return answer


def _say(
    house: House, request: web.Request, key: str, refused: web.HTTPException
) -> web.StreamResponse:
    language = house.language(request)
    if _shows_a_page(request):
        return pages.plain(house, language, key, refused.status)
    return web.json_response({"failed": house.words.say(key, language)}, status=refused.status)


def _shows_a_page(request: web.Request) -> bool:
    return "text/html" in request.headers.get("Accept", "")
