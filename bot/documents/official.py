"""A Word document laid out as official ones are (GB/T 9704-2012)."""

from __future__ import annotations

import io
from dataclasses import dataclass

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

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
    document = Document()
    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.top_margin, section.bottom_margin = Cm(3.7), Cm(3.5)
        section.left_margin, section.right_margin = Cm(2.8), Cm(2.6)
    _paragraph(document, text.title, TITLE_FACE, TITLE_SIZE, WD_ALIGN_PARAGRAPH.CENTER)
    _paragraph(document, "", BODY_FACE, BODY_SIZE)
    if text.to:
        _paragraph(document, text.to, BODY_FACE, BODY_SIZE)
    for paragraph in text.paragraphs:
        _paragraph(document, paragraph, BODY_FACE, BODY_SIZE, indent=True)
    _paragraph(document, "", BODY_FACE, BODY_SIZE)
    for line in text.signature:
        _paragraph(document, line, BODY_FACE, BODY_SIZE, WD_ALIGN_PARAGRAPH.RIGHT)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def _paragraph(
    document: object,
    text: str,
    face: str,
    size: Pt,
    alignment: WD_ALIGN_PARAGRAPH | None = None,
    *,
    indent: bool = False,
) -> None:
    paragraph = document.add_paragraph()  # type: ignore[attr-defined]
    layout = paragraph.paragraph_format
    layout.line_spacing_rule, layout.line_spacing = WD_LINE_SPACING.EXACTLY, LINE
    layout.space_after = layout.space_before = Pt(0)
    layout.alignment = alignment
    layout.first_line_indent = 2 * size if indent else None
    run = paragraph.add_run(text)
    run.font.name, run.font.size = face, size
    run.element.rPr.rFonts.set(qn("w:eastAsia"), face)
