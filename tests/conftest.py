"""What every test can ask for: a database of either kind, a browser, an office program."""

from __future__ import annotations

import asyncio
import os
import shutil
from collections.abc import Generator, Iterator
from pathlib import Path

import hypothesis
import pytest
from sqlalchemy import make_url

from storage.database import Database
from storage.migrate import migrate
from tests.documents.office import Office
from tests.postgres import PostgresMissing, PostgresServer, postgres_server

NOTHING_SKIPPED = bool(os.environ.get("NOTHING_SKIPPED"))
"""Set in CI, where a test that was skipped has failed: it was not run."""

# How long one example takes says more about the machine than about the rule under test.
hypothesis.settings.register_profile("house", deadline=None)
hypothesis.settings.load_profile("house")


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "browser: needs Chromium")
    config.addinivalue_line("markers", "every_database: a conversation that runs on both kinds")
    config.addinivalue_line("markers", "soak: long; runs with `make soak` only")
    if not config.option.markexpr:
        config.option.markexpr = "not soak"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    report = yield
    if not hasattr(report, "wasxfail"):
        _fail_if_skipped(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report(
    collector: pytest.Collector,
) -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    report = yield
    _fail_if_skipped(report)
    return report


def _fail_if_skipped(report: pytest.TestReport | pytest.CollectReport) -> None:
    if NOTHING_SKIPPED and report.skipped:
        reason = report.longrepr[2] if isinstance(report.longrepr, tuple) else report.longrepr
        report.outcome = "failed"
        report.longrepr = f"nothing may be skipped here. {reason}"


@pytest.fixture(scope="session")
def _postgres() -> Iterator[PostgresServer]:
    try:
        with postgres_server() as server:
            yield server
    except PostgresMissing as missing:
        pytest.skip(str(missing))


@pytest.fixture
def postgres_url(_postgres: PostgresServer) -> Iterator[str]:
    """An empty PostgreSQL database of this test's own."""
    with _postgres.database() as url:
        yield url


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """An SQLite file of this test's own, not yet created."""
    return f"sqlite+aiosqlite:///{tmp_path / 'award.db'}"


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """An empty database: the test runs once on each kind."""
    fixture = {"sqlite": "sqlite_url", "postgresql": "postgres_url"}[request.param]
    url: str = request.getfixturevalue(fixture)
    return url


@pytest.fixture(scope="session")
def _ready_postgres(_postgres: PostgresServer) -> Iterator[str]:
    """The name of a PostgreSQL database with all tables, to be copied."""
    with _postgres.database() as url:
        _make_tables(url)
        yield str(make_url(url).database)


@pytest.fixture(scope="session")
def _ready_sqlite(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An SQLite file with all tables, to be copied."""
    file = tmp_path_factory.mktemp("ready") / "award.db"
    _make_tables(f"sqlite+aiosqlite:///{file}")
    return file


def _make_tables(url: str) -> None:
    async def make() -> None:
        database = Database(url)
        await migrate(database)
        await database.close()

    asyncio.run(make())


@pytest.fixture(params=["sqlite", "postgresql"])
def ready_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """As ``database_url``, with the tables made: for tests of what people do in it."""
    if request.param == "sqlite":
        shutil.copy(request.getfixturevalue("_ready_sqlite"), tmp_path / "award.db")
        yield f"sqlite+aiosqlite:///{tmp_path / 'award.db'}"
        return
    template = request.getfixturevalue("_ready_postgres")
    server: PostgresServer = request.getfixturevalue("_postgres")
    with server.database(template) as url:
        yield url


@pytest.fixture(scope="session")
def chromium() -> Path:
    """The program of a Chromium that is on this machine."""
    for name in ("chromium", "chromium-browser", "google-chrome"):
        program = shutil.which(name)
        if program is not None:
            return Path(program)
    pytest.skip("no Chromium: on Debian, apt install chromium fonts-noto-cjk")


@pytest.fixture(scope="session")
def office(tmp_path_factory: pytest.TempPathFactory) -> Office:
    """A LibreOffice that is on this machine."""
    program = shutil.which("soffice")
    if program is None:
        pytest.skip("no LibreOffice: on Debian, apt install libreoffice-calc-nogui")
    return Office(Path(program), tmp_path_factory.mktemp("office"))
