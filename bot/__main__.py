"""The command line: serve, rehearse, backup, restore, verify-ballot."""

from __future__ import annotations

import argparse
import os
import re
import sys
from collections.abc import Coroutine
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

from bot.texts import texts_here
from bot.wording import Wording
from core.regulation import DEFAULT_AWARD, regulation

if TYPE_CHECKING:
    from bot.serve import TelegramPlace

T = TypeVar("T")

LIBRARIES = ("aiogram", "python-telegram-bot")
TOKEN = "TELEGRAM_TOKEN"  # noqa: S105 - the variable's name: arguments can be read by anybody here
"""The environment variable that holds the bot's token."""

TOKEN_LOOKS = re.compile(r"\d+:[\w-]{20,}", re.ASCII)


def main() -> int:
    options = _parser().parse_args()
    try:
        return int(options.run(options) or 0)
    except KeyboardInterrupt:
        return 130
    except Exception as error:
        if (reason := _in_words(error)) is None:
            raise
        print(reason, file=sys.stderr)
        return 1


def _parser() -> argparse.ArgumentParser:
    say = texts_here().say
    parser = argparse.ArgumentParser(prog="python -m bot", description=say("cli-description"))
    commands = parser.add_subparsers(required=True, metavar=say("cli-command"))

    serve = commands.add_parser("serve", help=say("cli-serve"))
    serve.add_argument("--host", default="127.0.0.1", help=say("cli-host"))
    serve.add_argument("--port", type=int, default=8710, help=say("cli-port"))
    serve.add_argument("--data", type=Path, help=say("cli-data"))
    serve.add_argument("--real", action="store_true", help=say("cli-real"))
    serve.add_argument("--public-url", default="", help=say("cli-public-url"))
    serve.add_argument("--database", default="", help=say("cli-database"))
    serve.add_argument("--telegram", choices=LIBRARIES, help=say("cli-telegram"))
    serve.add_argument("--telegram-api", default="", help=say("cli-telegram-api"))
    serve.add_argument("--telegram-webhook", action="store_true", help=say("cli-telegram-webhook"))
    serve.add_argument("--telegram-files", action="store_true", help=say("cli-telegram-files"))
    serve.set_defaults(run=_serve)

    rehearse = commands.add_parser("rehearse", help=say("cli-rehearse"))
    rehearse.add_argument("scenario", type=Path, nargs="?", help=say("cli-scenario"))
    rehearse.add_argument("--json", type=Path, help=say("cli-json"))
    rehearse.add_argument("--documents", type=Path, help=say("cli-documents"))
    rehearse.set_defaults(run=_rehearse)

    backup = commands.add_parser("backup", help=say("cli-backup"))
    backup.add_argument("file", type=Path)
    backup.add_argument("--data", type=Path, help=say("cli-data"))
    backup.set_defaults(run=_backup)

    restore = commands.add_parser("restore", help=say("cli-restore"))
    restore.add_argument("file", type=Path)
    restore.add_argument("--data", type=Path, help=say("cli-data"))
    restore.set_defaults(run=_restore)

    verify = commands.add_parser("verify-ballot", help=say("verify-help"))
    verify.add_argument("board", type=Path, help=say("verify-board"))
    verify.add_argument("--receipt", default="", help=say("verify-receipt"))
    verify.add_argument("--word", default="", help=say("verify-word"))
    verify.add_argument("--key", default="", help=say("verify-key"))
    verify.add_argument("--opened", default="", help=say("verify-opened"))
    verify.set_defaults(run=_verify_ballot)
    return parser


def _data(options: argparse.Namespace, *, real: bool) -> Path:
    """Demonstrations and real editions never share a folder."""
    chosen: Path | None = options.data
    return chosen or Path("data") / ("real" if real else "demonstration")


def _serve(options: argparse.Namespace) -> None:
    from bot.serve import Place, serve

    place = Place(
        data=_data(options, real=options.real),
        host=options.host,
        port=options.port,
        public_url=options.public_url,
        database_url=options.database,
        demonstration=not options.real,
        telegram=_telegram(options),
    )
    _run(serve(place))


