"""Sheets, decisions, remarks, settlements, pins and candidacies come out as they went in."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import pytest
from sqlalchemy.exc import IntegrityError

from core.candidate import Candidacy
from core.ports import StoredFile
from core.review import Decision, ItemScore, Pin, Remark, Settlement, Sheet
from core.scoring import Part
from storage.unit_of_work import Store
from tests.storage.test_panels_kept import NOW, house

__all__ = ["house"]

LATER = NOW + timedelta(minutes=1)
SHEET = Sheet("f1", Part.MATERIAL, "ann")


async def test_a_sheet_is_kept_item_by_item_and_the_last_word_counts(house: Store) -> None:
    async with house.transaction(NOW) as tx:
        assert await tx.reviews.sheet("f1", Part.MATERIAL, "ann") == SHEET
        await tx.reviews.score(SHEET, ItemScore("4.1.2", 65, "strong", "weak"), NOW)
        await tx.reviews.score(SHEET, ItemScore("4.1.3", None, "", "only words"), NOW)
        await tx.reviews.score(SHEET, ItemScore("4.1.2", 70, "strong", ""), LATER)
    async with house.view(NOW) as tx:
        found = await tx.reviews.sheet("f1", Part.MATERIAL, "ann")
    assert found.percents == {"4.1.2": 70}
    assert found.scores["4.1.2"] == ItemScore("4.1.2", 70, "strong", "")
    assert found.scores["4.1.3"].improve == "only words"
    assert found.locked_at is None


async def test_sheets_of_another_part_expert_or_filing_are_apart(house: Store) -> None:
    sheets = [
        SHEET,
        Sheet("f1", Part.ONSITE, "ann"),
        Sheet("f1", Part.MATERIAL, "bob"),
        Sheet("f2", Part.MATERIAL, "ann"),
    ]
    async with house.transaction(NOW) as tx:
        for percent, sheet in enumerate(sheets):
            await tx.reviews.score(sheet, ItemScore("4.1.2", 5 * percent), NOW)
        await tx.reviews.lock(sheets[1], LATER)
    async with house.view(NOW) as tx:
        found = {
            (each.filing_id, each.part, each.expert): (each.percents["4.1.2"], each.locked_at)
            for each in await tx.reviews.sheets(["f1", "f2"])
        }
        assert [each.filing_id for each in await tx.reviews.sheets(["f2"])] == ["f2"]
    assert found == {
        ("f1", Part.MATERIAL, "ann"): (0, None),
        ("f1", Part.ONSITE, "ann"): (5, LATER),
        ("f1", Part.MATERIAL, "bob"): (10, None),
        ("f2", Part.MATERIAL, "ann"): (15, None),
    }


async def test_a_sheet_is_locked_once(house: Store) -> None:
    async with house.transaction(NOW) as tx:
        await tx.reviews.lock(SHEET, NOW)
    with pytest.raises(IntegrityError):
        async with house.transaction(NOW) as tx:
            await tx.reviews.lock(SHEET, LATER)


async def test_a_decision_is_kept_as_an_exact_fraction(house: Store) -> None:
    first = Decision("f1", Part.ONSITE, "4.1.2", Fraction(190, 3), Fraction(190, 3), "", "ann", NOW)
    second = Decision("f1", Part.ONSITE, "4.1.2", Fraction(190, 3), Fraction(65), "so", "bob", NOW)
    async with house.transaction(NOW) as tx:
        await tx.reviews.decide(first)
        assert await tx.reviews.decisions(["f1"]) == [first]
        await tx.reviews.decide(second)
        assert await tx.reviews.decisions(["f1"]) == [second]
        await tx.reviews.undo_decisions("f1", Part.MATERIAL)
        assert await tx.reviews.decisions(["f1"]) == [second]
        await tx.reviews.undo_decisions("f1", Part.ONSITE)
        assert await tx.reviews.decisions(["f1"]) == []


async def test_a_settlement_is_kept_with_whose_sheets_count_until_it_is_reopened(
    house: Store,
) -> None:
    settled = Settlement("f1", Part.ONSITE, ("cai", "ann", "bob"), "cai", NOW)
    async with house.transaction(NOW) as tx:
        await tx.reviews.settle(settled)
        await tx.reviews.reopen("f1", Part.MATERIAL)
        assert await tx.reviews.settlements(["f1", "f2"]) == [settled]
        await tx.reviews.reopen("f1", Part.ONSITE)
        assert await tx.reviews.settlements(["f1"]) == []


async def test_remarks_are_kept_in_the_order_of_the_discussion(house: Store) -> None:
    remarks = [
        Remark("r2", "f1", Part.ONSITE, "4.1.2", "first", "ann", NOW),
        Remark("r1", "f1", Part.ONSITE, "4.1.2", "second", "bob", LATER),
    ]
    async with house.transaction(NOW) as tx:
        for remark in reversed(remarks):
            await tx.reviews.remark(remark)
        assert await tx.reviews.remarks(["f1"]) == remarks
        assert await tx.reviews.remarks(["f2"]) == []


async def test_a_pinned_file_is_found_by_filing_and_by_file(house: Store) -> None:
    file = StoredFile("x1", "ann", None, "a.png", "png", 1, "0" * 64, "1" * 64, about=("f1",))
    pin = Pin("x1", "f1", Part.ONSITE, "4.1.2", "ann")
    async with house.transaction(NOW) as tx:
        await tx.files.add(file, NOW)
        await tx.reviews.pin(pin)
        assert await tx.files.get("x1") == file
        assert await tx.reviews.pins(["f1", "f2"]) == [pin]
        assert await tx.reviews.pin_of("x1") == pin
        assert await tx.reviews.pin_of("x2") is None


async def test_the_last_day_of_a_parts_sheets_may_be_set_anew(house: Store) -> None:
    async with house.transaction(NOW) as tx:
        await tx.reviews.set_due("e1", Part.MATERIAL, date(2026, 5, 8))
        await tx.reviews.set_due("e1", Part.ONSITE, date(2026, 5, 20))
        await tx.reviews.set_due("e1", Part.MATERIAL, date(2026, 5, 11))
        dues = await tx.reviews.dues("e1")
    assert dues == {Part.MATERIAL: date(2026, 5, 11), Part.ONSITE: date(2026, 5, 20)}


async def test_candidacies_are_kept_and_proposed_anew(house: Store) -> None:
    both = [
        Candidacy("e1", "f1", ("award", "nomination"), "", "ann", NOW),
        Candidacy("e1", "f2", (), "too few places", "ann", NOW),
    ]
    again = Candidacy("e1", "f2", ("nomination",), "", "bob", datetime(2026, 5, 1, tzinfo=UTC))
    async with house.transaction(NOW) as tx:
        await tx.candidacies.save(both)
        assert await tx.candidacies.of_edition("e1") == both
        await tx.candidacies.save([again])
        assert await tx.candidacies.of_edition("e1") == [both[0], again]
