"""A filing as a Word document, in the order in which it was asked."""

from __future__ import annotations

import io
from collections.abc import Sequence

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from bot.wording import Wording
from core.answers import Answers, values
from core.edition import Edition
from core.filing import Filing, form_of
from core.form import Field
from core.ports import Submission

BODY = "FangSong"
"""The typeface of official documents; a machine without it substitutes its own."""


def filing_form(
    words: Wording,
    edition: Edition,
    filing: Filing,
    answers: Answers,
    submissions: Sequence[Submission],
) -> bytes:
    """The filled-in form: one table a section, receipts at the top."""
    document = Document()
    _typeface(document.styles["Normal"], BODY, 12)
    for section in document.sections:
        section.left_margin = section.right_margin = Cm(2.6)
    name = edition.regulation.numbers.name[words.texts.language]
    title = document.add_paragraph()
    title.alignment = WD_ALIGN_PARAGRAPH.CENTER
    run = title.add_run(words.say("form-title", award=name, number=edition.number))
    run.font.size, run.bold = Pt(18), True
    document.add_paragraph(words.say("form-state", filing=filing.code, state=filing.state.value))
    for submission in submissions:
        document.add_paragraph(
            words.say("filing-receipt", receipt=submission.receipt, at=submission.at)
        )
    asked_at_all = form_of(edition).asked(values(answers))
    for part in form_of(edition).sections:
        asked = [field for field in part.fields if field in asked_at_all]
        heading = document.add_paragraph()
        run = heading.add_run(words.say(f"section-{part.key}"))
        run.bold, run.font.size = True, Pt(14)
        _table(document, words, asked, answers)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def _table(document: object, words: Wording, fields: Sequence[Field], answers: Answers) -> None:
    table = document.add_table(rows=0, cols=2, style="Table Grid")  # type: ignore[attr-defined]
    for field in fields:
        answer = answers.get(field.key)
        cells = table.add_row().cells
        cells[0].text = words.label(field)
        cells[1].text = words.value(field, answer.value) if answer else words.say("not-answered")
        cells[0].width, cells[1].width = Cm(5), Cm(11)


def _typeface(style: object, name: str, points: int) -> None:
    font = style.font  # type: ignore[attr-defined]
    font.name, font.size = name, Pt(points)
    style.element.rPr.rFonts.set(qn("w:eastAsia"), name)  # type: ignore[attr-defined]
