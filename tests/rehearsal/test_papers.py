"""The files that people of a rehearsal send are taken for what they are."""

from __future__ import annotations

from io import BytesIO

import pytest

from bot.rehearsal.papers import Paper, PaperKind, content, pieces
from storage.file_kinds import FileKind, recognise
from storage.first_page import first_page_text

TEXT = "审计报告\n第二行 (1) \\ 100%"


@pytest.mark.parametrize("kind", [PaperKind.PDF, PaperKind.DOCX, PaperKind.PNG, PaperKind.TXT])
def test_a_paper_is_of_its_kind(kind: PaperKind) -> None:
    data = BytesIO(content(Paper(f"a.{kind}", kind, TEXT)))
    assert recognise(f"a.{kind}", data) == FileKind(kind.value)


@pytest.mark.parametrize("kind", [PaperKind.PDF, PaperKind.DOCX, PaperKind.TXT])
def test_what_is_written_on_a_paper_can_be_read(kind: PaperKind) -> None:
    data = BytesIO(content(Paper(f"a.{kind}", kind, TEXT)))
    lines = first_page_text(FileKind(kind.value), data).split("\n")
    assert [line.strip() for line in lines if line.strip()] == TEXT.split("\n")


def test_an_empty_paper_is_empty() -> None:
    assert content(Paper("a.pdf", PaperKind.EMPTY)) == b""


async def test_a_paper_arrives_in_pieces() -> None:
    data = bytes(200_000)
    assert b"".join([piece async for piece in pieces(data)]) == data
