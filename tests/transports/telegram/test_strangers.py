"""What is not Telegram's answer, not a readable update, not there any more: nothing is lost."""

from __future__ import annotations

import asyncio

import pytest

from bot.chat import Address, Screen
from bot.transports.telegram import TRANSPORT
from tests.bot_api_server import Fault
from tests.bot_api_server.server import TOKEN
from tests.papers import pdf
from tests.phone import Phone
from tests.transports.telegram.conftest import House, Open, bot_said, eventually
from tests.transports.telegram.test_files import LARGE, stored, until_documents
from tests.transports.telegram.test_trouble import full_disk

SENDS = frozenset({"sendmessage", "editmessagetext"})


@pytest.mark.parametrize("status", [200, 302, 400, 403, 404, 502])
async def test_what_something_else_answers_is_no_answer(
    house: House, status: int, capsys: pytest.CaptureFixture[str]
) -> None:
    wang = await house.newcomer()
    house.server.faults.add(Fault("gateway", SENDS, times=2, status=status))
    await house.show(wang, Screen("请查收。"))
    await house.settled(wang)
    assert bot_said(wang) == "请查收。"
    async with house.app.store.view(house.here.clock()) as tx:
        assert not await tx.deliveries.away_addresses(TRANSPORT)
    assert TOKEN.partition(":")[2] not in capsys.readouterr().out


async def test_a_token_that_is_refused_for_a_while_loses_no_message(house: House) -> None:
    wang = await house.newcomer()
    house.server.faults.add(Fault("401", SENDS, times=2))
    await house.show(wang, Screen("请查收。"))
    await house.settled(wang)
    assert bot_said(wang) == "请查收。"


async def test_an_update_that_no_library_knows_yet_hides_none_behind_it(house: House) -> None:
    wang = await house.newcomer()
    chat = wang.chat.as_json()
    odd = {
        "message_id": 1,
        "date": 1,
        "chat": chat,
        "from": wang.as_json(),
        "text": "转发",
        "forward_origin": {"type": "of_next_year", "date": 1},
    }
    number = await house.server.updates.put({"message": odd})
    await house.server.updates.put({"callback_query": {"id": "7"}})
    await wang.type("/help")
    await house.settled(wang)
    assert house.server.updates.confirmed(number)
    assert "/status" in bot_said(wang)


async def test_a_file_that_is_gone_is_told_so_and_holds_up_nobody(house: House) -> None:
    wang, li = await house.newcomer(), await house.newcomer(1002, "李经理")
    await until_documents(house, wang)
    house.server.faults.add(Fault("lost", frozenset({"download"})))
    await wang.send_document("营业执照.pdf", pdf())
    await li.type("/help")
    await house.settled(wang, li)
    assert "没有从聊天软件取到" in bot_said(wang)
    assert "/link/" in bot_said(wang)
    assert "/status" in bot_said(li)


async def test_a_stored_file_that_is_damaged_is_a_link_and_what_follows_arrives(
    house: House,
) -> None:
    wang = await house.newcomer()
    file = await stored(house, wang, "汇总.xlsx", LARGE)
    for blob in (house.app.data / "files").rglob("*"):
        if blob.is_file() and blob.stat().st_size > len(LARGE) // 2:
            blob.write_bytes(blob.read_bytes()[: len(LARGE) // 2])
    await house.show(wang, Screen("表在这里。", "", (), (file,)))
    await house.show(wang, Screen("还有一条。"))
    await house.settled(wang)
    assert "/link/" in wang.transcript()
    assert bot_said(wang) == "还有一条。"
    assert sum(each.text == "表在这里。" for each in wang.from_bot) == 1


async def test_who_comes_back_while_nothing_can_be_saved_is_heard_once_it_can(
    house: House,
) -> None:
    wang, li = await house.newcomer(), await house.newcomer(1002, "李经理")
    await wang.block()
    await house.settled(wang)
    async with full_disk(house.app):
        numbers = [await li.type(f"{n}，" + "长" * 300) for n in range(40)]
        await li.until(lambda shown: any("还没有保存" in each.text for each in shown))
        wang.blocks = False
        numbers.append(await wang.type("我回来了"))
        await asyncio.sleep(0.3)
        assert not house.server.updates.confirmed(numbers[-1])
    await house.settled(wang, li)
    log = await house.app.engine.messages(await house.person_id(wang), 0, 1000)
    assert "我回来了" in [each.screen.text for each in log if each.mine]
    async with house.app.store.view(house.here.clock()) as tx:
        assert not await tx.deliveries.away_addresses(TRANSPORT)


async def test_a_start_that_fails_in_an_unforeseen_way_is_begun_again(open_house: Open) -> None:
    async with open_house() as house:
        wang = await house.newcomer()
        before = len(house.server.calls)
        house.server.faults.add(Fault("gateway", frozenset({"getupdates"}), times=2, status=200))
        await wang.type("/help")
        await eventually(lambda: len(house.server.calls) > before + 2)
        await house.settled(wang)
        assert "/status" in bot_said(wang)


async def test_after_a_restart_the_card_at_hand_is_still_turned_in_place(house: House) -> None:
    wang = await house.newcomer()
    async with house.app.store.view(house.here.clock()) as tx:
        cards = await tx.deliveries.cards(TRANSPORT)
    newest = next(each for each in reversed(wang.from_bot) if each.buttons)
    seq, ref = cards[str(wang.id)]
    assert ref == str(newest.message_id)
    in_house = Phone(house.app, str(wang.id), transport=TRANSPORT)
    profile = await house.app.engine.who(Address(TRANSPORT, str(wang.id)))
    assert profile is not None
    await in_house.look()
    assert next(m for m in in_house.seen if m.seq == seq).screen.buttons
