"""The record of the ballot, to be signed: who was there, what was voted, what follows (art. 21)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.ballot_words import Names, class_name, fate, names_in, round_line
from bot.documents.official_report import Column, OfficialReport, Row
from bot.wording import Wording
from core.ballot_round import Means
from core.edition import Edition
from core.usecases.ballot_protocol import Protocol
from core.usecases.round_reading import Question, SeenRound
from core.vote import ClassOutcome, Standing

FINGERPRINT = 8
"""Characters of a fingerprint that stand together, so that they can be compared by eye."""


def ballot_protocol_docx(words: Wording, edition: Edition, protocol: Protocol, day: date) -> bytes:
    """In the layout of official documents, with lines for the signatures."""
    numbers, language = edition.regulation.numbers, words.texts.language
    award = numbers.name[language]
    title = words.say("protocol-title", award=award, number=edition.number)
    report = OfficialReport(words, title, numbers.secretariat[language], day)
    _plenary(report, words, protocol)
    for each in protocol.rounds:
        _round(report, words, edition, protocol, each)
    _outcome(report, words, edition, protocol)
    _signatures(report, words, edition, protocol, day)
    return report.docx()


def _plenary(report: OfficialReport, words: Wording, protocol: Protocol) -> None:
    plenary = protocol.plenary
    report.section(words.say("protocol-plenary"))
    report.paragraph(
        words.say("protocol-held", at=plenary.at, place=plenary.place, chair=protocol.chair)
    )
    report.paragraph(
        words.say(
            "protocol-present",
            present=len(protocol.present),
            members=len(protocol.present) + len(protocol.absent),
            quorum=plenary.quorum or 0,
            article=words.article("7"),
        )
    )
    report.paragraph(words.say("protocol-names-present", names=_list(words, protocol.present)))
    if protocol.absent:
        report.paragraph(words.say("protocol-names-absent", names=_list(words, protocol.absent)))
    names = names_in(protocol.rounds)
    recused = [
        words.say("protocol-recused-of", name=names[filing], count=count)
        for filing, count in protocol.recused.items()
        if count and filing in names
    ]
    article = words.article("10")
    if recused:
        said = _list(words, recused)
        report.paragraph(words.say("protocol-recused", recused=said, article=article))
    else:
        report.paragraph(words.say("protocol-nobody-recused", article=article))


def _round(
    report: OfficialReport,
    words: Wording,
    edition: Edition,
    protocol: Protocol,
    this: SeenRound,
) -> None:
    report.section(round_line(words, this))
    report.paragraph(
        words.say("protocol-roll", at=this.opened_at, count=this.electors, struck=this.struck)
    )
    if this.closed_at:
        report.paragraph(words.say("protocol-closed", at=this.closed_at))
    if this.voided_at:
        reason = this.void_reason
        report.paragraph(words.say("round-void", at=this.voided_at, reason=reason))
    for reason in this.disputes:
        report.paragraph(words.say("protocol-disputed", reason=reason))
    if this.counted_at is None:
        return
    report.table(_vote_columns(words), [_vote_row(words, edition, e) for e in this.questions])
    if any(each.count is None for each in this.questions):
        report.paragraph(words.say("protocol-withheld"))
    if this.means is Means.PAPER:
        report.paragraph(
            words.say(
                "protocol-counted-paper",
                at=this.counted_at,
                teller=protocol.tellers.get(this.id, ""),
                names=_list(words, this.witnesses),
            )
        )
    else:
        report.paragraph(words.say("protocol-counted-chat", at=this.counted_at))
    if fingerprint := protocol.fingerprints.get(this.id):
        parts = [fingerprint[n : n + FINGERPRINT] for n in range(0, len(fingerprint), FINGERPRINT)]
        report.paragraph(words.say("protocol-board", fingerprint=" ".join(parts)))


def _vote_columns(words: Wording) -> Sequence[Column]:
    counted = ("approve", "against", "abstain", "spoiled", "voters")
    return (
        Column(words.say("protocol-candidate"), 4.1, text=True),
        Column(words.say("protocol-class"), 2.5, text=True),
        Column(words.say("protocol-electors"), 1.2),
        *(Column(words.say("protocol-column", counted=each), 1.2) for each in counted),
        Column(words.say("protocol-verdict"), 1.8),
    )


def _vote_row(words: Wording, edition: Edition, question: Question) -> Row:
    """Numbers that the reader may not know are left blank. A runoff has no verdict of its own."""
    count, passed = question.count, question.passed
    numbers = (
        (count.approve, count.against, count.abstain, count.spoiled, count.voters)
        if count is not None
        else ("",) * 5
    )
    result = ""
    if passed is not None:
        result = words.say("protocol-passed" if passed else "protocol-not-passed")
    award_class = words.fact(class_name(edition, question.proposal.award_class))
    name = f"{question.code} {question.organisation}"
    return Row((name, str(award_class), str(question.electors), *map(str, numbers), result))


def _outcome(report: OfficialReport, words: Wording, edition: Edition, protocol: Protocol) -> None:
    report.section(words.say("protocol-outcome"))
    vote = edition.regulation.numbers.vote
    report.paragraph(
        words.say(
            "protocol-rule",
            numerator=vote.numerator,
            denominator=vote.denominator,
            article=words.article("21"),
        )
    )
    names = names_in(protocol.rounds)
    for each in protocol.outcome.classes:
        name = class_name(edition, each.award_class)
        report.subsection(words.say("outcome-class", award_class=name, cap=each.cap))
        if each.standings:
            columns = (
                Column(words.say("protocol-candidate"), 5.0, text=True),
                Column(words.say("protocol-share"), 2.6),
                Column(words.say("protocol-follows"), 8.0, text=True),
            )
            report.table(columns, [_fate_row(words, each, names, s) for s in each.standings])
        taken = [names[filing] for filing in each.taken]
        if taken:
            report.paragraph(words.say("protocol-proposed", names=_list(words, taken)))
        if each.vacant:
            report.paragraph(words.say("outcome-vacant", count=each.vacant).strip())
    if reason := protocol.plenary.left_vacant:
        report.paragraph(words.say("conclude-vacant-because", reason=reason))
    if protocol.plenary.concluded_at:
        at = protocol.plenary.concluded_at
        report.paragraph(words.say("protocol-concluded", at=at))
    else:
        report.paragraph(words.say("protocol-not-concluded"))


def _fate_row(words: Wording, outcome: ClassOutcome, names: Names, standing: Standing) -> Row:
    count = standing.count
    share = f"{count.approve}/{count.voters}" if count is not None else ""
    return Row((names[standing.proposal.filing_id], share, fate(words, outcome, standing)))


def _signatures(
    report: OfficialReport, words: Wording, edition: Edition, protocol: Protocol, day: date
) -> None:
    witnesses = edition.regulation.numbers.vote.paper_witnesses
    lines = [
        words.say("protocol-sign-chair", name=protocol.chair),
        words.say("protocol-sign-teller"),
        *([words.say("protocol-sign-supervisor")] * witnesses),
        words.say("public-notice-date", day=day),
    ]
    report.signature(lines)


def _list(words: Wording, names: Sequence[str]) -> str:
    return words.say("list-separator").join(names)
