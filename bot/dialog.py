"""What a conversation is made of: handlers by command, press, text and upload."""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from dataclasses import KW_ONLY, dataclass, field
from datetime import datetime
from typing import Any, Protocol

from bot.booths import Booths
from bot.chat import Button, Expects, Incoming, Screen, Style, Upload
from bot.links import Links
from bot.presses import Press, encode
from bot.wording import Wording
from core.casting import Urn
from core.decision import Fact, Refusal
from core.ports import Person, StoredFile, Transaction
from core.roles import Actor, Role

Reply = Screen | tuple[Screen, ...]

SUBJECTS = ("edition", "filing")
"""What a conversation is about, by the key of its state."""


class Documents(Protocol):
    """Files beyond the database: made for people to take away, read again, thrown away."""

    async def store(self, chunks: Callable[[], Iterable[bytes]]) -> Upload:
        """Store what was made; its ``name`` and ``kind`` are for the caller to fill in."""

    def read(self, blob: str) -> Iterator[bytes]:
        """The plain bytes, in a thread of the caller's."""

    async def discard(self, blob: str) -> None: ...


@dataclass(frozen=True)
class Errand:
    """A file to be made after the commit, since it takes time; it then arrives as a card.

    ``about``: the filings that it tells anything of that is not public; whoever is recused from one
    of them opens it no more (art. 10). ``confidential`` as in :class:`bot.chat.Attachment`.
    """

    name: str
    kind: str
    chunks: Callable[[], Iterable[bytes]]
    card: Screen
    _: KW_ONLY
    about: Sequence[str]
    confidential: bool = True


@dataclass
class Turn:
    """One update being handled: who acts, what they sent, and what the dialog may use.

    ``dialog`` and ``state`` are where the conversation stands; a handler changes them in place,
    and they are saved with everything else. Once they are, ``enters`` is called with the number of
    the last card, and then ``afterwards``. ``card`` is the number of the person's newest card
    with bound buttons; making another one outdates it.
    """

    tx: Transaction
    now: datetime
    person: Person
    actor: Actor
    incoming: Incoming
    words: Wording
    documents: Documents
    house: House
    booths: Booths
    dialog: str
    state: dict[str, Any]
    card: int
    is_bound: Callable[[str], bool]
    outdates: bool = False
    discarded: list[str] = field(default_factory=list)
    errands: list[Errand] = field(default_factory=list)
    enters: Callable[[int], None] | None = None
    afterwards: list[Callable[[], Awaitable[None]]] = field(default_factory=list)

    def say(self, key: str, /, **facts: Fact) -> str:
        return self.words.say(key, **facts)

    def button(self, label: str, action: str, *args: str, style: Style = Style.PLAIN) -> Button:
        """A button; where the press is bound it counts on this card only."""
        bound = self.is_bound(action)
        self.outdates = self.outdates or bound
        press = Press(action, args, self.card + 1 if bound else None)
        return Button(label, encode(press), style)

    def stored(self, upload: Upload, filing_id: str | None = None) -> StoredFile:
        """A file that the person sent, as it is kept: theirs, and the filing's if one is named."""
        return StoredFile(
            self.tx.new_id(),
            self.person.id,
            filing_id,
            upload.name,
            upload.kind,
            upload.size,
            upload.sha256,
            upload.blob,
        )

    def ways_in(self, kind: str, code: str) -> str:
        """The links by which a code lets somebody in, a line each."""
        lines = [self.house.links.on_web(kind, code)]
        if link := self.house.links.on_telegram(kind, code):
            lines.append(self.say("link-on-telegram", link=link))
        return "\n".join(lines)

    @property
    def card_after(self) -> int:
        """The number of the newest card with bound buttons once this reply is shown."""
        return self.card + 1 if self.outdates else self.card

    def enter(self, dialog: str, **state: Any) -> None:
        """From now on texts and uploads go to this dialog.

        The edition and the filing that are talked about stay unless others are named; then the
        buttons bound to the newest card no longer count, for they spoke of the ones before.
        """
        before = {key: self.state[key] for key in SUBJECTS if key in self.state}
        after = before | state
        self.outdates = self.outdates or any(after[key] != before[key] for key in before)
        self.dialog = dialog
        self.state.clear()
        self.state.update(after)

    def refused(self, refusal: Refusal, *buttons: Button, title: str = "refused-title") -> Screen:
        """A refusal in words, with what to do next."""
        return Screen(
            self.words.grounds(refusal), self.say(title), rows(buttons), expects=Expects.NOTHING
        )


@dataclass(frozen=True)
class House:
    """What the conversations know of where they run.

    ``urn`` is where ballots wait; ``without_files`` names the transports that documents are kept
    from. ``demonstration``: what people do in real use may be simulated here.
    """

    links: Links
    words: Callable[[str], Wording]
    urn: Urn
    without_files: frozenset[str] = frozenset()
    demonstration: bool = False


Handler = Callable[..., Awaitable[Reply]]


@dataclass
class Dialog:
    """A conversation. ``role``: only its holders may command and press here (None: anyone).

    ``bound`` are the presses that count only on the newest card with such buttons. What is typed
    in a ``confidential`` dialog stands nowhere in the log: a placeholder says that it was sent.
    """

    name: str
    role: Role | None = None
    confidential: bool = False
    commands: dict[str, Handler] = field(default_factory=dict)
    presses: dict[str, Handler] = field(default_factory=dict)
    bound: set[str] = field(default_factory=set)
    texts: Handler | None = None
    uploads: Handler | None = None

    def command(self, *names: str) -> Callable[[Handler], Handler]:
        def register(handler: Handler) -> Handler:
            self.commands.update(dict.fromkeys(names, handler))
            return handler

        return register

    def press(self, verb: str, *, bound: bool = False) -> Callable[[Handler], Handler]:
        def register(handler: Handler) -> Handler:
            self.presses[verb] = handler
            if bound:
                self.bound.add(verb)
            return handler

        return register

    def text(self, handler: Handler) -> Handler:
        self.texts = handler
        return handler

    def upload(self, handler: Handler) -> Handler:
        self.uploads = handler
        return handler


def rows(buttons: Iterable[Button], width: int = 1) -> tuple[tuple[Button, ...], ...]:
    """Buttons in rows of ``width``."""
    flat = tuple(buttons)
    return tuple(flat[n : n + width] for n in range(0, len(flat), width))
