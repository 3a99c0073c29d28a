"""The program as a supervisor runs it: a process, a key file, papers beside each other."""

from __future__ import annotations

import json
import os
import pty
import subprocess
import sys
from pathlib import Path

import msgspec
import pytest

from bot.trustee.duties import Use, new_key
from bot.trustee.key_file import create, open_key_file
from core.ballot import (
    Ceremony,
    Closed,
    Commitment,
    Dealing,
    Digest,
    Partial,
    Refused,
    combine,
    decode,
    encode,
)
from tests.trustee.papers import box, ceremony, dealings, invitation

HOUSE = Path(__file__).parent.parent.parent
PASSPHRASE = "黄河之水天上来，2026"


def run(
    *arguments: Path, typed: str = "", passphrase: str = PASSPHRASE, language: str = "zh_CN.UTF-8"
) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {
        "TRUSTEE_PASSPHRASE": passphrase,
        "LANG": language,
        "PYTHONPATH": str(HOUSE),
        "PYTHONUTF8": "1",
    }
    command = [sys.executable, "-m", "bot.trustee", *map(str, arguments)]
    return subprocess.run(
        command,
        input=typed,
        env=environment,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=120,
        cwd=arguments[0].parent,
    )


class Desk:
    """Three supervisors' folders, one paper at a time."""

    def __init__(self, folder: Path) -> None:
        self.folders = [folder / str(n) for n in range(3)]
        for each in self.folders:
            each.mkdir()

    def key(self, n: int) -> Path:
        return self.folders[n] / "投票密钥.key"

    def hand(self, n: int, name: str, content: bytes) -> Path:
        paper = self.folders[n] / name
        paper.write_bytes(content)
        return paper

    def answer(self, n: int, name: str, content: bytes, typed: str = "") -> bytes:
        done = run(self.key(n), self.hand(n, name, content), typed=typed)
        assert done.returncode == 0, done.stderr
        return (self.folders[n] / f"{Path(name).stem}-答复-{n + 1}.json").read_bytes()

    def make(self) -> Ceremony:
        paper = encode(invitation())
        committed = [self.answer(n, "第1步.json", paper, f"{n + 1}\n") for n in range(3)]
        made = ceremony([decode(each, Commitment) for each in committed])
        dealt = [self.answer(n, "第2步.json", encode(made)) for n in range(3)]
        together = encode(dealings([decode(each, Dealing) for each in dealt]))
        for n in range(3):
            self.answer(n, "第3步.json", together)
        return made


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> tuple[Desk, Ceremony]:
    found = Desk(tmp_path_factory.mktemp("desk"))
    return found, found.make()


def test_three_programs_make_a_key_and_two_decrypt(desk: tuple[Desk, Ceremony]) -> None:
    folders, made = desk
    closed = box(made)
    shares = [
        decode(folders.answer(n, "第1轮.json", encode(closed), "是\n"), Partial) for n in (0, 2)
    ]
    assert combine(closed, shares)["A01"].approve == 3


def test_it_says_what_it_would_decrypt_and_does_nothing_without_a_yes(
    desk: tuple[Desk, Ceremony],
) -> None:
    folders, made = desk
    paper = folders.hand(1, "要看的.json", encode(box(made)))
    before = folders.key(1).read_bytes()
    declined = run(folders.key(1), paper, typed="不\n")
    assert declined.returncode == 1
    assert "无记名投票，第 1 轮" in declined.stdout and "投入 4 张选票" in declined.stdout
    assert "Company 1" in declined.stdout and "已全部核对" in declined.stdout
    assert "没有给出解密份额，也没有作任何记录" in declined.stderr
    assert folders.key(1).read_bytes() == before
    assert not list(folders.folders[1].glob("要看的-*"))


def test_a_second_decryption_of_a_round_is_refused_and_the_first_repeated(
    desk: tuple[Desk, Ceremony],
) -> None:
    folders, made = desk
    closed = encode(box(made, round=7))
    first = folders.answer(0, "第7轮.json", closed, "yes\n")
    again = run(folders.key(0), folders.hand(0, "第7轮.json", closed))
    assert again.returncode == 0 and "您已经给出过解密份额" in again.stdout
    assert (folders.folders[0] / "第7轮-答复-1.json").read_bytes() == first
    other = folders.hand(0, "另一份.json", encode(box(made, approve=2, round=7)))
    refused = run(folders.key(0), other, typed="是\n")
    assert refused.returncode == 1 and "一轮只能一次" in refused.stderr
    assert not list(folders.folders[0].glob("另一份-*"))


