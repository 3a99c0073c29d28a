"""One update in, one transaction, screens out."""

from __future__ import annotations

import asyncio
import traceback
from collections.abc import Awaitable, Callable, Iterator, Mapping, Sequence, Set
from contextlib import AbstractAsyncContextManager, contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import structlog

from bot.booths import Booths, Taken
from bot.chat import (
    PUSHED,
    Address,
    Attachment,
    Cover,
    Incoming,
    Message,
    NotSaved,
    Profile,
    Screen,
    Unknown,
    Upload,
)
from bot.covers import Covers
from bot.dialog import Dialog, Documents, Errand, House, Reply, Turn
from bot.dialogs import DIALOGS, home
from bot.documents.filing_archive import safe_name
from bot.mailboxes import Feed, Mailbox, Mailboxes
from bot.notice_cards import notice_card
from bot.polling_station import PollingStation
from bot.presses import Unreadable, decode
from bot.screens import encode_screen, message
from bot.wording import Wording
from core.chat_log import ChatTransaction, Entry, Repeated, Standing
from core.decision import Ground, Refusal, refuse
from core.ports import StoredFile
from core.usecases.entering import Entered, Visiting
from core.usecases.linking import Linked, issue_link
from core.usecases.presence import note_presence
from core.usecases.reminding import AT_ONCE, put_off, remind, watch_everything

log = structlog.get_logger("engine")

STALE = "home.stale"
"""The press that says: this button is out of date."""

TEXT_LIMIT = 20_000
"""Characters of one message; a longer one is refused before anything looks at it."""


Begin = Callable[[datetime], AbstractAsyncContextManager[ChatTransaction]]


