"""Links that let people in: on the web, and on Telegram where it runs."""

from __future__ import annotations

from urllib.parse import urlsplit


class Links:
    """``url`` is what the web chat's links begin with, ``telegram`` the bot's name there.

    A link is a kind of way in (``call``, ``i`` for an invitation, ``link`` for another device,
    ``notice`` and ``report`` for the public) and a code of letters, digits, ``-`` and ``_``.
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self.telegram = ""

    def on_web(self, kind: str, code: str) -> str:
        return f"{self._url}/{kind}/{code}"

    @property
    def notice_board(self) -> str:
        """The page of all public notices."""
        return f"{self._url}/notices"

    @property
    def known_outside(self) -> bool:
        """Whether the address means anything beyond this machine, so that it may be printed."""
        host = urlsplit(self._url).hostname or "localhost"
        return host not in ("localhost", "::1") and not host.startswith("127.")

    def on_telegram(self, kind: str, code: str) -> str | None:
        """None: Telegram is not connected. The payload of a deep link has at most 64 characters."""
        if not self.telegram:
            return None
        payload = f"{kind}-{code}"
        if len(payload) > 64:
            raise ValueError(f"{len(payload)} characters are too long for a deep link")
        return f"https://t.me/{self.telegram}?start={payload}"
