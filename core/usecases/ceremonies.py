"""The supervisors make the ballot's key: papers go round until all have confirmed (art. 21)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from core.announcements import Event, announce
from core.ballot import (
    Commitment,
    Confirmation,
    Dealing,
    Fault,
    Invitation,
    Refused,
    against_commitment,
    against_confirmation,
    against_dealing,
    decode,
    encode,
    fingerprint,
    settle,
)
from core.ballot.papers import Complaints, Dealings, Paper, recognise
from core.ballot_round import Round, RoundState
from core.decision import Refusal, Several, refuse
from core.edition import Edition
from core.key_ceremony import KeyCeremony, PaperKind
from core.ports import Transaction
from core.roles import Act, Actor, Role, forbidden
from core.usecases.elections import PUBLISHED_IN, made_keys
from core.usecases.whole import recused_from_none, recused_from_some

FEWEST = 2
"""Trustees. Alone, somebody could decrypt whatever they like."""


class Step(StrEnum):
    """What the trustees are about."""

    COMMITTING = "committing"
    DEALING = "dealing"
    CONFIRMING = "confirming"
    READY = "ready"
    FAILED = "failed"


_GIVEN_IN = {
    Step.COMMITTING: PaperKind.COMMITMENT,
    Step.DEALING: PaperKind.DEALING,
    Step.CONFIRMING: PaperKind.CONFIRMATION,
}
STEPS = tuple(_GIVEN_IN)


@dataclass(frozen=True)
class Making:
    """How far a key is. ``papers`` are those that the trustees were handed so far, the last one for
    the step that they are about.

    ``given`` are the numbers of those who have done the step, ``lost`` of those whose part of the
    key is of no use any more. ``fingerprint`` is empty until all have committed.
    """

    ceremony: KeyCeremony
    step: Step
    papers: tuple[bytes, ...] = ()
    given: frozenset[int] = frozenset()
    lost: frozenset[int] = frozenset()
    fingerprint: str = ""

    def number(self, person_id: str) -> int | None:
        """A trustee's, from 1."""
        trustees = self.ceremony.trustees
        return trustees.index(person_id) + 1 if person_id in trustees else None

    def names(self, numbers: Sequence[int]) -> tuple[str, ...]:
        return tuple(self.ceremony.names[number - 1] for number in numbers)

    @property
    def awaited(self) -> tuple[str, ...]:
        """By name, whoever has yet to do this step."""
        numbers = range(1, len(self.ceremony.trustees) + 1)
        return self.names([number for number in numbers if number not in self.given])

    @property
    def enough(self) -> bool:
        """Whether as many are left as the step needs."""
        everybody = len(self.ceremony.trustees)
        needed = self.ceremony.threshold if self.ceremony.usable else everybody
        return everybody - len(self.lost) >= needed


@dataclass(frozen=True)
class Wrong:
    """A paper that does not hold; it was not kept."""

    faults: tuple[Fault, ...]


async def begin_ceremony(
    tx: Transaction, actor: Actor, edition: Edition, *, simulated: bool = False
) -> KeyCeremony | Refusal:
    """Invite all supervisors who are recused from nobody. Once there is a key, or one is being
    made, another is begun only where too few of its trustees are left."""
    if refusal := await against_holding(tx, actor, edition):
        return refusal
    latest = await latest_ceremony(tx, edition)
    if latest is not None and latest.failed_at is None:
        making = await look_at(tx, edition, latest)
        if making.enough:
            return refuse("key-there", "21")
        if waiting := await rounds_waiting(tx, latest):
            return refuse("key-of-round", "21", round=waiting[0].number)
        await fail(tx, actor, edition, latest, "lost", making.names(sorted(making.lost)))
    trustees = await recused_from_none(tx, edition, Role.SUPERVISOR)
    if len(trustees) < FEWEST:
        return refuse("trustees-too-few", "21", count=len(trustees), least=FEWEST)
    names = [(await tx.people.get(each)).name for each in trustees]
    ceremony = KeyCeremony(
        tx.new_id(),
        edition.id,
        tuple(trustees),
        _told_apart(names),
        len(trustees) // 2 + 1,
        actor.person_id,
        tx.now,
        simulated,
    )
    invitation = Invitation(
        "ballot-invitation-1",
        ceremony.id,
        edition.regulation.numbers.name[PUBLISHED_IN],
        str(edition.number),
        ceremony.names,
        ceremony.threshold,
    )
    await tx.key_ceremonies.save(ceremony)
    await tx.ballot_papers.put(ceremony.id, PaperKind.INVITATION, 0, encode(invitation))
    await tx.audit.record(
        actor.person_id, Act.HOLD_KEY, ceremony.id, what="begin", trustees=len(trustees)
    )
    await _await_papers(tx, actor, edition, ceremony, 1)
    return ceremony


