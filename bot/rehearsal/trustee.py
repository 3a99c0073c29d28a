"""A supervisor's own machine: the program that keeps a part of the key, and its files (art. 21).

What the program asks is answered as somebody does who has nothing to object to.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from pathlib import Path

from bot.trustee.duties import duty, new_key
from bot.trustee.key_file import KeyFile, create, open_key_file, write_paper
from core.ballot import SECRET_SEED, Closed, Invitation, encode
from core.ballot.papers import recognise

PASSPHRASE = "rehearsed and not secret"  # noqa: S105 - it opens a file that lives for a minute
KEY, ANSWER = "ballot.key", "answer.json"


@dataclass
class Trustee:
    """``name`` is what the invitation calls them, ``machine`` a folder of their own.

    The program is left open while the key is made; for each round it opens the key file anew.
    """

    name: str
    machine: Path
    _file: KeyFile | None = None

    def answer(self, name: str, paper: bytes) -> bytes:
        """Put the paper down as a file, and let the program do its step and write its answer.

        Raises :class:`core.ballot.Refused` for what a trustee must not do.
        """
        received = self.keep(name, paper)
        answer = received.with_name(ANSWER)
        write_paper(answer, self._do(received.read_bytes()))
        return answer.read_bytes()

    def keep(self, name: str, content: bytes) -> Path:
        """A file that was downloaded."""
        self.machine.mkdir(parents=True, exist_ok=True)
        file = self.machine / name
        file.write_bytes(content)
        return file

    def _do(self, paper: bytes) -> bytes:
        asked, key = recognise(paper), self.machine / KEY
        if isinstance(asked, Invitation) and self._file is None:
            index = asked.names.index(self.name)
            begun = new_key(asked, index, secrets.token_bytes(SECRET_SEED))
            self._file = create(key, begun.key, PASSPHRASE)
            return encode(begun.answer)
        if self._file is None or isinstance(asked, Closed):
            self._file = open_key_file(key, PASSPHRASE)
        done = duty(self._file.key, asked)
        self._file.keep(done.key)
        return encode(done.answer)
