"""What the committee's votes come to: who passed, who takes a place, what is tied (arts. 5, 21)."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from itertools import groupby

from core.ballot_round import Count, Proposal, Round, RoundState
from core.decision import Ground, Named
from core.regulation import AwardClass, Numbers, Vote
from core.scoring.ranking import rank
from core.scoring.totals import Score

RUNOFF = "runoff"
"""The step that orders those whom the chain of ties left equal."""


@dataclass(frozen=True)
class Standing:
    """One candidate for one class: the count of the main round, and what follows from it.

    ``place`` orders those who passed, best first, and is shared within a tie (0: did not pass);
    ``by`` is the step that put them behind the one before. ``taken``: they have a place. Whoever
    may not know the ``count`` finds none.
    """

    proposal: Proposal
    count: Count | None
    passed: bool
    fate: Ground
    place: int = 0
    by: str = ""
    taken: bool = False


@dataclass(frozen=True)
class Tie:
    """Those whom nothing tells apart at the cap, and how many places are left for them."""

    award_class: str
    filings: tuple[str, ...]
    seats: int


@dataclass(frozen=True)
class ClassOutcome:
    """One class. ``waits``: whom it can take depends on a tie in a higher class.

    ``vacant`` places are those that nobody takes, whatever a runoff brings (art. 5).
    """

    award_class: str
    cap: int
    standings: tuple[Standing, ...]
    tie: Tie | None = None
    waits: bool = False
    vacant: int = 0

    @property
    def taken(self) -> tuple[str, ...]:
        """The filings that have a place, best first."""
        return tuple(each.proposal.filing_id for each in self.standings if each.taken)

    def beside(self, closed: Collection[str]) -> ClassOutcome:
        seen = [
            Standing(each.proposal, each.count, True, Ground("vote-passed", "21"))
            if each.passed
            else each
            for each in self.standings
            if each.proposal.filing_id not in closed
        ]
        seen.sort(key=lambda each: each.proposal.filing_id)  # the order would tell of the others
        return ClassOutcome(self.award_class, self.cap, tuple(seen))

    def withheld(self, publish_from: int) -> ClassOutcome:
        few = [
            replace(each, count=None) if each.count and each.count.voters < publish_from else each
            for each in self.standings
        ]
        return replace(self, standings=tuple(few))


@dataclass(frozen=True)
class Outcome:
    """What the rounds that count come to, by class in the regulation's order.

    It is not ``whole`` to whoever is recused from a candidate: who takes the places follows from
    all of them, so that only the others' own verdicts are left (art. 10).
    """

    classes: tuple[ClassOutcome, ...]
    whole: bool = True

    @property
    def ties(self) -> tuple[Tie, ...]:
        """What a runoff has to settle."""
        return tuple(each.tie for each in self.classes if each.tie is not None)

    @property
    def proposed(self) -> Mapping[str, str]:
        """The class by filing."""
        return {filing: each.award_class for each in self.classes for filing in each.taken}

    def beside(self, closed: Collection[str]) -> Outcome:
        """For whoever is recused from these filings."""
        return Outcome(tuple(each.beside(closed) for each in self.classes), whole=False)

    def withheld(self, publish_from: int) -> Outcome:
        """Without the counts of questions that few voted on: they would give people away."""
        return replace(self, classes=tuple(each.withheld(publish_from) for each in self.classes))


def passes(count: Count, vote: Vote) -> bool:
    """Whether the approvals reach the share of the voters, the share itself included (art. 21)."""
    return count.voters > 0 and vote.denominator * count.approve >= vote.numerator * count.voters


def share(count: Count) -> Fraction:
    """The approvals' share of the voters; 0 where nobody voted."""
    return Fraction(count.approve, count.voters) if count.voters else Fraction(0)


def counting(rounds: Iterable[Round]) -> tuple[Round, ...]:
    """The rounds that count: the last main round that was counted, and the runoffs after it."""
    counted = [each for each in rounds if each.state is RoundState.COUNTED]
    counted.sort(key=lambda each: each.number)
    mains = [place for place, each in enumerate(counted) if not each.runoff]
    return tuple(counted[mains[-1] :]) if mains else ()


def decide(
    numbers: Numbers,
    rounds: Iterable[Round],
    scores: Mapping[str, Score],
    *,
    ties_left_vacant: bool = False,
) -> Outcome:
    """Count the verdicts up. ``scores`` by filing; ``ties_left_vacant``: the committee has decided
    that nobody takes the places of a tie.

    Reading of art. 5: whoever takes a place of a higher class takes none of a lower one; over the
    cap the share of approvals orders, then the chain, then a runoff's own shares. In a runoff no
    new two thirds are asked for: the tied have reached them. Raises LookupError before a main
    round was counted, KeyError for a candidate without a score.
    """
    votes = counting(rounds)
    if not votes:
        raise LookupError("no main round was counted")
    main, *runoffs = votes
    found: list[ClassOutcome] = []
    above: dict[str, AwardClass] = {}
    undecided: set[str] = set()
    for award_class in numbers.classes:
        counts = _of_class(main, award_class)
        contest = _Contest(numbers, award_class, counts, scores, runoffs, ties_left_vacant)
        here = contest.outcome(above, undecided)
        found.append(here)
        above |= dict.fromkeys(here.taken, award_class)
        undecided |= set(here.tie.filings) if here.tie else set()
        if here.waits:
            undecided |= {s.proposal.filing_id for s in here.standings if s.passed}
    return Outcome(tuple(found))


