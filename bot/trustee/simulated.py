"""Supervisors of a demonstration, played by the program that real ones run on their own machines.

Their secrets follow from the ceremony's id, so everybody could work them out: it is for showing.
"""

from __future__ import annotations

import hashlib
from collections.abc import Sequence

from bot.trustee.duties import duty, new_key
from core.ballot import Invitation, decode, encode
from core.ballot.papers import recognise


def simulated_answer(papers: Sequence[bytes], index: int) -> bytes:
    """What the trustee at ``index`` answers to the last of the papers, having had the others."""
    invitation = decode(papers[0], Invitation)
    seed = hashlib.sha256(f"simulated trustee {invitation.id} {index}".encode()).digest()
    done = new_key(invitation, index, seed)
    for paper in papers[1:]:
        done = duty(done.key, recognise(paper))
    return encode(done.answer)
