"""What a rehearsal leaves behind: a timeline to read, and a result for programs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import msgspec

from bot.rehearsal.articles import articles_in
from bot.rehearsal.counts import BallotResult
from bot.rehearsal.play import Done, Failed
from bot.rehearsal.player import Unexpected
from bot.rehearsal.scenario import Person, Scenario
from bot.rehearsal.step import deed
from bot.rehearsal.steps import AnyStep, Wait
from bot.wording import Wording
from core.filing import FilingState
from core.regulation import Numbers, regulation


class ReceiptResult(msgspec.Struct, frozen=True):
    number: str
    at: datetime


class FilingResult(msgspec.Struct, frozen=True):
    """Where an organisation's filing ended (:func:`bot.rehearsal.ending.ending_of`).

    ``total`` is exact, such as ``119999/200``, and ``place`` the ranking's, once it is reviewed.
    """

    organisation: str
    filing: str
    state: str
    ending: str
    receipts: tuple[ReceiptResult, ...]
    total: str = ""
    place: int = 0


class RefusalResult(msgspec.Struct, frozen=True):
    """Somebody was refused, as the scenario has it."""

    step: int
    at: datetime
    who: str
    does: str
    articles: tuple[str, ...]
    text: str


class Failure(msgspec.Struct, frozen=True):
    """What did not go as the scenario has it. ``step`` counts from 1; 0 is the end."""

    step: int
    at: datetime
    who: str
    does: str
    expected: str
    shown: str


class Result(msgspec.Struct, frozen=True):
    """A rehearsal in numbers. ``seconds`` are real, ``days`` the scenario's."""

    title: str
    passed: bool
    steps: int
    days: int
    seconds: float
    updates: int
    updates_by_person: dict[str, int]
    filings: tuple[FilingResult, ...]
    ballot: BallotResult
    refusals: tuple[RefusalResult, ...]
    failure: Failure | None = None


@dataclass(frozen=True)
class Narrator:
    """Puts what happens into the words of the one who watches."""

    scenario: Scenario
    words: Wording

    def opening(self) -> str:
        return self.words.say("rehearsal-title", title=self.scenario.title)

    def line(self, done: Done) -> str:
        """One step: when, who, what, and what came of it."""
        if isinstance(done.step, Wait):
            return self.words.say("rehearsal-wait", at=self._at(done.step))
        return self.words.say(
            "rehearsal-line",
            at=self._at(done.step),
            who=self._person(done.step).name,
            what=self._what(done),
        )

    def failure(self, failed: Failed) -> Failure:
        return Failure(
            failed.number,
            failed.step.at.replace(tzinfo=self.words.zone),
            failed.step.who,
            deed(failed.step),
            self.expected(failed.reason),
            failed.reason.shown,
        )

    def expected(self, reason: Unexpected) -> str:
        key = f"rehearsal-expected-{reason.code}"
        return self.words.say(key, **reason.facts)

    def ending(self, ending: str | None) -> str:
        """What became of a filing, in words."""
        if ending is None:
            return self.words.say("rehearsal-no-filing")
        if ending in set(FilingState):
            return self.words.say("filing-state", state=ending)
        if ending in {each.key for each in self._numbers.classes}:
            return self.award_class(ending)
        return self.words.say("rehearsal-ending", ending=ending)

    def organisation(self, key: str) -> str:
        return str(self.scenario.organisation(key).answers.get("org_name", key))

    def award_class(self, key: str) -> str:
        return self._numbers.award_class(key).name[self.words.texts.language]

    def ballot(self, ballot: BallotResult) -> Iterator[str]:
        """Every round with its turnout and its counts, and who has a place by them."""
        for this in ballot.rounds:
            yield self.words.say(
                "rehearsal-round",
                round=this.number,
                runoff="yes" if this.runoff else "no",
                means=this.means.value,
                stands=this.state.value,
                voted=this.voted,
                roll=this.roll,
            )
            for each in this.questions:
                yield self.words.say(
                    "rehearsal-count",
                    name=self.organisation(each.organisation),
                    award_class=self.award_class(each.award_class),
                    approve=each.approve,
                    voters=each.voters,
                    against=each.against,
                    abstain=each.abstain,
                    passed={True: "yes", False: "no", None: "unasked"}[each.passed],
                )
        for key, of_class in ballot.proposed.items():
            name, award_class = self.organisation(key), self.award_class(of_class)
            yield self.words.say("rehearsal-proposed", name=name, award_class=award_class)

    @property
    def _numbers(self) -> Numbers:
        return regulation(self.scenario.regulation).numbers

    def told(self, failure: Failure) -> str:
        """A failure to be read: the step, the person, what was expected, what was shown."""
        if not failure.step:
            return self.words.say("rehearsal-failed-end", expected=failure.expected)
        step = self.scenario.steps[failure.step - 1]
        name = f"rehearsal-{deed(step)}.name"
        told = self.words.say(
            "rehearsal-failed",
            step=failure.step,
            at=self._at(step),
            who=self._person(step).name,
            what=self.words.say(name),
            expected=failure.expected,
        )
        # beside the message, not in it: Fluent cuts arguments of this length off
        return f"{told}\n{failure.shown or self.words.say('rehearsal-nothing-shown')}"

    def closing(self, result: Result) -> str:
        return self.words.say(
            "rehearsal-passed" if result.passed else "rehearsal-not-passed",
            steps=result.steps,
            days=result.days,
            updates=result.updates,
            filings=len(result.filings),
            seconds=f"{result.seconds:.1f}",
        )

    def _what(self, done: Done) -> str:
        key = f"rehearsal-{deed(done.step)}"
        if done.refusal is None:
            return self.words.say(key, **done.facts)
        assert done.step.refused is not None
        separator = self.words.say("list-separator")
        return self.words.say(
            "rehearsal-refused" if done.step.refused else "rehearsal-refused-plainly",
            what=self.words.say(f"{key}.name"),
            articles=separator.join(map(self.words.article, dict.fromkeys(done.step.refused))),
        )

    def _person(self, step: AnyStep) -> Person:
        return self.scenario.person(step.who)

    def _at(self, step: AnyStep) -> str:
        time = f"{step.at:%H:%M:%S}".removesuffix(":00")
        return self.words.say("moment", day=step.at.date(), time=time)


def refusal(number: int, step: AnyStep, text: str, spoken: Wording) -> RefusalResult:
    """A refusal as ``text`` gave it in the words ``spoken``."""
    at = step.at.replace(tzinfo=spoken.zone)
    return RefusalResult(number, at, step.who, deed(step), articles_in(spoken, text), text)


def as_json(results: Sequence[Result]) -> bytes:
    """The last, with those of the scenarios that it goes on from before it."""
    *before, last = map(msgspec.to_builtins, results)
    told = {**last, "before": before} if before else last
    return msgspec.json.format(msgspec.json.encode(told), indent=2)
