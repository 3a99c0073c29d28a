"""A longer official document: numbered sections, tables, pictures, pages that are counted."""

from __future__ import annotations

import io
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time

from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt, RGBColor
from docx.table import _Cell, _Row
from docx.text.paragraph import Paragraph

from bot.documents.official import (
    BODY_FACE,
    BODY_SIZE,
    TITLE_FACE,
    TITLE_SIZE,
    add_paragraph,
    official_document,
    set_face,
)
from bot.wording import Wording

SECTION_FACE, SUBSECTION_FACE = "SimHei", "KaiTi"
NOTE_SIZE, NOTE_LINE, TABLE_SIZE, PAGE_NUMBER_SIZE = Pt(14), Pt(24), Pt(12), Pt(14)
TEXT_WIDTH, PICTURE_WIDTH = 15.6, 12.0
"""Centimetres between the margins; a picture leaves room for a heading and its text."""


@dataclass(frozen=True)
class Column:
    """``width`` in centimetres; ``text``: it holds sentences and not numbers."""

    title: str
    width: float
    text: bool = False


@dataclass(frozen=True)
class Row:
    """A row of a table; a strong one sums up others."""

    cells: Sequence[str]
    strong: bool = False


class OfficialReport:
    """Written from the beginning to the end; :meth:`docx` is the document."""

    def __init__(self, words: Wording, title: str, author: str, day: date) -> None:
        self._words = words
        self._sections = 0
        self._document = official_document()
        properties = self._document.core_properties
        properties.title, properties.author, properties.comments = title, author, ""
        properties.language = words.texts.language
        properties.created = properties.modified = datetime.combine(day, time())
        self._number_pages()
        heading = add_paragraph(
            self._document, title, TITLE_FACE, TITLE_SIZE, WD_ALIGN_PARAGRAPH.CENTER
        )
        heading.paragraph_format.space_after = BODY_SIZE

    def section(self, title: str) -> None:
        """A heading with its number."""
        numeral = self._words.say("numerals").split()[self._sections]
        self._sections += 1
        text = self._words.say("report-section", numeral=numeral, title=title)
        self._heading(text, 1, SECTION_FACE)

    def subsection(self, title: str) -> None:
        self._heading(title, 2, SUBSECTION_FACE)

    def paragraph(self, text: str) -> None:
        add_paragraph(self._document, text, indent=True)

    def notes(self, label: str, texts: Sequence[str]) -> None:
        """Smaller paragraphs, numbered where there are several; the label begins the first."""
        for place, text in enumerate(self._words.numbered(texts)):
            lines = text.splitlines()
            for line in (label + lines[0] if place == 0 else lines[0], *lines[1:]):
                paragraph = add_paragraph(self._document, line, size=NOTE_SIZE, indent=True)
                paragraph.paragraph_format.line_spacing = NOTE_LINE

    def address(self, text: str) -> None:
        """Whom it is for: a line that is not indented."""
        add_paragraph(self._document, text)

    def signature(self, lines: Iterable[str]) -> None:
        """At the end, on the right, all on one page."""
        for line in ("", *lines):
            paragraph = add_paragraph(self._document, line, alignment=WD_ALIGN_PARAGRAPH.RIGHT)
            paragraph.paragraph_format.keep_with_next = True

    def table(self, columns: Sequence[Column], rows: Iterable[Row]) -> None:
        """Its head is repeated on every page; no row is broken between two."""
        table = self._document.add_table(0, len(columns), "Table Grid")
        table.alignment, table.autofit = WD_TABLE_ALIGNMENT.CENTER, False
        for grid, column in zip(table.columns, columns, strict=True):
            grid.width = Cm(column.width)
        head = Row([column.title for column in columns], strong=True)
        for row in (head, *rows):
            laid_out = table.add_row()
            _mark(laid_out, "w:cantSplit")
            if row is head:
                _mark(laid_out, "w:tblHeader")
            for cell, column, text in zip(laid_out.cells, columns, row.cells, strict=True):
                cell.width = Cm(column.width)
                _write(cell, text, strong=row.strong, centred=not column.text or row is head)
        add_paragraph(self._document, "", size=Pt(8)).paragraph_format.line_spacing = Pt(10)

    def picture(self, png: bytes, description: str) -> None:
        """``description`` is read out to those who do not see the picture."""
        paragraph = self._document.add_paragraph()
        paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER
        shape = paragraph.add_run().add_picture(io.BytesIO(png), Cm(PICTURE_WIDTH))
        shape._inline.docPr.set("descr", description)

    def docx(self) -> bytes:
        content = io.BytesIO()
        self._document.save(content)
        return content.getvalue()

    def _heading(self, text: str, level: int, face: str) -> None:
        paragraph = add_paragraph(self._document, text, face, indent=True)
        paragraph.style = f"Heading {level}"
        paragraph.paragraph_format.keep_with_next = True
        for run in paragraph.runs:
            run.bold, run.font.color.rgb = False, RGBColor(0, 0, 0)

    def _number_pages(self) -> None:
        footer = self._document.sections[0].footer.paragraphs[0]
        footer.alignment = WD_ALIGN_PARAGRAPH.CENTER
        set_face(footer.add_run("\u2014 "), "SimSun", PAGE_NUMBER_SIZE)
        _page_number(footer)
        set_face(footer.add_run(" \u2014"), "SimSun", PAGE_NUMBER_SIZE)


def _write(cell: _Cell, text: str, *, strong: bool, centred: bool) -> None:
    paragraph = cell.paragraphs[0]
    layout = paragraph.paragraph_format
    layout.space_before = layout.space_after = Pt(2)
    paragraph.alignment = WD_ALIGN_PARAGRAPH.CENTER if centred else None
    run = paragraph.add_run(text)
    set_face(run, BODY_FACE, TABLE_SIZE)
    run.bold = strong


def _mark(row: _Row, name: str) -> None:
    row._tr.get_or_add_trPr().append(OxmlElement(name))


def _page_number(paragraph: Paragraph) -> None:
    run = paragraph.add_run()
    set_face(run, "SimSun", PAGE_NUMBER_SIZE)
    for kind, text in (("begin", ""), ("", "PAGE"), ("end", "")):
        element = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            element.set(qn("w:fldCharType"), kind)
        element.text = text or None
        run._r.append(element)
