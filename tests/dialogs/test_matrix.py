"""Every cell of the notification matrix, walked through the chat: who is told, and nobody else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta

import pytest

from bot.notice_cards import notice_card
from core.announcements import MATRIX
from core.ports import Digest, Notice
from core.regulation import regulation
from core.roles import Role
from core.usecases.arrangements import enter_workdays
from core.usecases.casting import resume
from storage.unit_of_work import CollectedOutbox
from tests.dialogs.conftest import NOW, enter_by_call
from tests.dialogs.test_filing_conversation import invitation_of
from tests.dialogs.test_objections import decide, object_to, open_objection
from tests.dialogs.test_public_notices import NEW_YEAR_LONGER
from tests.dialogs.test_qualification import answer, invited
from tests.dialogs.test_reports import come_to_report, report
from tests.phone import County, Phone
from tests.reviewing import deed
from tests.sample import fill
from tests.trustees import Supervisor, give_corrupt_share, lose_key

OTHER_CODE = "91411528MA40000A0H"
THIRD_CODE = "91411528MA40000C2R"
QIAN = "息县钱塘机械有限公司"

BESIDE_THE_MATRIX = {
    "workdays-entered",
    "deadline-near",
    "objection-due-moved",
    "opinions-due-moved",
    "refusal-answer-moved",
}
"""What is told of no edition, and of a deadline of one's own."""

Told = list[tuple[str, Notice | Digest]]


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> Told:
    """Everything that anybody is told without having asked."""
    found: Told = []
    tell = CollectedOutbox.tell

    async def noted(
        self: CollectedOutbox, person_ids: Sequence[str], notice: Notice | Digest
    ) -> None:
        found.extend((person_id, notice) for person_id in person_ids)
        await tell(self, person_ids, notice)

    monkeypatch.setattr(CollectedOutbox, "tell", noted)
    return found


@pytest.mark.every_database
async def test_each_role_hears_of_each_event_what_the_matrix_says_and_nothing_else(
    here: County, told: Told
) -> None:
    await Walk(here).whole_edition()
    roles = await _roles(here)
    notices = [(person_id, each) for person_id, told_ in told for each in _notices(told_)]
    heard: dict[Role, set[str]] = defaultdict(set)
    for person_id, notice in notices:
        for role in roles[person_id]:
            heard[role].add(notice.code)

    silent = [
        (event.value, role.value)
        for event, cells in MATRIX.items()
        for role, cell in cells.items()
        if (cell.code or event.value) not in heard[role]
    ]
    assert silent == [], "cells of which nobody has heard"

    meant = {
        role: {cells[role].code or event.value for event, cells in MATRIX.items() if role in cells}
        for role in Role
    }
    stray = {
        (notice.code, tuple(sorted(roles[person_id])))
        for person_id, notice in notices
        if notice.code not in BESIDE_THE_MATRIX.union(*(meant[role] for role in roles[person_id]))
    }
    assert stray == set(), "told to somebody whom the matrix does not name"

    async with here.app.store.view(here.clock()) as tx:
        for person_id, notice in told:
            language = (await tx.people.get(person_id)).language
            log = await here.app.engine.messages(person_id, 0, 10_000)
            card = notice_card(here.app.words[language], notice)
            assert card.text in [message.screen.text for message in log], notice


def _notices(told: Notice | Digest) -> Sequence[Notice]:
    return told.items if isinstance(told, Digest) else (told,)


async def _roles(here: County) -> dict[str, set[Role]]:
    async with here.app.store.view(here.clock()) as tx:
        (edition,) = await tx.editions.all()
        found: dict[str, set[Role]] = defaultdict(set)
        for role in Role:
            for person_id in await tx.people.holding(role, edition.id):
                found[person_id].add(role)
    return found


