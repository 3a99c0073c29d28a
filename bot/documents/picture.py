"""What all pictures share: a phone's width, their inks, the font that comes along, broken lines."""

from __future__ import annotations

import io
from bisect import bisect_right
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageDraw import ImageDraw
    from PIL.ImageFont import FreeTypeFont

FONT = Path(__file__).parent / "fonts" / "NotoSansCJKsc-NoHangul.otf"
"""Comes with the product, so that Chinese can be read wherever the picture is made."""

WIDTH = 1080
MARGIN = 48
LONGEST = 6000
"""Pixels from top to bottom that a picture is drawn on before it is cut to what it holds."""

INK, SOFT, LINE, PAPER = "#1f2328", "#6b7280", "#d5d8dc", "#ffffff"
BLUE, RED, BAND = "#1f4f82", "#a8201f", "#f0f0ec"

NEVER_FIRST = "\uff09\u3002\uff0c\u3001\uff1b\uff1a\u300b\u300d\u3009\u3015\u2019\u201d),.;:%"
"""Closing marks: a line does not begin with one."""
NEVER_LAST = "\uff08\u300a\u300c\u3008\u3014\u2018\u201c("
"""Opening marks: a line does not end with one."""


@cache
def font(size: int) -> FreeTypeFont:
    """The font in a size of so many pixels. What it has no glyph for is drawn as an empty box."""
    from PIL import ImageFont  # loaded when the first picture is made, not at start

    # The basic layout is the same on every machine; the other needs a library that some lack.
    return ImageFont.truetype(FONT, size, layout_engine=ImageFont.Layout.BASIC)


def wrapped(text: str, font: FreeTypeFont, width: int) -> list[str]:
    """Broken where it no longer fits: between words or Chinese characters, else anywhere."""
    lines, rest = [], " ".join(text.splitlines()).strip()
    while font.getlength(rest) > width and len(rest) > 1:
        reaches = range(1, len(rest))
        fits = max(1, bisect_right(reaches, float(width), key=lambda n: font.getlength(rest[:n])))
        at = next((n for n in range(fits, 0, -1) if _may_break(rest[n - 1], rest[n:])), fits)
        lines.append(rest[:at].rstrip())
        rest = rest[at:].lstrip()
    return [*lines, rest]


def _may_break(before: str, rest: str) -> bool:
    if before in NEVER_LAST or rest.lstrip()[:1] in NEVER_FIRST:
        return False
    return " " in (before, rest[0]) or not (before.isascii() and rest[0].isascii())


def paper() -> Image:
    """A long sheet to draw on from the top; :func:`png` cuts it off."""
    from PIL import Image

    return Image.new("RGB", (WIDTH, LONGEST), PAPER)


def text_lines(
    pen: ImageDraw, at: tuple[float, float], text: str, size: int, width: int, colour: str = INK
) -> float:
    """Write a wrapped text at its left top; where the next thing may begin."""
    x, y = at
    for line in wrapped(text, font(size), width):
        pen.text((x, y), line, colour, font(size))
        y += size * 1.36
    return y


def png(image: Image, height: float | None = None) -> bytes:
    """The picture down to ``height``."""
    content = io.BytesIO()
    (image.crop((0, 0, image.width, round(height))) if height else image).save(
        content, "PNG", optimize=True
    )
    return content.getvalue()
