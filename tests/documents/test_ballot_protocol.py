"""The record of the ballot, opened again: what those who sign it vouch for (arts. 5, 21)."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from fractions import Fraction

import docx
import pytest
from docx.document import Document

from bot.documents.ballot_protocol import ballot_protocol_docx
from bot.texts import LANGUAGES
from core.ballot_round import Count, Means, Proposal, Round
from core.plenary import Plenary
from core.scoring import Part, PartScore, Score
from core.usecases.ballot_protocol import Protocol
from core.usecases.round_reading import Question, SeenRound
from core.vote import decide, passes
from tests.documents.reviews import EDITION, ORGANISATION, WORDS

DAY = date(2026, 6, 8)
BEGAN = datetime(2026, 6, 8, 1, tzinfo=UTC)
NUMBERS = EDITION.regulation.numbers
CANDIDATES = {
    "f1": ("A01", ORGANISATION),
    "f2": ("A02", "息县钱塘机械有限公司"),
    "f3": ("A03", "息县澺河食品有限公司"),
    "f4": ("A04", "息县谯楼电子有限公司"),
}
FINGERPRINT = "0123456789abcdef" * 4

Counts = dict[tuple[str, str], Count]

MAIN: Counts = {
    ("f1", "award"): Count(12, 1, 0),
    ("f1", "nomination"): Count(9, 3, 1),
    ("f2", "award"): Count(9, 4, 0),
    ("f2", "nomination"): Count(10, 3, 0),
    ("f3", "award"): Count(9, 3, 1),
    ("f4", "award"): Count(8, 4, 0, 1),
    ("f4", "nomination"): Count(8, 4, 0),
}
RUNOFF: Counts = {("f2", "award"): Count(5, 8, 0), ("f3", "award"): Count(8, 5, 0)}


def kept(number: int, means: Means, counts: Counts, *, runoff: bool = False) -> Round:
    at = BEGAN + timedelta(hours=number)
    return Round(
        f"r{number}", EDITION.id, number, means, runoff,
        tuple(Proposal(*key) for key in counts), (), "s", at,
        closed_at=at + timedelta(minutes=20), counted_at=at + timedelta(minutes=40),
        counts={Proposal(*key).key: count for key, count in counts.items()},
    )  # fmt: skip


def seen(
    this: Round, *, witnesses: Sequence[str] = (), struck: int = 0, disputes: Sequence[str] = ()
) -> SeenRound:
    assert this.counts is not None
    questions = tuple(
        Question(
            each,
            *CANDIDATES[each.filing_id],
            13,
            None if this.voided_at else this.counts[each.key],
            None if this.runoff else passes(this.counts[each.key], NUMBERS.vote),
        )
        for each in this.proposals
    )
    return SeenRound(
        this.id, this.number, this.means, this.runoff, this.state, questions, 13, struck, 0, False,
        tuple(witnesses), tuple(disputes), this.opened_at, this.closed_at, this.counted_at,
        this.voided_at, this.void_reason,
    )  # fmt: skip


def protocol() -> Protocol:
    """A void round, a main round in the chat, and a runoff on paper; concluded."""
    void = replace(
        kept(1, Means.PAPER, MAIN),
        voided_at=BEGAN + timedelta(hours=2),
        void_reason="一张选票没有发出",
        counted_at=None,
    )
    main, runoff = kept(2, Means.CHAT, MAIN), kept(3, Means.PAPER, RUNOFF, runoff=True)
    score = Score(
        {Part.ONSITE: PartScore({}, {}, Fraction(650))}, Fraction(650), Fraction(260), True
    )
    return Protocol(
        plenary=Plenary(
            EDITION.id, BEGAN, "县政务中心三楼会议室", (), "m1", "s", BEGAN, 9,
            tuple(f"m{n}" for n in range(13)), BEGAN + timedelta(hours=5),
        ),
        chair="何委员",
        present=tuple(f"委员{n}" for n in range(1, 14)),
        absent=("吕委员", "买买提·吐尔逊·阿不都热合曼"),
        rounds=(
            seen(void, disputes=("A02 提名奖的废票是 0 张",)),
            seen(main, struck=1),
            seen(runoff, witnesses=("方监督", "龚监督")),
        ),
        outcome=decide(NUMBERS, [void, main, runoff], dict.fromkeys(CANDIDATES, score)),
        recused={"f1": 0, "f2": 2, "f3": 0, "f4": 0},
        fingerprints={"r2": FINGERPRINT},
        tellers={"r3": "李秘书"},
    )  # fmt: skip


def document(of: Protocol | None = None, language: str = "zh-CN") -> Document:
    content = ballot_protocol_docx(WORDS[language], EDITION, of or protocol(), DAY)
    return docx.Document(io.BytesIO(content))


def text_of(found: Document) -> str:
    cells = [cell.text for table in found.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(each.text for each in found.paragraphs), *cells])


def test_it_says_when_where_and_with_whom_the_plenary_was_held() -> None:
    text = text_of(document())
    assert "2026年6月8日（周一）09:00 在县政务中心三楼会议室召开，由何委员主持" in text
    assert "应到委员 15 人，实到 13 人；法定人数 9 人（第七条）" in text
    assert "未到会委员：吕委员、买买提·吐尔逊·阿不都热合曼。" in text


def test_recusals_are_numbers_by_candidate_and_never_names() -> None:
    text = text_of(document())
    assert "A02 息县钱塘机械有限公司 2 人（第十条）" in text
    none = replace(protocol(), recused=dict.fromkeys(CANDIDATES, 0))
    assert "到会委员没有须回避的（第十条）" in text_of(document(none))


def test_every_round_has_its_votes_in_a_table_with_the_verdict() -> None:
    main, runoff, *_ = document().tables
    assert len(main.rows) == 1 + len(MAIN)
    cells = [cell.text for cell in main.rows[1].cells]
    assert cells == [
        f"A01 {ORGANISATION}", "县长质量奖", "13", "12", "1", "0", "0", "13", "通过",
    ]  # fmt: skip
    assert [row.cells[8].text for row in main.rows][1:] == [
        "通过", "通过", "通过", "通过", "通过", "未通过", "通过",
    ]  # fmt: skip
    assert [[cell.text for cell in row.cells][3:] for row in runoff.rows][1:] == [
        ["5", "8", "0", "0", "13", ""],
        ["8", "5", "0", "0", "13", ""],
    ], "no two thirds are asked for in a runoff"
    assert "达到参加表决人数的三分之二的为通过，含三分之二" in text_of(document())


def test_numbers_that_the_reader_may_not_know_are_left_out() -> None:
    whole = protocol()
    _, main, runoff = whole.rounds
    withheld = replace(main, questions=tuple(replace(e, count=None) for e in main.questions))
    hidden = replace(whole, rounds=(withheld, runoff), outcome=whole.outcome.withheld(99))
    table, *_ = document(hidden).tables
    assert [cell.text for cell in table.rows[1].cells][3:] == ["", "", "", "", "", "通过"]
    assert "票数只告知监督组" in text_of(document(hidden))
    assert "12/13" not in text_of(document(hidden))


def test_void_struck_and_disputed_are_told_with_their_reasons() -> None:
    text = text_of(document())
    assert "作废，不计入结果。理由：一张选票没有发出" in text
    assert "另有 1 人因开始后申报回避而除名" in text
    assert "指出的问题：A02 提名奖的废票是 0 张" in text


def test_who_counted_is_told_and_the_board_can_be_recognised() -> None:
    text = text_of(document())
    assert "李秘书录入，方监督、龚监督核对无误" in text
    assert "由监督员共同解密，没有打开任何单张选票" in text
    assert "01234567 89abcdef 01234567" in text


def test_it_ends_with_the_proposed_list_vacancies_and_lines_to_sign() -> None:
    paragraphs = [each.text for each in document().paragraphs if each.text]
    text = text_of(document())
    assert f"列入拟奖名单：A01 {ORGANISATION}、A03 息县澺河食品有限公司。" in text
    assert "先后由再次投票的同意比例决定" in text
    assert "空缺 1 家（第五条）" in text
    assert "全体会议于 2026年6月8日（周一）14:00 结束" in text
    signed = [each for each in paragraphs if "签字：" in each]
    assert [each.split("签字")[0] for each in signed] == [
        "主持人（何委员）", "计票人", "监督员", "监督员",
    ]  # fmt: skip


def test_a_record_of_a_plenary_that_goes_on_says_so() -> None:
    going_on = replace(protocol().plenary, concluded_at=None)
    assert "尚未结束" in text_of(document(replace(protocol(), plenary=going_on)))


def test_why_places_of_a_tie_stayed_vacant_is_told() -> None:
    plenary = replace(protocol().plenary, left_vacant="三家不分高下")
    assert "名额空缺，理由：三家不分高下" in text_of(document(replace(protocol(), plenary=plenary)))


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_in_it_is_a_key_or_a_code(language: str) -> None:
    text = text_of(document(language=language))
    for key in ("vote-", "protocol-", "round-", "outcome-", "f1", "runoff'", "votes-"):
        assert key not in text
