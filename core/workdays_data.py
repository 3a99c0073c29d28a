"""The workday arrangements shipped with the product, one file a year."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from core.data_file import DATA, WrongData, read_toml
from core.workdays import Arrangement, InvalidArrangement, WorkCalendar

WORKDAYS = DATA / "regulations" / "workdays"


@cache
def load_calendar(folder: Path | None = None) -> WorkCalendar:
    """The calendar of the years in ``folder`` (default: those shipped). Raises WrongData."""
    folder = folder or WORKDAYS
    files = sorted(folder.glob("[0-9]*.toml"))
    if not files:
        raise WrongData(folder, "(folder)", "expected one file a year, such as 2026.toml")
    arrangements = tuple(_load_year(file) for file in files)
    try:
        return WorkCalendar(arrangements)
    except InvalidArrangement as error:
        raise WrongData(folder, error.key, f"expected {error.expected}") from None


def _load_year(file: Path) -> Arrangement:
    arrangement = read_toml(file, Arrangement)
    if file.stem != str(arrangement.year):
        raise WrongData(file, "year", f"expected {file.stem} as in the file's name")
    return arrangement
