"""Two editions that are played alike and differ in what is hidden of one applicant, A03."""

from __future__ import annotations

import hashlib
import itertools
import secrets
from collections import defaultdict
from collections.abc import AsyncIterator, Awaitable, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest

from bot.app import App, open_app
from bot.clock import StillClock
from core.answers import Answer
from core.ballot_round import Count, Means
from core.decision import Refusal
from core.delivery import Delivery
from core.documents import Document, FileAnswer, Mark
from core.edition import Call, Edition
from core.filing import Filing, FilingState, form_of
from core.form import Kind, Value
from core.opinion import Stance
from core.ports import Digest, Notice, StoredFile, Submission
from core.public_notice import NoticeKind, PublicNotice, current
from core.recusal import Declaration, Source, Stand
from core.review import ItemScore, Settlement
from core.roles import Actor, Role
from core.scoring import Part
from core.stages import Stage
from core.usecases import objecting, objections, opinions, qualification, secretariat
from core.usecases.acceptance_notice import publish_acceptance
from core.usecases.candidates import propose_candidates
from core.usecases.challenging import challenge, rule_challenge
from core.usecases.consensus import settle
from core.usecases.inquiries import answer_inquiry, state_side
from core.usecases.meetings import set_meeting
from core.usecases.notice_end import end_notice
from core.usecases.panels import assign_filings, name_panel
from core.usecases.paper_ballots import confirm_count, enter_count
from core.usecases.plenary import call_plenary, set_quorum, sign_in
from core.usecases.presence import note_presence
from core.usecases.reminding import AT_ONCE, remind, watch_everything
from core.usecases.results import set_due
from core.usecases.reviewed import reviewed
from core.usecases.reviewing import load_reviews
from core.usecases.rounds import open_round
from core.usecases.scoring import enter_scores, lock_sheet, pin_file
from storage.unit_of_work import SqlTransaction

RECUSED = {
    "secretary": Role.SECRETARIAT,
    "supervisor": Role.SUPERVISOR,
    "expert": Role.EXPERT,
    "committee": Role.COMMITTEE,
}
"""One person of every declaring role has declared an interest in A03."""
COLLEAGUE = "colleague"
CHAIR, MEMBER = "chair", "member"
WITNESSES = ("witness-1", "witness-2")
PANEL = ("expert", "expert-1", "expert-2", "expert-3")
OTHERS = {
    COLLEAGUE: Role.SECRETARIAT,
    "expert-1": Role.EXPERT,
    "expert-2": Role.EXPERT,
    "expert-3": Role.EXPERT,
    "ecology": Role.DEPARTMENT,
    "taxes": Role.DEPARTMENT,
    CHAIR: Role.COMMITTEE,
    MEMBER: Role.COMMITTEE,
    "witness-1": Role.SUPERVISOR,
    "witness-2": Role.SUPERVISOR,
}
NAMES = {1: "息县淮滨阀门厂", 2: "息县钱塘机械厂", 3: "息县谯楼食品厂", 4: "息县龙湖茶场"}
HIDDEN = "f3"
EDITION = Edition("e1", "xixian-2022", 3, datetime(2026, 3, 1, tzinfo=UTC))
CALL = Call("code", datetime(2026, 3, 2, 1, tzinfo=UTC), date(2026, 4, 10), "息县日报", "0376")
FILED = datetime(2026, 4, 8, 2, tzinfo=UTC)
QUALIFYING = datetime(2026, 4, 13, 1, tzinfo=UTC)
"""Monday, 09:00 in Xi County, after the window."""


@dataclass
class Draws:
    """Identifiers and tokens in order, so that both worlds have the same."""

    prefix: str = "b"
    _numbers: Iterator[int] = field(default_factory=itertools.count)

    def begin(self, prefix: str) -> None:
        self.prefix, self._numbers = prefix, itertools.count()

    def new_id(self) -> str:
        return f"{self.prefix}{next(self._numbers)}"

    def token(self, _size: int = 0) -> str:
        return hashlib.sha256(self.new_id().encode()).hexdigest()[:32]

    def choice(self, among: str) -> str:
        return among[next(self._numbers) % len(among)]


