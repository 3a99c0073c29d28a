"""Reading a scenario: a wrong file is refused before anybody acts."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from pathlib import Path
from typing import get_args

from bot.rehearsal.scenario import (
    AnyStep,
    Correct,
    ExportFiling,
    Fill,
    Invite,
    InviteColleague,
    OpenQuestion,
    Organisation,
    ReturnFiling,
    Scenario,
    SettleCode,
    Wait,
    in_snake_case,
)
from core.data_file import WrongData, read_toml
from core.form import Form
from core.regulation import regulation, regulation_keys
from core.roles import Role

Wrong = tuple[str, str]
"""A key of the file, and what was expected there."""


def load_scenario(file: Path) -> Scenario:
    """Read a scenario. Raises :class:`core.data_file.WrongData`."""
    try:
        scenario = read_toml(file, Scenario)
    except WrongData as wrong:
        if not wrong.key.endswith(".does"):
            raise
        known = [in_snake_case(kind.__name__) for kind in get_args(AnyStep)]
        raise WrongData(file, wrong.key, _one_of(known)) from None
    for key, expected in _wrong_references(scenario):
        raise WrongData(file, key, expected)
    return scenario


def _wrong_references(scenario: Scenario) -> Iterator[Wrong]:
    """Everything that points nowhere, and every step out of order."""
    if scenario.regulation not in regulation_keys():
        yield "regulation", _one_of(regulation_keys())
        return
    form = regulation(scenario.regulation).filing_form
    yield from _wrong_people(scenario)
    yield from _wrong_organisations(scenario.organisations, form)
    now = scenario.starts
    for place, step in enumerate(scenario.steps):
        if step.at < now:
            expected = f"expected {now} or later: steps stand in the order of time"
            yield f"steps[{place}].at", expected
        now = step.at
        for key, expected in _wrong_step(step, scenario, form):
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


def _wrong_organisations(given: Mapping[str, Organisation], form: Form) -> Iterator[Wrong]:
    above: list[str] = []
    for name, organisation in given.items():
        here = f"organisations.{name}"
        if organisation.like and organisation.like not in above:
            yield f"{here}.like", "expected an organisation that stands above this one"
        above.append(name)
        yield from _wrong_fields(f"{here}.answers", organisation.answers, _fields(form))
        yield from _wrong_fields(f"{here}.mistakes", organisation.mistakes, _fields(form))
        yield from _wrong_fields(f"{here}.documents", organisation.documents, _file_fields(form))


def _wrong_step(step: AnyStep, scenario: Scenario, form: Form) -> Iterator[Wrong]:
    people = [person.key for person in scenario.people]
    if step.who not in people and not (isinstance(step, Wait) and not step.who):
        yield "who", _one_of(people)
    match step:
        case Invite() | InviteColleague() if step.person not in people:
            yield "person", _one_of(people)
        case ReturnFiling() | SettleCode() | ExportFiling() if (
            step.organisation not in scenario.organisations
        ):
            yield "organisation", _one_of(scenario.organisations)
        case Fill(until=until) if until:
            places = {section.key for section in form.sections} | _fields(form)
            if until not in places:
                yield "until", _one_of(places)
        case OpenQuestion(field=field) if _name(field) not in _fields(form):
            yield "field", _one_of(_fields(form))
        case Correct():
            yield from _wrong_fields("answers", map(_name, step.answers), _fields(form))
            yield from _wrong_fields("documents", map(_name, step.documents), _file_fields(form))


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
