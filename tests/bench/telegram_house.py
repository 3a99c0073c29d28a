"""This product on Telegram, without the pace that it keeps otherwise, until told to stop."""

from __future__ import annotations

import asyncio
import resource
import signal
import sys
from dataclasses import dataclass
from pathlib import Path

import uvloop

from bot.app import open_app
from bot.clock import real_clock
from bot.transports.telegram import Library
from tests.telegram import telegram_of


@dataclass
class Api:
    token: str
    url: str


async def run(library: Library, api: Api, data: Path) -> None:
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with (
        open_app(data, clock=real_clock) as app,
        telegram_of(app, api, library, takes_files=False).running(),
    ):
        await stop.wait()


if __name__ == "__main__":
    uvloop.run(run(Library(sys.argv[1]), Api(sys.argv[2], sys.argv[3]), Path(sys.argv[4])))
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
