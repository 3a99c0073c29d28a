"""What a product asks of its database: each statement as it is sent."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from sqlalchemy import event

from bot.app import App


@contextmanager
def statements(app: App) -> Iterator[list[str]]:
    """The SQL of everything that is asked meanwhile; many rows in one statement count once."""
    seen: list[str] = []

    def see(_connection: object, _cursor: object, statement: str, *_rest: Any) -> None:
        seen.append(statement)

    engines = {app.database.writer.sync_engine, app.database.reader.sync_engine}
    for engine in engines:
        event.listen(engine, "before_cursor_execute", see)
    try:
        yield seen
    finally:
        for engine in engines:
            event.remove(engine, "before_cursor_execute", see)
