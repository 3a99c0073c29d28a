"""The plenary as each of its people may see it (arts. 10, 21)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from core.ballot_round import Means, Round, RoundState
from core.decision import Refusal, refuse
from core.edition import Edition
from core.plenary import Plenary, suggested_quorum
from core.ports import Transaction
from core.recusal import Stand
from core.review import Review
from core.roles import Act, Actor, Role, forbidden
from core.scoring import Placed, rank
from core.usecases.closed import closed_to
from core.usecases.plenary import candidates, members_of
from core.usecases.reviewed import reviewed


class Waits(StrEnum):
    """What comes next in the plenary."""

    QUORUM = "quorum"
    DAY = "day"
    ATTENDANCE = "attendance"
    OPENING = "opening"
    VOTES = "votes"
    COUNT = "count"
    CONCLUSION = "conclusion"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Member:
    """Of the committee."""

    person_id: str
    name: str
    chair: bool
    present: bool


@dataclass(frozen=True)
class Presenting:
    """A candidate on the agenda. ``at`` is None for whoever is recused from some applicant: from
    the times of the others they could tell whether that one is a candidate (art. 10)."""

    filing_id: str
    code: str
    organisation: str
    at: datetime | None


@dataclass(frozen=True)
class RoundThere:
    """A round of the ballot. ``own``: the reader is on its roll."""

    id: str
    number: int
    state: RoundState
    means: Means
    own: bool


@dataclass(frozen=True)
class Sitting:
    """``suggested`` is the quorum that is suggested; ``ranking`` orders the candidates that the
    reader sees, by filing; ``undeclared``: on how many applicants the reader, a member, has yet to
    declare; ``recused``: from how many the reader is."""

    at: datetime
    place: str
    members: Sequence[Member]
    quorum: int | None
    suggested: int
    agenda: Sequence[Presenting]
    ranking: Sequence[Placed]
    rounds: Sequence[RoundThere]
    undeclared: int
    recused: int
    on_its_day: bool
    waits: Waits

    @property
    def whole(self) -> bool:
        return not self.recused

    @property
    def timed(self) -> bool:
        return all(each.at is not None for each in self.agenda)

    @property
    def present(self) -> int:
        return sum(each.present for each in self.members)


async def read_plenary(tx: Transaction, actor: Actor, edition: Edition) -> Sitting | Refusal:
    """Who is there, what is on the agenda, and what comes next."""
    act = Act.READ_PLENARY
    if refusal := forbidden(actor, act, now=tx.now, edition=edition):
        return refusal
    plenary = await tx.plenaries.of_edition(edition.id)
    if plenary is None:
        return refuse("plenary-not-called", "21")
    recused = len(await closed_to(tx, actor, edition))
    undeclared, contested = await _not_cleared(tx, actor, edition)
    presenting = {slot.filing_id for slot in plenary.agenda}
    seen = [
        each
        for each in await candidates(tx, edition)
        if each.filing_id in presenting
        and (filing := await tx.filings.get(each.filing_id))
        and forbidden(actor, act, now=tx.now, edition=edition, filing=filing) is None
    ]
    members = await _members(tx, edition, plenary)
    eligible = await _recused_from_none(tx, edition, members)
    settings = edition.regulation.numbers.settings
    rounds = await tx.rounds.of_edition(edition.id)
    scores = {each.filing_id: each.score for each in seen if each.score is not None}
    on_its_day = edition.today(tx.now) == edition.today(plenary.at)
    return Sitting(
        plenary.at,
        plenary.place,
        members,
        plenary.quorum,
        min(suggested_quorum(eligible, settings.suggested_quorum), max(len(members), 1)),
        _agenda(plenary, seen, timed=not recused + undeclared + contested),
        rank(scores, edition.regulation.numbers.ties.chain),
        [_there(each, actor) for each in rounds],
        undeclared,
        recused,
        on_its_day,
        _waits(plenary, members, rounds, begun=edition.today(tx.now) >= edition.today(plenary.at)),
    )


async def _not_cleared(tx: Transaction, actor: Actor, edition: Edition) -> tuple[int, int]:
    """On how many applicants a member has yet to declare, and at how many a challenge is open."""
    if not actor.holds(Role.COMMITTEE, edition):
        return 0, 0
    stands = [actor.stands.get(filing.id) for filing in await reviewed(tx, edition)]
    return stands.count(None), stands.count(Stand.CHALLENGED)


async def _members(tx: Transaction, edition: Edition, plenary: Plenary) -> Sequence[Member]:
    return [
        Member(person_id, name, person_id == plenary.chair, person_id in plenary.present)
        for person_id, name in (await members_of(tx, edition)).items()
    ]


async def _recused_from_none(
    tx: Transaction, edition: Edition, members: Sequence[Member]
) -> Sequence[str]:
    recused = {
        each.person_id
        for each in await tx.recusals.of_edition(edition.id)
        if each.stand is Stand.RECUSED
    }
    return [each.person_id for each in members if each.person_id not in recused]


def _agenda(plenary: Plenary, seen: Sequence[Review], *, timed: bool) -> Sequence[Presenting]:
    by_id = {each.filing_id: each for each in seen}
    return [
        Presenting(slot.filing_id, review.code, review.organisation, slot.at if timed else None)
        for slot in plenary.agenda
        if (review := by_id.get(slot.filing_id))
    ]


def _there(this: Round, actor: Actor) -> RoundThere:
    roll = {each.person_id for each in this.roll} - {*this.struck}
    return RoundThere(this.id, this.number, this.state, this.means, actor.person_id in roll)


def _waits(
    plenary: Plenary, members: Sequence[Member], rounds: Sequence[Round], *, begun: bool
) -> Waits:
    states = [each.state for each in rounds]
    if plenary.concluded_at is not None:
        return Waits.NOTHING
    if RoundState.OPEN in states:
        return Waits.VOTES
    if RoundState.CLOSED in states:
        return Waits.COUNT
    if RoundState.COUNTED in states:
        return Waits.CONCLUSION
    if plenary.quorum is None:
        return Waits.QUORUM
    if not begun:
        return Waits.DAY
    present = sum(each.present for each in members)
    return Waits.OPENING if present >= plenary.quorum else Waits.ATTENDANCE
