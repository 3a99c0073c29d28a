"""The plenary by chat: called, prepared, attended, read by each as far as they may (7, 20, 21)."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta

import pytest
from docx import Document

from core.ballot_round import Elector, Means, Proposal, Round
from core.stages import Stage
from tests.dialogs.test_panels import labels
from tests.phone import County, Phone
from tests.voting import CALLED_AT, PLACE, Sitting, in_plenary, with_committee

LINE = f"6月8日 9:00 {PLACE}"
RECUSED = "息县钱塘机械"
"""Of A02."""


async def call(secretary: Phone, line: str = LINE, chair: str = "何委员") -> None:
    await secretary.say("/plenary")
    await secretary.press("召集全体会议")
    await secretary.say(line)
    await secretary.press(chair)
    await secretary.press("确认召集")


async def open_round(found: Sitting, *members: int, means: Means = Means.CHAT) -> Round:
    """A round in which these members vote on A01."""
    roll = tuple(Elector(found.member_ids[n], f"委员{n}") for n in members)
    async with found.review.acting(found.secretary) as (tx, actor, edition):
        proposals = (Proposal(found.review.filing_ids[0], "award"),)
        this = Round(
            tx.new_id(), edition.id, 1, means, False, proposals, roll, actor.person_id, tx.now
        )
        await tx.rounds.save(this)
    return this


# --- called ---------------------------------------------------------------------------------------


async def test_it_is_called_in_one_line_with_the_chair_by_a_button_and_everybody_is_told(
    here: County,
) -> None:
    found = await with_committee(here, 70, 65, 55)
    await found.propose(1, 2)
    secretary = found.secretary
    await secretary.say("/plenary")
    assert "候选单位已经提出，共 2 家；评委会有委员 3 人" in secretary.text
    await secretary.press("召集全体会议")
    await secretary.say(LINE)
    await secretary.press("吕委员")
    assert "主持：吕委员" in secretary.text
    assert "09:00 A01 息县淮滨阀门制造有限公司\n" in secretary.text
    assert "09:20 A02" in secretary.text
    assert await found.kept() is None, "nothing counts before it is confirmed"
    await secretary.press("确认召集")
    assert "✓ 全体会议已经召集" in secretary.text
    assert "2026年6月8日（周一）09:00" in secretary.text
    for phone in (*found.members, found.review.supervisor):
        await phone.look()
        assert PLACE in phone.text
    assert "请您参加评委会全体会议" in found.members[2].text
    for number, time in ((0, "09:00"), (1, "09:20")):
        phone = found.review.applicants[number]
        await phone.look()
        assert f"2026年6月8日（周一）{time}" in phone.text
        assert "请带好身份证件" in phone.text
        await phone.press("查看安排")
        assert time in phone.text and "20 分钟" in phone.text
        await phone.say("/status")
        await phone.press("陈述答辩的时间")
        assert time in phone.text
    left_out = found.review.applicants[2]
    await left_out.look()
    assert "全体会议" not in left_out.text
    await left_out.press_raw(f"plenary.presentation {found.review.filing_ids[2]}")
    assert PLACE not in left_out.text
    await left_out.press_raw(f"plenary.presentation {found.review.filing_ids[0]}")
    assert PLACE not in left_out.text


async def test_it_is_not_called_before_candidates_are_proposed(here: County) -> None:
    found = await with_committee(here, 70)
    secretary = found.secretary
    await secretary.say("/plenary")
    assert "还没有提出候选名单" in secretary.text
    assert "召集全体会议" not in labels(secretary)
    await secretary.press_raw(f"convening.call {found.review.edition_id}")
    assert "第二十条" in secretary.text
    assert await found.kept() is None


async def test_proposing_leads_on_to_calling(here: County) -> None:
    found = await with_committee(here, 70)
    secretary = found.secretary
    await secretary.say("/ranking")
    await secretary.press("提出候选")
    await secretary.press("A01 县长质量奖")
    await secretary.press("下一步")
    await secretary.press("确认提出")
    await secretary.press("召集全体会议")
    assert "请在一行里写明日期、时间和地点" in secretary.text


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("6月8日 县政务中心", "没有时间"),
        ("9:00 县政务中心", "缺少日期"),
        ("6月8日 9:00", "缺少地点"),
        ("2026-4-1 9:00 县政务中心", "已经过了"),
    ],
)
async def test_a_line_that_cannot_be_kept_is_asked_for_again(
    here: County, line: str, said: str
) -> None:
    found = await with_committee(here, 70, members=1)
    await found.propose()
    secretary = found.secretary
    await secretary.say("/plenary")
    await secretary.press("召集全体会议")
    await secretary.say(line)
    assert said in secretary.text
    assert "请在一行里写明日期、时间和地点" in secretary.text
    await secretary.say(LINE)
    await secretary.press("何委员")
    await secretary.press("确认召集")
    plenary = await found.kept()
    assert plenary is not None and plenary.at == CALLED_AT


async def test_called_anew_it_is_told_again_and_attendance_begins_anew(here: County) -> None:
    found = await in_plenary(here, 70, 65)
    await found.assemble()
    secretary = found.secretary
    await secretary.say("/plenary")
    await secretary.press("重新召集")
    await secretary.say("6月9日 14:00 县委党校")
    await secretary.press("施委员")
    await secretary.press("确认召集")
    plenary = await found.kept()
    assert plenary is not None
    assert plenary.present == ()
    assert plenary.quorum == 2, "the committee's rule stands"
    await found.members[1].look()
    assert "县委党校" in found.members[1].text
    await found.review.applicants[1].look()
    assert "2026年6月9日（周二）14:20" in found.review.applicants[1].text


async def test_a_recused_secretary_leaves_it_to_a_colleague(here: County) -> None:
    found = await with_committee(here, 70, 65)
    await found.propose()
    await found.review.recuse(found.secretary, 2)
    await found.secretary.say("/plenary")
    assert "请交由没有回避的同事办理" in found.secretary.text
    await found.secretary.press_raw(f"convening.call {found.review.edition_id}")
    assert "请交由没有回避的同事办理" in found.secretary.text


async def test_nobody_else_calls_it(here: County) -> None:
    found = await with_committee(here, 70)
    await found.propose()
    for phone in (found.members[0], found.review.supervisor, found.review.applicants[0]):
        await phone.press_raw(f"convening.call {found.review.edition_id}")
        assert "其他身份" in phone.text


# --- the agenda -----------------------------------------------------------------------------------


async def test_other_times_are_typed_a_line_for_each_and_only_whose_time_moved_is_told(
    here: County,
) -> None:
    found = await in_plenary(here, 70, 65)
    secretary = found.secretary
    first, second = found.review.applicants
    before = len((await first.look()).text), len(first.seen)
    await secretary.say("/plenary")
    await secretary.press("改动议程")
    assert "A01 09:00\nA02 09:20" in secretary.text
    await secretary.say("A02 10点半\na01 ９：00")
    assert "09:00 A01" in secretary.text
    assert "10:30 A02" in secretary.text
    await second.look()
    assert "2026年6月8日（周一）10:30" in second.text
    await first.look()
    assert len(first.seen) == before[1]


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ("A01 9:30", "还缺 A02 的时间"),
        ("A01 9:30\nA09 10:00", "「A09 10:00」这一行没有写候选单位的编号"),
        ("A01 9:30\nA02", "没有时间"),
        ("A01 9:30\nA01 9:40\nA02 10:00", "A01 写了两次"),
        ("A01 8:30\nA02 9:40", "不能早于会议开始"),
        ("A01 9:30\nA02 9:30", "请错开时间"),
    ],
)
async def test_an_agenda_that_cannot_stand_is_asked_for_again(
    here: County, lines: str, said: str
) -> None:
    found = await in_plenary(here, 70, 65, members=1)
    secretary = found.secretary
    await secretary.say("/plenary")
    await secretary.press("改动议程")
    await secretary.say(lines)
    assert said in secretary.text
    assert "请把下面的议程改好" in secretary.text
    plenary = await found.kept()
    assert plenary is not None and plenary.agenda[0].at == CALLED_AT


# --- the quorum and attendance --------------------------------------------------------------------


async def test_the_chair_alone_sets_the_quorum_in_one_tap(here: County) -> None:
    found = await in_plenary(here, 70)
    chair, other, *_ = found.members
    await other.say("/plenary")
    assert "请主持人何委员确定法定人数" in other.text
    assert not [each for each in labels(other) if "定为" in each]
    await other.press_raw(f"plenary.other_quorum {found.review.edition_id}")
    await other.say("1")
    assert "由主持会议的委员确定" in other.text
    await chair.say("/plenary")
    await chair.press("定为 2 人（建议）")
    assert "✓ 法定人数已定为 2 人" in chair.text
    await found.review.supervisor.look()
    assert "法定人数已定为 2 人，评委会共 3 人" in found.review.supervisor.text
    await chair.press("改动法定人数")
    await chair.say("4")
    assert "须在 1 至 3 之间" in chair.text
    await chair.say("/plenary")
    await chair.press("改动法定人数")
    await chair.say("两人都到")
    assert "多少位委员到会才能投票" in chair.text
    await chair.say("3")
    plenary = await found.kept()
    assert plenary is not None and plenary.quorum == 3


async def test_the_quorum_is_frozen_once_a_round_is_open(here: County) -> None:
    found = await in_plenary(here, 70)
    await found.assemble()
    await open_round(found, 0, 1)
    chair = found.members[0]
    await chair.say("/plenary")
    assert "改动法定人数" not in labels(chair)
    await chair.press_raw(f"plenary.other_quorum {found.review.edition_id}")
    await chair.say("1")
    assert "法定人数不能再改" in chair.text


async def test_members_sign_in_on_the_day_and_the_card_says_what_comes_next(
    here: County,
) -> None:
    found = await in_plenary(here, 70)
    chair, member, third = found.members
    await chair.say("/plenary")
    await chair.press("定为 2 人（建议）")
    assert "下一步：会议当天签到" in chair.text
    assert "我已到会" not in labels(chair)
    here.clock.move_to(CALLED_AT - timedelta(minutes=15))
    await chair.say("/plenary")
    await chair.press("我已到会")
    assert "已到：何委员\n未到：吕委员、施委员" in chair.text
    assert "还差 1 人达到法定人数" in chair.text
    secretary = found.secretary
    await secretary.say("/plenary")
    assert "准备投票" not in labels(secretary)
    await secretary.press("签到")
    await secretary.press("吕委员")
    assert "到会 2 人，应到 3 人" in secretary.text
    await secretary.press("吕委员")
    assert "到会 1 人" in secretary.text
    await member.say("/plenary")
    await member.press("我已到会")
    assert "请秘书处准备无记名投票" in member.text
    await secretary.say("/plenary")
    assert labels(secretary)[0] == "准备投票"
    await third.say("/plenary")
    assert labels(third)[0] == "我已到会"


async def test_nobody_signs_in_on_another_day(here: County) -> None:
    found = await in_plenary(here, 70)
    await found.secretary.press_raw(
        f"convening.toggle {found.review.edition_id} {found.member_ids[0]}"
    )
    assert "当天才能签到" in found.secretary.text
    here.clock.move_to(CALLED_AT + timedelta(days=1))
    await found.members[0].say("/plenary")
    assert "我已到会" not in labels(found.members[0])


async def test_who_is_on_the_roll_of_an_open_round_stays_present(here: County) -> None:
    found = await in_plenary(here, 70)
    await found.assemble()
    await open_round(found, 0, 1)
    secretary = found.secretary
    await secretary.say("/plenary")
    await secretary.press("签到")
    await secretary.press("✓ 何委员")
    assert "已列入正在进行的投票名册" in secretary.text
    await secretary.press("✓ 施委员")
    plenary = await found.kept()
    assert plenary is not None and set(plenary.present) == set(found.member_ids[:2])


async def test_an_open_round_is_the_first_button_of_whoever_votes(here: County) -> None:
    found = await in_plenary(here, 70)
    await found.assemble()
    await open_round(found, 0, 1)
    for phone, votes in zip(found.members, (True, True, False), strict=True):
        await phone.say("/plenary")
        assert (labels(phone)[0] == "去投票") is votes
        assert "正在进行无记名投票" in phone.text
    secretary = found.secretary
    await secretary.say("/plenary")
    assert "各轮投票" in labels(secretary)
    assert "重新召集" not in labels(secretary)
    await secretary.press_raw(f"convening.call {found.review.edition_id}")
    assert "现在不能改动会议安排" in secretary.text


# --- what members read ----------------------------------------------------------------------------


async def test_a_member_reads_the_ranking_and_every_report(here: County) -> None:
    found = await in_plenary(here, 65, 70)
    member = found.members[1]
    await member.say("/plenary")
    await member.press("候选单位")
    assert "1. A02 息县钱塘机械有限公司　700.00 分" in member.text
    assert "2. A01 息县淮滨阀门制造有限公司　650.00 分" in member.text
    await member.press("A02")
    assert "总分 700.00 分" in member.text
    await member.press("评审报告")
    await member.look()
    document = Document(io.BytesIO(await member.open(member.attachment())))
    assert RECUSED in "\n".join(p.text for p in document.paragraphs)
    await member.say("/plenary")
    await member.press("候选单位")
    await member.press("A01")
    await member.press("候选单位")
    assert "1. A02" in member.text


async def test_who_has_not_declared_is_led_to_the_declaration_first(here: County) -> None:
    found = await with_committee(here, 70, 65)
    await found.propose()
    await found.call()
    member = found.members[1]
    await member.look()
    await member.press("全体会议")
    assert PLACE in member.text
    assert "还有 2 家申报单位等您作回避声明" in member.text
    assert "A01" not in member.text
    assert labels(member)[0] == "回避声明"
    await member.press_raw(f"plenary.candidates {found.review.edition_id}")
    assert "700" not in member.text and "A01" not in member.text
    await member.say("/plenary")
    await member.press("回避声明")
    await member.press("其余各家均无利害关系")
    await member.press("确认")
    await member.say("/plenary")
    assert "09:00 A01" in member.text


async def test_a_recused_member_sees_nothing_of_that_candidate(here: County) -> None:
    found = await with_committee(here, 60, 70, 65)
    await found.declare(0, 2)
    await found.declare(1, recused=2)
    await found.propose()
    await found.call()
    member, hidden = found.members[1], found.review.filing_ids[1]
    seen = len(member.seen)
    await member.say("/plenary")
    assert "　A01 息县淮滨阀门制造有限公司\n　A03 息县澺河食品有限公司" in member.text
    assert "09:40" not in member.text, "from the times the one left out could be told"
    await member.press("候选单位")
    assert "1. A03 息县澺河食品有限公司　650.00 分" in member.text
    assert "2. A01" in member.text
    for press in (f"results.open {hidden}", f"results.report {hidden}"):
        await member.press_raw(press)
        assert "回避" in member.text
    shown = "\n".join(m.screen.text for m in member.seen[seen:])
    assert RECUSED not in shown and "700" not in shown
    await member.look()
    chair = found.members[0]
    await chair.say("/plenary")
    await chair.press("自定法定人数")
    assert "建议 2 人" in chair.text, "two thirds of the two who are recused from none"


async def test_experts_and_applicants_have_no_plenary_card(here: County) -> None:
    found = await in_plenary(here, 70)
    for phone in (found.review.experts[0], found.review.applicants[0]):
        await phone.say("/plenary")
        assert PLACE not in phone.text
        await phone.press_raw(f"plenary.home {found.review.edition_id}")
        assert PLACE not in phone.text
        await phone.press_raw(f"plenary.candidates {found.review.edition_id}")
        assert "700" not in phone.text


async def test_whoever_takes_part_finds_it_from_where_they_come_in(here: County) -> None:
    found = await in_plenary(here, 70)
    for phone in (found.members[0], found.review.supervisor):
        await phone.say("/start")
        await phone.press("全体会议")
        assert PLACE in phone.text
    assert "投票密钥" in labels(found.review.supervisor)
    await found.secretary.say("/desk")
    await found.secretary.press("全体会议")
    assert PLACE in found.secretary.text
    async with found.review.acting(found.secretary) as (tx, _, edition):
        await tx.editions.enter(edition.id, Stage.FOLLOWUP)
    await found.members[0].press_raw(f"plenary.home {found.review.edition_id}")
    assert PLACE not in found.members[0].text


# --- reminded -------------------------------------------------------------------------------------


async def test_members_and_candidates_are_reminded_by_themselves(here: County) -> None:
    found = await in_plenary(here, 70, 65)
    presenting = found.review.applicants[1]
    for phone in (found.members[1], found.review.supervisor, presenting):
        await phone.say("/deadlines")
    assert "评委会全体会议开始" in found.members[1].text
    here.clock.move_to(datetime(2026, 6, 5, 1, tzinfo=UTC))
    await here.app.engine.remind()
    await found.members[1].look()
    assert "评委会全体会议：2026年6月8日（周一）09:00" in found.members[1].text
    await presenting.look()
    assert "2026年6月8日（周一）09:20" in presenting.text
    await presenting.press("查看安排")
    assert "20 分钟" in presenting.text
    here.clock.move_to(CALLED_AT + timedelta(hours=1))
    await here.app.engine.remind()
    await found.members[1].say("/deadlines")
    assert "评委会全体会议开始" not in found.members[1].text
