"""The secretariat publishes the lists, corrects them, and goes on once nothing blocks (17, 22)."""

from __future__ import annotations

from bot.chat import Button, Expects, Screen, Style
from bot.dialog import Dialog, Errand, Reply, Turn, rows
from bot.dialogs.desk import desk_button, edition_name
from bot.documents.official import official_docx
from bot.documents.public_notice import notice_text
from core.decision import InvalidAnswer, Named, Refusal
from core.edition import Edition
from core.plain_text import parse_line, parse_long_text
from core.public_notice import Listed, NoticeKind, PublicNotice, current
from core.roles import Role
from core.stages import Stage
from core.usecases.acceptance_notice import draft_acceptance, publish_acceptance
from core.usecases.award_notice import publish_award
from core.usecases.notice_end import Gate, end_notice, gate
from core.usecases.public_notices import correct_notice, notice_period

dialog = Dialog("notices", role=Role.SECRETARIAT)

PLACE_LIMIT = 100
STAGES = (Stage.ACCEPTANCE_NOTICE, Stage.AWARD_NOTICE)
"""In which there is a gate to go through."""


@dialog.press("open")
async def notices_card(turn: Turn, edition_id: str, said: str = "") -> Reply:
    """The notice that runs or ran last; before there is one, whether it can be published."""
    edition = await turn.tx.editions.get(edition_id)
    turn.enter(dialog.name, edition=edition.id)
    notice = current(await turn.tx.notices.of_edition(edition.id))
    if notice is None:
        return await _draft_card(turn, edition)
    found = await gate(turn.tx, turn.actor, edition)
    lines = [said] if said else []
    lines.append(
        turn.say(
            "notice-running" if notice.runs(edition, turn.now) else "notice-over",
            place=notice.place,
            at=notice.published_at,
            until=notice.ends_at(edition),
            kind=notice.kind.value,
        )
    )
    period = notice.period(edition, await turn.tx.calendars.calendar())
    if period is not None:
        lines.append(turn.words.derivation(period))
    lines += _listed(turn, edition, notice.listed)
    lines += _gate_lines(turn, edition, found)
    buttons = _buttons(turn, edition, notice, found)
    return Screen("\n".join(lines), turn.say("notices-title"), buttons)


def _gate_lines(turn: Turn, edition: Edition, found: Gate | Refusal) -> list[str]:
    """How those whom it names stand, and what keeps the edition from going on, until when."""
    if edition.stage(turn.now) not in STAGES:
        return []
    if isinstance(found, Refusal):
        return ["", turn.words.grounds(found)]
    stands = found.standing
    lines = [
        "",
        turn.say(
            "notice-standing",
            goes_on=len(stands.goes_on),
            held=len(stands.held),
            out=len(stands.out),
        ),
    ]
    if not found.blocks:
        return [*lines, turn.say("gate-open")]
    return [*lines, turn.say("gate-blocked"), turn.words.grounds(Refusal(found.blocks))]


def _buttons(
    turn: Turn, edition: Edition, notice: PublicNotice, found: Gate | Refusal
) -> tuple[tuple[Button, ...], ...]:
    stage, acts = edition.stage(turn.now), not isinstance(found, Refusal)
    first = []
    if stage in STAGES and isinstance(found, Gate) and not found.blocks:
        label = turn.say(f"button-go-on-{notice.kind}")
        first.append(turn.button(label, "notices.end", edition.id, style=Style.PRIMARY))
    if stage is Stage.PLENARY and acts:
        first.append(turn.button(turn.say("button-award-list"), "award.list", edition.id))
    more = [
        turn.button(turn.say("button-notice-text"), "notices.text", edition.id),
        turn.button(turn.say("button-objections"), "objections.list", edition.id),
    ]
    if notice.runs(edition, turn.now) and acts:
        more.append(turn.button(turn.say("button-correct-notice"), "notices.correct", edition.id))
    return (*rows(first), *rows(more, 2), (desk_button(turn),))


@dialog.press("end", bound=True)
async def end(turn: Turn, edition_id: str) -> Reply:
    """On to the next stage with those who may."""
    edition = await turn.tx.editions.get(edition_id)
    outcome = await end_notice(turn.tx, turn.actor, edition)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _back(turn, edition), desk_button(turn))
    return await notices_card(turn, edition_id, turn.say("notice-ended", stage=outcome.value))


async def _draft_card(turn: Turn, edition: Edition) -> Reply:
    draft = await draft_acceptance(turn.tx, turn.actor, edition)
    review = turn.button(turn.say("button-qualification"), "qualification.list", edition.id)
    if isinstance(draft, Refusal):
        return turn.refused(draft, review, desk_button(turn), title="notice-not-yet-title")
    text = turn.say("notice-draft", edition=edition_name(turn, edition), count=len(draft.listed))
    publish = turn.button(
        turn.say("button-publish-notice"), "notices.place", edition.id, style=Style.PRIMARY
    )
    return Screen(
        "\n".join((text, *_listed(turn, edition, draft.listed))),
        turn.say("notices-title"),
        rows((publish, review, desk_button(turn))),
    )


@dialog.press("place", bound=True)
async def ask_place(turn: Turn, edition_id: str) -> Reply:
    edition = await turn.tx.editions.get(edition_id)
    turn.enter(dialog.name, edition=edition.id, asks="place", kind=NoticeKind.ACCEPTANCE.value)
    return _place_card(turn, edition)


