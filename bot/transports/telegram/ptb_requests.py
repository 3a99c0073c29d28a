"""python-telegram-bot's calls over aiohttp.

Its own backend reads a file whole before it leaves, and a call of it costs several times as much;
docs/measurements.md has the figures. This one is made by the library's documented extension point.
"""

from __future__ import annotations

from http import HTTPStatus
from typing import Any

import msgspec
from aiohttp import ClientError, ClientSession, ClientTimeout, FormData
from telegram.error import NetworkError, TimedOut
from telegram.request import BaseRequest, RequestData


class AiohttpRequest(BaseRequest):
    """``patience``: seconds that a call may take unless it says otherwise."""

    def __init__(self, patience: float) -> None:
        self._patience = patience
        self._session: ClientSession | None = None

    @property
    def read_timeout(self) -> float:
        return self._patience

    @property
    def session(self) -> ClientSession:
        assert self._session is not None, "not initialized"
        return self._session

    async def initialize(self) -> None:
        if self._session is None:
            self._session = ClientSession(headers={"User-Agent": self.USER_AGENT})

    async def shutdown(self) -> None:
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def do_request(
        self,
        url: str,
        method: str,
        request_data: RequestData | None = None,
        read_timeout: Any = BaseRequest.DEFAULT_NONE,
        write_timeout: Any = BaseRequest.DEFAULT_NONE,
        connect_timeout: Any = BaseRequest.DEFAULT_NONE,
        pool_timeout: Any = BaseRequest.DEFAULT_NONE,
    ) -> tuple[int, bytes]:
        """``read_timeout``: seconds for the whole call; the other limits are part of it."""
        patience = self._patience if read_timeout is self.DEFAULT_NONE else read_timeout
        body = None if request_data is None else _form(request_data)
        try:
            async with self.session.request(
                method,
                url,
                data=body,
                timeout=ClientTimeout(total=patience),
                allow_redirects=False,
            ) as answer:
                said = await answer.read()
        except TimeoutError as error:
            raise TimedOut from error
        except ClientError as error:
            # Without its words: they hold the address, and that the token.
            raise NetworkError(type(error).__name__) from None
        if not _is_telegrams(answer.status, said):
            raise NetworkError(f"{HTTPStatus(answer.status).phrase} ({answer.status})")
        return answer.status, said


class _Answer(msgspec.Struct):
    ok: bool
    result: msgspec.Raw = msgspec.Raw()


def _is_telegrams(status: int, said: bytes) -> bool:
    """Whether the Bot API has spoken, and not something that stands before it."""
    try:
        answer = msgspec.json.decode(said, type=_Answer)
    except msgspec.DecodeError:
        return False
    return bool(answer.ok and answer.result) if status < 300 else not answer.ok


def _form(request_data: RequestData) -> FormData:
    """Multipart only where there are files; their content may come piece by piece."""
    form = FormData(quote_fields=False)
    for name, value in request_data.json_parameters.items():
        form.add_field(name, value)
    for name, (filename, content, kind) in request_data.multipart_data.items():
        form.add_field(name, content, filename=filename, content_type=kind)
    return form
