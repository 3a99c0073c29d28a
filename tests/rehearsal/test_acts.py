"""A scenario that continues another: what it takes over, and when it is not played at all."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.rehearsal import rehearse_from_file
from bot.rehearsal.loading import load_acts, load_scenario
from bot.rehearsal.report import Result
from bot.rehearsal.runner import rehearse_acts
from core.data_file import WrongData
from tests.scenarios.small import CALL, HEAD, step, written

GOING_ON = """
title = "接着演"
continues = "scenario"
regulation = "xixian-2022"
starts = 2026-03-03T08:00:00

people = [
  { key = "sun", name = "孙丽", role = "applicant", organisation = "drinks" },
]

[organisations.flour]
ends = "draft"

[organisations.drinks]
like = "flour"
"""

ENTERED = step("2026-03-03T09:00:00", "wang", "enter") + step("2026-03-03T09:01:00", "sun", "enter")


def going_on(folder: Path, *steps: str, head: str = GOING_ON, before: str = HEAD) -> Path:
    """A scenario file beside the small one."""
    written(folder, before, CALL)
    file = folder / "going-on.toml"
    file.write_text("\n".join((head, *steps)), encoding="utf-8")
    return file


async def play(file: Path, folder: Path) -> tuple[list[Result], list[str]]:
    told: list[str] = []
    results = rehearse_acts(load_acts(file), folder / "data", tell=told.append)
    return [each async for each in results], told


async def test_it_goes_on_with_everybody_and_every_link_where_the_other_ended(
    tmp_path: Path,
) -> None:
    (first, second), told = await play(going_on(tmp_path, ENTERED), tmp_path)
    assert (first.passed, first.steps, first.title) == (True, 3, "小演练")
    assert (second.passed, second.steps, second.title) == (True, 2, "接着演")
    assert second.updates_by_person["li"] == 0, "of the first only"
    assert {each.organisation for each in second.filings} == {"flour", "drinks"}
    assert len(told) == 3 + 2 + 2 * 2, "a line a step, and a title and an end for each"


async def test_where_the_other_fails_it_is_not_played(tmp_path: Path) -> None:
    before = HEAD.replace("[organisations.flour.answers]", "[organisations.flour]\nends = 'draft'")
    before = before.partition("in_county")[0]
    results, _ = await play(going_on(tmp_path, ENTERED, before=before), tmp_path)
    assert [each.passed for each in results] == [False]


async def test_the_result_holds_those_before_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await rehearse_from_file(going_on(tmp_path, ENTERED), None) == 0
    said = capsys.readouterr().out
    assert said.index('"title": "接着演"') < said.index('"before": [') < said.index('"小演练",')


def test_it_says_of_an_organisation_only_what_becomes_of_it(tmp_path: Path) -> None:
    scenario = load_scenario(going_on(tmp_path, ENTERED))
    flour = scenario.organisation("flour")
    assert flour.ends == "draft"
    assert flour.answers == {"in_county": "yes", "operating_since": "2012-06-18"}
    assert scenario.organisation("drinks").answers == flour.answers


@pytest.mark.parametrize(
    ("right", "wrong", "key"),
    [
        ('continues = "scenario"', 'continues = "nothing"', "continues"),
        ('continues = "scenario"', 'continues = "going-on"', "continues"),
        ("starts = 2026-03-03", "starts = 2026-03-01", "starts"),
        ('key = "sun"', 'key = "wang"', "people[2].key"),
    ],
)
def test_what_cannot_go_on_is_refused(tmp_path: Path, right: str, wrong: str, key: str) -> None:
    assert right in GOING_ON
    with pytest.raises(WrongData) as refused:
        load_acts(going_on(tmp_path, ENTERED, head=GOING_ON.replace(right, wrong)))
    assert refused.value.key == key
