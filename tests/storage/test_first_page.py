"""What a first page says is found wherever a mark of secrecy may stand."""

import io
import random
import zipfile
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import openpyxl
import pytest
from docx import Document
from docx.document import Document as DocumentType
from docx.oxml import parse_xml
from docx.shared import Cm
from pypdf import PdfReader, PdfWriter

from core.decision import Ground, InvalidAnswer
from storage.encrypted_files import DamagedFile, EncryptedFiles
from storage.file_kinds import FileKind, recognise
from storage.first_page import PAGE, first_page_text
from storage.keys import FileKey

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def pdf(*pages: str) -> bytes:
    """A small PDF whose font tells by a ToUnicode map what its glyphs mean."""
    glyphs = {char: n for n, char in enumerate(sorted({*"".join(pages)}), start=1)}
    mapped = "\n".join(
        f"<{n:04x}> <{char.encode('utf-16-be').hex()}>" for char, n in glyphs.items()
    )
    to_unicode = (
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap\n"
        "1 begincodespacerange <0000> <ffff> endcodespacerange\n"
        f"{len(glyphs)} beginbfchar\n{mapped}\nendbfchar\nendcmap end end"
    )
    kids = " ".join(f"{6 + 2 * n} 0 R" for n in range(len(pages)))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>",
        "<< /Type /Font /Subtype /Type0 /BaseFont /Song /Encoding /Identity-H"
        " /DescendantFonts [4 0 R] /ToUnicode 5 0 R >>",
        "<< /Type /Font /Subtype /CIDFontType2 /BaseFont /Song /DW 1000"
        " /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> >>",
        stream(to_unicode),
    ]
    for n, text in enumerate(pages):
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {7 + 2 * n} 0 R"
            " /Resources << /Font << /F1 3 0 R >> >> >>"
        )
        shown = "".join(f"{glyphs[char]:04x}" for char in text)
        objects.append(stream(f"BT /F1 16 Tf 72 770 Td <{shown}> Tj ET"))
    out, offsets = b"%PDF-1.7\n", []
    for n, body in enumerate(objects, start=1):
        offsets.append(len(out))
        out += f"{n} 0 obj\n{body}\nendobj\n".encode()
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010} 00000 n \n".encode() for offset in offsets)
    trailer = f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n"
    return out + trailer.encode()


def stream(content: str) -> str:
    return f"<< /Length {len(content)} >>\nstream\n{content}\nendstream"


def docx(document: DocumentType) -> bytes:
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def xlsx(workbook: openpyxl.Workbook) -> bytes:
    out = io.BytesIO()
    workbook.save(out)
    return out.getvalue()


def text(kind: FileKind, content: bytes) -> str:
    return first_page_text(kind, io.BytesIO(content))


def ground(kind: FileKind, content: bytes) -> Ground:
    with pytest.raises(InvalidAnswer) as refused:
        text(kind, content)
    return refused.value.ground


