"""An edition from its filing window to the end of its first notice: who hears of it, what is done.

Half of the people are on the web chat, half on Telegram. Three of them act, the others only listen.
"""

from __future__ import annotations

from collections.abc import Callable, Coroutine, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from zoneinfo import ZoneInfo

from bot.transports.telegram import TRANSPORT
from bot.transports.web.sessions import address_of, new_token
from core.roles import Role
from core.usecases.entering import issue_invitation
from tests.dialogs.conftest import file_whole, publish_call
from tests.dialogs.test_objections import decide, fill_in
from tests.phone import County, Phone

ZONE = ZoneInfo("Asia/Shanghai")
APPLICANTS = 3
"""On each side; they never file, and so are reminded to the last."""


@dataclass(frozen=True)
class Member:
    """Somebody at an address; ``token`` is their session where they are on the web."""

    person_id: str
    address: str
    token: str = ""


@dataclass(frozen=True)
class Cast:
    """Three act; of ``hearers`` everything that they hear is known."""

    secretary: Member
    department: Member
    objector: Member
    hearers: Sequence[Member]

    @property
    def everybody(self) -> Sequence[Member]:
        return (self.secretary, self.department, self.objector, *self.hearers)


class Hand(Protocol):
    """A chat in which somebody acts."""

    async def say(self, text: str) -> Any: ...
    async def press(self, label: str) -> Any: ...
    async def send_file(self, name: str, content: bytes) -> Any: ...


@dataclass(frozen=True)
class Scene:
    """Where it is played. ``clock`` moves the server's time; ``notice`` is the id of the public
    notice that counts, as anybody may read it."""

    secretary: Hand
    department: Hand
    objector: Hand
    clock: Callable[[datetime], None]
    notice: Callable[[], Coroutine[Any, Any, str]]


Step = Callable[[Scene], Coroutine[Any, Any, None]]


# --- what is there before ---------------------------------------------------------------------


async def prepare(here: County) -> Cast:
    """A call is out, one filing is in, several are begun, and everybody has their role."""
    casting = Casting(here)
    secretary = await casting.invited(Role.SECRETARIAT, "李秘书", standing=True)
    await publish_call(casting.phones[secretary])
    link = next(word for word in casting.phones[secretary].log().split() if "/call/" in word)
    call = f"/start call-{link.rpartition('/')[2]}"
    ecology = await casting.invited(Role.DEPARTMENT, "生态环境局")
    hearers = [
        await casting.invited(Role.SECRETARIAT, "赵秘书", standing=True),
        await casting.invited(Role.SECRETARIAT, "孙秘书", standing=True, telegram=True),
        await casting.invited(Role.SUPERVISOR, "方监督"),
        await casting.invited(Role.SUPERVISOR, "何监督", telegram=True),
        await casting.invited(Role.DEPARTMENT, "应急管理局"),
        await casting.invited(Role.DEPARTMENT, "税务局", telegram=True),
    ]
    wang = await casting.came_by(call, "王厂长")
    filing = casting.phones[wang]
    await filing.say("/filing")
    await filing.press("邀请同事")
    link = next(word for word in filing.log().split() if "/i/" in word)
    hearers += [wang, await casting.enters(f"/start i-{link.rpartition('/')[2]}", telegram=True)]
    await filing.say("/resume")
    await file_whole(here, filing)
    for number in range(2 * APPLICANTS):
        hearers.append(await casting.came_by(call, f"厂长{number}", telegram=number % 2 == 1))
    zhao = await casting.came_by(call, "赵德明")
    return await casting.cast((secretary, ecology, zhao), hearers)


