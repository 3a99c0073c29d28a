"""The acceptance test of the expert review: who reviews whom, who learns what, and every total
three times over: in the product, by a plain sum here, and in another program's workbook."""

from __future__ import annotations

import asyncio
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any, get_args

import pytest
from docx import Document
from PIL import Image

from bot.app import open_app
from bot.rehearsal.loading import load_scenario
from bot.rehearsal.report import Result
from bot.rehearsal.review_steps import ReviewStep
from bot.rehearsal.runner import EXPERT_REVIEW
from bot.rehearsal.scenario import Scenario
from bot.rehearsal.step import Step
from core.candidate import Candidacy
from core.panel import Panel
from core.regulation import regulation
from core.stages import Stage
from tests.documents.office import Office
from tests.documents.test_ranking_table import forgetful, rows
from tests.scenarios.conftest import Act

WRITTEN: Mapping[str, Any] = tomllib.loads(EXPERT_REVIEW.read_text(encoding="utf-8"))
"""The scenario as a reader finds it."""

POINTS = {
    "4.1.2": 50, "4.1.3": 30, "4.1.4": 30,
    "4.2.2": 40, "4.2.3": 50,
    "4.3.2": 40, "4.3.3": 50,
    "4.4.2": 60, "4.4.3": 15, "4.4.4": 20, "4.4.5": 15, "4.4.6": 10, "4.4.7": 10,
    "4.5.2": 50, "4.5.3": 50,
    "4.6.2": 40, "4.6.3": 40,
    "4.7.2": 80, "4.7.3": 80, "4.7.4": 80, "4.7.5": 60, "4.7.6": 50, "4.7.7": 50,
}  # fmt: skip
"""The 23 items of the standard, written out once more."""

WEIGHTS = {"material": Fraction(3, 10), "onsite": Fraction(7, 10)}

NO_LONGER_COUNT = {("bearings", "material", "yu"), ("drinks", "material", "yu")}
"""Sheets of who was replaced before the part was closed."""

APPLICANTS = {"wang", "chen", "sun", "zhou", "wu", "zheng", "feng", "qian"}

RANKING = "息县县长质量奖（第 3 届）综合排名.xlsx"


@dataclass(frozen=True)
class Played:
    """What is left of the play: its result, what stands in everybody's chat, what they took away,
    and how the review is kept."""

    scenario: Scenario
    result: Result
    told: str
    logs: Mapping[str, str]
    documents: Path
    stage: Stage
    panels: tuple[Panel, ...]
    candidacies: Mapping[str, Candidacy]
    people: Mapping[str, str]

    def who_reads(self, said: str) -> set[str]:
        return {key for key, log in self.logs.items() if said in log}


@pytest.fixture(scope="module")
def played(acts: tuple[Act, ...]) -> Played:
    return asyncio.run(_look_at(acts[0].passed()))


async def _look_at(act: Act) -> Played:
    scenario = act.scenario
    clock = act.clock()
    async with open_app(act.data, clock=clock) as app:
        people = await act.people(app)
        logs = await act.logs(app)
        async with app.store.view(clock()) as tx:
            (edition,) = await tx.editions.all()
            codes = {f.id: f.code for f in await tx.filings.of_edition(edition.id)}
            panels = tuple(await tx.panels.of_edition(edition.id))
            proposed = await tx.candidacies.of_edition(edition.id)
            return Played(
                scenario,
                act.result,
                "\n".join(act.told),
                logs,
                act.documents,
                edition.stage(clock()),
                panels,
                {codes[each.filing_id]: each for each in proposed},
                people,
            )


# --- the totals ---------------------------------------------------------------------------------


def decided() -> Mapping[tuple[str, str, str], int]:
    """What the leader put in place of a mean."""
    return {
        (step["organisation"], step["part"], step["item"]): step["percent"]
        for step in WRITTEN["steps"]
        if step["does"] == "decide_item"
    }


