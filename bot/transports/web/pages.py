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


class Markup(str):
    """HTML that is ready. Any other text is escaped where it is put in."""

    __slots__ = ()


def template(name: str) -> str:
    return (_PAGES / f"{name}.html").read_text(encoding="utf-8")


_CHAT = template("chat").replace("$scripts", _SCRIPTS)
_PLAIN = template("plain")
_ENTRANCE = template("entrance")
_ENTRANCES = {
    "call": "web-enter-call",
    "notice": "web-enter-notice",
    "report": "web-enter-report",
}


def chat(house: House, address: Address, profile: Profile) -> web.Response:
    """The chat's shell. ``box`` names this address's drawer in the browser's own storage."""
    language = profile.language
    return page(
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
    return page(
        _PLAIN,
        status,
        language=language,
        title=house.title(language),
        heading=heading,
        text=text,
        notices=house.words.say("web-see-notices", language),
    )


def entrance(
    house: House, language: str, start: str, visitor: Profile | None, lang: str
) -> web.Response:
    """The page behind a link: one button. It carries the session that the button would open,
    so that a double tap opens one session and not two, of which the second finds the link used.
    ``lang`` keeps the language that was chosen (see :func:`languages.kept`).
    """
    say, kind = house.words.say, start.partition("-")[0]
    text, back = say(_ENTRANCES.get(kind, "web-enter-invitation"), language), ""
    if visitor is not None:
        back = say("web-enter-back", language)
        # Somebody of the public who comes again has no name, and reads what everybody reads.
        if visitor.name:
            text = say("web-enter-known", language, name=visitor.name, role=visitor.role)
    response = page(
        _ENTRANCE,
        language=language,
        title=house.title(language),
        heading=say("web-enter-title", language),
        text=text,
        button=say("web-enter-button", language),
        back=back,
        lang=lang,
        start=start,
        session=sessions.new_token(),
    )
    # Under "no-referrer" a browser sends "Origin: null" with a form, and the entry could not
    # tell its own page from another's. The link's token still goes to nobody but this server.
    response.headers["Referrer-Policy"] = "same-origin"
    return response


def page(shell: str, status: int = 200, **texts: str) -> web.Response:
    return web.Response(text=fill(shell, **texts), status=status, content_type="text/html")


def fill(pattern: str, **texts: str) -> Markup:
    """The pattern with every ``$name`` put in, escaped unless it is HTML already."""
    escaped = {
        name: text if isinstance(text, Markup) else escape(text) for name, text in texts.items()
    }
    return Markup(Template(pattern).substitute(escaped))
