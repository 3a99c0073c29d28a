"""What every part of the web chat needs: the ports it talks to and how it is set up."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from aiohttp import web

from bot.chat import Address, Conversation, Files, Profile
from bot.transports.web import languages, origin, sessions
from bot.transports.web.demo import ADDRESS_PREFIX, Demo
from core.decision import Ground


class Words(Protocol):
    """The product's texts."""

    def say(self, key: str, language: str, **args: str | int) -> str:
        """The text of a key; a missing key or argument raises."""

    def ground(self, ground: Ground, language: str) -> str:
        """A ground in words."""


@dataclass(frozen=True)
class Settings:
    """How this web chat is set up.

    ``titles``: the award's name by language. ``secure``: reached by https only, so cookies are
    marked and browsers told so. ``upload_limit``: the largest file in bytes, so that the page
    can say so before sending. ``zone``: the zone in which times are shown.
    """

    titles: Mapping[str, str]
    secure: bool
    upload_limit: int
    zone: str
    demo: Demo | None = None


@dataclass(frozen=True)
class House:
    conversation: Conversation
    files: Files
    words: Words
    settings: Settings

    def address(self, request: web.Request) -> Address | None:
        """Where this request comes from: its session, or in a demonstration whom it plays."""
        demo, slug = self.settings.demo, request.query.get("as")
        if demo is not None and slug is not None:
            known = any(persona.slug == slug for persona in demo.personas(languages.DEFAULT))
            return Address("web", ADDRESS_PREFIX + slug) if known else None
        token = sessions.token_of(request, secure=self.settings.secure)
        return None if token is None else sessions.address_of(token)

    async def visitor(self, request: web.Request) -> tuple[Address, Profile] | None:
        """The address and the person behind this request, or None."""
        address = self.address(request)
        profile = None if address is None else await self.conversation.who(address)
        return None if address is None or profile is None else (address, profile)

    async def require_visitor(self, request: web.Request) -> tuple[Address, Profile]:
        visitor = await self.visitor(request)
        if visitor is None:
            raise web.HTTPUnauthorized
        return visitor

    def require_own_page(self, request: web.Request) -> None:
        """Refuse what another site's page sent."""
        if not origin.is_our_own_page(request):
            raise web.HTTPForbidden

    def language(self, request: web.Request, profile: Profile | None = None) -> str:
        """The language of the person, or of what their browser asks for."""
        if profile is not None and profile.language in languages.SUPPORTED:
            return profile.language
        return languages.asked_for(request)

    def title(self, language: str) -> str:
        return self.settings.titles[language]
