"""The HTML pages: the chat's shell and the plain ones around it."""

from __future__ import annotations

from html import escape
from pathlib import Path
from string import Template

from aiohttp import web

from bot.chat import Address, Profile
from bot.transports.web import sessions
from bot.transports.web.house import House

_PAGES = Path(__file__).parent / "pages"
_STATIC = Path(__file__).parent / "static"
# Named in the page, the modules come at once instead of one finding the next.
_SCRIPTS = "\n".join(
    [f'<link rel="modulepreload" href="/static/{m.name}">' for m in sorted(_STATIC.glob("*.js"))]
    + ['<script type="module" src="/static/main.js"></script>']
)
_CHAT = Template((_PAGES / "chat.html").read_text(encoding="utf-8").replace("$scripts", _SCRIPTS))
_PLAIN = Template((_PAGES / "plain.html").read_text(encoding="utf-8"))
_ENTRANCE = Template((_PAGES / "entrance.html").read_text(encoding="utf-8"))


def chat(house: House, address: Address, profile: Profile) -> web.Response:
    """The chat's shell. ``box`` names this address's drawer in the browser's own storage."""
    language = profile.language
    return _page(
        _CHAT,
        language=language,
        title=house.title(language),
        box=sessions.box_of(address),
        zone=house.settings.zone,
        upload_limit=str(house.settings.upload_limit),
        demo="yes" if house.settings.demo is not None else "no",
        needs_script=house.words.say("web-needs-script", language),
    )


def plain(house: House, language: str, key: str, status: int = 200) -> web.Response:
    """A page that says one thing: the texts ``<key>-title`` and ``<key>``."""
    return telling(
        house,
        language,
        house.words.say(f"{key}-title", language),
        house.words.say(key, language),
        status,
    )


def telling(house: House, language: str, heading: str, text: str, status: int) -> web.Response:
    return _page(
        _PLAIN,
        status,
        language=language,
        title=house.title(language),
        heading=heading,
        text=text,
    )


def entrance(house: House, language: str, start: str, visitor: Profile | None) -> web.Response:
    """The page behind a link: one button. It carries the session that the button would open,
    so that a double tap opens one session and not two, of which the second finds the link used.
    """
    say = house.words.say
    if visitor is None:
        key = "web-enter-call" if start.startswith("call-") else "web-enter-invitation"
        text, back = say(key, language), ""
    else:
        text = say("web-enter-known", language, name=visitor.name, role=visitor.role)
        back = say("web-enter-back", language)
    response = _page(
        _ENTRANCE,
        language=language,
        title=house.title(language),
        heading=say("web-enter-title", language),
        text=text,
        button=say("web-enter-button", language),
        back=back,
        start=start,
        session=sessions.new_token(),
    )
    # Under "no-referrer" a browser sends "Origin: null" with a form, and the entry could not
    # tell its own page from another's. The link's token still goes to nobody but this server.
    response.headers["Referrer-Policy"] = "same-origin"
    return response


def _page(template: Template, status: int = 200, **texts: str) -> web.Response:
    body = template.substitute({name: escape(text) for name, text in texts.items()})
    return web.Response(text=body, status=status, content_type="text/html")
