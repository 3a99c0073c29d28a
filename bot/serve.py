"""The running server: the web chat on one address."""

from __future__ import annotations

import asyncio
import signal
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

from bot.app import App, Spoken, open_app
from bot.cabinet import FILE_LIMIT
from bot.clock import real_clock
from bot.demonstration import Demonstration, demonstration_clock, is_demonstration
from bot.transports.web import Settings, web_app, web_runner
from core.regulation import DEFAULT_AWARD, regulation
from core.roles import Role
from core.usecases.entering import issue_invitation
from storage.database import corruption_risk

FIRST_SECRETARY = "house"
"""Who invites the first secretary: the installation itself."""


@dataclass(frozen=True)
class Place:
    """Where the server runs. ``public_url`` is what people's links begin with."""

    data: Path
    host: str = "127.0.0.1"
    port: int = 8710
    public_url: str = ""
    database_url: str = ""
    demonstration: bool = True

    @property
    def url(self) -> str:
        return self.public_url.rstrip("/") or f"http://{self.host}:{self.port}"


async def serve(place: Place) -> None:
    """Run until told to stop."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for name in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(name, stop.set)
    async with running(place) as app:
        await announce(place, app)
        await stop.wait()


@asynccontextmanager
async def running(place: Place) -> AsyncIterator[App]:
    """The product with its web chat listening."""
    clock = demonstration_clock() if place.demonstration else None
    async with open_app(
        place.data,
        clock=clock or real_clock,
        url=place.url,
        database_url=place.database_url,
    ) as app:
        demo = None
        if clock is not None:
            demo = Demonstration(app, clock)
            await demo.prepare()
        elif await is_demonstration(app):
            texts = next(iter(app.words.values())).texts
            raise SystemExit(texts.say("real-not-here", data=str(place.data.absolute())))
        settings = Settings(
            titles=regulation(DEFAULT_AWARD).numbers.name,
            secure=place.url.startswith("https:"),
            upload_limit=FILE_LIMIT,
            zone=regulation(DEFAULT_AWARD).numbers.zone,
            demo=demo,
        )
        runner = web_runner(web_app(app.engine, app.cabinet, texts=Spoken(app), settings=settings))
        await runner.setup()
        await web.TCPSite(runner, place.host, place.port).start()
        try:
            yield app
        finally:
            await runner.cleanup()


async def announce(place: Place, app: App) -> None:
    """Say on start which mode this is, where the data lies, and how to get in."""
    texts = app.words["zh-CN"].texts
    mode = "start-demonstration" if place.demonstration else "start-real"
    print(texts.say(mode))
    print(texts.say("start-address", url=place.url))
    print(texts.say("start-data", data=str(place.data.absolute())))
    if not place.database_url and corruption_risk():
        print(texts.say("start-single-writer"))
    if not place.demonstration and (token := await first_secretary(app)):
        print(texts.say("start-first-secretary", url=f"{place.url}/i/{token}"))


async def first_secretary(app: App) -> str | None:
    """A one-time way in while nobody has taken up the secretariat; anew at each start."""
    async with app.store.transaction(app.clock()) as tx:
        await tx.invitations.void(FIRST_SECRETARY, tx.now)  # links of earlier starts
        if await tx.people.holding(Role.SECRETARIAT, ""):
            return None
        invited = await issue_invitation(tx, FIRST_SECRETARY, Role.SECRETARIAT, None)
    return invited.token
