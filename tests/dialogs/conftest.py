"""A county with its people: half of the conversations on one kind of database, half on the other.

What is stored is tested on both kinds in tests/storage, and the walk through the matrix, which
comes by nearly every conversation, runs on both. ``EVERY_DATABASE=1`` runs all here on both too.
"""

from __future__ import annotations

import os
import zlib
from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from tests.phone import County, Phone, county
from tests.sample import fill


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Deal the tests out by their names, so that each stays where it was."""
    if os.environ.get("EVERY_DATABASE"):
        return
    kept, dealt_out = [], []
    for item in items:
        (kept if _stays(item) else dealt_out).append(item)
    config.hook.pytest_deselected(items=dealt_out)
    items[:] = kept


def _stays(item: pytest.Item) -> bool:
    here = item.path.is_relative_to(Path(__file__).parent)
    call = getattr(item, "callspec", None)
    if not here or call is None or "ready_url" not in call.params:
        return True
    if item.get_closest_marker("every_database"):
        return True
    name = item.name.replace("sqlite", "").replace("postgresql", "")
    dealt = ("sqlite", "postgresql")[zlib.crc32(name.encode()) % 2]
    return call.params["ready_url"] == dealt


NOW = datetime(2026, 3, 2, 1, tzinfo=UTC)
"""Monday 2 March 2026, 09:00 in Xi County."""


@pytest.fixture
async def here(tmp_path: Path, ready_url: str) -> AsyncIterator[County]:
    async with county(tmp_path / "data", NOW, ready_url) as here:
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
