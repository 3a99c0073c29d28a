"""An aiosqlite dialect that waits for the database's thread as seldom as it can.

SQLAlchemy's own crosses to that thread four times a statement (cursor, execute, fetch, close);
this one crosses once, and not at all for BEGIN and for writes marked ``unread=True`` (execution
option), whose outcome nobody looks at: they cross together with the next statement that is waited
for, at the latest COMMIT. Once one has failed nothing after it runs, and what is waited for raises
its error instead. Measured in docs/measurements.md.
"""

from __future__ import annotations

import sqlite3
from collections import deque
from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy.dialects import registry
from sqlalchemy.dialects.sqlite.aiosqlite import (
    AsyncAdapt_aiosqlite_connection,
    AsyncAdapt_aiosqlite_cursor,
    AsyncAdapt_aiosqlite_dbapi,
    SQLiteDialect_aiosqlite,
)
from sqlalchemy.util.concurrency import await_

_Statement = tuple[str, Any, Any]
"""A cursor's method, the SQL, and its parameters."""

_Done = tuple[tuple[Any, int, int], Sequence[Any]]
"""A statement's description, rowcount and lastrowid, and its rows."""


class _Cursor(AsyncAdapt_aiosqlite_cursor):
    """Executes, fetches and closes in one go; afterwards holds the outcome only."""

    __slots__ = ("_outcome",)

    arraysize = 1

    def __init__(self, adapt_connection: Any) -> None:
        self._adapt_connection = adapt_connection
        self._connection = adapt_connection._connection
        self._rows = deque()
        self._outcome: tuple[Any, int, int] = (None, -1, 0)

    @property
    def description(self) -> Any:
        return self._outcome[0]

    @property
    def rowcount(self) -> int:
        return self._outcome[1]

    @property
    def lastrowid(self) -> int:
        return self._outcome[2]

    def execute(self, operation: Any, parameters: Any = None) -> None:
        self._run("execute", operation, () if parameters is None else parameters)

    def executemany(self, operation: Any, seq_of_parameters: Any) -> None:
        self._run("executemany", operation, seq_of_parameters)

    def close(self) -> None:
        self._rows.clear()

    async def _async_soft_close(self) -> None:
        """Nothing is left open."""

    def _run(self, method: str, operation: Any, parameters: Any) -> None:
        connection: Any = self._adapt_connection
        self._outcome, rows = connection.waited(_in_one_go, method, operation, parameters)
        self._rows = deque(rows)


async def _nothing() -> None:
    """Done at once."""


def _in_one_go(connection: Any, method: str, operation: Any, parameters: Any) -> _Done:
    cursor = connection.cursor()
    try:
        getattr(cursor, method)(operation, parameters)
        rows = cursor.fetchall() if cursor.description else ()
        return (cursor.description, cursor.rowcount, cursor.lastrowid), rows
    finally:
        cursor.close()


class _Connection(AsyncAdapt_aiosqlite_connection):
    """``_unread`` are statements still to be run, ``_failed`` what one of them raised."""

    __slots__ = ("_failed", "_unread")

    _cursor_cls = _Cursor

    def __init__(self, dbapi: Any, connection: Any) -> None:
        super().__init__(dbapi, connection)
        self._unread: list[_Statement] = []
        self._failed: Exception | None = None

    def waited(self, work: Callable[..., Any], *args: Any) -> Any:
        """Do the work in the thread, after what is unread, and wait for it."""
        connection: Any = self._connection
        unread, self._unread = self._unread, []
        try:
            return await_(connection._execute(self._in_order, unread, work, args))
        except Exception as error:
            self._handle_exception(error)

    def unwaited(self, method: str, operation: Any, parameters: Any) -> None:
        """Do it in the thread together with what is waited for next."""
        self._unread.append((method, operation, parameters))
        await_(_nothing())  # SQLAlchemy insists that a statement awaits something

    def commit(self) -> None:
        try:
            self.waited(sqlite3.Connection.commit)
        except Exception:
            self.rollback()
            raise

    def rollback(self) -> None:
        connection: Any = self._connection
        self._unread.clear()
        if connection._connection:
            try:
                await_(connection._execute(self._start_afresh))
            except Exception as error:
                self._handle_exception(error)

    def _in_order(
        self, unread: list[_Statement], work: Callable[..., Any], args: tuple[Any, ...]
    ) -> Any:
        connection: Any = self._connection
        if self._failed:
            raise self._failed
        try:
            for statement in unread:
                _in_one_go(connection._conn, *statement)
        except Exception as error:
            self._failed = error
            raise
        return work(connection._conn, *args)

    def _start_afresh(self) -> None:
        self._failed = None
        connection: Any = self._connection
        connection._conn.rollback()


class _Dbapi(AsyncAdapt_aiosqlite_dbapi):
    def connect(self, *arg: Any, **kw: Any) -> _Connection:
        return _Connection(self, super().connect(*arg, **kw)._connection)


class OneHopDialect(SQLiteDialect_aiosqlite):
    """``begin``: what a transaction begins with; left out, SQLite begins as it likes."""

    driver = "onehop"
    supports_statement_cache = True

    def __init__(self, begin: str | None = None, **options: Any) -> None:
        super().__init__(**options)
        self._begin = begin

    def do_begin(self, dbapi_connection: Any) -> None:
        if self._begin is not None:
            dbapi_connection.unwaited("execute", self._begin, ())

    def do_execute(self, cursor: Any, statement: Any, parameters: Any, context: Any = None) -> None:
        if context is not None and context.execution_options.get("unread"):
            cursor._adapt_connection.unwaited("execute", statement, parameters)
        else:
            cursor.execute(statement, parameters)

    def do_executemany(
        self, cursor: Any, statement: Any, parameters: Any, context: Any = None
    ) -> None:
        if context is not None and context.execution_options.get("unread"):
            cursor._adapt_connection.unwaited("executemany", statement, parameters)
        else:
            cursor.executemany(statement, parameters)

    @classmethod
    def import_dbapi(cls) -> _Dbapi:
        return _Dbapi(__import__("aiosqlite"), __import__("sqlite3"))


registry.register("sqlite.onehop", __name__, "OneHopDialect")
