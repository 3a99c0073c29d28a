"""What a step can make somebody do in the expert review, from the pool to the candidates."""

from __future__ import annotations

from datetime import date
from enum import StrEnum

import msgspec

from bot.rehearsal.step import Step
from core.scoring import Part


class Way(StrEnum):
    """How an expert enters a sheet: typed lines, two taps an item, or a workbook sent back."""

    LINES = "lines"
    BUTTONS = "buttons"
    TABLE = "table"


# --- the pool and the panels --------------------------------------------------------------------


class EnterPool(Step, frozen=True):
    """Take the empty list of experts away, fill in the scenario's pool, and send it back."""


class InviteExpert(Step, frozen=True):
    """Invite somebody of the pool."""

    person: str


class NamePanel(Step, frozen=True):
    """Name a panel of these experts (persons' keys)."""

    experts: tuple[str, ...]
    leader: str


class AssignFilings(Step, frozen=True):
    """Give the applicants to the panels as proposed."""


class ReplaceExpert(Step, frozen=True):
    """Seat another expert of the pool in somebody's place."""

    leaves: str
    comes: str
    reason: str


# --- recusals -----------------------------------------------------------------------------------


class DeclareInterest(Step, frozen=True):
    """Declare an interest in an organisation, and with that recuse oneself."""

    organisation: str
    reason: str


class DeclareNone(Step, frozen=True):
    """Declare of one organisation that one has no interest in it."""

    organisation: str


class DeclareRest(Step, frozen=True):
    """Declare of all that are left at once that one has no interest in them."""


class ChallengeExpert(Step, frozen=True):
    """The applicant asks that an expert of its panel recuse themselves."""

    expert: str
    reason: str


class RuleChallenge(Step, frozen=True):
    """Uphold or dismiss what an organisation raised against an expert."""

    organisation: str
    expert: str
    upheld: bool
    reason: str


# --- meetings -----------------------------------------------------------------------------------


class SetMeetings(Step, frozen=True):
    """Set the ``defence`` or the ``onsite`` visit: by organisation when and where, as typed."""

    part: Part
    meetings: dict[str, str]


class ConfirmMeeting(Step, frozen=True):
    """The applicant confirms that it will be there."""

    part: Part


class KeepMinutes(Step, frozen=True):
    """Write down who of the panel was there, and what was said."""

    organisation: str
    part: Part
    present: tuple[str, ...]
    notes: str


# --- scores -------------------------------------------------------------------------------------


class SetSheetsDue(Step, frozen=True):
    """The last day on which the sheets of a part are to be locked."""

    part: Part
    day: date


class Score(Step, frozen=True):
    """Enter one's percentages of these organisations as the scenario has them, and lock each."""

    part: Part
    organisations: tuple[str, ...]
    by: Way = Way.LINES
    lock: bool = True


class Comment(Step, frozen=True):
    """Write to an item what is strong, or what to improve."""

    organisation: str
    part: Part
    item: str
    strength: str = ""
    improve: str = ""


class Discuss(Step, frozen=True):
    """Write down what was said of an item once the sheets are open to the panel."""

    organisation: str
    part: Part
    item: str
    text: str


class DecideItem(Step, frozen=True):
    """The leader gives an item another percentage than the mean, for a reason."""

    organisation: str
    part: Part
    item: str
    percent: int
    reason: str


class AcceptMean(Step, frozen=True):
    """The leader lets the mean of an item stand where the sheets are far apart."""

    organisation: str
    part: Part
    item: str


class ClosePart(Step, frozen=True):
    """The leader closes a part of these organisations' reviews."""

    part: Part
    organisations: tuple[str, ...]


class TakeHeatMap(Step, frozen=True):
    """Take away the picture of what each expert gave."""

    organisation: str
    part: Part


# --- what it comes to ---------------------------------------------------------------------------


class ExportRanking(Step, frozen=True):
    """Take away the ranking as a workbook."""


class ExportRankingPicture(Step, frozen=True):
    """Take away the ranking as pictures."""


class ExportReport(Step, frozen=True):
    """Take away the review report on one organisation."""

    organisation: str


class ProposeCandidates(Step, frozen=True):
    """Propose organisations for classes, and say why others who qualify are left out."""

    classes: dict[str, tuple[str, ...]]
    left_out: dict[str, str] = msgspec.field(default_factory=dict)


SeatingStep = EnterPool | InviteExpert | NamePanel | AssignFilings | ReplaceExpert
RecusalStep = DeclareInterest | DeclareNone | DeclareRest | ChallengeExpert | RuleChallenge
MeetingStep = SetMeetings | ConfirmMeeting | KeepMinutes
ScoringStep = SetSheetsDue | Score | Comment
ConsensusStep = Discuss | AcceptMean | DecideItem | ClosePart | TakeHeatMap
ResultStep = ExportRanking | ExportRankingPicture | ExportReport | ProposeCandidates

ReviewStep = SeatingStep | RecusalStep | MeetingStep | ScoringStep | ConsensusStep | ResultStep
"""From the pool of experts to the candidates."""