class Casting:
    """Lets people in, each on their side."""

    def __init__(self, here: County) -> None:
        self._here = here
        self.phones: dict[str, Phone] = {}
        self._tokens: dict[str, str] = {}

    async def enters(self, text: str, *, telegram: bool = False) -> str:
        """The address of somebody new who begins with the text."""
        token = new_token()
        address = str(1001 + len(self.phones)) if telegram else address_of(token).id
        if not telegram:
            self._tokens[address] = token
        phone = Phone(self._here.app, address, transport=TRANSPORT if telegram else "web")
        self.phones[address] = phone
        await phone.say(text)
        return address

    async def came_by(self, call: str, name: str, *, telegram: bool = False) -> str:
        address = await self.enters(call, telegram=telegram)
        await self.phones[address].say(name)
        for label in ("开始或继续申报", "是"):
            await self.phones[address].press(label)
        return address

    async def invited(
        self, role: Role, name: str, *, standing: bool = False, telegram: bool = False
    ) -> str:
        async with self._here.app.store.transaction(self._here.clock()) as tx:
            edition_id = None if standing else (await tx.editions.all())[0].id
            invited = await issue_invitation(tx, "house", role, edition_id, name=name)
        return await self.enters(f"/start i-{invited.token}", telegram=telegram)

    async def cast(self, acting: tuple[str, str, str], hearers: Sequence[str]) -> Cast:
        members = {}
        for address, phone in self.phones.items():
            profile = await self._here.app.engine.who(phone.address)
            assert profile is not None
            members[address] = Member(profile.person_id, address, self._tokens.get(address, ""))
        secretary, department, objector = (members[each] for each in acting)
        return Cast(secretary, department, objector, [members[each] for each in hearers])


# --- what happens then ------------------------------------------------------------------------


def at(month: int, day: int, hour: int = 9) -> Step:
    """It becomes so late."""

    async def step(scene: Scene) -> None:
        scene.clock(datetime(2026, month, day, hour, tzinfo=ZONE))

    return step


async def departments_are_asked(scene: Scene) -> None:
    await _presses(scene.secretary, "资格审查", "征求部门意见")


async def one_answers(scene: Scene) -> None:
    await scene.department.say("/opinions")
    for label in ("A01", "没有异议"):
        await scene.department.press(label)


async def no_more_is_waited_for_one(scene: Scene) -> None:
    await _waive(scene, "应急管理局")


async def nor_for_the_other(scene: Scene) -> None:
    await _waive(scene, "税务局")


async def the_filing_is_accepted(scene: Scene) -> None:
    await _presses(scene.secretary, "资格审查", "A01", "受理")


async def the_list_is_published(scene: Scene) -> None:
    labels = ("公示", "公示受理名单", "与评审公告相同", "确认发布公示")
    await _presses(scene.secretary, *labels)


async def the_list_is_corrected(scene: Scene) -> None:
    await at(4, 24)(scene)
    await _presses(scene.secretary, "公示", "更正公示")
    await scene.secretary.say("单位名称漏字")
    await scene.secretary.say("县政府网站")
    await scene.secretary.press("确认发布公示")


async def somebody_objects(scene: Scene) -> None:
    await scene.objector.say(f"/start notice-{await scene.notice()}")
    await scene.objector.press("提出异议")
    await fill_in(scene.objector)
    await scene.objector.press("提交异议")


async def the_objection_is_dismissed(scene: Scene) -> None:
    await decide(scene.secretary, "异议不成立", "经查，通报已撤销。")


async def _waive(scene: Scene, department: str) -> None:
    await _presses(scene.secretary, "资格审查", "A01", f"说明{department}未答复")
    await scene.secretary.say("多次联系未答复，县纪委已知悉")


async def _presses(secretary: Hand, *labels: str) -> None:
    await secretary.say("/desk")
    for label in labels:
        await secretary.press(label)


STEPS: Sequence[Step] = (
    at(3, 30), at(4, 1), at(4, 1, 22),  # the internal notice is to be published
    at(4, 8), at(4, 10), at(4, 10, 22), at(4, 13),  # filing closes
    departments_are_asked, one_answers,
    at(4, 17), at(4, 20), at(4, 20, 22), at(4, 21), at(4, 23),  # the others keep silent
    no_more_is_waited_for_one, nor_for_the_other, the_filing_is_accepted,
    the_list_is_published, the_list_is_corrected,
    somebody_objects, at(4, 30), the_objection_is_dismissed,
    at(5, 6), at(5, 7),  # the notice ends
)  # fmt: skip
