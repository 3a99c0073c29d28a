"""The product as a process of its own that can be killed, and is up again soon.

Each is forked from one that has imported everything already: a test that kills a hundred times
would wait for imports otherwise, and for nothing else.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import os
import sys
from pathlib import Path

from bot.__main__ import TOKEN, main
from bot.texts import all_texts
from tests.faults.told_time import follow

CONTEXT = multiprocessing.get_context("forkserver")
CONTEXT.set_forkserver_preload(
    [
        "bot.serve",
        "bot.transports.telegram.with_aiogram",
        "bot.transports.telegram.with_ptb",
        "tests.faults.process",
        "tests.phone",
        "pytest",
    ]
)
all_texts()  # there, too


class ServerProcess:
    """``python -m bot serve --real`` with more arguments; ``said`` is where its errors go.

    ``time``: a file that says what time it is there (:mod:`tests.faults.told_time`).
    """

    def __init__(
        self, *arguments: str, said: Path, token: str = "", time: Path | None = None
    ) -> None:
        self._said = said
        command = ["bot", "serve", "--real", *arguments]
        self._process = CONTEXT.Process(target=_run, args=(command, said, token, time))
        self._process.start()

    @property
    def ended(self) -> bool:
        return not self._process.is_alive()

    def kill(self) -> None:
        """No effect on one that has ended."""
        self._process.kill()

    async def wait(self) -> None:
        """Until it was killed; whatever else it ended of fails the test."""
        while not self.ended:
            await asyncio.sleep(0.002)
        assert self._process.exitcode == -9, self.said

    @property
    def said(self) -> str:
        return self._said.read_text(encoding="utf-8") if self._said.exists() else ""


def _run(command: list[str], said: Path, token: str, time: Path | None) -> None:
    with said.open("w", encoding="utf-8") as errors, open(os.devnull, "w") as nowhere:
        os.dup2(errors.fileno(), 2)
        os.dup2(nowhere.fileno(), 1)
    if time is not None:
        follow(time)
    os.environ[TOKEN] = token
    sys.argv = command
    sys.exit(main())
