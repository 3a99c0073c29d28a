"""The pace above both libraries: within what Telegram allows, and as patient as it asks."""

from __future__ import annotations

import asyncio

from bot.transports.telegram import Pace
from bot.transports.telegram.pace import BURST


async def moments(pace: Pace, chats: list[int]) -> dict[int, list[float]]:
    """When each chat's turns came, all asked for at once."""
    came: dict[int, list[float]] = {}

    async def one(chat: int) -> None:
        await pace.turn(chat)
        came.setdefault(chat, []).append(asyncio.get_running_loop().time())

    await asyncio.gather(*(one(chat) for chat in chats))
    return came


async def test_one_chat_gets_its_turns_one_after_the_other() -> None:
    came = await moments(Pace(1000, 20), [1] * 5)
    between = [after - before for before, after in zip(came[1], came[1][1:], strict=False)]
    assert all(seconds >= 0.045 for seconds in between)


async def test_chats_do_not_wait_for_each_other() -> None:
    came = await moments(Pace(1000, 0.5), list(range(50)))
    assert (
        max(when for turns in came.values() for when in turns)
        - min(when for turns in came.values() for when in turns)
        < 2
    ), "a second turn of one chat would come after two seconds"


async def test_together_they_keep_within_the_overall_pace_after_a_small_burst() -> None:
    pace, started = Pace(20, 1000), asyncio.get_running_loop().time()
    came = await moments(pace, list(range(25)))
    turns = sorted(when - started for turns in came.values() for when in turns)
    assert turns[-1] >= (25 - BURST) / 20 - 0.05
    for window in range(len(turns) - 1):
        within = [turn for turn in turns if turns[window] <= turn < turns[window] + 1]
        assert len(within) <= 20 + BURST


async def test_who_queues_for_the_overall_pace_waits_for_a_halt_too() -> None:
    pace = Pace(50, 1000)
    waiting = asyncio.create_task(moments(pace, list(range(20))))
    await asyncio.sleep(0.1)
    halted = asyncio.get_running_loop().time()
    pace.halt(0.6)
    came = await waiting
    turns = [when for turns in came.values() for when in turns]
    assert not [when for when in turns if halted < when < halted + 0.59]


async def test_while_telegram_asks_for_patience_nobody_has_a_turn() -> None:
    pace, started = Pace(1000, 1000), asyncio.get_running_loop().time()
    pace.halt(0.3)
    pace.halt(0.1)  # a shorter wish does not shorten the longer one
    came = await moments(pace, [1, 2, 3])
    assert min(when for turns in came.values() for when in turns) - started >= 0.29


async def test_a_halt_also_holds_for_those_who_wait_already() -> None:
    pace = Pace(1000, 5)
    await pace.turn(1)
    waiting = asyncio.create_task(moments(pace, [1]))
    await asyncio.sleep(0.05)
    started = asyncio.get_running_loop().time()
    pace.halt(0.5)
    came = await waiting
    assert came[1][0] - started >= 0.49


async def test_chats_long_gone_are_forgotten() -> None:
    pace = Pace(1e9, 1e9)
    for chat in range(25_000):
        await pace.turn(chat)
    assert len(pace._next) <= 10_001
