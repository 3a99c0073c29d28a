"""Which kinds of updates a bot gets: those that it asks for, until it asks for others."""

from __future__ import annotations

from typing import Any

import pytest

from tests.bot_api_server import BotApiServer, Person
from tests.bot_api_server.conftest import Raw

KINDS = ("message", "edited_message", "callback_query", "my_chat_member")


async def everything(server: BotApiServer, wang: Person) -> None:
    """One update of each kind, and of one that nobody gets unasked."""
    await wang.type("words")
    await wang.edit(wang.messages[-1], "other words")
    await wang.press_data(wang.messages[-1], "data")
    await wang.block()
    await wang.unblock()
    await server.updates.put({"chat_member": {}})


def kinds(updates: list[dict[str, Any]]) -> set[str]:
    return {kind for update in updates for kind in update if kind != "update_id"}


async def test_unasked_everything_comes_but_what_must_be_asked_for(
    raw: Raw, server: BotApiServer, wang: Person
) -> None:
    await everything(server, wang)
    assert kinds(await raw.result("getUpdates")) == set(KINDS)


@pytest.mark.parametrize("kind", [*KINDS, "chat_member"])
async def test_only_what_was_asked_for_comes(
    raw: Raw, server: BotApiServer, wang: Person, kind: str
) -> None:
    await raw.result("getUpdates", allowed_updates=[kind])
    await everything(server, wang)
    assert kinds(await raw.result("getUpdates")) == {kind}, "also when it is not said again"


async def test_both_libraries_can_say_what_they_want(
    bot: Any, server: BotApiServer, wang: Person
) -> None:
    await bot.get_updates(allowed_updates=["callback_query"])
    await everything(server, wang)
    (update,) = await bot.get_updates()
    assert update.callback_query.data == "data"


async def test_an_empty_list_is_as_if_nothing_was_ever_asked(
    raw: Raw, server: BotApiServer, wang: Person
) -> None:
    await raw.result("getUpdates", allowed_updates=["message"])
    await raw.result("getUpdates", allowed_updates=[])
    await everything(server, wang)
    assert kinds(await raw.result("getUpdates")) == set(KINDS)


async def test_what_waits_already_still_comes(raw: Raw, wang: Person) -> None:
    await wang.type("before")
    updates = await raw.result("getUpdates", allowed_updates=["callback_query"])
    assert kinds(updates) == {"message"}


async def test_what_is_dropped_leaves_no_gap_in_the_numbers(raw: Raw, wang: Person) -> None:
    await raw.result("getUpdates", allowed_updates=["message"])
    first = await wang.type("a")
    assert await wang.press_data(wang.messages[-1], "data") == 0
    assert await wang.type("b") == first + 1


@pytest.mark.parametrize("said", ["words", {"message": True}, [1]])
async def test_what_is_no_list_of_names_changes_nothing(
    raw: Raw, server: BotApiServer, wang: Person, said: Any
) -> None:
    await raw.result("getUpdates", allowed_updates=["Message", "no_such_kind"])
    await raw.ask("getUpdates", json={"allowed_updates": said})
    await everything(server, wang)
    assert kinds(await raw.result("getUpdates")) == {"message"}


async def test_a_webhook_asks_likewise_and_says_so(
    bot: Any, server: BotApiServer, wang: Person
) -> None:
    await bot.set_webhook(url="http://127.0.0.1:1/nobody", allowed_updates=["message"])
    assert list((await bot.get_webhook_info()).allowed_updates) == ["message"]
    await bot.delete_webhook()
    await everything(server, wang)
    (update,) = await bot.get_updates()
    assert update.message.text == "words"