def test_killed_between_noting_and_answering_it_gives_the_same_answer(
    desk: tuple[Desk, Ceremony],
) -> None:
    """The use is noted first: the answer that was lost can be had again, and no other."""
    folders, made = desk
    closed = encode(box(made, round=9))
    expected = folders.answer(2, "第9轮.json", closed, "是\n")
    (folders.folders[2] / "第9轮-答复-3.json").unlink()
    kill = (
        "import os, bot.trustee.__main__ as program;"
        "program.write_paper = lambda *_: os._exit(9);"
        "raise SystemExit(program.main())"
    )
    paper = folders.hand(2, "第8轮.json", encode(box(made, round=8)))
    environment = os.environ | {"TRUSTEE_PASSPHRASE": PASSPHRASE, "PYTHONPATH": str(HOUSE)}
    died = subprocess.run(
        [sys.executable, "-c", kill, str(folders.key(2)), str(paper)],
        input="yes\n", text=True, env=environment | {"LANG": "en"}, timeout=120, check=False,
        capture_output=True,
    )  # fmt: skip
    assert died.returncode == 9
    assert not (folders.folders[2] / "第8轮-答复-3.json").exists()
    other = folders.hand(2, "换过.json", encode(box(made, approve=1, round=8)))
    assert "一轮只能一次" in run(folders.key(2), other, typed="是\n").stderr
    again = run(folders.key(2), paper)
    assert again.returncode == 0, again.stderr
    written = decode((folders.folders[2] / "第8轮-答复-3.json").read_bytes(), Partial)
    assert written.closed == decode(paper.read_bytes(), Closed).digest()
    assert folders.answer(2, "第9轮.json", closed) == expected


def test_an_open_round_a_subset_and_a_stray_file_are_refused_in_words(
    desk: tuple[Desk, Ceremony],
) -> None:
    folders, made = desk
    closed = box(made, round=5)
    first, *others = closed.ballots
    swapped = msgspec.structs.replace(first, lines=first.lines[::-1])
    mixed = msgspec.structs.replace(closed, ballots=(swapped, *others))
    for content, words in (
        (encode(mixed), "Company 1、同意：选票的证明不成立"),
        (encode(closed.election), "还没有结束"),
        (encode(msgspec.structs.replace(closed, ballots=closed.ballots[1:])), "两者不符"),
        (encode(box(made, votes=1, round=5)), "Company 1：这一轮有一项只有一人参加表决"),
        (b"%PDF-1.7", "文件读不出来"),
        (encode(closed).replace(b":", b": ", 1), "文件被改写过"),
    ):
        done = run(folders.key(0), folders.hand(0, "不行.json", content), typed="是\n")
        assert done.returncode == 1 and words in done.stderr, done.stderr
        assert "没有为这个文件写出答复" in done.stderr and "Traceback" not in done.stderr
    assert not list(folders.folders[0].glob("不行-*"))


def test_a_key_file_is_the_owners_alone_and_never_overwritten(
    desk: tuple[Desk, Ceremony],
) -> None:
    folders, _ = desk
    key = folders.key(0)
    assert key.stat().st_mode & 0o777 == 0o600
    before = key.read_bytes()
    paper = folders.hand(0, "第1步.json", encode(invitation()))
    again = run(key, paper)
    assert again.returncode == 0 and "您是哪一位" not in again.stdout
    assert key.read_bytes() == before
    with pytest.raises(FileExistsError):
        create(key, new_key(invitation(), 0, bytes(32)).key, PASSPHRASE)
    assert key.read_bytes() == before and not list(key.parent.glob("*.new"))


