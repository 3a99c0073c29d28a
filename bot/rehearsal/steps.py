"""The vocabulary of scenarios: what a step can make somebody do (docs/rehearsal.md)."""

from __future__ import annotations

from datetime import date

import msgspec

from bot.rehearsal.ballot_steps import BallotStep
from bot.rehearsal.papers import Paper
from bot.rehearsal.plenary_steps import PlenaryStep
from bot.rehearsal.review_steps import ReviewStep
from bot.rehearsal.step import Step
from core.opinion import Stance


class Wait(Step, frozen=True):
    """Nobody does anything; the clock moves to this moment."""


class Look(Step, frozen=True):
    """Read what came meanwhile."""


class Say(Step, frozen=True):
    """Type something: an answer, or a command such as ``/status``."""

    text: str


class Press(Step, frozen=True):
    """Press the newest button that says so."""

    button: str


class PressOldButton(Step, frozen=True):
    """Press a button of a card that has been overtaken."""


class SendFile(Step, frozen=True):
    """Send a file, asked for or not."""

    file: Paper


class Enter(Step, frozen=True):
    """Follow one's invitation, or the public call, and say one's name if asked."""


class Fill(Step, frozen=True):
    """Answer question after question, until this section or field is asked, or to the end."""

    until: str = ""


class OpenQuestion(Step, frozen=True):
    """Open one question from the overview, to answer it later."""

    field: str


class Correct(Step, frozen=True):
    """Change answers and documents from the overview."""

    answers: dict[str, str] = msgspec.field(default_factory=dict)
    documents: dict[str, tuple[Paper, ...]] = msgspec.field(default_factory=dict)


class Submit(Step, frozen=True):
    """Submit the filing."""


class Withdraw(Step, frozen=True):
    """Withdraw the filing."""


class Reopen(Step, frozen=True):
    """Take up a withdrawn filing again."""


class InviteColleague(Step, frozen=True):
    """Invite a second representative."""

    person: str


class CreateEdition(Step, frozen=True):
    """Begin an edition under the scenario's regulation."""

    number: int


class PublishCall(Step, frozen=True):
    """Fill in the call and publish it; after a refusal, only what is to be changed."""

    media: str = ""
    published_on: date | None = None
    closes_on: date | None = None
    contact: str = ""


class Invite(Step, frozen=True):
    """Invite a person of the scenario to their role."""

    person: str


class ReturnFiling(Step, frozen=True):
    """Return an organisation's filing for correction."""

    organisation: str
    reason: str


class SettleCode(Step, frozen=True):
    """Settle whose a disputed credit code is."""

    organisation: str
    rightful: bool


class EnterWorkdays(Step, frozen=True):
    """Enter the next year's working days by pasting the notice."""

    notice: str


class ExportTable(Step, frozen=True):
    """Take away all filings as a workbook."""


class ExportFiling(Step, frozen=True):
    """Take away one organisation's filing with its documents."""

    organisation: str


# --- who qualifies: opinions and rulings --------------------------------------------------------


class AskOpinions(Step, frozen=True):
    """Ask all departments about all that have filed."""


class GiveOpinion(Step, frozen=True):
    """A department's word on an organisation: ``no_objection``, ``objection`` or ``recused``."""

    organisation: str
    stance: Stance
    reason: str = ""


class WaiveOpinion(Step, frozen=True):
    """Do without the word of a department (a person's key) that kept silent."""

    organisation: str
    department: str
    reason: str


class Accept(Step, frozen=True):
    """Accept a filing; with a reason against an objection or after a refusal."""

    organisation: str
    reason: str = ""


class Refuse(Step, frozen=True):
    """Refuse a filing on these articles."""

    organisation: str
    articles: tuple[str, ...]
    reason: str


class AnswerRefusal(Step, frozen=True):
    """The refused applicant states their side."""

    text: str


class ConfirmRefusal(Step, frozen=True):
    """A refusal stands; with a reason where it was answered."""

    organisation: str
    reason: str = ""


# --- public notices and the gates behind them ---------------------------------------------------


class PublishAcceptance(Step, frozen=True):
    """Publish the acceptance list where the call was published."""


class PublishAward(Step, frozen=True):
    """Publish the proposed list, as the ballot has it, where the call was published."""


class CorrectNotice(Step, frozen=True):
    """Correct the notice that runs by a new one."""

    mistake: str


class EndNotice(Step, frozen=True):
    """Through the gate behind the notice, to the next stage."""


# --- objections ---------------------------------------------------------------------------------


class Object(Step, frozen=True):
    """Come by the notice's link and fill in an objection to an organisation, but for ``lacks``.

    It is handed in by another step.
    """

    organisation: str
    facts: str
    lacks: tuple[str, ...] = ()


class HandInObjection(Step, frozen=True):
    """Hand in the objection at hand."""


class CompleteObjection(Step, frozen=True):
    """Change answers, replace documents: of the objection at hand, or of one that was returned."""

    answers: dict[str, str] = msgspec.field(default_factory=dict)
    documents: dict[str, tuple[Paper, ...]] = msgspec.field(default_factory=dict)


class WithdrawObjection(Step, frozen=True):
    """Take one's own objection back."""


class StateSide(Step, frozen=True):
    """The applicant objected to states their side."""

    text: str


class AskDepartment(Step, frozen=True):
    """Ask a department (a person's key) what it knows of an objection (``Y01``)."""

    objection: str
    department: str
    question: str


class AnswerInquiry(Step, frozen=True):
    """The department answers what it was asked last."""

    text: str


class ReturnObjection(Step, frozen=True):
    """Return an objection that lacks something."""

    objection: str
    reason: str


class DecideObjection(Step, frozen=True):
    """Uphold or dismiss an objection."""

    objection: str
    upheld: bool
    reason: str


FilingStep = (
    Wait
    | Look
    | Say
    | Press
    | PressOldButton
    | SendFile
    | Enter
    | Fill
    | OpenQuestion
    | Correct
    | Submit
    | Withdraw
    | Reopen
    | InviteColleague
    | CreateEdition
    | PublishCall
    | Invite
    | ReturnFiling
    | SettleCode
    | EnterWorkdays
    | ExportTable
    | ExportFiling
)
"""Up to the filings, and what anybody may do at any time."""

NoticeStep = (
    AskOpinions
    | GiveOpinion
    | WaiveOpinion
    | Accept
    | Refuse
    | AnswerRefusal
    | ConfirmRefusal
    | PublishAcceptance
    | PublishAward
    | CorrectNotice
    | EndNotice
    | Object
    | HandInObjection
    | CompleteObjection
    | WithdrawObjection
    | StateSide
    | AskDepartment
    | AnswerInquiry
    | ReturnObjection
    | DecideObjection
)
"""From the departments' opinions to the end of both public notices."""

AnyStep = FilingStep | NoticeStep | ReviewStep | PlenaryStep | BallotStep
