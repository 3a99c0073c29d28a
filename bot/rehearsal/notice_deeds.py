"""What a step makes a person do from the departments' opinions to the end of both notices."""

from __future__ import annotations

from bot.rehearsal import answering, examining, noticing, objecting, qualifying
from bot.rehearsal.cast import Cast, Facts
from bot.rehearsal.player import Player
from bot.rehearsal.steps import (
    Accept,
    AnswerInquiry,
    AnswerRefusal,
    AskDepartment,
    AskOpinions,
    CompleteObjection,
    ConfirmRefusal,
    CorrectNotice,
    DecideObjection,
    EndNotice,
    GiveOpinion,
    HandInObjection,
    NoticeStep,
    Object,
    PublishAcceptance,
    PublishAward,
    Refuse,
    ReturnObjection,
    StateSide,
    WaiveOpinion,
    WithdrawObjection,
)


async def do_about_notices(cast: Cast, player: Player, step: NoticeStep) -> Facts:
    """Let the person do it. Raises as :func:`bot.rehearsal.deeds.do`."""
    match step:
        case AskOpinions() | GiveOpinion() | WaiveOpinion():
            return await _opinion(cast, player, step)
        case Accept() | Refuse() | AnswerRefusal() | ConfirmRefusal():
            return await _ruling(cast, player, step)
        case PublishAcceptance():
            cast.notice = await noticing.publish_acceptance(player)
        case PublishAward():
            cast.notice = await noticing.publish_award(player)
        case CorrectNotice():
            cast.notice = await noticing.correct_notice(player, step.mistake)
            return {"mistake": step.mistake}
        case EndNotice():
            await noticing.end_notice(player)
        case Object() | HandInObjection() | CompleteObjection() | WithdrawObjection():
            return await _objector(cast, player, step)
        case _:
            return await _examination(cast, player, step)
    return {}


async def _opinion(
    cast: Cast, player: Player, step: AskOpinions | GiveOpinion | WaiveOpinion
) -> Facts:
    if isinstance(step, AskOpinions):
        await qualifying.ask_opinions(player)
        return {}
    name = cast.name_of(step.organisation)
    if isinstance(step, GiveOpinion):
        await answering.give_opinion(player, name, step.stance, step.reason)
        return {"name": name, "stance": step.stance.value}
    department = cast.scenario.person(step.department).name
    await qualifying.waive_opinion(player, name, department, step.reason)
    return {"name": name, "department": department, "reason": step.reason}


async def _ruling(
    cast: Cast, player: Player, step: Accept | Refuse | AnswerRefusal | ConfirmRefusal
) -> Facts:
    if isinstance(step, AnswerRefusal):
        await answering.answer_refusal(player, step.text)
        return {"text": step.text}
    name = cast.name_of(step.organisation)
    match step:
        case Accept():
            await qualifying.accept(player, name, step.reason)
        case Refuse():
            await qualifying.refuse(player, name, step.articles, step.reason)
        case ConfirmRefusal():
            await qualifying.confirm_refusal(player, name, step.reason)
    return {"name": name}


async def _objector(
    cast: Cast,
    player: Player,
    step: Object | HandInObjection | CompleteObjection | WithdrawObjection,
) -> Facts:
    match step:
        case Object():
            name, objector = cast.name_of(step.organisation), cast.scenario.objector(step.who)
            await objecting.object_to(player, cast.notice, name, step.facts, objector, step.lacks)
            return {"name": name}
        case HandInObjection():
            return {"objection": await objecting.hand_in(player)}
        case CompleteObjection():
            await objecting.complete(player, step.answers, step.documents)
        case WithdrawObjection():
            await objecting.withdraw(player)
    return {}


async def _examination(
    cast: Cast,
    player: Player,
    step: StateSide | AskDepartment | AnswerInquiry | ReturnObjection | DecideObjection,
) -> Facts:
    match step:
        case StateSide():
            await answering.state_side(player, step.text)
            return {"text": step.text}
        case AskDepartment():
            department = cast.scenario.person(step.department).name
            await examining.ask_department(player, step.objection, department, step.question)
            return {"objection": step.objection, "department": department}
        case AnswerInquiry():
            await answering.answer_inquiry(player, step.text)
            return {"text": step.text}
        case ReturnObjection():
            await examining.return_objection(player, step.objection, step.reason)
            return {"objection": step.objection, "reason": step.reason}
        case DecideObjection():
            await examining.decide_objection(
                player, step.objection, step.reason, upheld=step.upheld
            )
            upheld = "yes" if step.upheld else "no"
            return {"objection": step.objection, "upheld": upheld, "reason": step.reason}
