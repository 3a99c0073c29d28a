"""The pace above both libraries: within what Telegram allows, and as patient as it asks."""

from __future__ import annotations

import asyncio

from hypothesis import given
from hypothesis import strategies as st

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


class NoWaiting(asyncio.SelectorEventLoop):
    """A loop that does not wait: its clock jumps to whatever comes next."""

    def __init__(self) -> None:
        super().__init__()
        self._moment = 1000.0
        select = self._selector.select

        def at_once(timeout: float | None = None) -> list[object]:
            self._moment += timeout or 0.0
            return select(0)

        self._selector.select = at_once

    def time(self) -> float:
        return self._moment


def turns_of(arrivals: list[tuple[float, int]], overall: float) -> list[float]:
    """When turns came that were asked for at these moments by these chats, in no time at all."""

    async def all_of_them() -> list[float]:
        pace, came = Pace(overall, 2.0), []

        async def one(at: float, chat: int) -> None:
            await asyncio.sleep(at)
            await pace.turn(chat)
            came.append(asyncio.get_running_loop().time())

        await asyncio.gather(*(one(at, chat) for at, chat in arrivals))
        return sorted(came)

    with asyncio.Runner(loop_factory=NoWaiting) as runner:
        return runner.run(all_of_them())


arrivals = st.lists(st.tuples(st.floats(0, 8), st.integers(1, 40)), min_size=1, max_size=150)


@given(arrivals, st.sampled_from([1.0, 3.0, 20.0, 25.0, 30.0]))
def test_no_second_ever_sees_more_than_is_allowed(
    asked: list[tuple[float, int]], overall: float
) -> None:
    came = turns_of(asked, overall)
    assert len(came) == len(asked)
    for n in range(len(came) - int(overall)):
        assert came[n + int(overall)] - came[n] > 1


@given(arrivals)
def test_no_moment_sees_more_than_a_small_burst(asked: list[tuple[float, int]]) -> None:
    came = turns_of(asked, 25.0)
    for n in range(len(came) - BURST):
        assert came[n + BURST] - came[n] > 0.1


def test_with_much_to_send_the_pace_is_within_a_hundredth_of_what_is_allowed() -> None:
    came = turns_of([(0.0, chat) for chat in range(1, 2001)], 25.0)
    assert 0.99 * 25 <= (len(came) - 1) / (came[-1] - came[0]) <= 25


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
