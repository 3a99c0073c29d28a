"""getUpdates: what waits is told until it is confirmed, to one poll at a time."""

from __future__ import annotations

import asyncio
import time
from typing import Any

import pytest

from tests.bot_api_server import BotApiServer, Person
from tests.bot_api_server.conftest import Library, Raw, Trouble

LONG = 40
"""Seconds that no test waits."""


async def waiting_poll(raw: Raw, **parameters: Any) -> asyncio.Task[tuple[int, dict[str, Any]]]:
    """One that has reached the server."""
    body = {"timeout": LONG} | parameters
    poll = asyncio.create_task(raw.ask("getUpdates", json=body))
    async with asyncio.timeout(10):
        before = raw.server.updates.polled
        while raw.server.updates.polled == before:
            await asyncio.sleep(0.002)
    return poll


def conflict(words: str) -> Trouble:
    return Trouble("TelegramConflictError", "Conflict", words)


def texts(updates: Any) -> list[str]:
    return [each.message.text for each in updates]


async def test_updates_come_in_order_with_growing_numbers(bot: Any, wang: Person) -> None:
    numbers = [await wang.type(f"{n}") for n in range(5)]
    updates = await bot.get_updates()
    assert texts(updates) == ["0", "1", "2", "3", "4"]
    assert [each.update_id for each in updates] == numbers == sorted(numbers)


async def test_a_long_poll_ends_when_something_arrives(bot: Any, wang: Person) -> None:
    began = time.monotonic()
    poll = asyncio.create_task(bot.get_updates(timeout=LONG))
    await asyncio.sleep(0.1)
    assert not poll.done()
    await wang.type("late")
    assert texts(await poll) == ["late"]
    assert time.monotonic() - began < LONG / 2


async def test_a_long_poll_with_nothing_to_tell_ends_empty(bot: Any) -> None:
    began = time.monotonic()
    assert list(await bot.get_updates(timeout=1)) == []
    assert time.monotonic() - began >= 0.9


async def test_a_short_poll_does_not_wait(raw: Raw) -> None:
    assert await raw.result("getUpdates") == []


async def test_what_is_not_confirmed_comes_again(bot: Any, wang: Person) -> None:
    await wang.type("a")
    await wang.type("b")
    assert texts(await bot.get_updates()) == texts(await bot.get_updates()) == ["a", "b"]


async def test_an_offset_confirms_what_is_before_it(
    bot: Any, wang: Person, server: BotApiServer
) -> None:
    first, second, third = [await wang.type(text) for text in "abc"]
    assert texts(await bot.get_updates(offset=second)) == ["b", "c"]
    assert server.updates.confirmed(first)
    assert texts(await bot.get_updates()) == ["b", "c"]
    assert list(await bot.get_updates(offset=third + 1)) == []
    await asyncio.wait_for(wang.quiet(), 5)


@pytest.mark.parametrize(("offset", "left"), [(-1, "d"), (-3, "bcd"), (-9, "abcd")])
async def test_a_negative_offset_keeps_only_the_last(
    bot: Any, wang: Person, offset: int, left: str
) -> None:
    for text in "abcd":
        await wang.type(text)
    assert texts(await bot.get_updates(offset=offset)) == list(left)
    assert texts(await bot.get_updates()) == list(left), "the others are forgotten"


@pytest.mark.parametrize(("limit", "told"), [(1, 1), (3, 3), (0, 1), (100, 100), (1000, 100)])
async def test_no_more_come_than_the_limit(raw: Raw, wang: Person, limit: int, told: int) -> None:
    for n in range(103):
        await wang.type(f"{n}")
    updates = await raw.result("getUpdates", limit=limit)
    assert [each["message"]["text"] for each in updates] == [f"{n}" for n in range(told)]


async def test_a_second_poll_ends_the_one_that_waits(
    library: Library, bot: Any, raw: Raw, wang: Person
) -> None:
    first = await waiting_poll(raw)
    second = asyncio.create_task(bot.get_updates(timeout=LONG))
    status, body = await first
    assert status == 409
    assert body["description"].startswith("Conflict: terminated by other getUpdates request")
    await wang.type("to the second")
    assert texts(await second) == ["to the second"]


async def test_the_library_is_told_that_another_poll_ended_its_own(
    library: Library, bot: Any, raw: Raw, server: BotApiServer, wang: Person
) -> None:
    first = asyncio.create_task(bot.get_updates(timeout=LONG))
    while not server.updates.polled:
        await asyncio.sleep(0.002)
    second = await waiting_poll(raw)
    with conflict("terminated by other getUpdates").expected(library):
        await first
    await wang.type("done")
    await second


async def test_a_poll_that_need_not_wait_ends_no_other(raw: Raw, wang: Person) -> None:
    first = await waiting_poll(raw)
    assert await raw.result("getUpdates") == []
    assert not first.done()
    await wang.type("for the first")
    status, body = await first
    assert status == 200
    assert len(body["result"]) == 1


async def test_whoever_hangs_up_while_polling_loses_nothing(raw: Raw, wang: Person) -> None:
    poll = await waiting_poll(raw)
    poll.cancel()
    number = await wang.type("a")
    assert [each["update_id"] for each in await raw.result("getUpdates")] == [number]


async def test_there_is_no_polling_while_a_webhook_is_set(library: Library, bot: Any) -> None:
    await bot.set_webhook(url="http://127.0.0.1:1/nobody")
    with conflict("webhook is active").expected(library):
        await bot.get_updates()
    await bot.delete_webhook()
    assert list(await bot.get_updates()) == []


async def test_a_webhook_ends_the_poll_that_waits(raw: Raw) -> None:
    poll = await waiting_poll(raw)
    await raw.result("setWebhook", url="http://127.0.0.1:1/nobody")
    status, body = await poll
    assert (status, body["description"]) == (409, "Conflict: terminated by setWebhook request")
