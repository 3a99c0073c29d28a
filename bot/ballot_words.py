"""Rounds, votes and what follows from them, in words: for cards and the record (arts. 5, 21)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from bot.wording import Wording
from core.ballot_round import Count, Proposal
from core.decision import Named
from core.edition import Edition
from core.usecases.round_reading import Question, SeenRound
from core.vote import ClassOutcome, Outcome, Standing

Names = Mapping[str, str]
"""What a candidate is called, by filing."""


def names_in(rounds: Iterable[SeenRound]) -> Names:
    return {
        each.proposal.filing_id: f"{each.code} {each.organisation}"
        for this in rounds
        for each in this.questions
    }


def class_name(edition: Edition, key: str) -> Named:
    return Named(edition.regulation.numbers.award_class(key).name)


def round_line(words: Wording, this: SeenRound) -> str:
    """A round in a list."""
    return words.say(
        "round-line",
        round=this.number,
        kind=_kind(this),
        means=this.means.value,
        stands=this.state.value,
    )


def round_lines(words: Wording, this: SeenRound) -> list[str]:
    """Everything of a round but its questions."""
    about = words.say(
        "round-about", kind=_kind(this), means=this.means.value, stands=this.state.value
    )
    lines = [about, words.say("round-roll", count=this.electors)]
    if this.struck:
        lines.append(words.say("round-struck", count=this.struck))
    if this.voted and this.counted_at is None:
        lines.append(words.say("round-turnout", count=this.voted))
    lines.append(words.say("round-opened", at=this.opened_at))
    if this.closed_at:
        lines.append(words.say("round-closed", at=this.closed_at))
    if this.counted_at:
        lines.append(words.say("round-counted", at=this.counted_at))
    if this.witnesses:
        names = words.say("list-separator").join(this.witnesses)
        lines.append(words.say("round-witnesses", names=names))
    if this.voided_at:
        lines.append(words.say("round-void", at=this.voided_at, reason=this.void_reason))
    return lines


def question_line(words: Wording, edition: Edition, this: SeenRound, question: Question) -> str:
    """A question, and what it came to where the reader may know that."""
    asked = asked_line(
        words, edition, f"{question.code} {question.organisation}", question.proposal,
        question.electors,
    )  # fmt: skip
    if this.counted_at is None or this.voided_at is not None:
        return asked
    said = verdict(words, edition, question.count, question.passed)
    return words.say("question-line", question=asked, verdict=said)


def asked_line(
    words: Wording, edition: Edition, name: str, proposal: Proposal, electors: int
) -> str:
    award_class = class_name(edition, proposal.award_class)
    return words.say("question-asked", name=name, award_class=award_class, electors=electors)


def verdict(words: Wording, edition: Edition, count: Count | None, passed: bool | None) -> str:
    """The votes on a question, and whether they reach the share (art. 21)."""
    said = votes(words, count)
    if passed is None:
        return said
    vote = edition.regulation.numbers.vote
    result = words.say(
        "question-passed" if passed else "question-not-passed",
        numerator=vote.numerator,
        denominator=vote.denominator,
        article=words.article("21"),
    )
    return words.say("question-verdict", votes=said, result=result)


def votes(words: Wording, count: Count | None) -> str:
    if count is None:
        return words.say("votes-withheld")
    return words.say(
        "votes",
        approve=count.approve,
        voters=count.voters,
        against=count.against,
        abstain=count.abstain,
        spoiled=count.spoiled,
    )


def in_short(words: Wording, count: Count | None) -> str:
    if count is None:
        return words.say("votes-withheld")
    return words.say("votes-short", approve=count.approve, voters=count.voters)


def outcome_lines(
    words: Wording,
    edition: Edition,
    found: Outcome,
    rounds: Sequence[SeenRound],
    *,
    final: bool,
) -> list[str]:
    """By class who takes a place, who does not and why, what is tied, and what stays vacant."""
    names = names_in(rounds)
    lines = [words.say("outcome-heading", final="yes" if final else "no")]
    for each in found.classes:
        name = class_name(edition, each.award_class)
        lines.append(words.say("outcome-class", award_class=name, cap=each.cap))
        standings = each.standings
        if not found.whole:
            standings = tuple(sorted(standings, key=lambda s: names[s.proposal.filing_id]))
        lines += [fate_line(words, each, s, names[s.proposal.filing_id]) for s in standings]
        if found.whole and each.vacant:
            lines.append(words.say("outcome-vacant", count=each.vacant))
    if not found.whole:
        lines.append(words.say("outcome-not-whole", article=words.article("10")))
    return lines


def fate_line(words: Wording, outcome: ClassOutcome, standing: Standing, name: str) -> str:
    said = fate(words, outcome, standing)
    return words.say("outcome-line", name=name, votes=in_short(words, standing.count), fate=said)


def fate(words: Wording, outcome: ClassOutcome, standing: Standing) -> str:
    """What follows for one candidate, and where places are short what put them behind the one
    before."""
    said = words.ground(standing.fate)
    short = any(each.passed and not each.taken for each in outcome.standings)
    return said + words.say("outcome-by", by=standing.by) if standing.by and short else said


def _kind(this: SeenRound) -> str:
    return "runoff" if this.runoff else "main"
