"""How far the review is, the ranking, and each applicant's report (arts. 19, 20)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta
from functools import partial

from bot.chat import Button, Expects, Screen, Style
from bot.dialog import Dialog, Errand, Reply, Turn, rows
from bot.dialogs.desk import desk_button, edition_name
from bot.documents.ranking_picture import Ranked, ranking_pictures
from bot.documents.ranking_table import ranking_xlsx
from bot.documents.review_report import review_report_docx
from core.dates import parse_date
from core.decision import InvalidAnswer, Refusal
from core.edition import Edition
from core.review import Review
from core.roles import Role
from core.scoring import Part, Score, severity, truncated, without_each
from core.stages import Stage
from core.usecases.results import Report, Results, read_report, results, set_due

dialog = Dialog("results")

HORIZON = timedelta(days=366)
"""How far ahead a last day may lie."""


@dialog.command("/ranking")
async def newest(turn: Turn) -> Reply:
    """The results of the newest edition that the person watches over."""
    for edition in await turn.tx.editions.all():
        if _watches(turn, edition):
            return await list_results(turn, edition.id)
    return Screen(turn.say("not-for-you"), buttons=((_home(turn),),))


def _watches(turn: Turn, edition: Edition) -> bool:
    """Whether the list of results is open to them; to the committee only the reports are."""
    return any(turn.actor.holds(role, edition) for role in (Role.SECRETARIAT, Role.SUPERVISOR))


@dialog.press("list")
async def list_results(turn: Turn, edition_id: str, said: str = "") -> Reply:
    """Every applicant's review as far as it is, and the ranking of those that are done."""
    edition = await turn.tx.editions.get(edition_id)
    found = await results(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        return turn.refused(found, _home(turn))
    turn.enter(dialog.name, edition=edition.id)
    dues = await turn.tx.reviews.dues(edition.id)
    lines = [said] if said else []
    lines.append(edition_name(turn, edition))
    if not found.reviews:
        lines.append(turn.say("results-nothing"))
    for part in edition.regulation.numbers.scoring.scored:
        if part in dues:
            due = edition.end_of_day(dues[part])
            lines.append(turn.say("score-due", part=part.value, due=due))
    lines += _ranking_lines(turn, found)
    lines += [_pending_line(turn, each) for each in found.pending]
    return Screen("\n".join(lines), turn.say("results-title"), _buttons(turn, edition, found))


def _ranking_lines(turn: Turn, found: Results) -> list[str]:
    by_id = {each.filing_id: each for each in found.reviews}
    lines = []
    for placed in found.placed:
        review = by_id[placed.key]
        lines.append(
            turn.say(
                "results-line",
                place=placed.place,
                filing=review.code,
                name=review.organisation,
                total=placed.score.total,
                qualified="yes" if placed.score.qualified else "no",
            )
        )
    return [turn.say("results-ranking"), *lines] if lines else []


def _pending_line(turn: Turn, review: Review) -> str:
    parts = [
        turn.say(
            "results-progress",
            part=part.value,
            locked=len(each.locked),
            count=len(each.reviewers),
            settled="yes" if each.settlement else "no",
        )
        for part, each in review.parts.items()
    ]
    who = turn.say("score-of", filing=review.code, name=review.organisation)
    return turn.say("score-line", who=who, parts=turn.say("list-separator").join(parts))


def _buttons(turn: Turn, edition: Edition, found: Results) -> tuple[tuple[Button, ...], ...]:
    by_id = {each.filing_id: each for each in found.reviews}
    reports = [turn.button(by_id[each.key].code, "results.open", each.key) for each in found.placed]
    ways = []
    if found.placed:
        ways += [
            turn.button(turn.say("button-ranking-table"), "results.table", edition.id),
            turn.button(turn.say("button-ranking-picture"), "results.picture", edition.id),
            turn.button(turn.say("button-advice"), "results.advice", edition.id),
        ]
    if turn.actor.holds(Role.SECRETARIAT, edition):
        ways += [
            turn.button(
                turn.say("button-sheets-due", part=part.value),
                "results.due",
                edition.id,
                part.value,
            )
            for part in edition.regulation.numbers.scoring.scored
        ]
        ways.append(turn.button(turn.say("button-candidates"), "candidates.open", edition.id))
    return (*rows(reports, 4), *rows(ways, 2), (_home(turn),))


@dialog.press("open")
async def open_report(turn: Turn, filing_id: str) -> Reply:
    """One applicant's result: what it comes to, exactly, and the report to take away."""
    report = await read_report(turn.tx, turn.actor, filing_id)
    if isinstance(report, Refusal):
        return turn.refused(report, _home(turn))
    review, score = report.review, _score(report)
    turn.enter(dialog.name, edition=report.panel.edition_id)
    edition = await turn.tx.editions.get(report.panel.edition_id)
    lines = [turn.say("score-of", filing=review.code, name=review.organisation)]
    lines += [
        turn.say(
            "result-part", part=part.value, points=each.total,
            weight=edition.regulation.numbers.scoring.weights[part],
        )
        for part, each in score.parts.items()
    ]  # fmt: skip
    qualified = "yes" if score.qualified else "no"
    lines.append(turn.say("review-total", total=score.total, qualified=qualified))
    lines.append(
        turn.say("result-exact", numerator=f"{score.total.numerator:,}",
                 denominator=f"{score.total.denominator:,}")
    )  # fmt: skip
    for category in edition.regulation.rubric.categories:
        lines.append(
            turn.say(
                "result-category",
                category=category.key,
                name=category.name[turn.person.language],
                most=category.points,
                points=turn.say("list-separator").join(
                    truncated(each.categories[category.key]) for each in score.parts.values()
                ),
            )
        )
    take = turn.button(
        turn.say("button-review-report"), "results.report", filing_id, style=Style.PRIMARY
    )
    back = [_back(turn, edition)] if _watches(turn, edition) else []
    if edition.stage(turn.now) is Stage.PLENARY:
        label = turn.say("button-plenary-candidates")
        back.append(turn.button(label, "plenary.candidates", edition.id))
    title = turn.say("result-title", filing=review.code)
    return Screen("\n".join(lines), title, ((take,), (*back, _home(turn))))


@dialog.press("report")
async def take_report(turn: Turn, filing_id: str) -> Reply:
    """The review report as a document."""
    report = await read_report(turn.tx, turn.actor, filing_id)
    if isinstance(report, Refusal):
        return turn.refused(report, _home(turn))
    words, edition = turn.words, await turn.tx.editions.get(report.panel.edition_id)
    day, title = edition.today(turn.now), turn.say("result-title", filing=report.review.code)
    back = turn.button(title, "results.open", filing_id)
    turn.errands.append(
        Errand(
            turn.say("report-name", filing=report.review.code, name=report.review.organisation),
            "docx",
            lambda: [review_report_docx(words, edition, report, day)],
            Screen(turn.say("report-ready"), title, ((back,),)),
            about=(filing_id,),
        )
    )
    return Screen(turn.say("being-prepared"), title)


@dialog.press("table")
async def table(turn: Turn, edition_id: str) -> Reply:
    """The ranking as a workbook that computes itself."""
    edition = await turn.tx.editions.get(edition_id)
    found = await results(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        return turn.refused(found, _home(turn))
    words, title = turn.words, turn.say("results-title")
    turn.errands.append(
        Errand(
            turn.say("ranking-name", edition=edition_name(turn, edition)),
            "xlsx",
            lambda: [ranking_xlsx(words, edition, found.reviews, found.placed)],
            Screen(turn.say("ranking-ready"), title, ((_back(turn, edition),),)),
            about=tuple(each.filing_id for each in found.reviews),
        )
    )
    return Screen(turn.say("being-prepared"), title)


@dialog.press("picture")
async def picture(turn: Turn, edition_id: str) -> Reply:
    """The ranking as pictures, as many as can be read on a phone."""
    edition = await turn.tx.editions.get(edition_id)
    found = await results(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        return turn.refused(found, _home(turn))
    by_id = {each.filing_id: each for each in found.reviews}
    ranked = [
        Ranked(each, by_id[each.key].code, by_id[each.key].organisation) for each in found.placed
    ]
    words, title = turn.words, turn.say("results-title")
    for number, draw in enumerate(ranking_pictures(words, edition, ranked), start=1):
        turn.errands.append(
            Errand(
                turn.say("ranking-picture-name", number=number),
                "png",
                partial(_whole, draw),
                Screen(turn.say("ranking-picture-ready"), title, ((_back(turn, edition),),)),
                about=tuple(by_id),
            )
        )
    return Screen(turn.say("being-prepared"), title)


@dialog.press("advice")
async def advice(turn: Turn, edition_id: str) -> Reply:
    """What one expert decides alone, and who is strict or lenient. It changes no score."""
    edition = await turn.tx.editions.get(edition_id)
    found = await results(turn.tx, turn.actor, edition)
    if isinstance(found, Refusal):
        return turn.refused(found, _home(turn))
    done = [each for each in found.reviews if each.score is not None]
    lines = [turn.say("advice-what"), turn.say("advice-without")]
    lines += [_without(turn, edition, each) for each in done]
    lines.append(turn.say("advice-severity"))
    lines += _severity_lines(turn, done)
    title = turn.say("advice-title")
    return Screen("\n".join(lines), title, ((_back(turn, edition), _home(turn)),))


def _without(turn: Turn, edition: Edition, review: Review) -> str:
    """Between which totals one expert's absence moves the applicant, and who turns the scale."""
    assert review.score is not None
    rubric, scoring = edition.regulation.rubric, edition.regulation.numbers.scoring
    sheets = {
        part: {expert: each.sheets[expert].percents for expert in each.reviewers}
        for part, each in review.parts.items()
    }
    agreed = {
        part: {item: decision.after for item, decision in each.decisions.items()}
        for part, each in review.parts.items()
    }
    found = without_each(rubric, scoring, sheets, agreed)
    turning = [review.names[each.expert] for each in found if each.turns]
    totals = [each.total for each in found] or [review.score.total]
    return turn.say(
        "advice-without-line",
        filing=review.code,
        total=review.score.total,
        least=min(totals),
        most=max(totals),
        turning=len(turning),
        names=turn.say("list-separator").join(turning),
    )


def _severity_lines(turn: Turn, done: Sequence[Review]) -> list[str]:
    names = {person: name for each in done for person, name in each.names.items()}
    sheets = [
        {expert: each.sheets[expert].percents for expert in each.reviewers}
        for review in done
        for each in review.parts.values()
    ]
    return [
        turn.say(
            "advice-severity-line", name=names[expert], apart=abs(apart),
            side="above" if apart > 0 else "below" if apart else "even",
        )
        for expert, apart in sorted(severity(sheets).items(), key=lambda each: -each[1])
    ]  # fmt: skip


@dialog.press("due")
async def ask_due(turn: Turn, edition_id: str, part: str) -> Reply:
    """Until when the sheets of a part are to be locked."""
    turn.enter(dialog.name, edition=edition_id, due=Part(part).value)
    return _due_card(turn, edition_id)


def _due_card(turn: Turn, edition_id: str, said: str = "") -> Screen:
    text = turn.say("sheets-due-ask", part=turn.state["due"])
    back = turn.button(turn.say("button-results"), "results.list", edition_id)
    text = f"{said}\n\n{text}" if said else text
    return Screen(text, turn.say("results-title"), ((back,),), expects=Expects.DATE)


@dialog.text
async def take_due(turn: Turn) -> Reply:
    if "due" not in turn.state:
        return await newest(turn)
    edition, part = await turn.tx.editions.get(turn.state["edition"]), Part(turn.state["due"])
    try:
        day = _day(turn, edition)
    except InvalidAnswer as invalid:
        said = turn.say("answer-not-taken", reason=turn.words.ground(invalid.ground))
        return _due_card(turn, edition.id, said)
    outcome = await set_due(turn.tx, turn.actor, edition, part, day)
    if isinstance(outcome, Refusal):
        return _due_card(turn, edition.id, turn.words.grounds(outcome))
    said = turn.say("sheets-due-saved", part=part.value, due=edition.end_of_day(day))
    return await list_results(turn, edition.id, said)


def _day(turn: Turn, edition: Edition) -> date:
    day, latest = parse_date(turn.incoming.text or ""), edition.today(turn.now) + HORIZON
    if day > latest:
        raise InvalidAnswer("date-too-late", date=day, latest=latest)
    return day


def _whole(draw: Callable[[], bytes]) -> list[bytes]:
    return [draw()]


def _score(report: Report) -> Score:
    assert report.review.score is not None, "a report is read once it is ready"
    return report.review.score


def _back(turn: Turn, edition: Edition) -> Button:
    return turn.button(turn.say("button-results"), "results.list", edition.id)


def _home(turn: Turn) -> Button:
    if any(grant.role is Role.SECRETARIAT for grant in turn.actor.grants):
        return desk_button(turn)
    return turn.button(turn.say("button-home"), "home.open")