class Walk:
    """An edition in which everything happens once at least."""

    def __init__(self, here: County) -> None:
        self.here = here

    async def whole_edition(self) -> None:
        await self.call()
        await self.filing()
        await self.qualification()
        await self.acceptance_notice()
        await self.panel()
        await self.review()
        await self.plenary()
        await self.ballot()
        await self.ballot_on_paper()
        await self.award_notice()

    async def call(self) -> None:
        here = self.here
        self.secretary = await here.secretary()
        await here.secretary("周秘书", "second")
        await self.secretary.say("/desk")
        await self.secretary.press("建立新的一届")
        await self.secretary.say("3")
        for who, name, role in (
            ("ecology", "生态环境局", Role.DEPARTMENT),
            ("taxes", "税务局", Role.DEPARTMENT),
            ("supervisor", "方监督", Role.SUPERVISOR),
            ("expert", "顾专家", Role.EXPERT),
            ("committee", "何委员", Role.COMMITTEE),
        ):
            setattr(self, who, await invited(here, who, name, role))
        await self.secretary.say("/desk")
        await self.secretary.press("填写评审公告")
        for text in ("息县日报", "2026-3-2", "2026-4-10", "0376-5951234"):
            await self.secretary.say(text)
        await self.secretary.press("确认发布")

    async def filing(self) -> None:
        """One files, withdraws, is returned; two quarrel over a code; a third has lost it."""
        here, secretary = self.here, self.secretary
        self.wang = await enter_by_call(here, secretary, "wang", "王厂长")
        await fill(self.wang, until="address")
        await self._colleague(self.wang)
        self.li = await enter_by_call(here, secretary, "li", "李厂长")
        await fill(self.li, until="address")
        await self._settle("代码属于该单位")
        await self.wang.look()
        await self._change(self.wang, OTHER_CODE)
        self.qian = await enter_by_call(here, secretary, "qian", "钱厂长")
        await fill(self.qian, until="address", credit_code=OTHER_CODE, org_name=QIAN)
        await self._settle("不属于，撤回此申报")
        await self.qian.say("/filing")
        await self.qian.press("恢复申报")
        await self._change(self.qian, THIRD_CODE)
        here.clock.move_to(NOW + timedelta(days=1))
        await self._withdraw(self.wang)
        for phone in (self.wang, self.li, self.qian):
            await phone.say("/filing")
            await phone.press("继续")
            await fill(phone)
        here.clock.move_to(NOW + timedelta(days=9))
        for phone in (self.wang, self.li, self.qian):
            await phone.say("/filing")
            await phone.press("继续")
            await fill(phone)
            await self._submit(phone)
        await self._withdraw(self.wang)
        await self._submit(self.wang)
        await secretary.look()
        await secretary.press("查看申报")
        await secretary.press("退回更正")
        await secretary.say("营业执照照片不清晰")
        await secretary.press("确认退回")
        await self.wang.look()
        await self._submit(self.wang)

    async def qualification(self) -> None:
        """One is accepted against an objection; one is refused and answers in vain; one is refused,
        says nothing, and is accepted all the same."""
        secretary = self.secretary
        await self._tick(4, 8)
        await self._tick(4, 13)
        await secretary.say("/desk")
        await secretary.press("资格审查")
        await secretary.press("征求部门意见")
        await answer(self.ecology, "有异议", "2025 年有一次环保处罚")
        for code in ("A02", "A03"):
            await self.ecology.say("/opinions")
            await self.ecology.press(code)
            await self.ecology.press("没有异议")
        await self._tick(4, 17)
        await self._tick(4, 21)
        for code in ("A01", "A02", "A03"):
            await self._open_case(code)
            await secretary.press("说明税务局未答复")
            await secretary.say("已两次电话催办，税务局没有答复")
        await self._open_case("A01")
        await secretary.press("受理")
        await secretary.say("处罚不属于第十三条所列情形")
        for code in ("A02", "A03"):
            await self._open_case(code)
            await secretary.press("不予受理")
            await secretary.press("第十三条第三项")
            await secretary.press("写明理由")
            await secretary.say("2024 年 6 月发生环保责任事故")
        await self._tick(4, 24)
        await self.li.look()
        await self.li.press("陈述意见")
        await self.li.say("事故责任不在我单位，附认定书文号")
        await self.li.press("提交陈述")
        await self._open_case("A02")
        await secretary.press("维持不予受理")
        await secretary.say("认定书载明负主要责任")
        await self._tick(4, 27)
        await self._open_case("A03")
        await secretary.press("受理")
        await secretary.say("经核实，事故不属于责任事故")

    async def acceptance_notice(self) -> None:
        """Corrected once. One objection is returned, completed, answered late and dismissed; one is
        never completed; one is withdrawn."""
        here, secretary = self.here, self.secretary
        await secretary.say("/desk")
        await secretary.press("公示")
        await secretary.press("公示受理名单")
        await secretary.press("与评审公告相同")
        await secretary.press("确认发布公示")
        await secretary.press("更正公示")
        await secretary.say("单位名称漏字")
        await secretary.press("与评审公告相同")
        await secretary.press("确认发布公示")
        zhao = await object_to(here, "zhao")
        await object_to(here, "sun")
        await open_objection(secretary)
        await secretary.press("向部门了解情况")
        await secretary.press("生态环境局")
        await secretary.say("该企业 2025 年有无环保处罚？")
        await secretary.press("确认")
        await self.ecology.look()
        await self.ecology.press("去答复")
        await self.ecology.say("没有处罚记录。")
        await self.ecology.press("提交陈述")
        await self.wang.look()
        await self.wang.press("说明情况")
        await self.wang.say("已整改，复检合格。")
        await self.wang.press("提交陈述")
        gao = await object_to(here, "gao")
        await gao.press("撤回异议")
        await gao.press("确定撤回")
        for code in ("Y01", "Y02"):
            await open_objection(secretary, code)
            await secretary.press("材料不全")
            await secretary.say("异议材料上没有签名。")
            await secretary.press("确认")
        await self._tick(4, 30)
        await zhao.look()
        await zhao.press("去补正")
        await zhao.press("补正材料")
        await zhao.press("提交异议")
        await self._tick(5, 6)
        await self._tick(5, 7)
        await self._tick(5, 8)
        await self._tick(5, 12)
        await decide(secretary, "异议不成立", "经查，通报已撤销。")
        await secretary.say("/desk")
        await secretary.press("公示")
        await secretary.press("进入专家评审")

    async def panel(self) -> None:
        """Three are named, two of them challenged; one is recused and replaced, one who sits
        nowhere declares an interest, those who say nothing are reminded; a defence is set."""
        here, secretary = self.here, self.secretary
        self.experts = experts = [
            await invited(here, f"expert{n}", name, Role.EXPERT)
            for n, name in enumerate(("冯专家", "高专家", "韩专家", "江专家", "孔专家"))
        ]
        await secretary.say("/panels")
        await secretary.press("组成评审组")
        for name in ("冯专家", "高专家", "韩专家"):
            await secretary.press(name)
        await secretary.press("选好了，指定组长")
        await secretary.press("冯专家")
        await secretary.press("确认")
        await secretary.press("分配申报单位")
        await secretary.press("确认分配")
        await secretary.say("/recusals")
        await secretary.press("提醒没有声明的人")
        await experts[3].say("/recusal")
        await experts[3].press("A03")
        await experts[3].press("有利害关系")
        await experts[3].say("曾任该单位顾问")
        await experts[3].press("确认回避")
        for name, what in (("高专家", "予以回避"), ("韩专家", "不予回避")):
            await self.wang.say("/challenge")
            await self.wang.press(f"申请{name}回避")
            await self.wang.say("该专家为竞争对手提供过咨询")
            await self.wang.press("确认申请")
            await secretary.look()
            await secretary.press("去决定")
            await secretary.press("决定：")
            await secretary.press(what)
            await secretary.say("已经核实")
            await secretary.press("确认")
        await secretary.say("/panels")
        await secretary.press("第 1 组")
        await secretary.press("更换专家")
        await secretary.press("高专家")
        await secretary.press("顾专家")
        await secretary.say("已经回避")
        await secretary.press("确认")
        for name in ("韩专家", "冯专家"):
            await secretary.press("更换组长")
            await secretary.press(name)
        await secretary.say("/meetings")
        await secretary.press("A01")
        await secretary.press("安排陈述答辩")
        await secretary.say("5月20日 9:30 县政务中心三楼会议室")
        await secretary.press("确认安排")
        await self.wang.say("/visit")
        await self.wang.press("确认参加陈述答辩")

    async def review(self) -> None:
        """Sheets come late; one expert is recused after a part was closed, and is replaced."""
        secretary, (feng, _, han, _, kong) = self.secretary, self.experts
        await self._clear(feng, han, self.expert)
        await self._tick(5, 21)
        await secretary.say("/ranking")
        await secretary.press("材料评审截止")
        await secretary.say("2026-5-22")
        await self._tick(5, 22)
        await self._tick(5, 25)
        await self._tick(5, 26)
        for code in ("A01", "A03"):
            await self._score_and_close(code, "材料", feng, han, self.expert)
        await self._score_and_close("A01", "现场", feng, han, self.expert)
        await han.say("/recusal")
        await han.press("A03")
        await han.press("有利害关系")
        await han.say("配偶受聘于该单位")
        await han.press("确认回避")
        await secretary.say("/panels")
        await secretary.press("第 1 组")
        await secretary.press("更换专家")
        await secretary.press("韩专家")
        await secretary.press("孔专家")
        await secretary.say("已经回避")
        await secretary.press("确认")
        await self._clear(kong)
        await self._tick(6, 1)
        await self._score_and_close("A03", "材料", kong, closes=feng)
        await self._score_and_close("A03", "现场", feng, self.expert, kong)
        await secretary.say("/ranking")
        await secretary.press("提出候选名单")
        await secretary.press("A01 县长质量奖")
        await secretary.press("A03 县长质量奖提名奖")
        await secretary.press("下一步")
        await secretary.press("确认提出")

    async def plenary(self) -> None:
        """Called, and prepared: a first key is lost while it is made, a second is ready."""
        secretary, chair = self.secretary, self.committee
        self.members = [chair]
        for n, name in enumerate(("蔡委员", "程委员", "崔委员")):
            self.members.append(await invited(self.here, f"member{n}", name, Role.COMMITTEE))
        self.trustees = [Supervisor(self.supervisor, "方监督")]
        for n, name in enumerate(("谷监督", "侯监督")):
            phone = await invited(self.here, f"trustee{n}", name, Role.SUPERVISOR)
            self.trustees.append(Supervisor(phone, name))
        await self._clear(*self.members)
        await secretary.say("/plenary")
        await secretary.press("召集全体会议")
        await secretary.say("6月8日 9:00 县政务中心三楼会议室")
        await secretary.press("何委员")
        await secretary.press("确认召集")
        await chair.say("/plenary")
        await chair.press("定为 3 人（建议）")
        await self._tick(6, 5)
        first, second, _ = self.trustees
        await first.phone.say("/keys")
        await first.phone.press("开始生成密钥")
        await lose_key(second)
        self.here.clock.move_to(datetime(2026, 6, 5, 2, tzinfo=UTC))
        await first.phone.say("/keys")
        await first.phone.press("开始生成密钥")
        for step in (1, 2, 3):
            for each in self.trustees:
                await each.step(f"下载第 {step} 步的文件")
        self.here.clock.move_to(datetime(2026, 6, 8, 1, tzinfo=UTC))
        for phone in self.members:
            await phone.say("/plenary")
            await phone.press("我已到会")

    async def ballot(self) -> None:
        """In the chat, with one struck from the roll and a share refused; void in the end."""
        secretary, (*voters, struck) = self.secretary, self.members
        await secretary.say("/plenary")
        await secretary.press("准备投票")
        await secretary.press("在聊天内投票")
        await secretary.press("确认开始")
        await struck.say("/recusal")
        await struck.press("A03")
        await struck.press("有利害关系")
        await struck.say("配偶受聘于该单位")
        await struck.press("确认回避")
        async with deed(self.here) as tx:  # as if it had been restarted
            await resume(tx, self.here.app.engine._house.urn)
        for phone in voters:
            await phone.say("/ballot")
            await phone.press("开始填写")
            for number in (1, 2):
                await phone.press_covered(f"{number} ○ 同意")
            await phone.press_covered("核对选票")
            await phone.press_covered("提交选票")
        await self._open_round(1)
        await secretary.press("截止投票")
        await secretary.press("截止投票")
        first, second, third = self.trustees
        await give_corrupt_share(first)
        for each in (second, third):
            await each.step("下载第 1 轮的票箱")
        await self._open_round(1)
        await secretary.press("宣布本轮作废")
        await secretary.say("会场有人未按规定退席。")
        await secretary.press("确认作废")

    async def ballot_on_paper(self) -> None:
        """Its count is disputed once; then the plenary is over."""
        secretary = self.secretary
        await secretary.say("/plenary")
        await secretary.press("准备投票")
        await secretary.press("用纸质选票")
        await secretary.press("确认开始")
        await self._enter_count("A01 2 2 0 0\nA03 3 0 0 0")
        first, second, _ = self.trustees
        await first.phone.look()
        await first.phone.press("去核对")
        await first.phone.press("计票有误")
        await first.phone.say("A01 的同意票应为 4 张。")
        await self._enter_count("A01 4 0 0 0\nA03 3 0 0 0")
        for each in (first, second):
            await each.phone.look()
            await each.phone.press("去核对")
            await each.phone.press("核对无误")
        await secretary.say("/plenary")
        await secretary.press("各轮投票")
        await secretary.press("结束全体会议")
        await secretary.press("确认结束")

    async def _open_round(self, number: int) -> None:
        await self.secretary.say("/plenary")
        await self.secretary.press("各轮投票")
        await self.secretary.press(f"第 {number} 轮")

    async def _enter_count(self, lines: str) -> None:
        await self._open_round(2)
        await self.secretary.press("录入计票")
        await self.secretary.say(lines)
        await self.secretary.press("确认录入")

    async def _clear(self, *experts: Phone) -> None:
        for phone in experts:
            await phone.say("/recusal")
            await phone.press("其余")
            await phone.press("确认")

    async def _score_and_close(
        self, code: str, part: str, *experts: Phone, closes: Phone | None = None
    ) -> None:
        items = [item.key for item in regulation("xixian-2022").rubric.items()]
        lines = "\n".join(f"{code} {item} 65" for item in items)
        for phone in experts:
            await phone.say(f"/score {part} {lines}")
            await phone.press("全部条款")
            await phone.press("核对并锁定")
            await phone.press("确认锁定")
        leader = closes or experts[0]
        await leader.look()
        await leader.say("/review")
        await leader.press(code)
        await leader.press("合议")
        await leader.press(f"{part}合议")
        await leader.press(f"{part}评审定稿")
        await leader.press("确认定稿")

    async def award_notice(self) -> None:
        """Lengthened by a year that is entered, objected to, and over."""
        here, secretary = self.here, self.secretary
        here.clock.move_to(datetime(2026, 12, 24, 1, tzinfo=UTC))
        await secretary.say("/plenary")
        await secretary.press("拟奖名单")
        await secretary.press("公示拟奖名单")
        await secretary.press("与评审公告相同")
        await secretary.press("确认发布公示")
        async with here.app.store.transaction(here.clock()) as tx:
            actor = await tx.people.actor((await tx.people.holding(Role.SECRETARIAT, None))[0])
            await enter_workdays(tx, actor, NEW_YEAR_LONGER)
            await here.app.engine._tell(tx, here.clock())
        await object_to(here, "zhou")
        await decide(secretary, "异议不成立", "经查不属实。", "Y04")
        await object_to(here, "wu", against=QIAN)
        await decide(secretary, "异议成立", "材料造假。", "Y05")
        await report(await come_to_report(here))
        await secretary.say("/desk")
        here.clock.move_to(datetime(2027, 1, 5, 16, tzinfo=UTC))
        await secretary.press("公示")
        await secretary.press("提请县政府审定")

    async def _tick(self, month: int, day: int) -> None:
        """Nine in the morning of that day in Xi County, and whatever is due by then."""
        self.here.clock.move_to(datetime(2026, month, day, 1, tzinfo=UTC))
        await self.here.app.engine.remind()

    # --- what is done more than once ------------------------------------------------------------

    async def _colleague(self, phone: Phone) -> None:
        start = await invitation_of(phone)
        colleague = self.here.phone("colleague")
        await colleague.say(start)
        await colleague.say("赵工")
        await phone.press("继续")

    async def _change(self, phone: Phone, code: str) -> None:
        await phone.press_raw("filing.edit credit_code")
        await phone.say(code)

    async def _settle(self, how: str) -> None:
        await self.secretary.look()
        await self.secretary.press("去核实")
        await self.secretary.press(how)

    async def _withdraw(self, phone: Phone) -> None:
        await phone.say("/filing")
        await phone.press("撤回申报")
        await phone.press("确定撤回")
        await phone.press("恢复申报")

    async def _submit(self, phone: Phone) -> None:
        await phone.say("/filing")
        await phone.press("核对并提交")
        await phone.press("确认提交")

    async def _open_case(self, code: str) -> None:
        await self.secretary.say("/desk")
        await self.secretary.press("资格审查")
        await self.secretary.press(code)
