"""The ballot's key: made by three supervisors, used once a round, lost, simulated."""

from __future__ import annotations

import secrets
from pathlib import Path

import msgspec
import pytest

from bot.texts import load_texts
from bot.verify_ballot import Asked, verify_ballot
from core.ballot import (
    Choice,
    Complaint,
    Dealing,
    Election,
    Invitation,
    Refused,
    decode,
    encode,
    seal,
    verify,
)
from core.ballot.dealing import _dealt
from core.ballot.group import mult, scalar_add, scalar_of
from core.ballot.papers import Complaints, Dealings, recognise
from core.ballot.proofs import prove_equality, prove_knowledge
from core.ballot.receiving import _disputed
from core.ballot_round import RoundState
from core.decision import Refusal
from core.key_ceremony import PaperKind
from core.roles import Role
from core.usecases.ceremonies import begin_ceremony
from tests.balloting import Sitting, sitting
from tests.dialogs.conftest import NOW
from tests.dialogs.test_ballot import AWARD, close, line_after
from tests.phone import County, county
from tests.reviewing import _invited, in_review
from tests.trustees import (
    Supervisor,
    begin_key,
    ceremony_of,
    give_corrupt_share,
    lose_key,
    make_key,
    supervisors,
)

STEP = "下载第 {} 步的文件"
BOX = "下载第 1 轮的票箱"


async def voted(here: County, *, trustees: int = 3) -> tuple[Sitting, list[Supervisor]]:
    """A closed round of four members under a key made in the chat."""
    voting = await sitting(here, members=4, keyed=False)
    made = await make_key(voting.found, trustees)
    voting.ceremony = await ceremony_of(voting.found)
    await voting.open_round(AWARD)
    for member, choices in enumerate(("yya", "yna", "nyy", "yyy")):
        await voting.vote(member, choices)
    await close(voting)
    return voting, made


async def paper_of(voting: Sitting, kind: PaperKind) -> bytes:
    async with voting.here.app.store.view(voting.here.clock()) as tx:
        return (await tx.ballot_papers.all(voting.round_id, kind))[0]


# --- making it ------------------------------------------------------------------------------------


async def test_three_supervisors_make_a_key_step_by_step(here: County) -> None:
    found = await in_review(here, applicants=1, experts=0)
    first, second, third = await supervisors(found)
    await first.phone.say("/keys")
    assert "密钥由监督员各自在自己的电脑上共同生成" in first.phone.text
    await first.phone.press("开始生成密钥")
    assert "第 1 步，共 3 步" in first.phone.text
    await second.phone.look()
    assert "无记名投票的密钥：第 1 步等您办理" in second.phone.text
    await second.phone.press("去办理")
    assert "python -m bot.trustee 投票密钥.key 投票密钥-第1步.json" in second.phone.text
    assert "已收到" in await second.step(STEP.format(1))
    awaited = second.phone.text.split("还在等：")[1].splitlines()[0]
    assert set(awaited.split("、")) == {"方监督", "侯监督"}
    await first.step(STEP.format(1))
    await third.step(STEP.format(1))
    assert "第 2 步，共 3 步" in third.phone.text
    for step in (2, 3):
        for each in (first, second, third):
            await each.step(STEP.format(step))
    assert "密钥已经生成，由 3 位监督员分散保管，解密须有其中 2 位" in third.phone.text
    ceremony = await ceremony_of(found)
    assert ceremony.usable and (ceremony.threshold, len(ceremony.trustees)) == (2, 3)
    await found.secretary.look()
    assert "密钥已经生成" in found.secretary.text
    await first.phone.say("/keys")
    assert "密钥指纹" in first.phone.text


async def test_commitments_are_shown_to_nobody_before_all_are_in(here: County) -> None:
    found = await in_review(here, applicants=1, experts=0)
    first, second, third = await supervisors(found)
    await begin_key(first)
    for each in (first, second):
        await each.step(STEP.format(1))
    paper = await third.fetch(STEP.format(1))
    assert decode(paper, Invitation).names == (await ceremony_of(found)).names


