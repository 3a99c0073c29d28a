"""Who has declared what, as the secretariat and the supervisors see it (art. 10)."""

from __future__ import annotations

from bot.chat import Button, Screen, Style
from bot.dialog import Dialog, Reply, Turn, rows
from bot.dialogs.panels import back_home
from bot.dialogs.recusal import hint_lines
from bot.dialogs.taking_part import edition_with
from core.decision import Refusal
from core.edition import Edition
from core.recusal import Challenge, Stand
from core.roles import Role
from core.usecases.recusing import Board, recusal_board, remind_silent

dialog = Dialog("recusals")


@dialog.command("/recusals")
@dialog.press("home")
async def home(turn: Turn) -> Reply:
    edition = await edition_with(turn, Role.SECRETARIAT, Role.SUPERVISOR)
    if edition is None:
        return Screen(turn.say("not-for-you"), buttons=((back_home(turn, None),),))
    return await board_card(turn, edition.id)


@dialog.press("list")
async def board_card(turn: Turn, edition_id: str, said: str = "") -> Reply:
    """Who is silent, who is recused from whom and why, and what is known that nobody declared."""
    edition = await turn.tx.editions.get(edition_id)
    board = await recusal_board(turn.tx, turn.actor, edition)
    if isinstance(board, Refusal):
        return turn.refused(board, back_home(turn, edition))
    turn.enter(dialog.name, edition=edition.id)
    lines = [said, ""] if said else []
    lines += [*_silent(turn, board), "", *_recused(turn, board), *_hinted(turn, board)]
    buttons = []
    if board.silent and board.ruled_by_actor:
        buttons.append(turn.button(turn.say("button-remind-silent"), "recusals.remind", edition.id))
    if board.challenges:
        open_ones = sum(each.upheld is None for each in board.challenges)
        label = turn.say("button-challenges", count=len(board.challenges), open=open_ones)
        buttons.append(turn.button(label, "recusals.challenges", edition.id))
    ways = (
        turn.button(turn.say("button-own-declaration"), "recusal.open", edition.id),
        turn.button(turn.say("button-panels"), "panels.list", edition.id),
        back_home(turn, edition),
    )
    return Screen("\n".join(lines), turn.say("recusals-title"), (*rows(buttons), *rows(ways, 2)))


def _silent(turn: Turn, board: Board) -> list[str]:
    if not board.silent:
        return [turn.say("recusals-all-declared")]
    return [
        turn.say("recusals-silent", count=len(board.silent)),
        *(
            turn.say("recusals-silent-line", name=board.names[person_id], left=left)
            for person_id, left in board.silent.items()
        ),
    ]


def _recused(turn: Turn, board: Board) -> list[str]:
    codes = {filing.id: filing.code for filing in board.filings}
    found = [each for each in board.declarations if each.stand is Stand.RECUSED]
    if not found:
        return [turn.say("recusals-none")]
    return [
        turn.say("recusals-recused", count=len(found)),
        *(
            turn.say(
                "recusals-line",
                filing=codes[each.filing_id],
                organisation=board.organisations[each.filing_id],
                name=board.names[each.person_id],
                reason=each.reason,
                source=each.source.value,
            )
            for each in found
        ),
    ]


def _hinted(turn: Turn, board: Board) -> list[str]:
    if not board.hints:
        return []
    codes = {filing.id: filing.code for filing in board.filings}
    declared = {(each.person_id, each.filing_id) for each in board.declarations}
    lines = ["", turn.say("recusals-hints", count=len(board.hints))]
    for (person_id, filing_id), hints in board.hints.items():
        said = "clear" if (person_id, filing_id) in declared else "open"
        name, filing = board.names[person_id], codes[filing_id]
        lines.append(turn.say("recusals-hint", name=name, filing=filing, standing=said))
        lines += hint_lines(turn, hints)
    return lines


@dialog.press("remind", bound=True)
async def remind(turn: Turn, edition_id: str) -> Reply:
    """Everybody who has yet to declare is told."""
    edition = await turn.tx.editions.get(edition_id)
    outcome = await remind_silent(turn.tx, turn.actor, edition)
    if isinstance(outcome, Refusal):
        return turn.refused(outcome, _board(turn, edition))
    return await board_card(turn, edition.id, turn.say("recusals-reminded", count=len(outcome)))


@dialog.press("challenges")
async def challenges_card(turn: Turn, edition_id: str) -> Reply:
    """What applicants have raised, oldest first, and what was ruled."""
    edition = await turn.tx.editions.get(edition_id)
    board = await recusal_board(turn.tx, turn.actor, edition)
    if isinstance(board, Refusal):
        return turn.refused(board, back_home(turn, edition))
    turn.enter(dialog.name, edition=edition.id)
    lines = [_challenge(turn, board, each) for each in board.challenges]
    buttons = []
    for each in board.challenges:
        if each.upheld is None and board.ruled_by_actor:
            label = turn.say(
                "button-rule", filing=_code(board, each), name=board.names[each.person_id]
            )
            buttons.append(turn.button(label, "ruling.open", each.id, style=Style.PRIMARY))
    text = "\n".join(lines) or turn.say("challenges-none")
    ways = (_board(turn, edition), back_home(turn, edition))
    return Screen(text, turn.say("challenges-title"), (*rows(buttons), ways))


def _challenge(turn: Turn, board: Board, each: Challenge) -> str:
    line = turn.say(
        "challenges-line",
        filing=_code(board, each),
        name=board.names[each.person_id],
        at=each.at,
        reason=each.reason,
    )
    return f"{line}\n{ruling_line(turn, each)}"


def ruling_line(turn: Turn, each: Challenge) -> str:
    """What became of a challenge."""
    if each.upheld is None:
        return turn.say("challenge-awaits")
    key = "challenge-upheld" if each.upheld else "challenge-dismissed"
    return turn.say(key, reason=each.ruling)


def _code(board: Board, each: Challenge) -> str:
    return next(filing.code for filing in board.filings if filing.id == each.filing_id)


def _board(turn: Turn, edition: Edition) -> Button:
    return turn.button(turn.say("button-recusals"), "recusals.list", edition.id)
