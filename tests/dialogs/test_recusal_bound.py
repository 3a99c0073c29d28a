"""What recusal does to each list, act and file, for whoever is recused and for their colleagues."""

from __future__ import annotations

import io
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import openpyxl
import pytest

from core.announcements import Counted
from core.ballot_round import Means, Round
from core.decision import Refusal
from core.edition import Edition
from core.filing import FilingState
from core.opinion import Stance
from core.ports import Digest, Notice
from core.recusal import Stand
from core.review import ItemScore
from core.roles import Actor, Role
from core.scoring import Part
from core.stages import Stage
from core.usecases.acceptance_notice import publish_acceptance
from core.usecases.award_notice import publish_award
from core.usecases.ballot_protocol import read_protocol
from core.usecases.due import due_for
from core.usecases.notice_end import end_notice
from core.usecases.opinions import waive_opinion
from core.usecases.outcome import conclude
from core.usecases.paper_ballots import enter_count
from core.usecases.plenary import call_plenary
from core.usecases.presence import note_presence
from core.usecases.public_notices import correct_notice
from core.usecases.qualification import accept, confirm_refusal, refuse_filing
from core.usecases.reading import export_filing, open_file, read_filing
from core.usecases.recusing import declare, to_declare
from core.usecases.rounds import open_round, prepare, void_round
from core.usecases.scoring import enter_scores, lock_sheet
from core.usecases.secretariat import return_filing, settle_credit_code
from core.usecases.undelivered import who_is_not_reached
from storage.unit_of_work import SqlTransaction
from tests.dialogs.worlds import COLLEAGUE, EDITION, HIDDEN, NAMES, Draws, World, draws, world
from tests.phone import Phone

__all__ = ["draws"]

CLOSED = f"A03 {NAMES[3]}：您须回避，内容不向您开放（第十条）"


@pytest.fixture
async def qualifying(tmp_path: Path, draws: Draws) -> AsyncIterator[World]:
    async with world(tmp_path / "data", draws, Stage.QUALIFICATION, rich=True) as found:
        yield found


@pytest.fixture
async def noticed(tmp_path: Path, draws: Draws) -> AsyncIterator[World]:
    async with world(tmp_path / "data", draws, Stage.ACCEPTANCE_NOTICE, rich=True) as found:
        yield found


@pytest.fixture
async def reviewing(tmp_path: Path, draws: Draws) -> AsyncIterator[World]:
    async with world(tmp_path / "data", draws, Stage.REVIEW, rich=True) as found:
        yield found


def phone(here: World, person_id: str) -> Phone:
    return Phone(here.app, person_id)


# --- lists, tables and cards ------------------------------------------------------------------


async def test_a_list_shows_only_that_the_applicant_is_closed(qualifying: World) -> None:
    secretary, colleague = phone(qualifying, "secretary"), phone(qualifying, COLLEAGUE)
    for listed in ("filings.list e1", "qualification.list e1"):
        await secretary.press_raw(listed)
        assert [line for line in secretary.text.splitlines() if "A03" in line] == [CLOSED]
        assert "A03" not in [button.label for button in secretary.buttons()]
        await colleague.press_raw(listed)
        assert "回避" not in colleague.text
        assert colleague.button("A03")


async def test_the_desk_counts_without_the_applicant(qualifying: World) -> None:
    secretary, colleague = phone(qualifying, "secretary"), phone(qualifying, COLLEAGUE)
    said = "申报 3 份：已提交 3，填写中 0，已退回 0。您须回避的 1 份申报不计在内。"
    assert said in (await secretary.say("/desk")).text
    assert "申报 4 份：已提交 4" in (await colleague.say("/desk")).text


async def test_the_table_names_the_applicant_and_nothing_else_of_it(qualifying: World) -> None:
    secretary = phone(qualifying, "secretary")
    await secretary.press_raw("filings.table e1")
    await secretary.look()
    book = openpyxl.load_workbook(io.BytesIO(await secretary.open(secretary.attachment())))
    rows = {row[0].value: row for row in book.worksheets[0].iter_rows(min_row=2)}
    assert list(rows) == ["A01", "A02", "A03", "A04"]
    assert [cell.value for cell in rows["A03"] if cell.value] == ["A03", "须回避", NAMES[3]]
    assert len([cell for cell in rows["A01"] if cell.value]) > 20


