"""Coming in: by the public call's link, by a one-time invitation, or as one of the public."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass, replace
from datetime import timedelta

from core.decision import Refusal, refuse
from core.edition import Edition
from core.filing import Filing, FilingState
from core.ports import Invitation, Transaction
from core.reminders import CaseKey, CaseKind
from core.roles import Act, Actor, Role, forbidden
from core.stages import Stage
from core.usecases.reminding import watch

INVITATION_VALID = timedelta(days=14)
UNINVITED = (Role.APPLICANT, Role.PUBLIC)
"""They come by a public link, an applicant also by a colleague's invitation."""


@dataclass(frozen=True)
class Entered:
    """The role that was taken up; ``filing_id`` for applicants."""

    role: Role
    filing_id: str | None = None


@dataclass(frozen=True)
class Visiting:
    """Come as one of the public, to a notice or to report misconduct; no role is taken up."""

    edition_id: str
    notice_id: str | None = None


@dataclass(frozen=True)
class Invited:
    """A fresh invitation. ``token`` is shown once and not kept."""

    token: str
    invitation: Invitation


async def enter_by_call(
    tx: Transaction, person_id: str, code: str, language: str
) -> Entered | Refusal:
    """An applicant starts from the public call (art. 14); the first visit opens a filing."""
    edition = await tx.editions.with_call(code)
    if edition is None or edition.call is None:
        return refuse("call-unknown", "14")
    actor = await tx.people.actor(person_id)
    if filing_id := await _own_filing(tx, actor, edition):
        return Entered(Role.APPLICANT, filing_id)
    if _judges(actor, edition):
        return refuse("role-conflict", "10")
    closes_at = edition.filing_closes_at
    if closes_at is not None and tx.now >= closes_at:
        return refuse("window-closed", "15", closed_on=edition.call.closes_on)
    await tx.people.create(person_id, "", language, tx.now)
    number = await tx.filings.next_number(edition.id)
    filing = Filing(tx.new_id(), edition.id, number, FilingState.DRAFT)
    await tx.filings.add(filing, person_id, tx.now)
    await tx.people.grant(person_id, Role.APPLICANT, edition.id, tx.now)
    await watch(tx, CaseKey(CaseKind.FILING, filing.id))
    await tx.audit.record(person_id, "start_filing", filing.id)
    return Entered(Role.APPLICANT, filing.id)


async def enter_by_notice(
    tx: Transaction, person_id: str, notice_id: str, language: str
) -> Visiting | Refusal:
    """Anybody comes to a public notice, to object or to report (arts. 23, 25)."""
    try:
        notice = await tx.notices.get(notice_id)
    except LookupError:
        return refuse("notice-unknown")
    await tx.people.create(person_id, "", language, tx.now)
    return Visiting(notice.edition_id, notice.id)


async def enter_to_report(
    tx: Transaction, person_id: str, edition_id: str, language: str
) -> Visiting | Refusal:
    """Anybody comes to report misconduct in an edition (art. 25)."""
    try:
        edition = await tx.editions.get(edition_id)
    except LookupError:
        return refuse("edition-unknown")
    await tx.people.create(person_id, "", language, tx.now)
    return Visiting(edition.id)


async def enter_by_invitation(
    tx: Transaction, person_id: str, token: str, language: str
) -> Entered | Refusal:
    """Take up a role by a one-time invitation.

    Nobody both represents an applicant and takes part in judging (art. 10); the invitation stays
    good for whom it was meant.
    """
    invitation = await tx.invitations.find(token_digest(token))
    if invitation is None:
        return refuse("invitation-unknown")
    if invitation.used_at is not None:
        return refuse("invitation-used")
    if tx.now >= invitation.expires_at:
        return refuse("invitation-expired")
    if refusal := await _on_both_sides(tx, await tx.people.actor(person_id), invitation):
        return refusal
    await tx.people.create(person_id, invitation.name, language, tx.now)
    await tx.people.grant(person_id, invitation.role, invitation.edition_id, tx.now)
    if invitation.filing_id is not None:
        await tx.filings.add_representative(invitation.filing_id, person_id, tx.now)
    if invitation.expert_id is not None:
        expert = await tx.experts.get(invitation.expert_id)
        await tx.experts.save(replace(expert, person_id=person_id))
    await tx.invitations.use(invitation.id, person_id, tx.now)
    await tx.audit.record(person_id, "enter", invitation.id, role=invitation.role.value)
    return Entered(invitation.role, invitation.filing_id)


async def invite(
    tx: Transaction, actor: Actor, role: Role, edition: Edition | None, name: str
) -> Invited | Refusal:
    """The secretariat invites somebody to a role of an edition."""
    if refusal := forbidden(actor, Act.INVITE, now=tx.now, edition=edition):
        return refusal
    if role in UNINVITED:
        return refuse("role-missing")
    edition_id = edition.id if edition and role is not Role.SECRETARIAT else None
    return await issue_invitation(tx, actor.person_id, role, edition_id, name=name)


async def invite_representative(
    tx: Transaction, actor: Actor, edition: Edition, filing: Filing
) -> Invited | Refusal:
    """A representative invites a second one of the same organisation."""
    act = Act.INVITE_REPRESENTATIVE
    if refusal := forbidden(actor, act, now=tx.now, edition=edition, filing=filing):
        return refusal
    return await issue_invitation(
        tx, actor.person_id, Role.APPLICANT, edition.id, filing_id=filing.id
    )


async def issue_invitation(
    tx: Transaction,
    created_by: str,
    role: Role,
    edition_id: str | None,
    *,
    filing_id: str | None = None,
    expert_id: str | None = None,
    name: str = "",
) -> Invited:
    """Make a one-time invitation; used directly only for the first secretary at first start."""
    token = secrets.token_urlsafe(24)
    invitation = Invitation(
        tx.new_id(),
        role,
        edition_id,
        filing_id,
        name,
        created_by,
        tx.now + INVITATION_VALID,
        expert_id=expert_id,
    )
    await tx.invitations.add(invitation, token_digest(token))
    await tx.audit.record(created_by, Act.INVITE, invitation.id, role=role.value)
    return Invited(token, invitation)


def token_digest(token: str) -> str:
    """What is kept of a token: enough to recognise it, not to use it."""
    return hashlib.sha256(token.encode()).hexdigest()


def _judges(actor: Actor, edition: Edition) -> bool:
    return any(actor.holds(role, edition) for role in Role if role not in UNINVITED)


async def _on_both_sides(tx: Transaction, actor: Actor, invitation: Invitation) -> Refusal | None:
    """Why not: they would represent an applicant of an edition in which they have another role."""
    if invitation.filing_id is not None:
        filing = await tx.filings.get(invitation.filing_id)
        edition = await tx.editions.get(filing.edition_id)
        return refuse("role-conflict", "10") if _judges(actor, edition) else None
    if invitation.edition_id is not None:
        editions = [await tx.editions.get(invitation.edition_id)]
    else:
        editions = [e for e in await tx.editions.all() if e.stage(tx.now) is not Stage.CLOSED]
    for edition in editions:
        if await _own_filing(tx, actor, edition):
            return refuse("represents-applicant", "10")
    return None


async def _own_filing(tx: Transaction, actor: Actor, edition: Edition) -> str | None:
    for filing_id in actor.filing_ids:
        if (await tx.filings.get(filing_id)).edition_id == edition.id:
            return filing_id
    return None
