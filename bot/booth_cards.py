"""The cards of a booth. Whatever is chosen, they have the same words and the same length."""

from __future__ import annotations

from itertools import groupby

from bot.chat import Button, Expects, Screen, Style
from bot.presses import Press, encode
from bot.wording import Wording
from core.ballot import Choice, Question
from core.casting import Card, Filling, Mark, Step


def booth_card(words: Wording, filling: Filling) -> Screen:
    """The card that the booth shows now."""
    cards = {
        Card.FILLING: _filling,
        Card.REVIEWING: _reviewing,
        Card.WORDING: _wording,
        Card.SUBMITTING: _reviewing,
        Card.CHALLENGED: _challenged,
        Card.WAITING: _receipt,
        Card.SEALED: _receipt,
    }
    return cards[filling.card](words, filling)


def _filling(words: Wording, filling: Filling) -> Screen:
    lines = [words.say("booth-how", count=len(filling.questions))]
    buttons: list[tuple[Button, ...]] = []
    numbered = enumerate(_lines(filling), start=1)
    for candidate, questions in groupby(numbered, key=lambda each: each[1].title):
        lines.append(candidate)
        classes = []
        for number, each in questions:
            of_class = words.say("booth-question", number=number, award_class=each.award_class)
            classes.append(of_class)
            buttons.append(tuple(_mark(words, filling, number, each.key, c) for c in Choice))
        lines.append(words.say("booth-questions", questions=words.say("booth-gap").join(classes)))
    lines.append(words.say("booth-missing", count=filling.missing))
    leave = _step(words, filling, Step.LEAVE)
    review = _step(words, filling, Step.REVIEW, Style.PRIMARY)
    buttons.append((leave,) if filling.missing else (leave, review))
    return Screen("\n".join(lines), _title(words, filling), tuple(buttons))


def _mark(words: Wording, filling: Filling, number: int, question: str, choice: Choice) -> Button:
    on = filling.chosen.get(question) is choice
    label = words.say(
        "booth-mark-on" if on else "booth-mark",
        number=number,
        choice=words.say(f"choice-{choice.value}"),
    )
    style = Style.PRIMARY if on else Style.PLAIN
    return Button(label, _payload(filling.nonce(Mark(question, choice))), style)


def _reviewing(words: Wording, filling: Filling) -> Screen:
    lines = [words.say("booth-review"), *_chosen(words, filling), ""]
    lines += [words.say("booth-receipt", receipt=filling.receipt), words.say("booth-seal-or")]
    steps = (Step.WORD, Step.CHALLENGE, Step.CHANGE)
    return Screen(
        "\n".join(lines),
        _title(words, filling),
        (
            (_step(words, filling, Step.SEAL, Style.PRIMARY),),
            *((_step(words, filling, step),) for step in steps),
        ),
    )


def _wording(words: Wording, filling: Filling) -> Screen:
    return Screen(
        words.say("booth-ask-word"), _title(words, filling),
        ((_step(words, filling, Step.CHANGE),),), expects=Expects.TEXT,
    )  # fmt: skip


def _challenged(words: Wording, filling: Filling) -> Screen:
    lines = [
        words.say("booth-challenged"),
        *_chosen(words, filling),
        "",
        words.say("booth-receipt", receipt=filling.receipt),
        words.say("booth-opened", code=filling.opened),
    ]
    again = _step(words, filling, Step.CHANGE, Style.PRIMARY)
    return Screen("\n".join(lines), _title(words, filling), ((again,),))


def _receipt(words: Wording, filling: Filling) -> Screen:
    done = filling.card is Card.SEALED
    lines = [
        words.say("booth-sealed" if done else "booth-waiting"),
        "",
        words.say("booth-receipt", receipt=filling.receipt),
        words.say("booth-receipt-use"),
    ]
    noted = _step(words, filling, Step.DONE, Style.PRIMARY)
    return Screen("\n".join(lines), _title(words, filling), ((noted,),))


def _lines(filling: Filling) -> list[Question]:
    """The questions that the member has a line on."""
    return [each for each in filling.election.questions if each.key in filling.questions]


def _chosen(words: Wording, filling: Filling) -> list[str]:
    return [
        words.say(
            "booth-chosen",
            number=number,
            candidate=each.title,
            award_class=each.award_class,
            choice=words.say(f"choice-{filling.chosen[each.key].value}"),
        )
        for number, each in enumerate(_lines(filling), start=1)
    ]


def _title(words: Wording, filling: Filling) -> str:
    return words.say("ballot-title", round=filling.election.round)


def _step(words: Wording, filling: Filling, step: Step, style: Style = Style.PLAIN) -> Button:
    return Button(words.say(f"button-booth-{step.value}"), _payload(filling.nonce(step)), style)


def _payload(nonce: str) -> str:
    return encode(Press(f"booth.{nonce}"))
