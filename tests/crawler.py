"""Somebody who asks for everything: types every command, presses every button, opens every file.

What can be asked is read from ``bot.dialogs.DIALOGS``: a conversation that is added is crawled
without a change here.
"""

from __future__ import annotations

import hashlib
import inspect
import io
import itertools
import re
import zipfile
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from bot.app import App
from bot.chat import Address, Expects, Incoming, Message, Screen
from bot.dialog import Handler
from bot.dialogs import DIALOGS
from bot.presses import Press, decode, encode
from core.roles import Role

MOST_PRESSES = 600
"""Buttons followed; forged ones are not counted."""
WORDS = "经核实情况属实，请予办理。"
"""What is typed wherever something is asked."""
MADE_AT = re.compile(rb"<dcterms:(created|modified)[^>]*>[^<]*</dcterms:\1>")
"""When a workbook or a document was made, by the real clock."""
ASKING = (Expects.TEXT, Expects.LONG_TEXT, Expects.TEXT_OR_FILE)

_updates = itertools.count(1)


@dataclass
class Crawler:
    """One person. ``named`` says by which names what they must not see is asked for in forged
    presses, by the handlers' parameters; ``files`` are tried to be opened."""

    app: App
    person_id: str
    roles: frozenset[Role]
    named: Mapping[str, str]
    files: Sequence[str] = ()
    seen: int = 0
    card: int = 0
    transcript: list[str] = field(default_factory=list)
    _pressed: Counter[str] = field(default_factory=Counter)
    _pressed_on: Counter[tuple[str, ...]] = field(default_factory=Counter)
    _answered: set[str] = field(default_factory=set)

    async def everything(self) -> list[str]:
        """All that they are shown, whatever they try."""
        await self.what_is_offered()
        for press in self._forged():
            await self._follow(await self._send(press=press), MOST_PRESSES)
        for file_id in self.files:
            self.transcript.append(f"open {file_id}: {await self.content(file_id)}")
        return self.transcript

    async def what_is_offered(self, most: int = MOST_PRESSES) -> list[str]:
        """Every command, and up to ``most`` of the buttons reached from there."""
        await self._look()
        for command in sorted(name for dialog in DIALOGS for name in dialog.commands):
            await self._follow(await self._send(text=command), most)
        return self.transcript

    async def _follow(self, shown: Sequence[Screen], most: int) -> None:
        """Every button that is reached from there, each once, the newest first."""
        ahead = _buttons(shown)
        while True:
            if asked := self._asked(shown):
                shown = await self._send(text=asked)
                ahead += _buttons(shown)
                continue
            ahead = [each for each in ahead if self._fresh(each)]
            if not ahead or self._pressed.total() >= most:
                return
            press = ahead.pop()
            self._pressed[_unbound(press)] += 1
            self._pressed_on[_thing(press)] += 1
            shown = await self._send(press=press)
            ahead += _buttons(shown)

    def _fresh(self, press: str) -> bool:
        """Each button once; the same act on the same thing twice, whatever else is chosen in it."""
        return not self._pressed[_unbound(press)] and self._pressed_on[_thing(press)] < 2

    def _asked(self, shown: Sequence[Screen]) -> str:
        """What to type if the newest card asks for words, once for each question."""
        if not shown or shown[-1].expects not in ASKING or shown[-1].text in self._answered:
            return ""
        self._answered.add(shown[-1].text)
        return WORDS

    def _forged(self) -> Iterator[str]:
        """Presses that no card offered: every verb with what they must not see."""
        for dialog in DIALOGS:
            verbs = sorted(dialog.presses)
            open_to_them = dialog.role is None or dialog.role in self.roles
            for verb in verbs if open_to_them else verbs[:1]:
                for args in _arguments(dialog.presses[verb], self.named):
                    action = f"{dialog.name}.{verb}"
                    if len(f"{action} {' '.join(args)} #000".encode()) <= 64:
                        yield encode(Press(action, args, 0 if verb in dialog.bound else None))

    # --- one thing sent ---------------------------------------------------------------------

    async def _send(self, *, text: str | None = None, press: str | None = None) -> list[Screen]:
        if press is not None:
            named = decode(press)
            press = encode(
                Press(named.action, named.args, self.card if named.card is not None else None)
            )
        self.transcript.append(f"> {text or press}")
        incoming = Incoming(Address("test", self.person_id), f"crawl{next(_updates)}", text, press)
        await self.app.engine.handle(incoming)
        await self.app.engine.settled()
        return await self._look()

    async def _look(self) -> list[Screen]:
        """Write down what has come; every file that came is opened."""
        fresh = await self.app.engine.messages(self.person_id, self.seen, 10_000)
        for message in fresh:
            self.transcript.append(await self._shown(message))
            for button in (button for row in message.screen.buttons for button in row):
                self.card = max(self.card, decode(button.press).card or 0)
        self.seen += len(fresh)
        return [message.screen for message in fresh if not message.mine]

    async def _shown(self, message: Message) -> str:
        screen = message.screen
        lines = [f"{screen.title}\n{screen.text}"]
        lines += [f"[{b.label}] {b.press}" for row in screen.buttons for b in row]
        for attachment in screen.attachments:
            lines.append(f"({attachment.name}) {await self.content(attachment.file_id)}")
        return "\n".join(lines)

    async def content(self, file_id: str) -> str:
        """What is in the file, or that it is not to be had."""
        try:
            _, chunks = await self.app.cabinet.open(self.person_id, file_id)
        except LookupError:
            return "closed"
        return _read(b"".join([chunk async for chunk in chunks]))


def difference(one: Sequence[str], other: Sequence[str]) -> str:
    """Where two transcripts part, or nothing."""
    for place, (here, there) in enumerate(itertools.zip_longest(one, other)):
        if here != there:
            before = "\n".join(one[max(place - 2, 0) : place])
            return f"after\n{before}\n--- in one world\n{here}\n--- in the other\n{there}"
    return ""


def _buttons(shown: Sequence[Screen]) -> list[str]:
    return [button.press for screen in shown for row in screen.buttons for button in row]


def _unbound(press: str) -> str:
    named = decode(press)
    return encode(Press(named.action, named.args))


def _thing(press: str) -> tuple[str, ...]:
    named = decode(press)
    return (named.action, *named.args[:1])


def _arguments(handler: Handler, named: Mapping[str, str]) -> Iterator[tuple[str, ...]]:
    """As few and as many as the handler takes, each what its name says; else the first is named."""
    taken = [
        each
        for each in list(inspect.signature(handler).parameters.values())[1:]
        if each.kind is not inspect.Parameter.KEYWORD_ONLY
    ]
    least = sum(each.default is inspect.Parameter.empty for each in taken)
    for count in sorted({max(least, 1), len(taken)} if taken else ()):
        args = [named.get(each.name, "0") for each in taken[:count]]
        if taken[0].name not in named:
            args[0] = named["filing_id"]
        yield tuple(args)


def _read(content: bytes) -> str:
    """The content, packed files by their parts and without the moment at which they were made."""
    if not content.startswith(b"PK"):
        return hashlib.sha256(content).hexdigest()
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = [
            f"{name} {_read(MADE_AT.sub(b'', archive.read(name)))}" for name in archive.namelist()
        ]
    return "; ".join(parts)
