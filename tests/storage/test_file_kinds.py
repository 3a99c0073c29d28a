"""A file is what its content says, and its name has to agree."""

import io
import random
import struct
import zipfile
import zlib
from collections.abc import Callable

import openpyxl
import pytest
from docx import Document
from pypdf import PdfWriter

from core.decision import Ground, InvalidAnswer
from storage.file_kinds import WORD_MAIN, FileKind, recognise

PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1\0\0\0\1\x08\2\0\0\0\x90wS\xde"
JPG = b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xd9"


def pdf() -> bytes:
    out, writer = io.BytesIO(), PdfWriter()
    writer.add_blank_page(100, 100)
    writer.write(out)
    return out.getvalue()


def docx() -> bytes:
    out, document = io.BytesIO(), Document()
    document.add_paragraph("自我评价报告")
    document.save(out)
    return out.getvalue()


def xlsx() -> bytes:
    out, workbook = io.BytesIO(), openpyxl.Workbook()
    workbook["Sheet"]["A1"] = "营业收入"
    workbook.save(out)
    return out.getvalue()


def zipped(members: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as package:
        for name, content in members.items():
            package.writestr(name, content)
    return out.getvalue()


def content_types(main: str, declaration: str = "") -> bytes:
    override = f'<Override PartName="/word/document.xml" ContentType="{main}"/>'
    return f'{declaration}<Types xmlns="x">{override}</Types>'.encode()


def ole(first_entry: str = "WordDocument") -> bytes:
    """The old container with its directory in the second sector."""
    header = bytearray(512)
    header[:8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
    struct.pack_into("<H16xI", header, 30, 9, 1)
    directory = "Root Entry".encode("utf-16-le").ljust(128, b"\0")
    return (
        bytes(header) + bytes(512) + directory + first_entry.encode("utf-16-le").ljust(896, b"\0")
    )


def ground(name: str, content: bytes) -> Ground:
    with pytest.raises(InvalidAnswer) as refused:
        recognise(name, io.BytesIO(content))
    return refused.value.ground


@pytest.mark.parametrize(
    ("name", "make", "kind"),
    [
        ("营业执照.pdf", pdf, FileKind.PDF),
        ("营业执照.PDF", pdf, FileKind.PDF),
        ("门头.jpg", lambda: JPG, FileKind.JPG),
        ("门头.jpeg", lambda: JPG, FileKind.JPG),
        ("公示.png", lambda: PNG, FileKind.PNG),
        ("自评.docx", docx, FileKind.DOCX),
        ("数据.xlsx", xlsx, FileKind.XLSX),
        ("说明.txt", lambda: "一、总则".encode(), FileKind.TXT),
        ("说明.txt", lambda: "一、总则".encode("utf-8-sig"), FileKind.TXT),
        ("说明.txt", lambda: "一、总则".encode("gb18030"), FileKind.TXT),
        ("说明.txt", lambda: "一、总则".encode("utf-16"), FileKind.TXT),
        ("说明.txt", lambda: "总".encode() * 5000, FileKind.TXT),
        ("答复.json", lambda: b'{"format":"ballot-partial-1"}', FileKind.JSON),
    ],
)
def test_the_six_kinds_are_recognised(name: str, make: Callable[[], bytes], kind: FileKind) -> None:
    assert recognise(name, io.BytesIO(make())) is kind


@pytest.mark.parametrize("name", ["营业执照", "自评 v1.2", "2025.12月财务", "image."])
def test_a_name_that_claims_no_type_is_not_held_against_the_content(name: str) -> None:
    assert recognise(name, io.BytesIO(pdf())) is FileKind.PDF


def test_an_empty_file_is_refused() -> None:
    assert ground("空.pdf", b"") == Ground("file-empty", "", {"name": "空.pdf"})


@pytest.mark.parametrize(
    ("name", "make", "named", "found"),
    [
        ("执照.pdf", lambda: PNG, "pdf", "png"),
        ("执照.png", pdf, "png", "pdf"),
        ("表.xlsx", docx, "xlsx", "docx"),
        ("报告.docx", xlsx, "docx", "xlsx"),
        ("网页.pdf", lambda: b"<html>not found</html>", "pdf", "txt"),
        ("网页.json", lambda: b"<html>not found</html>", "json", "txt"),
        ("答复.txt.docx", lambda: b'{"format":"ballot-partial-1"}', "docx", "txt"),
        ("照片.heic", lambda: JPG, "heic", "jpg"),
        ("报告.pdf.exe", pdf, "exe", "pdf"),
    ],
)
def test_a_mislabelled_file_is_refused_naming_both(
    name: str, make: Callable[[], bytes], named: str, found: str
) -> None:
    facts = {"name": name, "named": named, "found": found}
    assert ground(name, make()) == Ground("file-type-mismatch", "", facts)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("程序.exe", b"MZ\x90\0\3\0\0\0"),
        ("网页.html", b"<html></html>"),
        ("脚本", b"#!/bin/sh\nrm"),
        ("图.gif", b"GIF89a\1\0\1\0\0\0\0;"),
        ("包.zip", zipped({"a.txt": b"a"})),
        (
            "宏.docm",
            zipped(
                {
                    "[Content_Types].xml": content_types(
                        "application/vnd.ms-word.document.macroEnabled.main+xml"
                    )
                }
            ),
        ),
    ],
)
def test_another_type_is_refused(name: str, content: bytes) -> None:
    assert ground(name, content) == Ground("file-type-unknown", "", {"name": name})


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("自评.docx", docx()[:-30]),
        ("自评.docx", docx()[:2000]),
        ("自评.docx", b"PK\x03\x04"),
        ("自评.docx", zipped({"a.txt": b"a"})),
        ("自评.docx", random.Random(1).randbytes(20_000)),
        ("执照.pdf", b"\0\1\2\3"),
        ("说明.txt", "文本".encode() + b"\0\0"),
    ],
)
def test_a_broken_or_scrambled_file_is_refused_as_unreadable(name: str, content: bytes) -> None:
    kind = name.rpartition(".")[2]
    assert ground(name, content) == Ground("file-unreadable", "", {"kind": kind})


