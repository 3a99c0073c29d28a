"""The texts of the page, delivered to its scripts, which hold none themselves."""

from __future__ import annotations

from aiohttp import web

from bot.transports.web.house import House

PLAIN = (
    "web-attach",
    "web-away",
    "web-cancel-upload",
    "web-choose-file",
    "web-close",
    "web-connected",
    "web-connecting",
    "web-copied",
    "web-copy",
    "web-demo",
    "web-desk",
    "web-desk-clock",
    "web-desk-hour",
    "web-desk-note",
    "web-desk-people",
    "web-desk-tabs",
    "web-desk-workday",
    "web-desk-workdays",
    "web-discard",
    "web-drop",
    "web-earlier",
    "web-error",
    "web-file-empty",
    "web-fold",
    "web-from-bot",
    "web-from-you",
    "web-hint-date",
    "web-hint-email",
    "web-hint-evidence",
    "web-hint-file",
    "web-hint-long-text",
    "web-hint-nothing",
    "web-hint-number",
    "web-hint-paper",
    "web-hint-phone",
    "web-hint-text",
    "web-hint-text-or-file",
    "web-log",
    "web-menu",
    "web-menu-help",
    "web-menu-language",
    "web-menu-resume",
    "web-menu-status",
    "web-new-message",
    "web-no-microphone",
    "web-opening",
    "web-pick-date",
    "web-record",
    "web-recording",
    "web-retry",
    "web-saved",
    "web-send",
    "web-sending",
    "web-stop-recording",
    "web-stored",
    "web-take-photo",
    "web-too-long",
    "web-unfold",
    "web-upload-cut",
    "web-upload-waiting",
    "web-waiting",
    "web-write",
)
FILLED_IN_BY_THE_PAGE = {
    "web-day": ("date", "weekday"),
    "web-download": ("name",),
    "web-enlarge": ("name",),
    "web-file-too-large": ("size", "limit"),
    "web-uploading": ("percent",),
}
"""Texts whose arguments only the page knows: they are sent with ``{name}`` in their place."""


class ClientTexts:
    """The routes that give texts to the browser."""

    def __init__(self, house: House) -> None:
        self._house = house

    def register(self, app: web.Application) -> None:
        app.router.add_get("/texts.json", self.texts)
        app.router.add_get("/manifest.webmanifest", self.manifest)

    async def texts(self, request: web.Request) -> web.Response:
        language, say = self._house.language(request), self._house.words.say
        texts = {key: say(key, language) for key in PLAIN}
        for key, names in FILLED_IN_BY_THE_PAGE.items():
            texts[key] = say(key, language, **{name: f"{{{name}}}" for name in names})
        return web.json_response(texts)

    async def manifest(self, request: web.Request) -> web.Response:
        """What a phone needs to keep the chat on its home screen."""
        language = self._house.language(request)
        return web.json_response(
            {
                "name": self._house.title(language),
                "short_name": self._house.title(language),
                "lang": language,
                "start_url": "/",
                "display": "standalone",
                "background_color": "#f4f2ee",
                "theme_color": "#ffffff",
                "icons": [{"src": "/static/emblem.svg", "type": "image/svg+xml", "sizes": "any"}],
            },
            content_type="application/manifest+json",
        )
