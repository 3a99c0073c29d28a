"""Whoever is recused from an applicant can learn nothing of it, whatever they ask for (art. 10).

Two editions are played alike and differ only in what is hidden of A03 (see tests.dialogs.worlds).
Whoever is recused from A03 asks for everything in both, and must be shown the very same.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import Any

import pytest

from core import announcements
from core.roles import Actor, Role
from core.stages import Stage
from core.usecases import reading
from storage import database
from tests.crawler import Crawler, difference
from tests.dialogs.worlds import COLLEAGUE, HIDDEN, RECUSED, Draws, World, draws, world

__all__ = ["draws"]

WHO: Mapping[Stage, Collection[str]] = {
    Stage.QUALIFICATION: ("secretary", "supervisor"),
    Stage.ACCEPTANCE_NOTICE: ("secretary", "supervisor"),
    Stage.REVIEW: RECUSED,
    Stage.PLENARY: ("secretary", "supervisor", "committee"),
}
"""Experts and the committee have nothing to ask for before there is a review."""
NAMED = {
    "filing_id": HIDDEN,
    "objection_id": "k0",
    "edition_id": "e1",
    "person_id": "applicant-3",
    "file_id": "f3-picture",
    "part": "material",
    "item": "4.1.2",
    "percent": "60",
}
"""How A03, the objection to it and the rest are asked for."""
FILES = ("f3-licence", "f3-evidence", "f3-picture")
A_GLANCE = 12
"""Buttons that tell the worlds apart where nothing is hidden."""


def crawler(found: World, person_id: str) -> Crawler:
    role = RECUSED.get(person_id, Role.SECRETARIAT)
    return Crawler(found.app, person_id, frozenset({role}), NAMED, FILES)


def told(found: World, person_id: str) -> list[str]:
    return [repr(each) for each in found.told[person_id]]


@pytest.fixture(autouse=True)
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Thousands of presses are not waited for until they are on the disk."""
    pragmas = database._pragmas

    def unsynced(connection: Any, *settings: str) -> None:
        pragmas(connection, *settings, "synchronous=OFF")

    monkeypatch.setattr(database, "_pragmas", unsynced)


@pytest.mark.parametrize("until", WHO)
async def test_whoever_is_recused_is_shown_the_same_whatever_is_hidden(
    tmp_path: Path, draws: Draws, until: Stage
) -> None:
    shown: dict[bool, dict[str, list[str]]] = {}
    for rich in (False, True):
        async with world(tmp_path / str(rich), draws, until, rich=rich) as found:
            if until is Stage.REVIEW:
                await found.settle_hidden()
            shown[rich] = {}
            for each in WHO[until]:
                asking = crawler(found, each)
                forges = each == "secretary" or until in (Stage.REVIEW, Stage.PLENARY)
                asked = asking.everything() if forges else asking.what_is_offered()
                shown[rich][each] = [*told(found, each), *await asked]
            offered = await crawler(found, COLLEAGUE).what_is_offered(A_GLANCE)
            shown[rich][COLLEAGUE] = [*told(found, COLLEAGUE), *offered]
    for person_id in WHO[until]:
        parted = difference(shown[False][person_id], shown[True][person_id])
        assert not parted, f"{person_id} can tell\n{parted}"
    assert difference(shown[False][COLLEAGUE], shown[True][COLLEAGUE]), "the worlds do differ"


# --- the comparison can fail ------------------------------------------------------------------


async def nobody(*_: object) -> frozenset[str]:
    return frozenset()


def sees_everything(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(Actor, "sees", lambda *_: True)


def is_told_everything(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(announcements, "_recused", nobody)


def opens_every_file(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(reading, "_tells_of", nobody)


@pytest.mark.parametrize("leak", [sees_everything, is_told_everything, opens_every_file])
async def test_a_leak_shows(
    tmp_path: Path,
    draws: Draws,
    monkeypatch: pytest.MonkeyPatch,
    leak: Callable[[pytest.MonkeyPatch], None],
) -> None:
    leak(monkeypatch)
    shown = []
    for rich in (False, True):
        data = tmp_path / str(rich)
        async with world(data, draws, Stage.QUALIFICATION, rich=rich) as found:
            asking = crawler(found, "secretary")
            shown.append([*told(found, "secretary"), *await asking.what_is_offered(A_GLANCE)])
            shown[-1] += [await asking.content(file_id) for file_id in FILES]
    assert difference(*shown)
