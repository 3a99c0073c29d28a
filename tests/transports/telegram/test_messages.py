"""What the chat shows: cards, long ones, changed ones; and what is no answer."""

from __future__ import annotations

from bot.chat import Button, Screen, Style
from bot.transports.telegram.layout import TEXT_LIMIT, units
from tests.bot_api_server import Fault
from tests.transports.telegram.conftest import House, bot_said, eventually

YES = ((Button("好", "home.resume", Style.PRIMARY), Button("不", "home.help", Style.DANGER)),)


async def test_a_card_is_a_message_with_its_title_in_bold_and_its_buttons(house: House) -> None:
    wang = await house.newcomer()
    await house.show(wang, Screen("<b>不是</b>标记 & *也不是*", "标题😀", YES))
    await house.settled(wang)
    shown = wang.from_bot[-1]
    assert shown.text == "标题😀\n<b>不是</b>标记 & *也不是*"
    assert shown.entities == [{"type": "bold", "offset": 0, "length": 4}]
    assert shown.buttons == [[("好", "home.resume"), ("不", "home.help")]]
    assert shown.styles == [["primary", "danger"]]


async def test_a_long_card_comes_in_parts_with_the_buttons_under_the_last(house: House) -> None:
    wang = await house.newcomer()
    before = len(wang.from_bot)
    text = "".join(f"第{n}句话讲的是质量管理体系的过程和结果。" for n in range(600))
    await house.show(wang, Screen(text, "很长", YES))
    await house.settled(wang)
    parts = wang.from_bot[before:]
    assert len(parts) > 2
    assert all(units(part.text) <= TEXT_LIMIT for part in parts)
    assert "".join(part.text for part in parts) == f"很长\n{text}"
    assert [bool(part.buttons) for part in parts] == [False] * (len(parts) - 1) + [True]


async def test_a_card_that_replaces_the_newest_one_is_put_in_its_place(house: House) -> None:
    wang = await house.newcomer()
    first = await house.show(wang, Screen("第一页", "", YES))
    await house.settled(wang)
    before = len(wang.from_bot)
    await house.show(wang, Screen("第二页", "", YES), replaces=first)
    await house.settled(wang)
    assert len(wang.from_bot) == before
    assert bot_said(wang) == "第二页"
    assert wang.from_bot[-1].versions[-1][0] == "第一页"


async def test_a_card_that_replaces_itself_by_the_same_is_no_trouble(house: House) -> None:
    wang = await house.newcomer()
    first = await house.show(wang, Screen("第一页", "", YES))
    await house.settled(wang)
    await house.show(wang, Screen("第一页", "", YES), replaces=first)
    await house.show(wang, Screen("此后"))
    await house.settled(wang)
    assert [each.text for each in wang.from_bot[-2:]] == ["第一页", "此后"]


async def test_where_the_card_to_replace_is_gone_the_new_one_is_sent(house: House) -> None:
    wang = await house.newcomer()
    first = await house.show(wang, Screen("第一页", "", YES))
    await house.settled(wang)
    wang.messages.remove(wang.from_bot[-1])
    await house.show(wang, Screen("第二页", "", YES), replaces=first)
    await house.settled(wang)
    assert bot_said(wang) == "第二页"


async def test_a_card_that_replaces_an_older_one_comes_as_a_new_one(house: House) -> None:
    wang = await house.newcomer()
    first = await house.show(wang, Screen("第一页", "", YES))
    await house.show(wang, Screen("别的", "", YES))
    await house.settled(wang)
    await house.show(wang, Screen("第二页", "", YES), replaces=first)
    await house.settled(wang)
    assert [each.text for each in wang.from_bot[-3:]] == ["第一页", "别的", "第二页"]


def answers_to(house: House) -> list[int]:
    """How the answers to presses went."""
    return [call.status for call in house.server.calls if call.method == "answercallbackquery"]


async def test_a_press_is_taken_off_its_waiting_once(house: House) -> None:
    wang = await house.newcomer()
    await wang.press("开始或继续申报")
    await house.settled(wang)
    await eventually(lambda: bool(answers_to(house)))
    assert answers_to(house) == [200]


async def test_a_press_that_can_no_longer_be_answered_counts_all_the_same(house: House) -> None:
    wang = await house.newcomer()
    house.server.faults.add(
        Fault("400", frozenset({"answercallbackquery"}), description="query is too old")
    )
    await wang.press("开始或继续申报")
    await house.settled(wang)
    assert "1/" in bot_said(wang) or "是" in str(wang.from_bot[-1].buttons)


async def test_a_forged_or_outdated_press_is_told_so(house: House) -> None:
    wang = await house.newcomer()
    for data in ("filing.edit nothing", "nothing.at_all", "x" * 64):
        await wang.press_data(wang.from_bot[-1], data)
        await house.settled(wang)
        assert "按钮" in bot_said(wang), data


async def test_changing_a_sent_message_changes_nothing_and_is_told_so(house: House) -> None:
    wang = await house.newcomer()
    await wang.type("/help")
    await house.settled(wang)
    own = next(message for message in reversed(wang.messages) if message.mine)
    await wang.edit(own, "/cancel")
    await house.settled(wang)
    assert "修改" in bot_said(wang)


async def test_a_sticker_is_answered_by_what_can_be_sent(house: House) -> None:
    wang = await house.newcomer()
    await wang.send_sticker()
    await house.settled(wang)
    assert "文字" in bot_said(wang)
