"""Who gets in on Telegram, and what those are told who do not."""

from __future__ import annotations

from tests.bot_api_server import Person
from tests.phone import Phone
from tests.transports.telegram.conftest import House, bot_said


async def told(person: Person, words: str) -> None:
    await person.until(lambda messages: any(words in each.text for each in messages))


async def test_the_deep_link_of_the_call_lets_somebody_in(house: House) -> None:
    wang = await house.newcomer()
    assert await house.person_id(wang)
    assert "申报" in bot_said(wang)


async def test_an_invitation_names_a_deep_link_that_telegram_takes(house: House) -> None:
    secretary = house.secretary
    await secretary.press("返回工作台")
    await secretary.press("邀请人员")
    await secretary.press("评审专家")
    await secretary.say("刘专家")
    link = next(word for word in secretary.log().split() if "t.me/" in word)
    name, _, payload = link[link.index("https") :].partition("?start=")
    assert name == f"https://t.me/{house.server.username}"
    assert len(payload) <= 64
    expert = house.server.person(1002, "刘专家")
    await expert.type(f"/start {payload}")
    await house.settled(expert)
    assert await house.person_id(expert)


async def test_the_deep_link_to_report_leads_to_the_web_where_nothing_passes_through_telegram(
    house: House,
) -> None:
    async with house.here.app.store.view(house.here.clock()) as tx:
        (edition,) = await tx.editions.all()
    somebody = house.server.person(1001)
    await somebody.type(f"/start report-{edition.id}")
    await told(somebody, f"https://award.test/report/{edition.id}")
    await somebody.type("/start notice-nowhere")
    await told(somebody, "没有找到这份公示")


async def test_a_stranger_is_told_how_to_get_in(house: House) -> None:
    stranger = house.server.person(1001)
    await stranger.type("hello")
    await told(stranger, "请打开评审公告里的链接")
    foreigner = house.server.person(1002, language="de")
    await foreigner.type("hello")
    await told(foreigner, "the link in the call")


async def test_whoever_comes_by_a_used_invitation_is_told_so(house: House) -> None:
    secretary: Phone = house.secretary
    await secretary.say("/link")
    payload = next(word for word in secretary.text.split() if "start=" in word).partition("=")[2]
    first, second = house.server.person(1001), house.server.person(1002)
    await first.type(f"/start {payload}")
    await house.settled(first)
    await second.type(f"/start {payload}")
    await told(second, "用过")


async def test_the_menu_is_in_the_persons_language(house: House) -> None:
    wang = await house.newcomer()
    theirs = ("chat", wang.id, "")
    assert ("help", "使用帮助") in house.server.commands[theirs]
    await wang.type("/language")
    await house.settled(wang)
    await wang.press("English")
    await house.settled(wang)
    assert ("help", "Help") in house.server.commands[theirs]


async def test_whoever_is_not_known_yet_sees_a_menu_in_their_devices_language(
    house: House,
) -> None:
    await house.newcomer()
    assert ("help", "使用帮助") in house.server.commands["default", None, ""]
    assert ("help", "Help") in house.server.commands["default", None, "en"]


async def test_in_a_group_the_bot_says_once_that_it_talks_to_persons_only(house: House) -> None:
    wang = house.server.person(1001)
    group = house.server.group(-500, "厂里的群")
    await house.server.add_bot(group, wang)
    await wang.type("大家好", group)
    await wang.quiet()
    async with house.server.changed:
        await house.server.changed.wait_for(lambda: any(not m.mine for m in group.messages))
    (said,) = [message.text for message in group.messages if not message.mine]
    assert "不在群里办理" in said
    await wang.type("/filing@award_bot", group)
    async with house.server.changed:
        await house.server.changed.wait_for(lambda: sum(not m.mine for m in group.messages) == 2)
    assert not wang.from_bot


async def test_a_crowd_in_a_group_holds_nobody_up(house: House) -> None:
    """More than Telegram hands over at a time, while nothing can be said in that group."""
    crowd = house.server.person(1001)
    group = house.server.group(-500, "厂里的群")
    for _ in range(150):
        await crowd.type("/help", group)
    wang = await house.newcomer(1002)
    assert await house.person_id(wang)
