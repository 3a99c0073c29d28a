"""What covers a card is seen on every transport, and rests nowhere: on no disk and in no log."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.chat import Address, Button, Expects, Incoming, Screen
from bot.rehearsal.device import Stage, in_house
from bot.rehearsal.scenario import Person
from bot.screens import encode_screen
from core.chat_log import Entry
from core.roles import Role
from tests.conformance.test_transports import (
    NOW,
    TRANSPORTS,
    Device,
    Memory,
    OnTelegram,
    Web,
    over_the_web,
    web_chat,
)
from tests.dialogs.conftest import publish_call
from tests.phone import County, county
from tests.telegram import LIBRARIES, card_of, on_telegram

TITLE = "无记名投票"
PLACEHOLDER = Screen("您的选票尚未封存。", TITLE, ((Button("继续填写", "home.resume"),),))
CANARY = "金丝雀"
WORD = f"{CANARY}的暗语"
CHOICES = (f"{CANARY}同意", f"{CANARY}不同意")
NONCES = ("canary-0 7f3a9c", "canary-1 e81b44")

Look = tuple[str, list[str]]
"""A card's text and its buttons."""


@dataclass
class Ballot:
    """The smallest ballot: it is held in memory, on a cover of one entry of one person's log."""

    here: County
    person: str
    seq: int
    chosen: int | None = None
    words: list[str] = field(default_factory=list)
    presses: list[tuple[str, int | None]] = field(default_factory=list)
    """Label and card of each."""

    def __post_init__(self) -> None:
        self._handle = self.here.app.engine.handle
        self.here.app.engine.handle = self.handle  # type: ignore[method-assign]
        self.show()

    async def handle(self, incoming: Incoming) -> None:
        if incoming.press in NONCES:
            self.presses.append((incoming.label, incoming.card))
            self.chosen = NONCES.index(incoming.press)
        elif self.chosen is not None and incoming.text is not None:
            self.words.append(incoming.text)
        else:
            await self._handle(incoming)
            return
        self.show()

    def show(self) -> None:
        row = tuple(
            Button(("● " if n == self.chosen else "○ ") + label, NONCES[n])
            for n, label in enumerate(CHOICES)
        )
        expects = Expects.NOTHING if self.chosen is None else Expects.TEXT
        screen = Screen(CANARY + "".join(self.words), TITLE, (row,), expects=expects)
        self.here.app.engine.covers.put(self.person, self.seq, screen)

    def look(self) -> Look:
        cover = self.here.app.engine.cover(self.person)
        assert cover is not None
        return cover.screen.text, [button.label for button in cover.screen.buttons[0]]


LOGGED: Look = (PLACEHOLDER.text, ["继续填写"])


async def person_of(here: County, device: Device) -> str:
    profile = await here.app.engine.who(address_of(device))
    assert profile is not None
    return profile.person_id


def address_of(device: Device) -> Address:
    match device:
        case Memory():
            return device._phone.address
        case Web():
            return device.address
        case OnTelegram():
            return device.phone.address
    raise AssertionError(device)


async def look(device: Device) -> Look:
    """The ballot's card as it is seen now."""
    if isinstance(device, OnTelegram):
        shown = [card_of(message) for message in device.phone.user.from_bot]
        cards = [(s.title, s.text, [b.label for r in s.buttons for b in r]) for s in shown]
    else:
        if isinstance(device, Web):
            await device.look()
        seen = await device.transcript()
        cards = [
            (title, text, [label for row in rows for label in row])
            for _, title, text, rows, _ in seen
        ]
    return next((text, labels) for title, text, labels in reversed(cards) if title == TITLE)


async def sees(device: Device, expected: Callable[[], Look] | Look) -> None:
    """It may take its time to arrive, as every edit at Telegram's pace does."""
    try:
        async with asyncio.timeout(10):
            while await look(device) != (expected() if callable(expected) else expected):
                await asyncio.sleep(0.02)
    except TimeoutError:
        raise AssertionError(await look(device)) from None


async def log_placeholder(here: County, person: str) -> int:
    async with here.app.store.transaction(here.clock()) as tx:
        seq = await tx.chat.reserve(person, 1)
        entry = Entry(seq, here.clock(), False, encode_screen(PLACEHOLDER))
        await tx.chat.append(person, [entry])
    here.app.engine.hear({person})
    return seq


async def call_ballot(here: County, device: Device) -> Ballot:
    person = await person_of(here, device)
    seq = await log_placeholder(here, person)
    async with asyncio.timeout(10):
        while PLACEHOLDER.text not in str(await device.transcript()):
            if isinstance(device, OnTelegram):
                await device._look()
            elif isinstance(device, Web):
                await device.look()
    return Ballot(here, person, seq)