@pytest.fixture
def draws(monkeypatch: pytest.MonkeyPatch) -> Draws:
    found = Draws()
    monkeypatch.setattr("storage.unit_of_work.new_id", found.new_id)
    monkeypatch.setattr(secrets, "token_urlsafe", found.token)
    monkeypatch.setattr("core.report.secrets.choice", found.choice)
    return found


Told = Notice | Digest


@dataclass
class World:
    """An edition with its people. ``rich``: much is known of A03; otherwise little, and other.

    ``told`` is what each person was told without having asked.
    """

    app: App
    clock: StillClock
    draws: Draws
    rich: bool
    told: dict[str, list[Told]] = field(default_factory=lambda: defaultdict(list))

    async def play(self, until: Stage | None) -> None:
        """To the end of what happens in a stage; None: until the departments are asked."""
        await self._people()
        await self._filings()
        await self._recusals()
        await self._qualification()
        if until is None:
            return
        if until is Stage.QUALIFICATION:
            await self._left_open()
        else:
            await self._acceptance_notice()
        if until in (Stage.REVIEW, Stage.PLENARY):
            await self._review()
        if until is Stage.PLENARY:
            await self._plenary()
        self.draws.begin("c")

    # --- what is the same in both -------------------------------------------------------------

    async def _people(self) -> None:
        async with self._at(CALL.published_at) as tx:
            await tx.editions.add(EDITION)
            await tx.editions.publish(EDITION.id, CALL)
            for person_id, role in {**RECUSED, **OTHERS}.items():
                await self._person(tx, person_id)
                edition_id = None if role is Role.SECRETARIAT else EDITION.id
                await tx.people.grant(person_id, role, edition_id, tx.now)
            for person_id in ("objector-1", "objector-2", "objector-3"):
                await self._person(tx, person_id)

    async def _person(self, tx: SqlTransaction, person_id: str) -> None:
        await tx.people.create(person_id, f"某{person_id}", "zh-CN", tx.now)
        await tx.chat.bind("test", person_id, person_id)
        await tx.chat.bind("telegram", person_id, person_id)
        await tx.deliveries.begin("telegram", person_id, person_id)

    async def _filings(self) -> None:
        """All but A03's the same; of A03 the number and the name."""
        for number in NAMES:
            async with self._at(FILED) as tx:
                person_id, filing_id = f"applicant-{number}", f"f{number}"
                await self._person(tx, person_id)
                draft = Filing(filing_id, EDITION.id, number, FilingState.DRAFT)
                await tx.filings.add(draft, person_id, tx.now)
                await tx.people.grant(person_id, Role.APPLICANT, EDITION.id, tx.now)
                other = filing_id == HIDDEN and self.rich
                values = _values(await tx.editions.get(EDITION.id), number, other=other)
                stored = await self._file(tx, f"{filing_id}-licence", person_id, other=other)
                await tx.files.add(replace(stored, filing_id=filing_id), tx.now)
                values["doc_licence"] = FileAnswer(
                    files=(
                        Document(
                            stored.id, stored.name, "pdf", stored.size, stored.sha256, Mark.PUBLIC
                        ),
                    )
                ).stored()
                for key, value in values.items():
                    await tx.drafts.save(filing_id, key, Answer(value, 1, person_id, tx.now))
                times = 2 if other else 1
                for time in range(1, times + 1):
                    receipt = f"R{number}{time}{'x' if other else ''}"
                    filed = Submission(filing_id, time, tx.now, receipt, values)
                    await tx.filings.add_submission(filed)
                submitted = replace(
                    draft, state=FilingState.SUBMITTED, times=times, submitted_at=tx.now
                )
                await tx.filings.save(submitted)

    async def _file(
        self, tx: SqlTransaction, file_id: str, owner: str, *, other: bool
    ) -> StoredFile:
        content = f"%PDF-1.4 {file_id}{' of the other world' if other else ''}".encode()
        made = await self.app.cabinet.store(lambda: [content])
        name = "另一份执照.pdf" if other else "执照.pdf"
        return StoredFile(file_id, owner, None, name, "pdf", made.size, made.sha256, made.blob)

    async def _recusals(self) -> None:
        async with self._at(QUALIFYING) as tx:
            for person_id in RECUSED:
                for number in NAMES:
                    stand = Stand.RECUSED if f"f{number}" == HIDDEN else Stand.CLEAR
                    await self._declare(tx, person_id, f"f{number}", stand)
            for person_id in (COLLEAGUE, CHAIR, MEMBER, *WITNESSES, *PANEL[1:]):
                for number in NAMES:
                    await self._declare(tx, person_id, f"f{number}", Stand.CLEAR)

    async def _declare(
        self, tx: SqlTransaction, person_id: str, filing_id: str, stand: Stand
    ) -> None:
        await tx.recusals.save(
            Declaration(filing_id, person_id, stand, "亲属任职", Source.DECLARED, person_id, tx.now)
        )

    # --- the qualification ----------------------------------------------------------------------

    async def _qualification(self) -> None:
        """The departments are asked, and one of them objects to A03 in one of the worlds."""
        async with self._at(QUALIFYING) as tx:
            await watch_everything(tx)
            await _done(opinions.ask_opinions(tx, *await self._acting(tx, COLLEAGUE)))
        for number in (1, 2, 4):
            await self.opinion("ecology", f"f{number}", Stance.NO_OBJECTION)
        await self.opinion("taxes", "f1", Stance.NO_OBJECTION)
        await self._hidden_opinions()

    async def _hidden_opinions(self) -> None:
        self.draws.begin("h")
        if self.rich:
            await self.opinion("ecology", HIDDEN, Stance.OBJECTION, "2025 年有一次环保处罚")
            await self.opinion("taxes", HIDDEN, Stance.NO_OBJECTION)
            async with self._at(QUALIFYING) as tx:
                actor, edition = await self._acting(tx, "ecology")
                evidence = await self._file(tx, "f3-evidence", "ecology", other=True)
                filing = await tx.filings.get(HIDDEN)
                await _done(opinions.add_evidence(tx, actor, edition, filing, evidence))
                await note_presence(tx, "telegram", "applicant-3", here=False)
                unsent = Delivery("applicant-3", "applicant-3", "zh-CN", 1, 0)
                await tx.deliveries.refused("telegram", unsent, 1, tx.now)

    async def opinion(self, who: str, filing_id: str, stance: Stance, reason: str = "") -> None:
        async with self._at(QUALIFYING) as tx:
            actor, edition = await self._acting(tx, who)
            filing = await tx.filings.get(filing_id)
            await _done(opinions.give_opinion(tx, actor, edition, filing, stance, reason))

    async def _left_open(self) -> None:
        """Refused and answered in one world, returned and overdue in the other."""
        self.draws.begin("i")
        if self.rich:
            await self._rule(HIDDEN, "有处罚在先", refused=True)
            async with self._at(QUALIFYING) as tx:
                actor, edition = await self._acting(tx, "applicant-3")
                filing = await tx.filings.get(HIDDEN)
                await _done(qualification.answer_refusal(tx, actor, edition, filing, "已整改"))
        else:
            async with self._at(QUALIFYING) as tx:
                actor, edition = await self._acting(tx, COLLEAGUE)
                filing = await tx.filings.get(HIDDEN)
                await _done(secretariat.return_filing(tx, actor, edition, filing, "营业执照不清晰"))
        for day in (16, 17, 20, 21, 22):
            await self.tick(4, day)

    async def _rule(self, filing_id: str, reason: str = "", *, refused: bool = False) -> None:
        async with self._at(QUALIFYING) as tx:
            actor, edition = await self._acting(tx, COLLEAGUE)
            filing = await tx.filings.get(filing_id)
            given = (await tx.opinions.of_filings([filing_id])).get(filing_id, ())
            for department in ("ecology", "taxes"):
                if department not in {each.department for each in given}:
                    await self._opinion_of(tx, department, filing)
            if refused:
                outcome: Any = qualification.refuse_filing(
                    tx, actor, edition, filing, ["13.3"], reason
                )
            else:
                outcome = qualification.accept(tx, actor, edition, filing, reason)
            await _done(outcome)

    async def _opinion_of(self, tx: SqlTransaction, department: str, filing: Filing) -> None:
        actor, edition = await self._acting(tx, department)
        await _done(opinions.give_opinion(tx, actor, edition, filing, Stance.NO_OBJECTION, ""))

    # --- the acceptance notice ------------------------------------------------------------------

    async def _acceptance_notice(self) -> None:
        """All are listed; there is an objection to A01, and others to A03. It is the last day."""
        await self._rule(HIDDEN, "处罚不属于所列情形" if self.rich else "")
        self.draws.begin("j")
        for number in (1, 2, 4):
            await self._rule(f"f{number}")
        async with self._at(QUALIFYING) as tx:
            actor, edition = await self._acting(tx, COLLEAGUE)
            await _done(publish_acceptance(tx, actor, edition, "息县日报"))
        await self._object("objector-1", "f1", "产品抽检不合格")
        self.draws.begin("k")
        facts = "材料不实" if self.rich else "税款拖欠"
        received = await self._object("objector-2", HIDDEN, facts)
        if self.rich:
            await self._examined(received.id)
        else:
            async with self._at(QUALIFYING) as tx:
                actor, _ = await self._acting(tx, COLLEAGUE)
                objection = await tx.objections.get(received.id)
                await _done(objections.decide_objection(tx, actor, objection, "查实", upheld=True))
            await self._object("objector-3", HIDDEN, "污水直排")
        for day in (16, 20):
            await self.tick(4, day)

    async def _object(self, who: str, filing_id: str, facts: str) -> Any:
        async with self._at(QUALIFYING) as tx:
            notice = await self._notice(tx)
            actor = await tx.people.actor(who)
            begun: Any = await objecting.begin_objection(tx, actor, notice, filing_id)
            form = EDITION.regulation.objection_form
            values = {
                "objection_facts": facts,
                "objector_kind": "person",
                "objector_name": f"赵{who}",
                "objector_phone": "13837601234",
                "objector_address": "息县淮河路 18 号",
            }
            for fields in form.fields:
                value: Value | None = values.get(fields.key)
                if fields.type in (Kind.FILES, Kind.TEXT_OR_FILE):
                    other = self.rich and filing_id == HIDDEN
                    stored = await self._file(tx, tx.new_id(), who, other=other)
                    document = Document(
                        stored.id, stored.name, "pdf", stored.size, stored.sha256, Mark.TRADE_SECRET
                    )
                    await tx.files.add(replace(stored, objection_id=begun.id), tx.now)
                    value = FileAnswer(files=(document,)).stored()
                if value is None and fields.type is Kind.DECLARATION:
                    value = "agreed"
                if value is not None:
                    answer = Answer(value, 1, "objector", tx.now)
                    await tx.drafts.save(begun.id, fields.key, answer)
            actor = await tx.people.actor(who)
            return await _done(objecting.submit_objection(tx, actor, begun))

    async def _examined(self, objection_id: str) -> None:
        """Noted, asked of a department, answered by it and by the applicant."""
        async with self._at(QUALIFYING) as tx:
            actor, _ = await self._acting(tx, COLLEAGUE)
            objection = await tx.objections.get(objection_id)
            await _done(objections.add_note(tx, actor, objection, "已调取检验报告"))
            asked: Any = await _done(
                objections.ask_department(tx, actor, objection, "ecology", "有无处罚？")
            )
            await _done(answer_inquiry(tx, await tx.people.actor("ecology"), asked.id, "有一次"))
            applicant = await tx.people.actor("applicant-3")
            await _done(state_side(tx, applicant, objection_id, "已整改"))

    async def _notice(self, tx: SqlTransaction) -> PublicNotice:
        notice = current(await tx.notices.of_edition(EDITION.id, NoticeKind.ACCEPTANCE))
        assert notice is not None
        return notice

    # --- the review -----------------------------------------------------------------------------

    async def _review(self) -> None:
        """A03 is out in one world; in the other it is scored, by all but one."""
        for day in (21, 22):
            await self.tick(4, day)
        at = datetime(2026, 4, 23, 1, tzinfo=UTC)
        self.draws.begin("m")
        async with self._at(at) as tx:
            actor, edition = await self._acting(tx, COLLEAGUE)
            for objection in await tx.objections.of_edition(EDITION.id):
                if not objection.state.decided:
                    await _done(
                        objections.decide_objection(tx, actor, objection, "不实", upheld=False)
                    )
            await _done(end_notice(tx, actor, edition))
        self.draws.begin("n")
        async with self._at(at) as tx:
            actor, edition = await self._acting(tx, COLLEAGUE)
            await _done(name_panel(tx, actor, edition, PANEL, PANEL[0]))
            await _done(assign_filings(tx, actor, edition))
            await _done(set_due(tx, actor, edition, Part.MATERIAL, date(2026, 5, 13)))
            for filing_id in ("f1", HIDDEN) if self.rich else ("f1",):
                filing = await tx.filings.get(filing_id)
                place = f"会议室{filing.code}"
                at_ten = datetime(2026, 5, 11, 2 + filing.number, tzinfo=UTC)
                await _done(set_meeting(tx, actor, edition, filing, Part.DEFENCE, at_ten, place))
        if self.rich:
            await self._challenged(at)
        scored = datetime(2026, 5, 12, 1, tzinfo=UTC)
        await self._sheet("expert-1", "f1", 60, scored)
        if self.rich:
            for expert in PANEL[1:3]:
                await self._sheet(expert, HIDDEN, 75, scored)
            async with self._at(scored) as tx:
                picture = await self._file(tx, "f3-picture", "expert-3", other=True)
                actor = await tx.people.actor("expert-3")
                await _done(pin_file(tx, actor, HIDDEN, Part.MATERIAL, "4.1.2", picture))
        for day in (12, 13, 14, 15, 18, 19):
            await self.tick(5, day)

    async def _challenged(self, at: datetime) -> None:
        """The applicant asks in vain that an expert recuse themselves."""
        async with self._at(at) as tx:
            actor, edition = await self._acting(tx, "applicant-3")
            filing = await tx.filings.get(HIDDEN)
            raised = await _done(
                challenge(tx, actor, edition, filing, "expert-1", "曾任竞争对手顾问")
            )
            colleague = await tx.people.actor(COLLEAGUE)
            await _done(rule_challenge(tx, colleague, raised, "已离任五年", upheld=False))

    async def settle_hidden(self) -> None:
        """In one world A03's review comes to its end, with a score and a report."""
        if not self.rich:
            return
        now = self.clock()
        await self._sheet("expert-3", HIDDEN, 75, now)
        for expert in PANEL[1:]:
            await self._sheet(expert, HIDDEN, 80, now, Part.ONSITE)
        async with self._at(now) as tx:
            leader = await tx.people.actor("expert-1")
            for part in (Part.MATERIAL, Part.ONSITE):
                await _done(settle(tx, leader, HIDDEN, part))

    async def _sheet(
        self,
        expert: str,
        filing_id: str,
        percent: int,
        at: datetime,
        part: Part = Part.MATERIAL,
    ) -> None:
        items = [item.key for item in EDITION.regulation.rubric.items()]
        async with self._at(at) as tx:
            actor = await tx.people.actor(expert)
            scores = [ItemScore(item, percent) for item in items]
            await _done(enter_scores(tx, actor, filing_id, part, scores))
            await _done(lock_sheet(tx, actor, filing_id, part))

    # --- the plenary ----------------------------------------------------------------------------

    async def _plenary(self) -> None:
        """A03 is a candidate in one world, and voted on: a round on paper is counted."""
        self.draws.begin("o")
        at = datetime(2026, 6, 8, 1, tzinfo=UTC)
        async with self._at(self.clock()) as tx:
            actor, edition = await self._acting(tx, COLLEAGUE)
            await self._close_reviews(tx, edition)
            asked = [each.id for each in await reviewed(tx, edition)]
            classes = dict.fromkeys(asked, ("award", "nomination"))
            await _done(propose_candidates(tx, actor, edition, classes, {}))
            await _done(call_plenary(tx, actor, edition, at, "县政务中心", CHAIR))
        for day in (3, 5):
            await self.tick(6, day)
        self.draws.begin("p")
        async with self._at(at) as tx:
            edition = await tx.editions.get(EDITION.id)
            await _done(set_quorum(tx, await tx.people.actor(CHAIR), edition, 2))
            for member in (CHAIR, MEMBER, "committee"):
                await _done(sign_in(tx, await tx.people.actor(member), edition))
        self.draws.begin("q")
        async with self._at(at) as tx:
            actor, edition = await self._acting(tx, COLLEAGUE)
            this = await _done(open_round(tx, actor, edition, Means.PAPER))
            counts = {
                each.key: Count(2, 0, 0) if each.filing_id == HIDDEN else Count(3, 0, 0)
                for each in this.proposals
            }
            this = await _done(enter_count(tx, actor, edition, this, counts))
            for each in WITNESSES:
                witness = await tx.people.actor(each)
                this = await _done(confirm_count(tx, witness, edition, this, counts))

    async def _close_reviews(self, tx: SqlTransaction, edition: Edition) -> None:
        items = [item.key for item in edition.regulation.rubric.items()]
        for review in await load_reviews(tx, edition, await reviewed(tx, edition)):
            for part, each in review.parts.items():
                for expert in each.reviewers:
                    sheet = await tx.reviews.sheet(review.filing_id, part, expert)
                    if sheet.locked_at is not None:
                        continue
                    for item in items:
                        await tx.reviews.score(sheet, ItemScore(item, 75), tx.now)
                    await tx.reviews.lock(sheet, tx.now)
                closed = Settlement(review.filing_id, part, each.reviewers, "expert-1", tx.now)
                await tx.reviews.settle(closed)

    # --- how things happen ------------------------------------------------------------------------

    async def tick(self, month: int, day: int) -> None:
        """Nine in the morning in Xi County, and what is due by then."""
        async with self._at(datetime(2026, month, day, 1, tzinfo=UTC)) as tx:
            await remind(tx, AT_ONCE)

    async def _acting(self, tx: SqlTransaction, person_id: str) -> tuple[Actor, Edition]:
        return await tx.people.actor(person_id), await tx.editions.get(EDITION.id)

    @asynccontextmanager
    async def _at(self, at: datetime) -> AsyncIterator[SqlTransaction]:
        """A transaction at that moment, or at the clock's if that is later."""
        self.clock.move_to(max(at, self.clock()))
        async with self.app.store.transaction(self.clock()) as tx:
            yield tx
        for person_id, notice in tx.outbox.told:
            self.told[person_id].append(notice)


