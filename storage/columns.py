"""Column types that mean the same on SQLite (STRICT) and PostgreSQL."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

import msgspec
from sqlalchemy import BigInteger, Integer, Text
from sqlalchemy.engine import Dialect
from sqlalchemy.types import TypeDecorator

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)

Long = BigInteger().with_variant(Integer(), "sqlite")
"""64 bits on either: SQLite's STRICT tables know no BIGINT."""


class Moment(TypeDecorator[datetime]):
    """A moment, kept as microseconds since 1970 in UTC; always aware."""

    impl = Long
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else (value - _EPOCH) // timedelta(microseconds=1)

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        return None if value is None else _EPOCH + timedelta(microseconds=value)


class Words(TypeDecorator[str]):
    """Text from outside. PostgreSQL cannot keep a NUL, so neither does SQLite: ValueError."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: str | None, dialect: Dialect) -> str | None:
        if value is not None and "\0" in value:
            raise ValueError("a NUL character in a text")
        return value


class Day(TypeDecorator[date]):
    """A calendar day, kept as ISO 8601 text."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: date | None, dialect: Dialect) -> str | None:
        return None if value is None else value.isoformat()

    def process_result_value(self, value: str | None, dialect: Dialect) -> date | None:
        return None if value is None else date.fromisoformat(value)


class Json(TypeDecorator[Any]):
    """JSON as text, keys in order, so that equal values are equal bytes."""

    impl = Text
    cache_ok = True

    _encode = msgspec.json.Encoder(order="deterministic").encode
    _decode = msgspec.json.Decoder().decode

    def process_bind_param(self, value: Any, dialect: Dialect) -> str:
        return type(self)._encode(value).decode()

    def process_result_value(self, value: str | None, dialect: Dialect) -> Any:
        return None if value is None else type(self)._decode(value)