class Engine:
    """The :class:`bot.chat.Conversation` that every transport talks to.

    ``begin`` opens a writing transaction at a moment, ``view`` a reading one; ``clock`` tells
    the moment; ``unsaved`` puts a storage failure into a ground, or None if it is not one.
    """

    def __init__(
        self,
        begin: Begin,
        view: Begin,
        clock: Callable[[], datetime],
        words: Mapping[str, Wording],
        documents: Documents,
        house: House,
        unsaved: Callable[[Exception], Ground | None],
    ) -> None:
        self._begin = begin
        self._view = view
        self._clock = clock
        self._words = words
        self._documents = documents
        self._house = house
        self._unsaved = unsaved
        self._dialogs = {dialog.name: dialog for dialog in DIALOGS}
        self._commands = {name: (d, h) for d in DIALOGS for name, h in d.commands.items()}
        self._bound = frozenset(f"{d.name}.{verb}" for d in DIALOGS for verb in d.bound)
        self._mailboxes = Mailboxes()
        self._covers = Covers(self._mailboxes.wake)
        self._booths = Booths(house.urn, self._covers)
        self._polling = PollingStation(
            begin, view, clock, words, house.urn, self._booths,
            lambda tx, now: self._tell(tx, now), self._mailboxes.wake,
        )  # fmt: skip
        self._errands: set[asyncio.Task[None]] = set()

    async def handle(self, incoming: Incoming) -> None:
        with self._saved_or_told():
            taken = await self._polling.take(incoming)
        if taken is Taken.DONE:
            return
        if taken is Taken.OUT_OF_DATE:  # neither what it was nor what it said is kept
            incoming = replace(incoming, text=None, press=STALE, label="")
        try:
            with self._saved_or_told():
                outcome = await self._act(_storable(incoming))
        except Exception:
            if incoming.upload is not None:
                await self._documents.discard(incoming.upload.blob)
            raise
        self._mailboxes.wake(outcome.touched)
        for blob in outcome.discarded:
            await self._documents.discard(blob)
        for errand in outcome.errands:
            self._begin_errand(outcome.person_id, errand, incoming.address.transport)
        if outcome.enters is not None:
            outcome.enters(outcome.seq)
        for afterwards in outcome.afterwards:
            await afterwards()

    async def who(self, address: Address) -> Profile | None:
        with self._saved_or_told():
            async with self._view(self._clock()) as tx:
                standing = await tx.chat.standing(address.transport, address.id)
        if standing is None:
            return None
        person = standing.person
        words = self._words[person.language]
        return Profile(
            person.id, person.name, home.roles_in_words(words, standing.actor), person.language
        )

    async def messages(
        self, person_id: str, after: int, limit: int, *, before: int | None = None
    ) -> Sequence[Message]:
        async with self._view(self._clock()) as tx:
            entries = await tx.chat.entries(person_id, after, limit, before=before)
        return [message(entry) for entry in entries]

    @property
    def covers(self) -> Covers:
        return self._covers

    def cover(self, person_id: str) -> Cover | None:
        return self._covers.of(person_id)

    def mailbox(self, person_id: str) -> Mailbox:
        return self._mailboxes.mailbox(person_id)

    def feed(self) -> Feed:
        return self._mailboxes.feed()

    def hear(self, person_ids: Set[str] | None) -> None:
        """Another process wrote to these persons' logs; None: perhaps to anybody's."""
        self._mailboxes.wake(person_ids)

    async def way_to_web(self, person_id: str) -> str:
        async with self._begin(self._clock()) as tx:
            return self._house.links.on_web("link", await issue_link(tx, person_id))

    async def presence(self, address: Address, *, here: bool) -> None:
        now = self._clock()
        with self._saved_or_told():
            async with self._begin(now) as tx:
                person_id = await note_presence(tx, address.transport, address.id, here=here)
                touched = await self._tell(tx, now)
        self._mailboxes.wake({person_id, *touched} if person_id else touched)

    async def remind(self, *, of_everything: bool = False) -> None:
        """Tell people what has come due or moved meanwhile; nothing due costs one look-up.

        ``of_everything``: look at whatever may be open, not only at what was planned.
        """
        if of_everything:
            async with self._begin(self._clock()) as tx:
                await watch_everything(tx)
        await self._polling.settle()
        most = AT_ONCE
        while await self._anything_due():
            try:
                await self._remind(most)
            except Exception as error:
                if self._unsaved(error):
                    raise
                if most == 1:
                    await self._put_off(error)
                most = 1  # so that the one that fails is found

    async def _remind(self, most: int) -> None:
        now = self._clock()
        async with self._begin(now) as tx:
            await remind(tx, most)
            touched = await self._tell(tx, now)
        self._mailboxes.wake(touched)

    async def _put_off(self, error: Exception) -> None:
        async with self._begin(self._clock()) as tx:
            keys = await put_off(tx)
        log.error("case put off", cases=[key.id for key in keys], **_whereabouts(error))

    async def _anything_due(self) -> bool:
        now = self._clock()
        async with self._view(now) as tx:
            return bool(await tx.deadlines.to_look_at(now, 1))

    async def settle_ballots(self) -> None:
        """Of open ballots what reached the box is told, and the rest asked for again."""
        await self._polling.settle()

    async def settled(self) -> None:
        """Return once every file that was asked for has arrived, and every ballot its urn."""
        while self._errands:
            await asyncio.wait(self._errands)
        await self._polling.finished()

    @contextmanager
    def _saved_or_told(self) -> Iterator[None]:
        """A failure of storage comes out as NotSaved, with its ground."""
        try:
            yield
        except Exception as error:
            if ground := self._unsaved(error):
                log.error("not saved", reason=ground.code)
                raise NotSaved(ground) from error
            raise

    # --- one transaction ------------------------------------------------------------------

    async def _act(self, incoming: Incoming) -> _Outcome:
        try:
            return await self._in_one_transaction(incoming)
        except Repeated:
            again = [incoming.upload.blob] if incoming.upload else []
            return _Outcome("", discarded=again)
        except _NotUnderstood as error:
            # A forged or long outdated payload names things that are not there. Whatever was
            # done until that came out is undone; then the person is told plainly. What the button
            # said is not kept: it may have stood on a cover that is gone.
            log.info("press not understood", **_whereabouts(error.__cause__))
            return await self._in_one_transaction(replace(incoming, press=STALE, label=""))

    async def _in_one_transaction(self, incoming: Incoming) -> _Outcome:
        now = self._clock()
        address = incoming.address
        async with self._begin(now) as tx:
            standing = await tx.chat.arrived(address.transport, address.id, incoming.update_id, now)
            entered: Entered | Visiting | Linked | Refusal | None = None
            if _is_entry(incoming):
                entered = await self._admit(tx, incoming, standing)
                standing = await tx.chat.standing(address.transport, address.id)
            if standing is None:
                raise Unknown(entered if isinstance(entered, Refusal) else None)
            turn = self._turn(tx, now, standing, incoming)
            reply = await self._reply(turn, entered)
            seq = await self._log(tx, turn, standing, reply)
            touched = await self._tell(tx, now)
        person_id = standing.person.id
        return _Outcome(
            person_id,
            {person_id, *touched},
            turn.discarded,
            turn.errands,
            turn.enters,
            turn.afterwards,
            seq,
        )

    async def _admit(
        self, tx: ChatTransaction, incoming: Incoming, standing: Standing | None
    ) -> Entered | Visiting | Linked | Refusal:
        """Let somebody in by a link; whoever is known already keeps their identity."""
        known = standing.person if standing else None
        person_id = known.id if known else tx.new_id()
        language = known.language if known else self._language(incoming)
        entered = await home.enter(
            tx, person_id, incoming.text or "", language, known=known is not None
        )
        if isinstance(entered, Refusal) or known is not None:
            return entered
        if isinstance(entered, Linked):
            person_id = entered.person_id
        transport, address = incoming.address.transport, incoming.address.id
        await tx.chat.bind(transport, address, person_id)
        if transport in PUSHED:
            await tx.deliveries.begin(transport, address, person_id)
        return entered

    def _language(self, incoming: Incoming) -> str:
        return incoming.language if incoming.language in self._words else next(iter(self._words))

    def _turn(
        self, tx: ChatTransaction, now: datetime, standing: Standing, incoming: Incoming
    ) -> Turn:
        return Turn(
            tx=tx,
            now=now,
            person=standing.person,
            actor=standing.actor,
            incoming=incoming,
            words=self._words[standing.person.language],
            documents=self._documents,
            house=self._house,
            booths=self._booths,
            dialog=standing.dialog,
            state=dict(standing.state),
            card=standing.card,
            is_bound=self._bound.__contains__,
        )

    async def _reply(
        self, turn: Turn, entered: Entered | Visiting | Linked | Refusal | None
    ) -> tuple[Screen, ...]:
        if isinstance(entered, Refusal):
            return (turn.refused(entered, home.home_button(turn)),)
        try:
            reply = await (home.arrived(turn, entered) if entered else self._dispatch(turn))
        except (LookupError, ValueError, TypeError) as error:
            if turn.incoming.press is None:
                raise
            raise _NotUnderstood from error
        return reply if isinstance(reply, tuple) else (reply,)

    async def _dispatch(self, turn: Turn) -> Reply:
        incoming = turn.incoming
        if incoming.press is not None:
            return await self._press(turn, incoming.press)
        dialog = self._dialogs.get(turn.dialog)
        if incoming.refused is not None:
            if dialog is not None and dialog.confidential:  # the reason may name the file
                return await home.unexpected_file(turn)
            return await home.upload_refused(turn, incoming.refused)
        if incoming.upload is not None:
            if dialog is None or dialog.uploads is None:
                turn.discarded.append(incoming.upload.blob)
                return await home.unexpected_file(turn)
            return await dialog.uploads(turn)
        text = (incoming.text or "").strip()
        if len(text) > TEXT_LIMIT:
            return turn.refused(refuse("text-too-long", length=len(text), limit=TEXT_LIMIT))
        if text.startswith("/"):
            return await self._command(turn, text)
        if dialog is None or dialog.texts is None or not _may(turn, dialog):
            return await home.start(turn)
        return await dialog.texts(turn)

    async def _command(self, turn: Turn, text: str) -> Reply:
        name = text.split()[0].partition("@")[0].casefold()
        found = self._commands.get(name)
        if found is None:
            return await home.unknown_command(turn)
        dialog, handler = found
        if not _may(turn, dialog):
            return await home.not_for_you(turn)
        return await handler(turn)

    async def _press(self, turn: Turn, payload: str) -> Reply:
        try:
            press = decode(payload)
        except Unreadable:
            return await home.stale(turn)
        dialog = self._dialogs.get(press.dialog)
        handler = dialog.presses.get(press.verb) if dialog else None
        if dialog is None or handler is None:
            return await home.stale(turn)
        if not _may(turn, dialog):
            return await home.not_for_you(turn)
        if press.card != (turn.card if press.action in self._bound else None):
            return await home.stale(turn)
        return await handler(turn, *press.args)

    # --- what is written down ---------------------------------------------------------------

    async def _log(
        self, tx: ChatTransaction, turn: Turn, standing: Standing, reply: tuple[Screen, ...]
    ) -> int:
        """The number of the last card."""
        incoming, seq, via = turn.incoming, standing.seq, turn.incoming.address.transport
        replaced = incoming.card if incoming.press and reply[0].replaces else None
        if replaced is not None and not 0 < replaced <= seq:
            replaced = None
        entries: list[Entry] = []
        if replaced is None and (said := self._said(turn, standing)):
            seq += 1
            shown = encode_screen(said)
            entries.append(Entry(seq, turn.now, True, shown, incoming.update_id, via=via))
        for screen in reply:
            seq += 1
            shown, sealed = encode_screen(screen), screen.confidential
            entries.append(Entry(seq, turn.now, False, shown, "", replaced, via, sealed))
            replaced = None
        await tx.chat.append(turn.person.id, entries)
        await tx.chat.move(
            turn.person.id, seq=seq, card=turn.card_after, dialog=turn.dialog, state=turn.state
        )
        return seq

    def _said(self, turn: Turn, standing: Standing) -> Screen | None:
        """What the person's own log shows of what they did, if they did it in confidence too."""
        said = _said(turn.incoming)
        dialog = self._dialogs.get(standing.dialog)
        if said is None or turn.incoming.press or not (dialog and dialog.confidential):
            return said
        command = said.text.strip().casefold() in self._commands
        return said if command else Screen(turn.say("said-in-confidence"))

    async def _tell(self, tx: ChatTransaction, now: datetime) -> set[str]:
        """Put the notices of this transaction into the logs of whom they concern."""
        told = tx.outbox.told
        for person_id, notice in sorted(told, key=lambda each: each[0]):
            person = await tx.people.get(person_id)
            words = self._words[person.language]
            screen = notice_card(words, notice)
            seq = await tx.chat.reserve(person_id, 1)
            entry = Entry(seq, now, False, encode_screen(screen))
            await tx.chat.append(person_id, [entry])
        return {person_id for person_id, _ in told}

    # --- errands ------------------------------------------------------------------------------

    def _begin_errand(self, person_id: str, errand: Errand, via: str) -> None:
        task = asyncio.create_task(self._run_errand(person_id, errand, via))
        self._errands.add(task)
        task.add_done_callback(self._errands.discard)

    async def _run_errand(self, person_id: str, errand: Errand, via: str) -> None:
        """Make the file outside any transaction, then show it; a failure is told, not hidden."""
        try:
            made = await self._documents.store(errand.chunks)
        except Exception as error:  # whatever went wrong, the person is waiting
            log.error("errand failed", kind=errand.kind, error=type(error).__name__)
            made = None
        try:
            await self._show_errand(person_id, errand, made, via)
        except Exception as error:
            log.error("errand not shown", kind=errand.kind, error=type(error).__name__)
            if made is not None:
                await self._documents.discard(made.blob)

    async def _show_errand(
        self, person_id: str, errand: Errand, made: Upload | None, via: str
    ) -> None:
        now = self._clock()
        async with self._begin(now) as tx:
            card = await self._errand_card(tx, person_id, errand, made)
            seq = await tx.chat.reserve(person_id, 1)
            entry = Entry(seq, now, False, encode_screen(card), via=via)
            await tx.chat.append(person_id, [entry])
        self._mailboxes.wake({person_id})

    async def _errand_card(
        self, tx: ChatTransaction, person_id: str, errand: Errand, made: Upload | None
    ) -> Screen:
        if made is None:
            person = await tx.people.get(person_id)
            return replace(errand.card, text=self._words[person.language].say("errand-failed"))
        name = f"{safe_name(errand.name)}.{errand.kind}"
        file = StoredFile(
            tx.new_id(),
            person_id,
            None,
            name,
            errand.kind,
            made.size,
            made.sha256,
            made.blob,
            about=tuple(errand.about),
        )
        await tx.files.add(file, tx.now)
        picture = errand.kind == "png"
        shown = Attachment(file.id, name, made.size, picture, confidential=errand.confidential)
        return replace(errand.card, attachments=(shown,))


