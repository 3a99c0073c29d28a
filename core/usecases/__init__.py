"""What a person can do: one callable per use case, over the ports.

Each takes the transaction and the actor first, asks :func:`core.roles.forbidden` before anything
else, writes one audit entry, and returns what came of it or a :class:`core.decision.Refusal`.
"""