async def test_nobody_hands_in_for_somebody_else_or_for_another_step(here: County) -> None:
    found = await in_review(here, applicants=1, experts=0)
    first, second, _ = await supervisors(found)
    await begin_key(first)
    commitment = first.answer(await first.fetch(STEP.format(1)))
    await second.phone.say("/keys")
    await second.phone.send_file("答复.json", commitment)
    assert "这个文件不是谷监督的" in second.phone.text
    await first.phone.send_file("答复.json", await first.fetch(STEP.format(1)))
    assert "这个文件不是第 1 步的结果" in first.phone.text
    await first.phone.send_file("答复.json", commitment.replace(b'"index":', b'"index": '))
    assert "文件被改写过" in first.phone.text
    assert first.key is not None
    invitation = first.key.invitation
    await first.phone.send_file("答复.json", commitment)
    assert "✓ 已收到" in first.phone.text
    first.key = None
    await first.phone.send_file("答复.json", first.answer(encode(invitation)))
    assert "您这一步已经交过，内容与这次的不同" in first.phone.text


async def test_who_deals_a_wrong_share_is_named_and_the_key_is_made_anew(here: County) -> None:
    found = await in_review(here, applicants=1, experts=0)
    first, second, third = await supervisors(found)
    await begin_key(first)
    for each in (first, second, third):
        await each.step(STEP.format(1))
    await _deal_wrongly(first)
    await second.step(STEP.format(2))
    await third.step(STEP.format(2))
    assert "方监督给出的份额是错的" in await second.step(STEP.format(3))
    await third.phone.look()
    assert "! 无记名投票的密钥不能用：方监督给出的份额是错的" in third.phone.text
    assert not (await ceremony_of(found)).usable
    await third.phone.press("查看")
    await third.phone.press("开始生成密钥")
    assert "第 1 步，共 3 步" in third.phone.text


async def test_who_complains_without_cause_is_named_and_nobody_can_complain_for_others(
    here: County,
) -> None:
    found = await in_review(here, applicants=1, experts=0)
    trustees = await supervisors(found)
    await begin_key(trustees[0])
    for step in (1, 2):
        for each in trustees:
            await each.step(STEP.format(step))
    liar, other, _ = trustees
    dealt = decode(await liar.fetch(STEP.format(3)), Dealings).dealings
    assert liar.key is not None and liar.key.ceremony is not None and other.key is not None
    own, others = liar.key.index, other.key.index
    about = next(each for each in dealt if each.dealer not in (own, others))
    mailbox = liar.key.ceremony.trustees[about.dealer].mailbox
    secret = liar.key.secret.mailbox()
    proof = prove_equality(_disputed(about, own), secret, mailbox)
    false = Complaint("ballot-complaint-1", about.digest(), own, mult(secret, mailbox), proof)
    in_their_name = msgspec.structs.replace(false, complainer=others)
    for complaints in ((in_their_name,), (false, in_their_name)):
        paper = encode(Complaints("ballot-complaints-1", complaints))
        await liar.phone.send_file("答复.json", paper)
        assert "没有保存" in liar.phone.text
        assert (await ceremony_of(found)).failed_at is None
    await liar.phone.send_file("答复.json", encode(Complaints("ballot-complaints-1", (false,))))
    assert "方监督提出的异议不成立" in liar.phone.text


async def _deal_wrongly(dealer: Supervisor) -> None:
    """A dealing that is signed and of which no share is right."""
    paper = await dealer.fetch(STEP.format(2))
    dealing = decode(dealer.answer(paper), Dealing)
    assert dealer.key is not None and dealer.key.ceremony is not None
    padded = tuple(scalar_add(each, scalar_of(1)) for each in dealing.padded)
    signing = dealer.key.secret.coefficients(1)[0]
    proof = prove_knowledge(_dealt(dealer.key.ceremony, dealer.key.index, padded), signing)
    wrong = msgspec.structs.replace(dealing, padded=padded, proof=proof)
    await dealer.phone.send_file("答复.json", encode(wrong))
    assert "✓ 已收到" in dealer.phone.text


async def test_supervisors_who_are_recused_take_no_part(here: County) -> None:
    found = await in_review(here, applicants=2, experts=0)
    first, second, third = await supervisors(found)
    await found.recuse(third.phone, 2)
    await third.phone.say("/keys")
    assert "回避" in third.phone.text and "开始生成密钥" not in third.phone.text
    await begin_key(first)
    assert set((await ceremony_of(found)).names) == {"方监督", "谷监督"}
    for each in (first, second):
        await each.step(STEP.format(1))
    await third.phone.look()
    assert "等您办理" not in third.phone.text


