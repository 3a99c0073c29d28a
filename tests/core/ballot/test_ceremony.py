"""Making the keys: who cheats is named, whoever they accuse."""

from __future__ import annotations

from itertools import combinations

import msgspec
import pytest

from core.ballot import (
    Ceremony,
    Commitment,
    Complaint,
    Dealing,
    Digest,
    Fault,
    Invitation,
    Refused,
    Scalar,
    Secret,
    against_commitment,
    against_confirmation,
    against_dealing,
    against_election,
    begin,
    confirm,
    deal,
    decode,
    encode,
    fingerprint,
    receive,
    settle,
    verification_key,
)
from core.ballot.dealing import _dealt, share_for
from core.ballot.election import Trustee
from core.ballot.group import ONE, base, mult, scalar_add, scalar_sub
from core.ballot.polynomial import joined, weights
from core.ballot.proofs import Proof, prove_equality, prove_knowledge
from core.ballot.transcript import digest
from tests.core.ballot.elections import Keys, election, keys, seed

MADE = keys(trustees=4, threshold=3, name="four")
CEREMONY = MADE.ceremony
INVITATION = CEREMONY.invitation


def of(place: int) -> dict[str, str]:
    return {"trustee": INVITATION.names[place]}


def corrupt(made: Keys, dealer: int, receiver: int) -> Dealing:
    """A dealing properly signed, with a share that does not fit."""
    dealing = made.dealings[dealer]
    at = receiver - (receiver > dealer)
    padded = tuple(
        scalar_add(each, ONE) if place == at else each for place, each in enumerate(dealing.padded)
    )
    context = _dealt(made.ceremony, dealer, padded)
    proof = prove_knowledge(context, made.secrets[dealer].coefficients(1)[0])
    return msgspec.structs.replace(dealing, padded=padded, proof=proof)


def with_dealing(made: Keys, dealing: Dealing) -> list[Dealing]:
    return [dealing if each.dealer == dealing.dealer else each for each in made.dealings]


@pytest.mark.parametrize("places", list(combinations(range(4), 3)))
def test_any_three_of_four_hold_the_secret_and_two_do_not(places: tuple[int, ...]) -> None:
    shown = [base(MADE.shares[place]) for place in places]
    assert joined(shown, places) == CEREMONY.key
    assert joined(shown[:2], places[:2]) != CEREMONY.key


def test_shares_are_those_that_the_commitments_say() -> None:
    for place, share in enumerate(MADE.shares):
        assert base(share) == verification_key(CEREMONY.trustees, place)


def test_what_is_derived_from_a_seed_is_the_same_every_time_and_belongs_to_one_place() -> None:
    first, again = (begin(INVITATION, 1, seed("mine")) for _ in range(2))
    assert first == again
    _, elsewhere = begin(INVITATION, 2, seed("mine"))
    assert not set(first[1].trustee.points) & set(elsewhere.trustee.points)


def test_a_secret_is_not_shown_where_it_is_printed() -> None:
    assert MADE.secrets[0].seed.hex() not in repr(MADE.secrets[0])


def test_every_message_survives_its_file() -> None:
    complaint = receive(MADE.secrets[0], CEREMONY, with_dealing(MADE, corrupt(MADE, 1, 0)))
    assert isinstance(complaint, tuple)
    confirmation = confirm(MADE.secrets[0], CEREMONY, MADE.shares[0])
    for message in (INVITATION, CEREMONY, MADE.secrets[0], MADE.dealings[0], confirmation):
        assert decode(encode(message), type(message)) == message
    assert decode(encode(complaint[0]), Complaint) == complaint[0]


def test_the_fingerprint_is_that_of_the_key_in_groups() -> None:
    groups = fingerprint(CEREMONY.key).split("-")
    assert [len(group) for group in groups] == [4] * 8
    assert fingerprint(CEREMONY.key) != fingerprint(keys().ceremony.key)


@pytest.mark.parametrize("field", ["points", "mailbox", "proof", "mailbox_proof", "name"])
def test_a_changed_commitment_is_named(field: str) -> None:
    commitment, other = CEREMONY.commitments[0], CEREMONY.commitments[1].trustee
    trustee = msgspec.structs.replace(commitment.trustee, **{field: getattr(other, field)})
    changed = msgspec.structs.replace(commitment, trustee=trustee)
    faults = against_commitment(INVITATION, changed)
    assert {fault.where["trustee"] for fault in faults} == {trustee.name}
    with pytest.raises(Refused):
        Ceremony("ballot-ceremony-1", INVITATION, (changed, *CEREMONY.commitments[1:]))


