"""What a step makes a person do for a ballot in the chat, from its key to its record."""

from __future__ import annotations

from bot.rehearsal import balloting, verifying, voting
from bot.rehearsal.ballot_steps import (
    BallotStep,
    BeginKey,
    CheckChallenged,
    CloseBallot,
    GiveShare,
    KeyStep,
    MakeKey,
    TakeProtocol,
    VerifyBallot,
    Vote,
    VotingStep,
)
from bot.rehearsal.cast import Cast, Facts
from bot.rehearsal.player import Player


async def do_in_ballot(cast: Cast, player: Player, step: BallotStep) -> Facts:
    """Let the person do it. Raises as :func:`bot.rehearsal.deeds.do`."""
    if isinstance(step, KeyStep):
        return await _key(cast, player, step)
    return await _voting(cast, player, step)


async def _key(cast: Cast, player: Player, step: KeyStep) -> Facts:
    match step:
        case BeginKey():
            await balloting.begin_key(player)
        case MakeKey():
            await balloting.make_key(player, cast.machine(player))
        case GiveShare():
            await balloting.give_share(player, cast.machine(player))
    return {}


async def _voting(cast: Cast, player: Player, step: VotingStep) -> Facts:
    match step:
        case Vote():
            return await _vote(cast, player, step)
        case CloseBallot():
            await balloting.close_ballot(player, step.round)
            return {"round": step.round}
        case CheckChallenged():
            file, content = await balloting.take_election(player, step.round)
            election = cast.machine(player).keep(file.name, content)
            challenged = cast.challenged[step.round, player.person.key]
            verifying.check_challenged(player, election, challenged)
            return {"round": step.round}
        case VerifyBallot():
            return await _verify(cast, player, step)
        case TakeProtocol():
            file = await balloting.take_protocol(player)
            return {"file": file.name}


async def _vote(cast: Cast, player: Player, step: Vote) -> Facts:
    voter = (step.round, player.person.key)
    letters = cast.scenario.rounds[step.round - 1].votes.get(player.person.key, "")
    if step.challenge:
        cast.challenged[voter] = await voting.challenge(player, letters)
    else:
        cast.receipts[voter] = await voting.vote(player, letters, step.word)
    return {"round": step.round, "challenge": "yes" if step.challenge else "no"}


async def _verify(cast: Cast, player: Player, step: VerifyBallot) -> Facts:
    file, content = await balloting.take_board(player, step.round)
    board = cast.machine(player).keep(file.name, content)
    receipts = [cast.receipts[step.round, key] for key in step.receipts]
    challenged = [cast.challenged[step.round, key] for key in step.challenged]
    verifying.verify(player, board, receipts, challenged)
    return {"round": step.round, "receipts": len(receipts), "challenged": len(challenged)}
