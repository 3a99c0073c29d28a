"""An item's card: its points, the bands and what they mean; a percentage in two taps."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from bot.chat import Button, Expects, Screen, Style
from bot.dialog import Reply, Turn, rows
from bot.dialogs.scoring.case import (
    at_item,
    dialog,
    home_button,
    item_button,
    item_title,
    next_item,
    sheet_button,
    sheet_title,
)
from bot.dialogs.scoring.locking import review_card, sheet_card
from bot.dialogs.scoring.pinned import pinned
from bot.wording import Wording
from core.decision import Refusal
from core.documents import file_answer
from core.filing import form_of
from core.review import ItemScore, Pin
from core.rubric import Item, Rubric
from core.scoring import Part, points
from core.usecases.scoring import Working, enter_scores, own_sheet

BRIEF = 36
"""Characters of a comment above the bands; the whole of it stands where it is written."""


@dialog.press("go")
async def go_on(turn: Turn, filing_id: str, part: str) -> Reply:
    """The first item that is still open; with none left, what there is to lock."""
    working = await own_sheet(turn.tx, turn.actor, filing_id, Part(part))
    if isinstance(working, Refusal):
        return turn.refused(working, home_button(turn))
    return await item_or_review(turn, working, next_item(working, ""))


@dialog.press("item")
async def open_item(turn: Turn, filing_id: str, part: str, item: str) -> Reply:
    working = await own_sheet(turn.tx, turn.actor, filing_id, Part(part))
    if isinstance(working, Refusal):
        return turn.refused(working, home_button(turn))
    return await item_card(turn, working, item)


@dialog.press("skip")
async def skip(turn: Turn, filing_id: str, part: str, item: str) -> Reply:
    """Leave it open for now."""
    working = await own_sheet(turn.tx, turn.actor, filing_id, Part(part))
    if isinstance(working, Refusal):
        return turn.refused(working, home_button(turn))
    return await item_or_review(turn, working, next_item(working, item), replaces=True)


@dialog.press("band")
async def open_band(turn: Turn, filing_id: str, part: str, item: str, number: str) -> Reply:
    """The percentages of one band, each with the points that it earns."""
    working = await own_sheet(turn.tx, turn.actor, filing_id, Part(part))
    if isinstance(working, Refusal):
        return turn.refused(working, home_button(turn))
    rubric = working.edition.regulation.rubric
    chosen = rubric.item(item)
    least, most = rubric.bands[int(number)]
    at_item(turn, working, item)
    buttons = [
        turn.button(
            turn.say("button-score-percent", percent=percent, points=points(chosen, percent)),
            "scoring.give", filing_id, part, item, str(percent),
        )
        for percent in rubric.percents
        if least <= percent <= most
    ]  # fmt: skip
    back = item_button(turn, working, item, turn.say("button-score-bands"), Style.PLAIN)
    title = item_title(turn, sheet_title(turn, working), chosen)
    return Screen(
        _bands(turn, rubric, item)[int(number)].meaning, title, (*rows(buttons, 2), (back,)),
        expects=Expects.EVIDENCE, replaces=True,
    )  # fmt: skip


@dialog.press("give")
async def give(turn: Turn, filing_id: str, part: str, item: str, percent: str) -> Reply:
    """Saved at once; the next open item follows."""
    given = ItemScore(item, int(percent))
    working = await enter_scores(turn.tx, turn.actor, filing_id, Part(part), [given])
    if isinstance(working, Refusal):
        return turn.refused(working, home_button(turn))
    return await given_then_next(turn, working, item)


async def given_then_next(turn: Turn, working: Working, item: str) -> Reply:
    """What was saved, and the next item that is open."""
    scored = working.edition.regulation.rubric.item(item)
    percent = working.sheet.percents[item]
    said = turn.say("score-saved", item=item, percent=percent, points=points(scored, percent))
    return await item_or_review(turn, working, next_item(working, item), said, replaces=True)


async def item_or_review(
    turn: Turn, working: Working, item: str | None, said: str = "", *, replaces: bool = False
) -> Reply:
    if working.sheet.locked_at is not None:
        return sheet_card(turn, working, said, replaces=replaces)
    if item is None:
        return review_card(turn, working, said, replaces=replaces)
    return await item_card(turn, working, item, said, replaces=replaces)


async def item_card(
    turn: Turn,
    working: Working,
    item: str,
    said: str = "",
    *,
    new: Pin | None = None,
    replaces: bool = False,
) -> Screen:
    """The item with what the expert has said of it, and the bands to choose from.

    Of what is pinned to it only ``new`` is shown, if something is: the bands stay in sight.
    """
    rubric, filing, part = working.edition.regulation.rubric, working.filing, working.sheet.part
    chosen = rubric.item(item)
    own = await _material(turn, working)
    at_item(turn, working, item, own=own)
    texts, files = own[rubric.category_of(item).key]
    pins = [
        pin
        for pin in await turn.tx.reviews.pins([filing.id])
        if (pin.part, pin.item, pin.expert) == (part, item, turn.actor.person_id)
    ]
    parts = [said] if said else []
    done, count = len(working.sheet.percents), len(list(rubric.items()))
    parts.append(turn.say("score-item-progress", done=done, count=count, texts=texts, files=files))
    locked = working.sheet.locked_at is not None
    parts += _given(turn, chosen, working.sheet.scores.get(item), len(pins), whole=locked)
    if not locked:
        parts.append(turn.say("score-choose-band"))
        parts += [band.in_short for band in _bands(turn, rubric, item)]
    return Screen(
        "\n".join(parts),
        item_title(turn, sheet_title(turn, working), chosen),
        _item_buttons(turn, working, item),
        await pinned(turn, [new] if new else pins),
        expects=Expects.EVIDENCE,
        replaces=replaces,
    )


def _given(turn: Turn, item: Item, score: ItemScore | None, pins: int, *, whole: bool) -> list[str]:
    if score is None:
        return [turn.say("score-pins", count=pins)] if pins else []
    lines = []
    if score.percent is not None:
        earned = points(item, score.percent)
        lines.append(turn.say("score-now", percent=score.percent, points=earned))
    if score.strength:
        text = score.strength if whole else _in_brief(score.strength)
        lines.append(turn.say("score-strength", text=text))
    if score.improve:
        text = score.improve if whole else _in_brief(score.improve)
        lines.append(turn.say("score-improve", text=text))
    if pins:
        lines.append(turn.say("score-pins", count=pins))
    return lines


def _in_brief(comment: str) -> str:
    line = " ".join(comment.split())
    return line if len(line) <= BRIEF else f"{line[:BRIEF]}\N{HORIZONTAL ELLIPSIS}"


def _item_buttons(turn: Turn, working: Working, item: str) -> tuple[tuple[Button, ...], ...]:
    filing_id, part = working.filing.id, working.sheet.part
    read = turn.button(turn.say("button-own-text"), "scoring.text", filing_id, part, item)
    back = sheet_button(turn, filing_id, part)
    if working.sheet.locked_at is not None:
        return ((read, back),)
    bands = [
        turn.button(band.name, "scoring.band", filing_id, part, item, str(number))
        for number, band in enumerate(_bands(turn, working.edition.regulation.rubric, item))
    ]
    comments = [
        turn.button(
            turn.say(f"button-comment-{kind}"), "scoring.comment", kind, filing_id, part, item
        )
        for kind in ("strength", "improve")
    ]
    skip_it = turn.button(turn.say("button-score-skip"), "scoring.skip", filing_id, part, item)
    return (*rows(bands, 3), tuple(comments), (read, skip_it), (back,))


@dataclass(frozen=True)
class _Band:
    """A band in words: what it means, and in short, since all six stand above their buttons."""

    name: str
    meaning: str
    in_short: str


def _bands(turn: Turn, rubric: Rubric, item: str) -> tuple[_Band, ...]:
    return _bands_in_words(turn.words, rubric.bands, rubric.category_of(item).process)


@cache
def _bands_in_words(
    words: Wording, bands: tuple[tuple[int, int], ...], process: bool
) -> tuple[_Band, ...]:
    """The same for every process item, and for every results item: said once."""
    full = "sheet-band-process-means" if process else "sheet-band-results-means"
    short = "score-band-process-in-short" if process else "score-band-results-in-short"

    def band(least: int, most: int) -> _Band:
        name = words.say("score-band", least=least, most=most)
        whole, brief = (
            words.say("score-band-means", band=name, meaning=words.say(means, least=least))
            for means in (full, short)
        )
        return _Band(name, whole, brief)

    return tuple(band(*each) for each in bands)


async def _material(turn: Turn, working: Working) -> Mapping[str, tuple[int, int]]:
    """How many texts and documents the applicant gave, by category.

    What was filed stays as it is during the review, so it is looked up once for a sheet.
    """
    if turn.state.get("scored") == working.filing.id and "own" in turn.state:
        return turn.state["own"]  # type: ignore[no-any-return]
    filed = (await turn.tx.filings.last_filed([working.filing.id]))[working.filing.id]
    found = {}
    for category in working.edition.regulation.rubric.categories:
        answers = [
            file_answer(filed.values[field.key])
            for field in form_of(working.edition).fields
            if field.category == category.key and field.key in filed.values
        ]
        texts, files = sum(bool(each.text) for each in answers), sum(len(a.files) for a in answers)
        found[category.key] = (texts, files)
    return found
