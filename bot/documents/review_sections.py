"""The sections that the review report and the feedback report have in common (arts. 18-20)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction

from bot.documents.official_report import TEXT_WIDTH, Column, OfficialReport, Row
from bot.documents.radar import radar_png, share
from bot.wording import Wording
from core.decision import Articles
from core.edition import Edition
from core.review import PartReview, Review
from core.rubric import Item
from core.scoring import Part, truncated
from core.scoring.rules import WHOLE

SCORED_BY, QUALIFIES_BY = Articles(("18",)), Articles(("19",))


class ReviewSections:
    """Of a review that is settled. Raises ValueError if it is not."""

    def __init__(self, words: Wording, edition: Edition, review: Review) -> None:
        if review.score is None:
            raise ValueError("a part of this review is not settled")
        self.score = review.score
        self.words = words
        self.language = words.texts.language
        self.edition = edition
        self.numbers = edition.regulation.numbers
        self.scoring = edition.regulation.numbers.scoring
        self.rubric = edition.regulation.rubric
        self.review = review
        self.parts = [review.parts[part] for part in self.scoring.scored]

    def begin(self, title: str, day: date) -> OfficialReport:
        said = self.words.say(
            title, award=self.numbers.name[self.language], number=self.edition.number
        )
        return OfficialReport(self.words, said, self.numbers.secretariat[self.language], day)

    # --- the scores -------------------------------------------------------------------------------

    def outcome(self, document: OfficialReport) -> None:
        """The totals, exactly and as shown, and whether they qualify."""
        document.section(self.words.say("review-report-outcome"))
        for part, scored in self.score.parts.items():
            document.paragraph(
                self.words.say(
                    "review-report-part",
                    part=part.value,
                    points=truncated(scored.total),
                    percent=self.scoring.weights[part],
                )
            )
        document.paragraph(
            self.words.say(
                "review-report-total",
                shown=truncated(self.score.total),
                exact=str(self.score.total),
            )
        )
        document.paragraph(
            self.words.say(
                "review-report-qualified"
                if self.score.qualified
                else "review-report-not-qualified",
                threshold=self.scoring.threshold,
                article=QUALIFIES_BY,
            )
        )

    def radar(self, document: OfficialReport) -> None:
        document.section(self.words.say("review-report-radar"))
        described = [
            self.words.say(
                "review-report-radar-part",
                part=part.value,
                shares=self.words.say("list-separator").join(
                    f"{each.name[self.language]} {truncated(share(each, scored), 1)}%"
                    for each in self.rubric.categories
                ),
            )
            for part, scored in self.score.parts.items()
        ]
        document.picture(radar_png(self.words, self.rubric, self.score), " ".join(described))

    def scores(self, document: OfficialReport, *, by_item: bool) -> None:
        """Full points, each part's, and what they add to the total: by category, or item too."""
        document.section(self.words.say("review-report-scores"))
        parts = list(self.score.parts)
        width = 2.3
        for_names = TEXT_WIDTH - width * (len(parts) + 2)
        columns = [
            Column(self.words.say("review-report-item"), for_names, text=True),
            Column(self.words.say("review-report-full"), width),
            *(
                Column(self.words.say("review-report-column", part=part.value), width)
                for part in parts
            ),
            Column(self.words.say("review-report-counted"), width),
        ]
        document.table(columns, self._score_rows(by_item=by_item))
        document.paragraph(self.words.say("review-report-truncated"))

    def _score_rows(self, *, by_item: bool) -> Iterator[Row]:
        for category in self.rubric.categories:
            earned = {
                part: each.categories[category.key] for part, each in self.score.parts.items()
            }
            name = f"{category.key} {category.name[self.language]}"
            yield self._score_row(name, category.points, earned, strong=by_item)
            for item in category.items if by_item else ():
                earned = {part: each.items[item.key] for part, each in self.score.parts.items()}
                yield self._score_row(self.name_of(item), item.points, earned)
        totals = {part: each.total for part, each in self.score.parts.items()}
        name = self.words.say("review-report-sum")
        yield self._score_row(name, self.rubric.total, totals, strong=True)

    def _score_row(
        self, name: str, full: int, earned: Mapping[Part, Fraction], *, strong: bool = False
    ) -> Row:
        counted = sum(
            (self.scoring.weights[part] * each / WHOLE for part, each in earned.items()),
            Fraction(0),
        )
        points = (*earned.values(), counted)
        return Row((name, str(full), *(truncated(each) for each in points)), strong)

    # --- what was said ----------------------------------------------------------------------------

    def comments(self, document: OfficialReport) -> None:
        """Strengths and opportunities by item. By whom cannot be told, not even from the order."""
        document.section(self.words.say("review-report-comments"))
        silent = 0
        for item in self.rubric.items():
            strengths, improvements = self._said(item)
            if not strengths and not improvements:
                silent += 1
                continue
            document.subsection(self.name_of(item))
            document.notes(self.words.say("review-report-strengths"), strengths)
            document.notes(self.words.say("review-report-improvements"), improvements)
        if silent:
            every = silent == sum(1 for _ in self.rubric.items())
            key = "review-report-all-silent" if every else "review-report-silent"
            document.paragraph(self.words.say(key, count=silent))

    def _said(self, item: Item) -> tuple[list[str], list[str]]:
        """Each once, by those whose sheets count, in the order of the texts."""
        scores = [
            score
            for part in self.parts
            for expert in experts_of(part)
            if (score := part.sheets[expert].scores.get(item.key))
        ]
        strengths = {score.strength.strip() for score in scores}
        improvements = {score.improve.strip() for score in scores}
        return sorted(strengths - {""}), sorted(improvements - {""})

    def name_of(self, item: Item) -> str:
        return f"{item.key} {item.name[self.language]}"


def experts_of(part: PartReview) -> tuple[str, ...]:
    """Those whose sheets count."""
    assert part.settlement is not None
    return part.settlement.experts
