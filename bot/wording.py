"""Facts in words: dates with their weekday, money, articles, grounds, derivations."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, datetime, timedelta
from fractions import Fraction
from zoneinfo import ZoneInfo

from bot.texts import Arg, Texts
from core.decision import Articles, Fact, Ground, Named, Refusal, Several
from core.documents import file_answer
from core.form import Field, Kind, Value
from core.money import Money
from core.scoring import truncated
from core.workdays import Day, DayKind, Period, Reason, Run

MIDNIGHT = (0, 0, 0)


class Wording:
    """Puts values into the words of one language, in one award's time zone."""

    def __init__(self, texts: Texts, zone: ZoneInfo) -> None:
        self.texts = texts
        self.zone = zone

    def say(self, key: str, /, **facts: Fact) -> str:
        """The message, its arguments put into words."""
        return self.texts.say(key, **{name: self.fact(fact) for name, fact in facts.items()})

    def fact(self, fact: Fact) -> Arg:
        match fact:
            case datetime():
                return self.moment(fact)
            case date():
                return self.day(fact)
            case Fraction():
                return truncated(fact)
            case Money():
                return self.money(fact)
            case Named(names):
                return names[self.texts.language]
            case Several(names):
                return self.texts.say("list-separator").join(names)
            case Articles(numbers):
                separator = self.texts.say("list-separator")
                return separator.join(self.article(number) for number in numbers)
            case _:
                return fact

    def day(self, day: date) -> str:
        weekday = self.texts.say(f"weekday-{day.isoweekday()}")
        month = self.texts.say(f"month-{day.month}")
        return self.texts.say("date", year=day.year, month=month, day=day.day, weekday=weekday)

    def short_day(self, day: date) -> str:
        return self.texts.say("date-short", month=self.texts.say(f"month-{day.month}"), day=day.day)

    def moment(self, moment: datetime) -> str:
        """A moment in the award's zone; midnight is the day before at 24:00."""
        local = moment.astimezone(self.zone)
        if (local.hour, local.minute, local.second) == MIDNIGHT:
            return self.texts.say("moment", day=self.day(local.date() - timedelta(1)), time="24:00")
        return self.texts.say("moment", day=self.day(local.date()), time=f"{local:%H:%M}")

    def money(self, money: Money) -> str:
        """Round amounts in units of ten thousand, as the reader's language counts."""
        if self.texts.language == "zh-CN" and money.fen and money.fen % 100_0000 == 0:
            return self.texts.say("money-wan", amount=f"{money.fen // 100_0000:,}")
        amount = f"{money.yuan:,.2f}".removesuffix(".00")
        return self.texts.say("money", amount=amount)

    def article(self, article: str) -> str:
        """``12.1`` as the regulation's reader knows it: article 12, item 1."""
        number, _, item = article.partition(".")
        if item:
            return self.texts.say(
                "article-item", number=self._numeral(number), item=self._numeral(item)
            )
        return self.texts.say("article", number=self._numeral(number))

    def ground(self, ground: Ground) -> str:
        """One reason as a sentence, after the place it is about, if any, and with its article."""
        said = self.say(f"ground-{ground.code}", **ground.facts)
        if "where" in ground.facts:
            said = self.say("ground-at", where=ground.facts["where"], ground=said)
        if not ground.article:
            return said
        return self.texts.say(
            "ground-with-article", ground=said, article=self.article(ground.article)
        )

    def grounds(self, refusal: Refusal) -> str:
        """All reasons, numbered when there are several."""
        return "\n".join(self.numbered([self.ground(ground) for ground in refusal.grounds]))

    def numbered(self, texts: Sequence[str]) -> list[str]:
        """Each text after its mark; one alone needs none."""
        if len(texts) == 1:
            return list(texts)
        marks = self.texts.say("list-marks").split()
        return [f"{marks[min(n, len(marks) - 1)]} {text}" for n, text in enumerate(texts)]

    def derivation(self, period: Period) -> str:
        """Which days were counted and which skipped, and why."""
        separator = self.texts.say("list-separator")
        counted = separator.join(
            self._counted(day, same_month=bool(before and before.on.month == day.on.month))
            for before, day in zip((None, *period.counted), period.counted, strict=False)
        )
        skipped = separator.join(self._skipped(run) for run in period.skipped_runs)
        return self.texts.say(
            "derivation", workdays=period.workdays, counted=counted, skipped=skipped
        )

    def value(self, field: Field, value: Value) -> str:
        """A saved answer as shown back."""
        match field.type:
            case Kind.YES_NO:
                return self.texts.say(f"answer-{value}")
            case Kind.DECLARATION:
                own = f"field-{field.name}.agreed"
                return self.texts.say(own if self.texts.has(own) else "answer-declared")
            case Kind.CHOICE:
                return self.texts.say(f"option-{field.name}-{value}")
            case Kind.DATE | Kind.NOTICE_DATE:
                return self.day(date.fromisoformat(str(value)))
            case Kind.MONEY:
                return self.money(Money(int(str(value))))
            case Kind.CLOSED_YEAR:
                return self.texts.say("year", year=int(str(value)))
            case Kind.FILES | Kind.TEXT_OR_FILE:
                return self._files(field, value)
            case _:
                return str(value)

    def label(self, field: Field) -> str:
        """The field's short name, with its year."""
        return self.texts.say(f"field-{field.name}.short", **_year(field))

    def _files(self, field: Field, value: Value) -> str:
        answer = file_answer(value)
        parts = [answer.text] if answer.text else []
        if field.confidential:
            return "\n".join((*parts, *(file.name for file in answer.files)))
        for file in answer.files:
            mark = self.texts.say(f"mark-{file.mark or 'none'}")
            parts.append(self.texts.say("file-line", name=file.name, mark=mark))
        return "\n".join(parts)

    def festivals(self, kind: DayKind) -> str:
        """The festivals that a day off or a make-up day is for."""
        names = [self.texts.say(f"festival-{festival}") for festival in kind.festivals]
        return self.texts.say("festival-separator").join(names)

    def _counted(self, day: Day, *, same_month: bool) -> str:
        """A counted day; the month is named once for all its days."""
        if same_month:
            shown = self.texts.say("day-of-month", day=day.on.day)
        else:
            shown = self.short_day(day.on)
        if day.kind.reason is not Reason.MAKE_UP:
            return shown
        weekday = self.texts.say(f"weekday-{day.on.isoweekday()}")
        return self.texts.say("counted-make-up", day=shown, weekday=weekday)

    def _skipped(self, run: Run) -> str:
        if run.kind.reason is Reason.HOLIDAY:
            reason = self.festivals(run.kind)
        else:
            reason = self.texts.say(f"skipped-{run.kind.reason}")
        first, last = self.short_day(run.first), self.short_day(run.last)
        if run.first == run.last:
            return self.texts.say("skipped-day", day=first, reason=reason)
        return self.texts.say("skipped-days", first=first, last=last, reason=reason)

    def _numeral(self, number: str) -> str:
        return self.texts.say("numerals").split()[int(number) - 1]


def _year(field: Field) -> Mapping[str, int]:
    return {} if field.year is None else {"year": field.year}


def size(amount: int) -> str:
    """Bytes as people read them."""
    if amount < 1024 * 1024:
        return f"{max(amount // 1024, 1)} KB"
    return f"{amount / 1024 / 1024:.1f} MB"
