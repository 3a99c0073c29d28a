"""The stages of an edition, in the order that its regulation gives them."""

from __future__ import annotations

from enum import StrEnum


class Stage(StrEnum):
    PREPARING = "preparing"
    CALLED = "called"
    FILING = "filing"
    QUALIFICATION = "qualification"
    ACCEPTANCE_NOTICE = "acceptance_notice"
    REVIEW = "review"
    PLENARY = "plenary"
    AWARD_NOTICE = "award_notice"
    GOVERNMENT = "government"
    FOLLOWUP = "followup"
    CLOSED = "closed"