async def test_one_supervisor_alone_makes_no_key(here: County) -> None:
    found = await in_review(here, applicants=1, experts=0)
    await found.supervisor.say("/keys")
    await found.supervisor.press("开始生成密钥")
    assert "可以参加的监督员只有 1 位，至少要 2 位" in found.supervisor.text


async def test_nobody_but_supervisors_gets_at_the_papers(here: County) -> None:
    found = await in_review(here, applicants=1, experts=0)
    trustees = await supervisors(found)
    await begin_key(trustees[0])
    for phone in (found.secretary, found.committee, found.applicants[0]):
        await phone.say("/keys")
        assert "第 1 步" not in phone.text
        for press in ("home", "paper", "lost"):
            await phone.press_raw(f"keys.{press} {found.edition_id}")
            assert "第 1 步" not in phone.text and not phone.screen.attachments


# --- using it -------------------------------------------------------------------------------------


async def test_two_of_three_decrypt_the_totals_and_nothing_else(here: County) -> None:
    voting, (first, second, third) = await voted(here)
    await first.phone.look()
    await first.phone.press("去解密")
    assert "须有 2 位给出解密份额，已有 0 位" in first.phone.text
    await first.step(BOX)
    assert "已有 1 位：方监督" in first.phone.text
    await third.step(BOX)
    assert "第 1 轮的合计已经得出" in third.phone.text
    this = await voting.round()
    assert this.state is RoundState.COUNTED and this.counts is not None
    counts = [this.counts[each.key] for each in this.proposals]
    totals = [(each.approve, each.against, each.abstain) for each in counts]
    assert totals == [(3, 1, 0), (3, 1, 0), (2, 0, 2)]
    for kind in (PaperKind.BOARD, PaperKind.WHOLE_BOARD):
        assert verify(await paper_of(voting, kind)).holds
    await second.phone.say("/keys")
    await second.phone.press("第 1 轮结果文件（监督组）")
    whole = await second.phone.open(second.phone.attachment())
    assert whole == await paper_of(voting, PaperKind.WHOLE_BOARD)


