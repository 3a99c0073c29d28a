"""What covers a card is shown on the phone, follows its changes, and leaves no trace of itself."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import pairwise
from pathlib import Path

from bot.chat import Button, Screen
from bot.transports.telegram import Library, Pace
from tests.bot_api_server import BotApiServer, Fault, Person
from tests.dialogs.conftest import publish_call
from tests.phone import county
from tests.telegram import postbox_of, telegram_of
from tests.transports.telegram.conftest import NOW, House, Open, bot_said, eventually

GO_ON = ((Button("继续填写", "home.resume"),),)
PLACEHOLDER = Screen("您的选票尚未封存。", "无记名投票", GO_ON)
EDITING = frozenset({"editmessagetext"})


def ballot(chosen: str) -> Screen:
    row = tuple(
        Button(f"{'●' if label == chosen else '○'} {label}", f"ballot.x {n}")
        for n, label in enumerate(("同意", "不同意", "弃权"))
    )
    return Screen("甲公司", "无记名投票", (row,))


async def covered_card(house: House, wang: Person) -> tuple[str, int]:
    """A person's id, and the entry of a card that is shown on their phone."""
    seq = await house.show(wang, PLACEHOLDER)
    await house.settled(wang)
    return await house.person_id(wang), seq


async def seen(person: Person, text: str) -> None:
    """Until the phone shows it in some message of the bot's."""

    def shows() -> bool:
        labels = [label for m in person.from_bot for row in m.buttons for label, _ in row]
        return text in labels or any(text in message.text for message in person.from_bot)

    await eventually(shows)


async def noted(house: House) -> int:
    return len(await postbox_of(house.app).covered())


async def test_the_card_is_covered_follows_and_is_seen_again(house: House) -> None:
    wang = await house.newcomer()
    person, seq = await covered_card(house, wang)
    before = len(wang.from_bot)
    for chosen in ("", "同意", "不同意"):
        house.app.engine.covers.put(person, seq, ballot(chosen))
        await seen(wang, f"● {chosen}" if chosen else "○ 弃权")
    assert wang.from_bot[-1].entities == [{"type": "bold", "offset": 0, "length": 5}]
    house.app.engine.covers.lift(person)
    await seen(wang, PLACEHOLDER.text)
    assert wang.from_bot[-1].buttons == [[("继续填写", "home.resume")]]
    assert len(wang.from_bot) == before, "always the same message"
    async with asyncio.timeout(5):
        while await noted(house):
            await asyncio.sleep(0.01)


async def test_a_press_on_a_cover_comes_with_its_card_and_without_its_label(house: House) -> None:
    wang = await house.newcomer()
    person, seq = await covered_card(house, wang)
    house.app.engine.covers.put(person, seq, ballot("同意"))
    await seen(wang, "● 同意")
    came = []
    handle = house.app.engine.handle

    async def heard(incoming):  # type: ignore[no-untyped-def]
        came.append(incoming)
        await handle(incoming)

    house.app.engine.handle = heard  # type: ignore[method-assign]
    await wang.press("● 同意")
    await house.settled(wang)
    assert [(each.press, each.label, each.card) for each in came] == [("ballot.x 0", "", seq)]
    log = await house.app.engine.messages(person, 0, 1000)
    assert not [each for each in log if "同意" in each.screen.text]


async def test_a_press_on_a_cover_that_is_gone_is_out_of_date_and_leaves_no_word(
    house: House,
) -> None:
    wang = await house.newcomer()
    person, seq = await covered_card(house, wang)
    house.app.engine.covers.put(person, seq, ballot("同意"))
    await seen(wang, "● 同意")
    card = wang.from_bot[-1]
    house.app.engine.covers.lift(person)
    await seen(wang, PLACEHOLDER.text)
    card.buttons = [[("● 同意", "filing.edit nothing")]]
    await wang.press("● 同意")
    await house.settled(wang)
    assert "按钮" in bot_said(wang)
    log = await house.app.engine.messages(person, 0, 1000)
    assert not [each for each in log if "同意" in each.screen.text]


async def test_a_covered_card_is_found_though_others_came_after_it(house: House) -> None:
    wang = await house.newcomer()
    person, seq = await covered_card(house, wang)
    house.app.engine.covers.put(person, seq, ballot("同意"))
    await seen(wang, "● 同意")
    card = wang.from_bot[-1]
    await house.show(wang, Screen("公示开始了。", "", GO_ON))
    await house.settled(wang)
    house.app.engine.covers.put(person, seq, ballot("弃权"))
    await seen(wang, "● 弃权")
    assert card.buttons[0][2][0] == "● 弃权"
    house.app.engine.covers.lift(person)
    await seen(wang, PLACEHOLDER.text)
    assert card.text.endswith(PLACEHOLDER.text)
    assert bot_said(wang) == "公示开始了。"


async def test_a_card_that_replaces_the_covered_one_takes_its_place(house: House) -> None:
    wang = await house.newcomer()
    person, seq = await covered_card(house, wang)
    house.app.engine.covers.put(person, seq, ballot("同意"))
    await seen(wang, "● 同意")
    before = len(wang.from_bot)
    house.app.engine.covers._of.clear()  # lifted and replaced at once, as one press does it
    await house.show(wang, Screen("选票已封存。", "", GO_ON), replaces=seq)
    await house.settled(wang)
    assert len(wang.from_bot) == before
    assert bot_said(wang) == "选票已封存。"
    assert wang.from_bot[-1].versions[-1][1][0][0][0] == "● 同意", "nothing was shown in between"
    assert await noted(house) == 0


