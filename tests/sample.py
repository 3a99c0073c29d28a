"""A sound enterprise's answers, and somebody who fills them in from what the cards ask."""

from __future__ import annotations

from collections.abc import Mapping

from bot.chat import Screen
from tests.papers import pdf, png
from tests.phone import Phone

ANSWERS: Mapping[str, str] = {
    "in_county": "是",
    "operating_since": "2015年6月1日",
    "org_kind": "企业等生产经营单位",
    "little_giant": "否",
    "self_assessed": "良好及以上",
    "own_ip": "是",
    "leading_indicator": "营业收入",
    "honest": "是",
    "policy_breach": "否",
    "unlicensed": "否",
    "accident": "否",
    "failed_inspection": "否",
    "loss": "否",
    "cheating": "否",
    "blacklisted": "否",
    "other_breach": "否",
    "org_name": "息县淮滨阀门制造有限公司",
    "credit_code": "91350100M000100Y43",
    "address": "息县产业集聚区创新路 8 号",
    "legal_representative": "张建国",
    "contact_name": "王敏",
    "contact_phone": "138 1234 5678",
    "contact_email": "wangmin@example.com",
    "industry": "通用设备制造",
    "employees": "326",
    "main_products": "工业阀门、管件",
    "recommending_body": "息县商会",
    "is_branch": "否",
    "revenue": "1.2亿",
    "profit_tax": "１，８００万",
    "net_profit": "980万",
    "assessment_score": "612",
    "declaration": "我已知悉并承诺",
    "notice_place": "厂区公告栏和内网",
    "notice_published_on": "2026-03-02",
    "notice_objections": "没有异议",
}
DOCUMENTS: Mapping[str, tuple[str, bytes]] = {
    "doc_licence": ("营业执照.png", png("licence")),
    "doc_accounts": ("审计报告.pdf", pdf("audit report")),
    "doc_ip": ("专利证书.pdf", pdf("patent")),
    "notice_evidence": ("公示照片.png", png("notice")),
    "parent_recommendation": ("推荐意见.pdf", pdf("recommendation")),
}
SELF_EVALUATION = "我们建立了覆盖全过程的质量管理体系，逐级分解目标并按月检查改进。"


def asked(screen: Screen) -> str | None:
    """The field that a card asks for, read from its own buttons."""
    for row in screen.buttons:
        for button in row:
            action, *args = button.press.split(" ")
            if action in ("filing.later", "filing.answer") and args:
                return args[0]
    return None


async def fill(phone: Phone, until: str = "", **changes: str) -> None:
    """Answer whatever is asked until the field ``until`` is asked, or nothing is.

    Two questions are asked only once the internal notice has ended.
    """
    for _ in range(150):
        key = asked(phone.screen)
        if key is None:
            if not _offers(phone, "继续填写"):
                return
            await phone.press("继续填写")
            if asked(phone.screen) is None:
                return
            continue
        if key == until:
            return
        await answer(phone, key, changes)
    raise AssertionError("the form does not come to an end")


def _offers(phone: Phone, label: str) -> bool:
    return any(button.label == label for row in phone.screen.buttons for button in row)


async def answer(phone: Phone, key: str, changes: Mapping[str, str]) -> None:
    name = key.partition(".")[0]
    text = changes.get(key.replace(".", "__")) or changes.get(name) or ANSWERS.get(name)
    if name in DOCUMENTS:
        await phone.send_file(*DOCUMENTS[name])
        await phone.press("不涉及，可以公开")
        await phone.press("本题填好了")
    elif name.startswith("category_"):
        await phone.say(changes.get(name, SELF_EVALUATION))
    elif text is None:
        await phone.press("跳过")
    elif _offers(phone, text):
        await phone.press(text)
    else:
        await phone.say(text)
