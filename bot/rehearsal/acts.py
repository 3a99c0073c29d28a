"""Scenarios that go on where others end: one edition in several acts."""

from __future__ import annotations

from pathlib import Path

import msgspec

from bot.rehearsal.scenario import Organisation, Scenario


def named_beside(file: Path, name: str) -> Path:
    """The file of the scenario that the one in ``file`` goes on from."""
    return file.with_name(f"{name}.toml")


def gone_on(own: Scenario, before: Scenario) -> Scenario:
    """``own`` with everybody and everything that was there before it; its steps are its own.

    Of an organisation that was there it may say only what its filing must end in now.
    """
    return msgspec.structs.replace(
        own,
        people=before.people + own.people,
        organisations={
            **before.organisations,
            **{
                name: _restated(before.organisations.get(name), said)
                for name, said in own.organisations.items()
            },
        },
        objectors={**before.objectors, **own.objectors},
        pool={**before.pool, **own.pool},
        scores={**before.scores, **own.scores},
        rounds=before.rounds + own.rounds,
    )


def _restated(before: Organisation | None, said: Organisation) -> Organisation:
    return msgspec.structs.replace(before, ends=said.ends) if before else said
