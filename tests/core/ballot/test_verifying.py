"""The board is checked with nothing but the file: whatever is changed in it is found and named."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from random import Random
from typing import Any

import msgspec
import pytest

from core.ballot import (
    Ballot,
    Choice,
    Fault,
    Refused,
    Verification,
    against,
    against_partial,
    board,
    encode,
    find,
    receipt,
    sealing,
    verify,
)
from core.ballot.board import Board
from core.ballot.group import ONE, ORDER, base, scalar_of
from core.ballot.transcript import digest
from tests.core.ballot.elections import choices, closed, election, partials, seal, seed

APPROVE, AGAINST, ABSTAIN = Choice
Path = tuple[str | int, ...]
Tree = dict[str, Any]

ELECTION = election(voters=4, questions=2, recused={0: [1]}, publish_from=3)
VOTES = {0: [APPROVE, APPROVE], 1: [AGAINST, APPROVE], 3: [APPROVE, ABSTAIN]}
BOX = closed(ELECTION, VOTES)
GIVEN = partials(BOX, [0, 2])
MEMBERS = board(BOX, GIVEN, whole=False)
WHOLE = board(BOX, GIVEN, whole=True)
ELSEWHERE = base(scalar_of(7)).hex()
POINTS = {"a", "b", "points", "mailbox", "product", "point"}


def tree(shown: Board) -> Tree:
    read: Tree = json.loads(encode(shown))
    return read


def checked(changed: Tree) -> Verification:
    return verify(json.dumps(changed, separators=(",", ":"), ensure_ascii=False).encode())


def leaves(value: Any, path: Path = ()) -> Iterator[tuple[Path, Any]]:
    if isinstance(value, dict | list):
        for key, each in value.items() if isinstance(value, dict) else enumerate(value):
            yield from leaves(each, (*path, key))
    else:
        yield path, value


def at(value: Any, path: Path) -> Any:
    for step in path:
        value = value[step]
    return value


def with_leaf(original: Tree, path: Path, value: Any) -> Tree:
    changed = copy.deepcopy(original)
    at(changed, path[:-1])[path[-1]] = value
    return changed


def another(path: Path, value: Any) -> Any:
    """Something else that is still readable there."""
    name = [step for step in path if isinstance(step, str)][-1]
    if isinstance(value, bool):
        return not value
    if isinstance(value, int):
        return value + 1
    if value is None:
        return {"total": {"approve": 1, "against": 0, "abstain": 1}, "opening": ONE.hex()}.get(
            name, {"challenges": [], "responses": []}
        )
    if name in POINTS:
        return ELSEWHERE
    if name.endswith("_at"):
        return value.replace("2026", "2027")
    if len(value) == 64:
        number = (int.from_bytes(bytes.fromhex(value), "little") + 1) % ORDER
        return number.to_bytes(32, "little").hex()
    return value + "x"


def names(faults: Sequence[Fault], path: Path) -> bool:
    """Whether some fault says where the change is."""
    spelled = "$" + "".join(f"[{s}]" if isinstance(s, int) else f".{s}" for s in path)
    for fault in faults:
        where = fault.where
        if "path" in where and spelled.startswith(str(where["path"])) and where["path"] != "$":
            return True
        match path:
            case ("closed", "ballots", int(place), *_) if where.get("ballot") == place:
                return True
            case ("closed", "election", "trustees", int(place), *rest):
                name = ELECTION.trustees[place].name + ("x" if rest == ["name"] else "")
                if where.get("trustee") == name:
                    return True
            case ("closed", "election", *_) if fault.code in HEADER:
                return True
            case ("closed", "voted", int()) if fault.code == "turnout":
                return True
            case ("closed", "struck", int(place)):
                if where.get("voter") == ELECTION.roll[place].name:
                    return True
                if not VOTES.get(place) and fault.code == "closing-changed":
                    return True
            case ("closed", "closed_at") if fault.code == "closing-changed":
                return True
            case ("partials", int(place), *rest):
                index = GIVEN[place].index + (rest == ["index"])
                if index in (where.get("place"), _index(where.get("trustee"))):
                    return True
            case ("results", int(place), *_):
                if where.get("question") == ELECTION.questions[place].key:
                    return True
    return False


HEADER = {
    "election-changed",
    "key-proof",
    "points-not-threshold",
    "recused-from-what",
    "blank-without-recusal",
    "closed-before-opened",
}


def _index(name: object) -> int | None:
    trustees = [trustee.name for trustee in ELECTION.trustees]
    return trustees.index(str(name)) if name in trustees else None


MEMBERS_LEAVES = list(leaves(tree(MEMBERS)))
WHOLE_LEAVES = [leaf for leaf in leaves(tree(WHOLE)) if leaf[0][0] in ("partials", "results")]


def test_boards_as_they_were_made_hold_and_say_what_was_examined() -> None:
    for shown in (MEMBERS, WHOLE):
        verification = verify(encode(shown))
        assert verification.holds
        assert verification.board == shown
        assert [(check.code, check.examined) for check in verification.checks] == [
            ("readable", 1),
            ("election", 1),
            ("trustees", 3),
            ("ballots", 3),
            ("repetition", 3),
            ("order", 3),
            ("turnout", 4),
            ("marks", 4),
            ("partials", 2),
            ("totals", 2),
            ("voters", 2),
            ("verdicts", 2),
        ]
    assert [result.total for result in MEMBERS.results][1] is None


@pytest.mark.parametrize(
    ("original", "found"),
    [(tree(MEMBERS), MEMBERS_LEAVES), (tree(WHOLE), WHOLE_LEAVES)],
    ids=["members", "whole"],
)
def test_a_change_of_any_single_field_is_found_and_the_entry_named(
    original: Tree, found: list[tuple[Path, Any]]
) -> None:
    for path, value in found:
        verification = checked(with_leaf(original, path, another(path, value)))
        assert not verification.holds, path
        assert names(verification.faults, path), (path, verification.faults)


def test_a_field_of_another_kind_another_spelling_or_missing_is_found_where_it_stands() -> None:
    original = tree(MEMBERS)
    for path, value in MEMBERS_LEAVES:
        wrong: list[Any] = [[], {"x": 1}, 1.5]
        if isinstance(value, str) and len(value) == 64:
            wrong += [value.upper() if value.upper() != value else "0" * 64, value[:-2], "ff" * 32]
        for each in wrong:
            faults = checked(with_leaf(original, path, each)).faults
            if len(faults) == 1 and faults[0].code in ("unreadable", "not-canonical"):
                assert names(faults, path), (path, each, faults)
            else:
                assert each == "ff" * 32, (path, each, faults)
                assert faults
        changed = copy.deepcopy(original)
        holder = at(changed, path[:-1])
        del holder[path[-1]]
        assert not checked(changed).holds, path


@pytest.mark.parametrize(
    "reworded",
    [
        lambda data: data + b"\n",
        lambda data: data.replace(b",", b", ", 1),
        lambda data: data.replace(b"Company 1", b"C\\u006fmpany 1"),
        lambda data: data.replace(b'"round":1', b'"round":1,"round":1'),
        lambda data: data[:-1],
        lambda data: b"",
        lambda data: b"\xff" + data,
        lambda data: b"[" * 100_000,
        lambda data: data.replace(b"Company 1", b"\\ud800"),
    ],
)
def test_another_spelling_of_the_same_board_is_refused(
    reworded: Callable[[bytes], bytes],
) -> None:
    verification = verify(reworded(encode(MEMBERS)))
    assert verification.board is None
    assert [check.code for check in verification.checks] == ["readable"]
    assert verification.faults[0].code in ("unreadable", "not-canonical")


def found(shown: Board) -> list[tuple[str, dict[str, Any]]]:
    return [(fault.code, dict(fault.where)) for fault in verify(encode(shown)).faults]


def with_closed(**changes: Any) -> Board:
    return msgspec.structs.replace(MEMBERS, closed=msgspec.structs.replace(BOX, **changes))


def test_ballots_dropped_added_doubled_reordered_or_replayed_are_named() -> None:
    first, second, third = BOX.ballots
    turnout = ("turnout", {"ballots": 2, "voted": 3})
    assert found(with_closed(ballots=(first, third))) == [turnout]
    assert found(with_closed(ballots=(first, first, second, third))) == [
        ("copied", {"ballot": 1, "from": 0}),
        ("unsorted", {"ballot": 1}),
        ("turnout", {"ballots": 4, "voted": 3}),
    ]
    assert ("unsorted", {"ballot": 2}) in found(with_closed(ballots=(first, third, second)))
    extra = seal(ELECTION, choices(ELECTION, 2, [APPROVE, APPROVE]), seed("extra"))
    more = tuple(sorted((*BOX.ballots, extra), key=lambda ballot: ballot.digest()))
    assert found(with_closed(ballots=more)) == [("turnout", {"ballots": 4, "voted": 3})]
    assert found(with_closed(ballots=more, voted=(True,) * 4)) == [("closing-changed", {})]
    runoff = election(voters=4, questions=2, recused={0: [1]}, publish_from=3, round=2)
    replayed = closed(runoff, VOTES).ballots[0]
    mixed = sorted((first, second, replayed), key=lambda ballot: ballot.digest())
    place = mixed.index(replayed)
    assert found(with_closed(ballots=tuple(mixed)))[0] == ("another-election", {"ballot": place})
    relabelled = msgspec.structs.replace(replayed, election=ELECTION.digest())
    mixed = sorted((first, second, relabelled), key=lambda ballot: ballot.digest())
    place = mixed.index(relabelled)
    assert all(
        code in ("vote-proof", "sum-proof") and where["ballot"] == place
        for code, where in found(with_closed(ballots=tuple(mixed)))
    )


def test_a_ciphertext_copied_into_another_ballot_is_named_with_its_source() -> None:
    first, second, third = BOX.ballots
    copied = msgspec.structs.replace(second, lines=(first.lines[0], second.lines[1]))
    faults = found(with_closed(ballots=(first, copied, third)))
    assert ("copied", {"ballot": 1, "from": 0}) in faults
    assert {where.get("ballot") for code, where in faults if code == "vote-proof"} == {1}


def test_a_ciphertext_or_an_id_used_for_a_second_valid_ballot_is_named() -> None:
    """By the voter themselves, who can prove a ciphertext of theirs once more."""

    def sealed(number: str, root: str) -> Ballot:
        lines = (
            sealing._line(ELECTION, digest("id", number), place, APPROVE, digest("root", root))
            for place in range(2)
        )
        return Ballot("ballot-1", ELECTION.digest(), digest("id", number), tuple(lines))

    for again in (sealed("first", "other"), sealed("other", "first")):
        assert against(ELECTION, again) == ()
        pair = sorted((sealed("first", "first"), again), key=lambda ballot: ballot.digest())
        box = msgspec.structs.replace(BOX, ballots=tuple(pair), voted=(True, True, False, False))
        assert found(msgspec.structs.replace(MEMBERS, closed=box))[0] == (
            "copied",
            {"ballot": 1, "from": 0},
        )


def test_nothing_decrypted_for_one_box_serves_another_with_the_same_sums() -> None:
    later = msgspec.structs.replace(BOX, closed_at=BOX.closed_at + timedelta(hours=1))
    (given,) = partials(later, [0])
    relabelled = msgspec.structs.replace(given, closed=BOX.digest())
    assert [fault.code for fault in against_partial(BOX, relabelled)] == [
        *["share-proof"] * 6,
        "veil-proof",
        "signature",
    ]


def test_partials_dropped_added_doubled_reordered_or_replayed_are_named() -> None:
    first, third = MEMBERS.partials
    second = board(BOX, partials(BOX, [1, 2]), whole=False).partials[0]
    earlier = closed(ELECTION, {0: VOTES[0], 1: VOTES[1], 2: [APPROVE, APPROVE]})
    replayed = board(earlier, partials(earlier, [0, 2]), whole=False).partials[1]

    def with_partials(*each: Any) -> list[tuple[str, dict[str, Any]]]:
        return found(msgspec.structs.replace(MEMBERS, partials=each))

    assert with_partials(first) == [("too-few-partials", {"partials": 1})]
    assert with_partials() == [("too-few-partials", {"partials": 0})]
    assert with_partials(first, second, third) == [("too-many-partials", {"partials": 3})]
    assert with_partials(first, first) == [("partials-order", {"partial": 1})]
    assert with_partials(third, first) == [("partials-order", {"partial": 1})]
    assert with_partials(first, replayed) == [("another-closing", {"trustee": "Supervisor 3"})]
    relabelled = msgspec.structs.replace(replayed, closed=BOX.digest())
    assert {where["trustee"] for _, where in with_partials(first, relabelled)} == {"Supervisor 3"}


def test_results_dropped_doubled_or_reordered_are_named() -> None:
    first, second = MEMBERS.results
    for results, place, question in (
        ((first,), 1, "A02"),
        ((first, first), 1, "A02"),
        ((second, first), 0, "A01"),
        ((first, second, second), 2, "A02"),
    ):
        assert found(msgspec.structs.replace(MEMBERS, results=results)) == [
            ("question", {"result": place, "question": question})
        ]


def test_the_supervisors_board_and_the_members_do_not_mix() -> None:
    for shown, other in ((WHOLE, MEMBERS), (MEMBERS, WHOLE)):
        mixed = msgspec.structs.replace(shown, results=other.results)
        assert found(mixed) == [("total", {"question": "A02"})]
        mixed = msgspec.structs.replace(shown, partials=(shown.partials[0], other.partials[1]))
        assert [code for code, _ in found(mixed)] == ["questions"]


def test_a_board_without_a_ballot_is_signed_all_the_same() -> None:
    empty = closed(ELECTION, {})
    shown = board(empty, partials(empty, [0, 1]), whole=False)
    assert verify(encode(shown)).holds
    assert not any(result.passed for result in shown.results)
    original = tree(shown)
    for path, value in leaves(original):
        changed = with_leaf(original, path, another(path, value))
        assert not checked(changed).holds, path


def test_more_votes_than_voters_are_found_even_where_all_proofs_hold() -> None:
    """Whoever is recused seals a vote all the same: valid to look at, found in the sums."""
    asked = msgspec.structs.replace(ELECTION, publish_from=0)
    stuffed = [
        seal(asked, {"A01": APPROVE, "A02": APPROVE}, seed("stuffed", number))
        for number in range(3)
    ]
    box = msgspec.structs.replace(
        closed(asked, VOTES), ballots=tuple(sorted(stuffed, key=lambda ballot: ballot.digest()))
    )
    shown = board(box, partials(box, [0, 1]), whole=False)
    assert found(shown) == [("votes-not-voters", {"question": "A02"})]


def test_more_approvals_than_voters_give_no_verdict_without_totals() -> None:
    stuffed = [
        seal(ELECTION, {"A01": APPROVE, "A02": APPROVE}, seed("stuffed", number))
        for number in range(3)
    ]
    stuffed.sort(key=lambda ballot: ballot.digest())
    box = msgspec.structs.replace(BOX, ballots=tuple(stuffed))
    with pytest.raises(Refused) as refusal:
        board(box, partials(box, [0, 1]), whole=False)
    assert refusal.value.faults == (Fault("votes-not-voters", {"question": "A02"}),)
    shown = board(box, partials(box, [0, 1]), whole=True)
    assert found(shown) == [("votes-not-voters", {"question": "A02"})]


def test_verifying_never_fails_on_anything_it_is_given() -> None:
    random = Random(36)
    original = tree(MEMBERS)
    junk = [None, True, -1, 2**70, "", "x", [], {}, [[]], ELSEWHERE, "00" * 32, "2026-01-01"]
    branches = [path[:depth] for path, _ in MEMBERS_LEAVES for depth in range(1, len(path) + 1)]
    for _ in range(250):
        changed = original
        for path in random.sample(branches, random.randint(1, 2)):
            try:
                changed = with_leaf(changed, path, random.choice(junk))
            except (TypeError, KeyError, IndexError):
                continue
        if changed != original:
            assert not checked(changed).holds


def test_a_receipt_finds_its_ballot_however_it_was_typed() -> None:
    for place, ballot in enumerate(BOX.ballots):
        code = receipt(ballot, "Osmanthus")
        assert find(MEMBERS, code, "osmanthus ") == place
        assert find(MEMBERS, code.lower().replace("-", " ").replace("0", "O"), "OSMANTHUS") == place
        assert find(MEMBERS, code, "plum") is None
    assert find(MEMBERS, "no receipt!", "") is None
    assert find(MEMBERS, "", "") is None
