"""The acceptance test of the plenary and its secret ballot: every count once more from the votes as
they stand in the scenario, what was published, and what nobody must find out."""

from __future__ import annotations

import asyncio
import hashlib
import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, get_args

import msgspec
import pytest
from docx import Document

from bot.app import open_app
from bot.rehearsal.ballot_steps import BallotStep
from bot.rehearsal.judging import wrong_ballot
from bot.rehearsal.loading import load_scenario
from bot.rehearsal.plenary_steps import PlenaryStep
from bot.rehearsal.report import Narrator
from bot.rehearsal.runner import BOTH_NOTICES, SECRET_BALLOT
from bot.rehearsal.scenario import Scenario
from bot.rehearsal.step import Step
from bot.texts import load_texts
from bot.wording import Wording
from core.plenary import Plenary
from core.public_notice import NoticeKind, PublicNotice
from core.regulation import regulation
from core.stages import Stage
from tests.scenarios.conftest import Act

WRITTEN: Mapping[str, Any] = tomllib.loads(SECRET_BALLOT.read_text(encoding="utf-8"))
"""The scenario as a reader finds it."""

COMMITTEE = {person["key"] for person in WRITTEN["people"] if person["role"] == "committee"}
APPLICANTS = {"wang", "chen", "sun", "zhou", "wu", "zheng", "feng", "qian"}
CODES = {"flour": "A01", "bearings": "A02", "drinks": "A03", "tea": "A04", "cloth": "A08"}
AWARD, NOMINATION = "县长质量奖", "县长质量奖提名奖"
CLASSES = {"award": AWARD, "nomination": NOMINATION}

PUBLISHED = {"方正": 1, "侯正": 2}
"""Who took the file of which round away."""

BOARD = "投票-第{}轮-结果-监督组.json"

Question = tuple[str, str]
"""An organisation, and the class."""


@dataclass(frozen=True)
class Tally:
    """Votes on a question, counted by hand."""

    approve: int
    against: int
    abstain: int

    @property
    def voters(self) -> int:
        return self.approve + self.against + self.abstain

    @property
    def passes(self) -> bool:
        return self.voters > 0 and 3 * self.approve >= 2 * self.voters


def by_hand(number: int) -> Mapping[Question, Tally]:
    """A round's questions, counted letter by letter."""
    this = WRITTEN["rounds"][number - 1]
    found = {}
    for place, asked in enumerate(this["asks"]):
        letters = [written[place] for written in this["votes"].values()]
        tally = Tally(letters.count("y"), letters.count("n"), letters.count("a"))
        assert tally.voters + letters.count("-") == len(letters)
        found[asked["organisation"], asked["class"]] = tally
    return found


def shares(number: int, award_class: str) -> Mapping[str, Fraction]:
    """The approvals' share of the voters, of those who passed or stand in a runoff."""
    return {
        organisation: Fraction(tally.approve, tally.voters)
        for (organisation, of_class), tally in by_hand(number).items()
        if of_class == award_class and (tally.passes or number > 1)
    }


@dataclass(frozen=True)
class Voted:
    """What is left of the play."""

    act: Act
    logs: Mapping[str, str]
    stage: Stage
    plenary: Plenary
    notice: PublicNotice

    def who_reads(self, said: str) -> set[str]:
        return {key for key, log in self.logs.items() if said in log}


@pytest.fixture(scope="module")
def voted(acts: tuple[Act, ...]) -> Voted:
    return asyncio.run(_look_at(acts[-1].passed()))


async def _look_at(act: Act) -> Voted:
    clock = act.clock()
    async with open_app(act.data, clock=clock) as app:
        logs = await act.logs(app)
        async with app.store.view(clock()) as tx:
            (edition,) = await tx.editions.all()
            plenary = await tx.plenaries.of_edition(edition.id)
            assert plenary is not None
            (notice,) = await tx.notices.of_edition(edition.id, NoticeKind.AWARD)
            return Voted(act, logs, edition.stage(clock()), plenary, notice)


# --- the counts -----------------------------------------------------------------------------------


def test_the_counts_that_the_scenario_states_are_those_of_its_votes() -> None:
    for number, this in enumerate(WRITTEN["rounds"], start=1):
        counted = by_hand(number)
        for asked in this["asks"]:
            tally = counted[asked["organisation"], asked["class"]]
            stated = (asked["approve"], asked["against"], asked["abstain"])
            assert stated == (tally.approve, tally.against, tally.abstain), asked
            assert asked.get("passes") == (tally.passes if number == 1 else None), asked


def test_one_question_has_two_thirds_exactly_and_one_is_a_vote_short() -> None:
    counted = by_hand(1)
    exactly = counted["flour", "award"]
    assert (3 * exactly.approve, exactly.passes) == (2 * exactly.voters, True)
    short = counted["tea", "award"]
    assert (short.passes, Tally(short.approve + 1, short.against - 1, 1).passes) == (False, True)


