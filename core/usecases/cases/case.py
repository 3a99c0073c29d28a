"""What a case is: something with deadlines that people are told of."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field

from core.deadlines import Deadline
from core.edition import Edition
from core.ports import Notice, Transaction
from core.reminders import CaseKey, Known, Rule
from core.workdays import WorkCalendar

Hearers = Mapping[str, Notice]
"""What each person is told, by their id."""


@dataclass(frozen=True)
class Case:
    """A case in which something has to be done, or comes to its end.

    ``near``: who is told what of a deadline ahead, or of one that cannot be computed yet;
    ``passed``: of one that is over, ``later``: of one that has been for working days; ``moved``:
    of one that is no longer what they knew (None: they are told otherwise). ``about``: the number
    of the filing or the objection. ``concerns``: who waits for it, without having to do anything.
    ``due_to``: the filings for whose sake it is open; whoever is recused from all of them does not
    see it. Empty: everybody may know that it is.
    """

    key: CaseKey
    edition: Edition
    deadlines: tuple[Deadline, ...]
    near: Mapping[Rule, Hearers]
    passed: Mapping[Rule, Hearers] = field(default_factory=dict)
    moved: Callable[[Deadline, Known], Hearers] | None = None
    about: str = ""
    concerns: tuple[str, ...] = ()
    later: Mapping[Rule, Hearers] = field(default_factory=dict)
    due_to: frozenset[str] = frozenset()


@dataclass(frozen=True)
class Kind:
    """A kind of case: all that may be open, and those named as they are now.

    Named ones in which nothing is to come any more are left out.
    """

    everything: Callable[[Transaction], Awaitable[Sequence[CaseKey]]]
    now: Callable[[Transaction, Sequence[CaseKey], WorkCalendar], Awaitable[Sequence[Case]]]
