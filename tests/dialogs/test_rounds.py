"""Rounds by chat: prepared, opened, voided, decided by runoffs; the plenary ends (5, 7, 21)."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import timedelta

from core.ballot_round import Count, Means, Proposal, Round, RoundState
from core.decision import Refusal
from core.key_ceremony import KeyCeremony
from core.plenary import Plenary
from core.recusal import Stand
from core.roles import Role
from core.usecases.counting import count
from core.usecases.elections import election_of
from core.usecases.outcome import conclude, outcome, proposed
from core.usecases.paper_ballots import confirm_count, enter_count
from core.usecases.recusing import declare
from core.usecases.rounds import open_round, prepare
from tests.balloting import _make_key
from tests.phone import County, Phone
from tests.reviewing import _invited, done, person_of
from tests.voting import CALLED_AT, Sitting, in_plenary

SECOND = "龚监督"


async def assembled(
    here: County, *percents: int, members: int = 5, quorum: int = 3
) -> tuple[Sitting, list[Phone]]:
    """A plenary that could vote on paper, and its two supervisors."""
    found = await in_plenary(here, *percents, members=members)
    edition_id = found.review.edition_id
    second = await _invited(here, edition_id, "supervisor2", SECOND, Role.SUPERVISOR)
    await found.assemble(quorum=quorum)
    return found, [found.review.supervisor, second]


async def on_paper(
    found: Sitting, supervisors: list[Phone], counts: Mapping[tuple[int, str], tuple[int, ...]]
) -> Round:
    """A round on paper that is opened, entered and confirmed; questions that are not named are
    voted down by everybody."""
    review = found.review
    async with review.acting(found.secretary) as (tx, actor, edition):
        this = done(await open_round(tx, actor, edition, Means.PAPER))
    ids = review.filing_ids
    named = {
        Proposal(ids[number - 1], award_class).key: Count(*votes)
        for (number, award_class), votes in counts.items()
    }
    assert named.keys() <= {each.key for each in this.proposals}
    lines = {
        each.key: named.get(each.key, Count(0, len(this.electors(each)), 0))
        for each in this.proposals
    }
    async with review.acting(found.secretary) as (tx, actor, edition):
        this = done(await enter_count(tx, actor, edition, this, lines))
    for phone in supervisors:
        async with review.acting(phone) as (tx, actor, edition):
            this = done(await confirm_count(tx, actor, edition, this, lines))
    assert this.state is RoundState.COUNTED
    return this


async def rounds_of(found: Sitting) -> list[Round]:
    async with found.here.app.store.view(found.here.clock()) as tx:
        return list(await tx.rounds.of_edition(found.review.edition_id))


async def prepare_by_chat(found: Sitting) -> str:
    secretary = found.secretary
    await secretary.press_raw(f"ballots.prepare {found.review.edition_id}")
    return secretary.text


async def see_rounds(found: Sitting, phone: Phone) -> str:
    await phone.press_raw(f"ballots.list {found.review.edition_id}")
    return phone.text


# --- what has to be there first -------------------------------------------------------------------


async def test_every_ground_against_opening_is_named_at_once(here: County) -> None:
    found = await in_plenary(here, 70, 65)
    text = await prepare_by_chat(found)
    assert "这一轮对全部候选单位投票，共 4 项" in text
    assert "会议还没有开始：2026年6月8日（周一）09:00" in text
    assert "法定人数还没有确定" in text and "（第七条）" in text
    assert not any("选票" in b.label for row in found.secretary.screen.buttons for b in row)
    async with found.review.acting(found.secretary) as (tx, actor, edition):
        refusal = await open_round(tx, actor, edition, Means.PAPER)
    assert isinstance(refusal, Refusal)
    assert {each.code for each in refusal.grounds} == {
        "plenary-not-begun", "quorum-not-set", "nobody-to-vote", "witnesses-missing",
    }  # fmt: skip


async def test_without_the_quorum_nothing_is_opened(here: County) -> None:
    found = await in_plenary(here, 70, members=3)
    await found.assemble(0, 1, quorum=3)
    assert "到会 2 人，没有达到法定人数 3 人。（第七条）" in await prepare_by_chat(found)


async def test_a_member_who_is_there_and_has_yet_to_declare_is_named(here: County) -> None:
    found, _ = await assembled(here, 70)
    late = await _invited(here, found.review.edition_id, "late", "钟委员", Role.COMMITTEE)
    late_id = await person_of(here, late)
    async with found.review.acting(found.secretary) as (tx, _, edition):
        plenary = await tx.plenaries.of_edition(edition.id)
        assert plenary is not None
        present = (*plenary.present, late_id)
        await tx.plenaries.save(Plenary(**{**vars(plenary), "present": present}))
    assert "到会的钟委员还没有对全部候选单位作回避声明" in await prepare_by_chat(found)


async def test_a_round_in_the_chat_needs_the_supervisors_key_and_paper_two_witnesses(
    here: County,
) -> None:
    found = await in_plenary(here, 70)
    await found.assemble()
    text = await prepare_by_chat(found)
    assert "聊天内投票还不能开始：\n还没有可用的投票密钥" in text
    assert "纸质选票还不能开始：\n计票须有 2 位不须回避的监督员核对，目前只有 1 位" in text


async def test_a_secretary_who_is_recused_from_a_candidate_leaves_the_ballot_to_a_colleague(
    here: County,
) -> None:
    found, _ = await assembled(here, 70, 65)
    await found.review.recuse(found.secretary, 2)
    text = await prepare_by_chat(found)
    assert "A02" in text and "这一轮" not in text


# --- opened ---------------------------------------------------------------------------------------


async def test_opening_freezes_the_roll_with_who_is_recused_from_what(here: County) -> None:
    found = await in_plenary(here, 70, 65, members=4)
    await _invited(here, found.review.edition_id, "supervisor2", SECOND, Role.SUPERVISOR)
    await found.review.recuse(found.members[3], 2)
    await found.assemble(0, 1, 3, quorum=2)
    secretary = found.secretary
    await secretary.say("/plenary")
    await secretary.press("准备投票")
    assert "到会 3 人，其中 3 人可以投票" in secretary.text
    assert "A01 · 县长质量奖（可投票 3 人）" in secretary.text
    assert "A02 · 县长质量奖（可投票 2 人）" in secretary.text
    await secretary.press("用纸质选票")
    assert all(name in secretary.text for name in ("何委员", "吕委员", "张委员"))
    assert "施委员" not in secretary.text
    assert await rounds_of(found) == [], "nothing is opened before it is confirmed"
    await secretary.press("确认开始")
    (this,) = await rounds_of(found)
    ids = found.review.filing_ids
    assert {each.name: each.recused for each in this.roll} == {
        "何委员": (), "吕委员": (), "张委员": (ids[1],),
    }  # fmt: skip
    assert [each.key for each in this.proposals] == [
        f"{ids[0]}.award", f"{ids[0]}.nomination", f"{ids[1]}.award", f"{ids[1]}.nomination",
    ]  # fmt: skip
    for n, told in ((0, True), (2, False), (3, True)):
        await found.members[n].look()
        assert ("请您在会场投票" in found.members[n].text) is told
    assert "正在投票或等待计票" in await prepare_by_chat(found)


async def test_who_is_recused_from_everybody_is_not_on_the_roll(here: County) -> None:
    found = await in_plenary(here, 70, members=4)
    await found.review.recuse(found.members[3], 1)
    await found.assemble()
    async with found.review.acting(found.secretary) as (tx, actor, edition):
        prepared = done(await prepare(tx, actor, edition))
    assert {each.person_id for each in prepared.roll} == set(found.member_ids[:3])


async def test_a_member_who_recuses_themselves_during_a_round_in_the_chat_is_struck(
    here: County,
) -> None:
    found, (supervisor, _) = await assembled(here, 70, 65)
    this = await in_chat(found)
    async with found.review.acting(found.secretary) as (tx, _, _):
        await tx.rounds.seal(this.id, [found.member_ids[1]])
    for n in (1, 2):
        await found.review.recuse(found.members[n], 2)
    (after,) = await rounds_of(found)
    assert after.struck == (found.member_ids[2],), "whose ballot is in the box stays on the roll"
    await found.members[2].look()
    assert "本轮不再投票" in found.members[2].text
    await supervisor.look()
    assert "施委员在第 1 轮投票期间申报了回避" in supervisor.log()
    await found.secretary.press_raw(f"ballots.open {this.id}")
    assert "投票人名单：4 人" in found.secretary.text
    assert "因回避除名：1 人" in found.secretary.text


async def in_chat(found: Sitting) -> Round:
    """An open round in the chat, past its key."""
    async with found.review.acting(found.secretary) as (tx, actor, edition):
        prepared = done(await prepare(tx, actor, edition))
        this = Round(
            tx.new_id(), edition.id, prepared.number, Means.CHAT, prepared.runoff,
            prepared.proposals, prepared.roll, actor.person_id, tx.now,
        )  # fmt: skip
        await tx.rounds.save(this)
    return this


async def test_a_round_in_the_chat_is_opened_with_its_key_and_leads_members_to_their_ballots(
    here: County,
) -> None:
    found, (supervisor, _) = await assembled(here, 70, 65)
    async with found.review.acting(found.secretary) as (tx, _, edition):
        ceremony, _ = await _make_key(tx, edition.id, kept=True)
    secretary = found.secretary
    await prepare_by_chat(found)
    await secretary.press("在聊天内投票")
    await secretary.press("确认开始")
    (this,) = await rounds_of(found)
    assert (this.means, this.ceremony_id) == (Means.CHAT, ceremony.id)
    async with here.app.store.view(here.clock()) as tx:
        election = await election_of(tx, this)
    assert [each.key for each in election.questions] == [each.key for each in this.proposals]
    assert [each.name for each in election.roll] == [each.name for each in this.roll]
    assert "正在投票" in secretary.text and "投票人名单：5 人" in secretary.text
    secretary.button("截止投票")
    await supervisor.look()
    assert "第 1 轮无记名投票已经开始，投票人名单 5 人" in supervisor.text
    member = found.members[2]
    await member.look()
    await member.press("去投票")
    member.button("开始填写")


async def test_a_key_that_failed_opens_nothing(here: County) -> None:
    found, _ = await assembled(here, 70)
    async with found.review.acting(found.secretary) as (tx, actor, edition):
        await tx.key_ceremonies.save(
            KeyCeremony("c", edition.id, ("a",), ("b",), 1, "a", tx.now, False, tx.now, tx.now)
        )
        refusal = await open_round(tx, actor, edition, Means.CHAT)
    assert isinstance(refusal, Refusal)
    assert [each.code for each in refusal.grounds] == ["key-missing"]


# --- counted and decided --------------------------------------------------------------------------


async def test_the_outcome_says_who_takes_a_place_who_does_not_and_why(here: County) -> None:
    found, supervisors = await assembled(here, 80, 75, 70)
    await on_paper(
        found, supervisors,
        {(1, "award"): (4, 1, 0), (2, "award"): (5, 0, 0), (3, "award"): (3, 2, 0),
         (1, "nomination"): (5, 0, 0), (3, "nomination"): (3, 0, 1)},
    )  # fmt: skip
    text = await see_rounds(found, found.members[0])
    assert "A02 息县钱塘机械有限公司　同意 5 / 参加表决 5" in text
    assert "排第 1 位，列入拟奖名单。（第二十一条）" in text
    assert "A03 息县澺河食品有限公司　同意 3 / 参加表决 5" in text
    assert "同意票没有达到参加表决人数的三分之二，未通过。（第二十一条）" in text
    assert "已列入县长质量奖，不再占用这一类的名额" in text
    assert "空缺 2 家（第五条）" in text
    assert "votes" not in text


async def test_with_few_voters_the_numbers_are_for_the_supervisors_and_the_verdict_for_all(
    here: County,
) -> None:
    found, supervisors = await assembled(here, 70, members=3)
    this = await on_paper(found, supervisors, {(1, "award"): (2, 1, 0)})
    member = found.members[0]
    for phone in (member, found.secretary):
        text = await see_rounds(found, phone)
        assert "票数只告知监督组" in text and "参加表决 3" not in text
        assert "列入拟奖名单" in text
        await phone.press_raw(f"ballots.open {this.id}")
        assert "通过" in phone.text and "参加表决 3" not in phone.text
    assert "同意 2 / 参加表决 3" in await see_rounds(found, supervisors[0])


async def test_a_tie_at_the_cap_goes_to_a_runoff_and_the_runoff_decides(here: County) -> None:
    found, supervisors = await assembled(here, 70, 70, 70)
    tied = {(n, "award"): (4, 1, 0) for n in (2, 3)}
    await on_paper(found, supervisors, {(1, "award"): (5, 0, 0), **tied})
    assert "剩余名额 1 家，由并列单位之间的再次投票决定。（第五条）" in await see_rounds(
        found, found.secretary
    )
    text = await prepare_by_chat(found)
    assert "在并列的单位之间再次投票，共 2 项" in text
    assert "A01" not in text
    await on_paper(found, supervisors, {(2, "award"): (1, 4, 0), (3, "award"): (2, 3, 0)})
    text = await see_rounds(found, found.secretary)
    assert "第 2 轮 · 并列单位再次投票" in text
    assert "先后由再次投票的同意比例决定" in text
    async with found.review.acting(found.secretary) as (tx, actor, edition):
        seen = done(await outcome(tx, actor, edition))
        ids = found.review.filing_ids
        assert set(seen.proposed) == {ids[0], ids[2]}
    assert "没有需要再投票的事项" in await prepare_by_chat(found)


async def test_whoever_is_recused_from_one_of_the_tied_neither_votes_in_their_runoff_nor_sees_it(
    here: County,
) -> None:
    """A vote on the rivals would be a vote on the one; and who is in a runoff tells who passed."""
    found, supervisors = await assembled(here, 70, 70, 70)
    recused, review = found.members[1], found.review
    await review.recuse(recused, 1)
    await on_paper(
        found, supervisors,
        {(1, "award"): (4, 0, 0), (2, "award"): (5, 0, 0), (3, "award"): (5, 0, 0)},
    )  # fmt: skip
    async with review.acting(found.secretary) as (tx, actor, edition):
        this = done(await open_round(tx, actor, edition, Means.PAPER))
    assert this.runoff
    assert {each.filing_id for each in this.proposals} == set(review.filing_ids)
    assert len(this.roll) == 4
    assert await person_of(here, recused) not in {each.person_id for each in this.roll}
    await recused.press_raw(f"ballots.open {this.id}")
    assert not any(code in recused.text for code in ("A01", "A02", "A03"))
    await found.members[2].press_raw(f"ballots.open {this.id}")
    assert all(code in found.members[2].text for code in ("A01", "A02", "A03"))


async def test_a_question_on_which_one_member_alone_may_vote_is_not_opened(here: County) -> None:
    found, _ = await assembled(here, 80, 70, members=3, quorum=2)
    for phone in found.members[:2]:
        await found.review.recuse(phone, 1)
    assert "只有一位到会委员可以投票" in await prepare_by_chat(found)


async def test_the_plenary_ends_with_what_was_voted_and_not_before_a_tie_is_settled(
    here: County,
) -> None:
    found, supervisors = await assembled(here, 70, 70, 70)
    tied = {(n, "award"): (4, 1, 0) for n in (1, 2, 3)}
    await on_paper(found, supervisors, tied)
    secretary = found.secretary
    async with found.review.acting(secretary) as (tx, actor, edition):
        missing = await proposed(tx, edition)
        refusal = await conclude(tx, actor, edition)
    assert isinstance(missing, Refusal) and isinstance(refusal, Refusal)
    assert [each.code for each in missing.grounds] == ["plenary-not-concluded"]
    assert [each.code for each in refusal.grounds] == ["ballot-tie-open"]
    await see_rounds(found, secretary)
    await secretary.press("结束全体会议")
    assert "还有并列的单位没有决出" in secretary.text
    await secretary.press("名额空缺")
    await secretary.say("三家")
    assert "至少需要" in secretary.text
    await secretary.say("评委会认为三家不分高下，本届空缺")
    assert "空缺 2 家" in secretary.text
    await secretary.press("确认结束")
    assert "✓ 全体会议已经结束" in secretary.text
    async with here.app.store.view(here.clock()) as tx:
        edition = await tx.editions.get(found.review.edition_id)
        assert done(await proposed(tx, edition)) == {}
    await found.members[0].look()
    assert "评委会全体会议已经结束" in found.members[0].text
    assert "全体会议已经结束" in await prepare_by_chat(found)


async def test_nothing_is_proposed_before_a_ballot_was_counted(here: County) -> None:
    found, _ = await assembled(here, 70)
    async with found.review.acting(found.secretary) as (tx, _, edition):
        missing = await proposed(tx, edition)
    assert isinstance(missing, Refusal)
    assert [each.code for each in missing.grounds] == [
        "no-ballot-counted", "plenary-not-concluded",
    ]  # fmt: skip


# --- void -----------------------------------------------------------------------------------------


async def test_a_round_declared_void_counts_no_more_nor_what_rests_on_it(here: County) -> None:
    found, supervisors = await assembled(here, 70, 70, 70)
    first = await on_paper(found, supervisors, {(n, "award"): (4, 1, 0) for n in (1, 2, 3)})
    await on_paper(found, supervisors, {(1, "award"): (5, 0, 0), (2, "award"): (4, 1, 0)})
    secretary = found.secretary
    await secretary.press_raw(f"ballots.open {first.id}")
    await secretary.press("宣布本轮作废")
    await secretary.say("一张选票没有发出")
    assert [each.state for each in await rounds_of(found)] == [RoundState.COUNTED] * 2
    await secretary.press("确认作废")
    assert "✓ 第 1 轮已作废" in secretary.text
    assert [each.state for each in await rounds_of(found)] == [RoundState.VOID] * 2
    member = found.members[1]
    await member.look()
    assert "第 2 轮投票已宣布作废" in member.text
    await member.press_raw(f"ballots.open {first.id}")
    assert "理由：一张选票没有发出" in member.text
    assert "同意" not in member.text, "nothing of what was counted is shown any more"
    assert "这一轮对全部候选单位投票" in await prepare_by_chat(found)
    again = await on_paper(found, supervisors, {(1, "award"): (4, 1, 0)})
    assert again.number == 3
    async with found.review.acting(secretary) as (tx, actor, edition):
        seen = done(await outcome(tx, actor, edition))
        assert set(seen.proposed) == {found.review.filing_ids[0]}
        done(await conclude(tx, actor, edition))
    await secretary.press_raw(f"voiding.why {again.id}")
    await secretary.say("后来发现问题")
    await secretary.press("确认作废")
    assert "全体会议已经结束" in secretary.text


# --- recusal holds --------------------------------------------------------------------------------


async def test_a_recused_member_reads_the_others_verdicts_and_not_who_takes_the_places(
    here: County,
) -> None:
    found = await in_plenary(here, 70, 70, 70, members=5)
    await found.review.recuse(found.members[4], 2)
    second = await _invited(here, found.review.edition_id, "supervisor2", SECOND, Role.SUPERVISOR)
    await found.assemble()
    supervisors = [found.review.supervisor, second]
    this = await on_paper(
        found, supervisors,
        {(1, "award"): (5, 0, 0), (2, "award"): (4, 0, 0), (3, "award"): (4, 1, 0)},
    )  # fmt: skip
    member = found.members[4]
    text = await see_rounds(found, member)
    assert "A01 息县淮滨阀门制造有限公司　同意 5 / 参加表决 5" in text
    assert "A03" in text
    assert "A02" not in text and "息县钱塘机械" not in text
    assert "排第" not in text and "空缺" not in text and "并列" not in text
    assert "名额由全部候选单位的结果共同决定" in text
    await member.press_raw(f"ballots.open {this.id}")
    assert "A02" not in member.text and "A01" in member.text
    await member.press_raw(f"ballots.protocol {found.review.edition_id}")
    await member.look()
    assert not member.screen.attachments
    assert "第十条" in member.text
    whole = await see_rounds(found, found.members[0])
    assert "A02" in whole and "排第 1 位" in whole


async def test_a_member_who_has_not_declared_on_a_candidate_sees_nothing_of_it(
    here: County,
) -> None:
    found, supervisors = await assembled(here, 70, 65)
    await on_paper(found, supervisors, {(1, "award"): (5, 0, 0)})
    late = await _invited(here, found.review.edition_id, "late", "钟委员", Role.COMMITTEE)
    async with found.review.acting(late) as (tx, actor, edition):
        filing = await tx.filings.get(found.review.filing_ids[0])
        done(await declare(tx, actor, edition, filing, Stand.CLEAR))
    text = await see_rounds(found, late)
    assert "A01" in text and "A02" not in text and "排第" not in text


async def test_others_read_nothing_of_the_ballot(here: County) -> None:
    found, supervisors = await assembled(here, 70)
    this = await on_paper(found, supervisors, {(1, "award"): (5, 0, 0)})
    edition_id = found.review.edition_id
    for phone in (found.review.applicants[0], found.review.experts[0]):
        for press in (
            f"ballots.list {edition_id}", f"ballots.open {this.id}",
            f"ballots.prepare {edition_id}", f"ballots.ask {edition_id} paper",
            f"ballots.start {edition_id} paper", f"ballots.protocol {edition_id}",
            f"paper.open {this.id}", f"paper.why {this.id}", f"voiding.why {this.id}",
            f"concluding.open {edition_id}", f"concluding.vacant {edition_id}",
        ):  # fmt: skip
            await phone.press_raw(press)
            assert "A01 息县" not in phone.text and "同意 5" not in phone.text, press


async def test_only_the_secretariat_opens_voids_and_concludes(here: County) -> None:
    found, supervisors = await assembled(here, 70)
    this = await on_paper(found, supervisors, {(1, "award"): (5, 0, 0)})
    edition_id = found.review.edition_id
    for phone in (found.members[0], supervisors[0]):
        for press in (
            f"ballots.prepare {edition_id}", f"voiding.why {this.id}",
            f"concluding.open {edition_id}",
        ):  # fmt: skip
            await phone.press_raw(press)
        labels = {b.label for row in phone.screen.buttons for b in row}
        assert not labels & {"确认作废", "确认结束", "用纸质选票"}
    assert [each.state for each in await rounds_of(found)] == [RoundState.COUNTED]


async def test_totals_beyond_the_roll_are_refused_whoever_brings_them(here: County) -> None:
    found, (supervisor, _) = await assembled(here, 70)
    this = await in_chat(found)
    here.clock.move_to(CALLED_AT + timedelta(hours=1))
    async with found.review.acting(supervisor) as (tx, actor, edition):
        counts = {each.key: Count(6, 0, 0) for each in this.proposals}
        refusal = await count(tx, actor, edition, this, counts)
        assert isinstance(refusal, Refusal)
        assert [each.facts["line"] for each in refusal.grounds] == [1, 2]
        right = {each.key: Count(5, 0, 0) for each in this.proposals}
        over = done(await count(tx, actor, edition, this, right))
    assert over.state is RoundState.COUNTED
    await found.members[0].look()
    assert "第 1 轮投票已经计票" in found.members[0].text
