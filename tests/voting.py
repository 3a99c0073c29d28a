"""A reviewed edition brought on to its plenary by the use cases instead of by whole chats."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime

from core.plenary import Plenary
from core.recusal import Stand
from core.roles import Role
from core.usecases.candidates import propose_candidates
from core.usecases.entering import issue_invitation
from core.usecases.plenary import call_plenary, set_quorum, sign_in
from core.usecases.recusing import declare
from tests.phone import County, Phone
from tests.reviewing import Reviewed, deed, done, finished, person_of

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


async def in_plenary(here: County, *percents: int, members: int = 3) -> Sitting:
    """All who qualify are proposed, everybody has declared, and the plenary is called."""
    found = await with_committee(here, *percents, members=members)
    await found.declare()
    await found.propose()
    await found.call()
    return found
