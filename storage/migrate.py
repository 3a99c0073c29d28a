"""Bringing a database to the current schema (Alembic)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from storage.database import Database

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0001"
"""The revision that this code works with; a test holds it against the migrations."""


async def migrate(database: Database, revision: str = "head") -> None:
    """Upgrade to ``revision`` (or downgrade with ``"base"``); nothing to do costs one SELECT."""
    async with database.write() as connection:
        if revision == "head" and await connection.run_sync(_current) == HEAD:
            return
        await connection.run_sync(_run, revision)


def alembic_config(connection: Connection) -> Config:
    from alembic.config import Config  # takes a third of a second, seldom needed

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent / "migrations"))
    config.attributes["connection"] = connection
    return config


def _current(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def _run(connection: Connection, revision: str) -> None:
    from alembic import command

    config = alembic_config(connection)
    if revision == "base":
        command.downgrade(config, revision)
    else:
        command.upgrade(config, revision)
