"""The lines of code that ``docs/ballot.md`` names; run as a program, sets their numbers right."""

from __future__ import annotations

import re
from pathlib import Path

ROOT = Path(__file__).parents[3]
PAGE = ROOT / "docs" / "ballot.md"

ANCHOR = re.compile(r"`((?:core|bot|storage)/[\w/]+\.py):(\d+) (\w+)`")


def line_of(module: str, name: str) -> int:
    """Where a name is defined first in a module. Raises LookupError where it is not."""
    defined = re.compile(rf"\s*(async )?(def|class) {name}\b|{name} = ")
    for number, line in enumerate((ROOT / module).read_text("utf-8").splitlines(), 1):
        if defined.match(line):
            return number
    raise LookupError(f"{module} defines no {name}")


def renumbered(page: str) -> str:
    return ANCHOR.sub(lambda found: f"`{found[1]}:{line_of(found[1], found[3])} {found[3]}`", page)


if __name__ == "__main__":
    PAGE.write_text(renumbered(PAGE.read_text("utf-8")), "utf-8")
