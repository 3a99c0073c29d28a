"""Members vote in the chat: nothing of it is kept, they go into the box in batches, once each."""

from __future__ import annotations

import asyncio
import errno
from dataclasses import replace
from pathlib import Path

import pytest

from bot.chat import Incoming, NotSaved
from core.ballot import Election, board, decode, encode, find, opened, receipt, verify
from core.key_ceremony import PaperKind
from core.usecases.casting import resume
from core.usecases.closing import close_round
from storage.ballot_box import BallotBoxes
from tests.balloting import Sitting, sitting
from tests.dialogs.conftest import NOW
from tests.phone import County, Phone, county
from tests.reviewing import deed, done

AWARD = [(1, "award"), (2, "award"), (1, "nomination")]


async def close(voting: Sitting) -> None:
    await voting.found.secretary.say("/desk")
    await voting.found.secretary.press_raw(f"closing.open {voting.round_id}")
    await voting.found.secretary.press("截止投票")
    assert "已截止" in voting.found.secretary.text


async def sealed(voting: Sitting) -> set[str]:
    """Who was told that their ballot is in the box."""
    return {
        phone.name
        for phone in voting.members
        if any("您的选票已入箱" in m.screen.text for m in (await phone.look(), phone.seen)[1])
    }


async def test_members_vote_and_only_totals_come_out(here: County) -> None:
    voting = await sitting(here, members=4)
    this = await voting.open_round(AWARD)
    for member, choices in enumerate(("yya", "yna", "nyy", "yyy")):
        await voting.vote(member, choices)
    await close(voting)
    first, second, third = (each.key for each in this.proposals)
    assert await voting.totals() == {first: (3, 1, 0), second: (3, 1, 0), third: (2, 0, 2)}
    closed = await voting.closed()
    receipts = {receipt(each, "") for each in closed.ballots}
    sums = {sum(each) for each in (await voting.totals()).values()}
    assert {len(closed.ballots), sum(closed.voted), len(receipts)} == sums == {4}


async def test_ballots_wait_until_three_are_there_and_no_one_would_be_left_over(
    here: County,
) -> None:
    """Of seven: three go in; the next three wait for the seventh, who would stand alone."""
    voting = await sitting(here, members=7)
    await voting.open_round(AWARD)
    told = []
    for member in range(7):
        phone = await voting.vote(member, "yyy")
        told.append(len(await sealed(voting)))
        if told[-1] <= member:
            assert "正等其他委员" in phone.covered().text
        else:
            assert "已入箱" in phone.covered().text
    assert told == [0, 0, 3, 3, 3, 3, 7]


async def test_what_is_told_of_turnout_comes_in_batches(here: County) -> None:
    voting = await sitting(here, members=6)
    await voting.open_round(AWARD)
    for member in range(6):
        await voting.vote(member, "yyy")
    await voting.found.supervisor.look()
    log = voting.found.supervisor.log()
    assert "已入箱 3 张，名单共 6 人" in log
    assert "已入箱 6 张，名单共 6 人" in log
    assert not any(f"已入箱 {n} 张" in log for n in (1, 2, 4, 5))


async def test_the_chat_keeps_the_same_words_whatever_was_chosen(here: County) -> None:
    voting = await sitting(here, members=3)
    await voting.open_round(AWARD)
    for member, choices in enumerate(("yyy", "nnn", "aaa")):
        phone = await voting.vote(member, choices)
        await phone.press_covered("已抄下")
    logs = []
    for phone in voting.members:
        await phone.look()
        start = next(n for n, m in enumerate(phone.seen) if m.screen.text == "/ballot")
        logs.append([(m.mine, m.screen) for m in phone.seen[start:]])
    assert logs[0] == logs[1] == logs[2]
    assert not any("同意" in m.screen.text for m in voting.members[0].seen)