async def latest_ceremony(tx: Transaction, edition: Edition) -> KeyCeremony | None:
    """The key at hand, or else the last that failed."""
    found = await tx.key_ceremonies.of_edition(edition.id)
    return max(found, key=lambda each: (each.failed_at is None, each.begun_at), default=None)


async def against_holding(tx: Transaction, actor: Actor, edition: Edition) -> Refusal | None:
    """Why somebody cannot take part: the key is about all candidates at once."""
    if refusal := forbidden(actor, Act.HOLD_KEY, now=tx.now, edition=edition):
        return refusal
    return await recused_from_some(tx, actor, edition)


async def look_at(tx: Transaction, edition: Edition, ceremony: KeyCeremony) -> Making:
    """Of commitments nothing is shown before all are in (see core.ballot.ceremony)."""
    left = await recused_from_none(tx, edition, Role.SUPERVISOR)
    losses = await tx.ballot_papers.all(ceremony.id, PaperKind.LOSS)
    numbered = enumerate(ceremony.trustees, start=1)
    lost = frozenset(number for number, each in numbered if each not in left) | losses.keys()
    if ceremony.failed_at is not None:
        return Making(ceremony, Step.FAILED, lost=lost)
    invitation, commitments, dealings, confirmations = [
        await tx.ballot_papers.all(ceremony.id, kind)
        for kind in (PaperKind.INVITATION, *_GIVEN_IN.values())
    ]
    papers, everybody = [invitation[0]], len(ceremony.trustees)
    if len(commitments) < everybody:
        return Making(ceremony, Step.COMMITTING, (*papers,), frozenset(commitments), lost)
    made = await made_keys(tx, ceremony)
    papers.append(encode(made))
    key = fingerprint(made.key)
    if len(dealings) < everybody:
        return Making(ceremony, Step.DEALING, (*papers,), frozenset(dealings), lost, key)
    dealt = tuple(decode(content, Dealing) for content in dealings.values())
    papers.append(encode(Dealings("ballot-dealings-1", dealt)))
    step = Step.CONFIRMING if ceremony.ready_at is None else Step.READY
    return Making(ceremony, step, (*papers,), frozenset(confirmations), lost, key)


async def rounds_waiting(tx: Transaction, ceremony: KeyCeremony) -> Sequence[Round]:
    """Those that only this key can open."""
    found = await tx.rounds.of_ceremony(ceremony.id)
    return [each for each in found if each.state in (RoundState.OPEN, RoundState.CLOSED)]


async def take_paper(
    tx: Transaction, actor: Actor, ceremony_id: str, content: bytes
) -> Making | Wrong | Refusal:
    """Check what a trustee hands back, and keep it; once all have, the next step begins.

    A complaint is settled at once: either way somebody is at fault, and the key is made anew.
    In a simulated ceremony one hands in for all.
    """
    ceremony = await tx.key_ceremonies.get(ceremony_id)
    edition = await tx.editions.get(ceremony.edition_id)
    if refusal := await against_holding(tx, actor, edition):
        return refusal
    making = await look_at(tx, edition, ceremony)
    number = making.number(actor.person_id)
    if number is None:
        return refuse("not-a-trustee", "21")
    if making.step not in _GIVEN_IN:
        return refuse("key-paper-not-awaited", "21")
    try:
        paper = recognise(content)
        author = _author(making.step, paper)
        if author is None:
            return refuse("key-paper-of-another-step", "21", step=STEPS.index(making.step) + 1)
        if author != number and not ceremony.simulated:
            return refuse("key-paper-of-another", "21", name=ceremony.names[number - 1])
        if isinstance(paper, Complaints):
            return await _settle(tx, actor, edition, making, paper)
        if faults := await _faults(tx, ceremony, paper):
            return Wrong(faults)
        return await _keep(tx, actor, edition, making, author, content)
    except Refused as reason:
        return Wrong(reason.faults)


def _author(step: Step, paper: Paper) -> int | None:
    """The number of whoever made a paper of this step; None: it is of another one."""
    match step, paper:
        case Step.COMMITTING, Commitment(index=index):
            return index + 1
        case Step.DEALING, Dealing(dealer=index):
            return index + 1
        case Step.CONFIRMING, Confirmation(index=index):
            return index + 1
        case Step.CONFIRMING, Complaints(complaints=complaints):
            # All by one: else somebody could make others look like false complainers.
            by = {each.complainer for each in complaints}
            return by.pop() + 1 if len(by) == 1 else None
    return None