@pytest.mark.parametrize("name", ["照片.heic", "IMG_2041.HEIC", "照片.jpg", "照片"])
def test_a_photo_in_the_phones_own_format_is_told_from_other_files(name: str) -> None:
    heic = b"\0\0\0\x18ftypheic\0\0\0\0mif1heic" + bytes(100)
    assert ground(name, heic) == Ground("file-heic", "", {"name": name})


@pytest.mark.parametrize("name", ["报告.doc", "报告.xls", "报告.wps", "报告.docx", "报告"])
def test_an_old_office_file_is_refused_whatever_its_name(name: str) -> None:
    assert ground(name, ole()) == Ground("file-old-office", "", {"name": name})
    assert ground(name, ole()[:40]).code == "file-old-office"


def test_an_office_file_under_a_password_is_told_from_an_old_one() -> None:
    locked = Ground("file-locked", "", {"kind": "docx"})
    assert ground("自评.docx", ole("EncryptedPackage")) == locked


def test_a_zip_under_a_password_is_refused_as_locked() -> None:
    content = bytearray(zipped({"[Content_Types].xml": content_types(WORD_MAIN)}))
    directory = content.rindex(b"PK\x01\x02")
    content[directory + 8] |= 1
    assert ground("自评.docx", bytes(content)).code == "file-locked"


def test_a_zip_bomb_is_refused_without_being_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    bomb = zipped(
        {
            "[Content_Types].xml": content_types(WORD_MAIN),
            "word/document.xml": bytes(64 << 20),
        }
    )
    assert len(bomb) < 100_000

    def unpack(*_: object) -> None:
        raise AssertionError("unpacked")

    monkeypatch.setattr(zlib, "decompressobj", unpack)
    assert ground("自评.docx", bomb) == Ground("file-suspicious", "", {"kind": "docx"})


def test_many_members_that_are_huge_together_are_refused() -> None:
    members = {f"word/media/{n}.bin": bytes(9 << 20) for n in range(23)}
    bomb = zipped({"[Content_Types].xml": content_types(WORD_MAIN), **members})
    assert ground("自评.docx", bomb).code == "file-suspicious"


def test_a_zip_of_very_many_members_is_refused() -> None:
    members = {str(n): b"" for n in range(10_001)}
    bomb = zipped({"[Content_Types].xml": content_types(WORD_MAIN), **members})
    assert ground("自评.docx", bomb).code == "file-suspicious"


@pytest.mark.parametrize("zip64", [False, True])
def test_a_zip_with_a_huge_directory_is_refused_before_it_is_read(zip64: bool) -> None:
    content = bytearray(zipped({"[Content_Types].xml": content_types(WORD_MAIN)}))
    end = content.rindex(b"PK\x05\x06")
    if zip64:
        record = struct.pack("<4sQ2H2I4Q", b"PK\6\6", 44, 45, 45, 0, 0, 1, 1, 5 << 20, 0)
        content[end:end] = record + struct.pack("<4sIQI", b"PK\6\7", 0, end, 1)
    else:
        struct.pack_into("<I", content, end + 12, 5 << 20)
    assert ground("自评.docx", bytes(content)).code == "file-suspicious"


def test_a_declared_entity_bomb_is_refused() -> None:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    declaration = f'<!DOCTYPE Types [<!ENTITY a0 "ha">{levels}]>'
    bomb = zipped({"[Content_Types].xml": content_types(WORD_MAIN, declaration)})
    assert ground("自评.docx", bomb).code == "file-unreadable"


@pytest.mark.parametrize("make", [docx, xlsx])
def test_damage_anywhere_gives_a_kind_or_a_ground_and_nothing_else(
    make: Callable[[], bytes],
) -> None:
    whole, chance = make(), random.Random(3)
    grounds = set()
    for _ in range(400):
        damaged = bytearray(whole)
        for _ in range(chance.randint(1, 20)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        try:
            recognise("x." + ("docx" if make is docx else "xlsx"), io.BytesIO(damaged))
        except InvalidAnswer as refused:
            grounds.add(refused.ground.code)
    assert "file-unreadable" in grounds
