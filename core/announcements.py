"""Who is told what at which event: one matrix, and the one place that tells them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from core.decision import Fact
from core.edition import Edition
from core.filing import Filing
from core.ports import Notice, Transaction
from core.roles import Actor, Role


class Event(StrEnum):
    """What happens that others than whoever does it must hear of."""

    OPINIONS_ASKED = "opinions-asked"
    OPINION_GIVEN = "opinion-given"
    OBJECTION_BY_DEPARTMENT = "objection-by-department"
    OPINION_WAIVED = "opinion-waived"
    FILING_ACCEPTED = "filing-accepted"
    FILING_REFUSED = "filing-refused"
    REFUSAL_ANSWERED = "refusal-answered"
    REFUSAL_CONFIRMED = "refusal-confirmed"


@dataclass(frozen=True)
class Told:
    """How one role hears of an event.

    ``code`` names the text where theirs differs from the event's own; ``task`` is the press that
    does what they have to do, with ``{filing}`` and ``{edition}`` put in (empty: they are told).
    """

    code: str = ""
    task: str = ""


_TOLD = Told()
_CASE = Told(task="qualification.open {filing}")

MATRIX: Mapping[Event, Mapping[Role, Told]] = {
    Event.OPINIONS_ASKED: {
        Role.SECRETARIAT: _TOLD,
        Role.SUPERVISOR: _TOLD,
        Role.DEPARTMENT: Told("opinions-asked-of-you", "opinions.open {edition}"),
    },
    Event.OPINION_GIVEN: {Role.SECRETARIAT: _CASE},
    Event.OBJECTION_BY_DEPARTMENT: {Role.SECRETARIAT: _CASE, Role.SUPERVISOR: _TOLD},
    Event.OPINION_WAIVED: {Role.SECRETARIAT: _CASE, Role.SUPERVISOR: _TOLD},
    Event.FILING_ACCEPTED: {
        Role.APPLICANT: Told("your-filing-accepted"),
        Role.SECRETARIAT: _CASE,
        Role.SUPERVISOR: _TOLD,
        Role.DEPARTMENT: _TOLD,
    },
    Event.FILING_REFUSED: {
        Role.APPLICANT: Told("your-filing-refused", "refusal.open {filing}"),
        Role.SECRETARIAT: _CASE,
        Role.SUPERVISOR: _TOLD,
        Role.DEPARTMENT: _TOLD,
    },
    Event.REFUSAL_ANSWERED: {Role.SECRETARIAT: _CASE, Role.SUPERVISOR: _TOLD},
    Event.REFUSAL_CONFIRMED: {
        Role.APPLICANT: Told("your-refusal-confirmed"),
        Role.SECRETARIAT: _CASE,
        Role.SUPERVISOR: _TOLD,
    },
}
"""Roles that are not named hear nothing of the event."""


async def announce(
    tx: Transaction,
    actor: Actor,
    event: Event,
    edition: Edition,
    filing: Filing | None = None,
    /,
    **facts: Fact,
) -> None:
    """Tell everybody whom the matrix names, save whoever acts: they see it before them.

    The filing's code is a fact of its own. Applicants hear of their own filing only. Who holds
    several roles hears once, in the first of the matrix.
    """
    if filing is not None:
        facts["filing"] = filing.code
    heard = {actor.person_id}
    for role, told in MATRIX[event].items():
        people = [each for each in await _people(tx, role, edition, filing) if each not in heard]
        heard.update(people)
        press = told.task.format(edition=edition.id, filing=filing.id if filing else "")
        await tx.outbox.tell(people, Notice(told.code or event.value, facts, press))


async def _people(
    tx: Transaction, role: Role, edition: Edition, filing: Filing | None
) -> list[str]:
    if role is Role.APPLICANT:
        if filing is None:
            raise ValueError("applicants hear of a filing")
        return [person.id for person in await tx.filings.representatives(filing.id)]
    return list(await tx.people.holding(role, edition.id))
