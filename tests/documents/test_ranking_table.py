"""The ranking's workbook: another program calculates from it what core.scoring decides."""

from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from fractions import Fraction
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
import pytest
from openpyxl import load_workbook

from bot.documents.ranking_table import ranking_xlsx
from bot.texts import LANGUAGES, all_texts
from bot.wording import Wording
from core.edition import Edition
from core.regulation import DEFAULT_AWARD, Regulation, regulation
from core.review import Decision, ItemScore, PartReview, Review, Settlement, Sheet
from core.scoring import (
    Aggregation,
    Part,
    Percents,
    Placed,
    combine,
    part_score,
    rank,
    total_score,
    truncated,
)
from tests.documents.office import Office

NOW = datetime(2026, 6, 1, tzinfo=UTC)
AWARD = regulation(DEFAULT_AWARD)
RUBRIC = AWARD.rubric
WORDS = {
    language: Wording(texts, ZoneInfo("Asia/Shanghai")) for language, texts in all_texts().items()
}
SHEETS = Mapping[Part, Mapping[str, Percents]]
AGREED = Mapping[Part, Mapping[str, Fraction]]


@dataclass(frozen=True)
class Ruled(Edition):
    """An edition under rules of its own."""

    rules: Regulation = AWARD

    @property
    def regulation(self) -> Regulation:
        return self.rules


def edition(**changes: Any) -> Ruled:
    """The shipped award with other rules of scoring."""
    scoring = msgspec.structs.replace(AWARD.numbers.scoring, **changes)
    numbers = msgspec.structs.replace(AWARD.numbers, scoring=scoring)
    rules = msgspec.structs.replace(AWARD, numbers=numbers)
    return Ruled("e1", DEFAULT_AWARD, 3, NOW, rules=rules)


def flat(percent: int, experts: int = 5, **changes: Mapping[str, int]) -> dict[str, Percents]:
    """Every expert gives every item the same, but for what all of them or one of them changes."""
    sheet = {item.key: percent for item in RUBRIC.items()} | changes.get("all", {})
    return {f"e{n}": {**sheet, **changes.get(f"e{n}", {})} for n in range(1, experts + 1)}


def reviewed(award: Edition, number: int, sheets: SHEETS, agreed: AGREED | None = None) -> Review:
    scoring = award.regulation.numbers.scoring
    filing, parts, scores = f"f{number}", {}, {}
    for part in scoring.scored:
        decided = (agreed or {}).get(part, {})
        combined = combine(RUBRIC, scoring, sheets[part], decided)
        experts = tuple(sheets[part])
        parts[part] = PartReview(
            part,
            experts,
            {
                expert: Sheet(
                    filing,
                    part,
                    expert,
                    {item: ItemScore(item, percent) for item, percent in sheet.items()},
                    NOW,
                )
                for expert, sheet in sheets[part].items()
            },
            {
                item: Decision(
                    filing, part, item, combined[item].computed, after, f"=1+{item}", "e1", NOW
                )
                for item, after in decided.items()
            },
            (),
            combined,
            Settlement(filing, part, experts, "e1", NOW),
        )
        scores[part] = part_score(RUBRIC, {key: each.percent for key, each in combined.items()})
    names = {f"e{n}": f"=专家{n}" for n in range(1, 8)}
    score = total_score(RUBRIC, scoring, scores)
    return Review(filing, f"A{number:02d}", f"=单位{number}", parts, names, score)


@dataclass(frozen=True)
class Played:
    """An edition's reviews and their ranking."""

    edition: Edition
    reviews: Sequence[Review]

    @property
    def placed(self) -> Sequence[Placed]:
        scores = {each.filing_id: each.score for each in self.reviews if each.score}
        return rank(scores, AWARD.numbers.ties.chain)

    def workbook(self, language: str = "zh-CN") -> bytes:
        return ranking_xlsx(WORDS[language], self.edition, self.reviews, self.placed)


def at_the_threshold() -> Played:
    """599.995, and 600 five times: only the chain tells those apart, or nothing does."""
    award = edition()
    plain = {Part.MATERIAL: flat(60), Part.ONSITE: flat(60)}
    under = {
        Part.MATERIAL: flat(60, e1={"4.4.6": 65}),
        Part.ONSITE: flat(60, e1={"4.4.6": 65}, e2={"4.4.3": 55}),
    }
    # 5 % of 150 points less on site, 5 % of 350 points more in the material: 7·150 = 3·350
    less = dict.fromkeys(("4.1.2", "4.2.3", "4.3.3"), 55)
    more = dict.fromkeys(("4.1.2", "4.2.3", "4.3.3", "4.7.2", "4.7.3", "4.1.3", "4.4.6"), 65)
    onsite_less = {Part.MATERIAL: flat(60, all=more), Part.ONSITE: flat(60, all=less)}
    shifted = flat(60, all={"4.1.2": 65, "4.7.6": 55})  # 50 points each
    results_less = {Part.MATERIAL: flat(60), Part.ONSITE: shifted}
    return Played(
        award,
        [
            reviewed(award, 1, under),
            reviewed(award, 2, plain),
            reviewed(award, 3, onsite_less),
            reviewed(award, 4, plain),
            reviewed(award, 5, {Part.MATERIAL: flat(60, 3), Part.ONSITE: flat(60, 7)}),
            reviewed(award, 6, results_less),
        ],
    )


