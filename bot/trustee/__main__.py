"""``python -m bot.trustee KEYFILE PAPER…``: whatever the paper is, its next step is done."""

from __future__ import annotations

import argparse
import os
import secrets
import sys
from collections.abc import Mapping, Sequence
from getpass import getpass
from pathlib import Path

from bot.ballot_faults import fault_in_words
from bot.texts import Texts, texts_here
from bot.trustee.duties import Duty, Key, duty, new_key
from bot.trustee.key_file import SHORTEST, KeyFile, create, open_key_file, write_paper
from core.ballot import (
    SECRET_SEED,
    Closed,
    Commitment,
    Confirmation,
    Dealing,
    Fault,
    Invitation,
    Refused,
    encode,
    fingerprint,
)
from core.ballot.faults import refused
from core.ballot.papers import Complaints, Dealings, Paper, recognise

PASSPHRASE = "TRUSTEE_PASSPHRASE"  # noqa: S105 - the variable's name, for automated runs


def main() -> int:
    texts = texts_here()
    options = _parser(texts).parse_args()
    try:
        _follow(texts, options.key_file, options.papers)
    except _Unanswered as unanswered:
        for fault in unanswered.faults:
            print(fault_in_words(texts, fault, unanswered.titles), file=sys.stderr)
        print(texts.say("trustee-nothing-given", file=str(unanswered.place)), file=sys.stderr)
        return 1
    except OSError as reason:
        print(_system_in_words(texts, reason), file=sys.stderr)
        return 1
    except (EOFError, KeyboardInterrupt):
        print(texts.say("trustee-broken-off"), file=sys.stderr)
        return 130
    return 0


def _parser(texts: Texts) -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m bot.trustee", description=texts.say("trustee-description")
    )
    parser.add_argument("key_file", type=Path, help=texts.say("trustee-key-file"))
    parser.add_argument("papers", type=Path, nargs="+", help=texts.say("trustee-papers"))
    return parser


def _follow(texts: Texts, path: Path, papers: Sequence[Path]) -> None:
    """One paper after the other; the passphrase is asked for once."""
    file: KeyFile | None = None
    for place in papers:
        titles: Mapping[str, str] = {}
        try:
            paper = recognise(place.read_bytes())
            if isinstance(paper, Closed):
                titles = {each.key: each.title for each in paper.election.questions}
            if file is None and isinstance(paper, Invitation) and not path.exists():
                file, found = _begin(texts, path, paper)
            else:
                file = file or open_key_file(path, _passphrase(texts))
                found = _next_step(texts, file, paper)
        except Refused as reason:
            raise _Unanswered(place, reason.faults, titles) from None
        name = texts.say("trustee-answer-name", paper=place.stem, number=file.key.index + 1)
        written = place.with_name(name)
        write_paper(written, encode(found.answer))
        _say_done(texts, found, paper)
        print(texts.say("trustee-answer-written", file=str(written)))


class _Unanswered(Exception):
    """A paper that the trustee must not answer, and why; ``titles`` of its questions, by key."""

    def __init__(self, place: Path, faults: tuple[Fault, ...], titles: Mapping[str, str]) -> None:
        super().__init__(str(place))
        self.place, self.faults, self.titles = place, faults, titles


def _begin(texts: Texts, path: Path, invitation: Invitation) -> tuple[KeyFile, Duty]:
    print(
        texts.say(
            "trustee-invited",
            award=invitation.award,
            edition=invitation.edition,
            count=len(invitation.names),
            threshold=invitation.threshold,
        )
    )
    for number, name in enumerate(invitation.names, start=1):
        print(texts.say("trustee-name-line", number=number, name=name))
    index = _which(texts, len(invitation.names))
    begun = new_key(invitation, index, secrets.token_bytes(SECRET_SEED))
    file = create(path, begun.key, _new_passphrase(texts))
    print(texts.say("trustee-key-made", file=str(path)))
    return file, begun