async def test_objections_to_the_applicant_are_not_listed(noticed: World) -> None:
    secretary, colleague = phone(noticed, "secretary"), phone(noticed, COLLEAGUE)
    await secretary.press_raw("objections.list e1")
    await colleague.press_raw("objections.list e1")
    assert "A01" in secretary.text
    assert "A03" not in secretary.text
    assert "A03" in colleague.text


async def test_the_public_notice_is_open_and_how_the_listed_stand_is_not(noticed: World) -> None:
    secretary, colleague = phone(noticed, "secretary"), phone(noticed, COLLEAGUE)
    await secretary.press_raw("notices.open e1")
    await colleague.press_raw("notices.open e1")
    assert f"A03 {NAMES[3]}" in secretary.text
    assert "暂缓" not in secretary.text
    assert "您须对 A03 回避。请交由没有回避的同事办理。（第十条）" in secretary.text
    assert "Y02" in colleague.text
    assert not {"更正公示", "进入专家评审"} & {each.label for each in secretary.buttons()}


async def test_deadlines_of_the_applicant_are_not_among_the_clocks(noticed: World) -> None:
    async with noticed.app.store.view(noticed.clock()) as tx:
        seen = {
            person_id: {each.about for each in await due_for(tx, await tx.people.actor(person_id))}
            for person_id in ("secretary", "supervisor", COLLEAGUE)
        }
    assert "Y02" in seen[COLLEAGUE]
    assert "Y01" in seen["secretary"] & seen["supervisor"]
    assert "Y02" not in seen["secretary"] | seen["supervisor"]


async def test_whom_one_declared_on_stays_on_the_list_whatever_became_of_it(
    qualifying: World,
) -> None:
    async with qualifying.app.store.transaction(qualifying.clock()) as tx:
        filing = await tx.filings.get(HIDDEN)
        await tx.filings.save(replace(filing, state=FilingState.WITHDRAWN))
        actor, edition = await tx.people.actor("secretary"), await tx.editions.get(EDITION.id)
        listed = await to_declare(tx, actor, edition)
        assert not isinstance(listed, Refusal)
        assert [each.filing.code for each in listed] == ["A01", "A02", "A03", "A04"]
        again = await declare(tx, actor, edition, filing, Stand.CLEAR)
        assert isinstance(again, Refusal)
        assert again.grounds[0].code == "recused-already"


# --- acts -------------------------------------------------------------------------------------

ABOUT_ONE: dict[str, Callable[..., object]] = {
    "read": lambda tx, actor, edition, filing: read_filing(tx, actor, filing.id),
    "take away": lambda tx, actor, edition, filing: export_filing(tx, actor, filing.id),
    "return": lambda tx, actor, edition, filing: return_filing(tx, actor, edition, filing, "x"),
    "settle": lambda tx, actor, edition, filing: settle_credit_code(
        tx, actor, edition, filing, rightful=True
    ),
    "waive": lambda tx, actor, edition, filing: waive_opinion(
        tx, actor, edition, filing, "taxes", "x"
    ),
    "accept": lambda tx, actor, edition, filing: accept(tx, actor, edition, filing, "x"),
    "refuse": lambda tx, actor, edition, filing: refuse_filing(
        tx, actor, edition, filing, ["13.3"], "x"
    ),
    "confirm": lambda tx, actor, edition, filing: confirm_refusal(tx, actor, edition, filing, "x"),
}


async def test_no_act_on_the_applicant_is_open(qualifying: World) -> None:
    found = {act: await refused(qualifying, does, HIDDEN) for act, does in ABOUT_ONE.items()}
    assert found == {act: ["recused"] for act in ABOUT_ONE}


