"""What a rehearsal's ballot came to, as the house holds it, and whether that is as it must be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

import msgspec

from bot.rehearsal.ballot_round import Asked, BallotRound
from core.ballot_round import Means, Round, RoundState
from core.edition import Edition
from core.ports import Transaction
from core.usecases.outcome import load_outcome
from core.vote import passes


class QuestionResult(msgspec.Struct, frozen=True):
    """An organisation for a class. ``passed`` is null in a runoff, which asks for no share."""

    organisation: str
    award_class: str
    electors: int
    voters: int
    approve: int
    against: int
    abstain: int
    spoiled: int
    passed: bool | None


class RoundResult(msgspec.Struct, frozen=True):
    """``voted`` of the ``roll`` cast a ballot, as far as the house knows: on paper it does not."""

    number: int
    means: Means
    runoff: bool
    state: RoundState
    roll: int
    voted: int
    questions: tuple[QuestionResult, ...]


class BallotResult(msgspec.Struct, frozen=True):
    """``proposed``: the class of each organisation that the rounds give a place."""

    rounds: tuple[RoundResult, ...] = ()
    proposed: dict[str, str] = {}


async def ballot_of(
    tx: Transaction, edition: Edition, organisations: Mapping[str, str]
) -> BallotResult:
    """``organisations`` are by filing."""
    rounds = []
    for this in await tx.rounds.of_edition(edition.id):
        voted = len(await tx.rounds.sealed(this.id))
        questions = tuple(_questions(this, edition, organisations))
        rounds.append(
            RoundResult(
                this.number, this.means, this.runoff, this.state, len(this.roll), voted, questions
            )
        )
    outcome = await load_outcome(tx, edition)
    proposed = outcome.proposed if outcome else {}
    return BallotResult(
        tuple(rounds), {organisations[filing]: of for filing, of in proposed.items()}
    )


def _questions(
    this: Round, edition: Edition, organisations: Mapping[str, str]
) -> Iterator[QuestionResult]:
    for proposal in this.proposals:
        count = (this.counts or {}).get(proposal.key)
        if count is not None:
            yield QuestionResult(
                organisations[proposal.filing_id],
                proposal.award_class,
                this.most_voters(proposal),
                count.voters,
                count.approve,
                count.against,
                count.abstain,
                count.spoiled,
                None if this.runoff else passes(count, edition.regulation.numbers.vote),
            )


def unlike(
    expected: BallotRound, found: RoundResult | None
) -> Iterator[tuple[Asked, QuestionResult | None]]:
    """The questions of a round that did not come out as the scenario has them, and how they did."""
    counted = {(q.organisation, q.award_class): q for q in (found.questions if found else ())}
    for asked in expected.asks:
        result = counted.pop((asked.organisation, asked.award_class), None)
        if result is None or _figures(asked) != _figures(result):
            yield asked, result
    for result in counted.values():
        yield Asked(result.organisation, result.award_class), result


def _figures(votes: Asked | QuestionResult) -> tuple[int, int, int, bool | None]:
    passed = votes.passes if isinstance(votes, Asked) else votes.passed
    return votes.approve, votes.against, votes.abstain, passed
