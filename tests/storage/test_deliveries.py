"""How far each platform address was told, and one-time codes between devices, on both databases."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from core.chat_log import Entry
from core.delivery import CoveredCard, Delivery
from core.ports import LinkCode
from storage.unit_of_work import SqlTransaction, Store

NOW = datetime(2026, 3, 4, 5, 6, 7, tzinfo=UTC)


@pytest.fixture
async def house(store: Store) -> Store:
    """Ann is at a Telegram address since before anything was said; Bob is nowhere."""
    async with store.transaction(NOW) as tx:
        await tx.people.create("ann", "安", "zh-CN", NOW)
        await tx.people.create("bob", "", "en", NOW)
        await tx.deliveries.begin("telegram", "1001", "ann")
    return store


async def tell(tx: SqlTransaction, person_id: str, via: str | None, *, mine: bool = False) -> int:
    seq = await tx.chat.reserve(person_id, 1)
    await tx.chat.append(person_id, [Entry(seq, NOW, mine, {"text": str(seq)}, via=via)])
    return seq


async def due(store: Store, *people: str) -> list[Delivery]:
    async with store.view(NOW) as tx:
        return list(await tx.deliveries.due("telegram", people or None))


async def unsent(store: Store, delivery: Delivery, limit: int = 100) -> list[int]:
    async with store.view(NOW) as tx:
        found = await tx.deliveries.unsent("telegram", delivery, limit)
    return [entry.seq for entry in found]


async def test_nothing_is_due_where_nothing_was_said(house: Store) -> None:
    assert await due(house) == []


async def test_what_was_said_unasked_or_in_answer_there_is_due_and_nothing_else(
    house: Store,
) -> None:
    async with house.transaction(NOW) as tx:
        for via, mine in (
            ("telegram", True), ("telegram", False), ("web", True), ("web", False), (None, False),
        ):  # fmt: skip
            await tell(tx, "ann", via, mine=mine)
        await tell(tx, "bob", None)
    (delivery,) = await due(house)
    assert delivery == Delivery("1001", "ann", "zh-CN", newest=5, seq=0)
    assert await unsent(house, delivery) == [2, 5]
    assert await unsent(house, delivery, limit=1) == [2]


async def test_who_is_asked_about_is_who_is_told_of(house: Store) -> None:
    async with house.transaction(NOW) as tx:
        await tell(tx, "ann", None)
    assert await due(house, "bob") == []
    assert len(await due(house, "ann", "bob")) == 1


async def test_what_was_sent_is_not_due_again(house: Store) -> None:
    async with house.transaction(NOW) as tx:
        seq = await tell(tx, "ann", None)
    (delivery,) = await due(house)
    sent = replace(delivery, seq=seq, card_seq=seq, card_ref="77", menu="zh-CN")
    async with house.transaction(NOW) as tx:
        await tx.deliveries.save("telegram", [sent])
    assert await due(house) == []
    async with house.transaction(NOW) as tx:
        await tell(tx, "ann", None)
    assert await due(house) == [replace(sent, newest=2)]


async def test_what_was_in_the_log_before_an_address_was_taken_is_not_sent_there(
    house: Store,
) -> None:
    async with house.transaction(NOW) as tx:
        await tell(tx, "bob", None)
        await tx.deliveries.begin("telegram", "1002", "bob")
    assert await due(house, "bob") == []


async def test_an_address_that_another_person_takes_is_theirs_alone(house: Store) -> None:
    async with house.transaction(NOW) as tx:
        await tell(tx, "ann", None)
    (of_ann,) = await due(house)
    async with house.transaction(NOW) as tx:
        await tx.deliveries.begin("telegram", "1001", "bob")
        await tx.deliveries.save("telegram", [replace(of_ann, seq=9)])  # came too late
        await tell(tx, "bob", None)
    assert await due(house) == [Delivery("1001", "bob", "en", newest=1, seq=0)]


async def test_whoever_is_away_is_sent_nothing_until_they_are_back(house: Store) -> None:
    async with house.transaction(NOW) as tx:
        await tell(tx, "ann", None)
        assert await tx.deliveries.away("telegram", "1001", NOW) == "ann"
        assert await tx.deliveries.away("telegram", "1001", NOW) is None, "no news"
        assert [each.person.id for each in await tx.people.unreached()] == ["ann"]
        assert await tx.deliveries.away_addresses("telegram") == ["1001"]
        assert await tx.deliveries.away_addresses("elsewhere") == []
    assert await due(house) == []
    async with house.transaction(NOW) as tx:
        assert await tx.deliveries.away("telegram", "1001", None) == "ann"
        assert await tx.deliveries.away("telegram", "1001", None) is None
        assert await tx.deliveries.away("telegram", "9999", NOW) is None, "nobody is there"
    assert len(await due(house)) == 1


async def test_an_address_is_reached_whether_or_not_something_is_due(house: Store) -> None:
    async with house.transaction(NOW) as tx:
        await tx.deliveries.begin("telegram", "1002", "bob")
    ann, bob = (
        Delivery("1001", "ann", "zh-CN", newest=0, seq=0),
        Delivery("1002", "bob", "en", newest=0, seq=0),
    )
    assert await due(house) == []
    async with house.transaction(NOW) as tx:
        assert await tx.deliveries.reached("telegram") == [ann, bob]
        assert await tx.deliveries.reached("telegram", ["bob"]) == [bob]
        assert await tx.deliveries.reached("elsewhere") == []
        await tx.deliveries.away("telegram", "1002", NOW)
        assert await tx.deliveries.reached("telegram") == [ann]


async def test_one_card_of_an_address_is_noted_as_covered_until_it_is_not(house: Store) -> None:
    first, second = CoveredCard("1001", "ann", 5, "77"), CoveredCard("1001", "ann", 9, "81")
    elsewhere = CoveredCard("1002", "bob", 3, "12")
    async with house.transaction(NOW) as tx:
        for card in (first, second, elsewhere):
            await tx.deliveries.note_covered("telegram", card)
    async with house.transaction(NOW) as tx:
        found = await tx.deliveries.covered("telegram")
        assert sorted(found, key=lambda card: card.address) == [second, elsewhere]
        assert await tx.deliveries.covered("elsewhere") == []
        await tx.deliveries.forget_covered("telegram", second)
    async with house.view(NOW) as tx:
        assert await tx.deliveries.covered("telegram") == [elsewhere]


async def test_a_code_is_found_by_its_digest_and_remembers_its_use(house: Store) -> None:
    link = LinkCode("ann", NOW + timedelta(minutes=30))
    async with house.transaction(NOW) as tx:
        await tx.links.add("digest", link)
    async with house.transaction(NOW) as tx:
        assert await tx.links.find("other") is None
        assert await tx.links.find("digest") == link
        await tx.links.use("digest", NOW)
    async with house.view(NOW) as tx:
        assert await tx.links.find("digest") == replace(link, used_at=NOW)