async def test_a_choice_may_be_changed_until_the_ballot_is_submitted(here: County) -> None:
    voting = await sitting(here, members=3)
    this = await voting.open_round(AWARD[:1])
    for member in (1, 2):
        await voting.vote(member, "n")
    phone = await voting.fill(0, "n")
    await phone.press_covered("核对选票")
    assert "1 反对：" in phone.covered().text
    await phone.press_covered("返回修改")
    await phone.press_covered("1 ○ 同意")
    await phone.press_covered("核对选票")
    await phone.press_covered("提交选票")
    await close(voting)
    assert await voting.totals() == {this.proposals[0].key: (1, 2, 0)}


async def test_a_ballot_put_aside_is_as_it_was_when_it_is_opened_again(here: County) -> None:
    voting = await sitting(here, members=3)
    await voting.open_round(AWARD)
    phone = await voting.fill(0, "yn")
    await phone.press_covered("以后再投")
    assert here.app.engine.cover(phone.person_id) is None
    assert "只在内存里填写" in phone.text
    await phone.press("打开选票")
    labels = [b.label for row in phone.covered().buttons for b in row]
    assert [label for label in labels if "●" in label] == ["1 ● 同意", "2 ● 反对"]
    assert "还有 1 项没有选择" in phone.covered().text


async def test_a_challenged_ballot_is_opened_never_counts_and_can_be_checked(here: County) -> None:
    voting = await sitting(here, members=3)
    this = await voting.open_round(AWARD)
    for member in (1, 2):
        await voting.vote(member, "yyy")
    phone = await voting.fill(0, "yna")
    await phone.press_covered("核对选票")
    shown = line_after(phone, "核对码：")
    await phone.press_covered("抽查这一张")
    code = line_after(phone, "检验码：")
    async with here.app.store.view(here.clock()) as tx:
        papers = await tx.ballot_papers.all(this.id, PaperKind.ELECTION)
    choices, ballot = opened(decode(papers[0], Election), code)
    assert [each.value for each in choices.values() if each] == ["approve", "against", "abstain"]
    assert receipt(ballot, "") == shown
    await phone.press_covered("返回修改")
    await phone.press_covered("核对选票")
    assert line_after(phone, "核对码：") != shown, "sealed anew, with other randomness"
    await phone.press_covered("提交选票")
    await close(voting)
    closed = await voting.closed()
    assert len(closed.ballots) == 3
    assert ballot.digest() not in {each.digest() for each in closed.ballots}


async def test_a_receipt_finds_its_ballot_on_the_board_with_the_word_only(here: County) -> None:
    voting = await sitting(here, members=3)
    await voting.open_round(AWARD)
    phone = await voting.fill(0, "yna")
    await phone.press_covered("核对选票")
    await phone.press_covered("写一个核对词")
    await phone.say("老槐树")
    assert not any("老槐树" in m.screen.text for m in phone.seen), "the word is not kept"
    shown = line_after(phone, "核对码：")
    await phone.press_covered("提交选票")
    for member in (1, 2):
        await voting.vote(member, "yyy")
    await close(voting)
    closed = await voting.closed()
    published = board(closed, voting.partials(closed, 0, 1), whole=True)
    verification = verify(encode(published))
    assert [check.code for check in verification.checks if check.faults] == []
    assert find(published, shown, "老槐树") is not None
    assert find(published, shown, "") is None


async def test_a_recused_member_has_no_line_and_is_no_voter_of_that_candidate(
    here: County,
) -> None:
    voting = await sitting(here, members=4)
    this = await voting.open_round(AWARD, recused={2: [1]})
    phone = await voting.fill(2, "n")
    assert "A01" not in phone.covered().text
    assert "A02" in phone.covered().text
    await phone.press_covered("核对选票")
    assert "A01" not in phone.covered().text
    await phone.press_covered("提交选票")
    for member in (0, 1, 3):
        await voting.vote(member, "yyy")
    await close(voting)
    totals = await voting.totals()
    assert [sum(totals[each.key]) for each in this.proposals] == [3, 4, 3]
    closed = await voting.closed()
    assert len({len(each.lines) for each in closed.ballots}) == 1, "all ballots look alike"


