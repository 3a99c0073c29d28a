"""Files coming in and going out."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from urllib.parse import quote

import pytest

from bot.transports.web.downloads import disposition
from core.decision import Ground
from tests.transports.conftest import ADDRESS, Browser
from tests.transports.fake_conversation import FakeConversation, FakeFiles

ID = "0123456789abcdef"


def _headers(browser: Browser, name: str) -> dict[str, str]:
    return {"Origin": browser.origin, "X-File-Name": quote(name)}


async def test_a_file_is_streamed_in_and_becomes_an_upload(
    wang: Browser, conversation: FakeConversation, files: FakeFiles
) -> None:
    content = bytes(range(256)) * 1000

    async def in_pieces() -> AsyncIterator[bytes]:
        for start in range(0, len(content), 30_000):
            yield content[start : start + 30_000]

    answer = await wang.client.post(
        f"/upload?id={ID}", data=in_pieces(), headers=_headers(wang, "C:\\审计\\审计报告 2025.pdf")
    )
    assert (answer.status, await answer.json()) == (200, {"saved": True})
    (incoming,) = conversation.handled
    assert incoming.update_id == f"{ADDRESS.id[:16]}:{ID}"
    assert incoming.upload is not None
    assert (incoming.upload.name, incoming.upload.size) == ("审计报告 2025.pdf", len(content))
    assert files.kept[incoming.upload.blob][1] == content


async def test_the_same_upload_sent_again_counts_once(
    wang: Browser, conversation: FakeConversation
) -> None:
    for _ in range(2):
        answer = await wang.client.post(
            f"/upload?id={ID}", data=b"x", headers=_headers(wang, "a.txt")
        )
        assert await answer.json() == {"saved": True}
    assert len(conversation.handled) == 1


async def test_a_file_that_is_not_kept_is_answered_in_the_chat(
    wang: Browser, conversation: FakeConversation, files: FakeFiles
) -> None:
    files.limit = 10
    answer = await wang.client.post(
        f"/upload?id={ID}", data=b"x" * 100, headers=_headers(wang, "a.txt")
    )
    assert await answer.json() == {"saved": True}
    assert conversation.handled[0].refused == Ground("file.too-large", "", {"limit": 10})
    assert files.kept == {}


@pytest.mark.parametrize("declared", ["Content-Length: 1000", "Transfer-Encoding: chunked"])
async def test_an_upload_cut_in_the_middle_leaves_nothing(
    wang: Browser,
    conversation: FakeConversation,
    files: FakeFiles,
    declared: str,
    capsys: pytest.CaptureFixture[str],
) -> None:
    host, port = wang.client.host, wang.client.port
    _, writer = await asyncio.open_connection(host, port)
    head = [
        f"POST /upload?id={ID} HTTP/1.1",
        f"Host: {host}:{port}",
        f"Origin: {wang.origin}",
        f"Cookie: award-session={'A' * 43}",
        "X-File-Name: report.pdf",
        declared,
    ]
    body = "64\r\n" + "x" * 100 + "\r\n" if "chunked" in declared else "x" * 100
    writer.write(("\r\n".join(head) + "\r\n\r\n" + body).encode())
    await writer.drain()
    await asyncio.wait_for(files.begun.wait(), 3)
    writer.close()
    await asyncio.wait_for(files.given_up.wait(), 3)
    await asyncio.sleep(0.05)
    assert files.kept == {}
    assert conversation.handled == []
    assert "".join(capsys.readouterr()) == ""


async def test_a_disk_that_is_full_is_told_in_words(
    wang: Browser, conversation: FakeConversation
) -> None:
    conversation.failing = Ground("storage.full")
    answer = await wang.client.post(f"/upload?id={ID}", data=b"x", headers=_headers(wang, "a.txt"))
    assert (answer.status, await answer.json()) == (503, {"failed": "没有保存：storage.full"})


async def test_another_sites_page_uploads_nothing(
    wang: Browser, conversation: FakeConversation, files: FakeFiles
) -> None:
    answer = await wang.client.post(
        f"/upload?id={ID}", data=b"x", headers={"Origin": "https://elsewhere.example"}
    )
    assert answer.status == 403
    assert (files.kept, conversation.handled) == ({}, [])


async def test_a_stranger_uploads_nothing(browser: Browser, files: FakeFiles) -> None:
    answer = await browser.client.post(
        f"/upload?id={ID}", data=b"x", headers=_headers(browser, "a.txt")
    )
    assert answer.status == 401
    assert "失败" not in (await answer.json())["failed"]
    assert files.kept == {}


@pytest.mark.parametrize(("id", "name"), [("../x", "a.txt"), (ID, "%ff%fe.txt")])
async def test_an_upload_that_no_page_sends_is_refused(
    wang: Browser, files: FakeFiles, id: str, name: str
) -> None:
    answer = await wang.client.post(
        "/upload",
        params={"id": id},
        data=b"x",
        headers={"Origin": wang.origin, "X-File-Name": name},
    )
    assert answer.status == 400
    assert files.kept == {}


async def test_a_picture_may_be_shown_in_place(wang: Browser, files: FakeFiles) -> None:
    files.keep("photo1", "营业执照.JPG", b"picture")
    answer = await wang.client.get("/file/photo1")
    assert await answer.read() == b"picture"
    assert answer.headers["Content-Type"] == "image/jpeg"
    assert answer.headers["Content-Disposition"].startswith("inline;")
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert answer.headers["Cache-Control"] == "no-store"


@pytest.mark.parametrize("name", ["报告.pdf", "page.html", "drawing.svg", "表.xlsx"])
async def test_everything_else_is_only_ever_saved(
    wang: Browser, files: FakeFiles, name: str
) -> None:
    files.keep("file1", name, b"<script>alert(1)</script>" * 200)
    answer = await wang.client.get("/file/file1")
    assert len(await answer.read()) == 5000
    assert answer.headers["Content-Type"] == "application/octet-stream"
    assert answer.headers["Content-Disposition"].startswith("attachment;")


async def test_a_file_of_somebody_else_is_not_there(wang: Browser) -> None:
    answer = await wang.client.get("/file/unknown", headers={"Accept": "text/html"})
    assert answer.status == 404
    assert "没有这个页面" in await answer.text()


async def test_a_stranger_gets_no_file(browser: Browser, files: FakeFiles) -> None:
    files.keep("photo1", "a.png", b"picture")
    assert (await browser.client.get("/file/photo1")).status == 401


def test_a_name_with_quotes_and_line_ends_stays_one_header() -> None:
    assert disposition("attachment", 'a"b\r\n报告.pdf') == (
        "attachment; filename=\"a_b____.pdf\"; filename*=UTF-8''a%22b%0D%0A%E6%8A%A5%E5%91%8A.pdf"
    )


@pytest.mark.parametrize(
    ("asked", "got"),
    [("bytes=0-1", "0-1"), ("bytes=5-", "5-9"), ("bytes=-3", "7-9"), ("bytes=4-400", "4-9")],
)
async def test_a_recording_is_played_in_place_and_given_in_parts(
    wang: Browser, files: FakeFiles, asked: str, got: str
) -> None:
    files.keep("voice1", "访谈.m4a", b"0123456789")
    whole = await wang.client.get("/file/voice1")
    assert (whole.status, await whole.read()) == (200, b"0123456789")
    assert whole.headers["Content-Type"] == "audio/mp4"
    assert whole.headers["Content-Disposition"].startswith("inline;")
    part = await wang.client.get("/file/voice1", headers={"Range": asked})
    first, last = map(int, got.split("-"))
    assert (part.status, await part.read()) == (206, b"0123456789"[first : last + 1])
    assert part.headers["Content-Range"] == f"bytes {got}/10"


@pytest.mark.parametrize("asked", ["bytes=10-", "bytes=x", "bytes=7-3"])
async def test_a_part_that_there_is_none_of_is_refused(
    wang: Browser, files: FakeFiles, asked: str
) -> None:
    files.keep("voice1", "访谈.m4a", b"0123456789")
    answer = await wang.client.get("/file/voice1", headers={"Range": asked})
    assert answer.status == 416
