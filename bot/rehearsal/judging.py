"""Whether everything ended as the scenario has it: filings, the ranking, and every count."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from bot.rehearsal.counts import BallotResult, unlike
from bot.rehearsal.player import Unexpected
from bot.rehearsal.report import Failure, FilingResult, Narrator
from bot.rehearsal.scenario import Organisation


def wrong_end(narrator: Narrator, filings: Sequence[FilingResult]) -> Failure | None:
    """The first organisation that did not end, or was not placed, as the scenario has it."""
    ended = {filing.organisation: filing for filing in filings}
    at = narrator.scenario.steps[-1].at.replace(tzinfo=narrator.words.zone)
    for key, organisation in narrator.scenario.organisations.items():
        filing = ended.get(key)
        name = str(narrator.scenario.organisation(key).answers.get("org_name", key))
        found = narrator.ending(filing.ending if filing else None)
        if organisation.ends and (filing is None or filing.ending != organisation.ends):
            wanted = narrator.ending(organisation.ends)
            reason = Unexpected("end", "", name=name, wanted=wanted, found=found)
            return Failure(0, at, "", "", narrator.expected(reason), found)
        if filing is not None and not _placed_as(organisation, filing):
            reason = Unexpected(
                "score",
                "",
                name=name,
                total=organisation.total,
                place=organisation.place,
                found=filing.total,
                found_place=filing.place,
            )
            return Failure(0, at, "", "", narrator.expected(reason), filing.total)
    return None


def _placed_as(organisation: Organisation, filing: FilingResult) -> bool:
    if organisation.total and Fraction(organisation.total) != Fraction(filing.total or 0):
        return False
    return organisation.place in (0, filing.place)


def wrong_ballot(narrator: Narrator, ballot: BallotResult) -> Failure | None:
    """The first question that did not come out as the scenario has it."""
    scenario = narrator.scenario
    found = {each.number: each for each in ballot.rounds}
    for number, expected in enumerate(scenario.rounds, start=1):
        for asked, result in unlike(expected, found.get(number)):
            reason = Unexpected(
                "count",
                "",
                name=narrator.organisation(asked.organisation),
                award_class=narrator.award_class(asked.award_class),
                round=number,
                approve=asked.approve,
                against=asked.against,
                abstain=asked.abstain,
                counted="no" if result is None else "yes",
                found_approve=result.approve if result else 0,
                found_against=result.against if result else 0,
                found_abstain=result.abstain if result else 0,
            )
            at = scenario.steps[-1].at.replace(tzinfo=narrator.words.zone)
            return Failure(0, at, "", "", narrator.expected(reason), "")
    return None
