"""The web chat: the product's own channel, needing no token, no internet and no build step."""

from bot.transports.web.demo import Demo, Persona
from bot.transports.web.house import Settings, Words
from bot.transports.web.server import web_app, web_runner

__all__ = ["Demo", "Persona", "Settings", "Words", "web_app", "web_runner"]
