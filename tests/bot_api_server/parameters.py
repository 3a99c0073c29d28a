"""A call's parameters, however they are sent: query, form, JSON, or multipart with files."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, web

from tests.bot_api_server.errors import TOO_LARGE, ApiError, bad

UPLOAD_LIMIT = 50_000_000
"""Bytes of a file that a bot may send."""


@dataclass(frozen=True)
class Part:
    name: str
    content: bytes


@dataclass
class Parameters:
    """``values`` are as sent; ``files`` by the name of their part."""

    values: dict[str, Any] = field(default_factory=dict)
    files: dict[str, Part] = field(default_factory=dict)

    def text(self, name: str, default: str = "") -> str:
        value = self.values.get(name)
        return default if value is None else str(value)

    def number(self, name: str, default: int | None = None) -> int:
        value = self.values.get(name, default)
        try:
            return int(value)  # type: ignore[arg-type]
        except (TypeError, ValueError):
            raise bad(f'parameter "{name}" is required and must be an integer') from None

    def flag(self, name: str) -> bool:
        return self.text(name).casefold() in ("true", "1")

    def structure(self, name: str) -> Any:
        """What is sent as JSON, in a form as text or within a JSON body as it is."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        try:
            return json.loads(value) if value else None
        except ValueError:
            raise bad(f"can't parse {name} JSON object") from None

    def file(self, name: str) -> Part | str:
        """An uploaded file, or the file_id of one that is here already."""
        value = self.values.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            name = value.removeprefix("attach://")
        elif isinstance(value, str):
            return value
        if name not in self.files:
            raise bad(f"there is no {name} in the request")
        return self.files[name]


async def parameters_of(request: web.Request) -> Parameters:
    found = Parameters(dict(request.query))
    if request.content_type == "application/json":
        body = await request.read()
        if body:
            try:
                found.values.update(json.loads(body))
            except ValueError:
                raise bad("can't parse JSON object") from None
    elif request.content_type == "multipart/form-data":
        await _read_parts(request, found)
    elif request.content_type == "application/x-www-form-urlencoded":
        found.values.update(await request.post())
    return found


async def _read_parts(request: web.Request, found: Parameters) -> None:
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        content = bytes(await part.read())
        if part.filename is None:
            found.values[part.name] = content.decode()
        elif len(content) > UPLOAD_LIMIT:
            raise ApiError(413, TOO_LARGE)
        else:
            found.files[part.name] = Part(part.filename, content)
