"""A small real conversation for the transports' tests: it remembers, echoes and shows cards."""

from __future__ import annotations

import asyncio
import hashlib
from collections.abc import AsyncIterator, Sequence, Set
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.chat import (
    Address,
    Attachment,
    Button,
    Cover,
    Expects,
    Incoming,
    Mailbox,
    Message,
    NotSaved,
    Profile,
    Screen,
    Style,
    Unknown,
    Upload,
)
from bot.covers import Covers
from bot.posting import OpenCall, Posting
from bot.transports.web import Persona
from core.decision import Ground

BEGINNING = datetime(2026, 2, 10, 1, 0, tzinfo=UTC)
CALL = "call-2026"
INVITATION = "i-for-one-person"


class FakeMailbox:
    def __init__(self, boxes: set[FakeMailbox]) -> None:
        self._boxes = boxes
        self.news = asyncio.Event()

    async def __aenter__(self) -> FakeMailbox:
        self._boxes.add(self)
        return self

    async def __aexit__(self, *exc: object) -> None:
        self._boxes.discard(self)

    async def wait(self) -> None:
        await self.news.wait()
        self.news.clear()


class FakeConversation:
    """Echoes what it is told; /start lets people in, /language changes the language."""

    def __init__(self) -> None:
        self.people: dict[Address, Profile] = {}
        self.logs: dict[str, list[Message]] = {}
        self.handled: list[Incoming] = []
        self.failing: Ground | None = None
        self.breaking: Exception | None = None
        self.now = BEGINNING
        self._links = {CALL, INVITATION}
        self._boxes: dict[str, set[FakeMailbox]] = {}
        self.covers = Covers(self._wake)

    def welcome(self, address: Address, name: str, role: str, language: str = "zh-CN") -> str:
        person_id = f"p{len(self.people) + 1}"
        self.people[address] = Profile(person_id, name, role, language)
        self.logs[person_id] = []
        return person_id

    def post(self, person_id: str, screen: Screen) -> None:
        """The bot says something of its own accord."""
        log = self.logs[person_id]
        cards = [message.seq for message in log if not message.mine]
        replaced = cards[-1] if screen.replaces and cards else None
        self._append(person_id, False, screen, "", replaced)

    async def handle(self, incoming: Incoming) -> None:
        if self.failing is not None:
            raise NotSaved(self.failing)
        if self.breaking is not None:
            raise self.breaking
        if any(done.update_id == incoming.update_id for done in self.handled):
            return
        if incoming.text is not None and incoming.text.startswith("/start "):
            self._start(incoming.address, incoming.text.removeprefix("/start "))
        profile = self.people.get(incoming.address)
        if profile is None:
            raise Unknown
        self.handled.append(incoming)
        self._answer(profile, incoming)

    async def who(self, address: Address) -> Profile | None:
        return self.people.get(address)

    async def messages(
        self, person_id: str, after: int, limit: int, *, before: int | None = None
    ) -> Sequence[Message]:
        return [
            message
            for message in self.logs[person_id]
            if message.seq > after and (before is None or message.seq < before)
        ][-limit:]

    def cover(self, person_id: str) -> Cover | None:
        return self.covers.of(person_id)

    def mailbox(self, person_id: str) -> Mailbox:
        return FakeMailbox(self._boxes.setdefault(person_id, set()))

    def _start(self, address: Address, link: str) -> None:
        if link not in self._links:
            return
        if link == INVITATION:
            self._links.remove(link)
        if address not in self.people:
            self.welcome(address, "王建国", "申报人")

    def _answer(self, profile: Profile, incoming: Incoming) -> None:
        person, update = profile.person_id, incoming.update_id
        if incoming.text == "/language":
            language = "en" if profile.language == "zh-CN" else "zh-CN"
            self.people[incoming.address] = replace(profile, language=language)
        if incoming.text is not None:
            self._append(person, True, Screen(incoming.text), update)
            self.post(person, Screen(f"收到：{incoming.text}", buttons=BUTTONS))
        elif incoming.press == "count":
            self._append(person, True, Screen(incoming.label), update)
            count = sum(1 for done in self.handled if done.press == "count")
            self.post(person, Screen(f"已按 {count} 次", buttons=BUTTONS, replaces=True))
        elif incoming.press is not None:
            self._append(person, True, Screen(incoming.label), update)
            self.post(person, Screen(f"您选择了：{incoming.label}", buttons=BUTTONS))
        elif incoming.upload is not None:
            upload = incoming.upload
            shown = Attachment(
                upload.blob,
                upload.name,
                upload.size,
                picture=upload.kind in {"png", "jpg"},
                recording=upload.kind in {"ogg", "m4a", "wav", "webm"},
            )
            self._append(person, True, Screen("", attachments=(shown,)), update)
            self.post(person, Screen(f"已收到文件「{upload.name}」，内容已加密保存。"))
        elif incoming.refused is not None:
            self.post(person, Screen(f"文件没有保存：{incoming.refused.code}"))

    def _append(
        self, person: str, mine: bool, screen: Screen, update_id: str, replaces: int | None = None
    ) -> None:
        log = self.logs[person]
        self.now += timedelta(seconds=20)
        log.append(Message(len(log) + 1, self.now, mine, screen, update_id, replaces))
        self._wake({person})

    def _wake(self, people: Set[str]) -> None:
        for person in people:
            for box in self._boxes.get(person, ()):
                box.news.set()


