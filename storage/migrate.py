"""Bringing a database to the current schema (Alembic)."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Connection, inspect, text

from storage.database import Database

if TYPE_CHECKING:
    from alembic.config import Config

HEAD = "0012"
"""The revision that this code works with; a test holds it against the migrations."""


class NewerDatabase(Exception):
    """The database has the schema of a version of the product that this one does not know."""

    def __init__(self, revision: str) -> None:
        super().__init__(revision)
        self.revision = revision


async def migrate(database: Database, revision: str = "head") -> None:
    """Upgrade to ``revision`` (or downgrade with ``"base"``), all of it or nothing.

    Raises :class:`NewerDatabase` before anything is changed, and storage.database.Unwritable.
    """
    async with database.write() as connection:
        current = await connection.run_sync(revision_of)
        if revision == "head" and current == HEAD:
            return
        if current is not None and not known(current):
            raise NewerDatabase(current)
        await connection.run_sync(_run, revision)


def revision_of(connection: Connection) -> str | None:
    """The revision that the database is at; None: it has no schema yet."""
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.execute(text("SELECT version_num FROM alembic_version")).scalar()


def known(revision: str) -> bool:
    """Whether this version of the product can bring a database from ``revision`` up to date."""
    from alembic.script import ScriptDirectory

    scripts = ScriptDirectory.from_config(_config())
    return revision in {script.revision for script in scripts.walk_revisions()}


def alembic_config(connection: Connection) -> Config:
    """What Alembic's own commands need to work on ``connection``."""
    config = _config()
    config.attributes["connection"] = connection
    return config


def _config() -> Config:
    from alembic.config import Config  # takes a third of a second, seldom needed

    config = Config()
    folder = Path(__file__).parent / "migrations"
    config.set_main_option("script_location", str(folder).replace("%", "%%"))
    return config


def _run(connection: Connection, revision: str) -> None:
    from alembic import command

    config = alembic_config(connection)
    if revision == "base":
        command.downgrade(config, revision)
    else:
        command.upgrade(config, revision)
