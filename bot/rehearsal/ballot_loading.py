"""What may be wrong in a scenario's ballot: questions, votes, and who is named in steps."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from bot.rehearsal.ballot_round import LETTERS, NO_LINE, BallotRound
from bot.rehearsal.ballot_steps import (
    BallotStep,
    CheckChallenged,
    CloseBallot,
    VerifyBallot,
    Vote,
)
from bot.rehearsal.scenario import Scenario
from core.regulation import Regulation
from core.roles import Role

Wrong = tuple[str, str]
"""A key of the file, and what was expected there."""


def wrong_rounds(scenario: Scenario, rules: Regulation) -> Iterator[Wrong]:
    """Of what is asked, and of how people vote."""
    classes = [each.key for each in rules.numbers.classes]
    for number, this in enumerate(scenario.rounds):
        for place, asked in enumerate(this.asks):
            here = f"rounds[{number}].asks[{place}]"
            yield from _unknown(
                f"{here}.organisation", [asked.organisation], scenario.organisations
            )
            yield from _unknown(f"{here}.class", [asked.award_class], classes)
        yield from _wrong_votes(f"rounds[{number}].votes", this, _committee(scenario))


def wrong_ballot_step(step: BallotStep, scenario: Scenario) -> Iterator[Wrong]:
    """Every person and round that there is none of."""
    if not isinstance(step, Vote | CheckChallenged | CloseBallot | VerifyBallot):
        return
    numbers = range(1, len(scenario.rounds) + 1)
    if step.round not in numbers:
        yield "round", f"expected a number from 1 to {len(numbers)}"
    elif isinstance(step, VerifyBallot):
        votes = scenario.rounds[step.round - 1].votes
        yield from _unknown("receipts", step.receipts, votes)
        yield from _unknown("challenged", step.challenged, votes)


def _wrong_votes(here: str, this: BallotRound, committee: Collection[str]) -> Iterator[Wrong]:
    letters = {*LETTERS, NO_LINE}
    for key, written in this.votes.items():
        yield from _unknown(f"{here}.{key}", [key], committee)
        if len(written) != len(this.asks) or not set(written) <= letters:
            expected = f"expected {len(this.asks)} of {' '.join(sorted(letters))}, one a question"
            yield f"{here}.{key}", expected


def _unknown(key: str, named: Collection[str], known: Collection[str]) -> Iterator[Wrong]:
    if set(named) - set(known):
        yield key, f"expected one of {', '.join(sorted(known))}"


def _committee(scenario: Scenario) -> list[str]:
    return [person.key for person in scenario.people if person.role is Role.COMMITTEE]
