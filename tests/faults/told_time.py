"""A server whose time is what a file says, and whose reminders tick without delay."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from bot import reminders, serve


def tell(file: Path, moment: datetime) -> None:
    """From now on it is so late; whoever reads meanwhile sees the old time or the new one."""
    fresh = file.with_suffix(".new")
    fresh.write_text(moment.isoformat(), encoding="ascii")
    fresh.replace(file)


def follow(file: Path) -> None:
    """In this process, before it serves."""
    serve.real_clock = lambda: datetime.fromisoformat(file.read_text(encoding="ascii"))
    reminders.EVERY_SECONDS = 0.05  # type: ignore[assignment]
