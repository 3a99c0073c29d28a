"""Members vote in the chat: nothing of it is kept, they go into the box in batches, once each."""

from __future__ import annotations

from core.usecases.closing import close_round
from tests.balloting import Sitting, sitting
from tests.phone import County
from tests.reviewing import done

AWARD = [(1, "award"), (2, "award"), (1, "nomination")]


async def close(voting: Sitting) -> None:
    async with voting.found.acting(voting.found.secretary) as (tx, actor, _):
        done(await close_round(tx, actor, voting.here.app.engine._house.urn, voting.round_id))


async def test_members_vote_and_only_totals_come_out(here: County) -> None:
    voting = await sitting(here, members=4)
    this = await voting.open_round(AWARD)
    for member, choices in enumerate(("yya", "yna", "nyy", "yyy")):
        await voting.vote(member, choices)
    await close(voting)
    first, second, third = (each.key for each in this.proposals)
    assert await voting.totals() == {first: (3, 1, 0), second: (3, 1, 0), third: (2, 0, 2)}
