"""Test vectors of the ballot, for this program and for whoever writes another one.

``python -m tests.core.ballot.vectors`` writes ``vectors.json`` anew; that changes only when the
format does, and then the version in every tag changes with it.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from core.ballot import (
    Ballot,
    Choice,
    Election,
    against,
    board,
    confirm,
    decode,
    encode,
    fingerprint,
    opening,
    receipt,
    seal,
)
from core.ballot.transcript import challenge, digest, framed
from tests.core.ballot.elections import choices, closed, election, keys, partials, seed

FILE = Path(__file__).parent / "vectors.json"
WORD = "Osmanthus 桂花"

APPROVE, AGAINST, ABSTAIN = Choice
CHOSEN = {
    0: [APPROVE, AGAINST, ABSTAIN],
    1: [APPROVE, APPROVE, APPROVE],
    2: [ABSTAIN, AGAINST, APPROVE],
}


def vectors() -> dict[str, Any]:
    asked = election(voters=4, questions=3, recused={1: [2]}, publish_from=3)
    box = closed(asked, CHOSEN)
    given = partials(box, [0, 2])
    return {
        "hashing": _hashing(),
        "ceremony": _ceremony(),
        "election": {
            "election": _plain(asked),
            "digest": asked.digest().hex(),
            "key": asked.key.hex(),
            "fingerprint": fingerprint(asked.key),
        },
        "ballots": [_ballot(asked, voter) for voter in CHOSEN],
        "invalid": _invalid(asked),
        "closed_digest": box.digest().hex(),
        "boards": {
            "whole": _plain(board(box, given, whole=True)),
            "members": _plain(board(box, given, whole=False)),
        },
    }


def _hashing() -> dict[str, str]:
    parts = ("text 文", b"\x00\xff", 7)
    return {
        "frame": framed("example", *parts).hex(),
        "digest": digest("example", *parts).hex(),
        "challenge": challenge("example", *parts).hex(),
    }


def _ceremony() -> dict[str, Any]:
    made = keys()
    return {
        "seeds": [secret.seed.hex() for secret in made.secrets],
        "ceremony": _plain(made.ceremony),
        "digest": made.ceremony.digest().hex(),
        "dealings": [_plain(dealing) for dealing in made.dealings],
        "shares": [share.hex() for share in made.shares],
        "confirmations": [
            _plain(confirm(secret, made.ceremony, share))
            for secret, share in zip(made.secrets, made.shares, strict=True)
        ],
    }


def _ballot(asked: Election, voter: int) -> dict[str, Any]:
    said, drawn = choices(asked, voter, CHOSEN[voter]), seed("voter", voter)
    ballot = seal(asked, said, drawn)
    return {
        "seed": drawn.hex(),
        "choices": {key: choice and choice.value for key, choice in said.items()},
        "ballot": _plain(ballot),
        "digest": ballot.digest().hex(),
        "opening": opening(asked, said, drawn),
        "word": WORD,
        "receipt": receipt(ballot, WORD),
    }


def _invalid(asked: Election) -> list[dict[str, Any]]:
    """Ballots that a verifier must refuse, with what it finds."""
    ballot = encode(seal(asked, choices(asked, 0, CHOSEN[0]), seed("voter", 0)))
    swapped, exchanged, nudged, short = (json.loads(ballot) for _ in range(4))
    swapped["lines"][0]["votes"].reverse()
    exchanged["lines"][:2] = exchanged["lines"][1::-1]
    responses = nudged["lines"][1]["votes"][2]["proof"]["responses"]
    responses.reverse()
    short["lines"].pop()
    found = []
    for tampered in (swapped, exchanged, nudged, short):
        read = decode(json.dumps(tampered, separators=(",", ":")).encode(), Ballot)
        faults = [{"code": fault.code, "where": fault.where} for fault in against(asked, read)]
        found.append({"ballot": tampered, "faults": faults})
    return found


def _plain(value: Any) -> Any:
    return json.loads(encode(value))


def spelled() -> str:
    return json.dumps(vectors(), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    FILE.write_text(spelled(), "utf-8")
