"""Telling people of deadlines: what is near, what has passed, what has moved. Nothing twice.

A case is looked at when a reminder of it comes due, and after every act that may have changed
its deadlines; its deadlines are then derived anew. Acts whose doer sees the new deadlines, or is
told of them otherwise, only :func:`watch`; :func:`announce_moved` is for a calendar that changed.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from core.deadlines import Deadline
from core.ports import Digest, Notice, Transaction
from core.reminders import (
    CaseKey,
    Known,
    Moment,
    Reminder,
    Rule,
    Rung,
    Watch,
    moments,
    newest,
)
from core.usecases.cases import KINDS
from core.usecases.cases.case import Case
from core.workdays import ONE_DAY, WorkCalendar

AT_ONCE = 500
"""Cases looked at in one go: more would keep everybody else waiting."""

PUT_OFF = timedelta(hours=1)
"""After how long a case is tried again whose deadlines could not be derived."""

Told = dict[str, list[Notice]]
"""What each person is told, by their id."""


async def watch(tx: Transaction, key: CaseKey) -> None:
    """The case is open; its deadlines as they are now count as known to its people."""
    calendar = await tx.calendars.calendar()
    await _keep(tx, [key], await _look(tx, [key], calendar), at_next_tick=True)


async def unwatch(tx: Transaction, key: CaseKey) -> None:
    """Nothing has to be done in the case any more."""
    await tx.deadlines.close([key.id])


async def watch_everything(tx: Transaction) -> None:
    """Look at everything that may be open, whatever was noted before.

    For the start of the server: a new version may bring working days or deadlines, and a clock
    that was wrong may have closed cases too early.
    """
    for cases in KINDS.values():
        await tx.deadlines.look(await cases.everything(tx), tx.now)


async def announce_moved(tx: Transaction) -> None:
    """The calendar has changed: whoever's deadlines are no longer what they knew is told."""
    calendar = await tx.calendars.calendar()
    keys = await tx.deadlines.open_cases()
    told: Told = defaultdict(list)
    for start in range(0, len(keys), AT_ONCE):
        some, seen = await _as_far_as_possible(tx, keys[start : start + AT_ONCE], calendar)
        _tell_moved(told, seen, tx.now)
        await _keep(tx, some, seen, at_next_tick=True)
    await _tell_digests(tx, "moved", told)


async def _as_far_as_possible(
    tx: Transaction, keys: Sequence[CaseKey], calendar: WorkCalendar
) -> tuple[Sequence[CaseKey], Sequence[_Seen]]:
    """The cases that can be looked at; one whose data are wrong is put off and stops no other."""
    try:
        return keys, await _look(tx, keys, calendar)
    except (ArithmeticError, AssertionError, LookupError, TypeError, ValueError):
        if len(keys) == 1:
            await tx.deadlines.look(keys, tx.now + PUT_OFF)
            return (), ()
    found = [await _as_far_as_possible(tx, [key], calendar) for key in keys]
    return [key for some, _ in found for key in some], [each for _, seen in found for each in seen]


async def remind(tx: Transaction, most: int = AT_ONCE) -> None:
    """Look at the cases whose time has come, ``most`` of them now.

    After a standstill people hear of each deadline once, by the newest reminder due.
    """
    calendar = await tx.calendars.calendar()
    keys = await tx.deadlines.to_look_at(tx.now, most)
    seen = await _look(tx, keys, calendar)
    moved: Told = defaultdict(list)
    _tell_moved(moved, seen, tx.now)
    await _tell_digests(tx, "moved", moved)
    await _tell_digests(tx, "near", await _near(tx, seen))
    await _keep(tx, keys, seen)


async def put_off(tx: Transaction) -> Sequence[CaseKey]:
    """Look at the first case later, since it cannot be looked at now: it must not stop the rest."""
    keys = await tx.deadlines.to_look_at(tx.now, 1)
    await tx.deadlines.look(keys, tx.now + PUT_OFF)
    return keys


@dataclass(frozen=True)
class _Seen:
    """A case as it is, beside what its people know of it."""

    case: Case
    known: Mapping[Rule, Known]
    moments: Mapping[Rule, tuple[Moment, ...]]

    def open(self, now: datetime) -> Iterator[Deadline]:
        """What lies ahead, cannot be computed yet, or has passed and is still to be told of."""
        return (each for each in self.case.deadlines if self._open(each, now))

    def _open(self, deadline: Deadline, now: datetime) -> bool:
        if deadline.due is None or deadline.due > now:
            return True
        return any(each.at > now for each in self.moments[deadline.rule])

    def hearers(self, deadline: Deadline) -> Iterable[str]:
        """Whoever is told of it at some rung."""
        case, rule = self.case, deadline.rule
        told = (case.near, case.passed, case.later)
        return dict.fromkeys(each for hearers in told for each in hearers.get(rule, ()))

    def told(self, deadline: Deadline, rung: Rung) -> Mapping[str, Notice]:
        """Who is told what of the deadline at the rung."""
        case, rule = self.case, deadline.rule
        if rung.overdue is None:
            return case.near.get(rule, {})
        later = case.later.get(rule, {}) if rung.overdue else {}
        return {**later, **case.passed.get(rule, {})}

    def since(self, deadline: Deadline, now: datetime) -> datetime:
        """Since when the deadline is known as it is."""
        known = self.known.get(deadline.rule)
        return known.since if known and not _differs(known, deadline) else now


