"""A review brought on to its plenary and its ballot by the use cases instead of by whole chats."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from core.ballot_round import Count, Means
from core.edition import Edition
from core.panel import Assignment, Member, Panel
from core.plenary import Plenary
from core.recusal import Stand
from core.review import ItemScore, Settlement
from core.roles import Actor, Role
from core.usecases.candidates import propose_candidates
from core.usecases.entering import issue_invitation
from core.usecases.outcome import conclude
from core.usecases.paper_ballots import confirm_count, enter_count
from core.usecases.plenary import call_plenary, set_quorum, sign_in
from core.usecases.recusing import declare
from core.usecases.reviewed import reviewed
from core.usecases.reviewing import load_reviews
from core.usecases.rounds import open_round
from storage.unit_of_work import SqlTransaction
from tests.keeping import kept_once
from tests.phone import County, Phone
from tests.reviewing import EXPERTS, Reviewed, deed, done, finished, person_of

CALLED_AT = datetime(2026, 6, 8, 1, tzinfo=UTC)
"""Monday 8 June 2026, 09:00 in Xi County: the plenary begins."""
PLACE = "县政务中心三楼会议室"
MEMBERS = ("何委员", "吕委员", "施委员", "张委员", "孔委员")


@dataclass
class Sitting:
    """A review with its committee; the first member is called to the chair."""

    review: Reviewed
    members: list[Phone] = field(default_factory=list)
    member_ids: list[str] = field(default_factory=list)

    @property
    def here(self) -> County:
        return self.review.here

    @property
    def secretary(self) -> Phone:
        return self.review.secretary

    async def declare(self, *members: int, recused: int = 0) -> None:
        """These members, or all, have no interest in anybody but, if given, in A01, A02, …"""
        for n in members or range(len(self.members)):
            for number, filing_id in enumerate(self.review.filing_ids, start=1):
                async with self.review.acting(self.members[n]) as (tx, actor, edition):
                    filing = await tx.filings.get(filing_id)
                    stand = Stand.RECUSED if number == recused else Stand.CLEAR
                    reason = "亲属任职" if number == recused else ""
                    done(await declare(tx, actor, edition, filing, stand, reason))

    async def propose(self, *numbers: int, reason: str = "本届名额有限") -> None:
        """These applicants, or all who qualify, for both classes; the others are left out."""
        ids = self.review.filing_ids
        chosen = [ids[n - 1] for n in numbers] or ids
        async with self.review.acting(self.secretary) as (tx, actor, edition):
            classes = dict.fromkeys(chosen, ("award", "nomination"))
            reasons = {each: reason for each in ids if each not in chosen}
            done(await propose_candidates(tx, actor, edition, classes, reasons))

    async def call(self, at: datetime = CALLED_AT) -> None:
        async with self.review.acting(self.secretary) as (tx, actor, edition):
            done(await call_plenary(tx, actor, edition, at, PLACE, self.member_ids[0]))

    async def assemble(self, *members: int, quorum: int = 2) -> None:
        """It is the day; the chair has set the quorum, and these members, or all, are there."""
        async with self.review.acting(self.members[0]) as (tx, actor, edition):
            done(await set_quorum(tx, actor, edition, quorum))
        self.here.clock.move_to(CALLED_AT)
        for n in members or range(len(self.members)):
            async with self.review.acting(self.members[n]) as (tx, actor, edition):
                done(await sign_in(tx, actor, edition))

    async def kept(self) -> Plenary | None:
        async with self.here.app.store.view(self.here.clock()) as tx:
            return await tx.plenaries.of_edition(self.review.edition_id)


@kept_once
async def with_committee(here: County, *percents: int, members: int = 3) -> Sitting:
    """A review that is through, and so many members of the committee, who have yet to declare."""
    found = Sitting(await finished(here, *percents))
    await add_members(found, members)
    return found


async def add_members(found: Sitting, members: int) -> None:
    """The review's own first; the others come in."""
    found.members.append(found.review.committee)
    for n in range(1, members):
        async with deed(found.here) as tx:
            invited = await issue_invitation(
                tx, "house", Role.COMMITTEE, found.review.edition_id, name=MEMBERS[n]
            )
        phone = found.here.phone(f"committee{n}")
        await phone.say(f"/start i-{invited.token}")
        found.members.append(phone)
    found.member_ids += [await person_of(found.here, each) for each in found.members]