def a_hair_over() -> Played:
    """600.0005, which is shown as 600.00 and qualifies."""
    award = edition(material_percent=33, onsite_percent=67)
    over = {
        Part.MATERIAL: flat(60, e1={"4.4.6": 55}),
        Part.ONSITE: flat(60, e1={"4.4.6": 55}, e2={"4.4.3": 65}),
    }
    return Played(award, [reviewed(award, 1, over)])


def at_random(seed: int, **changes: Any) -> Played:
    """Panels of all sizes, percentages around the threshold, some of them agreed."""
    chance, award = random.Random(seed), edition(**changes)
    reviews = []
    for number in range(1, 9):
        sheets: dict[Part, dict[str, Percents]] = {}
        agreed: dict[Part, dict[str, Fraction]] = {}
        for part in award.regulation.numbers.scoring.scored:
            sheets[part] = {
                f"e{n}": {item.key: chance.choice((50, 55, 60, 65, 70)) for item in RUBRIC.items()}
                for n in range(1, chance.randint(1, 7) + 1)
            }
            if award.regulation.numbers.scoring.aggregation is Aggregation.CONSENSUS:
                keys = chance.sample([item.key for item in RUBRIC.items()], 4)
                agreed[part] = {key: Fraction(chance.randint(40, 80)) for key in keys}
        reviews.append(reviewed(award, number, sheets, agreed))
    return Played(award, reviews)


PLAYED: Mapping[str, Played] = {
    "threshold": at_the_threshold(),
    "over": a_hair_over(),
    "mean": at_random(1, aggregation=Aggregation.MEAN),
    "trimmed": at_random(2, aggregation=Aggregation.TRIMMED_MEAN),
    "consensus": at_random(3),
    "defence": at_random(
        4,
        material_percent=30,
        defence_percent=13,
        onsite_percent=57,
        aggregation=Aggregation.TRIMMED_MEAN,
    ),
}


def forgetful(content: bytes) -> bytes:
    """The workbook with a wrong value beside every formula: only calculating puts it right."""
    forgotten = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as package, zipfile.ZipFile(forgotten, "w") as copy:
        for name in package.namelist():
            part = re.sub(rb"</f><v>[^<]*</v>", b"</f><v>-1</v>", package.read(name))
            copy.writestr(name, part)
    return forgotten.getvalue()


@pytest.fixture(scope="module")
def calculated(office: Office) -> Mapping[str, bytes]:
    """Every workbook as another program calculates it; one more with a percentage changed."""
    books = {name: played.workbook() for name, played in PLAYED.items()}
    changed = load_workbook(io.BytesIO(books["mean"]))
    changed["A01"]["E5"].value = 0
    content = io.BytesIO()
    changed.save(content)
    return office.convert(
        {name: forgetful(book) for name, book in books.items()} | {"changed": content.getvalue()}
    )


@dataclass(frozen=True)
class Row:
    """A row of the ranking as it is shown, and what was compared."""

    place: int
    code: str
    shown: tuple[float, ...]
    qualifies: bool
    results: float
    compared: tuple[float, ...]


def rows(content: bytes, parts: int, yes: str = "是") -> Iterator[Row]:
    page = load_workbook(io.BytesIO(content), data_only=True).worksheets[0]
    for place, code, _, *rest in page.iter_rows(min_row=5, values_only=True):
        if place is None:
            return
        shown, qualifies, results = rest[: parts + 1], rest[parts + 1], rest[parts + 2]
        compared = rest[parts + 3 :]
        yield Row(place, code, tuple(shown), qualifies == yes, results, tuple(compared))


def expected(played: Played) -> list[Row]:
    found = []
    for each in played.placed:
        review = next(review for review in played.reviews if review.filing_id == each.key)
        score = each.score
        shown = [*(part.total for part in score.parts.values()), score.total]
        found.append(
            Row(
                each.place,
                review.code,
                tuple(float(truncated(value)) for value in shown),
                score.qualified,
                float(truncated(score.results)),
                tuple(
                    float(round(value, 8)) for value in (score.total, score.onsite, score.results)
                ),
            )
        )
    return found


def count_parts(played: Played) -> int:
    return len(played.edition.regulation.numbers.scoring.scored)


def items(content: bytes, code: str, experts: int) -> list[tuple[float, float]]:
    """What counts and what is earned, item after item, part after part."""
    page = load_workbook(io.BytesIO(content), data_only=True)[code]
    mean = 5 + experts
    return [
        (page.cell(row, mean + 3).value, page.cell(row, mean + 4).value)
        for row in range(1, page.max_row + 1)
        if re.fullmatch(r"4\.\d\.\d", str(page.cell(row, 2).value))
    ]


# --- the same numbers everywhere --------------------------------------------------------------