async def test_whoever_was_not_there_when_it_opened_is_not_on_the_roll(here: County) -> None:
    voting = await sitting(here, members=4)
    await voting.open_round(AWARD, present=[0, 1, 2])
    late = voting.members[3]
    await late.say("/ballot")
    assert "不在本轮的投票人名单上" in late.text


async def test_nobody_else_has_a_ballot(here: County) -> None:
    voting = await sitting(here, members=3)
    await voting.open_round(AWARD)
    for phone in (voting.found.secretary, voting.found.supervisor, voting.found.applicants[0]):
        await phone.press_raw(f"ballot.fill {voting.round_id}")
        assert here.app.engine.cover(phone.person_id) is None


# --- pressed twice, forged, late ----------------------------------------------------------------


async def test_two_devices_of_one_voter_are_one_ballot(here: County) -> None:
    voting = await sitting(here, members=3)
    await voting.open_round(AWARD)
    phone = voting.members[0]
    async with here.app.store.transaction(here.clock()) as tx:
        await tx.chat.bind("test", "second-device", voting.people[0])
    other = Phone(here.app, "second-device")
    await voting.fill(0, "yyy")
    await other.look()
    assert other.covered() == phone.covered()
    await other.press_covered("核对选票")
    await other.press_covered("提交选票")
    await phone.look()
    assert "正等其他委员" in phone.covered().text
    await phone.say("/ballot")
    assert "您的选票已提交" in phone.text
    for member in (1, 2):
        await voting.vote(member, "yyy")
    await other.say("/ballot")
    assert "已经入箱" in other.text
    await close(voting)
    assert len((await voting.closed()).ballots) == 3


async def test_forty_presses_at_once_and_repeated_updates_are_one_ballot(here: County) -> None:
    voting = await sitting(here, members=3)
    await voting.open_round(AWARD)
    for member in (1, 2):
        await voting.vote(member, "yyy")
    phone = await voting.fill(0, "yyy")
    await phone.press_covered("核对选票")
    cover = here.app.engine.cover(phone.person_id)
    assert cover is not None
    (seal,) = (b for row in cover.screen.buttons for b in row if b.label == "提交选票")
    updates = [
        Incoming(phone.address, f"seal-{n % 20}", press=seal.press, card=cover.seq)
        for n in range(40)
    ]
    await asyncio.gather(*(here.app.engine.handle(each) for each in updates))
    assert len(await sealed(voting)) == 3
    await phone.look()
    assert "选票已入箱" in phone.covered().text, "and the receipt is still there"
    assert "核对码" in phone.covered().text
    await close(voting)
    closed = await voting.closed()
    assert len(closed.ballots) == sum(closed.voted) == 3


async def test_a_late_tap_on_the_card_before_changes_nothing(here: County) -> None:
    """Submitted, and at once "back": the second tap comes while the first is being worked on."""
    voting = await sitting(here, members=3)
    await voting.open_round(AWARD)
    for member in (1, 2):
        await voting.vote(member, "yyy")
    phone = await voting.fill(0, "yyy")
    await phone.press("核对选票")
    cover = here.app.engine.cover(phone.person_id)
    assert cover is not None
    taps = [
        Incoming(phone.address, f"tap-{n}", press=each.press, card=cover.seq)
        for n, each in enumerate(b for row in cover.screen.buttons for b in row)
    ]
    await asyncio.gather(*(here.app.engine.handle(each) for each in taps))
    await phone.look()
    assert "选票已入箱" in phone.covered().text
    assert "已过期" not in phone.log()