@asynccontextmanager
async def opened(folder: Path) -> AsyncIterator[tuple[County, str]]:
    async with county(folder, NOW) as here:
        secretary = await here.secretary()
        await publish_call(secretary)
        link = next(word for word in secretary.log().split() if "/call/" in word)
        yield here, link.rpartition("/")[2]


@pytest.mark.parametrize("transport", TRANSPORTS)
async def test_a_cover_is_filled_in_seen_on_both_devices_and_rests_nowhere(
    tmp_path: Path,
    transport: str,
    capfd: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    caplog.set_level(logging.DEBUG)
    async with (
        opened(tmp_path / "data") as (here, code),
        TRANSPORTS[transport](here, code) as device,
    ):
        await device.say("委员")
        ballot = await call_ballot(here, device)
        link = await here.app.engine.way_to_web(ballot.person)
        async with web_chat(here, "link-" + link.rpartition("/")[2]) as other:
            for each in (device, other):
                await sees(each, ballot.look)
            await device.press(f"○ {CHOICES[1]}")
            assert ballot.chosen == 1
            for each in (device, other):
                await sees(each, ballot.look)
            await other.press(f"○ {CHOICES[0]}")
            assert ballot.chosen == 0
            await sees(device, ballot.look)
            await device.say(WORD)
            assert ballot.words == [WORD]
            assert ballot.presses == [("", ballot.seq)] * 2
            for each in (device, other):
                await sees(each, ballot.look)
            left_anything(tmp_path, capfd, caplog)
            here.app.engine.covers.lift(ballot.person)
            for each in (device, other):
                await sees(each, LOGGED)
        for entry in await here.app.engine.messages(ballot.person, 0, 1000):
            assert CANARY not in str(entry)
    left_anything(tmp_path, capfd, caplog)


async def test_a_page_that_connects_again_finds_the_cover_and_after_a_restart_the_log(
    tmp_path: Path,
) -> None:
    async with opened(tmp_path / "data") as (here, code), over_the_web(here, code) as page:
        assert isinstance(page, Web)
        await page.say("委员")
        ballot = await call_ballot(here, page)
        await sees(page, ballot.look)
        await connect_again(page)
        await sees(page, ballot.look)
        await page.chat.close()
        ballot.chosen = 1
        ballot.show()
        await connect_again(page)
        await sees(page, ballot.look)
        here.app.engine.covers._of.clear()  # as a server that was stopped has forgotten it
        await connect_again(page)
        await sees(page, LOGGED)


async def connect_again(page: Web) -> None:
    await page.chat.close()
    page.chat = await page.session.ws_connect(f"{page.url}/socket", headers={"Origin": page.url})
    await page.hello()


def left_anything(
    folder: Path, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    """Search every file, the database and its WAL above all, and whatever was logged or printed."""
    files = {path: path.read_bytes() for path in folder.rglob("*") if path.is_file()}
    ways = [way for text in (CANARY, *NONCES) for way in written(text)]
    for path, content in files.items():
        assert not [way for way in ways if way in content], path
    said = "".join(capfd.readouterr()) + caplog.text
    assert not [text for text in (CANARY, *NONCES) if text in said]
    placeholder = written(PLACEHOLDER.text)
    kept = [path for path, content in files.items() if any(way in content for way in placeholder)]
    assert kept, "what is logged is found in this way"


def written(text: str) -> list[bytes]:
    return [
        text.encode(),
        text.encode("utf-16-le"),
        text.encode("utf-16-be"),
        text.encode("gb18030"),
        json.dumps(text)[1:-1].encode(),
    ]


@pytest.mark.parametrize("stage", [in_house, *map(on_telegram, LIBRARIES)])
async def test_a_rehearsals_person_sees_a_cover_and_presses_on_it(
    tmp_path: Path, stage: Stage
) -> None:
    async with opened(tmp_path / "data") as (here, code), stage(here.app) as device_of:
        device = device_of(Person("wang", "委员", Role.COMMITTEE))
        await device.type(f"/start call-{code}")
        await device.type("委员")
        profile = await here.app.engine.who(device.address)
        assert profile is not None
        seq = await log_placeholder(here, profile.person_id)
        assert (await device.news())[-1].text == PLACEHOLDER.text
        ballot = Ballot(here, profile.person_id, seq)
        for choice in (1, 0):
            (row,) = (await device.news())[-1].buttons
            await device.press(next(each for each in row if each.press == NONCES[choice]))
            assert ballot.chosen == choice
        (row,) = (await device.news())[-1].buttons
        assert [button.label for button in row] == ballot.look()[1]
        assert {label for label, _ in ballot.presses} == {""}
