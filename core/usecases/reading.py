"""Reading and taking away what others filed; it is written down who did (arts. 10, 35)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from core.answers import Answer, Answers
from core.decision import Refusal, refuse
from core.edition import Edition
from core.filing import Filing
from core.ports import Person, StoredFile, Submission, Transaction
from core.roles import Act, Actor, Role, forbidden


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
) -> Sequence[Filing] | Refusal:
    """The edition's filings by number, those left out in which nothing was ever answered."""
    if refusal := forbidden(actor, Act.LIST_FILINGS, now=tx.now, edition=edition):
        return refusal
    return await tx.filings.of_edition(edition.id)


async def answers_shown(tx: Transaction, filings: Sequence[Filing]) -> Mapping[str, Answers]:
    """The answers of each filing, by its id, as the secretariat sees them."""
    ids = [filing.id for filing in filings]
    drafts, filed = await tx.drafts.answers_of(ids), await tx.filings.last_filed(ids)
    return {each: _as_filed(drafts[each], filed.get(each)) for each in ids}


async def read_filing(
    tx: Transaction, actor: Actor, filing_id: str, section: str = ""
) -> Shown | Refusal:
    """One filing; ``section`` is which part of it is looked at."""
    shown = await _shown(tx, filing_id)
    if refusal := forbidden(actor, Act.READ_FILING, now=tx.now, edition=shown.edition):
        return refusal
    await tx.audit.record(actor.person_id, Act.READ_FILING, filing_id, section=section)
    unreached = [each.person for each in await tx.people.unreached()]
    if not unreached:
        return shown
    theirs = await tx.filings.representatives(filing_id)
    return replace(shown, unreached=[each for each in unreached if each in theirs])


async def export_filing(tx: Transaction, actor: Actor, filing_id: str) -> Shown | Refusal:
    """One filing with its documents, to take away."""
    shown = await _shown(tx, filing_id, files=await tx.files.of_filing(filing_id))
    if refusal := forbidden(actor, Act.EXPORT_FILINGS, now=tx.now, edition=shown.edition):
        return refusal
    await tx.audit.record(actor.person_id, Act.EXPORT_FILINGS, filing_id, what="archive")
    return shown


async def export_filings(
    tx: Transaction, actor: Actor, edition: Edition
) -> tuple[Sequence[Filing], Mapping[str, Answers]] | Refusal:
    """All filings of the edition with their answers, to take away."""
    if refusal := forbidden(actor, Act.EXPORT_FILINGS, now=tx.now, edition=edition):
        return refusal
    filings = await tx.filings.of_edition(edition.id)
    await tx.audit.record(actor.person_id, Act.EXPORT_FILINGS, edition.id, what="table")
    return filings, await answers_shown(tx, filings)


async def open_file(tx: Transaction, actor: Actor, file_id: str) -> StoredFile | Refusal:
    """The file, if the actor may read it. What is not theirs is as if it were not there.

    Its owner, the filing's representatives and the secretariat may; what came with an objection
    or an opinion is not for the applicant.
    """
    try:
        file = await tx.files.get(file_id)
    except LookupError:
        return refuse("file-gone")
    if file.owner == actor.person_id or file.filing_id in actor.filing_ids:
        return file
    belongs = await _belongs_to(tx, file)
    if belongs is not None:
        subject, edition_id = belongs
        if actor.holds(Role.SECRETARIAT, await tx.editions.get(edition_id)):
            await tx.audit.record(actor.person_id, "open_file", subject, file=file.id)
            return file
    return refuse("file-gone")


async def _belongs_to(tx: Transaction, file: StoredFile) -> tuple[str, str] | None:
    """What the file belongs to, and in which edition; None if to its owner alone."""
    if file.objection_id is not None:
        objection = await tx.objections.get(file.objection_id)
        return objection.id, objection.edition_id
    if filing_id := file.filing_id or file.opinion_on:
        return filing_id, (await tx.filings.get(filing_id)).edition_id
    return None


async def _shown(tx: Transaction, filing_id: str, *, files: Sequence[StoredFile] = ()) -> Shown:
    filing = await tx.filings.get(filing_id)
    edition = await tx.editions.get(filing.edition_id)
    submissions = await tx.filings.submissions(filing.id)
    draft = await tx.drafts.answers(filing.id)
    answers = _as_filed(draft, submissions[-1] if submissions else None)
    return Shown(edition, filing, answers, submissions, files)


def _as_filed(draft: Answers, filed: Submission | None) -> Answers:
    if filed is None:
        return draft
    return {key: Answer(value, 0, "", filed.at) for key, value in filed.values.items()}
