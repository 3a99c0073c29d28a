"""Files that belong to an answer: each marked public or trade secret (art. 15)."""

from __future__ import annotations

from enum import StrEnum

import msgspec

from core.decision import Refusal, refuse
from core.form import Field, Kind, Value

MOST_FILES_BESIDE_TEXT = 5

RECORDINGS = frozenset({"ogg", "m4a", "mp3", "amr", "wav", "webm"})
"""Kinds of file that are listened to: evidence from the site, and documents nowhere."""

PAPERS = frozenset({"json"})
"""What trustees hand back (see core.ballot.papers); documents nowhere either."""

NO_DOCUMENTS = RECORDINGS | PAPERS


class Mark(StrEnum):
    """Whether a document may be read outside the review, or holds trade secrets."""

    PUBLIC = "public"
    TRADE_SECRET = "trade_secret"  # noqa: S105 - a mark, not a password


class Document(msgspec.Struct, frozen=True):
    """A file within an answer. ``mark`` is None until the applicant has chosen one."""

    file_id: str
    name: str
    kind: str
    size: int
    sha256: str
    mark: Mark | None = None


class FileAnswer(msgspec.Struct, frozen=True, omit_defaults=True):
    """The value of a field that takes files, or a text instead."""

    text: str = ""
    files: tuple[Document, ...] = ()

    def with_file(self, document: Document) -> FileAnswer:
        return FileAnswer(self.text, (*self.files, document))

    def without_file(self, file_id: str) -> FileAnswer:
        return FileAnswer(self.text, tuple(file for file in self.files if file.file_id != file_id))

    def marked(self, file_id: str, mark: Mark) -> FileAnswer:
        """The same with one file marked. Raises LookupError if the file is not there."""
        if all(file.file_id != file_id for file in self.files):
            raise LookupError(file_id)
        return FileAnswer(
            self.text,
            tuple(
                msgspec.structs.replace(file, mark=mark) if file.file_id == file_id else file
                for file in self.files
            ),
        )

    @property
    def empty(self) -> bool:
        return not self.text and not self.files

    def stored(self) -> dict[str, object]:
        """As JSON-ready values."""
        stored: dict[str, object] = msgspec.to_builtins(self)
        return stored


def with_document(field: Field, held: FileAnswer, document: Document) -> FileAnswer | Refusal:
    """The field's answer with one more file; refused if it is full, holds the file already, or
    the file is no document."""
    if document.kind in NO_DOCUMENTS:
        return refuse("file-type-unknown", field.article, name=document.name)
    most = field.most if field.type is Kind.FILES else MOST_FILES_BESIDE_TEXT
    if len(held.files) >= most:
        return refuse("too-many-files", field.article, most=most)
    if any(other.sha256 == document.sha256 for other in held.files):
        return refuse("file-already-there", field.article, name=document.name)
    return held.with_file(document)


def file_answer(value: Value | None) -> FileAnswer:
    """The stored value as an object; empty if there is none."""
    return msgspec.convert(value or {}, FileAnswer)
