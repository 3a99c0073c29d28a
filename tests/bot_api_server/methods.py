"""The Bot API's methods, as far as a bot like this calls them."""

from tests.bot_api_server import chats, commands, files, messages, receiving
from tests.bot_api_server.registry import METHODS

__all__ = ["METHODS", "chats", "commands", "files", "messages", "receiving"]