async def test_a_challenged_ballot_is_checked_by_the_election_file_while_the_round_is_open(
    here: County, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    voting = await sitting(here, members=3)
    await voting.open_round(AWARD)
    phone = await voting.fill(0, "yna")
    await phone.press_covered("核对选票")
    shown = line_after(phone, "核对码：")
    await phone.press_covered("抽查这一张")
    code = line_after(phone, "检验码：")
    member = voting.members[1]
    await member.press_raw(f"ballots.open {voting.round_id}")
    await member.press("第 1 轮选举文件")
    assert "verify-ballot 投票-第1轮-选举.json --opened 检验码" in member.text
    file = tmp_path / "election.json"
    file.write_bytes(await member.open(member.attachment()))
    assert verify_ballot(load_texts("zh-CN"), file, Asked(opened=code))
    said = capsys.readouterr().out
    assert shown in said
    assert [line.rpartition("，")[2] for line in said.splitlines()[1:4]] == [
        "同意",
        "反对",
        "弃权",
    ]


async def test_members_take_the_board_and_not_the_supervisors_one(here: County) -> None:
    voting, trustees = await voted(here)
    for each in trustees[:2]:
        await each.step(BOX)
    member = voting.members[0]
    await member.press_raw(f"keys.board {voting.round_id}")
    assert verify(await member.open(member.attachment())).holds
    assert "python -m bot verify-ballot 投票-第1轮-结果.json" in member.text
    shown = len(member.seen)
    await member.press_raw(f"keys.whole {voting.round_id}")
    assert not any(message.screen.attachments for message in member.seen[shown:])


async def test_the_secretariat_takes_the_board_from_the_rounds_card_and_the_recused_do_not(
    here: County,
) -> None:
    voting, trustees = await voted(here)
    for each in trustees[:2]:
        await each.step(BOX)
    secretary, member = voting.found.secretary, voting.members[1]
    await secretary.press_raw(f"ballots.open {voting.round_id}")
    await secretary.press("第 1 轮结果文件")
    assert verify(await secretary.open(secretary.attachment())).holds
    await member.press_raw(f"keys.board {voting.round_id}")
    held = member.attachment()
    await voting.found.recuse(member, 2)
    shown = len(member.seen)
    await member.press_raw(f"keys.board {voting.round_id}")
    assert "回避" in member.text
    assert not any(message.screen.attachments for message in member.seen[shown:])
    assert held.confidential, "files of the ballot leave the house by the web chat only"


async def test_a_corrupt_share_is_named_and_told_and_the_others_suffice(here: County) -> None:
    voting, (first, second, third) = await voted(here)
    await give_corrupt_share(first)
    assert "方监督、A01 息县淮滨阀门制造有限公司、同意：份额的证明不成立" in first.phone.text
    await second.phone.look()
    assert "方监督给出的解密份额没有通过核对" in second.phone.text
    await second.step(BOX)
    await third.step(BOX)
    assert (await voting.round()).state is RoundState.COUNTED


async def test_a_share_is_not_taken_from_somebody_else(here: County) -> None:
    voting, (first, second, _) = await voted(here)
    answer = first.answer(await first.fetch(BOX))
    await second.phone.say("/keys")
    await second.phone.send_file("答复.json", answer)
    assert "这个文件不是谷监督的" in second.phone.text
    await second.phone.send_file("答复.json", b'{"format":"ballot-partial-1"}')
    assert "文件读不出来" in second.phone.text
    assert (await voting.round()).state is RoundState.CLOSED


# --- losing it ------------------------------------------------------------------------------------


async def test_one_lost_of_three_does_no_harm_two_void_the_round(here: County) -> None:
    voting, (first, second, third) = await voted(here)
    await lose_key(first)
    assert "已经失效的：方监督" in first.phone.text
    assert (await voting.round()).state is RoundState.CLOSED
    await second.step(BOX)
    await lose_key(third)
    this = await voting.round()
    assert this.state is RoundState.VOID and "U 盘损坏" in this.void_reason
    assert not (await ceremony_of(voting.found)).usable
    await second.phone.look()
    assert "余下的人数不够" in second.phone.log()
    await second.phone.say("/keys")
    await second.phone.press("开始生成密钥")
    assert "第 1 步，共 3 步" in second.phone.text


async def test_with_one_lost_the_other_two_decrypt(here: County) -> None:
    voting, (first, second, third) = await voted(here)
    await lose_key(first)
    await second.step(BOX)
    await third.step(BOX)
    assert (await voting.round()).state is RoundState.COUNTED


async def test_while_it_is_made_one_who_leaves_ends_it(here: County) -> None:
    found = await in_review(here, applicants=1, experts=0)
    first, second, _ = await supervisors(found)
    await begin_key(first)
    await first.step(STEP.format(1))
    await lose_key(second)
    assert "谷监督的密钥不能再用" in second.phone.text
    await begin_key(first)
    assert "第 1 步，共 3 步" in first.phone.text


async def test_one_who_is_recused_meanwhile_leaves_the_others_to_begin_anew(here: County) -> None:
    found = await in_review(here, applicants=1, experts=0)
    first, second, third = await supervisors(found)
    await begin_key(first)
    await third.step(STEP.format(1))
    await found.recuse(third.phone)
    await third.phone.say("/keys")
    assert "回避" in third.phone.text
    await second.phone.say("/keys")
    assert "余下的监督员不够，须重新生成密钥" in second.phone.text
    await second.phone.press("开始生成密钥")
    assert set((await ceremony_of(found)).names) == {"方监督", "谷监督"}
    await first.phone.look()
    assert "侯监督的密钥不能再用" in first.phone.log()


async def test_a_key_that_is_good_is_not_made_twice(here: County) -> None:
    found = await in_review(here, applicants=1, experts=0)
    first, *_ = await make_key(found, 2)
    async with found.acting(first.phone) as (tx, actor, edition):
        refusal = await begin_ceremony(tx, actor, edition)
    assert isinstance(refusal, Refusal) and refusal.grounds[0].code == "key-there"
    await first.phone.say("/keys")
    assert first.key is not None
    await first.phone.send_file("答复.json", first.answer(encode(first.key.invitation)))
    assert "现在没有要上传的文件" in first.phone.text


# --- showing it -----------------------------------------------------------------------------------


async def test_a_demonstration_lets_simulated_supervisors_do_it_and_says_so(
    tmp_path: Path,
) -> None:
    async with county(tmp_path / "data", NOW, demonstration=True) as here:
        voting = await sitting(here, members=4, keyed=False)
        first, *_ = await supervisors(voting.found)
        await first.phone.say("/keys")
        for _ in range(4):
            await first.phone.press("由模拟监督员完成（演示）")
            assert "演示：这份密钥由模拟监督员生成" in first.phone.text
        assert "密钥已经生成" in first.phone.text
        voting.ceremony = await ceremony_of(voting.found)
        await voting.open_round(AWARD)
        for member in range(4):
            await voting.vote(member, "yyy")
        await close(voting)
        await first.phone.say("/keys")
        await first.phone.press("由模拟监督员完成（演示）")
        assert "第 1 轮的合计已经得出" in first.phone.text
        assert "演示：这份密钥由模拟监督员生成" in first.phone.text
        assert (await voting.round()).state is RoundState.COUNTED


async def test_in_real_use_nothing_is_simulated(here: County) -> None:
    found = await in_review(here, applicants=1, experts=0)
    trustees = await supervisors(found)
    await trustees[0].phone.say("/keys")
    assert "演示" not in [b.label for b in trustees[0].phone.buttons()]
    await trustees[0].phone.press_raw(f"keys.simulate {found.edition_id}")
    async with here.app.store.view(here.clock()) as tx:
        assert not await tx.key_ceremonies.of_edition(found.edition_id)


@pytest.mark.parametrize("paper", [b"{}", b"[", b'{"format":"ballot-closed-2"}', b"\xff"])
def test_what_is_no_paper_is_recognised_as_none(paper: bytes) -> None:
    with pytest.raises(Refused, match="unreadable"):
        recognise(paper)


async def test_a_member_who_has_not_declared_gets_no_board(here: County) -> None:
    voting, trustees = await voted(here)
    for each in trustees[:2]:
        await each.step(BOX)
    edition_id = voting.found.edition_id
    late = await _invited(here, edition_id, "late", "晚委员", Role.COMMITTEE)
    for paper in ("board", "election"):
        await late.press_raw(f"keys.{paper} {voting.round_id}")
    assert not any(message.screen.attachments for message in (await late.look(), late.seen)[1])


async def test_a_key_that_is_lost_while_a_round_is_open_leaves_nothing_of_it(here: County) -> None:
    voting = await sitting(here, members=6, keyed=False)
    first, second, _ = await make_key(voting.found)
    voting.ceremony = await ceremony_of(voting.found)
    await voting.open_round(AWARD[:1])
    for member in range(4):  # three are in the box, one waits
        await voting.vote(member, "y")
    await voting.fill(4, "n")
    for each in (first, second):
        await lose_key(each)
    assert (await voting.round()).state is RoundState.VOID
    assert list((here.app.data / "ballots").iterdir()) == []
    assert here.app.engine._house.urn.waiting(voting.round_id) == set()
    assert all(here.app.engine.cover(person_id) is None for person_id in voting.people)


async def test_a_box_that_does_not_fit_its_roll_is_not_counted(here: County) -> None:
    """Somebody recused voted with a program of their own: what nobody would accept stays closed."""
    voting = await sitting(here, members=6, keyed=False)
    trustees = await make_key(voting.found)
    voting.ceremony = await ceremony_of(voting.found)
    await voting.open_round(AWARD[:2], recused={5: [1]})
    election = decode(await paper_of(voting, PaperKind.ELECTION), Election)
    first, second = (each.key for each in election.questions)
    for who, choice in ((0, Choice.APPROVE), (1, Choice.AGAINST), (5, Choice.APPROVE)):
        ballot = seal(election, {first: choice, second: Choice.APPROVE}, secrets.token_bytes(32))
        here.app.engine._house.urn.hold(voting.round_id, voting.people[who], ballot)
    await close(voting)
    for each in trustees[:2]:
        await each.step(BOX)
    assert "不能计票" in trustees[1].phone.text
    assert (await voting.round()).state is RoundState.CLOSED
    assert (await voting.round()).counts is None
