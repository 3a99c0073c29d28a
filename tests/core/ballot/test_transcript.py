from __future__ import annotations

import hashlib

from hypothesis import given
from hypothesis import strategies as st

from core.ballot.group import ORDER
from core.ballot.transcript import challenge, digest, framed

PARTS = st.lists(st.one_of(st.binary(max_size=6), st.text(max_size=4)), max_size=4)


def raw(parts: list[bytes | str]) -> list[bytes]:
    return [part.encode() if isinstance(part, str) else part for part in parts]


@given(PARTS, PARTS)
def test_two_statements_never_read_alike(
    first: list[bytes | str], second: list[bytes | str]
) -> None:
    assert (framed("tag", *first) == framed("tag", *second)) == (raw(first) == raw(second))


def test_every_kind_of_statement_has_a_domain_of_its_own() -> None:
    assert digest("vote", b"x") != digest("veil", b"x")


def test_a_challenge_is_the_sha512_of_the_frame_reduced() -> None:
    tag = b"quality-award/ballot/1/proof"
    frame = b"\0\0\0\x1c" + tag + b"\0\0\0\x02ab" + b"\0\0\0\x04\0\0\0\x07"
    assert framed("proof", "ab", 7) == frame
    number = int.from_bytes(hashlib.sha512(frame).digest(), "little") % ORDER
    assert challenge("proof", "ab", 7) == number.to_bytes(32, "little")