def _which(texts: Texts, count: int) -> int:
    while True:
        typed = input(texts.say("trustee-which", count=count)).strip()
        if typed.isdecimal() and 1 <= int(typed) <= count:
            return int(typed) - 1


def _next_step(texts: Texts, file: KeyFile, paper: Paper) -> Duty:
    """Whatever is to be kept is on the disk before the answer is."""
    found = duty(file.key, paper)
    if isinstance(paper, Closed):
        _consent(texts, file.key, paper, found)
    file.keep(found.key)
    return found


def _consent(texts: Texts, key: Key, closed: Closed, found: Duty) -> None:
    """Show what would be decrypted; go on only with the trustee's yes. Raises Refused."""
    _show(texts, closed)
    if found.key.uses == key.uses:
        print(texts.say("trustee-same-again", round=closed.election.round))
        return
    typed = input(texts.say("trustee-consent")).strip().casefold()
    if typed not in texts.say("trustee-typed-yes").split():
        raise refused("no-consent")


def _show(texts: Texts, closed: Closed) -> None:
    election = closed.election
    print(
        texts.say(
            "trustee-closed",
            award=election.award,
            edition=election.edition,
            round=election.round,
            ballots=len(closed.ballots),
            roll=len(election.roll),
            struck=sum(closed.struck),
            opened=f"{election.opened_at.astimezone():%Y-%m-%d %H:%M}",
            closed=f"{closed.closed_at.astimezone():%Y-%m-%d %H:%M}",
        )
    )
    for number, each in enumerate(election.questions, start=1):
        print(
            texts.say(
                "trustee-question", number=number, title=each.title, award_class=each.award_class
            )
        )
    print(texts.say("trustee-closed-holds", fingerprint=fingerprint(election.key)))


def _say_done(texts: Texts, found: Duty, paper: Paper) -> None:
    match found.answer:
        case Commitment():
            print(texts.say("trustee-committed"))
        case Dealing():
            assert found.key.ceremony is not None, "one deals to its trustees"
            key = fingerprint(found.key.ceremony.key)
            print(texts.say("trustee-dealt", fingerprint=key))
        case Confirmation():
            print(texts.say("trustee-confirmed"))
        case Complaints() as complaints:
            names = _accused(found.key, complaints, paper)
            said = texts.say("list-separator").join(names)
            print(texts.say("trustee-complained", names=said))
        case _:
            print(texts.say("trustee-decrypted"))


def _accused(key: Key, complaints: Complaints, paper: Paper) -> list[str]:
    """Whose dealings did not fit, by name."""
    assert isinstance(paper, Dealings), "complaints are about dealings"
    disputed = {each.dealing for each in complaints.complaints}
    return [
        key.invitation.names[each.dealer] for each in paper.dealings if each.digest() in disputed
    ]


def _passphrase(texts: Texts) -> str:
    return os.environ.get(PASSPHRASE) or getpass(texts.say("trustee-passphrase"))


def _new_passphrase(texts: Texts) -> str:
    """Typed twice alike, and long enough."""
    if given := os.environ.get(PASSPHRASE):
        return given
    while True:
        typed = getpass(texts.say("trustee-new-passphrase", least=SHORTEST))
        if len(typed) < SHORTEST:
            print(texts.say("trustee-passphrase-short", least=SHORTEST))
        elif typed != getpass(texts.say("trustee-passphrase-again")):
            print(texts.say("trustee-passphrase-differs"))
        else:
            return typed


def _system_in_words(texts: Texts, reason: OSError) -> str:
    file = str(reason.filename or "")
    if isinstance(reason, FileNotFoundError):
        return texts.say("trustee-no-file", file=file)
    if isinstance(reason, FileExistsError):
        return texts.say("trustee-file-there", file=file)
    return texts.say("cli-system-refused", problem=str(reason))


if __name__ == "__main__":
    sys.exit(main())
