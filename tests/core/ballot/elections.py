"""Elections for the tests: made from a few numbers, the same every time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from hashlib import sha256

from core.ballot import (
    Ceremony,
    Choice,
    Closed,
    Dealing,
    Election,
    Invitation,
    Partial,
    Question,
    Scalar,
    Secret,
    Voter,
    begin,
    deal,
    partial,
    receive,
    seal,
)

OPENED = datetime(2026, 9, 21, 1, tzinfo=UTC)
CLOSED = OPENED + timedelta(hours=2)


def seed(*parts: object) -> bytes:
    return sha256(repr(parts).encode()).digest()


@dataclass(frozen=True)
class Keys:
    """A ceremony that went well, with what each trustee keeps."""

    ceremony: Ceremony
    secrets: tuple[Secret, ...]
    dealings: tuple[Dealing, ...]
    shares: tuple[Scalar, ...]


@cache
def keys(trustees: int = 3, threshold: int = 2, name: str = "autumn") -> Keys:
    names = tuple(f"Supervisor {number}" for number in range(1, trustees + 1))
    invitation = Invitation("ballot-invitation-1", name, "xixian-2022", "2026", names, threshold)
    begun = [begin(invitation, place, seed(name, place)) for place in range(trustees)]
    secrets = tuple(secret for secret, _ in begun)
    ceremony = Ceremony("ballot-ceremony-1", invitation, tuple(each for _, each in begun))
    dealings = tuple(deal(secret, ceremony) for secret in secrets)
    shares = []
    for secret in secrets:
        share = receive(secret, ceremony, dealings)
        assert isinstance(share, Scalar)
        shares.append(share)
    return Keys(ceremony, secrets, dealings, tuple(shares))


def election(
    voters: int = 5,
    questions: int = 2,
    recused: Mapping[int, Sequence[int]] = {},
    made: Keys | None = None,
    *,
    round: int = 1,
    publish_from: int = 0,
    share: tuple[int, int] = (2, 3),
) -> Election:
    """``recused``: by voter's place, the places of the questions from which they are."""
    made = made or keys()
    blank = {place for places in recused.values() for place in places}
    return Election(
        "ballot-election-1",
        made.ceremony.invitation.award,
        made.ceremony.invitation.edition,
        round,
        tuple(
            Question(f"A{place + 1:02}", f"Company {place + 1}", "award", place in blank)
            for place in range(questions)
        ),
        tuple(
            Voter(f"Member {n + 1}", tuple(f"A{q + 1:02}" for q in sorted(recused.get(n, ()))))
            for n in range(voters)
        ),
        made.ceremony.invitation.id,
        made.ceremony.trustees,
        made.ceremony.invitation.threshold,
        *share,
        publish_from,
        OPENED,
    )


def choices(election: Election, voter: int, chosen: Sequence[Choice]) -> dict[str, Choice | None]:
    """One voter's, with nothing where they are recused."""
    blank = election.roll[voter].blank
    return {
        question.key: None if question.key in blank else choice
        for question, choice in zip(election.questions, chosen, strict=True)
    }


def closed(election: Election, votes: Mapping[int, Sequence[Choice]]) -> Closed:
    """The box with these voters' ballots."""
    ballots = [
        seal(election, choices(election, voter, chosen), seed("voter", voter))
        for voter, chosen in votes.items()
    ]
    return Closed(
        "ballot-closed-1",
        election,
        tuple(sorted(ballots, key=lambda ballot: ballot.digest())),
        tuple(voter in votes for voter in range(len(election.roll))),
        (False,) * len(election.roll),
        CLOSED,
    )


def partials(closed: Closed, places: Sequence[int], made: Keys | None = None) -> list[Partial]:
    made = made or keys()
    return [partial(closed, place, made.shares[place]) for place in places]