async def _void(tx: SqlTransaction, actor: Actor, edition: Edition) -> Round | Refusal:
    """For no reason, which is refused to whoever could do it."""
    first, *_ = await tx.rounds.of_edition(edition.id)
    return await void_round(tx, actor, edition, first.id, "")


ROUND = Round("r", EDITION.id, 9, Means.CHAT, False, (), (), "x", EDITION.created_at)

ABOUT_ALL: dict[str, tuple[Stage, Callable[..., object]]] = {
    "publish the acceptance list": (
        Stage.QUALIFICATION,
        lambda tx, actor, edition, _: publish_acceptance(tx, actor, edition, "x"),
    ),
    "settle whose a credit code is": (
        Stage.QUALIFICATION,
        lambda tx, actor, edition, filing: settle_credit_code(
            tx, actor, edition, filing, rightful=True
        ),
    ),
    "correct a notice": (
        Stage.ACCEPTANCE_NOTICE,
        lambda tx, actor, edition, _: correct_notice(tx, actor, edition, "x", "y"),
    ),
    "go on after a notice": (
        Stage.ACCEPTANCE_NOTICE,
        lambda tx, actor, edition, _: end_notice(tx, actor, edition),
    ),
    "publish the award list": (
        Stage.PLENARY,
        lambda tx, actor, edition, _: publish_award(tx, actor, edition, "x"),
    ),
    "call the plenary": (
        Stage.PLENARY,
        lambda tx, actor, edition, _: call_plenary(tx, actor, edition, tx.now, "x", "chair"),
    ),
    "prepare a round": (Stage.PLENARY, lambda tx, actor, edition, _: prepare(tx, actor, edition)),
    "open a round": (
        Stage.PLENARY,
        lambda tx, actor, edition, _: open_round(tx, actor, edition, Means.PAPER),
    ),
    "void a round": (Stage.PLENARY, lambda tx, actor, edition, _: _void(tx, actor, edition)),
    "enter a count": (
        Stage.PLENARY,
        lambda tx, actor, edition, _: enter_count(tx, actor, edition, ROUND, {}),
    ),
    "take the record away": (
        Stage.PLENARY,
        lambda tx, actor, edition, _: read_protocol(tx, actor, edition),
    ),
    "end the plenary": (
        Stage.PLENARY,
        lambda tx, actor, edition, _: conclude(tx, actor, edition),
    ),
}


@pytest.mark.parametrize("stage", sorted({stage for stage, _ in ABOUT_ALL.values()}))
async def test_what_would_show_how_the_applicant_stands_is_a_colleagues(
    tmp_path: Path, draws: Draws, stage: Stage
) -> None:
    acts = [does for needed, does in ABOUT_ALL.values() if needed is stage]
    async with world(tmp_path / "data", draws, stage, rich=True) as found:
        for does in acts:
            assert await refused(found, does, "f1") == ["recused-from-some"]
            assert await refused(found, does, "f1", who=COLLEAGUE) != ["recused-from-some"]


async def refused(
    here: World, act: Callable[..., object], filing_id: str, *, who: str = "secretary"
) -> list[str]:
    async with here.app.store.transaction(here.clock()) as tx:
        actor, edition = await tx.people.actor(who), await tx.editions.get(EDITION.id)
        outcome = await act(tx, actor, edition, await tx.filings.get(filing_id))  # type: ignore[misc]
        return [each.code for each in outcome.grounds] if isinstance(outcome, Refusal) else []


async def test_an_objection_to_the_applicant_is_closed(noticed: World) -> None:
    secretary, colleague = phone(noticed, "secretary"), phone(noticed, COLLEAGUE)
    for press in ("objections.open k0", "objections.write k0 note"):
        await secretary.press_raw(press)
        assert "您须对申报 A03 回避" in secretary.text
        await colleague.press_raw(press)
        assert "回避" not in colleague.text


