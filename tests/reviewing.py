"""An edition in its expert review, brought there by the use cases instead of by whole chats."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from typing import TypeVar

from core.answers import Answer
from core.credit_code import check_character
from core.decision import Refusal
from core.edition import Call, Edition
from core.expert import Expert, Interests
from core.filing import Filing, FilingState
from core.panel import Panel
from core.ports import Submission
from core.qualification import Outcome, Ruling
from core.recusal import Stand
from core.review import ItemScore
from core.roles import Actor, Role
from core.scoring import Part
from core.usecases.acceptance_notice import publish_acceptance
from core.usecases.consensus import settle
from core.usecases.entering import issue_invitation
from core.usecases.experts import enter_experts, invite_expert
from core.usecases.notice_end import end_notice
from core.usecases.panels import assign_filings, name_panel
from core.usecases.recusing import declare
from core.usecases.scoring import enter_scores, lock_sheet
from storage.unit_of_work import SqlTransaction
from tests.keeping import kept_once
from tests.phone import County, Phone

CALLED = datetime(2026, 3, 2, 1, tzinfo=UTC)
NOTICE_OVER = datetime(2026, 4, 20, 16, tzinfo=UTC)
"""24:00 of Monday 20 April in Xi County: the acceptance notice of the 13th has run."""
REVIEW = datetime(2026, 4, 21, 1, tzinfo=UTC)
"""Tuesday 21 April, 09:00: the review has begun."""
CHALLENGED = datetime(2026, 4, 23, 16, tzinfo=UTC)
"""Whoever was named on the 21st may be challenged until now: 22 and 23 April were counted."""

APPLICANTS = ("息县淮滨阀门制造有限公司", "息县钱塘机械有限公司", "息县澺河食品有限公司",
              "息县谯楼电子有限公司", "息县东岳建材有限公司", "息县龙湖纺织有限公司",
              "息县浮光医药有限公司", "息县白土店农业有限公司")  # fmt: skip
EXPERTS = ("顾明", "冯丽", "高翔", "韩雪", "江涛", "孔静", "罗刚", "马骏", "倪虹", "潘岳")


Outcome_ = TypeVar("Outcome_")


@dataclass
class Reviewed:
    """An edition in review with its people's phones; ``experts`` and ``applicants`` in order."""

    here: County
    edition_id: str
    secretary: Phone
    supervisor: Phone
    committee: Phone
    applicants: list[Phone] = field(default_factory=list)
    experts: list[Phone] = field(default_factory=list)
    filing_ids: list[str] = field(default_factory=list)
    expert_ids: list[str] = field(default_factory=list)

    async def filing(self, number: int = 1) -> Filing:
        """The filing of A01, A02, …"""
        async with self.here.app.store.view(self.here.clock()) as tx:
            return await tx.filings.get(self.filing_ids[number - 1])

    async def panels(self) -> Sequence[Panel]:
        async with self.here.app.store.view(self.here.clock()) as tx:
            return await tx.panels.of_edition(self.edition_id)

    @asynccontextmanager
    async def acting(self, phone: Phone) -> AsyncIterator[tuple[SqlTransaction, Actor, Edition]]:
        """A transaction in which somebody does something past the chat; others are told of it."""
        async with deed(self.here) as tx:
            actor = await tx.people.actor(await person_of(self.here, phone))
            yield tx, actor, await tx.editions.get(self.edition_id)

    async def name_panel(self, *experts: int, leader: int | None = None) -> Panel:
        """A panel of these experts, counted from 0; all of them without a number."""
        chosen = [self.expert_ids[n] for n in experts or range(len(self.experts))]
        async with self.acting(self.secretary) as (tx, actor, edition):
            led = chosen[0] if leader is None else self.expert_ids[leader]
            return done(await name_panel(tx, actor, edition, chosen, led))

    async def assign(self) -> None:
        """Give the applicants to the panels."""
        async with self.acting(self.secretary) as (tx, actor, edition):
            done(await assign_filings(tx, actor, edition))

    async def declare_clear(self, *experts: int) -> None:
        """These experts, or all, declare that they have no interest in anybody."""
        for n in experts or range(len(self.experts)):
            for filing_id in self.filing_ids:
                async with self.acting(self.experts[n]) as (tx, actor, edition):
                    if actor.stands.get(filing_id) is None:
                        filing = await tx.filings.get(filing_id)
                        done(await declare(tx, actor, edition, filing, Stand.CLEAR))

    async def recuse(self, phone: Phone, number: int = 1, reason: str = "曾任该单位顾问") -> None:
        """Somebody declares an interest in A01, A02, …"""
        async with self.acting(phone) as (tx, actor, edition):
            filing = await tx.filings.get(self.filing_ids[number - 1])
            done(await declare(tx, actor, edition, filing, Stand.RECUSED, reason))

    async def score(
        self, expert: int, number: int = 1, percent: int = 60, *, part: Part = Part.MATERIAL
    ) -> None:
        """Give every item the same percentage, and lock the sheet."""
        filing_id = self.filing_ids[number - 1]
        async with self.acting(self.experts[expert]) as (tx, actor, edition):
            items = [ItemScore(each.key, percent) for each in edition.regulation.rubric.items()]
            done(await enter_scores(tx, actor, filing_id, part, items))
            done(await lock_sheet(tx, actor, filing_id, part))


