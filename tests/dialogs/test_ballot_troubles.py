"""What goes wrong while members vote: recused in the middle, a full disk, a late tap on a phone."""

from __future__ import annotations

import asyncio
import errno
from pathlib import Path

import pytest
from sqlalchemy import delete

from bot.chat import Incoming
from bot.engine import Engine
from core.recusal import Stand
from core.usecases.recusing import declare
from storage import ballot_box
from storage.ballot_box import BallotBoxes
from storage.database import Unwritable
from storage.tables import grants
from tests.balloting import Sitting, sitting
from tests.ballots.made import ballots
from tests.dialogs.test_ballot import AWARD, close, line_after, sealed
from tests.phone import County, Phone


async def boxed(voting: Sitting) -> int:
    contents = await voting.here.app.engine._house.urn.contents(voting.round_id)
    assert len(contents.ballots) == len(contents.voted)
    return len(contents.ballots)


async def reviewing(voting: Sitting, member: int, choices: str = "yyy") -> Phone:
    phone = await voting.fill(member, choices)
    await phone.press_covered("核对选票")
    return phone


# --- recused in the middle ------------------------------------------------------------------------


async def test_a_ballot_does_not_go_in_alone_when_those_it_waited_with_are_struck(
    here: County,
) -> None:
    voting = await sitting(here, members=8)
    await voting.open_round(AWARD)
    for member in (0, 1):
        await voting.vote(member, "yyy")
        await voting.found.recuse(voting.members[member], 1)
    await voting.vote(2, "yyy")
    assert await boxed(voting) == 0
    await voting.found.secretary.press_raw(f"closing.open {voting.round_id}")
    assert "单独等待" in voting.found.secretary.text
    for member in (3, 4):
        await voting.vote(member, "yyy")
    assert await boxed(voting) == 3


async def test_whoever_is_struck_while_waiting_is_not_told_that_theirs_is_in_the_box(
    here: County,
) -> None:
    voting = await sitting(here, members=4)
    await voting.open_round(AWARD)
    phone = await voting.vote(0, "yyy")
    await voting.found.recuse(phone, 1)
    for member in (1, 2, 3):
        await voting.vote(member, "yyy")
    assert await boxed(voting) == 3
    assert here.app.engine.cover(phone.person_id) is None
    assert "已入箱" not in (await phone.look()).text
    await close(voting)


async def test_nothing_is_said_to_be_in_the_box_of_a_round_that_was_declared_void(
    here: County,
) -> None:
    voting = await sitting(here, members=4)
    await voting.open_round(AWARD)
    phone = await voting.vote(0, "yyy")
    secretary = voting.found.secretary
    await secretary.press_raw(f"voiding.why {voting.round_id}")
    await secretary.say("投票名单弄错了。")
    await secretary.press("确认作废")
    assert here.app.engine.cover(phone.person_id) is None
    assert "已入箱" not in (await phone.look()).text
    assert list((here.app.data / "ballots").iterdir()) == []


async def test_whoever_leaves_the_committee_while_their_ballot_waits_casts_none(
    here: County,
) -> None:
    voting = await sitting(here, members=6)
    await voting.open_round(AWARD)
    for member in (0, 1):
        await voting.vote(member, "yyy")
    async with here.app.database.write() as connection:
        await connection.execute(delete(grants).where(grants.c.person_id == voting.people[0]))
    await voting.vote(2, "yyy")
    assert await boxed(voting) == 0, "only two of the three still count"
    await voting.vote(3, "yyy")
    contents = await here.app.engine._house.urn.contents(voting.round_id)
    assert contents.voted == set(voting.people[1:4])
    await voting.members[0].say("/ballot")
    assert "开始填写" not in [b.label for row in voting.members[0].screen.buttons for b in row]


# --- the house cannot write -----------------------------------------------------------------------


async def put_in_but_not_told(voting: Sitting, monkeypatch: pytest.MonkeyPatch) -> Phone:
    """The third of a batch submits, and the database goes away after the box was written."""
    for member in (1, 2):
        await voting.vote(member, "yyy")
    phone = await reviewing(voting, 0)

    async def away(*_: object) -> set[str]:
        raise Unwritable(full=False)

    with monkeypatch.context() as gone:
        gone.setattr(Engine, "_tell", away)
        await phone.press("提交选票")
    assert await boxed(voting) == 3
    return phone


async def test_a_ballot_in_the_box_counts_and_cannot_be_opened_although_it_was_not_told(
    here: County, monkeypatch: pytest.MonkeyPatch
) -> None:
    voting = await sitting(here, members=3)
    await voting.open_round(AWARD)
    phone = await put_in_but_not_told(voting, monkeypatch)
    assert "✓ 选票已入箱" in phone.covered().text
    assert [b.label for row in phone.covered().buttons for b in row] == ["已抄下，关闭"]
    assert await sealed(voting) == set()
    await here.app.engine.remind()
    assert len(await sealed(voting)) == 3, "told at the next tick"
    await close(voting)
    assert len((await voting.closed()).ballots) == 3


async def test_an_interest_declared_too_late_leaves_the_box_to_be_counted(
    here: County, monkeypatch: pytest.MonkeyPatch
) -> None:
    voting = await sitting(here, members=3)
    await voting.open_round(AWARD)
    await put_in_but_not_told(voting, monkeypatch)
    async with voting.found.acting(voting.members[1]) as (tx, actor, edition):
        filing = await tx.filings.get(voting.found.filing_ids[0])
        await declare(tx, actor, edition, filing, Stand.RECUSED, "配偶受聘于该单位")
    assert (await voting.round()).struck == (voting.people[1],)
    await close(voting)
    closed = await voting.closed()
    assert (closed.voted, closed.struck) == ((True,) * 3, (False,) * 3)
    assert (await voting.round()).struck == ()
    assert sum((await voting.totals()).popitem()[1]) == 3


