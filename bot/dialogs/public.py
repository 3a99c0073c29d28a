"""The public: a notice and what one can do about it, without any role (arts. 17, 22, 23, 25)."""

from __future__ import annotations

from bot.chat import Button, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.posting import posting
from core.public_notice import NoticeState
from core.usecases.public_reading import published_notice, published_notices

dialog = Dialog("public")


async def home(turn: Turn) -> Reply:
    """What somebody without a role can do here: the notices that run, and to report."""
    turn.enter(dialog.name)
    notices = await published_notices(turn.tx)
    editions = await turn.tx.editions.all()
    lines = [turn.say("public-home", link=turn.house.links.notice_board)]
    buttons = []
    for each in notices:
        if each.state is NoticeState.RUNNING:
            shown = posting(turn.words, turn.house.links, each)
            lines.append(turn.say("public-home-notice", title=shown.text.title, until=shown.until))
            buttons.append(turn.button(shown.text.title, "public.notice", each.notice.id))
    if not buttons:
        lines.append(turn.say("public-home-no-notice"))
    if editions:
        buttons.append(report_button(turn, editions[0].id))
    buttons.append(turn.button(turn.say("button-help"), "home.help"))
    return Screen("\n".join(lines), turn.say("public-home-title"), rows(buttons))


@dialog.press("notice")
async def notice_card(turn: Turn, notice_id: str) -> Reply:
    """Who is listed, where and until when; while it runs, the way to object."""
    published = await published_notice(turn.tx, notice_id)
    shown = posting(turn.words, turn.house.links, published)
    turn.enter(dialog.name)
    facts = (shown.published, shown.until, shown.derivation, shown.mistake)
    listed = [
        turn.say("public-notice-listed", place=place, organisation=each.organisation)
        for place, each in enumerate(published.notice.listed, start=1)
    ]
    parts = ["\n".join(fact for fact in facts if fact), "\n".join(listed)]
    buttons = []
    if shown.state is NoticeState.RUNNING:
        parts.append(turn.say("public-objecting", article=turn.words.article("23")))
        label = turn.say("button-object")
        buttons.append(turn.button(label, "objection.begin", shown.id, style=Style.PRIMARY))
    if shown.corrected_by:
        label = turn.say("button-corrected-by")
        buttons.append(turn.button(label, "public.notice", shown.corrected_by))
    buttons += [report_button(turn, shown.edition_id), _home(turn)]
    return Screen("\n\n".join(parts), shown.text.title, rows(buttons))


def report_button(turn: Turn, edition_id: str) -> Button:
    return turn.button(turn.say("button-report"), "report.begin", edition_id)


def _home(turn: Turn) -> Button:
    return turn.button(turn.say("button-home"), "home.open")
