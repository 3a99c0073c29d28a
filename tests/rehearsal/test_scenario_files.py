"""A wrong scenario file is refused, naming file, key and what was expected."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.rehearsal.loading import load_scenario
from bot.rehearsal.runner import SCENARIOS
from core.data_file import WrongData
from tests.scenarios.small import CALL, HEAD, written

GOOD = HEAD + CALL

WRONG = {
    "an unknown deed": ('does = "create_edition"', 'does = "dance"', "steps[1].does", "publish"),
    "an unknown person": ('who = "li"', 'who = "lu"', "steps[0].who", "li, wang"),
    "nobody at all": ('who = "li"\n', "", "steps[0].who", "li, wang"),
    "a time with a zone": ("T08:01:00", "T08:01:00+08:00", "steps[1].at", "timezone"),
    "a time before the start": ("at = 2026-03-02T08:00", "at = 2026-03-01T08:00", "steps[0].at",
                                "2026-03-02 08:00:00 or later"),
    "steps out of order": ("T08:01:00", "T09:00:00", "steps[2].at", "order of time"),
    "a deed without its number": ("number = 3", "", "steps[1]", "number"),
    "a key too many": ("number = 3", "number = 3\nloud = true", "steps[1]", "loud"),
    "an unknown regulation": ('"xixian-2022"', '"oz-1900"', "regulation", "xixian-2022"),
    "an unknown role": ('"secretariat"', '"king"', "people[0].role", "king"),
    "an unknown organisation": ('"flour" }', '"flower" }', "people[1].organisation", "flour"),
    "an applicant of nowhere": (', organisation = "flour"', "", "people[1].organisation",
                                "applicants"),
    "a person twice": ('key = "wang"', 'key = "li"', "people[1].key", "li"),
    "an unknown field": ("in_county", "in_country", "organisations.flour.answers.in_country",
                         "in_county"),
    "no TOML": ("title = ", "title: ", "(file)", "TOML"),
}  # fmt: skip


@pytest.mark.parametrize(("right", "wrong", "key", "expected"), WRONG.values(), ids=WRONG)
def test_a_wrong_file_is_refused(
    tmp_path: Path, right: str, wrong: str, key: str, expected: str
) -> None:
    assert right in GOOD
    with pytest.raises(WrongData) as refused:
        load_scenario(written(tmp_path, GOOD.replace(right, wrong, 1)))
    assert refused.value.file.name == "scenario.toml"
    assert refused.value.key == key
    assert expected in refused.value.expected


ROUND = """
[[rounds]]
asks = [
  { organisation = "flour", class = "award" },
  { organisation = "flour", class = "nomination" },
]
[rounds.votes]
"""

MORE = {
    "a field that takes no files": (
        '[organisations.flour.documents]\nemployees = [{ name = "a.pdf", kind = "pdf" }]',
        "organisations.flour.documents.employees",
    ),
    "an unknown kind of file": (
        '[organisations.flour.documents]\ndoc_ip = [{ name = "a.wps", kind = "wps" }]',
        "organisations[...].documents[...][0].kind",
    ),
    "a mark that is none": (
        "[organisations.flour.documents]\n"
        'doc_ip = [{ name = "a.pdf", kind = "pdf", mark = "secret" }]',
        "organisations[...].documents[...][0].mark",
    ),
    "a mistake in no field": (
        '[organisations.flour.mistakes]\nshoe_size = ["50"]',
        "organisations.flour.mistakes.shoe_size",
    ),
    "a likeness to what stands below": (
        '[organisations.salt]\nlike = "sugar"\n[organisations.sugar]',
        "organisations.salt.like",
    ),
    "an invitation to nobody": (
        '[[steps]]\nat = 2026-03-03T08:00:00\nwho = "li"\ndoes = "invite"\nperson = "lu"',
        "steps[3].person",
    ),
    "a filing of nobody": (
        "[[steps]]\nat = 2026-03-03T08:00:00\n"
        'who = "li"\ndoes = "export_filing"\norganisation = "salt"',
        "steps[3].organisation",
    ),
    "a stop nowhere": (
        '[[steps]]\nat = 2026-03-03T08:00:00\nwho = "wang"\ndoes = "fill"\nuntil = "lunch"',
        "steps[3].until",
    ),
    "a question nobody asks": (
        '[[steps]]\nat = 2026-03-03T08:00:00\nwho = "wang"\ndoes = "open_question"\nfield = "age"',
        "steps[3].field",
    ),
    "an end that is none": (
        '[organisations.flour]\nends = "famous"',
        "organisations.flour.ends",
    ),
    "an objector whom nobody is": (
        '[objectors.lu.answers]\nobjector_kind = "person"',
        "objectors.lu",
    ),
    "an objection of somebody without one": (
        "[[steps]]\nat = 2026-03-03T08:00:00\n"
        'who = "li"\ndoes = "object"\norganisation = "flour"\nfacts = "…"',
        "steps[3].who",
    ),
    "a ruling on nobody": (
        '[[steps]]\nat = 2026-03-03T08:00:00\nwho = "li"\ndoes = "accept"\norganisation = "salt"',
        "steps[3].organisation",
    ),
    "a word that is not a department's to give": (
        "[[steps]]\nat = 2026-03-03T08:00:00\n"
        'who = "li"\ndoes = "give_opinion"\norganisation = "flour"\nstance = "waived"',
        "steps[3].stance",
    ),
    "a question to nobody": (
        '[[steps]]\nat = 2026-03-03T08:00:00\nwho = "li"\ndoes = "ask_department"\n'
        'objection = "Y01"\ndepartment = "lu"\nquestion = "…"',
        "steps[3].department",
    ),
    "a class that there is none of": (
        "[[steps]]\nat = 2026-03-03T08:00:00\n"
        'who = "li"\ndoes = "enter_count"\nround = 1\ncounts.flour.gold = [3, 0, 0, 0]',
        "steps[3].counts.flour.gold",
    ),
    "a chair whom nobody knows": (
        "[[steps]]\nat = 2026-03-03T08:00:00\n"
        'who = "li"\ndoes = "call_plenary"\nwhen = "6月8日 9:00 会议室"\nchair = "lu"',
        "steps[3].chair",
    ),
    "votes on too few questions": (
        f'{ROUND}he = "y"',
        "rounds[0].votes.he",
    ),
    "a vote that there is none of": (
        f'{ROUND}he = "yx"',
        "rounds[0].votes.he",
    ),
    "a vote of somebody who has none": (
        f'{ROUND}li = "yy"',
        "rounds[0].votes.li",
    ),
    "a ballot on a class that there is none of": (
        ROUND.replace("award", "gold"),
        "rounds[0].asks[0].class",
    ),
    "a ballot on nobody": (
        ROUND.replace("flour", "salt"),
        "rounds[0].asks[0].organisation",
    ),
    "a vote in a round that there is none of": (
        '[[steps]]\nat = 2026-03-03T08:00:00\nwho = "li"\ndoes = "vote"\nround = 1',
        "steps[3].round",
    ),
    "a receipt of nobody": (
        f'{ROUND}he = "yy"\n'
        '[[steps]]\nat = 2026-03-03T08:00:00\nwho = "li"\ndoes = "verify_ballot"\nround = 1\n'
        'receipts = ["li"]',
        "steps[3].receipts",
    ),
    "a completion of nothing": (
        "[[steps]]\nat = 2026-03-03T08:00:00\n"
        'who = "li"\ndoes = "complete_objection"\nanswers.age = "7"',
        "steps[3].answers.age",
    ),
    "somebody in the pool who is no expert": (
        '[pool.li]\nemployer = "郑州大学"\nphone = "13803710001"',
        "pool.li",
    ),
    "a row of scores that is too short": (
        "[scores.flour.material]\ngu = [65, 70]",
        "scores.flour.material.gu",
    ),
    "a percentage that there is none of": (
        f"[scores.flour.material]\ngu = {[67] + [65] * 22}",
        "scores.flour.material.gu",
    ),
    "scores of nobody": (
        f"[scores.salt.onsite]\ngu = {[65] * 23}",
        "scores.salt",
    ),
    "a total that is no number": (
        '[organisations.flour]\ntotal = "many"',
        "organisations.flour.total",
    ),
    "an invitation of somebody who is not in the pool": (
        '[[steps]]\nat = 2026-03-03T08:00:00\nwho = "li"\ndoes = "invite_expert"\nperson = "gu"',
        "steps[3].person",
    ),
    "a panel led from outside": (
        "[[steps]]\nat = 2026-03-03T08:00:00\n"
        'who = "li"\ndoes = "name_panel"\nexperts = ["gu"]\nleader = "li"',
        "steps[3].leader",
    ),
    "a replacement by nobody": (
        '[[steps]]\nat = 2026-03-03T08:00:00\nwho = "li"\ndoes = "replace_expert"\n'
        'leaves = "gu"\ncomes = "lu"\nreason = "…"',
        "steps[3].comes",
    ),
    "scores without a row": (
        '[[steps]]\nat = 2026-03-03T08:00:00\nwho = "gu"\ndoes = "score"\n'
        'part = "material"\norganisations = ["flour"]',
        "steps[3].organisations.flour",
    ),
    "an item of no rubric": (
        '[[steps]]\nat = 2026-03-03T08:00:00\nwho = "gu"\ndoes = "accept_mean"\n'
        'organisation = "flour"\npart = "onsite"\nitem = "4.1.1"',
        "steps[3].item",
    ),
    "a meeting with nobody": (
        '[[steps]]\nat = 2026-03-03T08:00:00\nwho = "li"\ndoes = "set_meetings"\n'
        'part = "onsite"\nmeetings.salt = "3月9日 9:00 厂区"',
        "steps[3].meetings",
    ),
    "a candidate for a class that there is none of": (
        '[[steps]]\nat = 2026-03-03T08:00:00\nwho = "li"\ndoes = "propose_candidates"\n'
        'classes.flour = ["gold"]',
        "steps[3].classes.flour",
    ),
    "a correction of nothing": (
        '[[steps]]\nat = 2026-03-03T08:00:00\nwho = "wang"\ndoes = "correct"\nanswers.age = "7"',
        "steps[3].answers.age",
    ),
}


@pytest.mark.parametrize(("added", "key"), MORE.values(), ids=MORE)
def test_what_points_nowhere_is_refused(tmp_path: Path, added: str, key: str) -> None:
    more = (
        '{ key = "gu", name = "顾文清", role = "expert" }, '
        '{ key = "he", name = "何静", role = "committee" },'
    )
    head = HEAD.replace("people = [", f"people = [\n  {more}")
    with pytest.raises(WrongData) as refused:
        load_scenario(written(tmp_path, head, CALL, added))
    assert refused.value.key == key


def test_the_small_scenario_is_right(tmp_path: Path) -> None:
    assert len(load_scenario(written(tmp_path, GOOD)).steps) == 3


def test_an_organisation_has_what_the_one_it_is_like_has(tmp_path: Path) -> None:
    more = '[organisations.salt]\nlike = "flour"\nanswers = { in_county = "no" }\n'
    salt = load_scenario(written(tmp_path, HEAD, more, CALL)).organisation("salt")
    assert salt.answers == {"in_county": "no", "operating_since": "2012-06-18"}


@pytest.mark.parametrize("file", sorted(SCENARIOS.glob("*.toml")), ids=lambda file: file.stem)
def test_every_scenario_that_is_shipped_is_right(file: Path) -> None:
    assert load_scenario(file).steps