@kept_once
async def in_review(
    here: County, *, applicants: int = 3, experts: int = 4, number: int = 3
) -> Reviewed:
    """An edition that entered its review on 21 April 2026, 09:00, with nobody named yet.

    The experts are in the pool and have come in; the clock stands there.
    """
    here.clock.move_to(CALLED)
    secretary = await here.secretary()
    async with deed(here) as tx:
        edition = Edition(tx.new_id(), "xixian-2022", number, CALLED)
        await tx.editions.add(edition)
        call = Call("review-call", CALLED, date(2026, 4, 10), "息县日报", "0376-5951234")
        await tx.editions.publish(edition.id, call)
    found = Reviewed(
        here,
        edition.id,
        secretary,
        await _invited(here, edition.id, "supervisor", "方监督", Role.SUPERVISOR),
        await _invited(here, edition.id, "committee", "何委员", Role.COMMITTEE),
    )
    for n, organisation in enumerate(APPLICANTS[:applicants]):
        phone, filing_id = await _applicant(here, n, organisation)
        found.applicants.append(phone)
        found.filing_ids.append(filing_id)
    here.clock.move_to(datetime(2026, 4, 13, 1, tzinfo=UTC))
    async with found.acting(secretary) as (tx, actor, edition):
        for filing_id in found.filing_ids:
            ruling = Ruling(filing_id, Outcome.ACCEPTED, (), "", actor.person_id, tx.now)
            await tx.rulings.save(ruling)
        done(await publish_acceptance(tx, actor, edition, "息县日报"))
    here.clock.move_to(REVIEW)
    async with found.acting(secretary) as (tx, actor, edition):
        done(await end_notice(tx, actor, edition))
    for n in range(experts):
        await enter_expert(found, n)
    return found


@kept_once
async def with_panel(
    here: County, *, applicants: int = 3, experts: int = 4, number: int = 3
) -> Reviewed:
    """The same with one panel of all experts that reviews everybody: all have declared, and
    challenges are over."""
    found = await in_review(here, applicants=applicants, experts=experts, number=number)
    await found.name_panel()
    await found.assign()
    await found.declare_clear()
    here.clock.move_to(CHALLENGED + timedelta(hours=9))
    return found


@kept_once
async def finished(here: County, *percents: int, experts: int = 3) -> Reviewed:
    """Each applicant's every item at its percentage, by all of the panel, and closed."""
    review = await with_panel(here, applicants=len(percents), experts=experts)
    for number, percent in enumerate(percents, start=1):
        for part in (Part.MATERIAL, Part.ONSITE):
            for expert in range(experts):
                await review.score(expert, number, percent, part=part)
            async with review.acting(review.experts[0]) as (tx, actor, _):
                done(await settle(tx, actor, review.filing_ids[number - 1], part))
    return review


async def enter_expert(found: Reviewed, n: int, interests: Interests | None = None) -> Phone:
    """The n-th expert is entered into the pool, invited, and comes in."""
    own = interests or Interests(f"郑州大学第{n + 1}学院")
    expert = Expert("", EXPERTS[n], "质量管理", f"1380000{n:04d}", own)
    async with found.acting(found.secretary) as (tx, actor, edition):
        (entered,) = done(await enter_experts(tx, actor, [expert]))
        invited = done(await invite_expert(tx, actor, edition, entered.id))
    phone = found.here.phone(f"expert{n}")
    await phone.say(f"/start i-{invited.token}")
    found.experts.append(phone)
    found.expert_ids.append(await person_of(found.here, phone))
    return phone


@asynccontextmanager
async def deed(here: County) -> AsyncIterator[SqlTransaction]:
    """Something done past the chat; whoever is to hear of it finds it in theirs."""
    async with here.app.store.transaction(here.clock()) as tx:
        yield tx
        await here.app.engine._tell(tx, here.clock())


async def person_of(here: County, phone: Phone) -> str:
    profile = await here.app.engine.who(phone.address)
    assert profile is not None
    return profile.person_id


def done(outcome: Outcome_ | Refusal) -> Outcome_:
    assert not isinstance(outcome, Refusal), outcome.grounds
    return outcome


async def _invited(here: County, edition_id: str, who: str, name: str, role: Role) -> Phone:
    async with deed(here) as tx:
        invited = await issue_invitation(tx, "house", role, edition_id, name=name)
    phone = here.phone(who)
    await phone.say(f"/start i-{invited.token}")
    return phone


async def _applicant(here: County, n: int, organisation: str) -> tuple[Phone, str]:
    """Somebody whose filing stands filed."""
    phone = here.phone(f"applicant{n}")
    await phone.say("/start call-review-call")
    await phone.say(f"{organisation[2:4]}厂长")
    async with deed(here) as tx:
        actor = await tx.people.actor(await person_of(here, phone))
        (filing_id,) = actor.filing_ids
        values = {"org_name": organisation, "credit_code": _credit_code(n)}
        for key, value in values.items():
            await tx.drafts.save(filing_id, key, Answer(value, 1, actor.person_id, tx.now))
        filing = await tx.filings.get(filing_id)
        filed = replace(filing, state=FilingState.SUBMITTED, times=1, submitted_at=tx.now)
        await tx.filings.save(filed)
        receipt = f"2026-{filing.code}-1"
        await tx.filings.add_submission(Submission(filing_id, 1, tx.now, receipt, values))
    return phone, filing_id


def _credit_code(n: int) -> str:
    first = f"91411528MA4{n:06d}"
    return first + check_character(first)
