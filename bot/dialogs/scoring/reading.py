"""The applicant's own text and documents, as they were filed."""

from __future__ import annotations

from bot.chat import Screen
from bot.dialog import Reply, Turn, rows
from bot.dialogs.filing import sheet_of
from bot.dialogs.scoring.case import dialog, home_button
from bot.forms import section_files, section_lines
from core.answers import Answer
from core.decision import Refusal
from core.form import Section
from core.scoring import Part
from core.usecases.scoring import read_for_review


@dialog.press("text")
async def item_material(turn: Turn, filing_id: str, part: str, item: str) -> Reply:
    """What the applicant says of the item's category."""
    found = await read_for_review(turn.tx, turn.actor, filing_id, item)
    if isinstance(found, Refusal):
        return turn.refused(found, home_button(turn))
    seat, filed, _ = found
    rubric = seat.edition.regulation.rubric
    category = rubric.category_of(item)
    answers = {key: Answer(value, 0, "", filed.at) for key, value in filed.values.items()}
    sheet = sheet_of(turn, seat.edition, answers)
    fields = tuple(each for each in sheet.form.fields if each.category == category.key)
    turn.enter(dialog.name, scored=filing_id, part=Part(part).value, item=item)
    section = Section(category.key, fields)
    back = turn.button(turn.say("button-score-item"), "scoring.item", filing_id, part, item)
    more = turn.button(turn.say("button-score-read"), "scoring.read", filing_id)
    return Screen(
        "\n".join(section_lines(turn.words, sheet, section, whole=True)),
        turn.say(
            "score-material-title",
            filing=seat.filing.code,
            category=category.key,
            name=category.name[turn.person.language],
        ),
        ((back, more),),
        attachments=section_files(sheet, section),
    )


@dialog.press("read")
async def read(turn: Turn, filing_id: str, section_key: str = "") -> Reply:
    """The filing a section at a time."""
    found = await read_for_review(turn.tx, turn.actor, filing_id, section_key)
    if isinstance(found, Refusal):
        return turn.refused(found, home_button(turn))
    seat, filed, _ = found
    answers = {key: Answer(value, 0, "", filed.at) for key, value in filed.values.items()}
    sheet = sheet_of(turn, seat.edition, answers)
    sections = sheet.form.sections
    section = sheet.form.section(section_key) if section_key else sections[0]
    others = [
        turn.button(turn.say(f"section-{other.key}"), "scoring.read", filing_id, other.key)
        for other in sections
        if other.key != section.key
    ]
    back = turn.button(turn.say("button-score-filing"), "scoring.open", filing_id)
    return Screen(
        "\n".join(section_lines(turn.words, sheet, section, whole=True)),
        turn.say("read-title", filing=seat.filing.code, section=turn.say(f"section-{section.key}")),
        (*rows(others, 2), (back,)),
        attachments=section_files(sheet, section),
    )
