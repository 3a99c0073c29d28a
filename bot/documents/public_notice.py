"""A public notice as text for the media, and as a Word document laid out as official ones are."""

from __future__ import annotations

import io
from dataclasses import dataclass

from docx import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_LINE_SPACING
from docx.oxml.ns import qn
from docx.shared import Cm, Pt

from bot.links import Links
from bot.wording import Wording
from core.decision import Fact
from core.edition import Edition
from core.public_notice import PublicNotice

TITLE_FACE, BODY_FACE = "FZXiaoBiaoSong-B05S", "FangSong"
"""The typefaces of official documents; a machine without them substitutes its own."""

TITLE_SIZE, BODY_SIZE, LINE = Pt(22), Pt(16), Pt(28)
"""GB/T 9704-2012: size 2 for titles, size 3 for the text, 22 lines a page."""


@dataclass(frozen=True)
class NoticeText:
    """``signature``: who publishes it and on which day."""

    title: str
    paragraphs: tuple[str, ...]
    signature: tuple[str, ...]

    @property
    def plain(self) -> str:
        return "\n\n".join((self.title, *self.paragraphs, "\n".join(self.signature)))


def notice_text(words: Wording, edition: Edition, notice: PublicNotice, links: Links) -> NoticeText:
    """What is published, word for word. Its address is in it where others can reach that."""
    numbers = edition.regulation.numbers
    language = words.texts.language
    facts: dict[str, Fact] = {"award": numbers.name[language], "number": edition.number}
    kind = notice.kind.value
    listed = [
        words.say("public-notice-listed", place=place, organisation=each.organisation)
        for place, each in enumerate(notice.listed, start=1)
    ]
    assert edition.call is not None
    correction = (
        [words.say("public-notice-correction", mistake=notice.mistake)] if notice.corrects else []
    )
    page = f"{links.notice_board}/{notice.id}"
    online = [words.say("public-notice-online", link=page)] if links.known_outside else []
    published_on = edition.today(notice.published_at)
    return NoticeText(
        words.say(f"public-notice-title-{kind}", **facts),
        (
            *correction,
            words.say(f"public-notice-intro-{kind}", document=numbers.document, **facts),
            *listed,
            words.say(
                "public-notice-period",
                workdays=notice.workdays,
                first=published_on,
                until=notice.ends_at(edition),
            ),
            words.say("public-notice-person"),
            words.say("public-notice-organisation"),
            words.say("public-notice-contact", contact=edition.call.contact),
            *online,
        ),
        (numbers.secretariat[language], words.say("public-notice-date", day=published_on)),
    )


def notice_docx(text: NoticeText) -> bytes:
    document = Document()
    for section in document.sections:
        section.page_width, section.page_height = Cm(21), Cm(29.7)
        section.top_margin, section.bottom_margin = Cm(3.7), Cm(3.5)
        section.left_margin, section.right_margin = Cm(2.8), Cm(2.6)
    _paragraph(document, text.title, TITLE_FACE, TITLE_SIZE, WD_ALIGN_PARAGRAPH.CENTER)
    _paragraph(document, "", BODY_FACE, BODY_SIZE)
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