async def test_a_ballot_that_could_not_be_put_in_stands_there_to_be_submitted_again(
    here: County, monkeypatch: pytest.MonkeyPatch
) -> None:
    voting = await sitting(here, members=3)
    await voting.open_round(AWARD)
    for member in (1, 2):
        await voting.vote(member, "yyy")
    phone = await voting.fill(0, "yyy")
    await phone.press("核对选票")
    with monkeypatch.context() as full:

        def refuse(*_: object) -> None:
            raise OSError(errno.ENOSPC, "no space")

        full.setattr(BallotBoxes, "_write", refuse)
        with pytest.raises(NotSaved):
            await phone.press("提交选票")
    await phone.look()
    assert "还没有提交" in phone.covered().text
    assert here.app.engine._house.urn.waiting(voting.round_id) == set(voting.people[1:])
    await phone.press("提交选票")
    assert len(await sealed(voting)) == 3


async def test_another_process_sends_members_to_the_one_that_serves_the_ballot(
    here: County,
) -> None:
    voting = await sitting(here, members=3)
    await voting.open_round(AWARD)
    here.app.engine._house.urn._box.close()
    phone = voting.members[0]
    await phone.say("/ballot")
    assert "另一个服务进程" in phone.text


@pytest.mark.parametrize("payload", ["booth.AAAAAAAAAAAAAAAA", "booth.seal", "booth. ", "booth."])
async def test_a_forged_nonce_does_nothing_and_leaves_no_words(here: County, payload: str) -> None:
    voting = await sitting(here, members=3)
    await voting.open_round(AWARD)
    phone = await voting.fill(0, "yyy")
    before = phone.covered()
    forged = Incoming(phone.address, "forged", press=payload, label="1 ● 同意")
    await here.app.engine.handle(forged)
    await phone.look()
    assert phone.covered() == before
    assert not any("●" in m.screen.text for m in phone.seen)


async def test_another_ones_nonce_means_nothing(here: County) -> None:
    voting = await sitting(here, members=3)
    await voting.open_round(AWARD)
    phone = await voting.fill(0, "yyy")
    thief = await voting.fill(1, "nnn")
    before = phone.covered(), thief.covered()
    stolen = next(b for row in phone.covered().buttons for b in row if b.label == "1 ○ 反对")
    await thief.press_raw(stolen.press)
    await phone.look()
    assert (phone.covered(), thief.covered()) == before


async def test_a_nonce_of_another_round_means_nothing(here: County) -> None:
    voting = await sitting(here, members=3)
    await voting.open_round(AWARD[:1])
    phone = await voting.fill(0, "y")
    old = [b.press for row in phone.covered().buttons for b in row]
    for member in (1, 2):
        await voting.vote(member, "n")
    await close(voting)
    assert here.app.engine.cover(phone.person_id) is None, "an open booth closes with the round"
    await voting.open_round(AWARD[:1], number=2)
    await voting.fill(0, "n")
    before = phone.covered()
    for press in old:
        await phone.press_raw(press)
    assert phone.covered() == before


async def test_a_press_after_the_round_has_closed_is_refused_in_words(here: County) -> None:
    voting = await sitting(here, members=3)
    await voting.open_round(AWARD[:1])
    for member in (1, 2):
        await voting.vote(member, "n")
    phone = await voting.fill(0, "y")
    await phone.press_covered("核对选票")
    async with voting.found.acting(voting.found.secretary) as (tx, actor, _):
        done(await close_round(tx, actor, here.app.engine._house.urn, voting.round_id))
    await phone.press_covered("提交选票")
    assert "第 1 轮投票已经截止" in phone.text
    assert len((await voting.closed()).ballots) == 2


