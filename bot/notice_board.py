"""The notice board: what stands on the public pages, read without anybody being known."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from datetime import datetime
from functools import lru_cache

from bot.chat import NotSaved
from bot.documents.filing_archive import safe_name
from bot.documents.official import official_docx
from bot.links import Links
from bot.posting import OpenCall, Posting, open_call, posting
from bot.wording import Wording
from core.decision import Ground
from core.ports import Transaction
from core.usecases.public_reading import open_calls, published_notice, published_notices

View = Callable[[datetime], AbstractAsyncContextManager[Transaction]]

_docx = lru_cache(maxsize=8)(official_docx)  # anybody may ask for it, any number of times


class NoticeBoard:
    """The :class:`bot.transports.web.board.Board` over the store.

    ``trouble`` puts a storage failure into a ground, or None if it is not one.
    """

    def __init__(
        self,
        view: View,
        clock: Callable[[], datetime],
        words: Mapping[str, Wording],
        links: Links,
        trouble: Callable[[Exception], Ground | None],
    ) -> None:
        self._view = view
        self._clock = clock
        self._words = words
        self._links = links
        self._trouble = trouble

    async def postings(self, language: str) -> Sequence[Posting]:
        async with self._reading() as tx:
            notices = await published_notices(tx)
        return [posting(self._words[language], self._links, each) for each in notices]

    async def posting(self, notice_id: str, language: str) -> Posting:
        async with self._reading() as tx:
            notice = await published_notice(tx, notice_id)
        return posting(self._words[language], self._links, notice)

    async def calls(self, language: str) -> Sequence[OpenCall]:
        async with self._reading() as tx:
            editions = await open_calls(tx)
        return [open_call(self._words[language], edition) for edition in editions]

    async def document(self, notice_id: str, language: str) -> tuple[str, bytes]:
        text = (await self.posting(notice_id, language)).text
        return f"{safe_name(text.title)}.docx", await asyncio.to_thread(_docx, text)

    @asynccontextmanager
    async def _reading(self) -> AsyncIterator[Transaction]:
        try:
            async with self._view(self._clock()) as tx:
                yield tx
        except Exception as error:
            if ground := self._trouble(error):
                raise NotSaved(ground) from error
            raise
