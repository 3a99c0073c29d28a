"""Trouble on demand: refusals, errors of the server, slow and broken lines."""

from __future__ import annotations

import asyncio
import random
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from http import HTTPStatus
from typing import Literal

from tests.bot_api_server.errors import BLOCKED, UNAUTHORIZED, ApiError, bad, too_many

Kind = Literal[
    "429", "500", "502", "gateway", "401", "403", "400", "drop", "drop_after", "slow", "cut", "lost"
]  # fmt: skip


@dataclass
class Fault:
    """Befalls ``share`` of the calls to ``methods`` (lower case; empty: all), ``times`` at most.

    ``drop`` closes the line before the call is handled, ``drop_after`` when it has been: the
    caller cannot tell. ``slow`` waits ``seconds`` first. ``cut`` ends a download half-way.
    ``gateway`` answers with a page of HTML and ``status``, as what stands before the Bot API does;
    ``lost`` lets a file that is to be fetched be gone.
    """

    kind: Kind
    methods: frozenset[str] = frozenset()
    share: float = 1.0
    times: int | None = None
    retry_after: int = 1
    seconds: float = 1.0
    description: str = ""
    status: int = 502
    chance: random.Random = field(default_factory=lambda: random.Random(7))

    def strikes(self, method: str) -> bool:
        if self.methods and method not in self.methods:
            return False
        if self.times == 0 or self.chance.random() >= self.share:
            return False
        if self.times is not None:
            self.times -= 1
        return True


class Faults:
    """Those that are in force."""

    def __init__(self) -> None:
        self._active: list[Fault] = []
        self.struck = 0

    def add(self, fault: Fault) -> Fault:
        self._active.append(fault)
        return fault

    def remove(self, fault: Fault) -> None:
        with suppress(ValueError):
            self._active.remove(fault)

    def clear(self) -> None:
        self._active.clear()

    def striking(self, method: str) -> Iterator[Fault]:
        for fault in list(self._active):
            if fault.strikes(method):
                self.struck += 1
                yield fault


class GatewayDown(Exception):
    """No answer of the Bot API at all, but somebody else's, who repeats what was asked for."""

    def __init__(self, status: int) -> None:
        super().__init__(status)
        self.status = status

    def page(self, path: str) -> str:
        title = f"{self.status} {HTTPStatus(self.status).phrase}"
        return f"<html><head><title>{title}</title></head><body>{path}</body></html>"


async def befall(fault: Fault) -> None:
    """What can be done before the call is handled. Raises what becomes of the call instead."""
    match fault.kind:
        case "slow":
            await asyncio.sleep(fault.seconds)
        case "429":
            raise too_many(fault.retry_after)
        case "500":
            raise ApiError(500, "Internal Server Error")
        case "502":
            raise ApiError(502, "Bad Gateway")
        case "gateway":
            raise GatewayDown(fault.status)
        case "401":
            raise ApiError(401, UNAUTHORIZED)
        case "403":
            raise ApiError(403, fault.description or BLOCKED)
        case "400":
            raise bad(fault.description)
        case "drop":
            raise ConnectionResetError
        case _:
            pass