@kept_once
async def in_plenary(here: County, *percents: int, members: int = 3) -> Sitting:
    """All who qualify are proposed, everybody has declared, and the plenary is called."""
    found = await with_committee(here, *percents, members=members)
    await found.declare()
    await found.propose()
    await found.call()
    return found


# --- an edition in review, voted on ---------------------------------------------------------------


async def vote_on_paper(
    here: County, classes: Mapping[str, str], approvals: Mapping[str, int] | None = None
) -> None:
    """The edition in its review comes to a paper ballot on these applicants, each by number for one
    class; the plenary is over a minute later. All three who vote approve, unless it says how many.

    Whoever was not reviewed yet is scored alike. The people who do it are of the ballot alone; the
    secretary is the first of the secretariat.
    """
    yes = approvals or {}
    async with deed(here) as tx:
        (edition,) = await tx.editions.all()
        await _score_all(tx, edition)
        members = await _grant(tx, edition, Role.COMMITTEE, MEMBERS[:3])
        witnesses = await _grant(tx, edition, Role.SUPERVISOR, ("柳监督", "黎监督"))
        await _declare_clear(tx, edition, members)
        secretary = await _secretary(tx)
        filings = {each.code: each.id for each in await reviewed(tx, edition)}
        asked = {filings[code]: [award_class] for code, award_class in classes.items()}
        reasons = {each: "未列入候选" for each in filings.values() if each not in asked}
        done(await propose_candidates(tx, secretary, edition, asked, reasons))
        at = tx.now + timedelta(minutes=1)
        done(await call_plenary(tx, secretary, edition, at, PLACE, members[0]))
    here.clock.move_to(at)
    async with deed(here) as tx:
        edition, secretary = await tx.editions.get(edition.id), await _secretary(tx)
        chair = await tx.people.actor(members[0])
        done(await set_quorum(tx, chair, edition, len(members)))
        for each in members:
            done(await sign_in(tx, await tx.people.actor(each), edition))
        this = done(await open_round(tx, secretary, edition, Means.PAPER))
        codes = {filing_id: code for code, filing_id in filings.items()}
        counts = {
            each.key: _count(yes.get(codes[each.filing_id], len(members)), len(members))
            for each in this.proposals
        }
        this = done(await enter_count(tx, secretary, edition, this, counts))
        for each in witnesses:
            witness = await tx.people.actor(each)
            this = done(await confirm_count(tx, witness, edition, this, counts))
        done(await conclude(tx, secretary, edition))


def _count(approve: int, voters: int) -> Count:
    return Count(approve, voters - approve, 0)


async def _secretary(tx: SqlTransaction) -> Actor:
    return await tx.people.actor((await tx.people.holding(Role.SECRETARIAT, None))[0])


async def _grant(
    tx: SqlTransaction, edition: Edition, role: Role, names: Sequence[str]
) -> list[str]:
    """People of this role who come by no chat."""
    found = []
    for name in names:
        found.append(tx.new_id())
        await tx.people.create(found[-1], name, "zh-CN", tx.now)
        await tx.people.grant(found[-1], role, edition.id, tx.now)
    return found


async def _declare_clear(tx: SqlTransaction, edition: Edition, members: Sequence[str]) -> None:
    for person_id in members:
        for filing in await reviewed(tx, edition):
            actor = await tx.people.actor(person_id)
            done(await declare(tx, actor, edition, filing, Stand.CLEAR))


async def _score_all(tx: SqlTransaction, edition: Edition, percent: int = 65) -> None:
    """Every part that is not closed yet is, by a panel whose sheets all say the same."""
    open_ones = [
        each
        for each in await load_reviews(tx, edition, await reviewed(tx, edition))
        if each.score is None
    ]
    if not open_ones:
        return
    experts = await _grant(tx, edition, Role.EXPERT, EXPERTS[:3])
    seats = tuple(Member(each, tx.now, tx.now) for each in experts)
    assigned = tuple(Assignment(each.filing_id, tx.now) for each in open_ones)
    await tx.panels.save(Panel(tx.new_id(), edition.id, 1, experts[0], seats, assigned))
    items = [item.key for item in edition.regulation.rubric.items()]
    for review in open_ones:
        for part in edition.regulation.numbers.scoring.scored:
            for expert in experts:
                for item in items:
                    sheet = await tx.reviews.sheet(review.filing_id, part, expert)
                    await tx.reviews.score(sheet, ItemScore(item, percent), tx.now)
                await tx.reviews.lock(sheet, tx.now)
            closed = Settlement(review.filing_id, part, tuple(experts), experts[0], tx.now)
            await tx.reviews.settle(closed)
