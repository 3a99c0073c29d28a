"""Did this request come from our own page? A session cookie alone does not say so."""

from __future__ import annotations

from urllib.parse import urlsplit

from aiohttp import web


def names_our_origin(request: web.Request) -> bool:
    """The Origin header is present and names the host the request was sent to."""
    return urlsplit(request.headers.get("Origin", "")).netloc == request.host


def is_our_own_page(request: web.Request) -> bool:
    """Origin says so, or, where a browser withholds it, Sec-Fetch-Site does."""
    if request.headers.get("Origin", "null") != "null":
        return names_our_origin(request)
    return request.headers.get("Sec-Fetch-Site") == "same-origin"
