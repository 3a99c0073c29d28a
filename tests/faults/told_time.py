"""``python -m bot``, for tests: the time is what a file says, and reminders tick without delay."""

from __future__ import annotations

import sys
from datetime import datetime
from pathlib import Path

from bot import reminders, serve
from bot.__main__ import main


def tell(file: Path, moment: datetime) -> None:
    """From now on it is so late; whoever reads meanwhile sees the old time or the new one."""
    fresh = file.with_suffix(".new")
    fresh.write_text(moment.isoformat(), encoding="ascii")
    fresh.replace(file)


if __name__ == "__main__":
    told = Path(sys.argv.pop(1))
    serve.real_clock = lambda: datetime.fromisoformat(told.read_text(encoding="ascii"))
    reminders.EVERY_SECONDS = 0.05  # type: ignore[assignment]
    sys.exit(main())
