"""Trouble on the way: errors of the server, floods, lines that are slow or break."""

from __future__ import annotations

import time
from datetime import timedelta
from typing import Any

import aiohttp
import pytest

from tests.bot_api_server import BotApiServer, Fault, Flood, Person
from tests.bot_api_server.conftest import Library, Raw, Trouble

SENDING = frozenset({"sendmessage"})


@pytest.fixture(autouse=True)
def _seconds_as_timedelta(monkeypatch: pytest.MonkeyPatch) -> None:
    """The coming way of one of the libraries, which otherwise warns."""
    monkeypatch.setenv("PTB_TIMEDELTA", "1")


CASES: dict[str, tuple[Fault, Trouble]] = {
    "500": (
        Fault("500", SENDING),
        Trouble("TelegramServerError", "NetworkError", "Internal Server Error"),
    ),
    "502": (
        Fault("502", SENDING),
        Trouble("TelegramServerError", "NetworkError", "Bad Gateway"),
    ),
    "gateway": (
        Fault("gateway", SENDING),
        Trouble("ClientDecodeError", "NetworkError", "502 Bad Gateway"),
    ),
    "429": (
        Fault("429", SENDING, retry_after=7),
        Trouble("TelegramRetryAfter", "RetryAfter", "Retry in"),
    ),
    "403": (
        Fault("403", SENDING),
        Trouble("TelegramForbiddenError", "Forbidden", "bot was blocked by the user"),
    ),
    "400": (
        Fault("400", SENDING, description="no rights"),
        Trouble("TelegramBadRequest", "BadRequest", "no rights"),
    ),
    "drop": (Fault("drop", SENDING), Trouble("TelegramNetworkError", "NetworkError")),
    "drop_after": (Fault("drop_after", SENDING), Trouble("TelegramNetworkError", "NetworkError")),
}


@pytest.mark.parametrize(("fault", "trouble"), CASES.values(), ids=CASES)
async def test_trouble_reaches_each_library_as_its_own_error(
    library: Library, bot: Any, server: BotApiServer, wang: Person, fault: Fault, trouble: Trouble
) -> None:
    server.faults.add(fault)
    with trouble.expected(library):
        await bot.send_message(chat_id=wang.id, text="words")
    assert server.faults.struck == 1
    assert len(wang.from_bot) == (fault.kind == "drop_after"), "handled only if the answer is lost"
    server.faults.clear()
    await bot.send_message(chat_id=wang.id, text="words")
    assert wang.from_bot[-1].text == "words"


async def test_a_flood_says_how_long_to_wait(
    library: Library, bot: Any, server: BotApiServer, wang: Person
) -> None:
    server.faults.add(Fault("429", SENDING, retry_after=7))
    with Trouble("TelegramRetryAfter", "RetryAfter").expected(library) as caught:
        await bot.send_message(chat_id=wang.id, text="words")
    wait = caught.value.retry_after  # type: ignore[attr-defined]
    assert wait in (7, timedelta(seconds=7))


async def test_a_flood_is_answered_with_its_seconds(raw: Raw, wang: Person) -> None:
    raw.server.faults.add(Fault("429", retry_after=7))
    status, body = await raw.ask("sendMessage", json={"chat_id": wang.id, "text": "words"})
    assert status == 429
    assert body == {
        "ok": False,
        "error_code": 429,
        "description": "Too Many Requests: retry after 7",
        "parameters": {"retry_after": 7},
    }


async def test_whoever_sends_too_fast_is_held_up(raw: Raw, wang: Person) -> None:
    raw.server.flood = flood = Flood(per_chat=1, overall=30)
    words = {"chat_id": wang.id, "text": "words"}
    assert (await raw.ask("sendMessage", json=words))[0] == 200
    assert (await raw.ask("sendMessage", json=words))[0] == 429
    assert (await raw.ask("getMe"))[0] == 200, "only what is sent is counted"
    assert flood.violations == 1
    assert len(wang.from_bot) == 1


async def test_a_slow_line_is_waited_for(bot: Any, server: BotApiServer, wang: Person) -> None:
    server.faults.add(Fault("slow", SENDING, seconds=0.3))
    began = time.monotonic()
    await bot.send_message(chat_id=wang.id, text="words")
    assert time.monotonic() - began >= 0.29
    assert len(wang.from_bot) == 1


async def test_a_line_that_is_too_slow_times_out(
    library: Library, server: BotApiServer, wang: Person
) -> None:
    server.faults.add(Fault("slow", SENDING, seconds=3, times=1))
    async with library.bot(server, patience=0.3) as bot:
        with Trouble("TelegramNetworkError", "TimedOut").expected(library):
            await bot.send_message(chat_id=wang.id, text="words")


@pytest.mark.parametrize(("kind", "shown"), [("drop", 0), ("drop_after", 1)])
async def test_a_line_breaks_before_or_after_the_call_is_handled(
    raw: Raw, wang: Person, kind: Any, shown: int
) -> None:
    raw.server.faults.add(Fault(kind, SENDING, times=1))
    with pytest.raises(aiohttp.ClientError):
        await raw.ask("sendMessage", json={"chat_id": wang.id, "text": "words"})
    assert len(wang.from_bot) == shown
    assert [call.status for call in raw.server.calls] == [0]


async def test_trouble_comes_as_often_and_where_it_is_meant_to(raw: Raw, wang: Person) -> None:
    raw.server.faults.add(Fault("500", SENDING, times=2))
    said = [
        (await raw.ask("sendMessage", json={"chat_id": wang.id, "text": f"{n}"}))[0]
        for n in range(4)
    ]
    assert said == [500, 500, 200, 200]
    assert (await raw.ask("getMe"))[0] == 200


async def test_a_share_of_the_calls_fails(raw: Raw) -> None:
    raw.server.faults.add(Fault("500", share=0.5))
    failed = [(await raw.ask("getMe"))[0] == 500 for _ in range(60)]
    assert 10 < sum(failed) < 50