def part_by_hand(organisation: str, part: str, of: str = "") -> Fraction:
    """Points of a part; ``of`` is the beginning of the items that are asked for."""
    sheets = [
        row
        for expert, row in WRITTEN["scores"][organisation][part].items()
        if (organisation, part, expert) not in NO_LONGER_COUNT
    ]
    agreed = decided()
    points = Fraction(0)
    for place, (item, most) in enumerate(POINTS.items()):
        if not item.startswith(of):
            continue
        mean = Fraction(sum(row[place] for row in sheets), len(sheets))
        points += most * Fraction(agreed.get((organisation, part, item), mean)) / 100
    return points


def measures_by_hand(organisation: str) -> tuple[Fraction, Fraction, Fraction]:
    """The total, and what tells equal totals apart: the points on site, those of the results."""
    total, results = (
        sum((WEIGHTS[p] * part_by_hand(organisation, p, of) for p in WEIGHTS), Fraction(0))
        for of in ("", "4.7")
    )
    return total, part_by_hand(organisation, "onsite"), results


def ranking_by_hand() -> Iterator[tuple[int, str, Fraction]]:
    """Place, organisation and total; whom nothing tells apart shares a place, by name."""
    measured = {name: measures_by_hand(name) for name in WRITTEN["scores"]}
    for name in sorted(measured, key=lambda name: (*(-each for each in measured[name]), name)):
        better = sum(other > measured[name] for other in measured.values())
        yield better + 1, name, measured[name][0]


def stated() -> Iterator[tuple[int, str, Fraction]]:
    """Place, organisation and total as the scenario has them."""
    for name, organisation in sorted(
        WRITTEN["organisations"].items(), key=lambda each: (each[1]["place"], each[0])
    ):
        yield organisation["place"], name, Fraction(organisation["total"])


def test_the_points_written_out_here_are_those_of_the_standard() -> None:
    assert sum(POINTS.values()) == 1000
    items = regulation("xixian-2022").rubric.items()
    assert {item.key: item.points for item in items} == POINTS


def test_the_totals_that_the_scenario_states_are_those_of_its_rows() -> None:
    assert list(ranking_by_hand()) == list(stated())


def test_one_is_at_the_threshold_and_one_just_under() -> None:
    totals = [total for _, _, total in stated()]
    assert Fraction(600) in totals
    assert Fraction("599.995") in totals


def test_of_three_equal_totals_the_points_on_site_tell_one_apart_and_nothing_the_others() -> None:
    equal = [(place, name) for place, name, total in ranking_by_hand() if total == 640]
    assert equal == [(4, "cloth"), (4, "drinks"), (6, "lamps")]
    assert len({total for _, _, total in stated()}) == 6


def test_the_play_comes_to_the_same_totals_and_places(played: Played) -> None:
    found = sorted((f.place, f.organisation, Fraction(f.total)) for f in played.result.filings)
    assert found == list(stated())


def test_another_program_calculates_the_same_ranking(played: Played, office: Office) -> None:
    content = (played.documents / "李敏" / RANKING).read_bytes()
    calculated = office.convert({"ranking": forgetful(content)})["ranking"]
    names = {filing.filing: filing.organisation for filing in played.result.filings}
    found = sorted(rows(calculated, len(WEIGHTS)), key=lambda row: (row.place, names[row.code]))
    assert [(row.place, names[row.code]) for row in found] == [
        (place, name) for place, name, _ in stated()
    ]
    for row, (_, name, total) in zip(found, stated(), strict=True):
        assert row.compared[0] == float(total)
        assert row.compared[1] == float(part_by_hand(name, "onsite"))
        assert row.shown[-1] == int(total * 100) / 100, "cut off, never rounded up"
        assert row.qualifies == (total >= 600)


# --- who reviews whom ---------------------------------------------------------------------------


def test_one_panel_of_five_reviewed_all_eight_and_one_seat_changed_hands(played: Played) -> None:
    (panel,) = played.panels
    people = played.people
    assert len(panel.filings) == 8
    assert set(panel.seated) == {people[key] for key in ("gu", "lu", "shen", "xie", "tao")}
    assert panel.leader == people["gu"]
    left = [each.person_id for each in panel.members if each.left_at is not None]
    assert left == [people["yu"]]


