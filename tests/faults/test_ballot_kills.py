"""Killed at every step of the loop while ballots are submitted: none is counted twice, none that
was said to be in the box is missing, and whoever's is not in it is asked again."""

from __future__ import annotations

import asyncio
import os
import random
import shutil
import signal
from asyncio.events import Handle
from collections.abc import Sequence
from itertools import count
from pathlib import Path

import pytest

import tests.phone
from tests.balloting import sitting
from tests.dialogs.conftest import NOW
from tests.faults.process import CONTEXT
from tests.phone import Phone, county
from tests.reviewing import REVIEW

VOTING, ELECTORS = 3, 6
PROPOSALS = [(1, "award"), (2, "award")]
NEVER = 1_000_000


async def test_a_ballot_is_in_the_box_once_or_not_at_all_wherever_it_stops(tmp_path: Path) -> None:
    steps = await steps_of(tmp_path)
    for step in random.Random(3).sample(range(steps), 5):
        await stopped_at(step, tmp_path)


@pytest.mark.soak
async def test_a_ballot_is_in_the_box_once_or_not_at_all_at_every_step(tmp_path: Path) -> None:
    for step in range(await steps_of(tmp_path)):
        await stopped_at(step, tmp_path)


async def steps_of(folder: Path) -> int:
    """Prepare a round that is open, and count the steps of submitting three ballots to it."""
    async with county(folder / "prepared", NOW) as here:
        voting = await sitting(here, members=ELECTORS)
        this = await voting.open_round(PROPOSALS)
        names = [phone.name for phone in voting.members]
        (folder / "names").write_text("\n".join([this.id, *names]))
    said = await played(folder, "counted", NEVER)
    assert said[-1].startswith("steps "), said
    steps = int(said[-1].removeprefix("steps "))
    assert steps > 20
    return steps


async def stopped_at(step: int, folder: Path) -> None:
    said = await played(folder, str(step), step)
    assert not any(line.startswith("steps") for line in said), "it was to be stopped before"
    async with county(folder / str(step), REVIEW) as here:
        round_id, *names = (folder / "names").read_text().splitlines()
        phones = [Phone(here.app, name) for name in names]
        contents = await here.app.engine._house.urn.contents(round_id)
        assert len(contents.ballots) == len(contents.voted)
        for phone in phones:
            await phone.look()
            told = phone.log().count("您的选票已入箱")
            assert told == (phone.person_id in contents.voted), (step, phone.name)
            assert told or "请重新投一次" in phone.log(), (step, phone.name)
        acknowledged = {line for line in said if not line.startswith("steps")}
        assert acknowledged <= {p.name for p in phones if p.person_id in contents.voted}, step
        for phone in phones:
            if phone.person_id not in contents.voted:
                await submit(await filled(phone))
        contents = await here.app.engine._house.urn.contents(round_id)
        assert len(contents.ballots) == len(contents.voted) == ELECTORS
    shutil.rmtree(folder / str(step))


async def played(folder: Path, name: str, step: int) -> Sequence[str]:
    """What a process said that submitted three ballots and was killed at a step."""
    shutil.copytree(folder / "prepared", folder / name)
    process = CONTEXT.Process(target=run, args=(folder, name, step))
    process.start()
    await asyncio.to_thread(process.join, 60)
    assert process.exitcode in ((0,) if step == NEVER else (-signal.SIGKILL,)), process.exitcode
    return (folder / f"{name}.said").read_text().splitlines()


def run(folder: Path, name: str, step: int) -> None:
    tests.phone._UPDATES = count(1_000_000)  # none that was there before
    asyncio.run(vote(folder, name, step))


async def vote(folder: Path, name: str, step: int) -> None:
    said = os.open(folder / f"{name}.said", os.O_WRONLY | os.O_CREAT | os.O_APPEND)
    async with county(folder / name, REVIEW) as here:
        names = (folder / "names").read_text().splitlines()[1:]
        phones = [await filled(Phone(here.app, each)) for each in names[:VOTING]]
        counted = killed_at(step)
        for phone in phones:
            await phone.press("提交选票")
            for each in phones:
                if "✓ 选票已入箱" in each.screen.text and each is phone:
                    os.write(said, f"{each.name}\n".encode())
        os.write(said, f"steps {len(counted)}\n".encode())


def killed_at(step: int) -> list[None]:
    """From now on every step of the loop is counted, and the last one is this."""
    counted: list[None] = []
    go = Handle._run

    def _run(self: Handle) -> None:
        if len(counted) == step:
            os.kill(os.getpid(), signal.SIGKILL)
        counted.append(None)
        go(self)

    Handle._run = _run  # type: ignore[method-assign]
    return counted


async def filled(phone: Phone) -> Phone:
    await phone.say("/ballot")
    await phone.press("开始填写")
    await phone.press("1 ○ 同意")
    await phone.press("2 ○ 反对")
    await phone.press("核对选票")
    return phone


async def submit(phone: Phone) -> None:
    await phone.press("提交选票")
