"""Talking to people: the chat port, the engine, the conversations and the transports."""
