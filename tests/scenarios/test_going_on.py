"""Somebody who leaves a question opened from the overview goes on where the filing stands."""

from __future__ import annotations

from pathlib import Path

from bot.rehearsal import rehearse
from tests.scenarios.small import small, step


async def test_going_on_after_an_opened_question_asks_one_question_after_another(
    tmp_path: Path,
) -> None:
    scenario = small(
        tmp_path,
        step("2026-03-03T09:00:00", "wang", "enter"),
        step("2026-03-03T09:01:00", "wang", "fill", 'until = "operating_since"'),
        step("2026-03-03T09:02:00", "wang", "open_question", 'field = "employees"'),
        step("2026-03-03T09:03:00", "wang", "fill", 'until = "org_kind"'),
    )
    result = await rehearse(scenario, tmp_path / "data")
    assert result.failure is None
