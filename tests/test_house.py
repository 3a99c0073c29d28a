"""The house keeps its order: what stands where, what is locked, what never gets in."""

from __future__ import annotations

import re
import subprocess
import tomllib
from pathlib import Path
from typing import Any

import pytest
from packaging.requirements import Requirement
from packaging.specifiers import SpecifierSet

HOUSE = Path(__file__).parent.parent

TOP_LEVEL = {
    *("bot", "core", "storage", "locales", "tests", "docs"),
    *("pyproject.toml", "requirements.lock", "Makefile", "LICENSE"),
    *("README.md", "CONTRIBUTING.md", "CHANGELOG.md", "SECURITY.md"),
}

PRODUCT_LOCK = "requirements.lock"
TESTS_LOCK = "tests/requirements.lock"

LOCKED = re.compile(
    r"^(?P<name>[a-z0-9-]+)==(?P<version>[^ ]+)(?: ; [^\\]+)?"
    r"(?: \\\n    --hash=sha256:[0-9a-f]{64})+\n",
    re.MULTILINE,
)

CODE = re.compile(r"(?:bot|core|storage)/.+\.py:")
CHINESE = re.compile("[\u3400-\u9fff\uf900-\ufaff]")
PATH_OF_A_MACHINE = re.compile(r"(?<![\w.:/])/(?:home|root|work|Users|opt|mnt)/\w")
PACKAGE_INDEX = re.compile(r"\bpypi[.]\w|pythonhosted[.]|/simple[/]|debian[.]org")


def files() -> list[Path]:
    """What git has or would take, relative to the top; without git, what an archive brought."""
    if (HOUSE / ".git").exists():
        listing = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
        listed = subprocess.run(listing, cwd=HOUSE, capture_output=True, check=True, text=True)
        names = [Path(name) for name in listed.stdout.split("\0") if name]
        return [name for name in names if (HOUSE / name).is_file()]
    made_here = {line.strip("/") for line in (HOUSE / ".gitignore").read_text().splitlines()}
    found = [path.relative_to(HOUSE) for path in HOUSE.rglob("*") if path.is_file()]
    return [path for path in found if not made_here.intersection(path.parts)]


def lines() -> list[tuple[str, str]]:
    """Every line of every text file, after where it stands."""
    contents = [(path, (HOUSE / path).read_bytes()) for path in files()]
    return [
        (f"{path}:{number}", line)
        for path, content in contents
        if b"\0" not in content
        for number, line in enumerate(content.decode(errors="replace").splitlines(), start=1)
    ]


def found(pattern: re.Pattern[str]) -> list[str]:
    return [f"{place}: {line.strip()}" for place, line in lines() if pattern.search(line)]


def versions(lock: str) -> dict[str, str]:
    return {
        entry["name"]: entry["version"] for entry in LOCKED.finditer((HOUSE / lock).read_text())
    }


def project() -> dict[str, Any]:
    table: dict[str, Any] = tomllib.loads((HOUSE / "pyproject.toml").read_text())["project"]
    return table


def test_the_top_level_holds_the_house_and_nothing_else() -> None:
    top = {path.parts[0] for path in files()}
    assert {name for name in top if not name.startswith(".")} == TOP_LEVEL


def test_no_chinese_stands_in_code() -> None:
    assert [place for place in found(CHINESE) if CODE.match(place)] == []


@pytest.mark.parametrize("never", [PATH_OF_A_MACHINE, PACKAGE_INDEX], ids=["path", "index"])
def test_no_file_names_a_machine_s_path_or_a_package_index(never: re.Pattern[str]) -> None:
    assert found(never) == []


@pytest.mark.parametrize("lock", [PRODUCT_LOCK, TESTS_LOCK])
def test_a_lock_holds_exact_versions_with_hashes_and_nothing_else(lock: str) -> None:
    assert versions(lock)
    assert LOCKED.sub("", (HOUSE / lock).read_text()) == ""


def test_the_tests_run_on_the_very_versions_that_people_use() -> None:
    assert versions(PRODUCT_LOCK).items() <= versions(TESTS_LOCK).items()


@pytest.mark.parametrize("lock", [PRODUCT_LOCK, TESTS_LOCK])
def test_a_lock_satisfies_what_the_project_asks_for(lock: str) -> None:
    asked = list(project()["dependencies"])
    if lock == TESTS_LOCK:
        asked += project()["optional-dependencies"]["test"]
    pinned = versions(lock)
    for requirement in map(Requirement, asked):
        name = requirement.name.lower().replace(".", "-").replace("_", "-")
        assert requirement.specifier.contains(pinned[name]), requirement


def test_make_looks_for_the_pythons_the_project_supports() -> None:
    line = re.search(r"^PYTHON_VERSIONS := (.+)$", (HOUSE / "Makefile").read_text(), re.MULTILINE)
    assert line is not None
    supported = SpecifierSet(project()["requires-python"])
    every_python = [f"3.{minor}" for minor in range(30)]
    assert set(line[1].split()) == set(supported.filter(every_python))