async def test_a_box_that_was_written_but_not_made_durable_does_not_jam_the_urn(
    here: County, monkeypatch: pytest.MonkeyPatch
) -> None:
    voting = await sitting(here, members=6)
    await voting.open_round(AWARD)
    for member in (1, 2):
        await voting.vote(member, "yyy")
    phone = await reviewing(voting, 0)

    def fails(*_: object) -> None:
        raise OSError(errno.EIO, "input/output error")

    with monkeypatch.context() as broken:
        broken.setattr(ballot_box, "sync_folder", fails)
        await phone.press("提交选票")
    for member in (3, 4, 5):
        await voting.vote(member, "yyy")
    assert await boxed(voting) == 6
    await close(voting)
    assert len((await voting.closed()).ballots) == 6


async def test_a_put_whose_caller_gave_up_is_finished_before_the_next(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    boxes, (first, second) = BallotBoxes(tmp_path), ballots(2)
    boxes.claim()
    putting = asyncio.create_task(boxes.put("r", ["a"], [first]))
    await asyncio.sleep(0)
    putting.cancel()
    contents = await boxes.put("r", ["b"], [second])
    assert contents.voted == {"a", "b"}
    again = await boxes.put("r", ["a"], [first])
    assert len(again.ballots) == 2, "what lies there stays there, once"
    boxes.close()


async def test_with_a_lost_box_nobody_votes_again(here: County) -> None:
    voting = await sitting(here, members=3)
    await voting.open_round(AWARD)
    for member in range(3):
        await voting.vote(member, "yyy")
    (here.app.data / "ballots" / f"{voting.round_id}.db").unlink()
    await voting.members[0].say("/ballot")
    assert "票箱不完整" in voting.members[0].text


async def test_a_round_in_which_one_member_voted_on_a_question_cannot_be_closed(
    here: County,
) -> None:
    voting = await sitting(here, members=3)
    await voting.open_round(AWARD, recused={0: [1], 1: [1]})
    for member, choices in enumerate(("y", "y", "yyy")):
        await voting.vote(member, choices)
    secretary = voting.found.secretary
    await secretary.press_raw(f"closing.open {voting.round_id}")
    await secretary.press("截止投票")
    assert "只有一位委员参加表决" in secretary.text


async def test_a_closing_that_is_refused_puts_nothing_into_the_box(here: County) -> None:
    """One ballot waits; it must not go in by itself only for the round to stay open."""
    voting = await sitting(here, members=4)
    await voting.open_round(AWARD)
    await voting.vote(0, "yyy")
    secretary = voting.found.secretary
    await secretary.press_raw(f"closing.open {voting.round_id}")
    await secretary.press("截止投票")
    assert "只有一位委员参加表决" in secretary.text
    assert await boxed(voting) == 0
    assert here.app.engine._house.urn.waiting(voting.round_id) == {voting.people[0]}


# --- taps and words -------------------------------------------------------------------------------


async def test_opening_the_ballot_on_another_device_while_it_is_submitted_keeps_its_receipt(
    here: County,
) -> None:
    voting = await sitting(here, members=3)
    await voting.open_round(AWARD)
    phone = await reviewing(voting, 0)
    shown, cover = line_after(phone, "核对码："), here.app.engine.cover(phone.person_id)
    assert cover is not None
    submit = next(b for row in cover.screen.buttons for b in row if b.label == "提交选票")
    fill = Incoming(phone.address, "other", press=f"ballot.fill {voting.round_id}")
    tap = Incoming(phone.address, "tap", press=submit.press, card=cover.seq)
    await asyncio.gather(here.app.engine.handle(fill), here.app.engine.handle(tap))
    await phone.look()
    held = here.app.engine._house.urn._waiting[voting.round_id]
    if voting.people[0] in held:
        assert line_after(phone, "核对码：") == shown


async def test_a_word_that_is_delivered_twice_or_too_late_is_not_kept(here: County) -> None:
    voting = await sitting(here, members=3)
    await voting.open_round(AWARD)
    phone = await reviewing(voting, 0)
    await phone.press_covered("写一个核对词")
    for _ in range(2):
        await phone.say("老槐树", update_id="word-1")
    late = await reviewing(voting, 1)
    await late.press_covered("写一个核对词")
    secretary = voting.found.secretary
    await secretary.press_raw(f"voiding.why {voting.round_id}")
    await secretary.say("投票名单弄错了。")
    await secretary.press("确认作废")
    await late.say("银杏叶")
    for each in (phone, late):
        log = (await each.look(), each.log())[1]
        assert "老槐树" not in log
        assert "银杏叶" not in log


@pytest.mark.parametrize("language", ["zh-CN", "en"])
async def test_the_cards_of_a_booth_are_as_long_whatever_was_chosen(
    here: County, language: str
) -> None:
    voting = await sitting(here, members=3)
    await voting.open_round(AWARD)
    async with here.app.store.transaction(here.clock()) as tx:
        for person_id in voting.people:
            await tx.people.speak(person_id, language)
    lengths = set()
    for member, choice in enumerate(("approve", "against", "abstain")):
        phone = voting.members[member]
        await phone.say("/ballot")
        await phone.press("开始填写" if language == "zh-CN" else "Fill it in")
        word = here.app.words[language].say(f"choice-{choice}")
        for number in (1, 2, 3):
            await phone.press_covered(f"{number} ○ {word}")
        filled = len(str(phone.covered()).encode())
        await phone.press_covered("核对选票" if language == "zh-CN" else "Check the ballot")
        lengths.add((filled, len(str(phone.covered()).encode())))
    assert len(lengths) == 1
