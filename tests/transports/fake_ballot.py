"""A ballot on a fleeting card, for the transports' tests: it holds choices in memory only."""

from __future__ import annotations

from bot.chat import Button, Expects, Incoming, Screen, Style, Unknown
from tests.transports.fake_conversation import FakeConversation

CANDIDATES = (
    "息县弘昌食品有限公司",
    "河南省淮滨面业集团息县分公司",
    "息县人民医院",
    "信阳市豫申粮油工贸有限公司",
    "息县第一高级中学",
)
CHOICES = ("同意", "不同意", "弃权")
PLACEHOLDER = Screen(
    "本次投票正在进行，您的选票尚未封存。", "无记名投票 · 第一轮", ((Button("继续填写", "open"),),)
)
SEALED = Screen("选票已封存。", "无记名投票 · 第一轮")


class BallotConversation(FakeConversation):
    """``open`` covers the card, ``c<candidate>.<choice>`` chooses, ``word`` asks for a word,
    ``seal`` lifts it; whatever else comes is answered as the plain one does."""

    def __init__(self) -> None:
        super().__init__()
        self.chosen: dict[str, dict[int, int]] = {}
        self.words: list[str] = []
        self.fleeting: list[Incoming] = []
        self.card = 0

    def call(self, person_id: str) -> None:
        """Put the ballot's card into the log."""
        self.post(person_id, PLACEHOLDER)
        self.card = self.logs[person_id][-1].seq

    async def handle(self, incoming: Incoming) -> None:
        profile = self.people.get(incoming.address)
        if profile is None:
            raise Unknown
        person = profile.person_id
        cover, press = self.cover(person), incoming.press or ""
        asked = cover is not None and cover.screen.expects is Expects.TEXT
        if not (press in ("open", "word", "seal") or press.startswith("c") or asked):
            return await super().handle(incoming)
        if self.failing is None and self.breaking is None:
            self._fill_in(person, incoming)
            return None
        return await super().handle(incoming)

    def _fill_in(self, person: str, incoming: Incoming) -> None:
        self.fleeting.append(incoming)
        chosen = self.chosen.setdefault(person, {})
        if incoming.press == "seal":
            self.covers.lift(person)
            self.post(person, SEALED)
        elif incoming.press == "word":
            self.covers.put(person, self.card, Screen("请写一个词。", expects=Expects.TEXT))
        else:
            if incoming.text is not None:
                self.words.append(incoming.text)
            elif (incoming.press or "").startswith("c"):
                candidate, choice = (incoming.press or "")[1:].split(".")
                chosen[int(candidate)] = int(choice)
            self.covers.put(person, self.card, ballot(chosen))


def ballot(chosen: dict[int, int]) -> Screen:
    lines = [f"{number}. {name}" for number, name in enumerate(CANDIDATES, 1)]
    rows = tuple(
        tuple(
            Button(f"{'●' if chosen.get(n) == c else '○'} {choice}", f"c{n}.{c}")
            for c, choice in enumerate(CHOICES)
        )
        for n in range(len(CANDIDATES))
    )
    below = ((Button("写一个词", "word"), Button("封存选票", "seal", Style.PRIMARY)),)
    said = f"已选 {len(chosen)} 项，共 {len(CANDIDATES)} 项。"
    return Screen("\n".join([said, *lines]), "无记名投票 · 第一轮", (*rows, *below))
