"""What is noted when something unexpected happens: where, never what a person wrote."""

from __future__ import annotations

import traceback
from pathlib import Path

import structlog

_log = structlog.get_logger("web")


def note(event: str, error: BaseException) -> None:
    """Log the error's kind and place. Its message stays out: it may carry somebody's text."""
    frames = traceback.extract_tb(error.__traceback__)[-6:]
    places = [f"{Path(frame.filename).name}:{frame.lineno} {frame.name}" for frame in frames]
    _log.error(event, error=type(error).__name__, places=places)
