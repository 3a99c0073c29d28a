"""Identifiers: short, random, never shown to people."""

from __future__ import annotations

import secrets

_ALPHABET = "abcdefghjkmnpqrstuvwxyz0123456789"


def new_id() -> str:
    """About 60 random bits as twelve letters and digits: fits a button's payload several times."""
    return "".join(secrets.choice(_ALPHABET) for _ in range(12))
