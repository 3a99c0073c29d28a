"""Updates that are posted: only by Telegram, and answered with 200 only once they are saved."""

from __future__ import annotations

from collections.abc import AsyncIterator

import aiohttp
import pytest

from bot.transports.telegram.webhook import HEADER, PATH
from tests.transports.telegram.conftest import House, Open, bot_said, eventually
from tests.transports.telegram.test_trouble import full_disk


@pytest.fixture
async def posted(open_house: Open) -> AsyncIterator[House]:
    async with open_house(webhook=True) as house:
        await eventually(lambda: house.server.updates.hook is not None)
        yield house


async def post(house: House, body: bytes, secret: str | None) -> int:
    hook = house.server.updates.hook
    assert hook is not None
    assert hook.url.endswith(PATH)
    headers = {} if secret is None else {HEADER: secret}
    async with (
        aiohttp.ClientSession() as session,
        session.post(hook.url, data=body, headers=headers) as answer,
    ):
        return answer.status


def secret_of(house: House) -> str:
    assert house.server.updates.hook is not None
    return house.server.updates.hook.secret


async def test_telegram_is_told_a_secret_that_cannot_be_guessed(posted: House) -> None:
    assert len(secret_of(posted)) >= 32


@pytest.mark.parametrize("secret", [None, "", "wrong", "错误".encode().decode("latin-1")])
async def test_whoever_does_not_know_the_secret_is_turned_away(
    posted: House, secret: str | None
) -> None:
    wang = await posted.newcomer()
    shown = len(wang.from_bot)
    body = b'{"update_id": 999, "message": {}}'
    assert await post(posted, body, secret) == 403
    assert len(wang.from_bot) == shown


@pytest.mark.parametrize("body", [b"", b"{", b"[]", b"null", b'{"message": 1}', b"\xff\xfe"])
async def test_what_is_no_update_is_refused_and_harms_nobody(posted: House, body: bytes) -> None:
    assert await post(posted, body, secret_of(posted)) == 400
    wang = await posted.newcomer()
    assert "申报" in bot_said(wang)


async def test_an_update_of_a_kind_unknown_to_us_is_taken_and_passed_over(posted: House) -> None:
    body = b'{"update_id": 999, "something_of_next_year": {"id": 1}}'
    assert await post(posted, body, secret_of(posted)) == 200


async def test_an_update_that_the_library_cannot_read_is_taken_lest_it_comes_for_ever(
    posted: House,
) -> None:
    body = b'{"update_id": 998, "message": {"message_id": "x", "chat": 7}}'
    assert await post(posted, body, secret_of(posted)) == 200


async def test_what_could_not_be_saved_is_posted_again_until_it_is(posted: House) -> None:
    wang = await posted.newcomer()
    attempts = posted.server.updates.attempts
    attempts.clear()
    async with full_disk(posted.app):
        numbers = [await wang.type(f"{n}，" + "长" * 300) for n in range(40)]
        await wang.until(lambda shown: any("还没有保存" in each.text for each in shown))
    await posted.settled(wang)
    statuses = {status for _, status in attempts}
    assert statuses == {200, 503}
    assert [number for number, status in attempts if status == 200] == numbers


async def test_nothing_is_fetched_while_updates_are_posted(posted: House) -> None:
    await posted.newcomer()
    assert not [call for call in posted.server.calls if call.method == "getupdates"]
