"""Reading the data files that hold the rules. A wrong file is refused, never half-used."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import TypeVar

import msgspec
from msgspec import inspect

T = TypeVar("T")

DATA = Path(__file__).parent


class WrongData(ValueError):
    """A data file that cannot be used: names the file, the key and what was expected."""

    def __init__(self, file: Path, key: str, expected: str) -> None:
        super().__init__(f"{file.name}: {key}: {expected}")
        self.file = file
        self.key = key
        self.expected = expected


def read_toml(file: Path, kind: type[T]) -> T:
    """The file as a frozen object of ``kind``. Raises :class:`WrongData`."""
    try:
        raw = tomllib.loads(file.read_text(encoding="utf-8"))
    except FileNotFoundError:
        raise WrongData(file, "(file)", "expected this file to exist") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise WrongData(file, "(file)", f"expected TOML in UTF-8: {error}") from None
    try:
        return msgspec.convert(raw, kind)
    except msgspec.ValidationError as error:
        expected, _, path = str(error).partition(" - at `")
        key = path.rpartition("$")[2].rstrip("`").lstrip(".")
        if allowed := _allowed(inspect.type_info(kind), key):
            expected += f", expected one of {', '.join(allowed)}"
        raise WrongData(file, key or "(top level)", expected) from None


def _allowed(kind: inspect.Type, key: str) -> tuple[str, ...]:
    """The values that an enumeration at ``key`` may have; none if it is something else."""
    for name in re.findall(r"[^.\[\]]+", key):
        if isinstance(kind, inspect.StructType):
            kind = next(field.type for field in kind.fields if field.encode_name == name)
        elif isinstance(kind, inspect.VarTupleType):
            kind = kind.item_type
    if isinstance(kind, inspect.EnumType):
        return tuple(str(member.value) for member in kind.cls)
    return ()