async def test_whoever_is_struck_from_the_roll_while_waiting_does_not_count(here: County) -> None:
    voting = await sitting(here, members=4)
    await voting.open_round(AWARD[:1])
    await voting.vote(0, "y")
    this = await voting.round()
    async with here.app.store.transaction(here.clock()) as tx:
        await tx.rounds.save(replace(this, struck=(voting.people[0],)))
    await voting.members[0].say("/ballot")
    assert "不能再投票" in voting.members[0].text
    for member in (1, 2, 3):
        await voting.vote(member, "n")
    await close(voting)
    closed = await voting.closed()
    assert closed.struck == (True, False, False, False)
    assert closed.voted == (False, True, True, True)
    assert await voting.totals() == {this.proposals[0].key: (0, 3, 0)}


async def test_nobody_has_voted_so_nothing_can_be_closed(here: County) -> None:
    voting = await sitting(here, members=3)
    await voting.open_round(AWARD)
    await voting.found.secretary.say("/desk")
    await voting.found.secretary.press_raw(f"closing.open {voting.round_id}")
    await voting.found.secretary.press("截止投票")
    assert "还没有人投票" in voting.found.secretary.text


async def test_a_single_waiting_ballot_is_called_out_before_closing(here: County) -> None:
    voting = await sitting(here, members=4)
    await voting.open_round(AWARD)
    await voting.vote(0, "yyy")
    await voting.found.secretary.press_raw(f"closing.open {voting.round_id}")
    assert "还有 4 位委员的选票没有入箱" in voting.found.secretary.text
    assert "单独等待" in voting.found.secretary.text


# --- the server stops ---------------------------------------------------------------------------


async def test_after_a_restart_what_waited_is_asked_for_again(
    tmp_path: Path, ready_url: str
) -> None:
    async with county(tmp_path / "data", NOW, ready_url) as before:
        voting = await sitting(before, members=8)
        await voting.open_round(AWARD[:1])
        for member in range(5):  # three are in the box, two wait
            await voting.vote(member, "y")
    async with county(tmp_path / "data", before.clock(), ready_url) as after:
        voting.found.here = after
        for phone in (*voting.members, voting.found.secretary):
            phone.app = after.app
        asked = {p.name for p in voting.members if "请重新投一次" in (await p.look()).text}
        assert asked == {phone.name for phone in voting.members[3:]}
        for member in range(3, 8):
            await voting.vote(member, "n")
        await close(voting)
        this = await voting.round()
        assert await voting.totals() == {this.proposals[0].key: (3, 5, 0)}


async def test_what_reached_the_box_is_told_after_a_restart_even_if_that_was_not_written(
    here: County,
) -> None:
    """The box is durable before the transaction that tells of it; between the two it may stop."""
    voting = await sitting(here, members=3)
    await voting.open_round(AWARD[:1])
    ballots = []
    for member in range(3):
        phone = await voting.fill(member, "y")
        await phone.press_covered("核对选票")
        ballot = here.app.engine._booths.filling(phone.person_id).ballot
        assert ballot is not None
        ballots.append(ballot)
    await BallotBoxes(here.app.data).put(voting.round_id, voting.people, ballots)
    for _ in range(2):
        async with deed(here) as tx:
            await resume(tx, here.app.engine._house.urn)
    assert len(await sealed(voting)) == 3
    for phone in voting.members:
        assert phone.log().count("您的选票已入箱") == 1, "told once"
        await phone.press_covered("提交选票")
        assert "已经入箱" in phone.text
    await close(voting)
    assert len((await voting.closed()).ballots) == 3


async def test_a_box_that_lost_ballots_cannot_be_counted(here: County) -> None:
    voting = await sitting(here, members=3)
    await voting.open_round(AWARD[:1])
    for member in range(3):
        await voting.vote(member, "y")
    (here.app.data / "ballots" / f"{voting.round_id}.db").unlink()
    await voting.found.secretary.press_raw(f"closing.open {voting.round_id}")
    assert "票箱不完整" in voting.found.secretary.text


def line_after(phone: Phone, words: str) -> str:
    lines = phone.covered().text.splitlines()
    return next(each.removeprefix(words) for each in lines if each.startswith(words))