def _of_class(this: Round, award_class: AwardClass) -> dict[str, Count]:
    """The counts of a round's questions on one class, by filing."""
    assert this.counts is not None, "it was counted"
    found = {
        each.filing_id: this.counts[each.key]
        for each in this.proposals
        if each.award_class == award_class.key
    }
    return dict(sorted(found.items()))


@dataclass(frozen=True)
class _Group:
    """Filings that share a place, and the step that put them behind those before."""

    filings: tuple[str, ...]
    by: str


@dataclass(frozen=True)
class _Contest:
    """The places of one class, and who stands for them."""

    numbers: Numbers
    award_class: AwardClass
    counts: Mapping[str, Count]
    scores: Mapping[str, Score]
    runoffs: Sequence[Round]
    ties_left_vacant: bool

    def outcome(self, above: Mapping[str, AwardClass], undecided: Collection[str]) -> ClassOutcome:
        passed = [each for each in self.counts if passes(self.counts[each], self.numbers.vote)]
        standing = [each for each in passed if each not in above]
        lost = [self._not_passed(each) for each in self.counts if each not in passed]
        higher = [
            self._standing(
                each, Ground("vote-higher-class", "5", {"award_class": Named(above[each].name)})
            )
            for each in passed
            if each in above
        ]
        if set(standing) & set(undecided):
            waiting = [self._standing(each, Ground("vote-waits", "5")) for each in standing]
            return self._class((*waiting, *higher, *lost), waits=True)
        groups = self._settled(self._ordered(standing), self.award_class.cap, self.runoffs)
        return self._seated(groups, higher, lost)

    def _ordered(self, filings: Sequence[str]) -> list[_Group]:
        """By the share of approvals and the chain, as far as these tell them apart (art. 5)."""
        votes = {each: share(self.counts[each]) for each in filings}
        scores = {each: self.scores[each] for each in filings}
        placed = rank(scores, self.numbers.ties.chain, votes)
        return [
            _Group(tuple(each.key for each in (first, *others)), first.by)
            for _, (first, *others) in groupby(placed, key=lambda each: each.place)
        ]

    def _settled(
        self, groups: Sequence[_Group], seats: int, runoffs: Sequence[Round]
    ) -> list[_Group]:
        """With the group that stands across the cap ordered by the runoffs there were of it."""
        found: list[_Group] = []
        for group in groups:
            left = seats - sum(len(each.filings) for each in found)
            if 0 < left < len(group.filings):
                found += self._by_runoff(group, left, runoffs)
            else:
                found.append(group)
        return found

    def _by_runoff(self, group: _Group, seats: int, runoffs: Sequence[Round]) -> Sequence[_Group]:
        for place, each in enumerate(runoffs, start=1):
            votes = {
                filing: share(count)
                for filing, count in _of_class(each, self.award_class).items()
                if filing in group.filings
            }
            if len(votes) == len(group.filings):
                best_first = sorted(votes, key=lambda filing: -votes[filing])
                apart = [
                    _Group(tuple(equal), RUNOFF) for _, equal in groupby(best_first, votes.get)
                ]
                apart[0] = _Group(apart[0].filings, group.by)
                return self._settled(apart, seats, runoffs[place:])
        return [group]

    def _seated(
        self, groups: Sequence[_Group], higher: Sequence[Standing], lost: Sequence[Standing]
    ) -> ClassOutcome:
        cap, found, tie = self.award_class.cap, list[Standing](), None
        for group in groups:
            place, seats = len(found) + 1, cap - len(found)
            if seats >= len(group.filings):
                fate, taken = Ground("vote-place", "21", {"place": place}), True
            elif seats <= 0:
                fate, taken = Ground("vote-over-cap", "5", {"cap": cap, "place": place}), False
            elif self.ties_left_vacant:
                fate, taken = Ground("vote-tie-vacant", "5", {"seats": seats}), False
            else:
                fate, taken = Ground("vote-tie", "5", {"seats": seats}), False
                tie = Tie(self.award_class.key, group.filings, seats)
            found += [
                self._standing(filing, fate, place, group.by if n == 0 else "", taken=taken)
                for n, filing in enumerate(group.filings)
            ]
        return self._class((*found, *higher, *lost), tie)

    def _class(
        self, standings: tuple[Standing, ...], tie: Tie | None = None, *, waits: bool = False
    ) -> ClassOutcome:
        cap, taken = self.award_class.cap, sum(each.taken for each in standings)
        vacant = 0 if waits else cap - taken - (tie.seats if tie else 0)
        return ClassOutcome(self.award_class.key, cap, standings, tie, waits, vacant)

    def _not_passed(self, filing: str) -> Standing:
        vote = self.numbers.vote
        fate = (
            Ground(
                "vote-short",
                "21",
                {"numerator": vote.numerator, "denominator": vote.denominator},
            )
            if self.counts[filing].voters
            else Ground("vote-nobody", "21")
        )
        return Standing(self._proposal(filing), self.counts[filing], passed=False, fate=fate)

    def _standing(
        self, filing: str, fate: Ground, place: int = 0, by: str = "", *, taken: bool = False
    ) -> Standing:
        proposal, count = self._proposal(filing), self.counts[filing]
        return Standing(proposal, count, True, fate, place, by, taken)

    def _proposal(self, filing: str) -> Proposal:
        return Proposal(filing, self.award_class.key)