async def _look(
    tx: Transaction, keys: Sequence[CaseKey], calendar: WorkCalendar
) -> Sequence[_Seen]:
    cases: list[Case] = []
    for kind, of_kind in KINDS.items():
        if theirs := [key for key in keys if key.kind is kind]:
            cases += await of_kind.now(tx, theirs, calendar)
    known = await tx.deadlines.known([case.key.id for case in cases])
    return [_Seen(case, known[case.key.id], _moments(case, calendar)) for case in cases]


def _moments(case: Case, calendar: WorkCalendar) -> Mapping[Rule, tuple[Moment, ...]]:
    regulation = case.edition.regulation
    return {
        each.rule: moments(
            each.due, each.rule, regulation.numbers.reminders, calendar, regulation.zone
        )
        for each in case.deadlines
        if each.due is not None
    }


# --- what has moved ---------------------------------------------------------------------------


def _tell_moved(told: Told, seen: Sequence[_Seen], now: datetime) -> None:
    for each in seen:
        for deadline in each.case.deadlines:
            was = each.known.get(deadline.rule)
            if each.case.moved is None or was is None or not _differs(was, deadline):
                continue
            if any(due is None or due > now for due in (was.due, deadline.due)):
                for person_id, notice in each.case.moved(deadline, was).items():
                    told[person_id].append(notice)


def _differs(known: Known, deadline: Deadline) -> bool:
    return (known.due, known.unknown_year) != (deadline.due, deadline.unknown_year)


# --- what is near -----------------------------------------------------------------------------


async def _near(tx: Transaction, seen: Sequence[_Seen]) -> Told:
    """What each person is reminded of, noted as sent; the soonest first.

    Of a case that somebody is reminded of they also hear what cannot be computed yet.
    """
    sent = await tx.deadlines.sent([each.case.key.id for each in seen])
    rungs: dict[tuple[str, Rule, datetime, str], set[str]] = defaultdict(set)
    for past in sent:
        rungs[past.case_id, past.rule, past.due, past.recipient].add(past.rung)
    found: dict[str, list[tuple[bool, float, Notice]]] = defaultdict(list)
    fresh: list[Reminder] = []
    for each in seen:
        reminded = set()
        for deadline in each.case.deadlines:
            if deadline.due is None:
                continue
            ladder, since = each.moments[deadline.rule], each.since(deadline, tx.now)
            for person_id in each.hearers(deadline):
                one = (each.case.key.id, deadline.rule, deadline.due, person_id)
                rung = newest(ladder, since, tx.now, rungs[one])
                if rung is None or (rung.overdue is None and deadline.due <= tx.now):
                    continue
                notice = each.told(deadline, rung).get(person_id)
                if notice is not None:
                    fresh.append(Reminder(*one, rung.key))
                    found[person_id].append((False, deadline.due.timestamp(), notice))
                    reminded.add(person_id)
        for deadline in each.open(tx.now):
            if deadline.due is None:
                for person_id, notice in each.case.near.get(deadline.rule, {}).items():
                    if person_id in reminded:
                        found[person_id].append((True, 0, notice))
    await tx.deadlines.note(fresh, tx.now)
    return {
        person_id: [notice for _, _, notice in sorted(items, key=lambda item: item[:2])]
        for person_id, items in found.items()
    }


async def _tell_digests(tx: Transaction, code: str, told: Told) -> None:
    for person_id, items in told.items():
        await tx.outbox.tell([person_id], Digest(code, tuple(items)))


# --- what is kept -----------------------------------------------------------------------------


async def _keep(
    tx: Transaction, keys: Sequence[CaseKey], seen: Sequence[_Seen], *, at_next_tick: bool = False
) -> None:
    """Note what people know now, and when to look next; close what is over."""
    watches = []
    for each in seen:
        known = [
            Known(
                deadline.rule,
                deadline.article,
                deadline.due,
                deadline.unknown_year,
                each.since(deadline, tx.now),
            )
            for deadline in each.open(tx.now)
        ]
        if known:
            look_at = tx.now if at_next_tick else _next_look(each, tx.now)
            watches.append(Watch(each.case.key, tuple(known), look_at))
    await tx.deadlines.keep(watches)
    still_open = {watch.case.id for watch in watches}
    await tx.deadlines.close([key.id for key in keys if key.id not in still_open])


def _next_look(seen: _Seen, now: datetime) -> datetime:
    """At the next reminder; daily for a year that may become known; else when all is over."""
    ahead = [each.at for ladder in seen.moments.values() for each in ladder if each.at > now]
    open_ones = list(seen.open(now))
    if any(deadline.due is None for deadline in open_ones):
        ahead.append(now + ONE_DAY)
    return min(ahead, default=max(each.due for each in open_ones if each.due is not None))
