"""Panels, recusals, challenges, the pool and meetings come out as they went in, on both kinds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.edition import Edition
from core.expert import Expert, Interests
from core.filing import Filing, FilingState
from core.meeting import Meeting
from core.panel import Assignment, Member, Panel
from core.ports import Invitation
from core.recusal import Challenge, Declaration, Source, Stand
from core.roles import Role
from core.scoring import Part
from storage.unit_of_work import Store

NOW = datetime(2026, 4, 21, 1, 2, 3, 456789, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
async def house(store: Store) -> Store:
    """An edition with two filings and four people who have come in as experts."""
    async with store.transaction(NOW) as tx:
        await tx.editions.add(Edition("e1", "xixian-2022", 1, NOW))
        for name in ("ann", "bob", "cai", "dai"):
            await tx.people.create(name, name, "zh-CN", NOW)
            await tx.people.grant(name, Role.EXPERT, "e1", NOW)
        for number in (1, 2):
            await tx.people.create(f"a{number}", "", "zh-CN", NOW)
            filing = Filing(f"f{number}", "e1", number, FilingState.SUBMITTED)
            await tx.filings.add(filing, f"a{number}", NOW)
    return store


def panel(number: int, *people: str, filings: tuple[str, ...] = ()) -> Panel:
    seats = tuple(Member(each, NOW, NOW + DAY) for each in people)
    assigned = tuple(Assignment(each, NOW + 2 * DAY) for each in filings)
    return Panel(f"p{number}", "e1", number, people[0], seats, assigned)


async def test_a_panel_is_kept_with_its_seats_in_order_and_each_applicants_days(
    house: Store,
) -> None:
    kept = panel(1, "cai", "ann", "bob", filings=("f1", "f2"))
    async with house.transaction(NOW) as tx:
        await tx.panels.save(kept)
    async with house.view(NOW) as tx:
        assert await tx.panels.of_edition("e1") == [kept]
        assert await tx.panels.of_filing("f2") == kept.only(["f2"])
        assert await tx.panels.of_filing("nothing") is None


async def test_who_left_stays_in_it_also_when_they_come_back(house: Store) -> None:
    before = panel(1, "ann", "bob", "cai")
    gone = before.replaced("bob", Member("dai", NOW + DAY, NOW + 2 * DAY), "ill")
    back = gone.replaced("dai", Member("bob", NOW + 3 * DAY, NOW + 4 * DAY), "well again")
    for each in (before, gone, back):
        async with house.transaction(NOW) as tx:
            await tx.panels.save(each)
        async with house.view(NOW) as tx:
            assert await tx.panels.of_edition("e1") == [each]


async def test_an_applicant_moves_from_panel_to_panel(house: Store) -> None:
    first, second = panel(1, "ann", "bob", filings=("f1", "f2")), panel(2, "cai", "dai")
    async with house.transaction(NOW) as tx:
        await tx.panels.save(first)
        await tx.panels.save(second)
    less, more = first.only(["f2"]), second.given(["f1"], NOW + 5 * DAY)
    async with house.transaction(NOW) as tx:
        await tx.panels.save(less)
        await tx.panels.save(more)
    async with house.view(NOW) as tx:
        assert await tx.panels.of_edition("e1") == [less, more]
        assert await tx.panels.of_filing("f1") == more


async def test_how_somebody_stands_is_the_weightiest_of_what_was_said_and_raised(
    house: Store,
) -> None:
    raised = Challenge("c1", "f1", "ann", "adviser", "a1", NOW)

    async def stands() -> dict[str, Stand]:
        async with house.view(NOW) as tx:
            return dict((await tx.people.actor("ann")).stands)

    assert await stands() == {}
    async with house.transaction(NOW) as tx:
        await tx.recusals.save_challenge(raised)
    assert await stands() == {"f1": Stand.CHALLENGED}
    clear = Declaration("f1", "ann", Stand.CLEAR, "", Source.DECLARED, "ann", NOW)
    async with house.transaction(NOW) as tx:
        await tx.recusals.save(clear)
    assert await stands() == {"f1": Stand.CHALLENGED}
    recused = replace(clear, stand=Stand.RECUSED, reason="adviser")
    async with house.transaction(NOW) as tx:
        await tx.recusals.save(recused)
    assert await stands() == {"f1": Stand.RECUSED}
    async with house.transaction(NOW) as tx:
        await tx.recusals.save(clear)
        ruled = replace(raised, upheld=False, ruling="no", ruled_by="s", ruled_at=NOW)
        await tx.recusals.save_challenge(ruled)
    assert await stands() == {"f1": Stand.CLEAR}
    async with house.view(NOW) as tx:
        assert await tx.recusals.challenges("e1") == [ruled]
        assert await tx.recusals.of_edition("e1") == [clear]
        assert await tx.recusals.of_filings(["f1", "f2"]) == {"f1": frozenset(), "f2": frozenset()}


async def test_what_people_say_of_their_interests_counts_before_the_pool(house: Store) -> None:
    pooled = Expert("x1", "Ann", "quality", "13800000000", Interests("Works", "", ("Kin",)), "ann")
    async with house.transaction(NOW) as tx:
        await tx.experts.save(pooled)
    async with house.view(NOW) as tx:
        assert await tx.experts.interests_of(["ann", "bob"]) == {"ann": pooled.interests}
    own = Interests("Another", "91411528MA40000A0H")
    async with house.transaction(NOW) as tx:
        await tx.experts.declare_interests("ann", own)
    async with house.view(NOW) as tx:
        said = replace(own, pooled=pooled.interests)
        assert await tx.experts.interests_of(["ann"]) == {"ann": said}
        assert await tx.experts.all() == [pooled]


async def test_an_experts_invitation_is_known_until_it_is_taken_up_void_or_too_old(
    house: Store,
) -> None:
    until = NOW + 14 * DAY
    async with house.transaction(NOW) as tx:
        for n, expert in enumerate(("x1", "x2", "x3")):
            await tx.experts.save(Expert(expert, expert, "", "1", Interests()))
            invitation = Invitation(f"i{n}", Role.EXPERT, "e1", None, "", "s", until)
            await tx.invitations.add(replace(invitation, expert_id=expert), f"digest {n}")
        other = Invitation("i9", Role.EXPERT, "e1", None, "", "s", until)
        await tx.invitations.add(other, "digest 9")
    async with house.transaction(NOW) as tx:
        await tx.invitations.use("i0", "ann", NOW)
        await tx.invitations.void_of_expert("x1", NOW)
        await tx.invitations.void_of_expert("x2", NOW)
        assert await tx.invitations.of_experts("e1", NOW) == {"x3": until}
        assert await tx.invitations.of_experts("e1", until) == {}
        assert await tx.invitations.of_experts("e2", NOW) == {}
        found = await tx.invitations.find("digest 9")
        assert found is not None
        assert found.used_at is None


async def test_meetings_are_kept_by_part_and_listed_by_time(house: Store) -> None:
    defence = Meeting("f1", Part.DEFENCE, NOW + 2 * DAY, "Hall")
    visit = Meeting("f1", Part.ONSITE, NOW + DAY, "Works", NOW, ("ann", "bob"), "notes")
    async with house.transaction(NOW) as tx:
        await tx.meetings.save(defence)
        await tx.meetings.save(visit)
        changed = replace(defence, at=NOW + 3 * DAY)
        await tx.meetings.save(changed)
    async with house.view(NOW) as tx:
        assert await tx.meetings.of_filings(["f1", "f2"]) == [visit, changed]
        assert await tx.meetings.get("f1", Part.DEFENCE) == changed
        assert await tx.meetings.get("f2", Part.DEFENCE) is None
