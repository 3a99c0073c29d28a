"""A rehearsal that does not go as its scenario has it says where, who, and what was shown."""

from __future__ import annotations

from pathlib import Path

import msgspec
import pytest

from bot.rehearsal import rehearse, rehearse_from_file
from bot.rehearsal.report import Failure
from bot.rehearsal.scenario import Scenario
from tests.scenarios.small import CALL, HEAD, small, step, written

ENTER = step("2026-03-03T09:00:00", "wang", "enter")


async def failure(scenario: Scenario, folder: Path) -> tuple[Failure, str]:
    told: list[str] = []
    result = await rehearse(scenario, folder / "data", tell=told.append)
    assert not result.passed
    assert result.failure is not None
    return result.failure, "\n".join(told)


async def test_a_text_that_is_not_seen_is_reported_with_what_was_shown(tmp_path: Path) -> None:
    enter = step("2026-03-03T09:00:00", "wang", "enter", 'sees = ["欢迎光临"]')
    failed, told = await failure(small(tmp_path, enter), tmp_path)
    assert (failed.step, failed.who, failed.does) == (4, "wang", "enter")
    assert "欢迎光临" in failed.expected
    assert "王建设，您好" in failed.shown
    for part in ("第 4 步", "2026年3月3日（周二）09:00", "王建设", "欢迎光临", "王建设，您好"):
        assert part in told


async def test_a_refusal_that_was_not_expected_is_reported(tmp_path: Path) -> None:
    scenario = small(
        tmp_path,
        step("2026-03-02T09:00:00", "li", "create_edition", "number = 3"),
    )
    failed, _ = await failure(scenario, tmp_path)
    assert "第 3 届已经建立" in failed.shown


async def test_an_expected_refusal_that_does_not_come_is_reported(tmp_path: Path) -> None:
    scenario = small(tmp_path, step("2026-03-03T09:00:00", "wang", "enter", 'refused = ["15"]'))
    failed, _ = await failure(scenario, tmp_path)
    assert "第十五条" in failed.expected


async def test_a_refusal_on_other_articles_is_reported(tmp_path: Path) -> None:
    scenario = small(tmp_path, step("2026-04-11T00:00:00", "wang", "enter", 'refused = ["14"]'))
    failed, _ = await failure(scenario, tmp_path)
    assert "第十四条" in failed.expected
    assert "（第十五条）" in failed.shown


async def test_a_missing_button_is_reported_with_what_was_shown(tmp_path: Path) -> None:
    scenario = small(tmp_path, ENTER, step("2026-03-03T09:01:00", "wang", "submit"))
    failed, _ = await failure(scenario, tmp_path)
    assert "filing.review" in failed.expected
    assert "第 1 题" in failed.shown


async def test_a_mistake_that_is_taken_is_reported(tmp_path: Path) -> None:
    head = f'{HEAD}\n[organisations.flour.mistakes]\noperating_since = ["2015-01-01"]\n'
    fill = step("2026-03-03T09:01:00", "wang", "fill", 'until = "org_kind"')
    failed, _ = await failure(small(tmp_path, ENTER, fill, head=head), tmp_path)
    assert "operating_since" in failed.expected
    assert "2015-01-01" in failed.expected


async def test_a_question_without_an_answer_in_the_scenario_is_reported(tmp_path: Path) -> None:
    scenario = small(tmp_path, ENTER, step("2026-03-03T09:01:00", "wang", "fill"))
    failed, _ = await failure(scenario, tmp_path)
    assert "org_kind" in failed.expected


async def test_a_filing_that_ends_otherwise_is_reported(tmp_path: Path) -> None:
    head = HEAD.replace(
        "[organisations.flour.answers]",
        '[organisations.flour]\nends = "submitted"\n[organisations.flour.answers]',
    )
    failed, told = await failure(small(tmp_path, ENTER, head=head), tmp_path)
    assert failed.step == 0
    assert "已提交" in failed.expected
    assert "填写中" in told


async def test_a_review_that_comes_to_another_total_is_reported(tmp_path: Path) -> None:
    head = HEAD.replace(
        "[organisations.flour.answers]",
        '[organisations.flour]\ntotal = "599.995"\nplace = 1\n[organisations.flour.answers]',
    )
    failed, told = await failure(small(tmp_path, ENTER, head=head), tmp_path)
    assert failed.step == 0
    assert "599.995" in failed.expected
    assert "评审没有完成" in told


async def test_the_command_ends_with_1_after_a_failure_and_0_without(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    result = tmp_path / "result.json"
    good = written(tmp_path, HEAD, CALL, ENTER)
    assert await rehearse_from_file(good, result) == 0
    assert msgspec.json.decode(result.read_bytes())["passed"] is True
    bad = written(tmp_path, HEAD, CALL, ENTER, 'sees = ["欢迎光临"]')
    assert await rehearse_from_file(bad, None) == 1
    assert '"passed": false' in capsys.readouterr().out


async def test_the_command_refuses_a_wrong_file_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert await rehearse_from_file(written(tmp_path, "title = 3"), None) == 1
    said = capsys.readouterr().out
    assert said.startswith("scenario.toml: title: ")
    assert said.count("\n") == 1