def replaced(package: bytes, part: str, change: Callable[[bytes], bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(package)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            new.writestr(name, change(old.read(name)) if name == part else old.read(name))
    return out.getvalue()


def test_a_pdf_gives_its_first_page_only() -> None:
    found = text(FileKind.PDF, pdf("机密★三年 质量报告", "第二页"))
    assert "机密★三年" in found
    assert "第二页" not in found


def test_a_pdf_that_only_forbids_printing_can_be_read() -> None:
    out, writer = io.BytesIO(), PdfWriter(PdfReader(io.BytesIO(pdf("营业执照"))))
    writer.encrypt("", "owner", algorithm="AES-256")
    writer.write(out)
    assert "营业执照" in text(FileKind.PDF, out.getvalue())


def test_a_pdf_under_a_password_is_refused_as_locked() -> None:
    out, writer = io.BytesIO(), PdfWriter(PdfReader(io.BytesIO(pdf("营业执照"))))
    writer.encrypt("secret", algorithm="AES-256")
    writer.write(out)
    assert ground(FileKind.PDF, out.getvalue()) == Ground("file-locked", "", {"kind": "pdf"})


@pytest.mark.parametrize("content", [b"%PDF-1.7\n", b"%PDF-1.7\n%%EOF", pdf()])
def test_a_pdf_without_a_first_page_is_refused_as_unreadable(content: bytes) -> None:
    assert ground(FileKind.PDF, content) == Ground("file-unreadable", "", {"kind": "pdf"})


def test_a_pdf_that_unpacks_without_end_is_refused() -> None:
    out, writer = io.BytesIO(), PdfWriter(PdfReader(io.BytesIO(pdf("bomb"))))
    contents = writer.pages[0].get_contents()
    assert contents is not None
    contents.set_data(b" " * 100_000_000 + b"BT ET")
    writer.pages[0].replace_contents(contents)
    writer.pages[0].compress_content_streams()
    writer.write(out)
    assert len(out.getvalue()) < 1_000_000
    assert ground(FileKind.PDF, out.getvalue()).code == "file-unreadable"


def test_a_docx_gives_its_page_headers_then_its_body() -> None:
    document = Document()
    document.sections[0].header.paragraphs[0].text = "秘密"
    document.add_paragraph("质量管理自我评价报告")
    table = document.add_table(1, 1)
    table.cell(0, 0).text = "表格里的字"
    found = text(FileKind.DOCX, docx(document))
    assert found.index("秘密") < found.index("质量管理自我评价报告") < found.index("表格里的字")


def test_a_docx_joins_what_its_formatting_splits() -> None:
    document = Document()
    paragraph = document.add_paragraph()
    for char in "绝密":
        paragraph.add_run(char).bold = char == "密"
    assert "绝密" in text(FileKind.DOCX, docx(document))


def test_a_docx_keeps_apart_what_a_tab_keeps_apart() -> None:
    document = Document()
    paragraph = document.add_paragraph("机密\t息质〔2026〕1号")
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(5))
    assert text(FileKind.DOCX, docx(document)).strip() == "机密\t息质〔2026〕1号"


def test_a_docx_gives_a_text_box_once_and_in_lines_of_its_own() -> None:
    inside = "<w:p><w:r><w:t>机密文本框</w:t></w:r></w:p>"
    box = f'<w:txbxContent xmlns:w="{W}">{inside}</w:txbxContent>'
    run = parse_xml(
        f'<w:r xmlns:w="{W}" xmlns:v="urn:schemas-microsoft-com:vml"'
        ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f'<mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice>'
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    document = Document()
    document.add_paragraph("封面")._p.append(run)
    document.add_paragraph("正文")
    found = text(FileKind.DOCX, docx(document))
    assert found.split() == ["封面", "机密文本框", "正文"]


def test_a_docx_gives_the_watermark_of_its_page_header() -> None:
    watermark = parse_xml(
        f'<w:pict xmlns:w="{W}" xmlns:v="urn:schemas-microsoft-com:vml">'
        '<v:shape><v:textpath string="机密"/></v:shape></w:pict>'
    )
    document = Document()
    header = document.sections[0].header.paragraphs[0]
    header.add_run()._r.append(watermark)
    assert "机密" in text(FileKind.DOCX, docx(document))


def test_a_long_docx_gives_about_a_page() -> None:
    document = Document()
    for _ in range(100):
        document.add_paragraph("质" * 100)
    document.add_paragraph("绝密")
    found = text(FileKind.DOCX, docx(document))
    assert len(found) == PAGE
    assert "绝密" not in found


def test_a_docx_with_an_entity_bomb_is_refused() -> None:
    levels = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE w [<!ENTITY a0 "ha">{levels}]><w><t>&a9;</t></w>'.encode()
    content = replaced(docx(Document()), "word/document.xml", lambda _: bomb)
    assert ground(FileKind.DOCX, content) == Ground("file-unreadable", "", {"kind": "docx"})


def test_an_xlsx_gives_its_page_header_and_the_first_sheets_cells() -> None:
    workbook = openpyxl.Workbook()
    first = workbook["Sheet"]
    first["A1"], first["B1"], first["A2"] = "营业收入", 35_000_000, "利税"
    assert first.oddHeader is not None
    first.oddHeader.left.text = "申报材料"
    first.oddHeader.center.text = "内部★机密"
    first.oddHeader.center.font = "宋体,Bold"
    workbook.create_sheet("后面的表")["A1"] = "别的内容"
    found = text(FileKind.XLSX, xlsx(workbook))
    assert all(each in found for each in ("营业收入", "35000000", "利税"))
    assert found.startswith("申报材料\n内部★机密\n")
    assert "别的内容" not in found


def test_an_xlsx_gives_the_sheet_that_stands_first_not_the_one_made_first() -> None:
    workbook = openpyxl.Workbook()
    workbook["Sheet"]["A1"] = "后面的内容"
    workbook.create_sheet("封面", 0)["A1"] = "封面的内容"
    found = text(FileKind.XLSX, xlsx(workbook))
    assert "封面的内容" in found
    assert "后面的内容" not in found


def test_an_xlsx_cell_typed_in_place_is_read() -> None:
    row = '<row><c t="inlineStr"><is><t>秘密</t></is></c></row>'
    content = replaced(
        xlsx(openpyxl.Workbook()),
        "xl/worksheets/sheet1.xml",
        lambda _: f"<worksheet><sheetData>{row}</sheetData></worksheet>".encode(),
    )
    assert "秘密" in text(FileKind.XLSX, content)


def test_the_page_header_of_a_long_sheet_is_found_behind_its_cells() -> None:
    workbook = openpyxl.Workbook(write_only=True)
    sheet = workbook.create_sheet()
    for n in range(4000):
        sheet.append([n] * 20)
    sheet.oddHeader.left.text = "秘密"
    assert text(FileKind.XLSX, xlsx(workbook)).startswith("秘密")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
def test_a_text_gives_its_first_page_in_any_common_encoding(encoding: str) -> None:
    found = text(FileKind.TXT, ("秘密★一年\n" + "文" * 5000).encode(encoding))
    assert found.startswith("秘密★一年\n文")
    assert len(found) == PAGE


@pytest.mark.parametrize("kind", [FileKind.PNG, FileKind.JPG])
def test_a_picture_gives_no_text(kind: FileKind) -> None:
    assert text(kind, "机密".encode()) == ""


@pytest.mark.parametrize(
    ("kind", "content"),
    [
        (FileKind.PDF, pdf("营业执照")),
        (FileKind.DOCX, docx(Document())),
        (FileKind.XLSX, xlsx(openpyxl.Workbook())),
    ],
)
def test_damage_anywhere_gives_text_or_a_ground_and_nothing_else(
    kind: FileKind, content: bytes
) -> None:
    chance = random.Random(4)
    codes = set()
    for _ in range(300):
        damaged = bytearray(content)
        for _ in range(chance.randint(1, 20)):
            damaged[chance.randrange(len(damaged))] = chance.randrange(256)
        try:
            text(kind, bytes(damaged))
        except InvalidAnswer as refused:
            codes.add(refused.ground.code)
    assert "file-unreadable" in codes


async def store(files: EncryptedFiles, content: bytes) -> str:
    async def upload() -> AsyncIterator[bytes]:
        yield content

    return (await files.receive(upload(), limit=1 << 20)).blob


def report_with_a_picture() -> bytes:
    document = Document()
    document.add_paragraph("质量管理自我评价报告")
    out = io.BytesIO(docx(document))
    with zipfile.ZipFile(out, "a") as package:
        package.writestr("word/media/picture.png", random.Random(5).randbytes(300_000))
    return out.getvalue()


async def test_a_stored_file_is_recognised_and_read_through_its_seal(tmp_path: Path) -> None:
    files = EncryptedFiles(tmp_path, FileKey(bytes(32)))
    with files.seekable(await store(files, report_with_a_picture())) as data:
        kind = recognise("自评.docx", data)
        assert kind is FileKind.DOCX
        assert "质量管理自我评价报告" in first_page_text(kind, data)


async def test_damage_in_the_store_is_not_blamed_on_the_sender(tmp_path: Path) -> None:
    files = EncryptedFiles(tmp_path, FileKey(bytes(32)))
    blob = await store(files, report_with_a_picture())
    path = tmp_path / blob[:2] / blob
    sealed = bytearray(path.read_bytes())
    sealed[100] ^= 1
    path.write_bytes(sealed)
    with files.seekable(blob) as data, pytest.raises(DamagedFile):
        first_page_text(FileKind.DOCX, data)