async def _faults(tx: Transaction, ceremony: KeyCeremony, paper: Paper) -> tuple[Fault, ...]:
    if isinstance(paper, Commitment):
        invitations = await tx.ballot_papers.all(ceremony.id, PaperKind.INVITATION)
        return against_commitment(decode(invitations[0], Invitation), paper)
    made = await made_keys(tx, ceremony)
    if isinstance(paper, Dealing):
        return against_dealing(made, paper)
    assert isinstance(paper, Confirmation), "else it is of no step"
    return against_confirmation(made, paper)


async def _keep(
    tx: Transaction,
    actor: Actor,
    edition: Edition,
    making: Making,
    author: int,
    content: bytes,
) -> Making | Refusal:
    """What somebody has given stays; the same again changes nothing."""
    ceremony, kind = making.ceremony, _GIVEN_IN[making.step]
    given = await tx.ballot_papers.all(ceremony.id, kind)
    if author in given:
        return making if given[author] == content else refuse("key-paper-given", "21")
    await tx.ballot_papers.put(ceremony.id, kind, author, content)
    await tx.audit.record(
        actor.person_id, Act.HOLD_KEY, ceremony.id, what=kind.value, trustee=author
    )
    if len(given) + 1 < len(ceremony.trustees):
        return await look_at(tx, edition, ceremony)
    if making.step is Step.CONFIRMING:
        ceremony = replace(ceremony, ready_at=tx.now)
        await tx.key_ceremonies.save(ceremony)
        await announce(
            tx, actor, Event.KEY_READY, edition, only={Role.SUPERVISOR: ceremony.trustees}
        )
    else:
        await _await_papers(tx, actor, edition, ceremony, STEPS.index(making.step) + 2)
    return await look_at(tx, edition, ceremony)


async def _settle(
    tx: Transaction, actor: Actor, edition: Edition, making: Making, paper: Complaints
) -> Making:
    """Raises Refused for a complaint that is of no dealing here."""
    ceremony = making.ceremony
    made = await made_keys(tx, ceremony)
    contents = (await tx.ballot_papers.all(ceremony.id, PaperKind.DEALING)).values()
    dealings = {each.digest(): each for each in (decode(each, Dealing) for each in contents)}
    found = []
    for each in paper.complaints:
        dealing = dealings.get(each.dealing)
        if dealing is None:
            raise Refused(Fault("another-dealing"))
        found.append(settle(made, dealing, each))
    await tx.ballot_papers.put(
        ceremony.id, PaperKind.COMPLAINT, paper.complaints[0].complainer + 1, encode(paper)
    )
    at_fault = [each for each in found if each.code == "complaint-false"] or found
    names = tuple(dict.fromkeys(str(fault.where["trustee"]) for fault in at_fault))
    failed = await fail(tx, actor, edition, ceremony, at_fault[0].code, names)
    return await look_at(tx, edition, failed)


async def fail(
    tx: Transaction,
    actor: Actor,
    edition: Edition,
    ceremony: KeyCeremony,
    why: str,
    names: Sequence[str],
) -> KeyCeremony:
    """The key is of no use (any more); ``names`` are those on whose account."""
    failed = replace(ceremony, failed_at=tx.now, failure="\n".join((why, *names)))
    await tx.key_ceremonies.save(failed)
    await tx.audit.record(actor.person_id, Act.HOLD_KEY, ceremony.id, what="failed", why=why)
    await announce(
        tx, actor, Event.KEY_FAILED, edition,
        only={Role.SUPERVISOR: ceremony.trustees}, why=why, names=Several(tuple(names)),
    )  # fmt: skip
    return failed


async def _await_papers(
    tx: Transaction, actor: Actor, edition: Edition, ceremony: KeyCeremony, step: int
) -> None:
    await announce(
        tx, actor, Event.KEY_PAPER_AWAITED, edition,
        only={Role.SUPERVISOR: ceremony.trustees}, step=step,
    )  # fmt: skip


def _told_apart(names: Sequence[str]) -> tuple[str, ...]:
    """People of the same name, or without one, get a number."""
    times = Counter(names)
    return tuple(
        name if name and times[name] == 1 else f"{name} {number}".strip()
        for number, name in enumerate(names, start=1)
    )
