"""Everybody who acts in a rehearsal, and what goes from hand to hand among them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from bot.rehearsal.applicant import Applicant
from bot.rehearsal.machine import Machine
from bot.rehearsal.player import Player, Unexpected
from bot.rehearsal.scenario import Organisation, Scenario
from bot.rehearsal.voting import Challenged, Receipt
from core.decision import Fact
from core.regulation import regulation

Facts = Mapping[str, Fact]
"""What the timeline says of a deed."""


@dataclass
class Cast:
    """Everybody who acts, and the links that went from hand to hand.

    ``invitations`` are by the invited person's key; ``call`` is the public call's code and
    ``notice`` the newest public notice's id, as their links have them. ``codes`` are the filings'
    numbers by organisation, which everybody calls them by once they are filed. ``machines`` is a
    folder with what people keep on their own machines; ``receipts`` and ``challenged`` are what
    voters have noted of their ballots, by round and person.
    """

    scenario: Scenario
    machines: Path
    invitations: dict[str, str] = field(default_factory=dict)
    call: str = ""
    notice: str = ""
    codes: dict[str, str] = field(default_factory=dict)
    receipts: dict[tuple[int, str], Receipt] = field(default_factory=dict)
    challenged: dict[tuple[int, str], Challenged] = field(default_factory=dict)
    last_closed_year: int = 0
    _applicants: dict[str, Applicant] = field(default_factory=dict)
    _machines: dict[str, Machine] = field(default_factory=dict)

    def going_on(self, scenario: Scenario) -> Cast:
        """The same people in what comes after."""
        return replace(self, scenario=scenario)

    def machine(self, player: Player) -> Machine:
        """The person's own."""
        key = player.person.key
        if key not in self._machines:
            self._machines[key] = Machine(player.person.name, self.machines / key)
        return self._machines[key]

    def applicant(self, player: Player) -> Applicant:
        """The person as an applicant; what they did wrong once they do not repeat."""
        person = player.person
        if person.key not in self._applicants:
            organisation = (
                self.scenario.organisation(person.organisation)
                if person.organisation
                else Organisation()
            )
            form = regulation(self.scenario.regulation).filing_form
            self._applicants[person.key] = Applicant(
                player, organisation, form, self.last_closed_year
            )
        return self._applicants[person.key]

    def name_of(self, organisation: str) -> str:
        return str(self.scenario.organisation(organisation).answers["org_name"])

    def code_of(self, organisation: str) -> str:
        """The number of its filing. Raises :class:`Unexpected` before it is filed."""
        if organisation not in self.codes:
            raise Unexpected("filing", "", name=self.name_of(organisation))
        return self.codes[organisation]

    def names_of(self, people: Iterable[str]) -> list[str]:
        return [self.scenario.person(key).name for key in people]
