"""The form machine: the saved draft is the state; the next question is what it lacks."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from bot.chat import PICTURES, Attachment, Button, Expects, Screen, Style
from bot.dialog import Turn, rows
from bot.wording import Wording
from core.answers import Answers, parse_answer, values
from core.documents import Mark, file_answer
from core.form import Field, Form, Kind, Section, Value

LINE = 80
"""Characters of an answer that a list shows."""

EXPECTS = {
    Kind.DATE: Expects.DATE,
    Kind.NOTICE_DATE: Expects.DATE,
    Kind.INTEGER: Expects.NUMBER,
    Kind.PHONE: Expects.PHONE,
    Kind.EMAIL: Expects.EMAIL,
    Kind.TEXT: Expects.LONG_TEXT,
    Kind.TEXT_OR_FILE: Expects.TEXT_OR_FILE,
    Kind.FILES: Expects.FILE,
    Kind.YES_NO: Expects.NOTHING,
    Kind.CHOICE: Expects.NOTHING,
    Kind.CLOSED_YEAR: Expects.NOTHING,
    Kind.DECLARATION: Expects.NOTHING,
}


@dataclass(frozen=True)
class Sheet:
    """A draft of a form, as one update finds it. ``dialog`` is where its buttons lead.

    ``earliest`` bounds notice dates: none lies before the call.
    """

    dialog: str
    form: Form
    answers: Answers
    today: date
    closed_years: tuple[int, ...] = ()
    earliest: date | None = None

    @cached_property
    def asked(self) -> tuple[Field, ...]:
        """The questions that apply to these answers."""
        return self.form.asked(values(self.answers))

    def asked_in(self, section: Section) -> tuple[Field, ...]:
        keys = {field.key for field in section.fields}
        return tuple(field for field in self.asked if field.key in keys)

    def next_field(self, passed_over: Collection[str] = ()) -> Field | None:
        """The first question that is open, or has an unmarked file, and was not put off."""
        for field in self.asked:
            if field.key in passed_over:
                continue
            if field.key not in self.answers or self._unmarked(field):
                return field
        return None

    def _unmarked(self, field: Field) -> bool:
        files = file_answer(self.answers[field.key].value).files if field.takes_files else ()
        return any(file.mark is None for file in files)

    def before(self, key: str) -> Field | None:
        """The question before this one."""
        previous = None
        for field in self.asked:
            if field.key == key:
                return previous
            previous = field
        return None

    def mark(self, key: str) -> str:
        """Which state of the answer the person is shown; empty: none."""
        answer = self.answers.get(key)
        return answer.mark if answer else ""


def section_lines(
    words: Wording, sheet: Sheet, section: Section, *, whole: bool = False
) -> list[str]:
    """A section's answers, a line each; long ones cut off unless ``whole``."""
    return [
        words.texts.say(
            "section-line",
            label=words.label(field),
            value=_shown(words, sheet, field, whole=whole),
        )
        for field in sheet.asked_in(section)
    ]


def section_files(sheet: Sheet, section: Section) -> tuple[Attachment, ...]:
    """The documents of a section, to be opened in place."""
    return tuple(
        Attachment(
            file.file_id,
            file.name,
            file.size,
            picture=file.kind in PICTURES,
            confidential=file.mark is not Mark.PUBLIC,
        )
        for field in sheet.asked_in(section)
        if field.takes_files and field.key in sheet.answers
        for file in file_answer(sheet.answers[field.key].value).files
    )


def _shown(words: Wording, sheet: Sheet, field: Field, *, whole: bool) -> str:
    answer = sheet.answers.get(field.key)
    if answer is None:
        return words.texts.say("not-answered" if field.required else "not-answered-optional")
    text = words.value(field, answer.value)
    return text if whole or len(text) <= LINE else f"{text[:LINE]}…"


def question(turn: Turn, sheet: Sheet, field: Field, said: str = "") -> Screen:
    """The card that asks for a field; ``said`` is what is to be said first."""
    section = sheet.form.section_of(field.key)
    asked = sheet.asked_in(section)
    place = next(n for n, other in enumerate(asked, start=1) if other.key == field.key)
    title = turn.say(
        "question-title",
        section=turn.say(f"section-{section.key}"),
        place=place,
        count=len(asked),
    )
    year = {} if field.year is None else {"year": field.year}
    parts = [turn.say(f"field-{field.name}", **year)]
    hint = f"field-{field.name}.hint"
    if turn.words.texts.has(hint):
        parts.append(turn.say(hint, **year))
    if field.article:
        parts.append(turn.say("question-article", article=turn.words.article(field.article)))
    parts.append(_answered(turn.words, sheet, field))
    buttons = (
        *_options(turn, sheet, field),
        *_documents(turn, sheet, field),
        *_ways_on(turn, sheet, field),
    )
    text = "\n".join(part for part in parts if part)
    if said:
        text = f"{said}\n\n{text}"
    return Screen(text, title, buttons, expects=EXPECTS.get(field.type, Expects.TEXT))