def test_the_last_place_of_the_nomination_is_tied_and_the_runoff_decides_without_two_thirds() -> (
    None
):
    first, runoff = shares(1, "nomination"), shares(2, "nomination")
    better = sorted(first.values(), reverse=True)
    assert better[2] == better[3], "the third and the fourth, of three places"
    assert {name for name, share in first.items() if share == better[2]} == set(runoff)
    assert runoff["drinks"] > runoff["cloth"]
    assert not by_hand(2)["drinks", "nomination"].passes


def test_the_play_comes_to_the_same_counts_verdicts_and_places(voted: Voted) -> None:
    ballot = voted.act.result.ballot
    main, runoff = ballot.rounds
    assert (main.runoff, runoff.runoff) == (False, True)
    for this in ballot.rounds:
        assert (this.roll, this.voted, this.state) == (14, 14, "counted")
        found = {
            (q.organisation, q.award_class): Tally(q.approve, q.against, q.abstain)
            for q in this.questions
        }
        assert found == by_hand(this.number)
    passed = {(q.organisation, q.award_class): q.passed for q in main.questions}
    assert passed == {question: tally.passes for question, tally in by_hand(1).items()}
    assert {q.passed for q in runoff.questions} == {None}
    assert ballot.proposed == places_by_hand()


def places_by_hand() -> Mapping[str, str]:
    """Two places of the award, three of the nomination; a runoff orders whom it was held of."""
    award = sorted(shares(1, "award"), key=lambda name: -shares(1, "award")[name])[:2]
    first, runoff = shares(1, "nomination"), shares(2, "nomination")
    left = [name for name in first if name not in award]
    left.sort(key=lambda name: (-first[name], -runoff.get(name, Fraction(0))))
    return {**dict.fromkeys(award, "award"), **dict.fromkeys(left[:3], "nomination")}


def test_the_published_file_says_the_same_to_whoever_reads_it_without_the_product(
    voted: Voted,
) -> None:
    for who, number in PUBLISHED.items():
        file = voted.act.documents / who / BOARD.format(number)
        board = msgspec.json.decode(file.read_bytes())
        titles = {
            each["key"]: (each["title"].split()[0], each["award_class"])
            for each in board["closed"]["election"]["questions"]
        }
        found = {titles[each["question"]]: each["total"] for each in board["results"]}
        assert found == {
            (CODES[organisation], CLASSES[of_class]): {
                "approve": tally.approve,
                "against": tally.against,
                "abstain": tally.abstain,
            }
            for (organisation, of_class), tally in by_hand(number).items()
        }
        assert len(board["closed"]["ballots"]) == 14


def test_a_count_that_the_scenario_has_otherwise_is_reported(voted: Voted) -> None:
    scenario = voted.act.scenario
    main, runoff = scenario.rounds
    wrong = msgspec.structs.replace(main.asks[0], approve=9, against=2)
    told = [
        _reported(voted, [msgspec.structs.replace(main, asks=asks), runoff])
        for asks in ((wrong, *main.asks[1:]), main.asks[1:])
    ]
    assert "同意 9，反对 2，弃权 1" in told[0]
    for each in told:
        assert "实际是同意 8，反对 3，弃权 1" in each
    assert "实际没有计票" in _reported(voted, [main, runoff, main])


def _reported(voted: Voted, rounds: list[Any]) -> str:
    changed = msgspec.structs.replace(voted.act.scenario, rounds=tuple(rounds))
    failure = wrong_ballot(_narrator(changed), voted.act.result.ballot)
    assert failure is not None
    return failure.expected


def _narrator(scenario: Scenario, language: str = "zh-CN") -> Narrator:
    words = Wording(load_texts(language), regulation(scenario.regulation).zone)
    return Narrator(scenario, words)


def test_turnout_verdicts_and_places_are_told_at_the_end(voted: Voted) -> None:
    told = "\n".join(voted.act.told)
    assert "第 1 轮（聊天内投票）：已计票；名单 14 人，入箱 14 张。" in told
    assert "息县桃花源面业有限公司 · 县长质量奖：同意 8 / 12，反对 3，弃权 1，通过。" in told
    assert "息县百草园茶业有限公司 · 县长质量奖：同意 9 / 14，反对 4，弃权 1，未通过。" in told
    assert "第 2 轮（并列单位再次投票，聊天内投票）" in told
    assert "拟奖：息县水帘洞饮品有限公司 · 县长质量奖提名奖。" in told
    in_english = "\n".join(_narrator(voted.act.scenario, "en").ballot(voted.act.result.ballot))
    assert "Round 2 (runoff between the tied, in the chat): counted" in in_english
    assert "8 of 12 in favour, against 3, abstaining 1; passed." in in_english
    assert "9 of 14 in favour, against 4, abstaining 1; not passed." in in_english
    assert "8 of 14 in favour, against 5, abstaining 1." in in_english


# --- what nobody must find out --------------------------------------------------------------------


def test_no_chat_holds_a_ballot_a_receipt_or_a_word(voted: Voted) -> None:
    words = {step["word"] for step in WRITTEN["steps"] if "word" in step}
    assert words
    for key in COMMITTEE:
        log = voted.logs[key]
        assert not any(word in log for word in words), key
        for said in ("核对码：", "检验码：", "Receipt:", "Code:", "● ", "○ "):
            assert said not in log, (key, said)


