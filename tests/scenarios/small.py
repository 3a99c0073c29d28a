"""A small scenario to be varied: one secretary, one applicant, an edition with a call."""

from __future__ import annotations

from pathlib import Path

from bot.rehearsal.loading import load_scenario
from bot.rehearsal.scenario import Scenario

HEAD = """
title = "小演练"
regulation = "xixian-2022"
starts = 2026-03-02T08:00:00

people = [
  { key = "li", name = "李敏", role = "secretariat" },
  { key = "wang", name = "王建设", role = "applicant", organisation = "flour" },
]

[organisations.flour.answers]
in_county = "yes"
operating_since = "2012-06-18"
"""

CALL = """
[[steps]]
at = 2026-03-02T08:00:00
who = "li"
does = "enter"

[[steps]]
at = 2026-03-02T08:01:00
who = "li"
does = "create_edition"
number = 3

[[steps]]
at = 2026-03-02T08:02:00
who = "li"
does = "publish_call"
media = "县政府网站"
published_on = 2026-03-02
closes_on = 2026-04-10
contact = "质量股 李敏，0376-5950000"
"""


def written(folder: Path, *parts: str) -> Path:
    """A scenario file of these parts."""
    file = folder / "scenario.toml"
    file.write_text("\n".join(parts), encoding="utf-8")
    return file


def small(folder: Path, *steps: str, head: str = HEAD) -> Scenario:
    """The small scenario, after the call going on with these steps."""
    return load_scenario(written(folder, head, CALL, *steps))


def step(at: str, who: str, does: str, more: str = "") -> str:
    return f'[[steps]]\nat = {at}\nwho = "{who}"\ndoes = "{does}"\n{more}\n'
