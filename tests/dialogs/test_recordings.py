"""Recordings count as evidence from the site, and nowhere else (18)."""

from __future__ import annotations

from datetime import timedelta

from core.answers import Answers
from core.scoring import Part
from tests.dialogs.test_objections import FACTS, LISTED, published, stranger
from tests.dialogs.test_qualification import answer, asked, ecology, filed, supervisor, taxes
from tests.phone import County, Phone
from tests.recordings import amr, m4a, ogg, webm
from tests.reviewing import with_panel
from tests.sample import asked as question
from tests.sample import fill

__all__ = ["asked", "ecology", "filed", "published", "supervisor", "taxes"]

REFUSED = "的格式不能接收。请转成 PDF"


async def test_a_recording_is_pinned_to_the_item_and_the_panel_listens_once_all_have_locked(
    here: County,
) -> None:
    review = await with_panel(here, applicants=1, experts=3)
    phone = review.experts[0]
    await phone.say("/score A01 现场 4.1.2 60")
    await phone.press("全部条款")
    await phone.press("4.1.2")
    await phone.send_file("车间主任访谈.m4a", m4a())
    assert "✓ 已附到 4.1.2" in phone.text
    assert phone.attachment().recording
    assert await phone.open(phone.attachment()) == m4a()
    here.clock.move_to(here.clock() + timedelta(minutes=1))
    await phone.send_file("现场录音.amr", amr())
    assert [each.name for each in phone.screen.attachments] == ["现场录音.amr"]
    await phone.press("全部条款")
    await phone.press("4.1.2")
    assert [each.name for each in phone.screen.attachments] == ["车间主任访谈.m4a", "现场录音.amr"]
    for expert in range(3):
        await review.score(expert, part=Part.ONSITE)
    leader = review.experts[1]
    await leader.press_raw(f"consensus.item {review.filing_ids[0]} onsite 4.1.2")
    recordings = leader.screen.attachments
    assert [each.recording for each in recordings] == [True, True]
    assert [await leader.open(each) for each in recordings] == [m4a(), amr()]


async def test_an_iphones_own_kind_of_photo_is_told_how_to_come_as_another(here: County) -> None:
    review = await with_panel(here, applicants=1, experts=3)
    phone = review.experts[0]
    await phone.say("/review")
    await phone.press("评 A01 材料评审")
    await phone.send_file("IMG_0031.HEIC", b"\0\0\0\x18ftypheic" + bytes(400))
    assert "HEIC" in phone.text and "兼容性最佳" in phone.text
    await phone.press("继续办理")
    assert "评 A01 材料评审" in [each.label for each in phone.buttons()]


async def test_a_filing_takes_no_recording(here: County, applicant: Phone) -> None:
    await fill(applicant, until="doc_licence")
    await applicant.send_file("营业执照.m4a", m4a())
    assert f"「营业执照.m4a」{REFUSED}" in applicant.text
    assert question(applicant.screen) == "doc_licence"
    assert "doc_licence" not in await _answers(here, applicant)


async def test_a_self_evaluation_takes_no_recording_either(here: County, applicant: Phone) -> None:
    await fill(applicant, until="category_leadership")
    await applicant.send_file("自评.webm", webm())
    assert REFUSED in applicant.text
    assert "category_leadership" not in await _answers(here, applicant)


async def test_an_objection_takes_no_recording(here: County, published: Phone) -> None:
    zhao = await stranger(here)
    await zhao.press(LISTED)
    await zhao.say(FACTS)
    await zhao.send_file("电话录音.ogg", ogg())
    assert f"「电话录音.ogg」{REFUSED}" in zhao.text
    assert not zhao.screen.attachments


async def test_a_departments_objection_takes_no_recording(asked: Phone, ecology: Phone) -> None:
    await answer(ecology, "有异议", "2025 年 6 月有一次处罚，豫息环罚〔2025〕7 号。")
    await ecology.send_file("电话录音.ogg", ogg())
    assert REFUSED in ecology.text
    assert not ecology.screen.attachments


async def test_a_recording_sent_where_no_file_is_asked_for_is_not_kept(here: County) -> None:
    secretary = await here.secretary()
    kept = _stored(here)
    await secretary.send_file("语音.ogg", ogg())
    assert "文件" in secretary.text
    assert _stored(here) == kept


async def _answers(here: County, phone: Phone) -> Answers:
    profile = await here.app.engine.who(phone.address)
    assert profile is not None
    async with here.app.store.view(here.clock()) as tx:
        (filing_id,) = (await tx.people.actor(profile.person_id)).filing_ids
        return await tx.drafts.answers(filing_id)


def _stored(here: County) -> set[str]:
    return {each.name for each in (here.app.data / "files").rglob("*") if each.is_file()}
