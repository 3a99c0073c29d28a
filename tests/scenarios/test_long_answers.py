"""What people wrote at length is shown back to them."""

from __future__ import annotations

from pathlib import Path

from bot.rehearsal import rehearse
from tests.scenarios.small import HEAD, small, step

LONG = "按战略逐级分解质量目标。" * 450


async def test_an_answer_of_five_thousand_characters_can_be_opened_again(tmp_path: Path) -> None:
    text = f'answers = {{ category_leadership = "{LONG}" }}'
    scenario = small(
        tmp_path,
        step("2026-03-03T09:00:00", "wang", "enter"),
        step("2026-03-03T09:01:00", "wang", "correct", text),
        step(
            "2026-03-03T09:02:00",
            "wang",
            "open_question",
            f'field = "category_leadership"\nsees = ["{LONG}"]',
        ),
        head=HEAD,
    )
    result = await rehearse(scenario, tmp_path / "data")
    assert result.failure is None
