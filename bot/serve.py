"""The running server: the web chat on one address."""

from __future__ import annotations

import asyncio
import signal
import sys
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from aiohttp import web

from bot.app import App, Spoken, open_app
from bot.cabinet import FILE_LIMIT
from bot.clock import real_clock
from bot.demonstration import Demonstration, demonstration_clock, is_demonstration
from bot.postbox import Postbox
from bot.reminders import ticking
from bot.transports.telegram import TRANSPORT, Library, Telegram, messenger
from bot.transports.web import Settings, web_app, web_runner
from core.regulation import DEFAULT_AWARD, regulation
from core.roles import Role
from core.usecases.entering import issue_invitation
from storage.database import corruption_risk

if sys.platform != "win32":
    import resource

FIRST_SECRETARY = "house"
"""Who invites the first secretary: the installation itself."""


@dataclass(frozen=True)
class TelegramPlace:
    """How Telegram is reached. ``api`` is a Bot API server of one's own, empty for Telegram's.

    ``webhook``: updates are posted to the public URL; ``takes_files``: documents may go through
    Telegram.
    """

    library: Library
    token: str
    api: str = ""
    webhook: bool = False
    takes_files: bool = False


@dataclass(frozen=True)
class Place:
    """Where the server runs. ``public_url`` is what people's links begin with."""

    data: Path
    host: str = "127.0.0.1"
    port: int = 8710
    public_url: str = ""
    database_url: str = ""
    demonstration: bool = True
    telegram: TelegramPlace | None = None

    @property
    def url(self) -> str:
        return self.public_url.rstrip("/") or f"http://{self.host}:{self.port}"


async def serve(place: Place) -> None:
    """Run until told to stop. What is in memory, ballots above all, is never dumped to a disk."""
    if sys.platform != "win32":
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
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
        without_files=_without_files(place),
        demonstration=place.demonstration,
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
        site = web_app(app.engine, app.cabinet, app.board, texts=Spoken(app), settings=settings)
        async with AsyncExitStack() as stack:
            telegram = _telegram(place, app) if place.telegram else None
            if telegram is not None:
                telegram.register(site)
            runner = web_runner(site)
            await runner.setup()
            stack.push_async_callback(runner.cleanup)
            await web.TCPSite(runner, place.host, place.port).start()
            if telegram is not None:
                await stack.enter_async_context(telegram.running())
            await stack.enter_async_context(ticking(app.engine))
            yield app


def _without_files(place: Place) -> frozenset[str]:
    kept = place.telegram is not None and not place.telegram.takes_files
    return frozenset({TRANSPORT}) if kept else frozenset()


def _telegram(place: Place, app: App) -> Telegram:
    assert place.telegram is not None
    chosen = place.telegram
    return Telegram(
        messenger(chosen.library, chosen.token, chosen.api),
        app.engine,
        app.cabinet,
        Postbox(TRANSPORT, app.store.transaction, app.store.view, app.clock),
        Spoken(app),
        app.links,
        app.store.neighbours.while_chosen,
        takes_files=chosen.takes_files,
        public_url=place.url if chosen.webhook else None,
    )


async def announce(place: Place, app: App) -> None:
    """Say on start which mode this is, where the data lies, and how to get in."""
    texts = app.words["zh-CN"].texts
    mode = "start-demonstration" if place.demonstration else "start-real"
    print(texts.say(mode))
    print(texts.say("start-address", url=place.url))
    print(texts.say("start-data", data=str(place.data.absolute())))
    if place.telegram is not None:
        print(texts.say("start-telegram"))
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
