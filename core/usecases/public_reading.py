"""What anybody may read without being known: public notices and open calls (arts. 14, 17, 22)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from core.edition import Edition
from core.ports import Transaction
from core.public_notice import NoticeState, PublicNotice, state_of, successor
from core.stages import Stage
from core.workdays import Period, WorkCalendar


@dataclass(frozen=True)
class Published:
    """A notice as it stands now.

    ``period``: how its last day was counted, where that can be told (see
    :meth:`PublicNotice.period`); ``corrected_by``: the notice that took its place.
    """

    edition: Edition
    notice: PublicNotice
    state: NoticeState
    period: Period | None
    corrected_by: PublicNotice | None


async def published_notices(tx: Transaction) -> Sequence[Published]:
    """Of all editions, newest first."""
    notices = await tx.notices.all()
    calendar = await tx.calendars.calendar()
    return [await _published(tx, notice, notices, calendar) for notice in notices]


async def published_notice(tx: Transaction, notice_id: str) -> Published:
    """Raises LookupError if there is none."""
    notice = await tx.notices.get(notice_id)
    others = await tx.notices.of_edition(notice.edition_id)
    return await _published(tx, notice, others, await tx.calendars.calendar())


async def open_calls(tx: Transaction) -> Sequence[Edition]:
    """Editions that one can file for now."""
    return [each for each in await tx.editions.all() if each.stage(tx.now) is Stage.FILING]


async def _published(
    tx: Transaction, notice: PublicNotice, others: Sequence[PublicNotice], calendar: WorkCalendar
) -> Published:
    edition = await tx.editions.get(notice.edition_id)
    corrected_by = successor(notice, others)
    state = state_of(notice, edition, corrected_by, tx.now)
    return Published(edition, notice, state, notice.period(edition, calendar), corrected_by)
