"""A test that asks for ``written`` learns what its pictures say."""

from __future__ import annotations

import pytest
from PIL import ImageDraw

from tests.documents.looking import Written


@pytest.fixture
def written(monkeypatch: pytest.MonkeyPatch) -> Written:
    found = Written()
    draw = ImageDraw.ImageDraw.text

    def text(pen: ImageDraw.ImageDraw, xy, text, fill, font, anchor=None):  # type: ignore[no-untyped-def]
        found.texts.append((text, pen.textbbox(xy, text, font, anchor)))
        draw(pen, xy, text, fill, font, anchor)

    monkeypatch.setattr(ImageDraw.ImageDraw, "text", text)
    return found
