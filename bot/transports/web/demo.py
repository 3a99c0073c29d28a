"""The demonstration's side desk: be anyone, and move the clock.

Its routes are registered only when a :class:`Demo` is given; in real mode they do not exist.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Annotated, Protocol

import msgspec
from aiohttp import web

if TYPE_CHECKING:
    from bot.transports.web.house import House

ADDRESS_PREFIX = "demo-"
"""A persona sits at ``Address("web", "demo-" + slug)``; no session's address looks like that."""


@dataclass(frozen=True)
class Persona:
    """Somebody one can be. ``slug`` stands in the page's address, ``role`` is words."""

    slug: str
    name: str
    role: str


class Demo(Protocol):
    """What a demonstration offers beside the chat."""

    def personas(self, language: str) -> Sequence[Persona]:
        """Everybody one can be, each already known to the conversation at their address."""

    def clock(self) -> datetime:
        """The demonstration's present moment, with its zone."""

    async def move_clock(self, *, hours: int = 0, workdays: int = 0) -> None:
        """Move on, doing everything that falls due on the way.

        Raises :class:`bot.chat.NotSaved` when it cannot, as in a year without arrangement.
        """


class Move(msgspec.Struct, forbid_unknown_fields=True):
    """How far the clock is asked to move."""

    hours: Annotated[int, msgspec.Meta(ge=0, le=24)] = 0
    workdays: Annotated[int, msgspec.Meta(ge=0, le=30)] = 0


class Desk:
    """The routes of the side desk."""

    def __init__(self, house: House, demo: Demo) -> None:
        self._house = house
        self._demo = demo

    def register(self, app: web.Application) -> None:
        app.router.add_get("/demo/desk", self.show)
        app.router.add_post("/demo/clock", self.move)

    async def show(self, request: web.Request) -> web.Response:
        language = self._house.language(request)
        return web.json_response(
            {
                "personas": [
                    {"slug": persona.slug, "name": persona.name, "role": persona.role}
                    for persona in self._demo.personas(language)
                ],
                "clock": self._demo.clock().isoformat(),
            }
        )

    async def move(self, request: web.Request) -> web.Response:
        self._house.require_own_page(request)
        try:
            move = msgspec.json.decode(await request.read(), type=Move)
        except msgspec.DecodeError as error:
            raise web.HTTPBadRequest from error
        await self._demo.move_clock(hours=move.hours, workdays=move.workdays)
        return await self.show(request)
