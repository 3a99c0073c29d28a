"""One filing with all its documents as a zip, streamed: never whole in memory."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable, Iterator

from bot.documents.filing_form import filing_form
from bot.wording import Wording
from core.documents import Mark, file_answer
from core.filing import form_of
from core.usecases.reading import Shown

Read = Callable[[str], Iterator[bytes]]
"""The plain bytes of a stored file, by its blob's name."""


def filing_archive(words: Wording, shown: Shown, read: Read) -> Iterator[bytes]:
    """The zip's bytes, piece by piece. A folder a question; trade secrets say so by name."""
    edition, filing, answers = shown.edition, shown.filing, shown.answers
    sink = _Sink()
    blobs = {file.id: file for file in shown.files}
    with zipfile.ZipFile(sink, "w", zipfile.ZIP_DEFLATED) as archive:
        form = filing_form(words, edition, filing, answers, shown.submissions)
        archive.writestr(safe_name(words.say("form-name", filing=filing.code)) + ".docx", form)
        yield from sink.drained()
        for number, field in enumerate(form_of(edition).fields, start=1):
            answer = answers.get(field.key)
            if not field.takes_files or answer is None:
                continue
            folder = f"{number:02d} {safe_name(words.label(field))}"
            for place, document in enumerate(file_answer(answer.value).files, start=1):
                stored = blobs.get(document.file_id)
                if stored is None:
                    continue
                secret = (
                    words.say("mark-trade_secret") if document.mark is Mark.TRADE_SECRET else ""
                )
                name = f"{folder}/{place} {secret} {safe_name(stored.name)}".replace("  ", " ")
                with archive.open(name, "w", force_zip64=True) as member:
                    for chunk in read(stored.blob):
                        member.write(chunk)
                        yield from sink.drained()
    yield from sink.drained()


def safe_name(name: str) -> str:
    """A file name that no system stumbles over, and that leads nowhere else."""
    cleaned = re.sub(r'[\x00-\x1f<>:"/\\|?*]+', " ", name).strip(" .")
    return cleaned[:100] or "_"


class _Sink(io.RawIOBase):
    """Takes what the zip writes and hands it on."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        piece = bytes(data)  # type: ignore[call-overload]
        self._pieces.append(piece)
        return len(piece)

    def drained(self) -> Iterator[bytes]:
        pieces, self._pieces = self._pieces, []
        yield from pieces
