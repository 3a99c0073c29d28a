"""A county with its people, on both databases."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.phone import County, Phone, county
from tests.sample import fill

NOW = datetime(2026, 3, 2, 1, tzinfo=UTC)
"""Monday 2 March 2026, 09:00 in Xi County."""


@pytest.fixture
async def here(tmp_path: Path, database_url: str) -> AsyncIterator[County]:
    async with county(tmp_path / "data", NOW, database_url) as here:
        yield here


@pytest.fixture
async def secretary(here: County) -> Phone:
    """A secretary who has published the call: filing runs to 10 April."""
    phone = await here.secretary()
    await publish_call(phone)
    return phone


@pytest.fixture
async def applicant(here: County, secretary: Phone) -> Phone:
    """Somebody who came by the call's link and is at the first question."""
    return await enter_by_call(here, secretary, "wang", "王厂长")


async def publish_call(phone: Phone) -> None:
    await phone.say("/desk")
    await phone.press("建立新的一届")
    await phone.say("3")
    await phone.press("填写评审公告")
    for answer in ("息县日报", "2026-3-2", "2026-4-10", "0376-5951234"):
        await phone.say(answer)
    await phone.press("确认发布")
    assert "/call/" in phone.log()


async def enter_by_call(here: County, secretary: Phone, who: str, name: str) -> Phone:
    link = next(word for word in secretary.log().split() if "/call/" in word)
    phone = here.phone(who)
    await phone.say(f"/start call-{link.rpartition('/')[2]}")
    await phone.say(name)
    await phone.press("开始或继续申报")
    return phone


async def file_whole(here: County, phone: Phone) -> None:
    await fill(phone)
    here.clock.move_to(NOW + timedelta(days=8))
    await fill(phone)
    await phone.press("核对并提交")
    await phone.press("确认提交")