async def _done(act: Awaitable[Any]) -> Any:
    outcome = await act
    assert not isinstance(outcome, Refusal), outcome
    return outcome


def _values(edition: Edition, number: int, *, other: bool) -> dict[str, Value]:
    """A sound enterprise's answers to everything; ``other`` ones where anything may differ."""
    found: dict[str, Value] = {}
    for each in form_of(edition).fields:
        match each.type:
            case Kind.YES_NO:
                value: Value = "yes" if each.name in {"in_county", "own_ip", "honest"} else "no"
            case Kind.CHOICE:
                value = each.options[0]
            case Kind.DATE | Kind.NOTICE_DATE:
                value = "2014-03-02" if other else "2015-03-02"
            case Kind.MONEY | Kind.INTEGER:
                value = "70000" if other else "50000"
            case Kind.CREDIT_CODE:
                value = f"91411528MA40000A{number}H"
            case Kind.FILES:
                continue
            case Kind.TEXT_OR_FILE:
                value = FileAnswer("另一份自评" if other else "自评").stored()
            case Kind.DECLARATION:
                value = "agreed"
            case _:
                value = f"另一回答{each.key}" if other else f"回答{number}"
        if each.applies(found):
            found[each.key] = value
    found["org_name"] = NAMES[number]
    return found


@asynccontextmanager
async def world(
    data: Path, draws: Draws, until: Stage | None, *, rich: bool
) -> AsyncIterator[World]:
    clock = StillClock(CALL.published_at)
    async with open_app(data, clock=clock, url="https://award.test") as app:
        found = World(app, clock, draws, rich)
        draws.begin("b")
        await found.play(until)
        yield found
