"""What may be wrong in a scenario's expert review: experts, scores, and who is named in steps."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from fractions import Fraction

from bot.rehearsal.review_steps import (
    AcceptMean,
    ChallengeExpert,
    ClosePart,
    Comment,
    DecideItem,
    DeclareInterest,
    DeclareNone,
    Discuss,
    ExportReport,
    InviteExpert,
    KeepMinutes,
    NamePanel,
    ProposeCandidates,
    ReplaceExpert,
    ReviewStep,
    RuleChallenge,
    Score,
    SetMeetings,
    TakeHeatMap,
)
from bot.rehearsal.scenario import Scenario
from core.regulation import Regulation
from core.roles import Role
from core.rubric import Rubric

Wrong = tuple[str, str]
"""A key of the file, and what was expected there."""


def wrong_review(scenario: Scenario, rules: Regulation) -> Iterator[Wrong]:
    """Of the pool, the scores, and what organisations are to come to."""
    experts = _experts(scenario)
    for key in scenario.pool:
        yield from _unknown(f"pool.{key}", [key], experts)
    for name, organisation in scenario.organisations.items():
        if organisation.total and not _is_number(organisation.total):
            yield f"organisations.{name}.total", 'expected points such as "599.995"'
    for name, parts in scenario.scores.items():
        yield from _unknown(f"scores.{name}", [name], scenario.organisations)
        for part, rows in parts.items():
            for expert, row in rows.items():
                here = f"scores.{name}.{part}.{expert}"
                yield from _unknown(here, [expert], experts)
                yield from _wrong_row(here, row, rules.rubric)


def wrong_review_step(step: ReviewStep, scenario: Scenario, rules: Regulation) -> Iterator[Wrong]:
    """Every person, organisation, item and row of scores that there is none of."""
    organisations, experts = scenario.organisations, _experts(scenario)
    match step:
        case InviteExpert():
            yield from _unknown("person", [step.person], scenario.pool)
        case NamePanel():
            yield from _unknown("experts", step.experts, experts)
            yield from _unknown("leader", [step.leader], step.experts)
        case ReplaceExpert():
            yield from _unknown("leaves", [step.leaves], experts)
            yield from _unknown("comes", [step.comes], experts)
        case ChallengeExpert():
            yield from _unknown("expert", [step.expert], experts)
        case RuleChallenge():
            yield from _unknown("organisation", [step.organisation], organisations)
            yield from _unknown("expert", [step.expert], experts)
        case SetMeetings():
            yield from _unknown("meetings", step.meetings, organisations)
        case KeepMinutes():
            yield from _unknown("organisation", [step.organisation], organisations)
            yield from _unknown("present", step.present, experts)
        case Score():
            for name in step.organisations:
                rows = scenario.scores.get(name, {}).get(step.part, {})
                yield from _unknown(f"organisations.{name}", [step.who], rows)
        case Comment() | Discuss() | AcceptMean() | DecideItem():
            items = [item.key for item in rules.rubric.items()]
            yield from _unknown("organisation", [step.organisation], organisations)
            yield from _unknown("item", [step.item], items)
        case ClosePart():
            yield from _unknown("organisations", step.organisations, organisations)
        case ProposeCandidates():
            known = [each.key for each in rules.numbers.classes]
            yield from _unknown("classes", step.classes, organisations)
            yield from _unknown("left_out", step.left_out, organisations)
            for name, chosen in step.classes.items():
                yield from _unknown(f"classes.{name}", chosen, known)
        case DeclareInterest() | DeclareNone() | TakeHeatMap() | ExportReport():
            yield from _unknown("organisation", [step.organisation], organisations)


def _wrong_row(here: str, row: Collection[int], rubric: Rubric) -> Iterator[Wrong]:
    count = len(list(rubric.items()))
    if len(row) != count:
        yield here, f"expected {count} percentages, one an item, not {len(row)}"
    if unknown := set(row) - set(rubric.percents):
        steps = f"expected whole percents in steps of {rubric.step_percent}"
        yield here, f"{steps}, not {', '.join(map(str, sorted(unknown)))}"


def _unknown(key: str, named: Collection[str], known: Collection[str]) -> Iterator[Wrong]:
    if set(named) - set(known):
        yield key, f"expected one of {', '.join(sorted(known))}"


def _experts(scenario: Scenario) -> list[str]:
    return [person.key for person in scenario.people if person.role is Role.EXPERT]


def _is_number(text: str) -> bool:
    try:
        Fraction(text)
    except ValueError:
        return False
    return True
