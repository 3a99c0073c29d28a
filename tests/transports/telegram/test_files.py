"""Documents and pictures, in and out, and those that are kept from Telegram."""

from __future__ import annotations

import random

import pytest

from bot.chat import Attachment, Screen
from bot.transports.telegram.layout import CAPTION_LIMIT
from bot.transports.telegram.port import TRANSPORT
from core.ports import StoredFile
from tests.bot_api_server import Fault, Person
from tests.papers import jpg, pdf, png
from tests.phone import Phone
from tests.recordings import m4a, ogg
from tests.reviewing import with_panel
from tests.sample import asked, fill
from tests.telegram import card_of
from tests.transports.telegram.conftest import House, Open, bot_said

LARGE = random.Random(3).randbytes(3_000_000)


async def stored(
    house: House, person: Person, name: str, content: bytes, *, confidential: bool = False
) -> Attachment:
    """A file of this person's in the house."""

    made = await house.app.cabinet.store(lambda: [content])
    person_id, kind = await house.person_id(person), name.rpartition(".")[2]
    async with house.app.store.transaction(house.here.clock()) as tx:
        file = StoredFile(
            tx.new_id(), person_id, None, name, kind, made.size, made.sha256, made.blob
        )
        await tx.files.add(file, tx.now)
    return Attachment(file.id, name, made.size, kind == "png", confidential)


async def until_documents(house: House, person: Person) -> None:
    """Answer what is asked until a document is."""
    in_house = Phone(house.app, str(person.id), transport=TRANSPORT)
    await in_house.say("/filing")
    await fill(in_house, until="doc_licence")
    await house.settled(person)


async def test_a_document_and_a_photo_are_taken_in(house: House) -> None:
    wang = await house.newcomer()
    await until_documents(house, wang)
    await wang.send_document("营业执照.pdf", pdf())
    await house.settled(wang)
    await wang.press("不涉及")
    await house.settled(wang)
    await wang.send_photo(jpg("licence, second page"))
    await house.settled(wang)
    await wang.press("不涉及")
    await house.settled(wang)
    async with house.app.store.view(house.here.clock()) as tx:
        (filing_id,) = (await tx.people.actor(await house.person_id(wang))).filing_ids
        files = {file.kind: file.name for file in await tx.files.of_filing(filing_id)}
    assert files.keys() == {"pdf", "jpg"}
    assert files["jpg"].startswith("photo-")


async def test_a_file_that_is_not_taken_is_told_why_and_nothing_else_is_lost(
    house: House,
) -> None:
    wang = await house.newcomer()
    await until_documents(house, wang)
    await wang.send_document("执照.exe", b"MZ" * 100)
    await house.settled(wang)
    assert "执照.exe" in bot_said(wang)
    await wang.press("继续办理")
    await house.settled(wang)
    assert asked(card_of(wang.from_bot[-1])) == "doc_licence"


async def test_a_document_arrives_as_it_is_with_its_card_as_the_caption(house: House) -> None:
    wang = await house.newcomer()
    file = await stored(house, wang, "汇总.xlsx", LARGE)
    await house.show(wang, Screen("表在这里。", "汇总表", (), (file,)))
    await house.settled(wang)
    shown = wang.from_bot[-1]
    assert shown.file is not None
    assert (shown.file.name, shown.file.picture) == ("汇总.xlsx", False)
    assert shown.file.content == LARGE
    assert shown.caption == "汇总表\n表在这里。"


async def test_a_picture_is_shown_as_one(house: House) -> None:
    wang = await house.newcomer()
    file = await stored(house, wang, "二维码.png", png())
    await house.show(wang, Screen("", "", (), (file,)))
    await house.settled(wang)
    assert wang.from_bot[-1].file is not None
    assert wang.from_bot[-1].file.picture


async def test_a_card_too_long_for_a_caption_comes_before_its_file(house: House) -> None:
    wang = await house.newcomer()
    file = await stored(house, wang, "汇总.xlsx", b"content")
    await house.show(wang, Screen("长" * (CAPTION_LIMIT + 1), "", (), (file,)))
    await house.settled(wang)
    card, document = wang.from_bot[-2:]
    assert len(card.text) == CAPTION_LIMIT + 1
    assert document.file is not None
    assert not document.caption


async def test_several_files_come_in_their_order(house: House) -> None:
    wang = await house.newcomer()
    files = [await stored(house, wang, f"{n}.pdf", b"content") for n in range(3)]
    await house.show(wang, Screen("三份。", "", (), tuple(files)))
    await house.settled(wang)
    shown = wang.from_bot[-4:]
    assert shown[0].text == "三份。"
    assert [each.file and each.file.name for each in shown[1:]] == ["0.pdf", "1.pdf", "2.pdf"]


