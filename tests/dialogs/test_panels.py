"""The pool of experts and the panels, through the chat (art. 9)."""

from __future__ import annotations

from tests.phone import County
from tests.reviewing import with_panel


async def test_fixture(here: County) -> None:
    found = await with_panel(here)
    await found.score(0)
    await found.recuse(found.experts[1], 2)
    for phone in (found.secretary, found.experts[0], found.applicants[0], found.supervisor):
        await phone.look()
        print(phone.name, phone.log())