async def test_a_card_that_is_covered_from_the_beginning_is_covered_at_once(house: House) -> None:
    wang = await house.newcomer()
    first = await house.show(wang, Screen("请投票。", "", GO_ON))
    await house.settled(wang)
    person = await house.person_id(wang)
    house.app.engine.covers.put(person, first + 1, ballot("同意"))
    await house.show(wang, PLACEHOLDER, replaces=first)
    await house.settled(wang)
    await seen(wang, "● 同意")
    assert wang.from_bot[-1].versions[-1][0] == "请投票。", "the log's card was not shown before"
    house.app.engine.covers.lift(person)
    await seen(wang, PLACEHOLDER.text)


async def test_where_the_message_is_gone_the_card_comes_anew_and_is_covered(house: House) -> None:
    wang = await house.newcomer()
    first = await house.show(wang, Screen("请投票。", "", GO_ON))
    await house.settled(wang)
    wang.messages.remove(wang.from_bot[-1])
    person = await house.person_id(wang)
    house.app.engine.covers.put(person, first + 1, ballot("同意"))
    await house.show(wang, PLACEHOLDER, replaces=first)
    await seen(wang, "● 同意")
    house.app.engine.covers.lift(person)
    await seen(wang, PLACEHOLDER.text)


async def test_another_entry_may_be_covered_next(house: House) -> None:
    wang = await house.newcomer()
    person, first = await covered_card(house, wang)
    house.app.engine.covers.put(person, first, ballot("同意"))
    await seen(wang, "● 同意")
    second = await house.show(wang, Screen("第二轮", "", GO_ON))
    await house.settled(wang)
    house.app.engine.covers.put(person, second, ballot("弃权"))
    await seen(wang, "● 弃权")
    old, new = wang.from_bot[-2:]
    assert old.text.endswith(PLACEHOLDER.text)
    assert new.buttons[0][2][0] == "● 弃权"


async def test_many_changes_at_once_are_one_edit_within_the_pace(open_house: Open) -> None:
    async with open_house(pace=Pace(1000, 4)) as house:
        wang = await house.newcomer()
        person, seq = await covered_card(house, wang)
        before = len(house.server.calls)
        for _ in range(40):
            for chosen in ("同意", "不同意"):
                house.app.engine.covers.put(person, seq, ballot(chosen))
            await asyncio.sleep(0.005)
        house.app.engine.covers.put(person, seq, ballot("弃权"))
        await seen(wang, "● 弃权")
        edits = [call for call in house.server.calls[before:] if call.method in EDITING]
        assert len(edits) <= 4
        assert all(b.at - a.at > 0.2 for a, b in pairwise(edits))


async def test_trouble_at_telegram_delays_a_cover_and_loses_nothing(house: House) -> None:
    wang = await house.newcomer()
    person, seq = await covered_card(house, wang)
    house.server.faults.add(Fault("500", EDITING, times=2))
    house.app.engine.covers.put(person, seq, ballot("同意"))
    await seen(wang, "● 同意")
    house.server.faults.add(Fault("429", EDITING, times=1, retry_after=1))
    house.app.engine.covers.lift(person)
    await seen(wang, PLACEHOLDER.text)


async def test_who_blocks_the_bot_finds_the_logs_card_when_they_return(house: House) -> None:
    wang = await house.newcomer()
    person, seq = await covered_card(house, wang)
    house.app.engine.covers.put(person, seq, ballot("同意"))
    await seen(wang, "● 同意")
    await wang.block()
    await house.settled(wang)
    house.app.engine.covers.lift(person)
    await asyncio.sleep(0.1)
    await wang.unblock()
    await seen(wang, PLACEHOLDER.text)


async def test_a_server_that_forgot_takes_every_cover_off_the_phones(
    tmp_path: Path, library: Library
) -> None:
    async with BotApiServer() as server:
        async with run(tmp_path, server, library) as house:
            people = [await house.newcomer(1001 + n) for n in range(3)]
            for wang in people:
                person, seq = await covered_card(house, wang)
                house.app.engine.covers.put(person, seq, ballot("同意"))
                await seen(wang, "● 同意")
            await house.show(people[1], Screen("公示开始了。", "", GO_ON))
            await house.settled(people[1])
        assert all("● 同意" in wang.transcript() for wang in people)
        async with run(tmp_path, server, library) as house:
            for wang in people:
                await seen(wang, PLACEHOLDER.text)
                assert "同意" not in wang.transcript()
            async with asyncio.timeout(5):
                while await noted(house):
                    await asyncio.sleep(0.01)
            calls = len(server.calls)
            await asyncio.sleep(0.2)
            assert not [c for c in server.calls[calls:] if c.method in EDITING]


@asynccontextmanager
async def run(folder: Path, server: BotApiServer, library: Library) -> AsyncIterator[House]:
    """One run of the product on the same data; the first publishes the call."""
    async with county(folder / "data", NOW) as here:
        secretary, code = here.phone("secretary"), ""
        if not server.people:
            secretary = await here.secretary()
            await publish_call(secretary)
            link = next(word for word in secretary.log().split() if "/call/" in word)
            code = link.rpartition("/")[2]
        async with telegram_of(here.app, server, library).running():
            await eventually(lambda: bool(here.app.links.telegram))
            yield House(here, server, secretary, code)
