"""What the Bot API refuses: in its own words, and as which error it reaches each library."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from tests.bot_api_server import BotApiServer, Person, Shown
from tests.bot_api_server.conftest import Library, Raw, Trouble, keyboard

STRANGER, BLOCKER, NOBODY = 1002, 1003, 1004

Ask = Callable[[Any, Library, int], Awaitable[Any]]
"""With a bot, its library, and a message that the bot has sent to 1001."""


def send(**more: Any) -> Ask:
    return lambda bot, _library, _message: bot.send_message(
        **({"chat_id": 1001, "text": "words"} | more)
    )


def edit(**more: Any) -> Ask:
    return lambda bot, _library, message: bot.edit_message_text(
        **({"chat_id": 1001, "message_id": message, "text": "words"} | more)
    )


def button(data: str, label: str = "Yes") -> Ask:
    return lambda bot, library, _message: bot.send_message(
        chat_id=1001, text="words", reply_markup=keyboard(library, [(label, data)])
    )


def file(caption: str = "", content: bytes = b"content") -> Ask:
    return lambda bot, library, _message: bot.send_document(
        chat_id=1001, document=library.file("a.pdf", content), caption=caption
    )


REFUSALS: list[tuple[str, Ask]] = [
    ("message is not modified: specified new message content and reply markup are exactly", edit()),
    ("message to edit not found", edit(message_id=9999)),
    ("message to edit not found", edit(message_id=9999, text="others")),
    (
        "message to delete not found",
        lambda bot, _, __: bot.delete_message(chat_id=1001, message_id=9999),
    ),
    ("message text is empty", send(text=" \n")),
    ("message is too long", send(text="字" * 4097)),
    ("message is too long", edit(text="字" * 4097)),
    ("message caption is too long", file(caption="字" * 1025)),
    ("can't parse entities", send(text="<b>words", parse_mode="HTML")),
    ("BUTTON_DATA_INVALID", button("字" * 21 + "xx")),
    ("BUTTON_TEXT_INVALID", button("data", label="")),
    ("file must be non-empty", file(content=b"")),
    ("chat not found", send(chat_id=NOBODY)),
    ("chat not found", send(chat_id="@nobody")),
    ("invalid file_id", lambda bot, _, __: bot.get_file("no-such-file")),
    (
        "wrong remote file identifier specified",
        lambda bot, _, __: bot.send_document(chat_id=1001, document="no-such-file"),
    ),
    (
        "query is too old and response timeout expired or query ID is invalid",
        lambda bot, _, __: bot.answer_callback_query("no-such-query"),
    ),
]


@pytest.fixture
async def card(raw: Raw, wang: Person) -> Shown:
    """Something that the bot has sent."""
    await raw.result("sendMessage", chat_id=wang.id, text="words")
    return wang.from_bot[-1]


@pytest.mark.parametrize(("words", "ask"), REFUSALS, ids=[f"{n}" for n in range(len(REFUSALS))])
async def test_a_bad_request_says_why(
    library: Library, bot: Any, wang: Person, card: Shown, words: str, ask: Ask
) -> None:
    before = len(wang.messages), card.versions
    with Trouble("TelegramBadRequest", "BadRequest", words).expected(library):
        await ask(bot, library, card.message_id)
    assert (len(wang.messages), card.versions) == before, "nothing has happened"


async def test_a_press_is_answered_once(library: Library, bot: Any, wang: Person) -> None:
    await bot.send_message(
        chat_id=wang.id, text="words", reply_markup=keyboard(library, [("Yes", "yes")])
    )
    await wang.press("Yes")
    (update,) = await bot.get_updates()
    await bot.answer_callback_query(update.callback_query.id)
    with Trouble("TelegramBadRequest", "BadRequest", "query is too old").expected(library):
        await bot.answer_callback_query(update.callback_query.id)


async def test_a_press_can_grow_too_old_to_answer(
    library: Library, bot: Any, server: BotApiServer, wang: Person
) -> None:
    await wang.press_data(Shown(1, wang.id, mine=False, text="words"), "yes")
    (update,) = await bot.get_updates()
    server.forget_callbacks()
    with Trouble("TelegramBadRequest", "BadRequest", "query is too old").expected(library):
        await bot.answer_callback_query(update.callback_query.id)


@pytest.mark.parametrize(
    ("whom", "words"),
    [
        (BLOCKER, "bot was blocked by the user"),
        (STRANGER, "bot can't initiate conversation with a user"),
    ],
)
async def test_it_is_forbidden_to_write_to_whoever_does_not_want_it(
    library: Library, bot: Any, server: BotApiServer, whom: int, words: str
) -> None:
    server.person(STRANGER)
    blocker = server.person(BLOCKER)
    await blocker.type("/start")
    await blocker.block()
    trouble = Trouble("TelegramForbiddenError", "Forbidden", words)
    for ask in (
        bot.send_message(chat_id=whom, text="words"),
        bot.edit_message_text(chat_id=whom, message_id=1, text="words"),
        bot.send_document(chat_id=whom, document=library.file("a.pdf", b"content")),
        bot.send_chat_action(chat_id=whom, action="typing"),
    ):
        with trouble.expected(library):
            await ask
    assert server.people[whom].from_bot == []


@pytest.mark.parametrize(
    ("method", "parameters", "words"),
    [
        ("sendMessage", {"text": "words"}, "chat_id is empty"),
        ("sendMessage", {"chat_id": 1001}, "message text is empty"),
        ("sendDocument", {"chat_id": 1001}, "there is no document in the request"),
        ("editMessageText", {"chat_id": 1001, "text": "a"}, "message identifier is not specified"),
        ("getFile", {}, "file_id not specified"),
        (
            "sendMessage",
            {"chat_id": 1001, "text": "a", "reply_markup": "{"},
            "can't parse reply_markup JSON object",
        ),
    ],
)
async def test_what_is_missing_is_named(
    raw: Raw, wang: Person, method: str, parameters: dict[str, Any], words: str
) -> None:
    assert await raw.refusal(method, **parameters) == (400, f"Bad Request: {words}")


async def test_what_a_person_wrote_cannot_be_edited(raw: Raw, wang: Person) -> None:
    await wang.type("mine")
    said = {"chat_id": wang.id, "message_id": wang.messages[-1].message_id, "text": "yours"}
    assert await raw.refusal("editMessageText", **said) == (
        400,
        "Bad Request: message can't be edited",
    )
    assert wang.messages[-1].text == "mine"