def test_two_who_vote_otherwise_have_the_same_words_in_their_chats(voted: Voted) -> None:
    """Guo and Hu declared, signed in and voted alike, but for what they chose."""
    texts = [re.sub("郭海涛|胡建军", "", voted.logs[key]) for key in ("guo", "hu")]
    from_ballot = [text[text.index("/ballot") :] for text in texts]
    assert from_ballot[0] == from_ballot[1]
    votes = WRITTEN["rounds"][0]["votes"]
    assert votes["guo"] != votes["hu"]


def test_nothing_is_left_of_any_box(voted: Voted) -> None:
    boxes = voted.act.data / "ballots"
    assert boxes.is_dir()
    assert list(boxes.iterdir()) == []


def test_who_is_recused_from_a_candidate_reads_nothing_of_its_ballot(voted: Voted) -> None:
    assert "A02 息县花果山精密轴承有限公司　同意 12" in voted.logs["cheng"]
    for key in ("cheng", "cui"):
        lines = [line for line in voted.logs[key].splitlines() if "A01" in line]
        assert lines, "they declared on it"
        assert not [line for line in lines if "同意" in line or "通过" in line], key


def test_turnout_is_told_in_batches_only(voted: Voted) -> None:
    told = re.findall(r"已入箱 (\d+) 张，名单共 14 人", voted.logs["fang"])
    assert list(map(int, told)) == [3, 6, 9, 14] * 2, "five would leave two, of whom one is alone"


def test_of_the_plenary_only_candidates_among_the_applicants_are_told(voted: Voted) -> None:
    assert voted.who_reads("全体会议") & APPLICANTS == {"wang", "chen", "sun", "zhou", "qian"}


def test_applicants_read_no_count_and_nobody_of_them_a_result_before_the_notice(
    voted: Voted,
) -> None:
    for key in APPLICANTS:
        log = voted.logs[key]
        assert not re.search(r"同意 \d|\d+ 票|第 1 轮", log), key
        before, _, _ = log.partition("拟奖")
        assert "提名" not in before.partition("全体会议")[2], key


# --- who was there, and how it ends ---------------------------------------------------------------


def test_fourteen_of_fifteen_are_on_the_roll(voted: Voted) -> None:
    assert len(COMMITTEE | {"he"}) == 15
    assert (voted.plenary.quorum, len(voted.plenary.present)) == (10, 14)
    assert voted.plenary.concluded_at is not None
    assert voted.plenary.left_vacant == "", "a place is vacant, but by the vote"


def test_the_award_notice_names_what_the_ballot_came_to_and_nothing_else(voted: Voted) -> None:
    assert voted.stage is Stage.AWARD_NOTICE
    listed = {each.code: each.award_class for each in voted.notice.listed}
    assert listed == {CODES[name]: of_class for name, of_class in places_by_hand().items()}
    assert len(listed) == 4, "one place of the award is vacant"


def test_the_record_holds_every_count_and_says_which_files_were_published(voted: Voted) -> None:
    (file,) = (voted.act.documents / "李敏").glob("*无记名投票记录.docx")
    record = Document(str(file))
    rows = [[cell.text for cell in row.cells] for table in record.tables for row in table.rows]
    for number in (1, 2):
        for (organisation, of_class), tally in by_hand(number).items():
            figures = [tally.approve, tally.against, tally.abstain, 0, tally.voters]
            of_question = [row[3:8] for row in rows if _names(row, organisation, of_class)]
            assert list(map(str, figures)) in of_question
    told = "".join(part.text for part in record.paragraphs).replace(" ", "")
    assert "应到委员15人，实到14人；法定人数10人" in told
    assert "空缺1家" in told
    assert "尚未结束" not in told
    for who, number in PUBLISHED.items():
        board = (voted.act.documents / who / BOARD.format(number)).read_bytes()
        assert hashlib.sha256(board).hexdigest() in told


def _names(row: list[str], organisation: str, of_class: str) -> bool:
    return row[0].startswith(CODES[organisation]) and row[1] == CLASSES[of_class]


def test_refusals_name_their_articles(voted: Voted) -> None:
    refused = [(each.who, each.does, each.articles) for each in voted.act.result.refusals]
    assert refused == [
        ("li", "open_ballot", ("7",)),
        ("li", "open_ballot", ()),
        ("jiang", "vote", ("21",)),
        ("cai", "vote", ("21",)),
        ("li", "conclude_plenary", ()),
        ("li", "publish_award", ("21",)),
    ]


@pytest.mark.parametrize("deed", get_args(PlenaryStep | BallotStep))
def test_everything_that_a_step_can_do_in_the_plenary_is_done(deed: type[Step]) -> None:
    assert any(isinstance(step, deed) for step in _shipped())


def _shipped() -> Iterator[Step]:
    for file in (SECRET_BALLOT, BOTH_NOTICES):
        yield from load_scenario(file).steps
