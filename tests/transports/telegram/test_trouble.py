"""Telegram in trouble, people who block the bot, a disk that is full: nothing is lost."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest

from bot.app import App
from bot.chat import Screen
from bot.transports.telegram import Pace
from tests.bot_api_server import Fault, Flood, Person
from tests.transports.telegram.conftest import House, Open, bot_said

SENDING = frozenset({"sendmessage", "editmessagetext", "senddocument", "sendphoto"})


def count(person: Person, text: str) -> int:
    return sum(message.text == text for message in person.from_bot)


async def test_a_storm_of_429_delays_and_loses_nothing(house: House) -> None:
    people = [await house.newcomer(1001 + n) for n in range(3)]
    storm = Fault("429", SENDING, share=0.7, times=12, retry_after=1)
    house.server.faults.add(storm)
    for person in people:
        await house.show(person, *(Screen(f"第{n}条") for n in range(6)))
    await house.settled()
    assert storm.times == 0, "the storm came"
    for person in people:
        newest = [message.text for message in person.from_bot[-6:]]
        assert newest == [f"第{n}条" for n in range(6)]


async def test_whoever_is_asked_for_patience_waits_as_long_as_asked(house: House) -> None:
    wang = await house.newcomer()
    house.server.faults.add(Fault("429", SENDING, times=1, retry_after=2))
    await house.show(wang, Screen("来了"))
    await house.settled()
    refused, sent = [call for call in house.server.calls if call.method == "sendmessage"][-2:]
    assert (refused.status, sent.status) == (429, 200)
    assert sent.at - refused.at >= 2


@pytest.mark.parametrize("kind", ["500", "502", "drop"])
async def test_what_telegram_did_not_take_is_sent_again(house: House, kind: str) -> None:
    wang = await house.newcomer()
    house.server.faults.add(Fault(kind, SENDING, times=2))  # type: ignore[arg-type]
    await house.show(wang, Screen("一"), Screen("二"))
    await house.settled()
    assert [message.text for message in wang.from_bot[-2:]] == ["一", "二"]


async def test_an_answer_that_is_lost_repeats_that_message_and_no_other(house: House) -> None:
    """Nothing in Telegram tells whether it was heard; saying it twice is the lesser evil."""
    wang = await house.newcomer()
    house.server.faults.add(Fault("drop_after", SENDING, times=1))
    await house.show(wang, Screen("一"), Screen("二"))
    await house.settled()
    assert [message.text for message in wang.from_bot[-3:]] == ["一", "一", "二"]


async def test_a_message_that_telegram_refuses_does_not_hold_up_the_next(house: House) -> None:
    wang = await house.newcomer()
    house.server.faults.add(Fault("400", SENDING, times=1, description="can't parse entities"))
    await house.show(wang, Screen("不收"), Screen("收"))
    await house.settled()
    assert (count(wang, "不收"), count(wang, "收")) == (0, 1)


@pytest.mark.parametrize("kind", ["429", "500", "drop", "drop_after"])
async def test_updates_arrive_once_though_fetching_them_fails(house: House, kind: str) -> None:
    wang = await house.newcomer()
    house.server.faults.add(Fault(kind, frozenset({"getupdates"}), times=2))  # type: ignore[arg-type]
    await wang.type("/help")
    await house.settled(wang)
    assert "帮助" in bot_said(wang)
    log = await house.app.engine.messages(await house.person_id(wang), 0, 1000)
    assert sum(each.mine and each.screen.text == "/help" for each in log) == 1


async def test_an_update_that_comes_again_changes_nothing(house: House) -> None:
    wang = await house.newcomer()
    number = await wang.type("/help")
    await house.settled(wang)
    shown = len(wang.from_bot)
    for _ in range(3):
        await house.server.updates.put_again(number)
        await house.settled(wang)
    assert len(wang.from_bot) == shown


async def test_whoever_blocks_the_bot_is_marked_and_the_secretariat_sees_it(
    house: House,
) -> None:
    wang = await house.newcomer()
    await wang.block()
    await house.settled(wang)
    await house.secretary.look()
    assert "王厂长停用了" in house.secretary.text
    await house.secretary.say("/desk")
    assert "通知送不到的人" in house.secretary.text
    assert "王厂长" in house.secretary.text


async def test_what_piled_up_is_sent_when_the_person_is_back(house: House) -> None:
    wang = await house.newcomer()
    await wang.block()
    await house.settled(wang)
    shown = len(wang.from_bot)
    await house.show(wang, Screen("一"), Screen("二"))
    await wang.unblock()
    await house.settled(wang)
    assert [message.text for message in wang.from_bot[shown:]] == ["一", "二"]
    await house.secretary.look()
    assert "王厂长已经恢复" in house.secretary.text
    await house.secretary.say("/desk")
    assert "通知送不到的人" not in house.secretary.text


async def test_a_block_that_telegram_tells_only_by_a_refusal_is_marked_too(house: House) -> None:
    wang = await house.newcomer()
    wang.blocks = True
    await house.show(wang, Screen("一"))
    await house.settled()
    await house.secretary.look()
    assert "王厂长停用了" in house.secretary.text


async def test_whoever_writes_is_back_though_telegram_did_not_say_so(house: House) -> None:
    wang = await house.newcomer()
    wang.blocks = True
    await house.show(wang, Screen("一"))
    await house.settled()
    wang.blocks = False
    await wang.type("/help")
    await house.settled(wang)
    assert count(wang, "一") == 1
    assert "帮助" in bot_said(wang)


async def test_a_blocked_person_holds_up_nobody_else(house: House) -> None:
    wang, zhao = await house.newcomer(), await house.newcomer(1002, "赵经理")
    wang.blocks = True
    await house.show(wang, Screen("一"))
    await house.show(zhao, Screen("一"))
    await house.settled()
    assert (count(wang, "一"), count(zhao, "一")) == (0, 1)


@asynccontextmanager
async def full_disk(app: App) -> AsyncIterator[None]:
    """SQLite fails alike when its file may not grow."""
    async with app.database.write() as connection:
        pages = (await connection.exec_driver_sql("PRAGMA page_count")).scalar_one()
        await connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")
    yield
    async with app.database.write() as connection:
        await connection.exec_driver_sql("PRAGMA max_page_count=1000000")


@pytest.mark.parametrize("webhook", [False, True], ids=["polling", "webhook"])
async def test_while_nothing_can_be_saved_people_are_told_once_and_nothing_is_lost(
    open_house: Open, webhook: bool
) -> None:
    async with open_house(webhook=webhook) as house:
        wang = await house.newcomer()
        await wang.press("开始或继续申报")
        await house.settled(wang)
        numbers = []
        async with full_disk(house.app):
            for n in range(40):  # a page takes some before it is full
                numbers.append(await wang.type(f"{n}，" + "长" * 300))
            await wang.until(lambda shown: any("还没有保存" in each.text for each in shown))
            assert not house.server.updates.confirmed(numbers[-1])
        await house.settled(wang)
        assert 1 <= sum("还没有保存" in each.text for each in wang.from_bot) <= len(numbers)
        log = await house.app.engine.messages(await house.person_id(wang), 0, 1000)
        said = [each.screen.text.partition("，")[0] for each in log if each.mine]
        assert said[-40:] == [str(n) for n in range(40)], "all of it, in order"


async def test_the_pace_keeps_within_what_telegram_allows(open_house: Open) -> None:
    async with open_house(pace=Pace(25, 1)) as house:
        house.server.flood = Flood(per_chat=1, overall=30)
        people = [house.server.person(2001 + n, "王厂长") for n in range(12)]
        for person in people:
            await person.type(f"/start call-{house.code}")
            await person.type("王厂长")
        await house.settled()
        assert all("申报" in bot_said(person) for person in people)
        assert house.server.flood.violations == 0
