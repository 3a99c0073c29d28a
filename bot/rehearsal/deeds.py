"""The vocabulary of a scenario's steps: what each makes a person do, and what came of it."""

from __future__ import annotations

from bot.rehearsal import objecting
from bot.rehearsal.applicant import Tally
from bot.rehearsal.ballot_deeds import do_in_ballot
from bot.rehearsal.ballot_steps import BallotStep
from bot.rehearsal.cast import Cast, Facts
from bot.rehearsal.notice_deeds import do_about_notices
from bot.rehearsal.player import Player
from bot.rehearsal.plenary_deeds import do_in_plenary
from bot.rehearsal.plenary_steps import PlenaryStep
from bot.rehearsal.review_deeds import do_in_review
from bot.rehearsal.review_steps import ReviewStep
from bot.rehearsal.secretary import Secretary
from bot.rehearsal.steps import (
    AnyStep,
    Correct,
    CreateEdition,
    Enter,
    EnterWorkdays,
    ExportFiling,
    ExportTable,
    Fill,
    Invite,
    InviteColleague,
    Look,
    OpenQuestion,
    Press,
    PressOldButton,
    PublishCall,
    Reopen,
    ReturnFiling,
    Say,
    SendFile,
    SettleCode,
    Submit,
    Wait,
    Withdraw,
)
from core.plain_text import excerpt
from core.roles import Role


async def do(cast: Cast, player: Player, step: AnyStep) -> Facts:
    """Let the person do it.

    Raises :class:`bot.rehearsal.player.Refused` if they may not, and
    :class:`bot.rehearsal.player.Unexpected` if they do not find what they need.
    """
    secretary, applicant = Secretary(player), cast.applicant(player)
    match step:
        case Wait():
            return {}
        case Look():
            return {"count": len(await player.look())}
        case Say():
            await player.say(step.text)
            return {"text": excerpt(step.text)}
        case Press():
            await player.press_label(step.button)
            return {"button": step.button}
        case PressOldButton():
            await player.press_old_button()
        case SendFile():
            await player.send(step.file)
            return {"name": step.file.name}
        case Enter():
            await _enter(cast, player)
        case Fill():
            return _counted(await applicant.fill(step.until))
        case OpenQuestion():
            await applicant.open_question(step.field)
        case Correct():
            return _counted(await applicant.correct(step.answers, step.documents))
        case Submit():
            receipt = await applicant.submit()
            cast.codes[player.person.organisation] = receipt.split("-")[1]
            return {"receipt": receipt}
        case Withdraw():
            await applicant.withdraw()
        case Reopen():
            await applicant.reopen()
        case InviteColleague():
            cast.invitations[step.person] = await applicant.invite_colleague()
            return {"name": cast.scenario.person(step.person).name}
        case CreateEdition():
            await secretary.create_edition(step.number)
            return {"number": step.number}
        case PublishCall():
            await _publish(cast, secretary, step)
        case Invite():
            invited = cast.scenario.person(step.person)
            cast.invitations[step.person] = await secretary.invite(invited)
            return {"name": invited.name}
        case ReturnFiling():
            name = cast.name_of(step.organisation)
            await secretary.return_filing(name, step.reason)
            return {"name": name, "reason": step.reason}
        case SettleCode():
            name = cast.name_of(step.organisation)
            await secretary.settle_code(name, rightful=step.rightful)
            return {"name": name, "rightful": "yes" if step.rightful else "no"}
        case EnterWorkdays():
            await secretary.enter_workdays(step.notice)
        case ExportTable():
            file = await secretary.export_table()
            return {"file": file.name}
        case ExportFiling():
            file = await secretary.export_filing(cast.name_of(step.organisation))
            return {"file": file.name}
        case _ if isinstance(step, ReviewStep):
            return await do_in_review(cast, player, step)
        case _ if isinstance(step, PlenaryStep):
            return await do_in_plenary(cast, player, step)
        case _ if isinstance(step, BallotStep):
            return await do_in_ballot(cast, player, step)
        case _:
            return await do_about_notices(cast, player, step)
    return {}


async def _enter(cast: Cast, player: Player) -> None:
    if player.person.role is Role.PUBLIC:
        await objecting.come(player, cast.notice)
        return
    token = cast.invitations.pop(player.person.key, "")
    await player.say(f"/start i-{token}" if token else f"/start call-{cast.call}")
    if player.asked_for_a_name:
        await player.say(player.person.name)


async def _publish(cast: Cast, secretary: Secretary, step: PublishCall) -> None:
    given = {
        "call_media": step.media,
        "call_published_on": step.published_on.isoformat() if step.published_on else "",
        "call_closes_on": step.closes_on.isoformat() if step.closes_on else "",
        "call_contact": step.contact,
    }
    if step.closes_on is not None:
        cast.last_closed_year = step.closes_on.year - 1
    cast.call = await secretary.publish_call({key: text for key, text in given.items() if text})


def _counted(tally: Tally) -> Facts:
    return {"answers": tally.answers, "files": tally.files, "mistakes": tally.mistakes}
