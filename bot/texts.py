"""Every text a person sees: Fluent messages by name, in zh-CN and en (locales/)."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from fluent.runtime import FluentBundle, FluentResource, resolver
from fluent.runtime.types import fluent_number
from fluent.syntax import ast
from fluent.syntax.visitor import Visitor

LOCALES = Path(__file__).parent.parent / "locales"
LANGUAGES = ("zh-CN", "en")

# A guard against hostile messages, which ours are not; what people wrote comes as arguments, and
# it may be longer than the 2,500 characters that are let through otherwise.
resolver.MAX_PART_LENGTH = 1_000_000

Arg = str | int


class MissingText(Exception):
    """A message or an argument of it is missing: a defect that a test finds first."""


class Texts:
    """The messages of one language."""

    def __init__(self, language: str, files: Iterable[Path]) -> None:
        self.language = language
        self._bundle = FluentBundle([language], use_isolating=False)
        self._fixed: dict[str, str] = {}  # messages without arguments, once said
        selectors = _Selectors()
        for file in files:
            resource = FluentResource(file.read_text(encoding="utf-8"))
            selectors.visit(resource)
            self._bundle.add_resource(resource)
        self._selectors = selectors.names

    def has(self, key: str) -> bool:
        name, _, attribute = key.partition(".")
        if not self._bundle.has_message(name):
            return False
        return not attribute or attribute in self._bundle.get_message(name).attributes

    def say(self, key: str, /, **args: Arg) -> str:
        """The message ``key`` (or ``key.attribute``). Raises :class:`MissingText`."""
        if args:
            return self._say(key, args)
        if key not in self._fixed:
            self._fixed[key] = self._say(key, args)
        return self._fixed[key]

    def _say(self, key: str, args: Mapping[str, Arg]) -> str:
        name, _, attribute = key.partition(".")
        if not self.has(key):
            raise MissingText(f"{self.language}: {key}")
        message = self._bundle.get_message(name)
        pattern = message.attributes[attribute] if attribute else message.value
        if pattern is None:
            raise MissingText(f"{self.language}: {key} has no value")
        text, errors = self._bundle.format_pattern(pattern, self._arguments(args))
        if errors:
            raise MissingText(f"{self.language}: {key}: {errors[0]}")
        return str(text)

    def _arguments(self, args: Mapping[str, Arg]) -> dict[str, Any]:
        """Numbers are written plainly, 2026 and not 2,026, and quickly: not by the locale."""
        return {
            name: fluent_number(value, useGrouping=False)
            if name in self._selectors and isinstance(value, int)
            else str(value)
            for name, value in args.items()
        }


class _Selectors(Visitor):
    """The arguments that some message chooses by: those stay numbers, for plurals."""

    def __init__(self) -> None:
        self.names: set[str] = set()

    def visit_SelectExpression(self, node: ast.SelectExpression) -> None:  # noqa: N802
        if isinstance(node.selector, ast.VariableReference):
            self.names.add(node.selector.id.name)
        self.generic_visit(node)


@cache
def load_texts(language: str) -> Texts:
    """Read once: to read them takes longer than anything else at start."""
    return Texts(language, sorted((LOCALES / language).glob("*.ftl")))


def texts_here() -> Texts:
    """Those of a command line: Chinese, unless the environment speaks English."""
    return load_texts("en" if os.environ.get("LANG", "").startswith("en") else "zh-CN")


def all_texts() -> Mapping[str, Texts]:
    """The texts of every language, by its tag."""
    return {language: load_texts(language) for language in LANGUAGES}