def test_a_key_made_from_the_others_to_cancel_them_cannot_be_proved() -> None:
    """A rogue key: one's own less the others', so that one alone would know the joint secret."""
    secret, honest = begin(INVITATION, 3, seed("rogue"))
    stolen = CEREMONY.commitments[0].trustee.points[0]
    points = (stolen, *honest.trustee.points[1:])
    rogue = msgspec.structs.replace(honest.trustee, points=points)
    commitment = msgspec.structs.replace(honest, trustee=rogue)
    codes = {fault.code for fault in against_commitment(INVITATION, commitment)}
    assert codes == {"key-proof", "mailbox-proof"}
    copied = msgspec.structs.replace(
        CEREMONY.commitments[0], index=3, trustee=_renamed(CEREMONY.commitments[0], 3)
    )
    assert against_commitment(INVITATION, copied) == (
        Fault("key-proof", of(3)),
        Fault("mailbox-proof", of(3)),
    )
    assert secret.index == 3


def _renamed(commitment: Commitment, place: int) -> Trustee:
    return msgspec.structs.replace(commitment.trustee, name=INVITATION.names[place])


def test_a_commitment_answers_one_invitation_only() -> None:
    other = msgspec.structs.replace(INVITATION, id="second try")
    assert [fault.code for fault in against_commitment(other, CEREMONY.commitments[0])] == [
        "another-invitation"
    ]
    relabelled = msgspec.structs.replace(CEREMONY.commitments[0], invitation=other.digest())
    assert len(against_commitment(other, relabelled)) == 2


def test_a_ceremony_needs_everybody_in_their_order() -> None:
    first, second, *others = CEREMONY.commitments
    for commitments, code in (
        ((first, second), "commitments"),
        ((second, first, *others), "order"),
        ((first, first, *others), "order"),
    ):
        with pytest.raises(Refused) as refusal:
            Ceremony("ballot-ceremony-1", INVITATION, commitments)
        assert refusal.value.code == code


def test_an_invitation_that_cannot_work_is_refused() -> None:
    for names, threshold in ((("Li", "Li"), 1), ((), 1), (("Li",), 2), (("Li",), 0)):
        with pytest.raises(Refused):
            Invitation("ballot-invitation-1", "x", "a", "2026", names, threshold)


def test_a_corrupt_share_is_complained_of_and_its_dealer_is_at_fault() -> None:
    bad = corrupt(MADE, dealer=1, receiver=3)
    assert isinstance(receive(MADE.secrets[0], CEREMONY, with_dealing(MADE, bad)), Scalar)
    complaints = receive(MADE.secrets[3], CEREMONY, with_dealing(MADE, bad))
    assert isinstance(complaints, tuple)
    (complaint,) = complaints
    assert settle(CEREMONY, bad, complaint) == Fault("share-wrong", of(1))


def _complain(dealing: Dealing, complainer: Secret, dealer: int) -> Complaint:
    mailbox = CEREMONY.trustees[dealer].mailbox
    context = digest("complaint", dealing.digest(), complainer.index)
    return Complaint(
        "ballot-complaint-1",
        dealing.digest(),
        complainer.index,
        mult(complainer.mailbox(), mailbox),
        prove_equality(context, complainer.mailbox(), mailbox),
    )


def test_a_complaint_about_a_share_that_fits_falls_back_on_who_made_it() -> None:
    complaint = _complain(MADE.dealings[1], MADE.secrets[3], 1)
    assert settle(CEREMONY, MADE.dealings[1], complaint) == Fault("complaint-false", of(3))


def test_a_complaint_that_shows_another_pad_falls_back_on_who_made_it() -> None:
    complaint = _complain(MADE.dealings[1], MADE.secrets[3], 1)
    lied = msgspec.structs.replace(complaint, shared=CEREMONY.key)
    assert settle(CEREMONY, MADE.dealings[1], lied) == Fault("complaint-false", of(3))
    wrong = Proof(complaint.proof.challenge, scalar_add(complaint.proof.response, ONE))
    lied = msgspec.structs.replace(complaint, proof=wrong)
    assert settle(CEREMONY, MADE.dealings[1], lied) == Fault("complaint-false", of(3))


