"""The panel compares its sheets, talks them over, and its leader closes each part (9, 18)."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

from bot.chat import Attachment, Button, Expects, Screen, Style
from bot.dialog import Dialog, Errand, Reply, Turn, rows
from bot.dialogs.scoring.case import item_title
from bot.dialogs.scoring.pinned import pinned
from bot.documents.heat_map import heat_map_png
from core.decision import InvalidAnswer, Refusal
from core.plain_text import parse_long_text
from core.review import Decision, PartReview
from core.roles import Role
from core.rubric import Rubric
from core.scoring import Combined, Part, part_score
from core.usecases.consensus import Discussed, decide, discuss, remark, settle

dialog = Dialog("consensus", role=Role.EXPERT)

LEAST, MOST = 2, 1000
"""Characters of a remark, and of a reason."""


@dialog.press("open")
async def open_review(turn: Turn, filing_id: str) -> Reply:
    """How far each part is, and the way to it."""
    found = await discuss(turn.tx, turn.actor, filing_id)
    if isinstance(found, Refusal):
        return turn.refused(found, _home(turn))
    review = found.review
    turn.enter(dialog.name, edition=found.seat.edition.id, scored=filing_id)
    lines = [turn.say("score-of", filing=review.code, name=review.organisation)]
    lines.append(turn.say("consensus-leader", name=review.names[found.leader]))
    lines += [_progress(turn, found, part) for part in review.parts]
    if review.score is not None:
        qualified = "yes" if review.score.qualified else "no"
        lines.append(turn.say("review-total", total=review.score.total, qualified=qualified))
    ways = [
        turn.button(turn.say(f"button-consensus-{part}"), "consensus.part", filing_id, part.value)
        for part, each in review.parts.items()
        if each.combined is not None
    ]
    back = turn.button(turn.say("button-score-filing"), "scoring.open", filing_id)
    title = turn.say("consensus-title", filing=review.code)
    return Screen("\n".join(lines), title, (*rows(ways, 2), (back, _home(turn))))


def _progress(turn: Turn, found: Discussed, part: Part) -> str:
    each = found.review.parts[part]
    if each.settlement is not None:
        return turn.say("consensus-settled", part=part.value, at=each.settlement.at)
    if each.combined is None:
        return turn.say("consensus-sealed", part=part.value)
    left = len(found.undecided(part))
    return turn.say("consensus-under-way", part=part.value, left=left)


@dialog.press("part")
async def open_part(turn: Turn, filing_id: str, part: str, said: str = "") -> Reply:
    """The items far apart, what the part comes to, and closing it."""
    found = await discuss(turn.tx, turn.actor, filing_id)
    if isinstance(found, Refusal):
        return turn.refused(found, _home(turn))
    chosen = Part(part)
    reviewed, rubric = found.review.parts[chosen], found.seat.edition.regulation.rubric
    turn.enter(dialog.name, edition=found.seat.edition.id, scored=filing_id, part=part)
    if reviewed.combined is None:
        return Screen(
            turn.say("consensus-sealed", part=part), _title(turn, found, chosen),
            ((_back_to_review(turn, filing_id),),),
        )  # fmt: skip
    far = [key for key, each in reviewed.combined.items() if each.far_apart]
    lines = [said] if said else []
    lines.append(_progress(turn, found, chosen))
    lines.append(turn.say("consensus-far", count=len(far), spread=_flag(found)))
    lines += [_item_line(turn, rubric, reviewed, key) for key in far]
    percents = {key: each.percent for key, each in reviewed.combined.items()}
    total = part_score(rubric, percents).total
    lines.append(turn.say("consensus-part-total", total=total, most=rubric.total))
    return Screen(
        "\n".join(lines), _title(turn, found, chosen), _part_buttons(turn, found, chosen, far)
    )


def _part_buttons(
    turn: Turn, found: Discussed, part: Part, far: list[str]
) -> tuple[tuple[Button, ...], ...]:
    filing_id, reviewed = found.review.filing_id, found.review.parts[part]
    undecided = found.undecided(part)
    leads, settled = turn.actor.person_id == found.leader, reviewed.settlement is not None
    first: tuple[tuple[Button, ...], ...] = ()
    if undecided:
        label = turn.say("button-consensus-item", item=undecided[0])
        go = _item_button(turn, filing_id, part, undecided[0], label, Style.PRIMARY)
        first = ((go,),)
    elif leads and not settled:
        label = turn.say("button-settle", part=part.value)
        first = ((turn.button(label, "consensus.closing", filing_id, part.value),),)
    items = [_item_button(turn, filing_id, part, key, key, Style.PLAIN) for key in far]
    more = (
        turn.button(turn.say("button-heat-map"), "consensus.map", filing_id, part.value),
        turn.button(turn.say("button-all-items"), "consensus.items", filing_id, part.value),
    )
    return (*first, *rows(items, 4), more, (_back_to_review(turn, filing_id),))


@dialog.press("items")
async def all_items(turn: Turn, filing_id: str, part: str) -> Reply:
    """Every item: the leader may decide any, and anybody note something on it."""
    found = await discuss(turn.tx, turn.actor, filing_id)
    if isinstance(found, Refusal):
        return turn.refused(found, _home(turn))
    chosen = Part(part)
    reviewed = found.review.parts[chosen]
    if reviewed.combined is None:
        return await open_part(turn, filing_id, part)
    rubric = found.seat.edition.regulation.rubric
    lines = [_item_line(turn, rubric, reviewed, key) for key in reviewed.combined]
    items = [
        _item_button(turn, filing_id, chosen, key, key, Style.PLAIN) for key in reviewed.combined
    ]
    back = turn.button(turn.say("button-consensus-part"), "consensus.part", filing_id, part)
    return Screen("\n".join(lines), _title(turn, found, chosen), (*rows(items, 4), (back,)))


@dialog.press("item")
async def open_item(turn: Turn, filing_id: str, part: str, item: str, said: str = "") -> Reply:
    """One item: what each gave and wrote, what was said of it, what was decided."""
    found = await discuss(turn.tx, turn.actor, filing_id)
    if isinstance(found, Refusal):
        return turn.refused(found, _home(turn))
    chosen = Part(part)
    reviewed, rubric = found.review.parts[chosen], found.seat.edition.regulation.rubric
    if reviewed.combined is None:
        return await open_part(turn, filing_id, part)
    combined, names = reviewed.combined[rubric.item(item).key], found.review.names
    turn.enter(dialog.name, edition=found.seat.edition.id, scored=filing_id, part=part, item=item)
    lines = [said] if said else []
    for expert, percent in combined.percents.items():
        lines.append(turn.say("consensus-gave", name=names[expert], percent=percent))
        score = reviewed.sheets[expert].scores[item]
        if score.strength:
            lines.append(turn.say("score-strength", text=score.strength))
        if score.improve:
            lines.append(turn.say("score-improve", text=score.improve))
    lines.append(turn.say("consensus-mean", mean=combined.computed, spread=combined.spread))
    if item in reviewed.decisions:
        lines.append(_decision(turn, reviewed.decisions[item], names))
    lines += [
        turn.say("consensus-remark", name=names[each.by], at=each.at, text=each.text)
        for each in reviewed.remarks
        if each.item == item
    ]
    if reviewed.settlement is None:
        lines.append(turn.say("consensus-how"))
    return Screen(
        "\n".join(lines),
        item_title(turn, _title(turn, found, chosen), rubric.item(item)),
        _item_buttons(turn, found, chosen, item, combined),
        await _pinned(turn, found, chosen, item),
        expects=Expects.NOTHING if reviewed.settlement else Expects.LONG_TEXT,
    )


def _item_buttons(
    turn: Turn, found: Discussed, part: Part, item: str, combined: Combined
) -> tuple[tuple[Button, ...], ...]:
    filing_id, reviewed = found.review.filing_id, found.review.parts[part]
    back = turn.button(turn.say("button-consensus-part"), "consensus.part", filing_id, part.value)
    if reviewed.settlement is not None or turn.actor.person_id != found.leader:
        return ((back,),)
    accept = turn.button(
        turn.say("button-accept-mean", mean=combined.computed),
        "consensus.accept", filing_id, part.value, item, style=Style.PRIMARY,
    )  # fmt: skip
    bands = found.seat.edition.regulation.rubric.bands
    chosen = [
        turn.button(
            turn.say("score-band", least=least, most=most),
            "consensus.band", filing_id, part.value, item, str(number),
        )
        for number, (least, most) in enumerate(bands)
    ]  # fmt: skip
    return ((accept,), *rows(chosen, 3), (back,))


@dialog.press("band")
async def open_band(turn: Turn, filing_id: str, part: str, item: str, number: str) -> Reply:
    found = await discuss(turn.tx, turn.actor, filing_id)
    if isinstance(found, Refusal):
        return turn.refused(found, _home(turn))
    rubric = found.seat.edition.regulation.rubric
    least, most = rubric.bands[int(number)]
    buttons = [
        turn.button(f"{percent}%", "consensus.choose", filing_id, part, item, str(percent))
        for percent in rubric.percents
        if least <= percent <= most
    ]
    back = turn.button(turn.say("button-score-bands"), "consensus.item", filing_id, part, item)
    title = item_title(turn, _title(turn, found, Part(part)), rubric.item(item))
    combined = found.review.parts[Part(part)].combined
    if combined is None:
        return await open_part(turn, filing_id, part)
    each = combined[item]
    text = turn.say("consensus-mean", mean=each.computed, spread=each.spread)
    return Screen(text, title, (*rows(buttons, 4), (back,)))


@dialog.press("accept", bound=True)
async def accept(turn: Turn, filing_id: str, part: str, item: str) -> Reply:
    """The mean stands."""
    outcome = await decide(turn.tx, turn.actor, filing_id, Part(part), item, None)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _home(turn))
    said = turn.say("consensus-accepted", item=item, mean=outcome.after)
    return await open_part(turn, filing_id, part, said)


@dialog.press("choose", bound=True)
async def choose(turn: Turn, filing_id: str, part: str, item: str, percent: str) -> Reply:
    """Another percentage; it counts once its reason is given."""
    found = await discuss(turn.tx, turn.actor, filing_id)
    if isinstance(found, Refusal):
        return turn.refused(found, _home(turn))
    rubric = found.seat.edition.regulation.rubric
    if int(percent) not in rubric.percents:
        raise LookupError(percent)
    turn.enter(
        dialog.name,
        scored=filing_id,
        part=Part(part).value,
        item=rubric.item(item).key,
        percent=int(percent),
    )
    return _ask_reason(turn)


@dialog.text
async def take_text(turn: Turn) -> Reply:
    """A reason if one is asked for, else a remark on the item at hand."""
    state = turn.state
    if "item" not in state:
        return await open_review(turn, state["scored"])
    filing_id, part, item = state["scored"], state["part"], state["item"]
    try:
        text = parse_long_text(turn.incoming.text or "", min_length=LEAST, max_length=MOST)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        if "percent" in state:
            return _ask_reason(turn, said)
        return await open_item(turn, filing_id, part, item, said)
    if "percent" not in state:
        noted = await remark(turn.tx, turn.actor, filing_id, Part(part), item, text)
        if isinstance(noted, Refusal):
            return turn.refused(noted, _home(turn))
        return await open_item(turn, filing_id, part, item, turn.say("consensus-remarked"))
    percent = state["percent"]
    outcome = await decide(turn.tx, turn.actor, filing_id, Part(part), item, percent, text)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _home(turn))
    said = turn.say("consensus-decided", item=item, percent=percent)
    return await open_part(turn, filing_id, part, said)


def _ask_reason(turn: Turn, said: str = "") -> Screen:
    state = turn.state
    text = turn.say("consensus-ask-reason", item=state["item"], percent=state["percent"])
    back = turn.button(
        turn.say("button-consensus-back"), "consensus.item",
        state["scored"], state["part"], state["item"],
    )  # fmt: skip
    text = f"{said}\n\n{text}" if said else text
    return Screen(text, turn.say("consensus-reason"), ((back,),), expects=Expects.LONG_TEXT)


@dialog.press("closing")
async def closing(turn: Turn, filing_id: str, part: str) -> Reply:
    """What closing means, before it is done."""
    found = await discuss(turn.tx, turn.actor, filing_id)
    if isinstance(found, Refusal):
        return turn.refused(found, _home(turn))
    turn.enter(dialog.name, scored=filing_id, part=Part(part).value)
    go = turn.button(
        turn.say("button-settle-now"), "consensus.settle", filing_id, part, style=Style.PRIMARY
    )
    back = turn.button(turn.say("button-consensus-part"), "consensus.part", filing_id, part)
    return Screen(turn.say("settle-means", part=part), buttons=((go,), (back,)))


@dialog.press("settle", bound=True)
async def close_part(turn: Turn, filing_id: str, part: str) -> Reply:
    outcome = await settle(turn.tx, turn.actor, filing_id, Part(part))
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _home(turn))
    return await open_part(turn, filing_id, part, turn.say("settled", part=part))


@dialog.press("map")
async def heat_map(turn: Turn, filing_id: str, part: str) -> Reply:
    """Items by experts, as a picture."""
    found = await discuss(turn.tx, turn.actor, filing_id)
    if isinstance(found, Refusal):
        return turn.refused(found, _home(turn))
    chosen = Part(part)
    reviewed = found.review.parts[chosen]
    if reviewed.combined is None:
        return await open_part(turn, filing_id, part)
    words, regulation, names = turn.words, found.seat.edition.regulation, found.review.names
    title = _title(turn, found, chosen)
    back = turn.button(turn.say("button-consensus-part"), "consensus.part", filing_id, part)
    card = Screen(turn.say("heat-map-ready"), title, ((back,),))
    turn.errands.append(
        Errand(
            turn.say("heat-map-name", filing=found.review.code, part=part),
            "png",
            lambda: [
                heat_map_png(
                    words, regulation.rubric, regulation.numbers.scoring, reviewed, names, title
                )
            ],
            card,
            about=(filing_id,),
        )
    )
    return Screen(turn.say("being-prepared"), title)


async def _pinned(turn: Turn, found: Discussed, part: Part, item: str) -> tuple[Attachment, ...]:
    """What the panel saw and heard on site."""
    pins = await turn.tx.reviews.pins([found.review.filing_id])
    return await pinned(turn, [pin for pin in pins if (pin.part, pin.item) == (part, item)])


def _decision(turn: Turn, decision: Decision, names: Mapping[str, str]) -> str:
    facts: dict[str, str | Fraction] = {
        "name": names[decision.by],
        "before": decision.before,
        "after": decision.after,
    }
    if decision.accepts:
        return turn.say("consensus-decision-mean", **facts)
    return turn.say("consensus-decision", **facts, reason=decision.reason)


def _item_line(turn: Turn, rubric: Rubric, reviewed: PartReview, key: str) -> str:
    assert reviewed.combined is not None
    each = reviewed.combined[key]
    return turn.say(
        "consensus-item-line",
        item=key,
        name=rubric.item(key).name[turn.person.language],
        percents=turn.say("list-separator").join(f"{p}" for p in each.percents.values()),
        percent=each.percent,
        decided="yes" if key in reviewed.decisions else "no",
    )


def _item_button(
    turn: Turn, filing_id: str, part: Part, item: str, label: str, style: Style
) -> Button:
    return turn.button(label, "consensus.item", filing_id, part.value, item, style=style)


def _title(turn: Turn, found: Discussed, part: Part) -> str:
    return turn.say("consensus-part-title", filing=found.review.code, part=part.value)


def _flag(found: Discussed) -> int:
    return found.seat.edition.regulation.numbers.scoring.spread_flag_percent


def _back_to_review(turn: Turn, filing_id: str) -> Button:
    return turn.button(turn.say("button-consensus"), "consensus.open", filing_id)


def _home(turn: Turn) -> Button:
    return turn.button(turn.say("button-score-home"), "scoring.home")
