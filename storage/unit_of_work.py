"""One transaction over everything: what the use cases act on, and the chat log beside it."""

from __future__ import annotations

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from core.edition import Edition
from core.ports import Digest, Notice
from storage.audit import ChainEnd, SqlAudit
from storage.ballots import SqlBallotPapers, SqlKeyCeremonies, SqlRounds
from storage.calendars import SqlCalendars
from storage.chat_log import SqlChatLog
from storage.database import Database
from storage.deadlines import SqlDeadlines
from storage.deliveries import SqlDeliveries
from storage.drafts import SqlDrafts
from storage.editions import SqlEditions, SqlFilings
from storage.experts import SqlExperts
from storage.files import SqlFiles
from storage.identity import new_id
from storage.keys import FileKey
from storage.links import SqlLinks
from storage.neighbours import Neighbours, spread
from storage.objections import SqlObjections
from storage.panels import SqlMeetings, SqlPanels
from storage.people import SqlInvitations, SqlPeople
from storage.plenaries import SqlPlenaries
from storage.public_notices import SqlPublicNotices
from storage.qualification import SqlOpinions, SqlRulings
from storage.recusals import SqlRecusals
from storage.reports import SqlReports
from storage.reviews import SqlCandidacies, SqlReviews
from storage.sealed_text import TextSeal
from storage.settings import SqlSettings


class CollectedOutbox:
    """What people are to be told; written to their logs before the transaction ends."""

    def __init__(self) -> None:
        self.told: list[tuple[str, Notice | Digest]] = []

    async def tell(self, person_ids: Sequence[str], notice: Notice | Digest) -> None:
        self.told.extend((person_id, notice) for person_id in person_ids)


class SqlTransaction:
    """The :class:`core.ports.Transaction`, and the chat log."""

    def __init__(
        self,
        connection: AsyncConnection,
        now: datetime,
        seal: TextSeal,
        end: ChainEnd | None = None,
    ) -> None:
        self.now = now
        self.people = SqlPeople(connection)
        self.invitations = SqlInvitations(connection)
        editions_met: dict[str, Edition] = {}
        self.editions = SqlEditions(connection, editions_met)
        self.filings = SqlFilings(connection, editions_met)
        self.opinions = SqlOpinions(connection)
        self.rulings = SqlRulings(connection)
        self.notices = SqlPublicNotices(connection)
        self.objections = SqlObjections(connection)
        self.reports = SqlReports(connection, seal)
        self.experts = SqlExperts(connection)
        self.recusals = SqlRecusals(connection)
        self.panels = SqlPanels(connection)
        self.meetings = SqlMeetings(connection)
        self.reviews = SqlReviews(connection)
        self.candidacies = SqlCandidacies(connection)
        self.plenaries = SqlPlenaries(connection)
        self.key_ceremonies = SqlKeyCeremonies(connection)
        self.rounds = SqlRounds(connection)
        self.ballot_papers = SqlBallotPapers(connection)
        self.drafts = SqlDrafts(connection)
        self.files = SqlFiles(connection)
        self.calendars = SqlCalendars(connection)
        self.deadlines = SqlDeadlines(connection)
        self.audit = SqlAudit(connection, now, end)
        self.outbox = CollectedOutbox()
        self.chat = SqlChatLog(connection, seal)
        self.deliveries = SqlDeliveries(connection)
        self.links = SqlLinks(connection)
        self.settings = SqlSettings(connection)

    def new_id(self) -> str:
        return new_id()


class Store:
    """Opens transactions on a database. ``key`` opens what is kept sealed in it."""

    def __init__(self, database: Database, key: FileKey | None = None) -> None:
        self._database = database
        self._seal = TextSeal(key)
        self._end: ChainEnd | None = None
        self._name = new_id()
        self.neighbours = Neighbours(database, self._name)

    @asynccontextmanager
    async def transaction(self, now: datetime) -> AsyncIterator[SqlTransaction]:
        """Committed at the end, undone on any error. Raises storage.database.Unwritable."""

        def committed() -> None:
            self._end = tx.audit.end

        # On PostgreSQL others write as well; here nobody does, so the chain's end need not be
        # looked up. A transaction that ends badly leaves it open what was written last.
        alone = self._database.is_sqlite
        async with self._database.write(committed if alone else None) as connection:
            known, self._end = self._end, None
            tx = SqlTransaction(connection, now, self._seal, known)
            yield tx
            if not alone:
                await spread(connection, self._name, tx.chat.touched)

    @asynccontextmanager
    async def view(self, now: datetime) -> AsyncIterator[SqlTransaction]:
        """The same for reading only: sees what is committed, and changes nothing."""
        async with self._database.read() as connection:
            yield SqlTransaction(connection, now, self._seal)
