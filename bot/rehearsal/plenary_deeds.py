"""What a step makes a person do in the plenary."""

from __future__ import annotations

from bot.rehearsal import sitting
from bot.rehearsal.cast import Cast, Facts
from bot.rehearsal.player import Player
from bot.rehearsal.plenary_steps import (
    CallPlenary,
    ConcludePlenary,
    ConfirmCount,
    EnterCount,
    OpenBallot,
    PlenaryStep,
    SetQuorum,
    SignIn,
)
from core.regulation import regulation


async def do_in_plenary(cast: Cast, player: Player, step: PlenaryStep) -> Facts:
    """Let the person do it. Raises as :func:`bot.rehearsal.deeds.do`."""
    match step:
        case CallPlenary():
            (chair,) = cast.names_of([step.chair])
            await sitting.call_plenary(player, step.when, chair)
            return {"when": step.when, "name": chair}
        case SetQuorum():
            await sitting.set_quorum(player, step.quorum)
            return {"count": step.quorum}
        case SignIn():
            await sitting.sign_in(player)
        case OpenBallot():
            await sitting.open_ballot(player, step.means)
            return {"means": step.means.value}
        case EnterCount():
            lines = _lines(cast, player, step)
            await sitting.enter_count(player, step.round, lines)
            return {"round": step.round, "count": len(lines)}
        case ConfirmCount():
            await sitting.confirm_count(player)
        case ConcludePlenary():
            await sitting.conclude(player)
    return {}


def _lines(cast: Cast, player: Player, step: EnterCount) -> list[str]:
    """A line a question, as it is typed."""
    numbers = regulation(cast.scenario.regulation).numbers
    language = player.person.language
    return [
        f"{cast.code_of(organisation)} {numbers.award_class(key).name[language]} "
        + " ".join(map(str, votes))
        for organisation, classes in step.counts.items()
        for key, votes in classes.items()
    ]
