"""A recording is told by its content, and no film passes for one."""

from __future__ import annotations

import io
import random
from collections.abc import Callable

import pytest

from core.decision import Ground, InvalidAnswer
from core.documents import RECORDINGS
from storage.file_kinds import FileKind, recognise
from storage.first_page import first_page_text
from tests.recordings import amr, m4a, mp3, ogg, wav, webm

DEVICES: list[tuple[str, Callable[[], bytes], FileKind]] = [
    ("voice-12.ogg", ogg, FileKind.OGG),
    ("语音.opus", ogg, FileKind.OGG),
    ("语音.oga", lambda: ogg(b"\x01vorbis" + bytes(23)), FileKind.OGG),
    ("新录音 3.m4a", m4a, FileKind.M4A),
    ("录音.mp4", lambda: m4a(first=True), FileKind.M4A),
    ("录音.m4a", lambda: m4a(b"soun", b"text"), FileKind.M4A),
    ("座谈.mp3", mp3, FileKind.MP3),
    ("座谈.MP3", lambda: mp3(tagged=True), FileKind.MP3),
    ("录音001.amr", amr, FileKind.AMR),
    ("录音.wav", wav, FileKind.WAV),
    ("录音-093012.webm", webm, FileKind.WEBM),
    ("audio-12", m4a, FileKind.M4A),
]
FILMS = [
    ("车间.mp4", m4a(b"soun", b"vide")),
    ("车间.mp4", m4a(b"vide", first=True)),
    ("车间.m4a", m4a(b"vide", b"soun")),
    ("车间.webm", webm(1, 2)),
    ("车间.ogg", ogg(b"\x80theora" + bytes(34))),
]


@pytest.mark.parametrize(("name", "make", "kind"), DEVICES)
def test_what_telegram_browsers_and_phones_record_is_recognised(
    name: str, make: Callable[[], bytes], kind: FileKind
) -> None:
    assert recognise(name, io.BytesIO(make())) is kind
    assert kind.value in RECORDINGS
    assert first_page_text(kind, io.BytesIO(make())) == ""


@pytest.mark.parametrize(("name", "content"), FILMS)
def test_a_film_is_no_recording(name: str, content: bytes) -> None:
    assert _refused(name, content) == Ground("file-type-unknown", "", {"name": name})


def test_a_recording_under_another_name_is_refused() -> None:
    assert _refused("证书.pdf", m4a()).facts == {"name": "证书.pdf", "named": "pdf", "found": "m4a"}
    assert _refused("录音.mp3", wav()).code == "file-type-mismatch"
    assert _refused("录音.m4a", b"\xff\xd8\xff\xe0\0\x10JFIF").code == "file-type-mismatch"


@pytest.mark.parametrize("brand", [b"heic", b"mif1"])
def test_an_iphones_photo_is_still_named_as_such(brand: bytes) -> None:
    assert _refused("IMG_1.HEIC", b"\0\0\0\x18ftyp" + brand + bytes(40)).code == "file-heic"


@pytest.mark.parametrize("make", [each[1] for each in DEVICES])
def test_broken_recordings_are_refused_and_harm_nothing(make: Callable[[], bytes]) -> None:
    whole, chance = make(), random.Random(5)
    for _ in range(60):
        content = bytearray(whole[: chance.randrange(1, len(whole))])
        for _ in range(4):
            content[chance.randrange(len(content))] = chance.randrange(256)
        try:
            recognise("录音", io.BytesIO(bytes(content)))
        except InvalidAnswer:
            continue


def test_a_table_of_contents_without_end_is_left() -> None:
    nested = b"trak" * 3
    for _ in range(20_000):
        nested = (8 + len(nested)).to_bytes(4, "big") + b"trak" + nested[:40_000]
    movie = (8 + len(nested)).to_bytes(4, "big") + b"moov" + nested
    content = b"\0\0\0\x14ftypM4A \0\0\0\0M4A " + 3000 * b"\0\0\0\x08free" + movie
    assert _refused("录音.m4a", content).code == "file-type-unknown"


def _refused(name: str, content: bytes) -> Ground:
    with pytest.raises(InvalidAnswer) as refused:
        recognise(name, io.BytesIO(content))
    return refused.value.ground