def test_a_wrong_passphrase_and_a_tampered_file_do_not_open(
    desk: tuple[Desk, Ceremony], tmp_path: Path
) -> None:
    folders, _ = desk
    paper = folders.hand(0, "第1步.json", encode(invitation()))
    wrong = run(folders.key(0), paper, passphrase="黄河之水天上来")
    assert wrong.returncode == 1 and "口令不对，或者文件被改动过" in wrong.stderr
    sealed = json.loads(folders.key(0).read_bytes())
    for part in ("salt", "nonce", "content"):
        changed = dict(sealed)
        head = "B" if sealed[part][0] != "B" else "C"
        changed[part] = head + sealed[part][1:]
        copy = tmp_path / f"{part}.key"
        copy.write_text(json.dumps(changed))
        with pytest.raises(Refused, match="key-file-closed"):
            open_key_file(copy, PASSPHRASE)
    (tmp_path / "half.key").write_bytes(folders.key(0).read_bytes()[:100])
    with pytest.raises(Refused, match="not-a-key-file"):
        open_key_file(tmp_path / "half.key", PASSPHRASE)


def test_full_width_letters_in_a_passphrase_are_as_good(tmp_path: Path) -> None:
    key = new_key(invitation(), 0, bytes(32)).key
    create(tmp_path / "a.key", key, "huanghe2026!")
    assert open_key_file(tmp_path / "a.key", "ｈｕａｎｇｈｅ２０２６！").key == key


def test_two_windows_do_not_lose_each_others_notes(tmp_path: Path) -> None:
    key = new_key(invitation(), 0, bytes(32)).key
    create(tmp_path / "a.key", key, PASSPHRASE)
    first, second = (open_key_file(tmp_path / "a.key", PASSPHRASE) for _ in range(2))
    first.keep(msgspec.structs.replace(key, uses=(Use(1, Digest(bytes(32))),)))
    with pytest.raises(Refused, match="key-file-changed"):
        second.keep(msgspec.structs.replace(key, uses=(Use(1, Digest(b"1" * 32)),)))


def test_the_passphrase_is_typed_twice_and_never_shown(tmp_path: Path) -> None:
    """On a terminal, as supervisors do it."""
    (tmp_path / "step1.json").write_bytes(encode(invitation()))
    shown = at_a_terminal(
        tmp_path,
        ["2", "short", "a long passphrase", "another passphrase", *["a long passphrase"] * 2],
    )
    assert "A passphrase has at least 10 characters" in shown
    assert "The two passphrases differ" in shown
    assert "The key file has been made" in shown and "a long passphrase" not in shown
    opened = open_key_file(tmp_path / "my.key", "a long passphrase")
    assert opened.key.index == 1
    again = at_a_terminal(tmp_path, ["a long passphrase"])
    assert "Step 1 is done" in again and "Which of these" not in again


def at_a_terminal(folder: Path, lines: list[str]) -> str:
    """What stands on the screen after these lines were typed, each when something is asked."""
    pid, screen = pty.fork()
    if pid == 0:
        os.chdir(folder)
        environment = {key: value for key, value in os.environ.items() if "TRUSTEE" not in key}
        environment |= {"LANG": "en_GB.UTF-8", "PYTHONPATH": str(HOUSE)}
        command = [sys.executable, "-m", "bot.trustee", "my.key", "step1.json"]
        os.execve(sys.executable, command, environment)
    shown = b""
    for line in lines:
        before = len(shown)
        while not shown[before:].rstrip(b" ").endswith(b":"):
            shown += os.read(screen, 4096)
        os.write(screen, line.encode() + b"\n")
    try:
        while piece := os.read(screen, 4096):
            shown += piece
    except OSError:  # the program has ended
        pass
    os.waitpid(pid, 0)
    return shown.decode()


def test_it_speaks_english_where_the_environment_does(desk: tuple[Desk, Ceremony]) -> None:
    folders, _ = desk
    missing = run(folders.key(0), folders.folders[0] / "none.json", language="en_GB.UTF-8")
    assert "There is no file" in missing.stderr


def test_it_loads_neither_storage_nor_chat_nor_network() -> None:
    probe = (
        "import sys, bot.trustee.__main__;"
        "print([n for n in sys.modules if n.split('.')[0] in "
        "{'storage','aiohttp','aiogram','telegram','sqlalchemy','asyncio','ssl'}"
        " or n.startswith(('bot.dialogs','bot.engine','bot.transports','core.usecases'))])"
    )
    done = subprocess.run(
        [sys.executable, "-c", probe],
        capture_output=True, text=True, check=True, env=os.environ | {"PYTHONPATH": str(HOUSE)},
    )  # fmt: skip
    assert done.stdout.strip() == "[]"
