"""The files that people of a rehearsal send: small, made on the fly, and really what they say."""

from __future__ import annotations

import struct
import zlib
from collections.abc import AsyncIterator
from enum import StrEnum
from io import BytesIO

import msgspec
from docx import Document

from core.documents import Mark

PIECE = 64 * 1024
WIDTH, HEIGHT = 420, 594
"""Pixels of a picture: an upright page."""


class PaperKind(StrEnum):
    """What a person's file really is, whatever its name says."""

    PDF = "pdf"
    DOCX = "docx"
    PNG = "png"
    TXT = "txt"
    EMPTY = "empty"


class Paper(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A file that a person sends. It is made on the fly and really is of its ``kind``."""

    name: str
    kind: PaperKind
    text: str = ""
    mark: Mark = Mark.PUBLIC


def content(paper: Paper) -> bytes:
    """The file's bytes."""
    text = paper.text or paper.name.rpartition(".")[0]
    match paper.kind:
        case PaperKind.PDF:
            return _pdf(text)
        case PaperKind.DOCX:
            return _docx(text)
        case PaperKind.PNG:
            return _png(text)
        case PaperKind.TXT:
            return text.encode()
        case PaperKind.EMPTY:
            return b""


async def pieces(data: bytes) -> AsyncIterator[bytes]:
    """The bytes as they come over a line."""
    for start in range(0, len(data), PIECE):
        yield data[start : start + PIECE]


def _pdf(text: str) -> bytes:
    """One page whose text can be seen and searched; the reader's own Chinese font shows it."""
    shown = b"".join(
        b"<" + line.encode("utf-16-be").hex().encode() + b"> Tj 0 -28 Td\n"
        for line in text.splitlines()
    )
    page = b"BT /F1 16 Tf 72 740 Td\n" + shown + b"ET"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        b" /Resources << /Font << /F1 5 0 R >> >> >>",
        b"<< /Length %d >>\nstream\n%s\nendstream" % (len(page), page),
        b"<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light-UniGB-UTF16-H"
        b" /Encoding /UniGB-UTF16-H /DescendantFonts [6 0 R] >>",
        b"<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /FontDescriptor 7 0 R"
        b" /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 4 >> >>",
        b"<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [-25 -254 1000 880]"
        b" /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>",
    ]
    file = bytearray(b"%PDF-1.5\n")
    places = []
    for number, body in enumerate(objects, start=1):
        places.append(len(file))
        file += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    count = len(objects) + 1
    file += b"xref\n0 %d\n0000000000 65535 f \n%s" % (count, table)
    start = file.index(b"xref\n")
    file += b"trailer\n<< /Size %d /Root 1 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (count, start)
    return bytes(file)


def _docx(text: str) -> bytes:
    document = Document()
    for line in text.splitlines():
        document.add_paragraph(line)
    file = BytesIO()
    document.save(file)
    return file.getvalue()


def _png(text: str) -> bytes:
    """A page with grey lines where writing would be; its text is in the picture's description."""
    rows = b"".join(b"\0" + _pixels(row) for row in range(HEIGHT))
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 8, 0, 0, 0, 0)
    description = b"Description\0\0\0\0\0" + text.encode()
    chunks = ((b"IHDR", header), (b"iTXt", description), (b"IDAT", zlib.compress(rows)))
    return b"\x89PNG\r\n\x1a\n" + b"".join(_chunk(*each) for each in (*chunks, (b"IEND", b"")))


def _pixels(row: int) -> bytes:
    margin = 40
    written = margin < row < HEIGHT - margin and row % 22 < 7
    if not written:
        return b"\xff" * WIDTH
    line = WIDTH - 2 * margin - (row // 22 * 37) % 120
    return b"\xff" * margin + b"\xc4" * line + b"\xff" * (WIDTH - margin - line)


def _chunk(name: bytes, data: bytes) -> bytes:
    checked = name + data
    return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))
