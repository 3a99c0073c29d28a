"""What one score asks of the database does not depend on how many applicants there are."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from bot.chat import Incoming
from tests.phone import county
from tests.reviewing import CALLED, with_panel
from tests.statements import statements

MOST = 11
"""Statements of one score: who it is from and whether they may, the score and its audit entry, the
next item's card, where the conversation stands."""


async def test_a_score_asks_the_same_with_six_applicants_as_with_one(tmp_path: Path) -> None:
    alone, among_six = [
        await asked_by_a_score(tmp_path / str(applicants), applicants) for applicants in (1, 6)
    ]
    assert alone == among_six
    assert any(statement.startswith("INSERT INTO scores") for statement in alone)
    assert len(alone) <= MOST


async def asked_by_a_score(data: Path, applicants: int) -> Sequence[str]:
    async with county(data, CALLED) as here:
        review = await with_panel(here, applicants=applicants, experts=3)
        first, *others = review.filing_ids
        for number, _ in enumerate(others, start=2):
            await review.score(0, number)
            await review.score(1, number)
        expert = review.experts[0]
        await expert.say("/review")
        await expert.press_raw(f"scoring.give {first} material 4.1.2 60")
        with statements(here.app) as asked:
            await here.app.engine.handle(
                Incoming(expert.address, "one", press=f"scoring.give {first} material 4.1.3 65")
            )
        await expert.look()
        assert "4.1.3" in expert.text
        return asked
