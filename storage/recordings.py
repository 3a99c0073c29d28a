"""Recordings of a voice, told by their content; what has moving pictures in it is none."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from typing import BinaryIO

_OGG_SOUND = (b"OpusHead", b"\x01vorbis", b"Speex   ", b"\x7fFLAC")
_AMR = (b"#!AMR\n", b"#!AMR-WB\n")

_MOST_BOXES, _MOVIE_LIMIT = 1000, 8 << 20
"""Of an mp4: boxes looked at for its table of contents, and bytes of that."""

_EBML, _SEGMENT, _TRACKS = b"\x1a\x45\xdf\xa3", 0x18538067, 0x1654AE6B
_DOC_TYPE, _TRACK, _TRACK_TYPE = 0x4282, 0xAE, 0x83
_PICTURE, _SOUND = 1, 2


def recording(head: bytes, data: BinaryIO) -> str:
    """``ogg m4a mp3 amr wav webm``, or "" for what is no recording.

    ``head`` is the beginning of ``data`` (seekable).
    """
    if head.startswith(b"OggS"):
        return "ogg" if _ogg_packet(head).startswith(_OGG_SOUND) else ""
    if head[4:8] == b"ftyp":
        tracks = _tracks_of_mp4(data)
        return "m4a" if b"soun" in tracks and b"vide" not in tracks else ""
    if head.startswith(_EBML):
        return "webm" if _tracks_of_webm(head) == {_SOUND} else ""
    if head.startswith(b"RIFF") and head[8:12] == b"WAVE":
        return "wav"
    if head.startswith(_AMR):
        return "amr"
    return "mp3" if _is_mp3(head, data) else ""


def _ogg_packet(head: bytes) -> bytes:
    """What the first page holds: its table of segments stands before it."""
    segments = head[26] if len(head) > 26 else 0
    return head[27 + segments :]


def _tracks_of_mp4(data: BinaryIO) -> set[bytes]:
    """What the tracks are for; the table of contents stands before or after them."""
    for start, kind, size in islice(_boxes_of_file(data), _MOST_BOXES):
        if kind == b"moov":
            data.seek(start)
            movie = data.read(min(size, _MOVIE_LIMIT))
            return {
                handler[8:12]
                for track in _boxes(movie, b"trak")
                for media in _boxes(track, b"mdia")
                for handler in _boxes(media, b"hdlr")
            }
    return set()


def _boxes_of_file(data: BinaryIO) -> Iterator[tuple[int, bytes, int]]:
    """Where each box's content starts, the box's name, and the content's length."""
    end, at = data.seek(0, 2), 0
    while at + 8 <= end:
        data.seek(at)
        size, kind, start = int.from_bytes(data.read(4), "big"), data.read(4), at + 8
        if size == 1:
            size, start = int.from_bytes(data.read(8), "big"), at + 16
        size = size or end - at  # 0: to the end of the file
        if size < start - at:
            return
        yield start, kind, at + size - start
        at += size


def _boxes(content: bytes, wanted: bytes) -> Iterator[bytes]:
    """The contents of the boxes of one name that follow each other in another."""
    at = 0
    while at + 8 <= len(content):
        size, kind = int.from_bytes(content[at : at + 4], "big"), content[at + 4 : at + 8]
        if size < 8:
            return
        if kind == wanted:
            yield content[at + 8 : at + size]
        at += size


def _tracks_of_webm(head: bytes) -> set[int]:
    """The kinds of all tracks, if this is a webm at all."""
    webm, kinds = False, set()
    for element, content in _elements(head):
        if element == int.from_bytes(_EBML, "big"):
            webm = any(e == _DOC_TYPE and c == b"webm" for e, c in _elements(content))
        elif element == _SEGMENT:
            tracks = [c for e, c in _elements(content) if e == _TRACKS]
            found = [c for each in tracks for e, c in _elements(each) if e == _TRACK]
            kinds = {c[-1] for each in found for e, c in _elements(each) if e == _TRACK_TYPE and c}
    return kinds if webm else set()


def _elements(content: bytes) -> Iterator[tuple[int, bytes]]:
    """The elements that follow each other, each by its id; the last may be cut off."""
    at = 0
    while at < len(content):
        element, at = _number(content, at, with_marker=True)
        size, at = _number(content, at, with_marker=False)
        if size < 0:  # not known when it was written: all that is left
            size = len(content) - at
        yield element, content[at : at + size]
        at += size


def _number(content: bytes, at: int, *, with_marker: bool) -> tuple[int, int]:
    """A number whose first bits say how long it is, and where it ends; -1 for "not known"."""
    first = content[at] if at < len(content) else 0
    length = 9 - first.bit_length()
    if length > 8:
        return 0, len(content)
    raw = int.from_bytes(content[at : at + length], "big")
    value = raw & ((1 << 7 * length) - 1)
    if with_marker:
        return raw, at + length
    return -1 if value == (1 << 7 * length) - 1 else value, at + length


def _is_mp3(head: bytes, data: BinaryIO) -> bool:
    """A frame of layer III follows, behind the tag if there is one."""
    if head.startswith(b"ID3") and len(head) >= 10:
        b6, b7, b8, b9 = head[6:10]
        data.seek(10 + (b6 << 21 | b7 << 14 | b8 << 7 | b9))
        head = data.read(4)
    if len(head) < 4:
        return False
    first, second, third = head[:3]
    synchronised = first == 0xFF and second & 0xE0 == 0xE0
    layer_three = second & 0x06 == 0x02 and second & 0x18 != 0x08
    rates = third >> 4 not in (0, 15) and third & 0x0C != 0x0C
    return synchronised and layer_three and rates
