"""A call's parameters, however they are sent: query, form, JSON, or multipart with files."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from aiohttp import BodyPartReader, web

from tests.bot_api_server.errors import TOO_LARGE, ApiError, bad


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
        """The default also for what is no number."""
        try:
            return int(self.values[name])
        except (KeyError, TypeError, ValueError):
            if default is None:
                raise bad(f"{name} is not specified") from None
            return default

    def flag(self, name: str) -> bool:
        return self.text(name).casefold() in ("true", "yes", "1")

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


async def parameters_of(request: web.Request, upload_limit: int) -> Parameters:
    """``upload_limit``: bytes of a file."""
    found = Parameters(dict(request.query))
    try:
        if request.content_type == "application/json":
            found.values.update(_object(await request.read()))
        elif request.content_type == "multipart/form-data":
            await _read_parts(request, found, upload_limit)
        elif request.content_type == "application/x-www-form-urlencoded":
            found.values.update(await request.post())
    except UnicodeDecodeError:
        raise bad("strings must be encoded in UTF-8") from None
    except web.HTTPRequestEntityTooLarge:
        raise ApiError(413, TOO_LARGE) from None
    return found


def _object(body: bytes) -> dict[str, Any]:
    try:
        found = json.loads(body or b"{}")
    except ValueError as error:
        if isinstance(error, UnicodeDecodeError):
            raise
        raise bad("can't parse JSON object") from None
    if not isinstance(found, dict):
        raise bad("can't parse JSON object")
    return found


async def _read_parts(request: web.Request, found: Parameters, upload_limit: int) -> None:
    async for part in await request.multipart():
        if not isinstance(part, BodyPartReader) or part.name is None:
            continue
        content = bytes(await part.read())
        if part.filename is None:
            found.values[part.name] = content.decode()
        elif len(content) > upload_limit:
            raise ApiError(413, TOO_LARGE)
        else:
            found.files[part.name] = Part(part.filename, content)
