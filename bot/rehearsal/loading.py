"""Reading a scenario: a wrong file is refused before anybody acts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from pathlib import Path
from typing import get_args

from bot.rehearsal.acts import gone_on, named_beside
from bot.rehearsal.ballot_loading import wrong_ballot_step, wrong_rounds
from bot.rehearsal.ballot_steps import BallotStep
from bot.rehearsal.ending import endings
from bot.rehearsal.plenary_steps import CallPlenary, EnterCount
from bot.rehearsal.review_loading import wrong_review, wrong_review_step
from bot.rehearsal.review_steps import ReviewStep
from bot.rehearsal.scenario import Organisation, Scenario
from bot.rehearsal.step import in_snake_case
from bot.rehearsal.steps import (
    Accept,
    AnyStep,
    AskDepartment,
    CompleteObjection,
    ConfirmRefusal,
    Correct,
    ExportFiling,
    Fill,
    GiveOpinion,
    Invite,
    InviteColleague,
    Object,
    OpenQuestion,
    Refuse,
    ReturnFiling,
    SettleCode,
    Wait,
    WaiveOpinion,
)
from core.data_file import WrongData, read_toml
from core.form import Form
from core.opinion import GIVEN
from core.regulation import Regulation, regulation, regulation_keys
from core.roles import Role

Wrong = tuple[str, str]
"""A key of the file, and what was expected there."""


def load_scenario(file: Path) -> Scenario:
    """Read a scenario, with whatever it goes on from.

    Raises :class:`core.data_file.WrongData`.
    """
    return load_acts(file)[-1]


def load_acts(file: Path) -> tuple[Scenario, ...]:
    """Read a scenario, and before it the one that it continues, and so on, the first one first.

    Raises :class:`core.data_file.WrongData`.
    """
    scenario = _read(file)
    before: tuple[Scenario, ...] = ()
    if scenario.continues:
        there = named_beside(file, scenario.continues)
        if there == file or not there.exists():
            raise WrongData(file, "continues", "expected the name of a scenario beside this one")
        before = load_acts(there)
        scenario = gone_on(scenario, before[-1])
    for key, expected in _wrong_references(scenario, before):
        raise WrongData(file, key, expected)
    return (*before, scenario)


def _read(file: Path) -> Scenario:
    try:
        return read_toml(file, Scenario)
    except WrongData as wrong:
        if not wrong.key.endswith(".does"):
            raise
        known = [in_snake_case(kind.__name__) for kind in get_args(AnyStep)]
        raise WrongData(file, wrong.key, _one_of(known)) from None


def _wrong_references(scenario: Scenario, before: Sequence[Scenario]) -> Iterator[Wrong]:
    """Everything that points nowhere, and every step out of order."""
    if scenario.regulation not in regulation_keys():
        yield "regulation", _one_of(regulation_keys())
        return
    rules = regulation(scenario.regulation)
    for earlier in before[-1:]:
        if scenario.regulation != earlier.regulation:
            yield "regulation", _one_of([earlier.regulation])
        if scenario.starts < earlier.steps[-1].at:
            yield "starts", f"expected {earlier.steps[-1].at} or later: it goes on from there"
    yield from _wrong_people(scenario)
    yield from _wrong_organisations(scenario.organisations, rules)
    yield from _wrong_objectors(scenario, rules.objection_form)
    yield from wrong_review(scenario, rules)
    yield from wrong_rounds(scenario, rules)
    now = scenario.starts
    for place, step in enumerate(scenario.steps):
        if step.at < now:
            expected = f"expected {now} or later: steps stand in the order of time"
            yield f"steps[{place}].at", expected
        now = step.at
        for key, expected in _wrong_step(step, scenario, rules):
            yield f"steps[{place}].{key}", expected


def _wrong_people(scenario: Scenario) -> Iterator[Wrong]:
    seen: set[str] = set()
    for place, person in enumerate(scenario.people):
        here = f"people[{place}]"
        if person.key in seen:
            yield f"{here}.key", f"expected a key that nobody else has, not {person.key} again"
        seen.add(person.key)
        if (person.role is Role.APPLICANT) != bool(person.organisation):
            yield f"{here}.organisation", "expected for applicants and for nobody else"
        elif person.organisation and person.organisation not in scenario.organisations:
            yield f"{here}.organisation", _one_of(scenario.organisations)


def _wrong_organisations(given: Mapping[str, Organisation], rules: Regulation) -> Iterator[Wrong]:
    form, ends = rules.filing_form, endings(rules)
    above: list[str] = []
    for name, organisation in given.items():
        here = f"organisations.{name}"
        if organisation.like and organisation.like not in above:
            yield f"{here}.like", "expected an organisation that stands above this one"
        if organisation.ends and organisation.ends not in ends:
            yield f"{here}.ends", _one_of(ends)
        above.append(name)
        yield from _wrong_fields(f"{here}.answers", organisation.answers, _fields(form))
        yield from _wrong_fields(f"{here}.mistakes", organisation.mistakes, _fields(form))
        yield from _wrong_fields(f"{here}.documents", organisation.documents, _file_fields(form))


def _wrong_objectors(scenario: Scenario, form: Form) -> Iterator[Wrong]:
    public = [person.key for person in scenario.people if person.role is Role.PUBLIC]
    above: list[str] = []
    for name, objector in scenario.objectors.items():
        here = f"objectors.{name}"
        if name not in public:
            yield here, _one_of(public)
        if objector.like and objector.like not in above:
            yield f"{here}.like", "expected an objector who stands above this one"
        above.append(name)
        yield from _wrong_fields(f"{here}.answers", objector.answers, _fields(form))
        yield from _wrong_fields(f"{here}.documents", objector.documents, _file_fields(form))


def _wrong_step(step: AnyStep, scenario: Scenario, rules: Regulation) -> Iterator[Wrong]:
    people, organisations = [person.key for person in scenario.people], scenario.organisations
    if isinstance(step, ReviewStep):
        yield from wrong_review_step(step, scenario, rules)
    if isinstance(step, BallotStep):
        yield from wrong_ballot_step(step, scenario)
    if step.who not in people and not (isinstance(step, Wait) and not step.who):
        yield "who", _one_of(people)
    match step:
        case Invite() | InviteColleague() if step.person not in people:
            yield "person", _one_of(people)
        case CallPlenary() if step.chair not in people:
            yield "chair", _one_of(people)
        case WaiveOpinion() | AskDepartment() if step.department not in people:
            yield "department", _one_of(people)
        case GiveOpinion() if step.stance not in GIVEN:
            yield "stance", _one_of(GIVEN)
        case Object() if step.who not in scenario.objectors:
            yield "who", _one_of(scenario.objectors)
        case (
            ReturnFiling()
            | SettleCode()
            | ExportFiling()
            | GiveOpinion()
            | WaiveOpinion()
            | Accept()
            | Refuse()
            | ConfirmRefusal()
            | Object()
        ) if step.organisation not in organisations:
            yield "organisation", _one_of(organisations)
        case _:
            yield from _wrong_keys(step, scenario, rules)


def _wrong_keys(step: AnyStep, scenario: Scenario, rules: Regulation) -> Iterator[Wrong]:
    """Fields, sections and classes that there are none of."""
    form, objection = rules.filing_form, rules.objection_form
    match step:
        case Fill(until=until) if until:
            places = {section.key for section in form.sections} | _fields(form)
            if until not in places:
                yield "until", _one_of(places)
        case OpenQuestion(field=field) if _name(field) not in _fields(form):
            yield "field", _one_of(_fields(form))
        case Correct():
            yield from _wrong_fields("answers", map(_name, step.answers), _fields(form))
            yield from _wrong_fields("documents", map(_name, step.documents), _file_fields(form))
        case EnterCount():
            yield from _wrong_fields("counts", step.counts, set(scenario.organisations))
            known = {each.key for each in rules.numbers.classes}
            for organisation, of_classes in step.counts.items():
                yield from _wrong_fields(f"counts.{organisation}", of_classes, known)
        case Object():
            yield from _wrong_fields("lacks", step.lacks, _fields(objection))
        case CompleteObjection():
            yield from _wrong_fields("answers", step.answers, _fields(objection))
            yield from _wrong_fields("documents", step.documents, _file_fields(objection))


def _wrong_fields(here: str, given: Collection[str] | map[str], known: set[str]) -> Iterator[Wrong]:
    for key in given:
        if key not in known:
            yield f"{here}.{key}", _one_of(known)


def _fields(form: Form) -> set[str]:
    return {field.key for field in form.fields}


def _file_fields(form: Form) -> set[str]:
    return {field.key for field in form.fields if field.takes_files}


def _name(key: str) -> str:
    """A field's key without its year."""
    return key.partition(".")[0]


def _one_of(allowed: Collection[str]) -> str:
    return f"expected one of {', '.join(sorted(allowed))}"
