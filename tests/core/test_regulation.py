"""The regulation's data: what it says, and that a wrong file is refused by name."""

import shutil
from collections.abc import Callable
from fractions import Fraction
from pathlib import Path

import pytest

from core.data_file import WrongData
from core.form import Kind
from core.regulation import REGULATIONS, load_regulation, regulation, regulation_keys

XIXIAN = "xixian-2022"


@pytest.fixture
def copied(tmp_path: Path) -> Path:
    return Path(shutil.copytree(REGULATIONS / XIXIAN, tmp_path / XIXIAN))


def change(file: Path, edit: Callable[[str], str]) -> None:
    before = file.read_text(encoding="utf-8")
    after = edit(before)
    assert after != before
    file.write_text(after, encoding="utf-8")


def test_the_shipped_award_says_what_the_regulation_says() -> None:
    numbers = regulation(XIXIAN).numbers
    assert [(c.key, c.cap, c.money_yuan) for c in numbers.classes] == [
        ("award", 2, 200_000),
        ("nomination", 3, 50_000),
    ]
    assert (numbers.scoring.material_percent, numbers.scoring.onsite_percent) == (30, 70)
    assert numbers.scoring.threshold == 600
    assert numbers.vote.share == Fraction(2, 3)
    assert (numbers.panel.least, numbers.panel.most) == (3, 7)
    assert {
        numbers.notices.internal,
        numbers.notices.acceptance,
        numbers.notices.award,
        numbers.notices.objection,
    } == {5}
    assert (numbers.bans.fraud_years, numbers.bans.watch_years) == (5, 3)


def test_the_rubric_has_23_items_of_1000_points_in_7_categories() -> None:
    rubric = regulation(XIXIAN).rubric
    assert [c.points for c in rubric.categories] == [110, 90, 90, 130, 100, 80, 400]
    assert len(list(rubric.items())) == 23
    assert sum(item.points for item in rubric.items()) == 1000
    assert [item.points for item in rubric.items()] == [
        50, 30, 30, 40, 50, 40, 50, 60, 15, 20, 15, 10, 10, 50, 50, 40, 40, 80, 80, 80, 60, 50, 50,
    ]  # fmt: skip


def test_every_condition_of_articles_12_and_13_is_there() -> None:
    articles = {condition.article for condition in regulation(XIXIAN).conditions.conditions}
    assert articles == {
        *(f"12.{n}" for n in range(1, 6)),
        *(f"13.{n}" for n in range(1, 9)),
        "33",
    }


def test_conditions_read_fields_that_the_form_asks() -> None:
    award = regulation(XIXIAN)
    asked = {field.key for field in award.filing_form.fields}
    for condition in award.conditions.conditions:
        named = {getattr(condition, name, None) for name in ("field", "date_field", "figures")}
        assert named - {None, ""} <= asked, condition


def test_an_unknown_award_is_a_lookup_error() -> None:
    assert XIXIAN in regulation_keys()
    with pytest.raises(LookupError):
        regulation("nowhere-1900")


@pytest.mark.parametrize(
    ("file", "before", "after", "key", "expected"),
    [
        ("regulation.toml", "cap = 2", 'cap = "two"', "classes[0].cap", "Expected `int`"),
        ("regulation.toml", "threshold = 600\n", "", "scoring", "missing required field"),
        ("regulation.toml", "[panel]", "[panell]", "(top level)", "panel"),
        ("regulation.toml", "material_percent = 30", "material_percent = 40", "scoring", "100"),
        ("regulation.toml", 'zone = "Asia/Shanghai"', 'zone = "Mars/Base"', "(top level)", "zone"),
        ("regulation.toml", f'key = "{XIXIAN}"', 'key = "other"', "key", XIXIAN),
        ("regulation.toml", '"plenary"', '"plenarium"', "stages[6]", "one of preparing, called"),
        ("regulation.toml", "opens = 09:00:00", "opens = 19:00:00", "reminders", "opens before"),
        ("regulation.toml", "correction-due = [", "typo = [", "reminders.ladders", "typo"),
        ("eligibility.toml", 'kind = "loss"', 'kind = "profit"', "conditions", "profit"),
        ("filing.toml", 'type = "date"', 'type = "day"', "sections[0].fields[1].type", "date"),
        ("filing.toml", 'field = "org_kind"', 'field = "nothing"', "(top level)", "nothing"),
    ],
)
def test_a_wrong_file_is_refused_naming_file_key_and_expectation(
    copied: Path, file: str, before: str, after: str, key: str, expected: str
) -> None:
    change(copied / file, lambda text: text.replace(before, after, 1))
    with pytest.raises(WrongData) as refused:
        load_regulation(copied)
    assert refused.value.file.name == file
    assert refused.value.key.startswith(key)
    assert expected in refused.value.expected
    assert file in str(refused.value)


def test_a_file_that_is_no_toml_or_missing_is_refused(copied: Path) -> None:
    (copied / "filing.toml").write_text("this is not = = toml", encoding="utf-8")
    with pytest.raises(WrongData, match=r"filing\.toml.*expected TOML"):
        load_regulation(copied)
    (copied / "filing.toml").unlink()
    with pytest.raises(WrongData, match="expected this file to exist"):
        load_regulation(copied)


@pytest.mark.parametrize(
    ("before", "after", "message"),
    [
        ("points = 15,", "points = 16,", "sum to 130"),
        ("total = 1000", "total = 999", "sum to 999"),
    ],
)
def test_a_rubric_that_does_not_sum_to_its_total_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, before: str, after: str, message: str
) -> None:
    shutil.copytree(REGULATIONS, tmp_path / "regulations")
    monkeypatch.setattr("core.regulation.REGULATIONS", tmp_path / "regulations")
    rubric = tmp_path / "regulations" / "rubrics" / "gbt-19580-2012.toml"
    change(rubric, lambda text: text.replace(before, after, 1))
    with pytest.raises(WrongData, match=message) as refused:
        load_regulation(tmp_path / "regulations" / XIXIAN)
    assert refused.value.file == rubric


def test_yearly_fields_are_laid_out_for_the_closed_years() -> None:
    form = regulation(XIXIAN).filing_form.for_years((2025, 2024, 2023))
    revenue = [field for field in form.fields if field.name == "revenue"]
    assert [(field.key, field.year) for field in revenue] == [
        ("revenue.2025", 2025),
        ("revenue.2024", 2024),
        ("revenue.2023", 2023),
    ]
    assert all(field.type is Kind.MONEY for field in revenue)