async def test_a_button_of_the_applicants_case_says_why_it_is_closed(qualifying: World) -> None:
    secretary = phone(qualifying, "secretary")
    for verb in ("open", "accept", "refuse", "confirm"):
        await secretary.say("/help")
        card = "" if verb == "open" else " #0"
        await secretary.press_raw(f"qualification.{verb} {HIDDEN}{card}")
        assert "您须对申报 A03 回避" in secretary.text


# --- files ------------------------------------------------------------------------------------


async def test_what_was_taken_away_before_the_recusal_is_closed_after_it(
    qualifying: World,
) -> None:
    colleague = phone(qualifying, COLLEAGUE)
    kept = []
    for press in (f"filings.archive {HIDDEN}", "filings.table e1", "filings.archive f1"):
        await colleague.press_raw(press)
        await colleague.look()
        kept.append(colleague.attachment())
        assert await colleague.open(kept[-1])
    await recuse(qualifying, COLLEAGUE)
    for closed in kept[:2]:
        with pytest.raises(LookupError):
            await colleague.open(closed)
    assert await colleague.open(kept[2])


async def test_a_picture_of_deadlines_is_closed_once_one_of_them_is(noticed: World) -> None:
    colleague = phone(noticed, COLLEAGUE)
    await colleague.press_raw("deadlines.picture 0")
    await colleague.look()
    assert await colleague.open(colleague.attachment())
    await recuse(noticed, COLLEAGUE)
    with pytest.raises(LookupError):
        await colleague.open(colleague.attachment())


async def recuse(here: World, person_id: str) -> None:
    async with here.app.store.transaction(here.clock()) as tx:
        actor, edition = await tx.people.actor(person_id), await tx.editions.get(EDITION.id)
        filing = await tx.filings.get(HIDDEN)
        outcome = await declare(tx, actor, edition, filing, Stand.RECUSED, "亲属任职")
        assert not isinstance(outcome, Refusal)


async def opens(tx: SqlTransaction, file_id: str) -> set[str]:
    """Who of them may open the file."""
    found = set()
    for person_id in (
        "secretary", COLLEAGUE, "expert", "expert-1", "expert-2", "expert-3", "supervisor",
        "committee", "applicant-1", "applicant-3", "ecology", "taxes",
    ):  # fmt: skip
        if not isinstance(await open_file(tx, await tx.people.actor(person_id), file_id), Refusal):
            found.add(person_id)
    return found


async def test_the_panel_opens_what_the_applicant_filed_and_no_evidence(reviewing: World) -> None:
    async with reviewing.app.store.transaction(reviewing.clock()) as tx:
        panel = {"expert-1", "expert-2", "expert-3"}
        assert await opens(tx, "f3-licence") == {COLLEAGUE, "applicant-3", *panel}
        assert await opens(tx, "f3-evidence") == {COLLEAGUE, "ecology"}


async def test_no_expert_opens_a_file_before_the_panel_reviews(noticed: World) -> None:
    async with noticed.app.store.transaction(noticed.clock()) as tx:
        assert await opens(tx, "f3-licence") == {COLLEAGUE, "applicant-3"}


async def test_what_is_pinned_to_a_sheet_is_open_to_the_others_once_all_have_locked(
    reviewing: World,
) -> None:
    items = [item.key for item in EDITION.regulation.rubric.items()]
    async with reviewing.app.store.transaction(reviewing.clock()) as tx:
        assert await opens(tx, "f3-picture") == {"expert-3"}
        actor = await tx.people.actor("expert-3")
        scores = [ItemScore(item, 60) for item in items]
        await enter_scores(tx, actor, HIDDEN, Part.MATERIAL, scores)
        assert not isinstance(await lock_sheet(tx, actor, HIDDEN, Part.MATERIAL), Refusal)
        panel = {"expert-1", "expert-2", "expert-3"}
        assert await opens(tx, "f3-picture") == {COLLEAGUE, *panel}
        await tx.editions.enter(EDITION.id, Stage.CLOSED)
        assert await opens(tx, "f3-picture") == {COLLEAGUE}, "the panel is dissolved (art. 9)"