def test_every_applicant_is_told_the_names_and_the_days_to_challenge_them(played: Played) -> None:
    named = "顾文清、陆一鸣、沈若兰、谢长青、俞海"
    assert played.who_reads(f"评审贵单位的专家已经确定：{named}") == APPLICANTS - {"chen"}
    assert "评审贵单位的专家已经确定：顾文清、陆一鸣、谢长青、俞海，共 4 人" in played.logs["chen"]
    assert "沈若兰" not in played.logs["chen"]
    assert played.who_reads("俞海退出，由陶然接替") >= APPLICANTS
    for key in APPLICANTS:
        assert "2026年4月13日（周一）24:00" in played.logs[key]
        assert "2026年4月22日（周三）24:00" in played.logs[key]


def test_of_a_challenge_only_those_concerned_are_told(played: Played) -> None:
    upheld, dismissed = "聘书和付款凭证属实", "公开的学术评论不构成利害关系"
    assert played.who_reads(upheld) & APPLICANTS == {"zhou"}
    assert played.who_reads(dismissed) & APPLICANTS == {"wu"}
    assert "xie" in played.who_reads(upheld)
    assert "lu" in played.who_reads(dismissed)
    assert not played.who_reads(upheld) & {"gu", "lu", "shen", "yu", "tao", "he"}


def test_who_is_recused_took_no_document_and_saw_no_number_of_that_applicant(
    played: Played,
) -> None:
    taken = [file.name for file in (played.documents / "沈若兰").iterdir()]
    assert len(taken) == 3
    assert not any("A02" in name for name in taken)
    for key, code in (("shen", "A02"), ("xie", "A04")):
        lines = [line for line in played.logs[key].splitlines() if code in line]
        assert lines
        assert not [line for line in lines if "%" in line or "/ 23" in line or "/23" in line]


def test_no_applicant_learns_what_anybody_gave(played: Played) -> None:
    for total in ("732.72", "710.13", "681.75", "640.00", "600.00", "599.99"):
        assert not played.who_reads(total) & APPLICANTS
    assert not played.who_reads("列为候选") & APPLICANTS


# --- how it ends --------------------------------------------------------------------------------


def test_five_are_proposed_and_two_who_qualify_are_left_out_for_a_reason(played: Played) -> None:
    assert played.stage is Stage.REVIEW
    classes = {code: each.classes for code, each in played.candidacies.items() if each.classes}
    assert classes == {
        "A01": ("award",),
        "A04": ("award", "nomination"),
        "A02": ("nomination",),
        "A03": ("nomination",),
        "A08": ("nomination",),
    }
    reasons = {code for code, each in played.candidacies.items() if each.reason}
    assert reasons == {"A05", "A07"}


def test_refusals_name_their_articles(played: Played) -> None:
    refused = [(each.who, each.does, each.articles) for each in played.result.refusals]
    assert refused == [
        ("gu", "score", ("10",)),
        ("gu", "score", ("10",)),
        ("xie", "comment", ()),
        ("gu", "close_part", ()),
        ("lu", "close_part", ()),
        ("yu", "score", ("18",)),
        ("tao", "score", ("10",)),
        ("gu", "close_part", ()),
        ("li", "propose_candidates", ("20",)),
    ]


@pytest.mark.parametrize("deed", get_args(ReviewStep))
def test_everything_that_a_step_can_do_in_the_review_is_done(deed: type[Step]) -> None:
    assert any(isinstance(step, deed) for step in load_scenario(EXPERT_REVIEW).steps)


def test_what_people_took_away_can_be_opened(played: Played) -> None:
    own = played.documents / "李敏"
    report = Document(str(own / "A06 息县五庄观种业有限公司评审报告.docx"))
    told = "\n".join(part.text for part in report.element.body.iter() if part.text)
    assert "599.99" in told
    assert "600.00" not in told
    seen = Document(str(own / "A01 息县桃花源面业有限公司评审报告.docx"))
    there = "到场专家：顾文清、陆一鸣、沈若兰、谢长青、陶然。"
    assert [each.text for each in seen.paragraphs].count(there) == 2
    for picture in (
        own / "综合排名图 1.png",
        played.documents / "顾文清" / "A03 材料评审评分热图.png",
    ):
        with Image.open(picture) as opened:
            assert opened.width > 400
    assert (played.documents / "方正" / RANKING).exists()
