from __future__ import annotations

import re

from core.ballot.transcript import DOMAIN
from tests.core.ballot.anchors import ANCHOR, PAGE, ROOT, renumbered

TEXT = PAGE.read_text("utf-8")
CODE = "".join(path.read_text("utf-8") for path in sorted((ROOT / "core/ballot").glob("*.py")))


def test_the_page_names_the_lines_where_things_are_defined() -> None:
    """``python -m tests.core.ballot.anchors`` sets them right."""
    assert len(ANCHOR.findall(TEXT)) > 30
    assert renumbered(TEXT) == TEXT


def test_every_module_that_is_named_is_named_with_a_line() -> None:
    named = re.findall(r"(?<!tests/)(?:core|bot|storage)/[\w/]+\.py", TEXT)
    assert len(named) == len(ANCHOR.findall(TEXT))


def test_the_tags_and_faults_on_the_page_are_those_of_the_code() -> None:
    assert DOMAIN in TEXT
    for tag in re.findall(r"[HD]\(([a-z/-]+);", TEXT):
        assert f'"{tag}"' in CODE, tag
    for row in re.findall(r"^\| `[a-z]+` \|.*$", TEXT, re.MULTILINE):
        for code in re.findall(r"`([a-z-]+)`", row):
            assert f'"{code}"' in CODE or code in ("question-twice", "voter-twice"), code
