"""Supervisors with their own program: papers come from the chat, answers go back to it."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass

import msgspec

from bot.trustee.duties import Key, duty, new_key
from core.ballot import SECRET_SEED, Invitation, Partial, decode, encode
from core.ballot.papers import recognise
from core.key_ceremony import KeyCeremony
from core.roles import Role
from core.usecases.ceremonies import latest_ceremony
from tests.phone import Phone
from tests.reviewing import Reviewed, _invited

NAMES = ("方监督", "谷监督", "侯监督", "纪监督", "江监督")


@dataclass
class Supervisor:
    """``key`` is what lies on their own machine."""

    phone: Phone
    name: str
    key: Key | None = None

    async def fetch(self, label: str) -> bytes:
        """Download what the card offers."""
        await self.phone.say("/keys")
        await self.phone.press(label)
        return await self.phone.open(self.phone.attachment())

    def answer(self, content: bytes) -> bytes:
        """As the program does it, without its file."""
        paper = recognise(content)
        if isinstance(paper, Invitation) and self.key is None:
            index = paper.names.index(self.name)
            done = new_key(paper, index, secrets.token_bytes(SECRET_SEED))
        else:
            assert self.key is not None, "the first paper is an invitation"
            done = duty(self.key, paper)
        self.key = done.key
        return encode(done.answer)

    async def step(self, label: str) -> str:
        """Download, answer, upload; what the card says then."""
        answer = self.answer(await self.fetch(label))
        await self.phone.send_file("答复.json", answer)
        return self.phone.text


async def supervisors(found: Reviewed, count: int = 3) -> list[Supervisor]:
    """The first is the one that every edition has."""
    phones = [found.supervisor]
    for n in range(1, count):
        phone = await _invited(
            found.here, found.edition_id, f"supervisor{n}", NAMES[n], Role.SUPERVISOR
        )
        phones.append(phone)
    return [Supervisor(phone, name) for phone, name in zip(phones, NAMES, strict=False)]


async def make_key(found: Reviewed, count: int = 3) -> list[Supervisor]:
    """A key made through the chat by as many supervisors."""
    trustees = await supervisors(found, count)
    await finish_key(trustees)
    return trustees


async def begin_key(first: Supervisor) -> None:
    await first.phone.say("/keys")
    await first.phone.press("开始生成密钥")
    first.key = None


async def finish_key(trustees: Sequence[Supervisor]) -> None:
    """From the beginning to the end."""
    for each in trustees:
        each.key = None
    await begin_key(trustees[0])
    for step in (1, 2, 3):
        for each in trustees:
            await each.step(f"下载第 {step} 步的文件")


async def lose_key(trustee: Supervisor) -> None:
    await trustee.phone.say("/keys")
    await trustee.phone.press("我的密钥不能用了")
    await trustee.phone.say("U 盘损坏，没有备份。")
    await trustee.phone.press("确认失效")


async def give_corrupt_share(trustee: Supervisor, number: int = 1) -> None:
    """A share of a closed round in which two proofs have changed places."""
    box = await trustee.fetch(f"下载第 {number} 轮的票箱")
    share = decode(trustee.answer(box), Partial)
    line = share.lines[0]
    swapped = msgspec.structs.replace(line, shares=(line.shares[1], *line.shares[1:]))
    wrong = msgspec.structs.replace(share, lines=(swapped, *share.lines[1:]))
    await trustee.phone.send_file("答复.json", encode(wrong))


async def ceremony_of(found: Reviewed) -> KeyCeremony:
    """The one at hand."""
    async with found.here.app.store.view(found.here.clock()) as tx:
        latest = await latest_ceremony(tx, await tx.editions.get(found.edition_id))
    assert latest is not None
    return latest
