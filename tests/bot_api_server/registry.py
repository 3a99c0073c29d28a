"""The Bot API's methods by their names."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import TYPE_CHECKING, Any

from tests.bot_api_server.parameters import Parameters

if TYPE_CHECKING:
    from tests.bot_api_server.server import BotApiServer

Method = Callable[["BotApiServer", Parameters], Awaitable[Any]]
METHODS: dict[str, Method] = {}
"""By the name in lower case: case does not matter."""


def method(call: Method) -> Method:
    METHODS[call.__name__.replace("_", "")] = call
    return call
