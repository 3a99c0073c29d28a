"""The committed vectors are what the code gives, byte for byte, and they verify."""

from __future__ import annotations

import json

from core.ballot import verify
from tests.core.ballot.vectors import FILE, spelled


def test_the_same_seeds_give_the_same_bytes_as_ever() -> None:
    assert spelled() == FILE.read_text("utf-8")


def test_the_boards_among_the_vectors_verify_as_they_are_written() -> None:
    for written in json.loads(FILE.read_text("utf-8"))["boards"].values():
        data = json.dumps(written, separators=(",", ":"), ensure_ascii=False).encode()
        assert verify(data).holds
