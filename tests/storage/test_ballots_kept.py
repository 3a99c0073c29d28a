"""Plenaries, rounds, key ceremonies and papers come out as they went in, on both kinds."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.ballot_round import Count, Elector, Means, Proposal, Round, RoundState
from core.edition import Edition
from core.key_ceremony import KeyCeremony, PaperKind
from core.plenary import Plenary, Slot
from storage.unit_of_work import Store

NOW = datetime(2026, 6, 8, 1, 2, 3, 456789, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
OPEN = Round(
    "r1", "e1", 1, Means.PAPER, False,
    (Proposal("f2", "award"), Proposal("f1", "nomination")),
    (Elector("cai", "蔡委员"), Elector("ann", "安委员", ("f1",))),
    "bob", NOW,
)  # fmt: skip
COUNTS = {"f2.award": Count(1, 0, 1, 0), "f1.nomination": Count(0, 0, 0, 1)}


@pytest.fixture
async def house(store: Store) -> Store:
    async with store.transaction(NOW) as tx:
        for edition_id in ("e1", "e2"):
            number = int(edition_id[1])
            await tx.editions.add(Edition(edition_id, "xixian-2022", number, NOW))
        for name in ("ann", "bob", "cai"):
            await tx.people.create(name, name, "zh-CN", NOW)
    return store


async def test_a_plenary_is_kept_to_its_end(house: Store) -> None:
    called = Plenary("e1", LATER, "三楼", (Slot("f2", LATER), Slot("f1", NOW)), "ann", "bob", NOW)
    ended = replace(
        called, quorum=2, present=("ann", "cai"), concluded_at=LATER, left_vacant="不分高下"
    )
    for each in (called, ended):
        async with house.transaction(NOW) as tx:
            await tx.plenaries.save(each)
        async with house.view(NOW) as tx:
            assert await tx.plenaries.of_edition("e1") == each
            assert await tx.plenaries.of_edition("e2") is None


async def test_a_round_is_kept_in_every_state(house: Store) -> None:
    entered = replace(
        OPEN, closed_at=NOW, counts=COUNTS, entered_by="bob", witnesses=("cai",),
        disputes=("少了一张", "又错了"), struck=("ann",),
    )  # fmt: skip
    counted = replace(entered, counted_at=LATER)
    void = replace(counted, voided_at=LATER, void_reason="发错了选票")
    for each, state in (
        (OPEN, RoundState.OPEN),
        (entered, RoundState.CLOSED),
        (counted, RoundState.COUNTED),
        (void, RoundState.VOID),
    ):
        async with house.transaction(NOW) as tx:
            await tx.rounds.save(each)
        async with house.view(NOW) as tx:
            kept = await tx.rounds.get("r1")
            assert kept == each
            assert kept.state is state


async def test_rounds_come_by_number_and_by_their_key(house: Store) -> None:
    second = replace(OPEN, id="r2", number=2, means=Means.CHAT, runoff=True, ceremony_id="c1")
    async with house.transaction(NOW) as tx:
        await tx.rounds.save(second)
        await tx.rounds.save(OPEN)
        await tx.rounds.save(replace(OPEN, id="r3", edition_id="e2"))
    async with house.view(NOW) as tx:
        assert await tx.rounds.of_edition("e1") == [OPEN, second]
        assert await tx.rounds.of_ceremony("c1") == [second]
        with pytest.raises(LookupError):
            await tx.rounds.get("nothing")


async def test_who_was_struck_may_vote_on_nothing_and_who_is_recused_not_on_that(
    house: Store,
) -> None:
    award, nomination = OPEN.proposals
    assert [OPEN.most_voters(each) for each in (award, nomination)] == [2, 1]
    struck = replace(OPEN, struck=("cai",))
    assert [struck.most_voters(each) for each in (award, nomination)] == [1, 0]


async def test_whose_ballot_is_in_the_box_is_kept_by_round_and_once(house: Store) -> None:
    async with house.transaction(NOW) as tx:
        await tx.rounds.save(OPEN)
        await tx.rounds.save(replace(OPEN, id="r2", number=2))
        await tx.rounds.seal("r1", ["cai", "ann"])
    async with house.transaction(NOW) as tx:
        assert await tx.rounds.sealed("r1") == {"ann", "cai"}
        assert await tx.rounds.sealed("r2") == frozenset()


async def test_a_ceremony_and_its_papers_are_kept(house: Store) -> None:
    begun = KeyCeremony("c1", "e1", ("ann", "cai"), ("安", "蔡"), 2, "ann", NOW, simulated=True)
    failed = replace(begun, ready_at=NOW, failed_at=LATER, failure="lost")
    for each in (begun, failed):
        async with house.transaction(NOW) as tx:
            await tx.key_ceremonies.save(each)
        async with house.view(NOW) as tx:
            assert await tx.key_ceremonies.get("c1") == each
            assert await tx.key_ceremonies.of_edition("e1") == [each]
    async with house.transaction(NOW) as tx:
        for number in (2, 1):
            await tx.ballot_papers.put("c1", PaperKind.COMMITMENT, number, b"%d" % number)
        await tx.ballot_papers.put("c1", PaperKind.DEALING, 1, b"{}")
    async with house.view(NOW) as tx:
        papers = await tx.ballot_papers.all("c1", PaperKind.COMMITMENT)
        assert list(papers.items()) == [(1, b"1"), (2, b"2")]
        assert await tx.ballot_papers.all("c2", PaperKind.COMMITMENT) == {}
