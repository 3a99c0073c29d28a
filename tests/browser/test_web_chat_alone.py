"""The web chat in a real browser, on a conversation that only echoes."""

from __future__ import annotations

import io
import socket
import struct
import zlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import pytest
from aiohttp import web
from playwright.async_api import (
    Browser,
    BrowserContext,
    ConsoleMessage,
    FilePayload,
    Page,
    ViewportSize,
    async_playwright,
    expect,
)

from bot.chat import Button, Expects, Screen, Style
from bot.transports.web import web_app, web_runner
from core.decision import Ground
from core.documents import RECORDINGS
from storage.file_kinds import recognise
from tests.browser.people import ARGUMENTS, PICTURES
from tests.recordings import wav
from tests.transports.conftest import ADDRESS, TOKEN, settings
from tests.transports.fake_conversation import FakeBoard, FakeConversation, FakeDemo, FakeFiles
from tests.transports.words import WebWords

pytestmark = pytest.mark.browser

PHONE: ViewportSize = {"width": 390, "height": 844}
DESKTOP: ViewportSize = {"width": 1280, "height": 800}

TROUBLES: dict[Page, list[str]] = {}
"""What each page complained of: uncaught errors, and what its security policy refused."""


@dataclass
class House:
    """A server that can go away and come back on the same port."""

    conversation: FakeConversation
    files: FakeFiles
    demo: FakeDemo | None
    port: int
    runner: web.AppRunner | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def open(self) -> None:
        chosen = settings(demo=self.demo)
        app = web_app(self.conversation, self.files, FakeBoard(), texts=WebWords(), settings=chosen)
        self.runner = web_runner(app)
        await self.runner.setup()
        await web.TCPSite(self.runner, "127.0.0.1", self.port).start()

    async def close(self) -> None:
        if self.runner is not None:
            await self.runner.cleanup()
            self.runner = None


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def png(width: int, height: int) -> bytes:
    """A picture of a shaded plane."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        return (
            struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
        )

    rows = b"".join(
        b"\0"
        + b"".join(
            bytes((160 + 60 * x // width, 120 + 90 * y // height, 110)) for x in range(width)
        )
        for y in range(height)
    )
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n"
        + chunk(b"IHDR", head)
        + chunk(b"IDAT", zlib.compress(rows))
        + chunk(b"IEND", b"")
    )


@pytest.fixture
async def house() -> AsyncIterator[House]:
    conversation = FakeConversation()
    house = House(conversation, FakeFiles(), None, free_port())
    conversation.welcome(ADDRESS, "王建国", "申报人")
    await house.open()
    yield house
    await house.close()


@pytest.fixture
async def demo_house() -> AsyncIterator[House]:
    conversation = FakeConversation()
    house = House(conversation, FakeFiles(), FakeDemo(conversation), free_port())
    await house.open()
    yield house
    await house.close()


@pytest.fixture
async def browser(chromium: Path) -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium, args=ARGUMENTS)
        yield browser
        await browser.close()


async def context_on(
    browser: Browser,
    house: House,
    size: ViewportSize,
    scheme: Literal["light", "dark"] = "light",
) -> BrowserContext:
    phone = size == PHONE
    context = await browser.new_context(
        viewport=size,
        locale="zh-CN",
        color_scheme=scheme,
        has_touch=phone,
        is_mobile=phone,
        device_scale_factor=2 if phone else 1,
    )
    context.set_default_timeout(8000)
    await context.add_cookies([{"name": "award-session", "value": TOKEN, "url": house.url}])
    return context


async def open_chat(context: BrowserContext, url: str) -> Page:
    page = await context.new_page()
    troubles = TROUBLES.setdefault(page, [])
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda said: troubles.append(said.text) if is_trouble(said) else None)
    await page.goto(url)
    await expect(page.locator("#log")).to_have_attribute("aria-busy", "false")
    return page


def is_trouble(said: ConsoleMessage) -> bool:
    return "Content Security" in said.text


async def picture(page: Page, name: str) -> None:
    if PICTURES:
        await page.wait_for_timeout(300)
        await page.screenshot(path=Path(PICTURES) / f"{name}.png")


def no_troubles(page: Page) -> bool:
    return TROUBLES[page] == []


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
async def test_what_is_typed_and_pressed_is_saved_and_stays(
    house: House, browser: Browser, size: ViewportSize
) -> None:
    context = await context_on(browser, house, size)
    page = await open_chat(context, house.url)
    await page.fill("#text", "3500万")
    await page.press("#text", "Enter")
    await expect(page.locator(".mine .text")).to_have_text("3500万")
    await expect(page.locator(".mine .state.saved")).to_contain_text("已保存")
    await page.get_by_role("button", name="继续").click()
    await expect(page.locator(".theirs .text").last).to_have_text("您选择了：继续")
    await expect(page.locator(".card.past")).to_have_count(1)
    await page.fill("#text", "写到一半")
    await page.reload()
    await expect(page.locator(".log li")).to_have_count(4)
    await expect(page.locator("#text")).to_have_value("写到一半")
    assert [done.text or done.press for done in house.conversation.handled] == ["3500万", "next"]
    assert no_troubles(page)


async def test_a_server_that_comes_back_gets_what_was_written_meanwhile(
    house: House, browser: Browser
) -> None:
    page = await open_chat(await context_on(browser, house, PHONE), house.url)
    await house.close()
    await expect(page.locator("#connection")).to_contain_text("正在重新连接")
    for text in ("第一条", "第二条"):
        await page.fill("#text", text)
        await page.press("#text", "Enter")
    await expect(page.locator(".pending")).to_have_count(2)
    await expect(page.locator(".pending").first).to_contain_text("网络恢复后自动发送")
    await picture(page, "phone-away")
    await house.open()
    await expect(page.locator("#connection")).to_have_attribute("data-state", "connected")
    await expect(page.locator(".pending")).to_have_count(0)
    await expect(page.locator(".mine")).to_have_count(2)
    assert [done.text for done in house.conversation.handled] == ["第一条", "第二条"]
    assert no_troubles(page)


async def test_what_was_not_sent_survives_a_closed_tab(house: House, browser: Browser) -> None:
    context = await context_on(browser, house, PHONE)
    page = await open_chat(context, house.url)
    await house.close()
    await page.fill("#text", "关掉之前写的")
    await page.press("#text", "Enter")
    await expect(page.locator(".pending")).to_have_count(1)
    await page.close()
    await house.open()
    page = await open_chat(context, house.url)
    await expect(page.locator(".mine .text")).to_have_text("关掉之前写的")
    await expect(page.locator(".pending")).to_have_count(0)
    assert [done.text for done in house.conversation.handled] == ["关掉之前写的"]


async def test_what_could_not_be_saved_can_be_sent_again(house: House, browser: Browser) -> None:
    page = await open_chat(await context_on(browser, house, PHONE), house.url)
    house.conversation.failing = Ground("storage.full")
    await page.fill("#text", "3500万")
    await page.press("#text", "Enter")
    await expect(page.locator(".pending.failed")).to_contain_text("没有保存")
    await picture(page, "phone-failed")
    house.conversation.failing = None
    await page.get_by_role("button", name="再发一次").click()
    await expect(page.locator(".mine .state.saved")).to_contain_text("已保存")
    assert [done.text for done in house.conversation.handled] == ["3500万"]


async def test_enter_that_chooses_a_chinese_word_does_not_send(
    house: House, browser: Browser
) -> None:
    page = await open_chat(await context_on(browser, house, DESKTOP), house.url)
    session = await page.context.new_cdp_session(page)
    await page.focus("#text")
    await session.send(
        "Input.imeSetComposition", {"text": "xi xian", "selectionStart": 7, "selectionEnd": 7}
    )
    await page.dispatch_event("#text", "keydown", {"key": "Enter", "isComposing": True})
    await session.send("Input.insertText", {"text": "息县"})
    await expect(page.locator("#text")).to_have_value("息县")
    await expect(page.locator(".pending, .mine")).to_have_count(0)
    await page.press("#text", "Shift+Enter")
    await page.keyboard.type("2")
    await page.press("#text", "Enter")
    await expect(page.locator(".mine .text")).to_have_text("息县\n2")


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
async def test_files_are_uploaded_shown_and_enlarged(
    house: House, browser: Browser, size: ViewportSize
) -> None:
    page = await open_chat(await context_on(browser, house, size), house.url)
    await page.set_input_files(
        "#file",
        [
            FilePayload(name="审计报告.pdf", mimeType="application/pdf", buffer=b"%PDF" * 5000),
            FilePayload(name="营业执照.png", mimeType="image/png", buffer=png(320, 240)),
        ],
    )
    await expect(page.locator("a.document .file-name")).to_have_text("审计报告.pdf")
    await page.locator(".thumbnail").click()
    await expect(page.locator("#picture img")).to_be_visible()
    shown = await page.locator("#picture img").evaluate(
        "image => image.decode().then(() => image.naturalWidth)"
    )
    assert shown == 320
    await page.keyboard.press("Escape")
    await expect(page.locator("#picture")).to_be_hidden()
    async with page.expect_download() as download:
        await page.locator("a.document").click()
    assert (await download.value).suggested_filename == "审计报告.pdf"
    await expect(page.locator(".pending")).to_have_count(0)
    assert no_troubles(page)


async def test_a_file_that_is_empty_or_too_large_is_not_even_sent(
    house: House, browser: Browser
) -> None:
    page = await open_chat(await context_on(browser, house, PHONE), house.url)
    files = [("空.txt", b""), ("大.pdf", b"x" * 1_000_001)]
    await page.set_input_files(
        "#file", [FilePayload(name=n, mimeType="text/plain", buffer=b) for n, b in files]
    )
    await expect(page.locator(".pending.refused")).to_have_count(2)
    await expect(page.locator(".pending").nth(0)).to_contain_text("是空的")
    await expect(page.locator(".pending").nth(1)).to_contain_text("超过上限")
    await page.get_by_role("button", name="不发了").first.click()
    await expect(page.locator(".pending")).to_have_count(1)
    assert house.conversation.handled == []


async def test_an_upload_that_was_cut_can_be_sent_again(house: House, browser: Browser) -> None:
    page = await open_chat(await context_on(browser, house, PHONE), house.url)
    await page.route("**/upload**", lambda route: route.abort("connectionreset"))
    await page.set_input_files(
        "#file", FilePayload(name="报告.pdf", mimeType="application/pdf", buffer=b"%PDF")
    )
    await expect(page.locator(".pending.failed")).to_contain_text("上传中断")
    await page.unroute("**/upload**")
    await page.get_by_role("button", name="再发一次").click()
    await expect(page.locator("a.document .file-name")).to_have_text("报告.pdf")
    await expect(page.locator(".pending")).to_have_count(0)


async def test_a_file_the_server_did_not_keep_leaves_no_loose_end(
    house: House, browser: Browser
) -> None:
    house.files.limit = 10
    page = await open_chat(await context_on(browser, house, PHONE), house.url)
    await page.set_input_files(
        "#file", FilePayload(name="报告.pdf", mimeType="application/pdf", buffer=b"%PDF" * 10)
    )
    await expect(page.locator(".theirs .text")).to_have_text("文件没有保存：file.too-large")
    await expect(page.locator(".pending")).to_have_count(0)


async def test_a_card_that_replaces_another_stands_alone(house: House, browser: Browser) -> None:
    page = await open_chat(await context_on(browser, house, PHONE), house.url)
    await page.fill("#text", "开始")
    await page.press("#text", "Enter")
    for count in (1, 2, 3):
        await page.get_by_role("button", name="计数").click()
        await expect(page.locator(".theirs .text")).to_have_text(f"已按 {count} 次")
    await page.reload()
    await expect(page.locator(".theirs .text")).to_have_text("已按 3 次")


async def test_reading_above_is_not_disturbed(house: House, browser: Browser) -> None:
    for number in range(1, 151):
        house.conversation.post("p1", Screen(f"第 {number} 条"))
    page = await open_chat(await context_on(browser, house, PHONE), house.url)
    await expect(page.get_by_text("第 150 条")).to_be_in_viewport()
    for shown in (120, 150):
        await page.get_by_role("button", name="查看更早的记录").click()
        await expect(page.locator(".theirs")).to_have_count(shown)
    await expect(page.get_by_role("button", name="查看更早的记录")).to_be_hidden()
    await page.locator("#scroller").evaluate("area => { area.scrollTop = 2000 }")
    await page.wait_for_timeout(100)
    house.conversation.post("p1", Screen("新的一条"))
    await expect(page.locator("#news")).to_be_visible()
    assert await page.locator("#scroller").evaluate("area => area.scrollTop") == 2000
    await page.locator("#news").click()
    await expect(page.get_by_text("新的一条")).to_be_in_viewport()
    await expect(page.locator("#news")).to_be_hidden()


async def test_a_long_card_is_read_from_its_beginning(house: House, browser: Browser) -> None:
    page = await open_chat(await context_on(browser, house, PHONE), house.url)
    house.conversation.post("p1", Screen("一行字\n" * 100, "很长的一张卡片"))
    await expect(page.get_by_role("heading", name="很长的一张卡片")).to_be_in_viewport()


async def test_what_people_wrote_never_becomes_markup(house: House, browser: Browser) -> None:
    page = await open_chat(await context_on(browser, house, PHONE), house.url)
    hostile = "<img src=x onerror=alert(1)><b>粗</b> https://elsewhere.example/i/abc"
    house.conversation.post("p1", Screen(hostile, hostile, ((Button(hostile, "x"),),)))
    await expect(page.locator(".card .text")).to_have_text(hostile)
    assert await page.locator(".card img, .card b, .card .link").count() == 0
    house.conversation.post("p1", Screen(f"邀请链接：{house.url}/i/abc_DEF-1"))
    await expect(page.locator(".card .address")).to_have_text(f"{house.url}/i/abc_DEF-1")


async def test_the_keyboard_fits_what_is_asked(house: House, browser: Browser) -> None:
    page = await open_chat(await context_on(browser, house, PHONE), house.url)
    text = page.locator("#text")
    for expects, keyboard in (
        (Expects.PHONE, "tel"),
        (Expects.EMAIL, "email"),
        (Expects.NUMBER, "text"),
    ):
        house.conversation.post("p1", Screen("请回答", expects=expects))
        await expect(text).to_have_attribute("inputmode", keyboard)
    house.conversation.post("p1", Screen("请上传", expects=Expects.FILE))
    await expect(page.locator("#choose-file.primary")).to_be_visible()
    await picture(page, "phone-file")
    house.conversation.post("p1", Screen("哪一天？", expects=Expects.DATE))
    await expect(page.locator("#choose-file")).to_be_hidden()
    await page.fill("#date", "2026-02-10")
    await expect(text).to_have_value("2026-02-10")


async def test_a_change_of_language_keeps_the_draft(house: House, browser: Browser) -> None:
    page = await open_chat(await context_on(browser, house, PHONE), house.url)
    await page.fill("#text", "写到一半")
    await page.click("#menu-button")
    await picture(page, "phone-menu")
    await page.get_by_role("button", name="切换语言").click()
    await expect(page.locator("h1")).to_have_text("Xixian County Mayor's Quality Award")
    await expect(page.locator(".card .buttons")).to_be_visible()
    await picture(page, "phone-english")
    await expect(page.locator("#text")).to_have_value("写到一半")


async def test_the_demonstrations_desk(demo_house: House, browser: Browser) -> None:
    context = await context_on(browser, demo_house, PHONE)
    page = await open_chat(context, demo_house.url)
    await expect(page.locator("#person")).to_have_text("王建国 · 申报单位联系人")
    await page.click("#desk-button")
    await expect(page.locator("#desk")).to_be_in_viewport()
    await expect(page.locator(".clock")).to_contain_text("2026年2月10日")
    await picture(page, "phone-desk")
    await page.get_by_role("button", name="过 5 个工作日").click()
    await expect(page.locator(".clock")).to_contain_text("2026年2月15日")
    await page.get_by_role("link", name="李敏").click()
    await expect(page.locator("#person")).to_have_text("李敏 · 秘书处")
    assert no_troubles(page)


async def test_entering_by_a_link(house: House, browser: Browser) -> None:
    context = await context_on(browser, house, PHONE)
    await context.clear_cookies()
    page = await context.new_page()
    await page.goto(f"{house.url}/i/for-one-person")
    await picture(page, "phone-entrance")
    await page.get_by_role("button", name="进入").click()
    await expect(page.locator("#person")).to_have_text("王建国 · 申报人")
    await expect(page.locator("#log")).to_have_attribute("aria-busy", "false")
    await context.clear_cookies()
    await page.goto(house.url)
    await expect(page.get_by_role("heading", name="请从链接进入")).to_be_visible()
    await picture(page, "phone-gate")


CARD = Screen(
    "贵单位 2025 年营业收入是多少？\n可以写成「3500万」或「1.2亿」，按审计报告填写。",
    "申报 · 第 9 题，共 24 题",
    ((Button("上一题", "back"), Button("稍后再填", "later"), Button("查看全部", "all")),),
    expects=Expects.NUMBER,
)
REFUSAL = Screen(
    "① 正常运行满 2 年 4 个月，须满 3 年（第十二条第一项）。最早可申报：2026年10月31日。\n"
    "② 2024 年度亏损（第十三条第五项）。\n\n如果以上信息有误，可以修改后重新核对。",
    "目前还不能申报",
    (
        (Button("修改信息", "edit", Style.PRIMARY), Button("了解申报条件", "read")),
        (Button("撤回申报", "withdraw", Style.DANGER),),
    ),
)
BANDS = Screen(
    "已评 6 / 23 项　本项材料：自评 1 份、附件 2 个\n请选择分档：",
    "A03 · 材料评审 · 4.1.2 高层领导的作用（50 分）",
    (
        tuple(Button(band, band) for band in ("0–5", "10–25", "30–45", "50–65", "70–85", "90–100")),
        (Button("看自评", "a"), Button("看附件", "b"), Button("跳过", "c"), Button("返回", "d")),
    ),
)


@pytest.mark.parametrize("size", [PHONE, DESKTOP], ids=["phone", "desktop"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_nothing_is_cut_off(
    demo_house: House, browser: Browser, size: ViewportSize, scheme: Literal["light", "dark"]
) -> None:
    """A full conversation, looked at: nothing sticks out sideways, buttons are large enough."""
    tell(demo_house)
    context = await context_on(browser, demo_house, size, scheme)
    page = await open_chat(context, f"{demo_house.url}/?as=wang")
    await expect(page.locator(".clock")).to_contain_text("2026年")
    wide = await page.evaluate("document.documentElement.scrollWidth > innerWidth")
    assert not wide
    for button in await page.locator(".card button:visible, .composer button:visible").all():
        box = await button.bounding_box()
        assert box is not None
        assert box["height"] >= 44, await button.text_content()
    name = "phone" if size == PHONE else "desktop"
    await picture(page, f"{name}-{scheme}")
    await page.locator(".thumbnail").scroll_into_view_if_needed()
    await picture(page, f"{name}-{scheme}-above")
    assert no_troubles(page)


def tell(house: House) -> None:
    """The samples of how the bot speaks, as one conversation."""
    chat, wang = house.conversation, "p1"
    licence = house.files.keep("photo1", "营业执照.png", png(640, 480))
    audit = house.files.keep(
        "audit1", "2025年度审计报告（河南某某会计师事务所）.pdf", b"x" * 1_843_200
    )
    chat.post(wang, REFUSAL)
    chat._append(wang, True, Screen("修改信息"), "u1")
    chat.post(
        wang,
        Screen(
            "营业执照和审计报告已收到，内容加密保存。",
            "已收到 2 份文件",
            attachments=(licence, audit),
        ),
    )
    chat._append(wang, True, Screen("", attachments=(audit,)), "u2")
    chat.post(wang, CARD)
    chat._append(wang, True, Screen("3500万"), "u3")
    chat.post(
        wang,
        Screen(
            f"请把下面的链接发给同事：\n{house.url}/i/u7Xk2-Qm9f_Lw41bPz\n链接只能使用一次，2月17日（周二）前有效。",
            "邀请第二位联系人",
        ),
    )
    chat.post(wang, BANDS)
    chat._append(wang, True, Screen("我们公司自2019年起导入卓越绩效模式，" * 30), "u4")
    chat.post(wang, CARD)


async def test_a_recording_is_played_where_it_stands(house: House, browser: Browser) -> None:
    page = await open_chat(await context_on(browser, house, PHONE), house.url)
    recording = FilePayload(name="访谈.wav", mimeType="audio/wav", buffer=wav(0.4))
    await page.set_input_files("#file", recording)
    player = page.locator(".recording audio")
    await expect(player).to_be_visible()
    await expect(page.locator(".recording .file-name")).to_have_text("访谈.wav")
    heard = await player.evaluate(
        "player => new Promise((done, failed) => {"
        "  player.onended = () => done(player.duration);"
        "  player.play().catch(failed);"
        "})"
    )
    assert heard == pytest.approx(0.4)
    await picture(page, "phone-recording")
    assert no_troubles(page)


async def test_a_voice_is_recorded_where_it_counts_and_sent_when_it_is_stopped(
    house: House, browser: Browser
) -> None:
    context = await context_on(browser, house, PHONE)
    await context.grant_permissions(["microphone"])
    page = await open_chat(context, house.url)
    record = page.locator("#record")
    house.conversation.post("p1", Screen("请回答", expects=Expects.TEXT_OR_FILE))
    await expect(page.locator("#choose-file")).to_be_visible()
    await expect(record).to_be_hidden()
    house.conversation.post("p1", Screen("请评分", expects=Expects.EVIDENCE))
    await record.tap()
    await expect(record).to_have_text("停止并发送")
    house.conversation.post("p1", Screen("请回答", expects=Expects.TEXT))
    await expect(record).to_be_visible()
    await picture(page, "phone-records")
    await page.wait_for_timeout(400)
    await record.tap()
    await expect(page.locator(".recording .file-name")).to_contain_text("录音-")
    await expect(record).to_be_hidden()
    (done,) = house.conversation.handled
    assert done.upload is not None
    _, content = house.files.kept[done.upload.blob]
    assert recognise(done.upload.name, io.BytesIO(content)).value in RECORDINGS
    assert no_troubles(page)


async def test_without_a_microphone_it_says_what_else_can_be_done(
    house: House, browser: Browser
) -> None:
    page = await open_chat(await context_on(browser, house, PHONE), house.url)
    house.conversation.post("p1", Screen("请评分", expects=Expects.EVIDENCE))
    await page.evaluate(
        "() => { navigator.mediaDevices.getUserMedia = () => Promise.reject(new Error()); }"
    )
    await page.locator("#record").tap()
    await expect(page.locator("#composer-note")).to_contain_text("没有允许使用麦克风")
    assert house.conversation.handled == []
