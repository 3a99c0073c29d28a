"""The public comes to a notice without any role, and can object or report (arts. 17, 23, 25)."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from bot.chat import Unknown
from tests.dialogs.test_public_notices import accepted, publish
from tests.dialogs.test_qualification import asked, ecology, filed, supervisor, taxes
from tests.phone import County, Phone

__all__ = ["asked", "ecology", "filed", "supervisor", "taxes"]


@pytest.fixture
async def published(here: County, asked: Phone, ecology: Phone, taxes: Phone) -> str:
    """The id of an acceptance notice that runs until 20 April."""
    await accepted(asked, ecology, taxes)
    await publish(asked)
    return await newest(here)


async def newest(here: County) -> str:
    async with here.app.store.view(here.clock()) as tx:
        return (await tx.notices.all())[0].id


def labels(phone: Phone) -> list[str]:
    return [button.label for row in phone.screen.buttons for button in row]


async def test_anybody_comes_by_a_notice_and_sees_who_is_listed_and_until_when(
    here: County, published: str
) -> None:
    passer_by = here.phone("passer-by")
    await passer_by.say(f"/start notice-{published}")
    assert "受理名单公示" in passer_by.screen.title
    assert "1. 息县淮滨阀门制造有限公司" in passer_by.text
    assert "2026年4月20日（周一）24:00" in passer_by.text
    assert "4月13日（起算当日）" in passer_by.text
    assert passer_by.button("提出异议").press == f"objection.begin {published}"
    profile = await here.app.engine.who(passer_by.address)
    assert profile is not None
    assert (profile.name, profile.role) == ("", "公众")


async def test_nothing_that_is_not_published_stands_on_the_card(
    here: County, published: str, filed: Phone
) -> None:
    passer_by = here.phone("passer-by")
    await passer_by.say(f"/start notice-{published}")
    for private in ("A01", "王厂长", "李秘书", "91"):
        assert private not in passer_by.log()
    assert "A01" in filed.log(), "the applicant knows the code"


async def test_somebody_with_a_role_keeps_it_and_lands_on_the_same_card(
    here: County, published: str, filed: Phone
) -> None:
    before = await here.app.engine.who(filed.address)
    await filed.say(f"/start notice-{published}")
    assert "1. 息县淮滨阀门制造有限公司" in filed.text
    assert await here.app.engine.who(filed.address) == before
    await filed.say("/status")
    assert "A01" in filed.text


async def test_once_it_is_over_one_can_report_and_no_longer_object(
    here: County, published: str
) -> None:
    here.clock.move_to(datetime(2026, 4, 20, 16, tzinfo=UTC))
    late = here.phone("late")
    await late.say(f"/start notice-{published}")
    assert "期满" in late.text
    assert "提出异议" not in labels(late)
    assert "举报违规" in labels(late)


async def test_a_corrected_notice_leads_to_the_one_that_counts(
    here: County, asked: Phone, published: str
) -> None:
    await asked.say("/desk")
    await asked.press("公示")
    await asked.press("更正公示")
    await asked.say("单位名称漏字")
    here.clock.move_to(datetime(2026, 4, 14, 1, tzinfo=UTC))
    await asked.say("县政府网站")
    await asked.press("确认发布公示")
    passer_by = here.phone("passer-by")
    await passer_by.say(f"/start notice-{published}")
    assert "单位名称漏字" in passer_by.text
    assert "提出异议" not in labels(passer_by)
    await passer_by.press("查看更正后的公示")
    assert "县政府网站" in passer_by.text
    assert passer_by.button("提出异议").press == f"objection.begin {await newest(here)}"


async def test_without_a_role_one_is_told_what_can_be_done_and_not_asked_for_a_name(
    here: County, published: str
) -> None:
    passer_by = here.phone("passer-by")
    await passer_by.say(f"/start notice-{published}")
    for said in ("/start", "/status", "你好", "/resume"):
        await passer_by.say(said)
        assert "正在公示：息县县长质量奖（第 3 届）受理名单公示" in passer_by.text
        assert "https://award.test/notices" in passer_by.text
        assert "怎么称呼" not in passer_by.text
    await passer_by.say("/help")
    assert "https://award.test/notices" in passer_by.text
    await passer_by.say("/desk")
    assert "不能操作" in passer_by.text
    await passer_by.say("/reports")
    assert "不能操作" in passer_by.text


async def test_whoever_came_as_the_public_can_still_file_by_the_call(
    here: County, secretary: Phone
) -> None:
    async with here.app.store.view(here.clock()) as tx:
        (edition,) = await tx.editions.all()
    assert edition.call is not None
    somebody = here.phone("somebody")
    await somebody.say(f"/start report-{edition.id}")
    await somebody.press("不举报了")
    await somebody.say(f"/start call-{edition.call.code}")
    assert "怎么称呼" in somebody.text, "an applicant acts under a name"
    await somebody.say("赵厂长")
    assert "赵厂长，您好" in somebody.text


@pytest.mark.parametrize("link", ["notice-nowhere", "report-nowhere", "notice-", "report-"])
async def test_a_link_to_what_is_not_there_lets_nobody_in(
    here: County, secretary: Phone, link: str
) -> None:
    stranger = here.phone("stranger")
    with pytest.raises(Unknown) as refused:
        await stranger.say(f"/start {link}")
    assert refused.value.refusal is not None
    assert await here.app.engine.who(stranger.address) is None
