"""The product's own texts for the web chat, read from its Fluent files."""

from __future__ import annotations

from pathlib import Path

from fluent.runtime import FluentBundle, FluentResource

from core.decision import Ground

LOCALES = Path(__file__).parents[2] / "locales"
LANGUAGES = ("zh-CN", "en")


class WebWords:
    def __init__(self) -> None:
        self._bundles = {language: _bundle(language) for language in LANGUAGES}

    def say(self, key: str, language: str, **args: str | int) -> str:
        bundle = self._bundles[language]
        pattern = bundle.get_message(key).value
        assert pattern is not None
        text, errors = bundle.format_pattern(pattern, args)
        assert not errors, (key, errors)
        return str(text)

    def ground(self, ground: Ground, language: str) -> str:
        return f"没有保存：{ground.code}"


def source(language: str) -> str:
    return (LOCALES / language / "web.ftl").read_text(encoding="utf-8")


def _bundle(language: str) -> FluentBundle:
    bundle = FluentBundle([language], use_isolating=False)
    bundle.add_resource(FluentResource(source(language)))
    return bundle