async def test_not_even_the_owner_opens_what_tells_of_whom_they_are_recused_from(
    reviewing: World,
) -> None:
    await recuse(reviewing, "expert-3")
    async with reviewing.app.store.transaction(reviewing.clock()) as tx:
        assert "expert-3" not in await opens(tx, "f3-picture")


# --- what people are told ---------------------------------------------------------------------


def notices(here: World, person_id: str, code: str) -> list[Notice]:
    told = here.told[person_id]
    items = [item for each in told for item in (each.items if isinstance(each, Digest) else [each])]
    return [each for each in items if each.code == code]


async def test_counts_leave_out_whom_the_hearer_is_recused_from(reviewing: World) -> None:
    (recused,) = notices(reviewing, "supervisor", "review-begun")
    assert recused.facts == {"count": 3, "held": 0, "out": 0, "left_out": 1}
    (expert,) = notices(reviewing, "expert-1", "review-begun")
    assert expert.facts == {"count": 4, "held": 0, "out": 0, "left_out": 0}


async def test_a_clock_that_runs_for_the_applicant_alone_is_hidden(
    tmp_path: Path, draws: Draws
) -> None:
    async with world(tmp_path / "data", draws, None, rich=False) as found:
        for number in (2, 4):
            await found.opinion("taxes", f"f{number}", Stance.NO_OBJECTION)
        await found.tick(4, 17)
        async with found.app.store.view(found.clock()) as tx:
            rules = {
                person_id: {
                    each.deadline.rule
                    for each in await due_for(tx, await tx.people.actor(person_id))
                }
                for person_id in ("secretary", "supervisor", COLLEAGUE)
            }
        assert rules == {"secretary": set(), "supervisor": set(), COLLEAGUE: {"opinion-due"}}
        for day in (20, 21, 22):
            await found.tick(4, day)
    assert notices(found, COLLEAGUE, "opinions-overdue")[0].facts["count"] == 2
    assert not notices(found, "secretary", "opinions-overdue")
    assert not notices(found, "supervisor", "opinions-overdue")


def test_what_is_due_to_several_filings_counts_for_who_is_recused_from_some() -> None:
    departments = Counted((frozenset({"f1", "f3"}), frozenset({"f3"})))
    assert departments.beside({"f3"}) == 1
    assert departments.beside(set()) == 2


async def test_who_represents_the_applicant_is_not_among_those_whom_nothing_reaches(
    qualifying: World,
) -> None:
    async with qualifying.app.store.transaction(qualifying.clock()) as tx:
        edition = await tx.editions.get(EDITION.id)
        await note_presence(tx, "telegram", "applicant-1", here=False)
        hears = {person_id for person_id, _ in tx.outbox.told}
        assert hears == {"secretary", COLLEAGUE}
        names = {}
        for person_id in ("secretary", COLLEAGUE):
            found = await who_is_not_reached(tx, await tx.people.actor(person_id), edition)
            assert not isinstance(found, Refusal)
            names[person_id] = [each.person.id for row in found for each in row]
        assert names["secretary"] == ["applicant-1"]
        assert names[COLLEAGUE] == ["applicant-1", "applicant-3", "applicant-3"]
    assert not notices(qualifying, "secretary", "unreachable"), "of whom they are recused from"
    assert notices(qualifying, COLLEAGUE, "unreachable")
    secretary = phone(qualifying, "secretary")
    await secretary.say("/undelivered")
    await secretary.press_raw("undelivered.settle applicant-3 #0")
    assert "这个按钮来自较早的卡片" in secretary.text
    async with qualifying.app.store.view(datetime(2026, 4, 30, tzinfo=UTC)) as tx:
        assert [each.person.id for each in await tx.people.undelivered()] == ["applicant-3"]


async def test_only_who_is_bound_by_recusal_has_a_stand(qualifying: World) -> None:
    async with qualifying.app.store.view(qualifying.clock()) as tx:
        for role in (Role.DEPARTMENT, Role.APPLICANT):
            for person_id in await tx.people.holding(role, EDITION.id):
                assert not (await tx.people.actor(person_id)).stands
