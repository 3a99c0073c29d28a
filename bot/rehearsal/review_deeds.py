"""What a step makes a person do in the expert review, from the pool to the candidates."""

from __future__ import annotations

from collections.abc import Iterable

from bot.rehearsal import agreeing, meeting, proposing, recusing, reviewing, seating
from bot.rehearsal.cast import Cast, Facts
from bot.rehearsal.player import Player
from bot.rehearsal.review_steps import (
    AcceptMean,
    AssignFilings,
    ChallengeExpert,
    ClosePart,
    Comment,
    ConfirmMeeting,
    ConsensusStep,
    DecideItem,
    DeclareInterest,
    DeclareNone,
    DeclareRest,
    Discuss,
    EnterPool,
    ExportRanking,
    ExportRankingPicture,
    ExportReport,
    InviteExpert,
    KeepMinutes,
    MeetingStep,
    NamePanel,
    ProposeCandidates,
    RecusalStep,
    ReplaceExpert,
    ResultStep,
    ReviewStep,
    RuleChallenge,
    Score,
    ScoringStep,
    SeatingStep,
    SetMeetings,
    SetSheetsDue,
    TakeHeatMap,
)
from core.decision import Several
from core.regulation import regulation
from core.rubric import Rubric


async def do_in_review(cast: Cast, player: Player, step: ReviewStep) -> Facts:
    """Let the person do it. Raises as :func:`bot.rehearsal.deeds.do`."""
    if isinstance(step, SeatingStep):
        return await _seating(cast, player, step)
    if isinstance(step, RecusalStep):
        return await _recusal(cast, player, step)
    if isinstance(step, MeetingStep):
        return await _meeting(cast, player, step)
    if isinstance(step, ScoringStep):
        return await _scoring(cast, player, step)
    if isinstance(step, ConsensusStep):
        return await _consensus(cast, player, step)
    return await _result(cast, player, step)


async def _seating(cast: Cast, player: Player, step: SeatingStep) -> Facts:
    match step:
        case EnterPool():
            pool = {cast.scenario.person(key).name: at for key, at in cast.scenario.pool.items()}
            await seating.enter_pool(player, pool)
            return {"count": len(pool)}
        case InviteExpert():
            (name,) = cast.names_of([step.person])
            cast.invitations[step.person] = await seating.invite_expert(player, name)
            return {"name": name}
        case NamePanel():
            (leader,) = cast.names_of([step.leader])
            await seating.name_panel(player, cast.names_of(step.experts), leader)
            return {"count": len(step.experts), "name": leader}
        case AssignFilings():
            await seating.assign_filings(player)
            return {}
        case ReplaceExpert():
            gone, name = cast.names_of([step.leaves, step.comes])
            await seating.replace_expert(player, gone, name, step.reason)
            return {"gone": gone, "name": name, "reason": step.reason}


async def _recusal(cast: Cast, player: Player, step: RecusalStep) -> Facts:
    match step:
        case DeclareInterest():
            code = cast.code_of(step.organisation)
            await recusing.declare_interest(player, code, step.reason)
            return {"filing": code, "reason": step.reason}
        case DeclareNone():
            code = cast.code_of(step.organisation)
            await recusing.declare_none(player, code)
            return {"filing": code}
        case DeclareRest():
            await recusing.declare_rest(player)
            return {}
        case ChallengeExpert():
            (name,) = cast.names_of([step.expert])
            await recusing.challenge_expert(player, name, step.reason)
            return {"name": name, "reason": step.reason}
        case RuleChallenge():
            (name,) = cast.names_of([step.expert])
            await recusing.rule_challenge(
                player, cast.name_of(step.organisation), name, step.reason, upheld=step.upheld
            )
            upheld = "yes" if step.upheld else "no"
            code = cast.code_of(step.organisation)
            return {"filing": code, "name": name, "upheld": upheld, "reason": step.reason}


async def _meeting(cast: Cast, player: Player, step: MeetingStep) -> Facts:
    match step:
        case SetMeetings():
            for organisation, when in step.meetings.items():
                await meeting.set_meeting(player, cast.code_of(organisation), step.part, when)
            return {"part": step.part.value, "count": len(step.meetings)}
        case ConfirmMeeting():
            await meeting.confirm_meeting(player, step.part)
            return {"part": step.part.value}
        case KeepMinutes():
            code, present = cast.code_of(step.organisation), cast.names_of(step.present)
            await meeting.keep_minutes(player, code, step.part, present, step.notes)
            return {"filing": code, "part": step.part.value, "count": len(present)}


async def _scoring(cast: Cast, player: Player, step: ScoringStep) -> Facts:
    match step:
        case SetSheetsDue():
            await reviewing.set_sheets_due(player, step.part, step.day.isoformat())
            return {"part": step.part.value, "day": step.day}
        case Score():
            await _score(cast, player, step)
            return {
                "part": step.part.value,
                "filings": _codes(cast, step.organisations),
                "way": step.by.value,
            }
        case Comment():
            code = cast.code_of(step.organisation)
            for kind, text in (("strength", step.strength), ("improve", step.improve)):
                if text:
                    await reviewing.comment(player, code, step.part, step.item, kind, text)
            return {"filing": code, "part": step.part.value, "item": step.item}


async def _score(cast: Cast, player: Player, step: Score) -> None:
    rubric = _rubric(cast)
    items = [item.key for item in rubric.items()]
    for organisation in step.organisations:
        row = cast.scenario.scores[organisation][step.part][player.person.key]
        percents = dict(zip(items, row, strict=True))
        code = cast.code_of(organisation)
        await reviewing.enter_scores(player, code, step.part, percents, step.by, rubric)
        if step.lock:
            await reviewing.lock_sheet(player)


async def _consensus(cast: Cast, player: Player, step: ConsensusStep) -> Facts:
    if isinstance(step, ClosePart):
        for organisation in step.organisations:
            await agreeing.close_part(player, cast.code_of(organisation), step.part)
        return {"part": step.part.value, "filings": _codes(cast, step.organisations)}
    code = cast.code_of(step.organisation)
    told: Facts = {"filing": code, "part": step.part.value}
    match step:
        case Discuss():
            await agreeing.discuss(player, code, step.part, step.item, step.text)
            return {**told, "item": step.item, "text": step.text}
        case AcceptMean():
            await agreeing.accept_mean(player, code, step.part, step.item)
            return {**told, "item": step.item}
        case DecideItem():
            await agreeing.decide_item(
                player, code, step.part, step.item, step.percent, step.reason, _rubric(cast)
            )
            return {**told, "item": step.item, "percent": step.percent, "reason": step.reason}
        case TakeHeatMap():
            file = await agreeing.take_heat_map(player, code, step.part)
            return {"file": file.name}


async def _result(cast: Cast, player: Player, step: ResultStep) -> Facts:
    match step:
        case ExportRanking():
            file = await proposing.export_ranking(player)
        case ExportRankingPicture():
            file = await proposing.export_picture(player)
        case ExportReport():
            file = await proposing.export_report(player, cast.code_of(step.organisation))
        case ProposeCandidates():
            classes = {cast.code_of(key): chosen for key, chosen in step.classes.items()}
            reasons = {cast.code_of(key): reason for key, reason in step.left_out.items()}
            await proposing.propose_candidates(player, classes, reasons)
            return {"count": len(classes)}
    return {"file": file.name}


def _codes(cast: Cast, organisations: Iterable[str]) -> Several:
    return Several(tuple(map(cast.code_of, organisations)))


def _rubric(cast: Cast) -> Rubric:
    return regulation(cast.scenario.regulation).rubric