BUTTONS = (
    (Button("上一题", "back"), Button("稍后再填", "later"), Button("计数", "count")),
    (Button("继续", "next", Style.PRIMARY),),
)


class FakeFiles:
    """Keeps files in memory; a file over ``limit`` bytes is not kept."""

    def __init__(self, limit: int = 1_000_000) -> None:
        self.limit = limit
        self.kept: dict[str, tuple[Attachment, bytes]] = {}
        self.begun = asyncio.Event()
        self.given_up = asyncio.Event()

    async def receive(
        self, address: Address, name: str, chunks: AsyncIterator[bytes]
    ) -> Upload | Ground:
        content = bytearray()
        try:
            async for chunk in chunks:
                self.begun.set()
                content += chunk
                if len(content) > self.limit:
                    return Ground("file.too-large", "", {"limit": self.limit})
        except BaseException:
            self.given_up.set()
            raise
        digest = hashlib.sha256(content).hexdigest()
        kind = name.rpartition(".")[2].lower()
        self.keep(digest, name, bytes(content))
        return Upload(name, kind, len(content), digest, digest)

    async def open(self, person_id: str, file_id: str) -> tuple[Attachment, AsyncIterator[bytes]]:
        attachment, content = self.kept[file_id]
        return attachment, _pieces(content)

    def keep(self, file_id: str, name: str, content: bytes) -> Attachment:
        picture = name.lower().endswith((".png", ".jpg", ".jpeg"))
        recording = name.lower().endswith((".ogg", ".m4a", ".wav", ".webm"))
        attachment = Attachment(file_id, name, len(content), picture, recording=recording)
        self.kept[file_id] = (attachment, content)
        return attachment


class FakeBoard:
    """Nothing stands on it."""

    async def postings(self, language: str) -> Sequence[Posting]:
        return []

    async def posting(self, notice_id: str, language: str) -> Posting:
        raise LookupError(notice_id)

    async def calls(self, language: str) -> Sequence[OpenCall]:
        return []

    async def document(self, notice_id: str, language: str) -> tuple[str, bytes]:
        raise LookupError(notice_id)


async def _pieces(content: bytes) -> AsyncIterator[bytes]:
    for start in range(0, len(content), 1000):
        yield content[start : start + 1000]


class FakeDemo:
    """Two people, and a clock for which a working day has 24 hours."""

    def __init__(self, conversation: FakeConversation) -> None:
        self._now = BEGINNING
        self._people = (
            Persona("wang", "王建国", "申报单位联系人"),
            Persona("li", "李敏", "秘书处"),
        )
        for persona in self._people:
            address = Address("web", f"demo-{persona.slug}")
            conversation.welcome(address, persona.name, persona.role)

    def personas(self, language: str) -> Sequence[Persona]:
        return self._people

    def clock(self) -> datetime:
        return self._now

    async def move_clock(self, *, hours: int = 0, workdays: int = 0) -> None:
        moved = self._now + timedelta(hours=hours, days=workdays)
        if moved.year > 2026:
            raise NotSaved(Ground("workdays.unknown-year", "", {"year": moved.year}))
        self._now = moved


def question(text: str, title: str = "", expects: Expects = Expects.TEXT) -> Screen:
    return Screen(text, title, BUTTONS, expects=expects)
