"""What a review leaves in writing: the panel's report and the applicant's feedback (art. 20)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from bot.documents.official_report import Column, OfficialReport, Row
from bot.documents.review_sections import SCORED_BY, ReviewSections, experts_of
from bot.wording import Wording
from core.decision import Articles
from core.edition import Edition
from core.meeting import Meeting
from core.review import PartReview, Review
from core.scoring import truncated
from core.usecases.results import Report

PANEL_BY, RECUSED_BY, REPORTED_BY = (Articles((number,)) for number in ("9", "10", "20"))


def review_report_docx(words: Wording, edition: Edition, report: Report, day: date) -> bytes:
    """The panel's report on one applicant, of a day, for whoever may know the experts.

    Raises ValueError while a part is not settled.
    """
    review = report.review
    sections = _PanelSections(words, edition, review)
    document = sections.begin("review-report-title", day)
    document.paragraph(
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
    sections.outcome(document)
    sections.radar(document)
    sections.scores(document, by_item=True)
    sections.comments(document)
    sections.deliberation(document)
    sections.meetings(document, report.meetings)
    sections.panel(document, report)
    date_line = words.say("public-notice-date", day=day)
    document.signature([*sections.to_sign(report.leader), date_line])
    return document.docx()


def feedback_report_docx(words: Wording, edition: Edition, review: Review, day: date) -> bytes:
    """What the applicant learns: its own scores and what was said of it, and of nobody else.

    No expert is named, no other applicant, no place in the ranking. Raises ValueError while a
    part is not settled.
    """
    sections = ReviewSections(words, edition, review)
    numbers = edition.regulation.numbers
    document = sections.begin("feedback-title", day)
    document.address(words.say("feedback-to", organisation=review.organisation))
    document.paragraph(
        words.say(
            "feedback-intro",
            code=review.code,
            standard=edition.regulation.rubric.standard,
            article=SCORED_BY,
        )
    )
    sections.outcome(document)
    sections.radar(document)
    sections.scores(document, by_item=False)
    sections.comments(document)
    if edition.call is not None:
        document.paragraph(words.say("feedback-contact", contact=edition.call.contact))
    document.signature(
        [numbers.secretariat[words.texts.language], words.say("public-notice-date", day=day)]
    )
    return document.docx()


class _PanelSections(ReviewSections):
    """And those in which the experts are named."""

    def deliberation(self, document: OfficialReport) -> None:
        """Every item that was far apart, spoken of or decided: before, after, why, by whom."""
        document.section(self.words.say("review-report-deliberation"))
        rows = [row for part in self.parts for row in self._deliberated(part)]
        points = self.scoring.spread_flag_percent
        if not rows:
            document.paragraph(self.words.say("review-report-none-deliberated", points=points))
            return
        document.paragraph(self.words.say("review-report-deliberated", points=points))
        columns = [
            Column(self.words.say("review-report-item"), 4.0, text=True),
            Column(self.words.say("review-report-spread"), 1.7),
            Column(self.words.say("review-report-before"), 2.0),
            Column(self.words.say("review-report-after"), 2.0),
            Column(self.words.say("review-report-reason"), 5.9, text=True),
        ]
        document.table(columns, rows)

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
                "review-report-item-of-part", item=self.name_of(item), part=part.part.value
            )
            before, after = truncated(combined.computed), truncated(combined.percent)
            yield Row((name, str(combined.spread), before, after, reason))

    def meetings(self, document: OfficialReport, meetings: Sequence[Meeting]) -> None:
        """The defence and the site visit: when, where, who was there, what was noted."""
        if not meetings:
            return
        document.section(self.words.say("review-report-meetings", article=SCORED_BY))
        for meeting in meetings:
            document.paragraph(
                self.words.say(
                    "review-report-meeting",
                    part=meeting.part.value,
                    at=meeting.at,
                    place=meeting.place,
                )
            )
            if meeting.present:
                names = self._names(meeting.present)
                document.paragraph(self.words.say("review-report-present", names=names))
            if meeting.notes:
                document.notes(self.words.say("review-report-noted"), [meeting.notes])

    def panel(self, document: OfficialReport, report: Report) -> None:
        """Who reviewed, who led and closed each part, who was recused, who left and why."""
        document.section(self.words.say("review-report-panel", article=PANEL_BY))
        for part in self.parts:
            assert part.settlement is not None
            document.paragraph(
                self.words.say(
                    "review-report-reviewed",
                    part=part.part.value,
                    count=len(experts_of(part)),
                    names=self._names(experts_of(part)),
                    leader=self.review.names[part.settlement.by],
                    at=part.settlement.at,
                )
            )
        if report.recused:
            names = self._names([each.person_id for each in report.recused])
            document.paragraph(
                self.words.say("review-report-recused", names=names, article=RECUSED_BY)
            )
        for member in report.panel.members:
            if member.left_at is not None:
                document.paragraph(
                    self.words.say(
                        "review-report-left",
                        name=self.review.names[member.person_id],
                        at=member.left_at,
                        reason=member.reason,
                    )
                )

    def to_sign(self, leader: str) -> list[str]:
        """A line for each expert, the leader first."""
        experts = dict.fromkeys(expert for part in self.parts for expert in experts_of(part))
        names = [self.review.names[expert] for expert in experts if expert != leader]
        return [
            self.words.say("review-report-sign-leader", name=self.review.names[leader]),
            *(self.words.say("review-report-sign-member", name=name) for name in names),
        ]

    def _names(self, people: Sequence[str]) -> str:
        return self.words.say("list-separator").join(self.review.names[each] for each in people)
