"""``python -m bot verify-ballot``: a ballot's result checked with its file alone, in words."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bot.ballot_faults import fault_in_words
from bot.texts import Texts
from core.ballot import (
    Board,
    Check,
    Closed,
    Election,
    Fault,
    Question,
    Refused,
    Result,
    find,
    fingerprint,
    opened,
    receipt,
    verify,
)
from core.ballot.papers import recognise


@dataclass(frozen=True)
class Asked:
    """What to check beside the file itself; empty: nothing. ``word`` belongs to a receipt."""

    receipt: str = ""
    word: str = ""
    key: str = ""
    opened: str = ""


def verify_ballot(texts: Texts, file: Path, asked: Asked) -> bool:
    """Whether everything holds; what was checked is printed as a reviewer reads it."""
    data = file.read_bytes()
    if asked.opened and (election := _election(data)):
        return _show_opened(texts, election, asked)
    verification = verify(data)
    board = verification.board
    titles = _titles(board.closed.election) if board else {}
    if board is not None:
        print(_what(texts, board.closed.election))
    for check in verification.checks:
        _show_check(texts, check, titles)
    if board is None or not verification.holds:
        print(texts.say("verify-broken"))
        return False
    print(texts.say("verify-holds"))
    for result in board.results:
        print(_result(texts, board, result))
    answers = [_same_key(texts, board.closed.election, asked)] if asked.key else []
    answers += [_found(texts, board, asked)] if asked.receipt else []
    answers += [_show_opened(texts, board.closed.election, asked)] if asked.opened else []
    return all(answers)


def _election(data: bytes) -> Election | None:
    """What is voted on: a file of its own as soon as the round is open, and part of its box."""
    try:
        paper = recognise(data)
    except Refused:
        return None
    match paper:
        case Election():
            return paper
        case Closed(election=election):
            return election
    return None


def _what(texts: Texts, election: Election) -> str:
    return texts.say(
        "verify-what", award=election.award, edition=election.edition, round=election.round
    )


def _show_check(texts: Texts, check: Check, titles: Mapping[str, str]) -> None:
    what = texts.say(f"check-{check.code}", examined=check.examined)
    print(texts.say("verify-check-broken" if check.faults else "verify-check-holds", what=what))
    for fault in check.faults:
        print(f"    {fault_in_words(texts, fault, titles)}")


def _result(texts: Texts, board: Board, result: Result) -> str:
    question, total = _questions(board.closed.election)[result.question], result.total
    passed = "yes" if result.passed else "no"
    voters = board.closed.voters(result.question)
    if total is None:
        return texts.say(
            "verify-withheld",
            title=question.title,
            award_class=question.award_class,
            voters=voters,
            passed=passed,
        )
    return texts.say(
        "verify-total",
        title=question.title,
        award_class=question.award_class,
        approve=total.approve,
        against=total.against,
        abstain=total.abstain,
        voters=voters,
        passed=passed,
    )


def _same_key(texts: Texts, election: Election, asked: Asked) -> bool:
    """However the fingerprint was typed."""
    own = fingerprint(election.key)
    same = _symbols(asked.key) == _symbols(own)
    print(texts.say("verify-key-same" if same else "verify-key-other", fingerprint=own))
    return same


def _symbols(text: str) -> str:
    return "".join(each for each in text.upper() if each.isalnum())


def _found(texts: Texts, board: Board, asked: Asked) -> bool:
    place = find(board, asked.receipt, asked.word)
    if place is None:
        print(texts.say("verify-not-found"))
        return False
    print(texts.say("verify-found", place=place + 1))
    return True


def _show_opened(texts: Texts, election: Election, asked: Asked) -> bool:
    """A challenged ballot, made again from its code."""
    try:
        choices, ballot = opened(election, asked.opened)
    except Refused as reason:
        for fault in reason.faults:
            print(fault_in_words(texts, Fault(fault.code), {}))
        return False
    print(texts.say("verify-opened-ballot", code=receipt(ballot, asked.word)))
    questions = _questions(election)
    for key, choice in choices.items():
        print(
            texts.say(
                "verify-opened-choice",
                title=questions[key].title,
                award_class=questions[key].award_class,
                choice=texts.say(f"verify-choice-{choice.value if choice else 'blank'}"),
            )
        )
    print(texts.say("verify-opened-why"))
    return True


def _questions(election: Election) -> Mapping[str, Question]:
    return {each.key: each for each in election.questions}


def _titles(election: Election) -> Mapping[str, str]:
    return {each.key: each.title for each in election.questions}