class _NotUnderstood(Exception):
    """A press that asks for what is not there."""


@dataclass(frozen=True)
class _Outcome:
    """What is to be done once the transaction is durable."""

    person_id: str
    touched: set[str] = field(default_factory=set)
    discarded: list[str] = field(default_factory=list)
    errands: list[Errand] = field(default_factory=list)
    enters: Callable[[int], None] | None = None
    afterwards: Sequence[Callable[[], Awaitable[None]]] = ()
    seq: int = 0


def _storable(incoming: Incoming) -> Incoming:
    """The same without characters that no database takes: NUL and halves of characters."""

    def clean(text: str) -> str:
        return text.replace("\0", "").encode("utf-8", "replace").decode()

    text = None if incoming.text is None else clean(incoming.text)
    press = None if incoming.press is None else clean(incoming.press)
    return replace(incoming, text=text, press=press, label=clean(incoming.label))


def _whereabouts(error: BaseException | None) -> dict[str, str]:
    """What went wrong and where, without the words of it: those may be somebody's own."""
    place = traceback.extract_tb(error.__traceback__)[-1] if error else None
    return {
        "kind": type(error).__name__,
        "place": f"{Path(place.filename).name}:{place.lineno}" if place else "",
    }


def _is_entry(incoming: Incoming) -> bool:
    return (incoming.text or "").startswith("/start ")


def _may(turn: Turn, dialog: Dialog) -> bool:
    return dialog.role is None or any(g.role is dialog.role for g in turn.actor.grants)


def _said(incoming: Incoming) -> Screen | None:
    """What the person's own log shows of what they did."""
    if incoming.press is not None:
        return Screen(incoming.label) if incoming.label else None
    if incoming.upload is not None:
        return Screen(incoming.upload.name)
    if _is_entry(incoming):
        return None
    return Screen(incoming.text) if incoming.text else None
