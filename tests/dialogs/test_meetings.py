"""The defence and the site visit: set, confirmed, written down (art. 18)."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from core.meeting import Meeting
from core.scoring import Part
from tests.dialogs.test_panels import labels
from tests.phone import County, Phone
from tests.reviewing import Reviewed, in_review, with_panel

SET = "5月6日 9:30 县政务中心三楼会议室"
AT = datetime(2026, 5, 6, 1, 30, tzinfo=UTC)


async def set_meeting(
    secretary: Phone, code: str, what: str = "安排陈述答辩", line: str = SET
) -> None:
    await secretary.say("/meetings")
    await secretary.press(code)
    await secretary.press(what)
    await secretary.say(line)
    await secretary.press("确认安排")


async def kept(found: Reviewed, part: Part = Part.DEFENCE, number: int = 1) -> Meeting | None:
    async with found.here.app.store.view(found.here.clock()) as tx:
        return await tx.meetings.get(found.filing_ids[number - 1], part)


async def there(found: Reviewed, number: int = 1) -> Meeting:
    """The defence, which is set."""
    meeting = await kept(found, number=number)
    assert meeting is not None
    return meeting


async def test_it_is_set_in_one_line_and_everybody_concerned_is_told(here: County) -> None:
    found = await with_panel(here, applicants=2)
    secretary = found.secretary
    await secretary.say("/meetings")
    assert "还没有安排陈述答辩：A01、A02" in secretary.text
    await secretary.press("A01")
    await secretary.press("安排陈述答辩")
    await secretary.say(SET)
    assert "2026年5月6日（周三）09:30" in secretary.text
    assert "县政务中心三楼会议室" in secretary.text
    assert await kept(found) is None, "nothing counts before it is confirmed"
    await secretary.press("确认安排")
    meeting = await there(found)
    assert (meeting.at, meeting.place) == (AT, "县政务中心三楼会议室")
    for phone in (found.applicants[0], found.experts[0], found.supervisor):
        await phone.look()
        assert "县政务中心三楼会议室" in phone.text
    assert "政务中心" not in (await found.applicants[1].look()).text
    await secretary.say("/meetings")
    assert "2026年5月6日（周三）09:30 A01 陈述答辩" in secretary.text
    assert "还没有安排陈述答辩：A02" in secretary.text


async def test_the_list_is_in_order_of_time(here: County) -> None:
    found = await with_panel(here, applicants=2)
    await set_meeting(found.secretary, "A01")
    await set_meeting(found.secretary, "A02", line="4月30日 下午2点半 同一会议室")
    await set_meeting(found.secretary, "A01", "安排现场评审", "5月7日 14:30 淮滨阀门厂区")
    await found.secretary.say("/meetings")
    text = found.secretary.text
    places = [text.index(each) for each in ("4月30日", "5月6日", "5月7日")]
    assert places == sorted(places)
    assert "14:30 A02 陈述答辩" in text


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("5月6日 县政务中心", "没有时间"),
        ("9:30 县政务中心", "缺少日期"),
        ("5月6日 9:30", "缺少地点"),
        ("5月6日 25:00 县政务中心", "没有「25:00」这个时间"),
        ("2027-2-30 9:30 县政务中心", "2027-2-30"),
        ("2026-4-24 8:00 县政务中心", "已经过了"),
        ("后天 9:30 县政务中心", "后天"),
    ],
)
async def test_a_line_that_cannot_be_kept_is_asked_for_again(
    here: County, line: str, said: str
) -> None:
    found = await with_panel(here, applicants=1)
    secretary = found.secretary
    await secretary.say("/meetings")
    await secretary.press("A01")
    await secretary.press("安排陈述答辩")
    await secretary.say(line)
    assert said in secretary.text
    assert "请在一行里写明" in secretary.text
    await secretary.say(SET)
    await secretary.press("确认安排")
    assert (await there(found)).at == AT


async def test_a_panel_does_not_meet_two_at_the_same_moment(here: County) -> None:
    found = await with_panel(here, applicants=2)
    await set_meeting(found.secretary, "A01")
    secretary = found.secretary
    await secretary.say("/meetings")
    await secretary.press("A02")
    await secretary.press("安排陈述答辩")
    await secretary.say(SET)
    assert "该评审组在 2026年5月6日（周三）09:30 已有另一项安排" in secretary.text
    await secretary.say("5月6日 10:30 县政务中心三楼会议室")
    await secretary.press("确认安排")
    assert (await there(found, 2)).at == AT + timedelta(hours=1)


async def test_nothing_is_set_before_a_panel_is_named(here: County) -> None:
    found = await in_review(here, applicants=1, experts=3)
    await found.secretary.say("/meetings")
    await found.secretary.press("A01")
    await found.secretary.press("安排陈述答辩")
    await found.secretary.say(SET)
    assert "评审该单位的评审组还没有确定" in found.secretary.text


async def test_what_came_between_is_said_at_the_confirmation(here: County) -> None:
    found = await with_panel(here, applicants=2)
    colleague = await here.secretary("周秘书", "second")
    await colleague.say("/meetings")
    await colleague.press("A02")
    await colleague.press("安排陈述答辩")
    await colleague.say(SET)
    await set_meeting(found.secretary, "A01")
    await colleague.press("确认安排")
    assert "已有另一项安排" in colleague.text
    assert await kept(found, number=2) is None


# --- the applicant ------------------------------------------------------------------------------


async def test_the_applicant_confirms_and_the_leader_and_the_secretariat_hear(
    here: County,
) -> None:
    found = await with_panel(here, applicants=1)
    await set_meeting(found.secretary, "A01", "安排现场评审", "5月7日 14:30 厂区会议室")
    applicant = found.applicants[0]
    await applicant.look()
    await applicant.press("查看并确认")
    assert "地点：厂区会议室" in applicant.text
    assert "0376-5951234" in applicant.text
    await applicant.press("确认参加现场评审")
    assert "贵单位已确认参加" in applicant.text
    for phone in (found.experts[0], found.secretary):
        await phone.look()
        assert "已确认参加现场评审" in phone.text
    await found.experts[1].look()
    assert "已确认参加" not in found.experts[1].log(), "the leader is enough"
    await applicant.say("/status")
    await applicant.press("答辩和现场评审")
    assert "现场评审：2026年5月7日（周四）14:30" in applicant.text
    assert "确认参加现场评审" not in labels(applicant)


async def test_a_change_asks_for_a_new_confirmation_and_an_old_button_confirms_nothing_unseen(
    here: County,
) -> None:
    found = await with_panel(here, applicants=1)
    await set_meeting(found.secretary, "A01")
    applicant = found.applicants[0]
    await applicant.say("/visit")
    await set_meeting(found.secretary, "A01", "改动陈述答辩", "5月8日 9:30 县政务中心")
    await applicant.press("确认参加陈述答辩")
    assert "安排刚才有改动" in applicant.text
    assert (await there(found)).confirmed_at is None
    await applicant.press("确认参加陈述答辩")
    assert (await there(found)).confirmed_at is not None
    await set_meeting(found.secretary, "A01", "改动陈述答辩", "5月9日 9:30 县政务中心")
    assert (await there(found)).confirmed_at is None


async def test_an_applicant_sees_and_confirms_only_their_own(here: County) -> None:
    found = await with_panel(here, applicants=2)
    await set_meeting(found.secretary, "A01")
    other = found.applicants[1]
    await other.say("/visit")
    assert "还没有安排" in other.text
    await other.press_raw(f"visit.open {found.filing_ids[0]}")
    await other.press_raw(f"visit.confirm {found.filing_ids[0]} defence {int(AT.timestamp())}")
    assert "政务中心" not in other.log()
    assert (await there(found)).confirmed_at is None


# --- minutes ------------------------------------------------------------------------------------


async def held(here: County) -> Reviewed:
    """A defence that has begun."""
    found = await with_panel(here, applicants=2)
    await set_meeting(found.secretary, "A01")
    here.clock.move_to(AT + timedelta(minutes=5))
    return found


async def test_who_was_there_and_what_was_said_is_written_down(here: County) -> None:
    found = await held(here)
    secretary = found.secretary
    await secretary.say("/meetings")
    await secretary.press("A01")
    await secretary.press("记录陈述答辩")
    for name in ("顾明", "冯丽", "高翔"):
        await secretary.press(name)
    await secretary.press("✓ 冯丽")
    assert "✓ 顾明" in labels(secretary)
    assert "冯丽" in labels(secretary)
    await secretary.say("陈述 20 分钟，提问 6 个。")
    meeting = await there(found)
    assert meeting.present == (found.expert_ids[0], found.expert_ids[2])
    assert meeting.notes == "陈述 20 分钟，提问 6 个。"
    await found.supervisor.say("/meetings")
    await found.supervisor.press("A01")
    assert "到场：顾明、高翔" in found.supervisor.text
    assert "提问 6 个" in found.supervisor.text
    assert labels(found.supervisor) == ["答辩和现场评审"]


async def test_no_minutes_are_kept_before_it_has_begun(here: County) -> None:
    found = await with_panel(here, applicants=1)
    await set_meeting(found.secretary, "A01")
    assert "记录陈述答辩" not in labels(found.secretary)
    await found.secretary.press_raw(f"meetings.minutes {found.filing_ids[0]} defence")
    assert "会议还没有开始" in found.secretary.text


async def test_the_panel_keeps_minutes_as_well_and_nobody_else_does(here: County) -> None:
    found = await held(here)
    press = f"meetings.minutes {found.filing_ids[0]} defence"
    expert = found.experts[1]
    await expert.press_raw(press)
    assert "A01 · 陈述答辩记录" in expert.text
    await expert.press("顾明")
    await expert.say("企业负责人到场。")
    meeting = await there(found)
    assert meeting.present == (found.expert_ids[0],)
    assert meeting.notes == "企业负责人到场。"
    await found.experts[3].press_raw(press)
    await found.experts[3].say("更正：企业副总经理到场。")
    assert (await there(found)).notes == "企业负责人到场。\n更正：企业副总经理到场。"
    await found.recuse(found.experts[2], 1)
    for phone in (found.experts[2], found.supervisor, found.committee, found.applicants[0]):
        await phone.press_raw(press)
        await phone.say("篡改的记录")
        assert "企业负责人到场" not in phone.log(), phone.name
    assert "篡改" not in (await there(found)).notes


async def test_a_recused_expert_is_not_noted_as_present_and_no_stranger_is(here: County) -> None:
    found = await held(here)
    await found.recuse(found.experts[2], 1)
    secretary = found.secretary
    await secretary.press_raw(f"meetings.minutes {found.filing_ids[0]} defence")
    assert "高翔" not in labels(secretary)
    person = found.expert_ids[2]
    await secretary.press_raw(f"meetings.present {found.filing_ids[0]} defence {person}")
    assert "已不适用" in secretary.text
    assert (await there(found)).present == ()


async def test_a_recused_secretary_neither_sees_nor_sets_nor_notes(here: County) -> None:
    found = await held(here)
    colleague = await here.secretary("周秘书", "second")
    await found.recuse(colleague, 1)
    before = len(colleague.seen)
    await colleague.say("/meetings")
    filing_id = found.filing_ids[0]
    for press in (
        f"meetings.of {filing_id}",
        f"meetings.when {filing_id} onsite",
        f"meetings.minutes {filing_id} defence",
    ):
        await colleague.press_raw(press)
    await colleague.say("5月9日 9:30 县政务中心")
    shown = "\n".join(m.screen.text for m in colleague.seen[before:])
    assert "三楼会议室" not in shown
    assert (await there(found)).notes == ""
    assert await kept(found, Part.ONSITE) is None


async def test_experts_and_applicants_do_not_read_the_agenda(here: County) -> None:
    found = await held(here)
    for phone in (found.experts[0], found.applicants[1], found.committee):
        await phone.look()
        before = len(phone.seen)
        await phone.say("/meetings")
        await phone.press_raw(f"meetings.list {found.edition_id}")
        await phone.press_raw(f"meetings.of {found.filing_ids[0]}")
        shown = "\n".join(m.screen.text for m in phone.seen[before:])
        assert "三楼会议室" not in shown
