"""The bot on Telegram to look at: no token, no internet, a page instead of the app."""

from __future__ import annotations

import argparse
import asyncio
import errno
import json
import os
import signal
import sys
from pathlib import Path

import msgspec

from bot.serve import Place, TelegramPlace, running
from bot.transports.telegram import Library
from storage.database import InUse
from tests.bot_api_server.cast import Cast
from tests.bot_api_server.demonstration import DemonstrationServer
from tests.bot_api_server.page import PAGE, Opened

DATA = Path("data") / "telegram-demonstration"
LANGUAGE = "en" if os.environ.get("LANG", "").startswith("en") else "zh-CN"
DEVICE = {"zh-CN": "zh-hans", "en": "en"}[LANGUAGE]
WORDS: dict[str, str] = json.loads((PAGE / f"{LANGUAGE}.json").read_text(encoding="utf-8"))


def main() -> int:
    options = _options()
    try:
        asyncio.run(demonstrate(options))
    except KeyboardInterrupt:
        return 130
    except (InUse, OSError, msgspec.DecodeError) as error:
        print(_in_words(error, options), file=sys.stderr)
        return 1
    return 0


async def demonstrate(options: argparse.Namespace) -> None:
    """Until told to stop."""
    stop, loop = asyncio.Event(), asyncio.get_running_loop()
    for sign in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(sign, stop.set)
    async with DemonstrationServer(options.data, port=options.port) as server:
        telegram = TelegramPlace(
            Library(options.library), server.token, server.url, takes_files=options.files
        )
        place = Place(options.data, port=options.port + 1, telegram=telegram)
        async with running(place) as app:
            cast = Cast(app)
            for number, name in cast.members():
                server.person(number, name, language=DEVICE)
            server.remember()
            server.page.open(Opened(cast, options.library, options.files))
            print(WORDS["cli-started"].format(url=server.url), flush=True)
            print(WORDS["cli-web"].format(url=place.url))
            print(WORDS["cli-data"].format(data=options.data.absolute()))
            print(WORDS["cli-stop"], flush=True)
            await stop.wait()


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="python -m tests.bot_api_server", description=WORDS["cli-description"]
    )
    parser.add_argument("--port", type=int, default=8720, help=WORDS["cli-port"])
    parser.add_argument(
        "--library", choices=[*Library], default=Library.AIOGRAM, help=WORDS["cli-library"]
    )
    parser.add_argument("--data", type=Path, default=DATA, help=WORDS["cli-folder"])
    parser.add_argument("--files", action="store_true", help=WORDS["cli-files"])
    return parser.parse_args()


def _in_words(error: Exception, options: argparse.Namespace) -> str:
    match error:
        case OSError(errno=errno.EADDRINUSE):
            return WORDS["cli-port-taken"].format(port=options.port, web=options.port + 1)
        case InUse():
            return WORDS["cli-in-use"].format(data=options.data.absolute())
        case msgspec.DecodeError():
            return WORDS["cli-other-version"].format(data=options.data.absolute())
        case _:
            return WORDS["cli-refused"].format(problem=error)


if __name__ == "__main__":
    sys.exit(main())
