"""What a review leaves in writing: the panel's report and the applicant's feedback (art. 20)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from fractions import Fraction

from bot.documents.official_report import TEXT_WIDTH, Column, OfficialReport, Row
from bot.documents.radar import radar_png, share
from bot.wording import Wording
from core.decision import Articles
from core.edition import Edition
from core.panel import Member
from core.review import PartReview, Review
from core.rubric import Item
from core.scoring import Part, Score, truncated
from core.scoring.rules import WHOLE

SCORED_BY, QUALIFIES_BY, REPORTED_BY = (Articles((number,)) for number in ("18", "19", "20"))
PANEL_BY, RECUSED_BY = (Articles((number,)) for number in ("9", "10"))


def review_report_docx(
    words: Wording,
    edition: Edition,
    review: Review,
    day: date,
    *,
    recused: Sequence[str] = (),
    left: Sequence[Member] = (),
) -> bytes:
    """The panel's report on one applicant, of a day, for whoever may know the experts.

    ``recused`` are people by id and ``left`` the seats of those who were replaced, all of them
    among the review's names. Raises ValueError while a part is not settled.
    """
    score, writer = _settled(review), _Writer(words, edition, review)
    report = writer.begin("review-report-title")
    report.paragraph(
        words.say(
            "review-report-intro",
            document=edition.regulation.numbers.document,
            organisation=review.organisation,
            code=review.code,
            standard=edition.regulation.rubric.standard,
            first=SCORED_BY,
            last=REPORTED_BY,
        )
    )
    writer.outcome(report, score)
    writer.radar(report, score)
    writer.scores(report, score, by_item=True)
    writer.comments(report)
    writer.deliberation(report)
    writer.panel(report, recused, left)
    report.signature([*writer.to_sign(), words.say("public-notice-date", day=day)])
    return report.docx()


def feedback_report_docx(words: Wording, edition: Edition, review: Review, day: date) -> bytes:
    """What the applicant learns: its own scores and what was said of it, and of nobody else.

    No expert is named, no other applicant, no place in the ranking. Raises ValueError while a
    part is not settled.
    """
    score, writer = _settled(review), _Writer(words, edition, review)
    numbers = edition.regulation.numbers
    report = writer.begin("feedback-title")
    report.address(words.say("feedback-to", organisation=review.organisation))
    report.paragraph(
        words.say(
            "feedback-intro",
            code=review.code,
            standard=edition.regulation.rubric.standard,
            article=SCORED_BY,
        )
    )
    writer.outcome(report, score)
    writer.radar(report, score)
    writer.scores(report, score, by_item=False)
    writer.comments(report)
    if edition.call is not None:
        report.paragraph(words.say("feedback-contact", contact=edition.call.contact))
    report.signature(
        [numbers.secretariat[words.texts.language], words.say("public-notice-date", day=day)]
    )
    return report.docx()


def _settled(review: Review) -> Score:
    if review.score is None:
        raise ValueError("a part of this review is not settled")
    return review.score


class _Writer:
    """Writes the sections of both reports."""

    def __init__(self, words: Wording, edition: Edition, review: Review) -> None:
        self.words = words
        self.language = words.texts.language
        self.edition = edition
        self.numbers = edition.regulation.numbers
        self.scoring = edition.regulation.numbers.scoring
        self.rubric = edition.regulation.rubric
        self.review = review
        self.parts = [review.parts[part] for part in self.scoring.scored]

    def begin(self, title: str) -> OfficialReport:
        said = self.words.say(
            title, award=self.numbers.name[self.language], number=self.edition.number
        )
        return OfficialReport(self.words, said, self.numbers.secretariat[self.language])

    # --- the scores -------------------------------------------------------------------------------

    def outcome(self, report: OfficialReport, score: Score) -> None:
        """The totals, exactly and as shown, and whether they qualify."""
        report.section(self.words.say("review-report-outcome"))
        for part, scored in score.parts.items():
            report.paragraph(
                self.words.say(
                    "review-report-part",
                    part=part.value,
                    points=truncated(scored.total),
                    percent=self.scoring.weights[part],
                )
            )
        report.paragraph(
            self.words.say(
                "review-report-total", shown=truncated(score.total), exact=str(score.total)
            )
        )
        report.paragraph(
            self.words.say(
                "review-report-qualified" if score.qualified else "review-report-not-qualified",
                threshold=self.scoring.threshold,
                article=QUALIFIES_BY,
            )
        )

    def radar(self, report: OfficialReport, score: Score) -> None:
        report.section(self.words.say("review-report-radar"))
        described = [
            self.words.say(
                "review-report-radar-part",
                part=part.value,
                shares=self.words.say("list-separator").join(
                    f"{each.name[self.language]} {truncated(share(each, scored), 1)}%"
                    for each in self.rubric.categories
                ),
            )
            for part, scored in score.parts.items()
        ]
        report.picture(radar_png(self.words, self.rubric, score), " ".join(described))

    def scores(self, report: OfficialReport, score: Score, *, by_item: bool) -> None:
        """Full points, each part's, and what they add to the total: by category, or item too."""
        report.section(self.words.say("review-report-scores"))
        parts = list(score.parts)
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
        report.table(columns, self._score_rows(score, by_item=by_item))
        report.paragraph(self.words.say("review-report-truncated"))

    def _score_rows(self, score: Score, *, by_item: bool) -> Iterator[Row]:
        for category in self.rubric.categories:
            earned = {part: each.categories[category.key] for part, each in score.parts.items()}
            name = f"{category.key} {category.name[self.language]}"
            yield self._score_row(name, category.points, earned, strong=by_item)
            for item in category.items if by_item else ():
                earned = {part: each.items[item.key] for part, each in score.parts.items()}
                yield self._score_row(self._name(item), item.points, earned)
        totals = {part: each.total for part, each in score.parts.items()}
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

    def comments(self, report: OfficialReport) -> None:
        """Strengths and opportunities by item. By whom cannot be told, not even from the order."""
        report.section(self.words.say("review-report-comments"))
        silent = 0
        for item in self.rubric.items():
            strengths, improvements = self._said(item)
            if not strengths and not improvements:
                silent += 1
                continue
            report.subsection(self._name(item))
            report.notes(self.words.say("review-report-strengths"), strengths)
            report.notes(self.words.say("review-report-improvements"), improvements)
        if silent:
            every = silent == sum(1 for _ in self.rubric.items())
            key = "review-report-all-silent" if every else "review-report-silent"
            report.paragraph(self.words.say(key, count=silent))

    def _said(self, item: Item) -> tuple[list[str], list[str]]:
        """Each once, by those whose sheets count, in the order of the texts."""
        scores = [
            score
            for part in self.parts
            for expert in _experts(part)
            if (score := part.sheets[expert].scores.get(item.key))
        ]
        strengths = {score.strength.strip() for score in scores}
        improvements = {score.improve.strip() for score in scores}
        return sorted(strengths - {""}), sorted(improvements - {""})

    # --- how the panel came to it -----------------------------------------------------------------

    def deliberation(self, report: OfficialReport) -> None:
        """Every item that was far apart, spoken of or decided: before, after, why, by whom."""
        report.section(self.words.say("review-report-deliberation"))
        rows = [row for part in self.parts for row in self._deliberated(part)]
        points = self.scoring.spread_flag_percent
        if not rows:
            report.paragraph(self.words.say("review-report-none-deliberated", points=points))
            return
        report.paragraph(self.words.say("review-report-deliberated", points=points))
        columns = [
            Column(self.words.say("review-report-item"), 4.0, text=True),
            Column(self.words.say("review-report-spread"), 1.7),
            Column(self.words.say("review-report-before"), 2.0),
            Column(self.words.say("review-report-after"), 2.0),
            Column(self.words.say("review-report-reason"), 5.9, text=True),
        ]
        report.table(columns, rows)

    def _deliberated(self, part: PartReview) -> Iterator[Row]:
        assert part.combined is not None
        remarked = {remark.item for remark in part.remarks}
        for item in self.rubric.items():
            combined, decision = part.combined[item.key], part.decisions.get(item.key)
            if not (combined.far_apart or decision or item.key in remarked):
                continue
            if decision is None:
                reason = self.words.say("review-report-mean-counts")
            else:
                reason = self.words.say(
                    "review-report-accepted" if decision.accepts else "review-report-decided",
                    reason=decision.reason,
                    leader=self.review.names[decision.by],
                    at=decision.at,
                )
            name = self.words.say(
                "review-report-item-of-part", item=self._name(item), part=part.part.value
            )
            before, after = truncated(combined.computed), truncated(combined.percent)
            yield Row((name, str(combined.spread), before, after, reason))

    def panel(self, report: OfficialReport, recused: Sequence[str], left: Sequence[Member]) -> None:
        """Who reviewed, who led and closed each part, who did not take part and why."""
        report.section(self.words.say("review-report-panel", article=PANEL_BY))
        for part in self.parts:
            assert part.settlement is not None
            report.paragraph(
                self.words.say(
                    "review-report-reviewed",
                    part=part.part.value,
                    count=len(_experts(part)),
                    names=self._names(_experts(part)),
                    leader=self.review.names[part.settlement.by],
                    at=part.settlement.at,
                )
            )
        if recused:
            names = self._names(recused)
            report.paragraph(
                self.words.say("review-report-recused", names=names, article=RECUSED_BY)
            )
        for member in left:
            assert member.left_at is not None
            report.paragraph(
                self.words.say(
                    "review-report-left",
                    name=self.review.names[member.person_id],
                    at=member.left_at,
                    reason=member.reason,
                )
            )

    def to_sign(self) -> list[str]:
        """A line for each expert, the leader first."""
        settlement = self.parts[-1].settlement
        assert settlement is not None
        experts = dict.fromkeys(expert for part in self.parts for expert in _experts(part))
        members = [expert for expert in experts if expert != settlement.by]
        return [
            self.words.say("review-report-sign-leader", name=self.review.names[settlement.by]),
            *(
                self.words.say("review-report-sign-member", name=self.review.names[expert])
                for expert in members
            ),
        ]

    def _names(self, people: Sequence[str]) -> str:
        return self.words.say("list-separator").join(self.review.names[each] for each in people)

    def _name(self, item: Item) -> str:
        return f"{item.key} {item.name[self.language]}"


def _experts(part: PartReview) -> tuple[str, ...]:
    """Those whose sheets count."""
    assert part.settlement is not None
    return part.settlement.experts
