"""Sessions: a random token in a cookie. Only its hash is ever an address, stored or compared."""

from __future__ import annotations

import hashlib
import re
import secrets

from aiohttp import web

from bot.chat import Address

LIFETIME = 180 * 24 * 3600
"""Seconds a session cookie lives after the last visit of the page: 180 days."""

_TOKEN = re.compile(r"[A-Za-z0-9_-]{43}")


def new_token() -> str:
    """256 random bits."""
    return secrets.token_urlsafe(32)


def is_token(text: str) -> bool:
    return _TOKEN.fullmatch(text) is not None


def address_of(token: str) -> Address:
    return Address("web", hashlib.sha256(token.encode()).hexdigest())


def token_of(request: web.Request, *, secure: bool) -> str | None:
    token = request.cookies.get(_cookie(secure), "")
    return token if is_token(token) else None


def remember(response: web.Response, token: str, *, secure: bool) -> None:
    """Give the browser its session, or lengthen the one it has."""
    response.set_cookie(
        _cookie(secure), token, max_age=LIFETIME, httponly=True, samesite="Lax", secure=secure
    )


def update_id(address: Address, device_id: str) -> str:
    """What a device calls its message, made unique within the transport."""
    return f"{address.id[:16]}:{device_id}"


def device_id(address: Address, update: str) -> str:
    """What this address called its message; empty for a message that came from elsewhere."""
    prefix, _, named = update.partition(":")
    return named if prefix == address.id[:16] else ""


def box_of(address: Address) -> str:
    """A name for what a browser keeps for this address until it is sent."""
    return hashlib.sha256(f"box:{address.id}".encode()).hexdigest()[:16]


def _cookie(secure: bool) -> str:
    return "__Host-award-session" if secure else "award-session"
