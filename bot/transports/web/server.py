"""The web chat's application: every part registered on one screen."""

from __future__ import annotations

from pathlib import Path

from aiohttp import web

from bot.chat import Conversation, Files
from bot.transports.web import headers
from bot.transports.web.board import Board, BoardPages
from bot.transports.web.client_texts import ClientTexts
from bot.transports.web.courtesy import courteous
from bot.transports.web.demo import Desk
from bot.transports.web.downloads import Downloads
from bot.transports.web.entry import Entry
from bot.transports.web.house import House, Settings, Words
from bot.transports.web.socket import Sockets
from bot.transports.web.uploads import Uploads

STATIC = Path(__file__).parent / "static"


def web_app(
    conversation: Conversation, files: Files, board: Board, *, texts: Words, settings: Settings
) -> web.Application:
    """The web chat for this conversation. Serve it with :func:`web_runner`."""
    house = House(conversation, files, texts, settings)
    app = web.Application(middlewares=[courteous(house)])
    headers.add_to_every_answer(app, house)
    Entry(house).register(app)
    Sockets(house).register(app)
    Uploads(house).register(app)
    Downloads(house).register(app)
    ClientTexts(house).register(app)
    BoardPages(house, board).register(app)
    if settings.demo is not None:
        Desk(house, settings.demo).register(app)
    app.router.add_static("/static", STATIC)
    return app


def web_runner(app: web.Application) -> web.AppRunner:
    """A runner without an access log: paths carry the tokens of links."""
    return web.AppRunner(app, access_log=None, shutdown_timeout=5.0)
