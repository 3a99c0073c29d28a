"""A link as a QR code."""

from __future__ import annotations

import io

import segno


def qr_png(link: str) -> bytes:
    """A picture large enough to be scanned from a screen or a printed page."""
    picture = io.BytesIO()
    segno.make(link, error="m").save(picture, kind="png", scale=8, border=4)
    return picture.getvalue()
