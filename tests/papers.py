"""Real files to upload."""

from __future__ import annotations

import io

import segno
from docx import Document
from openpyxl import Workbook


def pdf(text: str = "ordinary content") -> bytes:
    """A one-page PDF; ``text`` in ASCII."""
    stream = f"BT /F1 12 Tf 72 720 Td ({text}) Tj ET".encode("ascii")
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(stream), stream),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    body, offsets = b"%PDF-1.4\n", []
    for number, content in enumerate(objects, start=1):
        offsets.append(len(body))
        body += b"%d 0 obj\n%s\nendobj\n" % (number, content)
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    return (
        body
        + b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        + table
        + b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n"
        % (len(objects) + 1, len(body))
    )


def docx(*paragraphs: str) -> bytes:
    document = Document()
    for paragraph in paragraphs or ("ordinary content",):
        document.add_paragraph(paragraph)
    content = io.BytesIO()
    document.save(content)
    return content.getvalue()


def xlsx(*cells: str) -> bytes:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    for row, cell in enumerate(cells or ("ordinary content",), start=1):
        sheet.cell(row, 1, cell)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def png(text: str = "picture") -> bytes:
    content = io.BytesIO()
    segno.make(text).save(content, kind="png", scale=4)
    return content.getvalue()


def jpg(text: str = "photo") -> bytes:
    """What begins and ends as a photo does; nobody here looks at what is in it."""
    return b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01\x01\x00" + text.encode() + b"\xff\xd9"
