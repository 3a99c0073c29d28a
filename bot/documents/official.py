"""A Word document laid out as official ones are (GB/T 9704-2012)."""

from __future__ import annotations

import io
from dataclasses import dataclass

import docx
from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt
from docx.text.paragraph import Paragraph
from docx.text.run import Run

TITLE_FACE, BODY_FACE = "FZXiaoBiaoSong-B05S", "FangSong"
"""The typefaces of official documents; a machine without them substitutes its own."""

TITLE_SIZE, BODY_SIZE, LINE = Pt(22), Pt(16), Pt(28)
"""Size 2 for titles, size 3 for the text, 22 lines a page."""


@dataclass(frozen=True)
class OfficialText:
    """``to``: whom it is addressed to (empty: all); ``signature``: who signs, and on which day."""

    title: str
    paragraphs: tuple[str, ...]
    signature: tuple[str, ...]
    to: str = ""

    @property
    def plain(self) -> str:
        to = (self.to,) if self.to else ()
        return "\n\n".join((self.title, *to, *self.paragraphs, "\n".join(self.signature)))


def official_docx(text: OfficialText) -> bytes:
    document = official_document()
    add_paragraph(document, text.title, TITLE_FACE, TITLE_SIZE, WD_ALIGN_PARAGRAPH.CENTER)
    add_paragraph(document, "")
    if text.to:
        add_paragraph(document, text.to)
    for paragraph in text.paragraphs:
        add_paragraph(document, paragraph, indent=True)
    add_paragraph(document, "")
    for line in text.signature:
        add_paragraph(document, line, alignment=WD_ALIGN_PARAGRAPH.RIGHT)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def official_document() -> Document:
    """Empty, on A4 with the margins of official documents."""
    document = docx.Document()
    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.top_margin, section.bottom_margin = Cm(3.7), Cm(3.5)
        section.left_margin, section.right_margin = Cm(2.8), Cm(2.6)
    return document


def add_paragraph(
    document: Document,
    text: str,
    face: str = BODY_FACE,
    size: Pt = BODY_SIZE,
    alignment: WD_ALIGN_PARAGRAPH | None = None,
    *,
    indent: bool = False,
) -> Paragraph:
    paragraph = document.add_paragraph()
    layout = paragraph.paragraph_format
    layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, LINE
    layout.space_after = layout.space_before = Pt(0)
    layout.alignment = alignment
    layout.first_line_indent = Length(2 * size) if indent else None
    set_face(paragraph.add_run(text), face, size)
    return paragraph


def set_face(run: Run, face: str, size: Pt) -> None:
    """The typeface of Latin and of Chinese characters alike."""
    run.font.name, run.font.size = face, size
    run.element.get_or_add_rPr().get_or_add_rFonts().set(qn("w:eastAsia"), face)