def read(turn: Turn, sheet: Sheet, field: Field, text: str) -> Value:
    """What was typed or pressed as the field's value. Raises core.decision.InvalidAnswer.

    Who types an option's words instead of pressing it is understood as well.
    """
    typed = _typed_option(turn.words, field, text.strip())
    return parse_answer(
        field,
        typed or text,
        today=sheet.today,
        closed_years=sheet.closed_years,
        earliest=sheet.earliest,
    )


def option_keys(field: Field, closed_years: tuple[int, ...]) -> tuple[str, ...]:
    match field.type:
        case Kind.YES_NO:
            return ("yes", "no")
        case Kind.DECLARATION:
            return ("yes",)
        case Kind.CHOICE:
            return field.options
        case Kind.CLOSED_YEAR:
            return tuple(str(year) for year in closed_years)
        case _:
            return ()


def _typed_option(words: Wording, field: Field, text: str) -> str | None:
    for option in option_keys(field, ()):
        said = words.value(field, option)
        accepted = {said.casefold(), *said.casefold().split("/")}
        if field.type is Kind.YES_NO:
            accepted.update(words.texts.say(f"typed-{option}").split())
        if text.casefold() in accepted:
            return option
    return None


def _answered(words: Wording, sheet: Sheet, field: Field) -> str:
    answer = sheet.answers.get(field.key)
    if answer is None:
        return ""
    return words.texts.say("question-answered", value=words.value(field, answer.value))


def _options(turn: Turn, sheet: Sheet, field: Field) -> tuple[tuple[Button, ...], ...]:
    keys = option_keys(field, sheet.closed_years)
    buttons = [
        turn.button(
            turn.words.value(field, key),
            f"{sheet.dialog}.answer",
            field.key,
            key,
            style=Style.PRIMARY if field.type is Kind.DECLARATION else Style.PLAIN,
        )
        for key in keys
    ]
    short = field.type in (Kind.YES_NO, Kind.CLOSED_YEAR)
    return rows(buttons, 3 if short else 1)


def _documents(turn: Turn, sheet: Sheet, field: Field) -> tuple[tuple[Button, ...], ...]:
    if not field.takes_files or field.key not in sheet.answers:
        return ()
    files = file_answer(sheet.answers[field.key].value).files
    remove = [
        turn.button(
            turn.say("button-remove-file", name=file.name),
            f"{sheet.dialog}.remove",
            field.key,
            file.file_id,
        )
        for file in files
    ]
    if unmarked := next((file for file in files if file.mark is None), None):
        return (*marking(turn, sheet.dialog, field, unmarked.file_id), *rows(remove))
    done = turn.button(turn.say("button-field-done"), f"{sheet.dialog}.next", style=Style.PRIMARY)
    return ((done,), *rows(remove))


def marking(turn: Turn, dialog: str, field: Field, file_id: str) -> tuple[tuple[Button, ...], ...]:
    """Public or trade secret: asked of every file (art. 15)."""
    return rows(
        turn.button(turn.say(f"button-mark-{mark}"), f"{dialog}.mark", field.key, file_id, mark)
        for mark in Mark
    )


def _ways_on(turn: Turn, sheet: Sheet, field: Field) -> tuple[tuple[Button, ...], ...]:
    ways = []
    if sheet.before(field.key):
        ways.append(turn.button(turn.say("button-back"), f"{sheet.dialog}.back", field.key))
    if field.key in sheet.answers and not field.takes_files:
        ways.append(turn.button(turn.say("button-keep"), f"{sheet.dialog}.next"))
    if field.key not in sheet.answers:
        label = "button-later" if field.required else "button-skip"
        ways.append(turn.button(turn.say(label), f"{sheet.dialog}.later", field.key))
    ways.append(turn.button(turn.say("button-all"), f"{sheet.dialog}.summary"))
    return (tuple(ways),)