@pytest.mark.parametrize("name", PLAYED)
def test_another_program_calculates_the_same_ranking(
    name: str, calculated: Mapping[str, bytes]
) -> None:
    played = PLAYED[name]
    assert list(rows(calculated[name], count_parts(played))) == expected(played)


@pytest.mark.parametrize("name", PLAYED)
def test_a_program_that_does_not_calculate_shows_the_same(name: str) -> None:
    played = PLAYED[name]
    assert list(rows(played.workbook(), count_parts(played))) == expected(played)


@pytest.mark.parametrize("name", PLAYED)
def test_every_item_counts_and_earns_what_the_panel_gave(
    name: str, calculated: Mapping[str, bytes]
) -> None:
    for review in PLAYED[name].reviews:
        assert review.score is not None
        parts = review.parts.values()
        found = [
            (float(combined.percent), float(review.score.parts[part.part].items[item]))
            for part in parts
            for item, combined in (part.combined or {}).items()
        ]
        experts = max(len(part.reviewers) for part in parts)
        told = items(calculated[name], review.code, experts)
        assert [each for pair in told for each in pair] == pytest.approx(
            [each for pair in found for each in pair], abs=1e-9
        )


def test_whoever_changes_a_percentage_sees_what_follows(calculated: Mapping[str, bytes]) -> None:
    before = PLAYED["mean"]
    first = before.reviews[0]
    sheets = {
        part: {expert: dict(sheet.percents) for expert, sheet in each.sheets.items()}
        for part, each in first.parts.items()
    }
    sheets[Part.MATERIAL]["e1"]["4.1.2"] = 0
    changed = reviewed(before.edition, 1, sheets)
    after = Played(before.edition, [changed, *before.reviews[1:]])
    found = sorted(rows(calculated["changed"], 2), key=lambda row: row.code)
    assert found == sorted(expected(after), key=lambda row: row.code)
    assert found != sorted(expected(before), key=lambda row: row.code)


# --- what the seeds hold ----------------------------------------------------------------------


def test_the_threshold_itself_qualifies_and_nothing_under_it_does() -> None:
    by_code = {row.code: row for row in expected(PLAYED["threshold"])}
    assert (by_code["A02"].compared[0], by_code["A02"].qualifies) == (600, True)
    assert (by_code["A01"].compared[0], by_code["A01"].qualifies) == (599.995, False)
    assert by_code["A01"].shown[-1] == 599.99
    (over,) = expected(PLAYED["over"])
    assert (over.compared[0], over.shown[-1], over.qualifies) == (600.0005, 600.0, True)


def test_the_tied_share_a_place_and_the_chain_tells_the_others_apart() -> None:
    found = [(row.place, row.code, row.compared[0]) for row in expected(PLAYED["threshold"])]
    assert found == [
        (1, "A02", 600),
        (1, "A04", 600),
        (1, "A05", 600),
        (4, "A06", 600),
        (5, "A03", 600),
        (6, "A01", 599.995),
    ]


# --- what it tells ----------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_experts_appear_by_name_and_text_from_people_is_never_a_formula(language: str) -> None:
    book = load_workbook(io.BytesIO(PLAYED["consensus"].workbook(language)))
    page = book["A01"]
    texts = {
        str(cell.value): cell.data_type for row in page.iter_rows() for cell in row if cell.value
    }
    review = PLAYED["consensus"].reviews[0]
    people = {expert for part in review.parts.values() for expert in part.reviewers}
    reasons = {f"=1+{item}" for part in review.parts.values() for item in part.decisions}
    for text in {review.names[expert] for expert in people} | reasons:
        assert texts[text] == "s"
    assert book.worksheets[0]["C5"].data_type == "s"


def test_formulas_refer_to_named_weights_points_and_threshold() -> None:
    book = load_workbook(io.BytesIO(PLAYED["mean"].workbook()))
    cells = {}
    for name, defined in book.defined_names.items():
        ((tab, cell),) = defined.destinations
        cells[name] = book[tab][cell].value
    scoring = PLAYED["mean"].edition.regulation.numbers.scoring
    assert cells == {
        "threshold": scoring.threshold,
        **{f"weight_{part}": weight for part, weight in scoring.weights.items()},
        **{f"points_{item.key.replace('.', '_')}": item.points for item in RUBRIC.items()},
    }


def test_a_review_that_is_not_finished_is_named_and_tells_nothing() -> None:
    played = PLAYED["mean"]
    waiting = replace(played.reviews[0], score=None)
    reviews = [waiting, *played.reviews[1:]]
    content = Played(played.edition, reviews).workbook()
    book = load_workbook(io.BytesIO(content))
    assert "A01" not in book.sheetnames
    last = [cell.value for cell in book.worksheets[0][12]]
    assert last[:4] == [None, "A01", "=单位1", "评审尚未完成"]


def test_an_edition_in_which_no_review_is_finished_still_makes_a_workbook() -> None:
    played = PLAYED["over"]
    content = Played(played.edition, [replace(played.reviews[0], score=None)]).workbook()
    assert load_workbook(io.BytesIO(content)).worksheets[0]["B5"].value == "A01"
