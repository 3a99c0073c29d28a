"""Files in both directions: as documents, as photos, too large, broken off."""

from __future__ import annotations

import time
from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.bot_api_server import BotApiServer, Fault, Person
from tests.bot_api_server.conftest import Library, Raw, Trouble

CONTENT = bytes(range(256)) * 1024


@pytest.fixture
async def small() -> AsyncIterator[BotApiServer]:
    """A server that finds a file large sooner."""
    async with BotApiServer(upload_limit=1000, fetch_limit=500) as server:
        yield server


def test_the_limits_are_those_of_the_bot_api() -> None:
    server = BotApiServer()
    assert (server.upload_limit, server.fetch_limit) == (50 * 1024 * 1024, 20 * 1024 * 1024)


async def test_a_document_comes_with_its_name_and_caption(
    library: Library, bot: Any, wang: Person
) -> None:
    file = library.file("评分.xlsx", CONTENT)
    sent = await bot.send_document(chat_id=wang.id, document=file, caption="评分表")
    shown = wang.from_bot[-1]
    assert shown.file is not None
    assert (shown.file.name, shown.file.content) == ("评分.xlsx", CONTENT)
    assert (shown.file.picture, shown.caption) == (False, "评分表")
    assert (sent.document.file_name, sent.document.file_size) == ("评分.xlsx", len(CONTENT))
    assert (sent.caption, sent.text) == ("评分表", None)


async def test_a_photo_comes_as_a_picture(library: Library, bot: Any, wang: Person) -> None:
    sent = await bot.send_photo(chat_id=wang.id, photo=library.file("a.png", CONTENT))
    shown = wang.from_bot[-1]
    assert shown.file is not None
    assert (shown.file.picture, shown.file.content) == (True, CONTENT)
    assert [size.width for size in sent.photo] == [90, 1280]


@pytest.mark.parametrize("attached", [False, True], ids=["own field", "attach"])
async def test_a_file_comes_in_its_own_field_or_attached(
    raw: Raw, wang: Person, attached: bool
) -> None:
    form = aiohttp.FormData({"chat_id": str(wang.id)})
    if attached:
        form.add_field("document", "attach://part7")
    form.add_field("part7" if attached else "document", CONTENT, filename="a.bin")
    status, _ = await raw.ask("sendDocument", data=form)
    assert status == 200
    assert wang.from_bot[-1].file is not None
    assert wang.from_bot[-1].file.content == CONTENT


async def test_a_file_that_is_there_is_sent_again_by_its_id(
    library: Library, bot: Any, wang: Person
) -> None:
    sent = await bot.send_document(chat_id=wang.id, document=library.file("a.pdf", CONTENT))
    await bot.send_document(chat_id=wang.id, document=sent.document.file_id)
    first, second = wang.from_bot
    assert first.file is not None
    assert second.file is not None
    assert (first.file.name, first.file.content) == (second.file.name, second.file.content)


async def test_a_document_of_a_person_is_fetched_whole(
    library: Library, bot: Any, wang: Person
) -> None:
    await wang.send_document("财务.pdf", CONTENT, caption="第一章")
    (update,) = await bot.get_updates()
    document = update.message.document
    assert (document.file_name, document.file_size) == ("财务.pdf", len(CONTENT))
    assert update.message.caption == "第一章"
    assert await library.download(bot, document.file_id) == CONTENT


async def test_a_photo_of_a_person_is_fetched_in_every_size(
    library: Library, bot: Any, wang: Person
) -> None:
    await wang.send_photo(CONTENT)
    (update,) = await bot.get_updates()
    small, large = update.message.photo
    assert small.width < large.width
    assert small.file_id != large.file_id
    for size in (small, large):
        assert await library.download(bot, size.file_id) == CONTENT


async def test_what_the_bot_sent_can_be_fetched_too(
    library: Library, bot: Any, wang: Person
) -> None:
    sent = await bot.send_document(chat_id=wang.id, document=library.file("a.pdf", CONTENT))
    assert await library.download(bot, sent.document.file_id) == CONTENT


@pytest.mark.parametrize("size", [1000, 1001])
async def test_an_upload_over_the_limit_is_refused(
    library: Library, small: BotApiServer, size: int
) -> None:
    person = small.person(1001)
    person.has_written = True
    file = library.file("a.bin", b"x" * size)
    async with library.bot(small) as bot:
        if size == 1000:
            await bot.send_document(chat_id=1001, document=file)
        else:
            trouble = Trouble("TelegramEntityTooLarge", "NetworkError", "Request Entity Too Large")
            with trouble.expected(library):
                await bot.send_document(chat_id=1001, document=file)
    assert len(person.from_bot) == (size == 1000)


@pytest.mark.parametrize("size", [500, 501])
async def test_a_download_over_the_limit_is_refused(
    library: Library, small: BotApiServer, size: int
) -> None:
    person = small.person(1001)
    await person.send_document("a.bin", b"x" * size)
    async with library.bot(small) as bot:
        (update,) = await bot.get_updates()
        file_id = update.message.document.file_id
        if size == 500:
            assert len(await library.download(bot, file_id)) == 500
        else:
            with Trouble("TelegramBadRequest", "BadRequest", "file is too big").expected(library):
                await bot.get_file(file_id)


@pytest.mark.parametrize("kind", ["cut", "drop"])
async def test_a_download_breaks_off(raw: Raw, wang: Person, kind: Any) -> None:
    await wang.send_document("a.bin", CONTENT)
    raw.server.faults.add(Fault(kind, frozenset({"download"}), times=1))
    address = await file_address(raw)
    async with raw.session.get(address) as answer:
        with pytest.raises(aiohttp.ClientPayloadError):
            await answer.read()
    async with raw.session.get(address) as answer:
        assert await answer.read() == CONTENT, "only once"


async def test_both_libraries_see_a_download_break_off(
    library: Library, bot: Any, server: BotApiServer, wang: Person
) -> None:
    await wang.send_document("a.bin", CONTENT)
    (update,) = await bot.get_updates()
    server.faults.add(Fault("cut", frozenset({"download"}), times=1))
    broken = (aiohttp.ClientPayloadError, library.errors.__dict__.get("NetworkError", OSError))
    with pytest.raises(broken):
        await library.download(bot, update.message.document.file_id)
    assert await library.download(bot, update.message.document.file_id) == CONTENT


async def test_a_download_may_be_slow(
    library: Library, bot: Any, server: BotApiServer, wang: Person
) -> None:
    await wang.send_document("a.bin", CONTENT)
    (update,) = await bot.get_updates()
    server.faults.add(Fault("slow", frozenset({"download"}), seconds=0.3))
    began = time.monotonic()
    assert await library.download(bot, update.message.document.file_id) == CONTENT
    assert time.monotonic() - began >= 0.29


async def test_a_file_is_only_for_whoever_has_the_token(raw: Raw, wang: Person) -> None:
    await wang.send_document("a.bin", CONTENT)
    address = (await file_address(raw)).replace(raw.server.token, "42:another")
    async with raw.session.get(address) as answer:
        assert answer.status == 404


async def file_address(raw: Raw) -> str:
    (update,) = await raw.result("getUpdates")
    file = await raw.result("getFile", file_id=update["message"]["document"]["file_id"])
    return f"{raw.server.url}/file/bot{raw.server.token}/{file['file_path']}"
