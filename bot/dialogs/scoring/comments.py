"""What an expert writes and shows to an item: strengths, what to improve, photos, recordings."""

from __future__ import annotations

from bot.chat import Expects, Screen, Style
from bot.dialog import Reply, Turn
from bot.dialogs.scoring.case import at_item, dialog, home_button, item_button, sheet_title
from bot.dialogs.scoring.desk import home
from bot.dialogs.scoring.item import given_then_next, item_card
from bot.dialogs.scoring.lines import take_lines, take_table
from core.decision import Ground, InvalidAnswer, Refusal, refuse
from core.plain_text import parse_long_text
from core.review import ItemScore
from core.score_lines import COMMENT_LIMIT, are_lines, typed_percent
from core.scoring import Part
from core.usecases.scoring import Working, enter_scores, own_sheet, pin_file

KINDS = ("strength", "improve")


@dialog.press("comment")
async def ask_comment(turn: Turn, kind: str, filing_id: str, part: str, item: str) -> Reply:
    """Ask for a comment on the item of this card, or take what was typed before as one."""
    working = await own_sheet(turn.tx, turn.actor, filing_id, Part(part))
    if isinstance(working, Refusal):
        return turn.refused(working, home_button(turn))
    if kind not in KINDS:
        raise LookupError(kind)
    key = working.edition.regulation.rubric.item(item).key
    at_hand = (turn.state.get("scored"), turn.state.get("part"), turn.state.get("item"))
    if at_hand == (filing_id, part, key) and (typed := turn.state.pop("typed", "")):
        return await _keep(turn, working, kind, typed)
    at_item(turn, working, key, comment=kind)
    text = turn.say(f"score-ask-{kind}", item=key)
    written = working.sheet.scores.get(key, ItemScore(key))
    if so_far := written.strength if kind == "strength" else written.improve:
        text += "\n\n" + turn.say("score-comment-so-far", text=so_far)
    back = item_button(turn, working, key, turn.say("button-score-item"), Style.PLAIN)
    return Screen(text, sheet_title(turn, working), ((back,),), expects=Expects.LONG_TEXT)


@dialog.text
async def take_text(turn: Turn) -> Reply:
    """A percentage, lines of scores, or a comment on the item at hand."""
    text = (turn.incoming.text or "").strip()
    kind = turn.state.get("comment")
    if kind is None and are_lines(text):
        return await take_lines(turn, text)
    working = await _at_hand(turn)
    if isinstance(working, Refusal):
        return turn.refused(working, home_button(turn))
    if "item" not in turn.state:
        return await home(turn)
    if kind is not None:
        return await _keep(turn, working, kind, text)
    item = turn.state["item"]
    percent = typed_percent(working.edition.regulation.rubric, text)
    if isinstance(percent, Ground):
        said = turn.say("answer-not-taken", reason=turn.words.ground(percent))
        return await item_card(turn, working, item, said)
    if percent is None:
        return await _what_is_it(turn, working, text)
    working_now = await enter_scores(
        turn.tx, turn.actor, working.filing.id, working.sheet.part, [ItemScore(item, percent)]
    )
    if isinstance(working_now, Refusal):
        return turn.refused(working_now, home_button(turn))
    return await given_then_next(turn, working_now, item)


async def _what_is_it(turn: Turn, working: Working, text: str) -> Screen:
    """Something was written unasked: kept until they say as what."""
    item = turn.state["item"]
    turn.state["typed"] = text
    ways = [
        turn.button(
            turn.say(f"button-keep-{kind}"), "scoring.comment",
            kind, working.filing.id, working.sheet.part.value, item, style=Style.PRIMARY,
        )
        for kind in KINDS
    ]  # fmt: skip
    back = item_button(turn, working, item, turn.say("button-score-item"), Style.PLAIN)
    said = turn.say("score-what-is-it", item=item, text=text)
    return Screen(said, sheet_title(turn, working), (tuple(ways), (back,)))


async def _keep(turn: Turn, working: Working, kind: str, text: str) -> Reply:
    item = turn.state["item"]
    try:
        comment = parse_long_text(text, min_length=2, max_length=COMMENT_LIMIT)
    except InvalidAnswer as invalid:
        turn.state["comment"] = kind
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        ask = turn.say(f"score-ask-{kind}", item=item)
        return Screen(f"{said}\n{ask}", sheet_title(turn, working), expects=Expects.LONG_TEXT)
    of_strength = kind == "strength"
    score = ItemScore(
        item, strength=comment if of_strength else "", improve="" if of_strength else comment
    )
    outcome = await enter_scores(
        turn.tx, turn.actor, working.filing.id, working.sheet.part, [score]
    )
    turn.state.pop("comment", None)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, home_button(turn))
    return await item_card(turn, outcome, item, turn.say(f"score-kept-{kind}", item=item))


@dialog.upload
async def take_upload(turn: Turn) -> Reply:
    """A filled table comes back; anything else is pinned to the item at hand."""
    received = turn.incoming.upload
    assert received is not None
    if received.kind == "xlsx":
        return await take_table(turn, received)
    working = await _at_hand(turn)
    if isinstance(working, Refusal) or "item" not in turn.state:
        turn.discarded.append(received.blob)
        return await home(turn)
    item, filing, part = turn.state["item"], working.filing, working.sheet.part
    outcome = await pin_file(turn.tx, turn.actor, filing.id, part, item, turn.stored(received))
    if isinstance(outcome, Refusal):
        turn.discarded.append(received.blob)
        return turn.refused(outcome, home_button(turn))
    return await item_card(turn, working, item, turn.say("score-pinned", item=item), new=outcome)


async def _at_hand(turn: Turn) -> Working | Refusal:
    """The sheet that the conversation is about."""
    if "part" not in turn.state:
        return refuse("score-nothing-at-hand")
    return await own_sheet(turn.tx, turn.actor, turn.state["scored"], Part(turn.state["part"]))
