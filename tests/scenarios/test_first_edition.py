"""The acceptance test: a whole filing stage, played through the chat port."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.rehearsal import rehearse
from bot.rehearsal.loading import load_scenario
from bot.rehearsal.report import Result
from bot.rehearsal.runner import FIRST_EDITION


async def played(folder: Path, database_url: str = "", language: str = "zh-CN") -> Result:
    told: list[str] = []
    result = await rehearse(
        load_scenario(FIRST_EDITION),
        folder,
        language=language,
        database_url=database_url,
        tell=told.append,
    )
    assert result.passed, "\n".join(told)
    assert len(told) == result.steps + 2, "a title, a line a step, and how it ended"
    return result


async def test_the_first_edition_goes_as_its_scenario_has_it(
    tmp_path: Path, database_url: str
) -> None:
    result = await played(tmp_path, database_url)
    scenario = load_scenario(FIRST_EDITION)
    assert result.steps == len(scenario.steps)
    assert {filing.organisation: filing.ending for filing in result.filings} == {
        key: organisation.ends for key, organisation in scenario.organisations.items()
    }
    receipts = {
        filing.organisation: [receipt.number for receipt in filing.receipts]
        for filing in result.filings
    }
    assert receipts["bearings"] == ["2026-A02-1", "2026-A02-2"], "returned and filed again"
    assert receipts["branch"] == ["2026-A03-1", "2026-A03-2"], "withdrawn and filed again"
    assert receipts["late"] == receipts["young"] == receipts["namesake"] == []


async def test_every_refusal_is_in_the_result_with_its_articles(tmp_path: Path) -> None:
    result = await played(tmp_path)
    refused = {(refusal.who, refusal.does): refusal.articles for refusal in result.refusals}
    assert refused["zhou", "fill"] == ("12.2", "12.4", "13.3")
    assert refused["wu", "fill"] == ("12.1", "13.5")
    assert refused["zheng", "submit"] == ("15",)
    assert refused["li", "publish_call"] == ("16",)


async def test_the_timeline_can_be_read_in_english(tmp_path: Path) -> None:
    await played(tmp_path, language="en")


@pytest.mark.parametrize("deed", ["Look", "Press", "SendFile", "Withdraw", "ExportFiling"])
def test_the_first_edition_uses_the_vocabulary(deed: str) -> None:
    steps = load_scenario(FIRST_EDITION).steps
    assert any(type(step).__name__ == deed for step in steps)