def test_a_complaint_is_about_one_dealing_of_somebody_else() -> None:
    complaint = _complain(MADE.dealings[1], MADE.secrets[3], 1)
    with pytest.raises(Refused, match="another-dealing"):
        settle(CEREMONY, MADE.dealings[2], complaint)
    for place in (1, 4, -1):
        with pytest.raises(Refused, match="trustee-unknown"):
            settle(
                CEREMONY,
                MADE.dealings[1],
                msgspec.structs.replace(complaint, complainer=place),
            )


def test_dealings_that_are_missing_double_forged_or_of_another_ceremony_are_named() -> None:
    first, second, *others = MADE.dealings
    forged = msgspec.structs.replace(second, padded=first.padded)
    foreign = msgspec.structs.replace(second, ceremony=Digest(bytes(32)))
    for dealings, code in (
        ([first, *others], "no-dealing"),
        ([first, second, second, *others], "dealing-twice"),
        ([first, forged, *others], "dealing-proof"),
        ([first, foreign, *others], "another-ceremony"),
        ([first, msgspec.structs.replace(second, padded=second.padded[:2]), *others], "shares"),
    ):
        with pytest.raises(Refused) as refusal:
            receive(MADE.secrets[0], CEREMONY, dealings)
        assert refusal.value.faults == (Fault(code, of(1)),)
    stranger = msgspec.structs.replace(first, dealer=9)
    assert [fault.code for fault in against_dealing(CEREMONY, stranger)] == ["trustee-unknown"]


def test_a_dealing_of_another_ceremony_under_this_ones_name_is_named() -> None:
    begun = [begin(INVITATION, place, seed("four", place))[1] for place in range(3)]
    begun.append(begin(INVITATION, 3, seed("another fourth"))[1])
    changed = Ceremony("ballot-ceremony-1", INVITATION, tuple(begun))
    relabelled = msgspec.structs.replace(MADE.dealings[1], ceremony=changed.digest())
    assert against_dealing(changed, relabelled) == (Fault("dealing-proof", of(1)),)


def test_no_pad_is_used_twice() -> None:
    pads = {
        scalar_sub(padded, share_for(MADE.secrets[dealing.dealer], CEREMONY, receiver))
        for dealing in MADE.dealings
        for receiver, padded in zip(
            [place for place in range(4) if place != dealing.dealer], dealing.padded, strict=True
        )
    }
    assert len(pads) == 12


def test_ones_own_dealing_need_not_be_among_those_received() -> None:
    assert receive(MADE.secrets[0], CEREMONY, MADE.dealings[1:]) == MADE.shares[0]


def test_a_confirmation_shows_the_share_and_no_other() -> None:
    confirmation = confirm(MADE.secrets[2], CEREMONY, MADE.shares[2])
    assert against_confirmation(CEREMONY, confirmation) == ()
    claimed = msgspec.structs.replace(confirmation, index=1)
    assert against_confirmation(CEREMONY, claimed) == (Fault("share-proof", of(1)),)
    foreign = msgspec.structs.replace(confirmation, ceremony=keys().ceremony.digest())
    assert against_confirmation(CEREMONY, foreign) == (Fault("another-ceremony", of(2)),)
    with pytest.raises(Refused, match="share-wrong"):
        confirm(MADE.secrets[2], CEREMONY, MADE.shares[1])


def test_an_election_under_another_key_is_found_before_anything_is_decrypted() -> None:
    asked, other = election(made=MADE), keys(4, 3, "other").ceremony
    assert against_election(CEREMONY, asked) == ()
    assert against_election(other, asked) == (Fault("another-ceremony"),)
    trustees = (*asked.trustees[:3], _renamed(other.commitments[3], 3))
    changed = msgspec.structs.replace(asked, trustees=trustees)
    assert against_election(CEREMONY, changed) == (Fault("trustee-changed", of(3)),)
    fewer = msgspec.structs.replace(asked, trustees=asked.trustees[:3])
    assert against_election(CEREMONY, fewer) == (Fault("trustee-changed", of(3)),)


def test_a_secret_serves_the_ceremony_that_it_was_made_for() -> None:
    with pytest.raises(Refused, match="another-ceremony"):
        deal(keys().secrets[0], CEREMONY)
    with pytest.raises(Refused, match="another-ceremony"):
        deal(msgspec.structs.replace(MADE.secrets[0], index=4), CEREMONY)
    impostor = Secret(INVITATION.digest(), 0, Digest(seed("impostor")))
    with pytest.raises(Refused, match="commitment-of-another"):
        deal(impostor, CEREMONY)


def test_weights_of_one_share_are_one() -> None:
    assert weights([0]) == [ONE]
