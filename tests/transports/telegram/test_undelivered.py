"""What Telegram will not take, and whom it does not reach: the secretariat sees it."""

from __future__ import annotations

from bot.chat import Screen
from core.roles import Role
from tests.bot_api_server import Fault
from tests.dialogs.test_qualification import invited
from tests.transports.telegram.conftest import House, bot_said

SENDS = frozenset({"sendmessage"})


async def test_a_message_that_is_refused_for_good_is_listed_until_it_is_told_otherwise(
    house: House,
) -> None:
    wang = await house.newcomer()
    house.server.faults.add(Fault("400", SENDS, times=1, description="message is too long"))
    await house.show(wang, Screen("请于明天前补正。"), Screen("这一条送达了。"))
    await house.settled(wang)
    assert bot_said(wang) == "这一条送达了。", "what follows is not held up"
    secretary = house.secretary
    await secretary.say("/desk")
    assert "有 1 条消息没有送达" in secretary.text
    await secretary.press("未送达")
    assert "王厂长（Telegram）：有 1 条消息没有送达" in secretary.text
    assert "补正" not in secretary.text, "never what it says"
    await secretary.press("已另行告知王厂长")
    assert "目前没有送不到的消息" in secretary.text
    await secretary.say("/desk")
    assert "没有送达" not in secretary.text


async def test_who_has_blocked_the_bot_is_listed_with_how_much_waits(house: House) -> None:
    wang = await house.newcomer()
    await wang.block()
    await house.settled(wang)
    await house.show(wang, Screen("第一条。"), Screen("第二条。"))
    supervisor = await invited(house.here, "supervisor", "方监督", Role.SUPERVISOR)
    for phone in (house.secretary, supervisor):
        await phone.say("/undelivered")
        assert "王厂长（Telegram）：2026年3月2日（周一）09:00 起停用机器人" in phone.text
        assert "有 2 条消息等待补发" in phone.text
    await wang.unblock()
    await house.settled(wang)
    await house.secretary.say("/undelivered")
    assert "目前没有送不到的消息" in house.secretary.text


async def test_nobody_else_sees_who_is_not_reached(house: House) -> None:
    department = await invited(house.here, "ecology", "生态环境局", Role.DEPARTMENT)
    await department.say("/undelivered")
    assert "您现在的身份不能办理这一步" in department.text
