"""What is wrong, and where: facts for a program. The words for them stand elsewhere."""

from __future__ import annotations

from collections.abc import Mapping

import msgspec


class Fault(msgspec.Struct, frozen=True):
    """``where`` names the entry: by its place in a list (from 0), its key, or a person's name."""

    code: str
    where: Mapping[str, str | int] = {}


class Refused(ValueError):
    """What was asked for must not be done, for every one of ``faults``."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(", ".join(fault.code for fault in faults))
        self.faults = faults

    @property
    def code(self) -> str:
        return self.faults[0].code

    @property
    def where(self) -> Mapping[str, str | int]:
        return self.faults[0].where


def refused(code: str, /, **where: str | int) -> Refused:
    return Refused(Fault(code, where))


def located(faults: tuple[Fault, ...], /, **where: str | int) -> tuple[Fault, ...]:
    """The same faults, of an entry within something larger."""
    return tuple(Fault(fault.code, {**where, **fault.where}) for fault in faults)
