"""What every step of a scenario has: a moment, somebody, and what must come of it."""

from __future__ import annotations

import re
from datetime import datetime
from typing import Annotated

import msgspec

LocalTime = Annotated[datetime, msgspec.Meta(tz=False)]
"""In the regulation's zone."""


def in_snake_case(name: str) -> str:
    """``PublishCall`` as scenario files write it: ``publish_call``."""
    return re.sub(r"(?<=[a-z])(?=[A-Z])", "_", name).lower()


class Step(
    msgspec.Struct,
    frozen=True,
    forbid_unknown_fields=True,
    kw_only=True,
    tag_field="does",
    tag=in_snake_case,
):
    """Something that somebody does at a moment, and what must come of it.

    ``sees``: texts that must be among what they are shown. ``refused``: they must be refused, on
    exactly these articles; without it they must not be.
    """

    at: LocalTime
    who: str = ""
    sees: tuple[str, ...] = ()
    refused: tuple[str, ...] | None = None


def deed(step: Step) -> str:
    """What the step is called in a scenario file: ``publish_call``."""
    return in_snake_case(type(step).__name__)