def _telegram(options: argparse.Namespace) -> TelegramPlace | None:
    """Nothing is said to Telegram unless a library is named and a token given."""
    from bot.serve import TelegramPlace
    from bot.transports.telegram import Library

    if options.telegram is None:
        return None
    token = os.environ.get(TOKEN, "")
    if not token:
        raise SystemExit(texts_here().say("cli-telegram-no-token", variable=TOKEN))
    if not TOKEN_LOOKS.fullmatch(token):
        raise SystemExit(texts_here().say("cli-telegram-bad-token", variable=TOKEN))
    return TelegramPlace(
        Library(options.telegram),
        token,
        options.telegram_api,
        webhook=options.telegram_webhook,
        takes_files=options.telegram_files,
    )


def _rehearse(options: argparse.Namespace) -> int:
    from bot.rehearsal import rehearse_from_file

    return _run(
        rehearse_from_file(options.scenario, options.json, options.documents, texts_here().language)
    )


def _backup(options: argparse.Namespace) -> int:
    from storage.backup import back_up

    made, words = back_up(_data(options, real=True), options.file), _wording()
    manifest = made.manifest
    print(
        words.say(
            "cli-backup-done",
            file=str(made.file),
            size=f"{made.size / 1024 / 1024:.1f} MB",
            filings=manifest.filings,
            files=manifest.files,
        )
    )
    if manifest.files:
        print(words.say("cli-backup-key", path=str(made.key)))
    if manifest.damaged:
        print(words.say("cli-backup-damaged", count=len(manifest.damaged)), file=sys.stderr)
    return int(_warned_of_audit(manifest.audit_broken_at) or bool(manifest.damaged))


def _restore(options: argparse.Namespace) -> int:
    from storage.backup import restore

    restored, words = restore(options.file, _data(options, real=True)), _wording()
    manifest = restored.manifest
    print(
        words.say(
            "cli-restore-done",
            data=str(restored.data),
            at=manifest.made_at,
            filings=manifest.filings,
            files=manifest.files,
        )
    )
    return int(_warned_of_audit(manifest.audit_broken_at))


def _verify_ballot(options: argparse.Namespace) -> int:
    from bot.verify_ballot import Asked, verify_ballot

    asked = Asked(options.receipt, options.word, options.key, options.opened)
    return int(not verify_ballot(texts_here(), options.board, asked))


def _warned_of_audit(seq: int | None) -> bool:
    if seq is not None:
        print(_wording().say("cli-audit-broken", seq=seq), file=sys.stderr)
    return seq is not None


def _in_words(error: Exception) -> str | None:
    """Why a command could not do its work; None: nobody foresaw it."""
    from storage.backup import Impossible
    from storage.belonging import NotTogether
    from storage.database import InUse, Unwritable
    from storage.keys import MissingKey, UnusableKeyFile
    from storage.migrate import NewerDatabase

    words = _wording()
    match error:
        case Impossible():
            return "\n".join(words.ground(ground) for ground in error.refusal.grounds)
        case InUse():
            return words.say("cli-in-use", data=str(Path(str(error)).parent))
        case NewerDatabase():
            return words.say("cli-database-newer", revision=error.revision)
        case Unwritable():
            return words.say("cli-database-away")
        case MissingKey():
            return words.say("cli-key-missing", path=str(error.path))
        case UnusableKeyFile():
            return words.say("cli-key-unusable", path=str(error.path))
        case NotTogether():
            return words.say("cli-files-of-another", folder=str(error.folder))
        case OSError():
            return words.say("cli-system-refused", problem=str(error))
        case _:
            return None


def _wording() -> Wording:
    return Wording(texts_here(), regulation(DEFAULT_AWARD).zone)


def _run(work: Coroutine[Any, Any, T]) -> T:
    try:
        import uvloop
    except ImportError:  # Windows has none
        import asyncio

        return asyncio.run(work)
    return uvloop.run(work)


if __name__ == "__main__":
    sys.exit(main())