async def test_a_file_that_telegram_finds_too_large_is_handed_out_by_a_link(
    house: House,
) -> None:
    wang = await house.newcomer()
    file = await stored(house, wang, "汇总.xlsx", b"content")
    words = "Request Entity Too Large: file is too big"
    house.server.faults.add(Fault("400", frozenset({"senddocument"}), description=words))
    await house.show(wang, Screen("表在这里。", "", (), (file,)))
    await house.settled(wang)
    card, link = wang.from_bot[-2:]
    assert card.text == "表在这里。"
    assert "汇总.xlsx" in link.text
    assert "https://award.test/link/" in link.text


@pytest.mark.parametrize("kind", ["drop", "slow"])
async def test_a_broken_download_is_begun_again(house: House, kind: str) -> None:
    wang = await house.newcomer()
    await until_documents(house, wang)
    fault = "cut" if kind == "drop" else "slow"
    house.server.faults.add(Fault(fault, frozenset({"download"}), times=2, seconds=0.2))
    await wang.send_document("营业执照.pdf", pdf("x" * 20_000))
    await house.settled(wang)
    assert house.server.faults.struck >= 1
    assert "营业执照.pdf" in wang.transcript()
    assert "是否涉及商业秘密" in bot_said(wang)


async def test_a_file_beyond_what_a_bot_may_fetch_is_sent_to_the_web_chat(house: House) -> None:
    wang = await house.newcomer()
    await until_documents(house, wang)
    await wang.send_document("营业执照.pdf", b"%PDF-1.7 " + bytes(20_000_001))
    await house.settled(wang)
    assert "20 MB" in bot_said(wang)
    assert "https://award.test/link/" in bot_said(wang)
    assert not any(call.method == "getfile" for call in house.server.calls)


async def test_where_documents_are_kept_from_telegram_none_is_fetched_and_a_link_given(
    open_house: Open,
) -> None:
    async with open_house(takes_files=False) as house:
        wang = await house.newcomer()
        await until_documents(house, wang)
        assert "https://award.test/link/" in bot_said(wang)
        await wang.send_document("营业执照.pdf", pdf())
        await house.settled(wang)
        assert "营业执照.pdf" in bot_said(wang)
        assert "https://award.test/link/" in bot_said(wang)
        assert not any(call.method == "getfile" for call in house.server.calls)


async def test_where_documents_are_kept_from_telegram_confidential_ones_are_links_too(
    open_house: Open,
) -> None:
    async with open_house(takes_files=False) as house:
        wang = await house.newcomer()
        secret = await stored(house, wang, "财务.pdf", b"content", confidential=True)
        public = await stored(house, wang, "回执.pdf", b"content")
        await house.show(wang, Screen("两份。", "", (), (secret, public)))
        await house.settled(wang)
        _, link, document = wang.from_bot[-3:]
        assert "https://award.test/link/" in link.text
        assert document.file is not None
        assert document.file.name == "回执.pdf"
        assert "财务.pdf" not in {file.name for file in house.server.files.values()}


async def test_the_link_of_a_file_lets_its_person_in_once(open_house: Open) -> None:
    async with open_house(takes_files=False) as house:
        wang = await house.newcomer()
        await until_documents(house, wang)
        link = next(word for word in bot_said(wang).split() if "/link/" in word)
        page = house.here.phone("page")
        await page.say(f"/start link-{link.rpartition('/')[2]}")
        assert asked(page.screen) == "doc_licence"
        await page.send_file("营业执照.pdf", pdf())
        assert "营业执照.pdf" in page.log()


async def test_a_voice_and_a_piece_of_audio_are_pinned_to_the_item_that_is_scored(
    house: House,
) -> None:
    review = await with_panel(house.here, applicants=1, experts=3, number=4)
    link = await house.app.engine.way_to_web(review.expert_ids[0])
    expert = house.server.person(1002, "顾明")
    for text in (f"/start link-{link.rpartition('/')[2]}", "/review"):
        await expert.type(text)
        await house.settled(expert)
    await expert.press("评 A01 材料评审")
    await house.settled(expert)
    await expert.send_voice(ogg())
    await house.settled(expert)
    assert "已附到 4.1.2" in bot_said(expert)
    await expert.send_audio("座谈.m4a", m4a())
    await house.settled(expert)
    async with house.app.store.view(house.here.clock()) as tx:
        pins = await tx.reviews.pins(review.filing_ids)
        files = [await tx.files.get(pin.file_id) for pin in pins]
    assert {file.kind for file in files} == {"ogg", "m4a"}
    assert any(file.name.startswith("voice-") for file in files)


async def test_a_voice_is_told_where_it_is_no_answer(house: House) -> None:
    wang = await house.newcomer()
    await until_documents(house, wang)
    await wang.send_voice(ogg())
    await house.settled(wang)
    assert "格式不能接收" in bot_said(wang)
    assert asked(card_of(wang.from_bot[-1])) == "doc_licence"
