"""A local Bot API server that both Telegram libraries talk to as they are."""

from tests.bot_api_server.faults import Fault
from tests.bot_api_server.flood import Flood
from tests.bot_api_server.people import Chat, Person
from tests.bot_api_server.server import BotApiServer
from tests.bot_api_server.shown import Shown, ShownFile

__all__ = ["BotApiServer", "Chat", "Fault", "Flood", "Person", "Shown", "ShownFile"]
