"""``verify-ballot``: a result checked with its file alone, in words, with an exit code."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

from bot.texts import load_texts
from bot.verify_ballot import Asked, verify_ballot
from core.ballot import (
    Board,
    Choice,
    Election,
    board,
    decode,
    encode,
    fingerprint,
    opening,
    receipt,
)
from tests.core.ballot.elections import choices, closed, election, partials, seed

HOUSE = Path(__file__).parent.parent
YES, NO = Choice.APPROVE, Choice.AGAINST
VOTES = {0: (YES, YES), 1: (YES, NO), 2: (YES, NO), 4: (NO, Choice.ABSTAIN)}


@pytest.fixture(scope="module")
def held() -> Election:
    return election(voters=5, questions=2)


@pytest.fixture(scope="module")
def published(held: Election) -> Board:
    box = closed(held, VOTES)
    return board(box, partials(box, (0, 2)), whole=False)


def checked(
    capsys: pytest.CaptureFixture[str], file: Path, content: bytes, asked: Asked | None = None
) -> tuple[bool, str]:
    file.write_bytes(content)
    holds = verify_ballot(load_texts("zh-CN"), file, asked or Asked())
    return holds, capsys.readouterr().out


def test_a_whole_board_is_checked_step_by_step_and_its_totals_told(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, published: Board
) -> None:
    holds, said = checked(capsys, tmp_path / "board.json", encode(published))
    assert holds
    lines = said.splitlines()
    assert lines[0] == "第 2026 届xixian-2022无记名投票，第 1 轮"
    assert "✓ 4 张选票的证明" in lines and "✓ 2 份解密份额的证明" in lines
    assert "✓ 全部核对无误。" in lines
    assert "Company 1：award，同意 3，反对 1，弃权 0，参加表决 4，达到规定票数" in said
    assert "Company 2：award，同意 1，反对 2，弃权 1，参加表决 4，未达到规定票数" in said


def change(content: bytes, path: Sequence[str | int], value: object) -> bytes:
    found = json.loads(content)
    place = found
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return json.dumps(found, separators=(",", ":"), ensure_ascii=False).encode()


def test_what_was_altered_is_named(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, published: Board
) -> None:
    content = encode(published)
    ballots = json.loads(content)["closed"]["ballots"]
    cases = [
        (change(content, ("results", 0, "total", "approve"), 4), "Company 1：合计与解密份额不符"),
        (change(content, ("results", 1, "passed"), True), "Company 2：结论与票数不符"),
        (change(content, ("closed", "voted", 3), True), "选票 4 张，名册上标记投票 5 人"),
        (change(content, ("closed", "ballots"), ballots[1:]), "两者不符"),
        (change(content, ("closed", "ballots"), ballots[::-1]), "第 2 张选票：没有按规定排列"),
        (change(content, ("partials", 0, "index"), 1), "Supervisor 2"),
        (content.replace(b'"round":1', b'"round":2'), "选举的设定与各张选票加密时的不同"),
        (content[:-1], "文件读不出来"),
        (content + b"\n", "文件被改写过"),
    ]
    for altered, words in cases:
        holds, said = checked(capsys, tmp_path / "board.json", altered)
        assert not holds and words in said, (words, said)
        assert "× 核对没有通过" in said


def test_a_receipt_is_found_with_its_word_only(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, published: Board
) -> None:
    code = receipt(published.closed.ballots[2], "黄河")
    for asked, holds, words in (
        (Asked(receipt=code, word=" 黄河 "), True, "核对码对应第 3 张选票"),
        (Asked(receipt=code.lower().replace("-", ""), word="黄河"), True, "第 3 张选票"),
        (Asked(receipt=code), False, "没有与这个核对码和词相符的选票"),
        (Asked(receipt="????"), False, "没有与这个核对码和词相符的选票"),
    ):
        found, said = checked(capsys, tmp_path / "board.json", encode(published), asked)
        assert found is holds and words in said


def test_the_keys_fingerprint_is_compared_however_it_was_typed(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, published: Board
) -> None:
    own = fingerprint(published.closed.election.key)
    typed = own.lower().replace("-", " ")
    assert checked(capsys, tmp_path / "a", encode(published), Asked(key=typed))[0]
    holds, said = checked(capsys, tmp_path / "a", encode(published), Asked(key=own[:-1] + "?"))
    assert not holds and f"密钥指纹不符，文件中的是 {own}" in said


def test_an_opened_ballot_shows_its_choices_while_the_round_is_open(
    capsys: pytest.CaptureFixture[str], tmp_path: Path, held: Election
) -> None:
    chosen = choices(held, 0, (NO, YES))
    code = opening(held, chosen, seed("challenge"))
    holds, said = checked(capsys, tmp_path / "e.json", encode(held), Asked(opened=code))
    assert holds
    assert "Company 1：award，反对" in said and "Company 2：award，同意" in said
    box = closed(held, VOTES)
    assert checked(capsys, tmp_path / "c.json", encode(box), Asked(opened=code)) == (True, said)
    wrong = ("1" if code[0] == "0" else "0") + code[1:]
    holds, said = checked(capsys, tmp_path / "e.json", encode(held), Asked(opened=wrong))
    assert not holds and "检验码有误" in said


def test_totals_that_too_few_voted_for_are_not_told_and_the_verdict_is(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    box = closed(election(voters=5, questions=2, publish_from=5), VOTES)
    few = board(box, partials(box, (0, 1)), whole=False)
    holds, said = checked(capsys, tmp_path / "few.json", encode(few))
    assert holds and "人数太少，不公布票数，达到规定票数" in said and "同意 3" not in said


def test_the_command_ends_with_0_or_1_and_needs_no_database(
    tmp_path: Path, published: Board
) -> None:
    good, bad = tmp_path / "good.json", tmp_path / "bad.json"
    good.write_bytes(encode(published))
    bad.write_bytes(change(encode(published), ("results", 0, "passed"), False))
    environment = os.environ | {"PYTHONPATH": str(HOUSE), "LANG": "en_US.UTF-8", "PYTHONUTF8": "1"}
    for file, code, words in ((good, 0, "Everything holds"), (bad, 1, "The check failed")):
        done = subprocess.run(
            [sys.executable, "-m", "bot", "verify-ballot", str(file)],
            capture_output=True, text=True, env=environment, cwd=tmp_path, check=False,
        )  # fmt: skip
        assert (done.returncode, words in done.stdout) == (code, True), done.stderr
    assert sorted(each.name for each in tmp_path.iterdir()) == ["bad.json", "good.json"]
    missing = subprocess.run(
        [sys.executable, "-m", "bot", "verify-ballot", str(tmp_path / "none.json")],
        capture_output=True, text=True, env=environment, cwd=tmp_path, check=False,
    )  # fmt: skip
    assert missing.returncode == 1 and "Traceback" not in missing.stderr
    assert decode(good.read_bytes(), Board) == published
