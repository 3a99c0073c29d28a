"""Reading and taking away what others filed; it is written down who did (arts. 10, 35)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from core.answers import Answer, Answers
from core.decision import Refusal, refuse
from core.edition import Edition
from core.filing import Filing
from core.ports import Person, StoredFile, Submission, Transaction
from core.review import Pin
from core.roles import REVIEWED, Act, Actor, Role, forbidden
from core.usecases.closed import Closed, closed_to
from core.usecases.reviewing import load_reviews
from core.usecases.seated import Seated, seated


@dataclass(frozen=True)
class Shown:
    """A filing as the secretariat sees it: as it was filed last, before that as far as it goes.

    What the applicant changes in a returned filing is theirs until they file again.
    ``unreached`` are the representatives whom no notice reaches at present.
    """

    edition: Edition
    filing: Filing
    answers: Answers
    submissions: Sequence[Submission]
    files: Sequence[StoredFile] = ()
    unreached: Sequence[Person] = ()


async def list_filings(
    tx: Transaction, actor: Actor, edition: Edition
) -> Sequence[Filing | Closed] | Refusal:
    """The edition's filings by number, those left out in which nothing was ever answered."""
    if refusal := forbidden(actor, Act.LIST_FILINGS, now=tx.now, edition=edition):
        return refusal
    return await _listed(tx, actor, edition)


async def answers_shown(tx: Transaction, filings: Sequence[Filing]) -> Mapping[str, Answers]:
    """The answers of each filing, by its id, as the secretariat sees them."""
    ids = [filing.id for filing in filings]
    drafts, filed = await tx.drafts.answers_of(ids), await tx.filings.last_filed(ids)
    return {each: _as_filed(drafts[each], filed.get(each)) for each in ids}


async def read_filing(
    tx: Transaction, actor: Actor, filing_id: str, section: str = ""
) -> Shown | Refusal:
    """One filing; ``section`` is which part of it is looked at."""
    shown = await _shown(tx, actor, Act.READ_FILING, filing_id)
    if isinstance(shown, Refusal):
        return shown
    await tx.audit.record(actor.person_id, Act.READ_FILING, filing_id, section=section)
    unreached = [each.person for each in await tx.people.unreached()]
    if not unreached:
        return shown
    theirs = await tx.filings.representatives(filing_id)
    return replace(shown, unreached=[each for each in unreached if each in theirs])


async def export_filing(tx: Transaction, actor: Actor, filing_id: str) -> Shown | Refusal:
    """One filing with its documents, to take away."""
    shown = await _shown(tx, actor, Act.EXPORT_FILINGS, filing_id)
    if isinstance(shown, Refusal):
        return shown
    await tx.audit.record(actor.person_id, Act.EXPORT_FILINGS, filing_id, what="archive")
    return replace(shown, files=await tx.files.of_filing(filing_id))


async def export_filings(
    tx: Transaction, actor: Actor, edition: Edition
) -> tuple[Sequence[Filing | Closed], Mapping[str, Answers]] | Refusal:
    """All filings of the edition with their answers, to take away."""
    if refusal := forbidden(actor, Act.EXPORT_FILINGS, now=tx.now, edition=edition):
        return refusal
    listed = await _listed(tx, actor, edition)
    await tx.audit.record(actor.person_id, Act.EXPORT_FILINGS, edition.id, what="table")
    return listed, await answers_shown(tx, [each for each in listed if isinstance(each, Filing)])


async def open_file(tx: Transaction, actor: Actor, file_id: str) -> StoredFile | Refusal:
    """The file, if the actor may read it. What is not theirs is as if it were not there.

    Nobody who is recused for an applicant that it tells of may, not even its owner (art. 10).
    What was made for an expert closes with their seat, and with the edition (art. 9). Otherwise its
    owner, the filing's representatives, the secretariat and the panel may; what came
    with an objection or an opinion is the secretariat's only, and what an expert pinned to a sheet
    is open to the others once their panel has locked that part.
    """
    try:
        file = await tx.files.get(file_id)
    except LookupError:
        return refuse("file-gone")
    if not all(actor.sees(filing_id) for filing_id in await _tells_of(tx, file)):
        return refuse("file-gone")
    if await _left_behind(tx, actor, file):
        return refuse("file-gone")
    pin = await tx.reviews.pin_of(file.id)
    if pin is None and (file.owner == actor.person_id or file.filing_id in actor.filing_ids):
        return file
    subject = await _open_as(tx, actor, file) if pin is None else await _pinned(tx, actor, pin)
    if subject is None:
        return refuse("file-gone")
    await tx.audit.record(actor.person_id, "open_file", subject, file=file.id)
    return file


