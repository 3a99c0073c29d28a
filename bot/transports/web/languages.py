"""Which language a page speaks before anybody is known."""

from __future__ import annotations

from aiohttp import web

DEFAULT = "zh-CN"
SUPPORTED = (DEFAULT, "en")


def asked_for(request: web.Request) -> str:
    """``?lang=`` when it is one of ours, else the best match of Accept-Language."""
    chosen = request.query.get("lang")
    return chosen if chosen in SUPPORTED else preferred(request.headers.get("Accept-Language", ""))


def kept(request: web.Request) -> str:
    """What an address needs so that a language that was chosen stays chosen; else nothing."""
    chosen = request.query.get("lang")
    return f"?lang={chosen}" if chosen in SUPPORTED else ""


def preferred(accepted: str) -> str:
    """The supported language that an Accept-Language header (RFC 9110) likes best."""
    for tag in sorted(_weights(accepted), key=lambda pair: -pair[1]):
        for language in SUPPORTED:
            if tag[0].split("-")[0].lower() == language.split("-")[0]:
                return language
    return DEFAULT


def _weights(accepted: str) -> list[tuple[str, float]]:
    weights = []
    for part in accepted.split(","):
        tag, _, quality = part.strip().partition(";q=")
        try:
            weight = float(quality or 1)
        except ValueError:
            continue
        if weight > 0:
            weights.append((tag, weight))
    return weights
