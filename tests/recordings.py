"""Real recordings of a moment's silence, as devices make them, and films in the same containers."""

from __future__ import annotations

import io
import struct
import wave


def wav(seconds: float = 0.2) -> bytes:
    content = io.BytesIO()
    with wave.open(content, "wb") as written:
        written.setnchannels(1)
        written.setsampwidth(2)
        written.setframerate(8000)
        written.writeframes(bytes(int(8000 * seconds) * 2))
    return content.getvalue()


def ogg(head: bytes = b"") -> bytes:
    """As Telegram makes a voice: Opus in Ogg. ``head`` is another codec's first packet."""
    opus = b"OpusHead" + struct.pack("<BBHIhB", 1, 1, 312, 48000, 0, 0)
    tags = b"OpusTags" + struct.pack("<I", 4) + b"test" + struct.pack("<I", 0)
    silence = b"\xf8\xff\xfe"
    return _page(head or opus, 0, 2) + _page(tags, 1, 0) + _page(silence, 2, 4, 960)


def m4a(*tracks: bytes, first: bool = False) -> bytes:
    """As an iPhone makes it: AAC in MP4, the table of contents behind the sound, or ``first``."""
    made = [
        _box(b"trak", _box(b"tkhd", bytes(84)) + _box(b"mdia", _box(b"hdlr", _handler(kind))))
        for kind in tracks or (b"soun",)
    ]
    movie = _box(b"moov", _box(b"mvhd", bytes(100)) + b"".join(made))
    brand, sound = _box(b"ftyp", b"M4A \0\0\0\0M4A mp42isom"), _box(b"mdat", bytes(20_000))
    return brand + (movie + sound if first else sound + movie)


def mp3(*, tagged: bool = False) -> bytes:
    frame = b"\xff\xfb\x90\xc4" + bytes(413)
    cover = b"APIC" + bytes(16_000)
    size = bytes(len(cover) >> shift & 0x7F for shift in (21, 14, 7, 0))
    return (b"ID3\x04\0\0" + size + cover if tagged else b"") + 3 * frame


def amr() -> bytes:
    return b"#!AMR\n" + 10 * (b"\x3c" + bytes(31))


def webm(*tracks: int) -> bytes:
    """As a browser makes it: Opus in WebM, its length unknown. 2 is a track of sound, 1 of film."""
    head = _element(0x1A45DFA3, _element(0x4282, b"webm") + _element(0x4287, b"\4"))
    made = [
        _element(0xAE, _element(0xD7, b"\1") + _element(0x83, bytes([kind])))
        for kind in tracks or (2,)
    ]
    content = _element(0x1549A966, _element(0x2AD7B1, b"\x0f\x42\x40"))
    content += _element(0x1654AE6B, b"".join(made)) + _element(0x1F43B675, bytes(500))
    return head + b"\x18\x53\x80\x67" + b"\x01" + 7 * b"\xff" + content


def _page(packet: bytes, number: int, flags: int, granule: int = 0) -> bytes:
    head = struct.pack("<4sBBqIII", b"OggS", 0, flags, granule, 1, number, 0)
    page = head + bytes([1, len(packet)]) + packet
    return page[:22] + struct.pack("<I", _checksum(page)) + page[26:]


def _checksum(page: bytes) -> int:
    rest = 0
    for byte in page:
        rest ^= byte << 24
        for _ in range(8):
            rest = (rest << 1 ^ (0x04C11DB7 if rest & 0x80000000 else 0)) & 0xFFFFFFFF
    return rest


def _box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", 8 + len(content)) + kind + content


def _handler(kind: bytes) -> bytes:
    return bytes(8) + kind + bytes(12) + b"Handler\0"


def _element(number: int, content: bytes) -> bytes:
    name = number.to_bytes((number.bit_length() + 7) // 8, "big")
    return name + (1 << 28 | len(content)).to_bytes(4, "big") + content