async def _left_behind(tx: Transaction, actor: Actor, file: StoredFile) -> bool:
    """Whether it tells only of applicants that the actor, who was there as an expert and as nothing
    else, reviews no more."""
    filings = await tx.filings.these(file.about) if file.about else ()
    for filing in filings:
        edition = await tx.editions.get(filing.edition_id)
        held = {grant.role for grant in actor.grants if grant.edition_id in (None, edition.id)}
        if held - {Role.PUBLIC} != {Role.EXPERT}:
            return False
        panel = await tx.panels.of_filing(filing.id)
        sits = panel is not None and actor.person_id in panel.seated
        if sits and edition.stage(tx.now) in REVIEWED:
            return False
    return bool(filings)


async def _tells_of(tx: Transaction, file: StoredFile) -> set[str]:
    """The filings that there is something of in the file."""
    found = {*file.about, file.filing_id, file.opinion_on}
    if file.objection_id is not None:
        found.add((await tx.objections.get(file.objection_id)).filing_id)
    return {filing_id for filing_id in found if filing_id is not None}


async def _open_as(tx: Transaction, actor: Actor, file: StoredFile) -> str | None:
    """What somebody else's file belongs to, if it is open to the actor as what they are here."""
    if file.objection_id is not None:
        subject = file.objection_id
        edition_id = (await tx.objections.get(subject)).edition_id
    elif filing_id := file.filing_id or file.opinion_on:
        subject, edition_id = filing_id, (await tx.filings.get(filing_id)).edition_id
    else:
        return None
    if actor.holds(Role.SECRETARIAT, await tx.editions.get(edition_id)):
        return subject
    if file.filing_id is None or await _seat(tx, actor, file.filing_id) is None:
        return None
    return subject


async def _pinned(tx: Transaction, actor: Actor, pin: Pin) -> str | None:
    """The filing whose sheet the file is pinned to, if that is open to the actor."""
    filing = await tx.filings.get(pin.filing_id)
    edition = await tx.editions.get(filing.edition_id)
    seat = await _seat(tx, actor, filing.id)
    if seat is not None and pin.expert == actor.person_id:
        return filing.id
    (review,) = await load_reviews(tx, edition, [filing])
    if review.parts[pin.part].combined is None:
        return None
    return filing.id if seat is not None or actor.holds(Role.SECRETARIAT, edition) else None


async def _seat(tx: Transaction, actor: Actor, filing_id: str) -> Seated | None:
    seat = await seated(tx, actor, Act.READ_REVIEWED, filing_id)
    return None if isinstance(seat, Refusal) else seat


async def _listed(tx: Transaction, actor: Actor, edition: Edition) -> Sequence[Filing | Closed]:
    filings = [each for each in await tx.filings.of_edition(edition.id) if actor.sees(each.id)]
    closed = await closed_to(tx, actor, edition)
    return sorted((*filings, *closed), key=lambda each: each.number)


async def _shown(tx: Transaction, actor: Actor, act: Act, filing_id: str) -> Shown | Refusal:
    filing = await tx.filings.get(filing_id)
    edition = await tx.editions.get(filing.edition_id)
    if refusal := forbidden(actor, act, now=tx.now, edition=edition, filing=filing):
        return refusal
    submissions = await tx.filings.submissions(filing.id)
    draft = await tx.drafts.answers(filing.id)
    answers = _as_filed(draft, submissions[-1] if submissions else None)
    return Shown(edition, filing, answers, submissions)


def _as_filed(draft: Answers, filed: Submission | None) -> Answers:
    if filed is None:
        return draft
    return {key: Answer(value, 0, "", filed.at) for key, value in filed.values.items()}
