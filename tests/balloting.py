"""A committee that votes in the chat: members with phones, supervisors' shares, an open round."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from core.ballot import (
    Ceremony,
    Closed,
    Invitation,
    Partial,
    Scalar,
    begin,
    combine,
    confirm,
    deal,
    decode,
    encode,
    partial,
    receive,
)
from core.ballot_round import Elector, Means, Proposal, Round
from core.candidate import Candidacy
from core.key_ceremony import KeyCeremony, PaperKind
from core.plenary import Plenary
from core.recusal import Stand
from core.roles import Role
from core.stages import Stage
from core.usecases.elections import election_for, keep_election
from core.usecases.recusing import declare
from storage.unit_of_work import SqlTransaction
from tests.keeping import kept_once
from tests.phone import County, Phone
from tests.reviewing import Reviewed, _invited, done, in_review, person_of

MEMBERS = ("何委员", "蔡委员", "程委员", "崔委员", "戴委员", "丁委员", "杜委员", "段委员", "范委员",
           "方委员", "冯委员", "付委员", "郭委员", "韩委员", "黄委员")  # fmt: skip


@dataclass
class Sitting:
    """A committee that sits; ``members`` in the order of :data:`MEMBERS`, the first is the chair.

    ``shares`` are the trustees' secrets, which are nowhere in the product.
    """

    found: Reviewed
    members: list[Phone]
    people: list[str]
    ceremony: KeyCeremony
    shares: Sequence[Scalar]
    round_id: str = ""

    @property
    def here(self) -> County:
        return self.found.here

    async def round(self) -> Round:
        async with self.here.app.store.view(self.here.clock()) as tx:
            return await tx.rounds.get(self.round_id)

    async def open_round(
        self,
        proposals: Sequence[tuple[int, str]],
        *,
        present: Sequence[int] = (),
        recused: Mapping[int, Sequence[int]] | None = None,
        number: int = 1,
    ) -> Round:
        """A chat round on A01's award and so on; ``present`` members, all without a number."""
        async with self.found.acting(self.found.secretary) as (tx, actor, edition):
            roll = tuple(
                Elector(
                    self.people[n],
                    MEMBERS[n],
                    tuple(self.found.filing_ids[each - 1] for each in (recused or {}).get(n, ())),
                )
                for n in present or range(len(self.people))
            )
            this = Round(
                tx.new_id(),
                edition.id,
                number,
                Means.CHAT,
                False,
                tuple(Proposal(self.found.filing_ids[n - 1], c) for n, c in proposals),
                roll,
                actor.person_id,
                tx.now,
                self.ceremony.id,
            )
            await tx.rounds.save(this)
            await keep_election(tx, this, await election_for(tx, edition, this, self.ceremony))
        self.round_id = this.id
        return this

    async def fill(self, member: int, choices: str) -> Phone:
        """A member opens the ballot and chooses, one letter a question: y, n or a."""
        phone = self.members[member]
        await phone.say("/ballot")
        await phone.press("开始填写")
        for number, letter in enumerate(choices, start=1):
            word = {"y": "同意", "n": "反对", "a": "弃权"}[letter]
            await phone.press_covered(f"{number} ○ {word}", f"{number} ● {word}")
        return phone

    async def vote(self, member: int, choices: str) -> Phone:
        """A member fills in the ballot, checks it and submits it."""
        phone = await self.fill(member, choices)
        await phone.press_covered("核对选票")
        await phone.press_covered("提交选票")
        return phone

    async def closed(self) -> Closed:
        async with self.here.app.store.view(self.here.clock()) as tx:
            papers = await tx.ballot_papers.all(self.round_id, PaperKind.CLOSED)
        return decode(papers[0], Closed)

    def partials(self, closed: Closed, *trustees: int) -> list[Partial]:
        return [partial(closed, n, self.shares[n]) for n in trustees or range(len(self.shares))]

    async def totals(self) -> dict[str, tuple[int, int, int]]:
        """By question, as two supervisors decrypt them."""
        closed = await self.closed()
        totals = combine(closed, self.partials(closed, 0, 1))
        return {key: (each.approve, each.against, each.abstain) for key, each in totals.items()}


@kept_once
async def sitting(
    here: County, *, members: int = 5, applicants: int = 3, keyed: bool = True
) -> Sitting:
    """An edition in its plenary, with everybody declared, a key made, and no round yet.

    ``keyed``: otherwise the key is still to be made.
    """
    found = await in_review(here, applicants=applicants, experts=1)
    phones = [found.committee]
    for n, name in enumerate(MEMBERS[1:members], start=1):
        phones.append(await _invited(here, found.edition_id, f"member{n}", name, Role.COMMITTEE))
    people = [await person_of(here, phone) for phone in phones]
    for phone in phones:
        for filing_id in found.filing_ids:
            async with found.acting(phone) as (tx, actor, edition):
                filing = await tx.filings.get(filing_id)
                done(await declare(tx, actor, edition, filing, Stand.CLEAR))
    async with found.acting(found.secretary) as (tx, actor, edition):
        await tx.candidacies.save(
            [
                Candidacy(edition.id, each, ("award", "nomination"), "", actor.person_id, tx.now)
                for each in found.filing_ids
            ]
        )
        await tx.editions.enter(edition.id, Stage.PLENARY)
        plenary = Plenary(edition.id, tx.now, "县政府第一会议室", (), people[0], "x", tx.now)
        await tx.plenaries.save(replace(plenary, quorum=1, present=tuple(people)))
        ceremony, shares = await _make_key(tx, edition.id, kept=keyed)
    return Sitting(found, phones, people, ceremony, shares)


async def _make_key(
    tx: SqlTransaction, edition_id: str, *, kept: bool
) -> tuple[KeyCeremony, list[Scalar]]:
    """What three supervisors' programs do."""
    names = ("方监督", "谷监督", "侯监督")
    invitation = Invitation("ballot-invitation-1", tx.new_id(), "息县县长质量奖", "3", names, 2)
    begun = [begin(invitation, n, secrets.token_bytes(32)) for n in range(3)]
    made = Ceremony("ballot-ceremony-1", invitation, tuple(commitment for _, commitment in begun))
    dealings = [deal(secret, made) for secret, _ in begun]
    shares: list[Scalar] = []
    for secret, _ in begun:
        share = receive(secret, made, dealings)
        assert isinstance(share, bytes)
        confirm(secret, made, Scalar(share))
        shares.append(Scalar(share))
    ceremony = KeyCeremony(
        invitation.id, edition_id, ("x", "y", "z"), names, 2, "x", tx.now, ready_at=tx.now
    )
    if not kept:
        return ceremony, shares
    await tx.key_ceremonies.save(ceremony)
    await tx.ballot_papers.put(ceremony.id, PaperKind.INVITATION, 0, encode(invitation))
    for n, commitment in enumerate(made.commitments):
        await tx.ballot_papers.put(ceremony.id, PaperKind.COMMITMENT, n + 1, encode(commitment))
    return ceremony, shares
