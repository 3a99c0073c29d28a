"""The whole first edition, played by people with Telegram, through either library over HTTP."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.rehearsal import rehearse
from bot.rehearsal.loading import load_scenario
from bot.rehearsal.runner import FIRST_EDITION
from bot.transports.telegram import Library
from tests.telegram import on_telegram


@pytest.mark.parametrize(
    "library", [Library.AIOGRAM, pytest.param(Library.PYTHON_TELEGRAM_BOT, marks=pytest.mark.soak)]
)
async def test_the_first_edition_goes_as_its_scenario_has_it_on_telegram(
    tmp_path: Path, library: Library
) -> None:
    told: list[str] = []
    scenario = load_scenario(FIRST_EDITION)
    result = await rehearse(scenario, tmp_path, tell=told.append, stage=on_telegram(library))
    assert result.passed, "\n".join(told)