@dialog.press("award", bound=True)
async def ask_award_place(turn: Turn, edition_id: str) -> Reply:
    """The proposed list was shown (see bot.dialogs.award); now where it is published."""
    edition = await turn.tx.editions.get(edition_id)
    turn.enter(dialog.name, edition=edition.id, asks="place", kind=NoticeKind.AWARD.value)
    return _place_card(turn, edition)


def _place_card(turn: Turn, edition: Edition, said: str = "") -> Screen:
    assert edition.call is not None
    text = turn.say("notice-place", media=edition.call.media)
    text = f"{said}\n\n{text}" if said else text
    same = turn.button(turn.say("button-same-media"), "notices.same", edition.id)
    return Screen(
        text, turn.say("notices-title"), rows((same, _back(turn, edition))), expects=Expects.TEXT
    )


@dialog.press("same", bound=True)
async def same_media(turn: Turn, edition_id: str) -> Reply:
    edition = await turn.tx.editions.get(edition_id)
    assert edition.call is not None
    return await _preview(turn, edition, edition.call.media)


@dialog.text
async def take_text(turn: Turn) -> Reply:
    edition = await turn.tx.editions.get(turn.state["edition"])
    asks, text = turn.state.get("asks"), turn.incoming.text or ""
    try:
        if asks == "place":
            return await _preview(
                turn, edition, parse_line(text, min_length=2, max_length=PLACE_LIMIT)
            )
        if asks == "mistake":
            turn.state["mistake"] = parse_long_text(text, min_length=4, max_length=500)
            turn.state["asks"] = "place"
            return _place_card(turn, edition)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        back = ((_back(turn, edition),),)
        return Screen(said, turn.say("notices-title"), back, expects=Expects.TEXT)
    return await notices_card(turn, edition.id)


async def _preview(turn: Turn, edition: Edition, place: str) -> Reply:
    """Exactly what will be published, with its last day and how that was counted."""
    kept = {key: turn.state[key] for key in ("kind", "mistake") if key in turn.state}
    turn.enter(dialog.name, edition=edition.id, place=place, **kept)
    period = await notice_period(turn.tx, edition, NoticeKind(kept["kind"]))
    if isinstance(period, Refusal):
        return turn.refused(period, _back(turn, edition))
    text = turn.say("notice-preview", place=place, until=edition.end_of_day(period.end))
    confirm = turn.button(
        turn.say("button-publish-notice-now"), "notices.publish", edition.id, style=Style.PRIMARY
    )
    return Screen(
        f"{text}\n{turn.words.derivation(period)}",
        turn.say("notices-title"),
        rows((confirm, _back(turn, edition))),
    )


@dialog.press("publish", bound=True)
async def publish(turn: Turn, edition_id: str) -> Reply:
    edition = await turn.tx.editions.get(edition_id)
    place, mistake = turn.state["place"], turn.state.get("mistake", "")
    if mistake:
        outcome = await correct_notice(turn.tx, turn.actor, edition, place, mistake)
    elif turn.state["kind"] == NoticeKind.AWARD:
        outcome = await publish_award(turn.tx, turn.actor, edition, place)
    else:
        outcome = await publish_acceptance(turn.tx, turn.actor, edition, place)
    turn.enter(dialog.name, edition=edition.id)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _back(turn, edition))
    edition = await turn.tx.editions.get(edition_id)
    _attach(turn, edition, outcome)
    return await notices_card(turn, edition.id, turn.say("notice-published"))


@dialog.press("correct", bound=True)
async def ask_mistake(turn: Turn, edition_id: str) -> Reply:
    edition = await turn.tx.editions.get(edition_id)
    notice = current(await turn.tx.notices.of_edition(edition.id))
    if notice is None or edition.stage(turn.now) not in STAGES:
        raise LookupError(edition_id)
    turn.enter(dialog.name, edition=edition.id, asks="mistake", kind=notice.kind.value)
    back = ((_back(turn, edition),),)
    text = turn.say("notice-mistake")
    return Screen(text, turn.say("notices-title"), back, expects=Expects.LONG_TEXT)


@dialog.press("text")
async def take_away(turn: Turn, edition_id: str) -> Reply:
    """The text for the media at once, the Word document after it."""
    edition = await turn.tx.editions.get(edition_id)
    notice = current(await turn.tx.notices.of_edition(edition.id))
    if notice is None:
        raise LookupError(edition_id)
    _attach(turn, edition, notice)
    text = notice_text(turn.words, edition, notice, turn.house.links)
    return Screen(text.plain, turn.say("notice-text-title"), ((_back(turn, edition),),))


def _attach(turn: Turn, edition: Edition, notice: PublicNotice) -> None:
    text = notice_text(turn.words, edition, notice, turn.house.links)
    card = Screen(turn.say("notice-document-ready"), turn.say("notices-title"))
    turn.errands.append(
        Errand(
            text.title, "docx", lambda: [official_docx(text)], card, about=(), confidential=False
        )
    )


def _listed(turn: Turn, edition: Edition, listed: tuple[Listed, ...]) -> list[str]:
    return [listed_line(turn, edition, each) for each in listed]


def listed_line(turn: Turn, edition: Edition, listed: Listed) -> str:
    """An organisation, with the class that it is proposed for where it is."""
    if not listed.award_class:
        return turn.say("opinion-of", filing=listed.code, name=listed.organisation)
    award_class = edition.regulation.numbers.award_class(listed.award_class)
    return turn.say(
        "award-list-proposed",
        filing=listed.code,
        name=listed.organisation,
        award_class=Named(award_class.name),
    )


def _back(turn: Turn, edition: Edition) -> Button:
    return turn.button(turn.say("button-notices"), "notices.open", edition.id)
