"""The schema: one for SQLite and PostgreSQL."""

from __future__ import annotations

from sqlalchemy import Column, ForeignKey, Index, Integer, MetaData, Table, Text, UniqueConstraint
from sqlalchemy.schema import SchemaItem

from storage.columns import Day, Json, Long, Moment, Words

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(table_name)s_%(column_0_N_name)s",
        "uq": "uq_%(table_name)s_%(column_0_N_name)s",
        "fk": "fk_%(table_name)s_%(column_0_N_name)s",
        "pk": "pk_%(table_name)s",
    }
)


def _table(name: str, *items: SchemaItem) -> Table:
    return Table(name, metadata, *items, sqlite_strict=True)


def _in_its_key(name: str, *items: SchemaItem) -> Table:
    """Small rows that are only ever found by their key: SQLite keeps them in it, not beside it."""
    return Table(name, metadata, *items, sqlite_strict=True, sqlite_with_rowid=False)


settings = _table(
    "settings",
    Column("key", Text, primary_key=True),
    Column("value", Json, nullable=False),
)

persons = _table(
    "persons",
    Column("id", Text, primary_key=True),
    Column("name", Words, nullable=False),
    Column("language", Text, nullable=False),
    Column("created_at", Moment, nullable=False),
)

addresses = _in_its_key(
    "addresses",
    Column("transport", Text, primary_key=True),
    Column("address", Words, primary_key=True),
    Column("person_id", Text, ForeignKey("persons.id"), nullable=False, index=True),
)

# An applicant's grant names the filing that they represent.
grants = _table(
    "grants",
    Column("id", Integer, primary_key=True),
    Column("person_id", Text, ForeignKey("persons.id"), nullable=False, index=True),
    Column("role", Text, nullable=False),
    Column("edition_id", Text, ForeignKey("editions.id"), index=True),
    Column("filing_id", Text, ForeignKey("filings.id"), index=True),
    Column("granted_at", Moment, nullable=False),
)

invitations = _table(
    "invitations",
    Column("id", Text, primary_key=True),
    Column("token_digest", Text, nullable=False, unique=True),
    Column("role", Text, nullable=False),
    Column("edition_id", Text, ForeignKey("editions.id")),
    Column("filing_id", Text, ForeignKey("filings.id")),
    Column("name", Words, nullable=False),
    Column("created_by", Text, nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_by", Text),
    Column("used_at", Moment),
    Column("expert_id", Text),
)

editions = _table(
    "editions",
    Column("id", Text, primary_key=True),
    Column("regulation_key", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("created_at", Moment, nullable=False),
    Column("call_code", Text, unique=True),
    Column("call_published_at", Moment),
    Column("call_closes_on", Day),
    Column("call_media", Words),
    Column("call_contact", Words),
    Column("entered", Text),
    UniqueConstraint("regulation_key", "number"),
)

filings = _table(
    "filings",
    Column("id", Text, primary_key=True),
    Column("edition_id", Text, ForeignKey("editions.id"), nullable=False),
    Column("number", Integer, nullable=False),
    Column("state", Text, nullable=False),
    Column("times", Integer, nullable=False),
    Column("submitted_at", Moment),
    Column("correct_until", Moment),
    Column("return_reason", Words, nullable=False),
    Column("disputed", Integer, nullable=False),
    Column("started_at", Moment, nullable=False),
    UniqueConstraint("edition_id", "number"),
)

submissions = _table(
    "submissions",
    Column("filing_id", Text, ForeignKey("filings.id"), primary_key=True),
    Column("times", Integer, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("receipt", Text, nullable=False),
    Column("values", Json, nullable=False),
)

# That all departments of an edition were asked (art. 17).
opinion_requests = _in_its_key(
    "opinion_requests",
    Column("edition_id", Text, ForeignKey("editions.id"), primary_key=True),
    Column("asked_at", Moment, nullable=False),
    Column("by", Text, nullable=False),
)

opinions = _table(
    "opinions",
    Column("filing_id", Text, ForeignKey("filings.id"), primary_key=True),
    Column("department", Text, ForeignKey("persons.id"), primary_key=True),
    Column("stance", Text, nullable=False),
    Column("reason", Words, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

# The qualification review's ruling on each filing, and what a refused applicant answered.
rulings = _table(
    "rulings",
    Column("filing_id", Text, ForeignKey("filings.id"), primary_key=True),
    Column("outcome", Text, nullable=False),
    Column("articles", Json, nullable=False),
    Column("reason", Words, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("answer", Words, nullable=False),
    Column("answered_at", Moment),
    Column("confirmed", Integer, nullable=False),
)

# Public notices (arts. 17, 22); ``listed`` are the filings' ids, codes and organisations.
notices = _table(
    "notices",
    Column("id", Text, primary_key=True),
    Column("edition_id", Text, ForeignKey("editions.id"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("place", Words, nullable=False),
    Column("published_at", Moment, nullable=False),
    Column("workdays", Integer, nullable=False),
    Column("ends_on", Day, nullable=False),
    Column("listed", Json, nullable=False),
    Column("by", Text, nullable=False),
    Column("corrects", Text, ForeignKey("notices.id")),
    Column("mistake", Words, nullable=False),
)

# Objections to what a notice lists (arts. 23, 24); what their form says is among the answers.
objections = _table(
    "objections",
    Column("id", Text, primary_key=True),
    Column("edition_id", Text, ForeignKey("editions.id"), nullable=False, index=True),
    Column("notice_id", Text, ForeignKey("notices.id"), nullable=False),
    Column("kind", Text, nullable=False),
    Column("filing_id", Text, ForeignKey("filings.id"), nullable=False),
    Column("objector", Text, ForeignKey("persons.id"), nullable=False, index=True),
    Column("begun_at", Moment, nullable=False),
    Column("state", Text, nullable=False),
    Column("number", Integer, nullable=False),
    Column("received_at", Moment),
    Column("complete_until", Moment),
    Column("reason", Words, nullable=False),
    Column("by", Text, nullable=False),
    Column("decided_at", Moment),
)

objection_notes = _table(
    "objection_notes",
    Column("id", Text, primary_key=True),
    Column("objection_id", Text, ForeignKey("objections.id"), nullable=False, index=True),
    Column("kind", Text, nullable=False),
    Column("text", Words, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("to", Text, nullable=False),
    Column("answers", Text, nullable=False),
)

# Misconduct reports (art. 25); ``sealed`` opens with the file key, and nothing says whose it is.
reports = _table(
    "reports",
    Column("code", Text, primary_key=True),
    Column("edition_id", Text, ForeignKey("editions.id"), nullable=False, index=True),
    Column("at", Moment, nullable=False),
    Column("sealed", Text, nullable=False),
)

# The pool of experts; ``person_id`` once somebody of it has come in.
experts = _table(
    "experts",
    Column("id", Text, primary_key=True),
    Column("name", Words, nullable=False),
    Column("speciality", Words, nullable=False),
    Column("phone", Words, nullable=False),
    Column("employer", Words, nullable=False),
    Column("credit_code", Words, nullable=False),
    Column("kin", Json, nullable=False),
    Column("person_id", Text, ForeignKey("persons.id"), index=True),
)

# Where people say that they and their close relatives work.
interests = _table(
    "interests",
    Column("person_id", Text, ForeignKey("persons.id"), primary_key=True),
    Column("employer", Words, nullable=False),
    Column("credit_code", Words, nullable=False),
    Column("kin", Json, nullable=False),
)

# How people stand to applicants (art. 10).
recusals = _table(
    "recusals",
    Column("person_id", Text, ForeignKey("persons.id"), primary_key=True),
    Column("filing_id", Text, ForeignKey("filings.id"), primary_key=True, index=True),
    Column("stand", Text, nullable=False),
    Column("reason", Words, nullable=False),
    Column("source", Text, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

challenges = _table(
    "challenges",
    Column("id", Text, primary_key=True),
    Column("filing_id", Text, ForeignKey("filings.id"), nullable=False, index=True),
    Column("person_id", Text, ForeignKey("persons.id"), nullable=False),
    Column("reason", Words, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
    Column("upheld", Integer),
    Column("ruling", Words, nullable=False),
    Column("ruled_by", Text, nullable=False),
    Column("ruled_at", Moment),
)

# Panels of experts, their seats in the order named, and what each reviews (arts. 9, 18).
panels = _table(
    "panels",
    Column("id", Text, primary_key=True),
    Column("edition_id", Text, ForeignKey("editions.id"), nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("leader", Text, ForeignKey("persons.id"), nullable=False),
)

panel_seats = _table(
    "panel_seats",
    Column("panel_id", Text, ForeignKey("panels.id"), primary_key=True),
    Column("place", Integer, primary_key=True, autoincrement=False),
    Column("person_id", Text, ForeignKey("persons.id"), nullable=False),
    Column("joined_at", Moment, nullable=False),
    Column("challenged_until", Moment, nullable=False),
    Column("left_at", Moment),
    Column("reason", Words, nullable=False),
)

panel_filings = _table(
    "panel_filings",
    Column("filing_id", Text, ForeignKey("filings.id"), primary_key=True),
    Column("panel_id", Text, ForeignKey("panels.id"), nullable=False, index=True),
    Column("challenged_until", Moment, nullable=False),
)

# Defences and site visits.
meetings = _table(
    "meetings",
    Column("filing_id", Text, ForeignKey("filings.id"), primary_key=True),
    Column("part", Text, primary_key=True),
    Column("at", Moment, nullable=False),
    Column("place", Words, nullable=False),
    Column("confirmed_at", Moment),
    Column("present", Json, nullable=False),
    Column("notes", Words, nullable=False),
)

# What experts gave each item, and which sheets are locked.
scores = _table(
    "scores",
    Column("filing_id", Text, ForeignKey("filings.id"), primary_key=True),
    Column("part", Text, primary_key=True),
    Column("expert", Text, ForeignKey("persons.id"), primary_key=True),
    Column("item", Text, primary_key=True),
    Column("percent", Integer),
    Column("strength", Words, nullable=False),
    Column("improve", Words, nullable=False),
    Column("at", Moment, nullable=False),
)

locked_sheets = _table(
    "locked_sheets",
    Column("filing_id", Text, ForeignKey("filings.id"), primary_key=True),
    Column("part", Text, primary_key=True),
    Column("expert", Text, ForeignKey("persons.id"), primary_key=True),
    Column("locked_at", Moment, nullable=False),
)

# The leaders' words on items; ``before`` and ``after`` are exact, as "125/2".
decisions = _table(
    "decisions",
    Column("filing_id", Text, ForeignKey("filings.id"), primary_key=True),
    Column("part", Text, primary_key=True),
    Column("item", Text, primary_key=True),
    Column("before", Text, nullable=False),
    Column("after", Text, nullable=False),
    Column("reason", Words, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

remarks = _table(
    "remarks",
    Column("id", Text, primary_key=True),
    Column("filing_id", Text, ForeignKey("filings.id"), nullable=False, index=True),
    Column("part", Text, nullable=False),
    Column("item", Text, nullable=False),
    Column("text", Words, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

# Parts that a leader has closed, and whose sheets count in them.
settlements = _table(
    "settlements",
    Column("filing_id", Text, ForeignKey("filings.id"), primary_key=True),
    Column("part", Text, primary_key=True),
    Column("experts", Json, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

# Photos and recordings that experts put to items.
pins = _table(
    "pins",
    Column("file_id", Text, ForeignKey("files.id"), primary_key=True),
    Column("filing_id", Text, ForeignKey("filings.id"), nullable=False, index=True),
    Column("part", Text, nullable=False),
    Column("item", Text, nullable=False),
    Column("expert", Text, ForeignKey("persons.id"), nullable=False),
)

sheet_dues = _table(
    "sheet_dues",
    Column("edition_id", Text, ForeignKey("editions.id"), primary_key=True),
    Column("part", Text, primary_key=True),
    Column("due", Day, nullable=False),
)

# Whom the secretariat proposes to the plenary, and why not the others (art. 20).
candidacies = _table(
    "candidacies",
    Column("filing_id", Text, ForeignKey("filings.id"), primary_key=True),
    Column("edition_id", Text, ForeignKey("editions.id"), nullable=False, index=True),
    Column("classes", Json, nullable=False),
    Column("reason", Words, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
)

answers = _in_its_key(
    "answers",
    Column("draft_id", Text, primary_key=True),
    Column("field", Text, primary_key=True),
    Column("value", Json, nullable=False),
    Column("version", Integer, nullable=False),
    Column("by", Text, nullable=False),
    Column("at", Moment, nullable=False),
)
Index(
    "ix_answers_field_value",
    answers.c.value,
    sqlite_where=answers.c.field == "credit_code",
    postgresql_where=answers.c.field == "credit_code",
)

bans = _table(
    "bans",
    Column("id", Integer, primary_key=True),
    Column("credit_code", Text, nullable=False, index=True),
    Column("revoked_on", Day, nullable=False),
    Column("until", Day, nullable=False),
)

files = _table(
    "files",
    Column("id", Text, primary_key=True),
    Column("owner", Text, ForeignKey("persons.id"), nullable=False),
    Column("filing_id", Text, ForeignKey("filings.id"), index=True),
    Column("name", Words, nullable=False),
    Column("kind", Text, nullable=False),
    Column("size", Long, nullable=False),
    Column("sha256", Text, nullable=False),
    Column("blob", Text, nullable=False, unique=True),
    Column("created_at", Moment, nullable=False),
    Column("objection_id", Text),
    Column("opinion_on", Text, index=True),
    Column("about", Json, nullable=False, server_default="[]"),
)

# The plenary of an edition; candidates' slots and members present as JSON.
plenaries = _table(
    "plenaries",
    Column("edition_id", Text, ForeignKey("editions.id"), primary_key=True),
    Column("at", Moment, nullable=False),
    Column("place", Words, nullable=False),
    Column("agenda", Json, nullable=False),
    Column("chair", Text, ForeignKey("persons.id"), nullable=False),
    Column("called_by", Text, nullable=False),
    Column("called_at", Moment, nullable=False),
    Column("quorum", Integer),
    Column("present", Json, nullable=False),
    Column("concluded_at", Moment),
    Column("left_vacant", Words, nullable=False),
)

key_ceremonies = _table(
    "key_ceremonies",
    Column("id", Text, primary_key=True),
    Column("edition_id", Text, ForeignKey("editions.id"), nullable=False, index=True),
    Column("trustees", Json, nullable=False),
    Column("names", Json, nullable=False),
    Column("threshold", Integer, nullable=False),
    Column("begun_by", Text, nullable=False),
    Column("begun_at", Moment, nullable=False),
    Column("simulated", Integer, nullable=False),
    Column("ready_at", Moment),
    Column("failed_at", Moment),
    Column("failure", Words, nullable=False),
)

# Of a round everything but its ballots: those lie in a file of their own (storage/ballot_box.py).
rounds = _table(
    "rounds",
    Column("id", Text, primary_key=True),
    Column("edition_id", Text, ForeignKey("editions.id"), nullable=False, index=True),
    Column("number", Integer, nullable=False),
    Column("means", Text, nullable=False),
    Column("runoff", Integer, nullable=False),
    Column("proposals", Json, nullable=False),
    Column("roll", Json, nullable=False),
    Column("opened_by", Text, nullable=False),
    Column("opened_at", Moment, nullable=False),
    Column("ceremony_id", Text, nullable=False, index=True),
    Column("struck", Json, nullable=False),
    Column("closed_at", Moment),
    Column("counts", Json, nullable=False),
    Column("entered_by", Text, nullable=False),
    Column("witnesses", Json, nullable=False),
    Column("disputes", Json, nullable=False),
    Column("counted_at", Moment),
    Column("voided_at", Moment),
    Column("void_reason", Words, nullable=False),
    UniqueConstraint("edition_id", "number"),
)

# Whose ballots lie in the box: written in batches, without time or order, and nothing of a ballot.
castings = _in_its_key(
    "castings",
    Column("round_id", Text, ForeignKey("rounds.id"), primary_key=True),
    Column("person_id", Text, ForeignKey("persons.id"), primary_key=True),
)

# What trustees and the house hand each other, and what is published of a ballot.
ballot_papers = _table(
    "ballot_papers",
    Column("subject", Text, primary_key=True),
    Column("kind", Text, primary_key=True),
    Column("number", Integer, primary_key=True, autoincrement=False),
    Column("content", Text, nullable=False),
)

arrangements = _table(
    "arrangements",
    Column("year", Integer, primary_key=True, autoincrement=False),
    Column("arrangement", Json, nullable=False),
    Column("entered_by", Text, nullable=False),
    Column("entered_at", Moment, nullable=False),
)

# What every update is recognised by when a transport repeats it.
inbox = _in_its_key(
    "inbox",
    Column("transport", Text, primary_key=True),
    Column("update_id", Words, primary_key=True),
    Column("at", Moment, nullable=False),
)

# Each person's chat log, what they sent and what they were told: the outbox of every transport.
messages = _table(
    "messages",
    Column("person_id", Text, ForeignKey("persons.id"), primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("mine", Integer, nullable=False),
    Column("update_id", Words, nullable=False),
    Column("replaces_seq", Integer),
    Column("screen", Json, nullable=False),
    Column("via", Text),
)

# How far each address has been told on platforms that must be sent to.
deliveries = _in_its_key(
    "deliveries",
    Column("transport", Text, primary_key=True),
    Column("address", Words, primary_key=True),
    Column("person_id", Text, ForeignKey("persons.id"), nullable=False, index=True),
    Column("seq", Integer, nullable=False),
    Column("card_seq", Integer),
    Column("card_ref", Text, nullable=False),
    Column("away_since", Moment),
    Column("menu", Text, nullable=False),
)

# Messages of a platform that show something else than the log's card, until they show it again.
covered_cards = _in_its_key(
    "covered_cards",
    Column("transport", Text, primary_key=True),
    Column("address", Words, primary_key=True),
    Column("person_id", Text, ForeignKey("persons.id"), nullable=False, index=True),
    Column("seq", Integer, nullable=False),
    Column("ref", Text, nullable=False),
)

# Entries of people's logs that a platform would not take, until somebody has told them otherwise.
undelivered = _in_its_key(
    "undelivered",
    Column("transport", Text, primary_key=True),
    Column("address", Words, primary_key=True),
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("person_id", Text, ForeignKey("persons.id"), nullable=False, index=True),
    Column("at", Moment, nullable=False),
)

# The open cases, and when each is to be looked at for its deadlines; those that are over go.
cases = _in_its_key(
    "cases",
    Column("id", Text, primary_key=True),
    Column("kind", Text, nullable=False),
    Column("look_at", Moment, nullable=False, index=True),
)

# The deadlines of open cases, as their people know them since a moment.
deadlines = _in_its_key(
    "deadlines",
    Column("case_id", Text, primary_key=True),
    Column("rule", Text, primary_key=True),
    Column("article", Text, nullable=False),
    Column("due", Moment),
    Column("unknown_year", Integer),
    Column("since", Moment, nullable=False),
)

# Reminders that were sent: none is sent again.
reminders = _in_its_key(
    "reminders",
    Column("case_id", Text, primary_key=True),
    Column("rule", Text, primary_key=True),
    Column("due", Moment, primary_key=True, autoincrement=False),
    Column("recipient", Text, primary_key=True),
    Column("rung", Text, primary_key=True),
    Column("sent_at", Moment, nullable=False),
)

# One-time codes by which a person takes another device.
links = _in_its_key(
    "links",
    Column("code_digest", Text, primary_key=True),
    Column("person_id", Text, ForeignKey("persons.id"), nullable=False),
    Column("expires_at", Moment, nullable=False),
    Column("used_at", Moment),
)

# Where each person's conversation stands.
cursors = _in_its_key(
    "cursors",
    Column("person_id", Text, ForeignKey("persons.id"), primary_key=True),
    Column("seq", Integer, nullable=False),
    Column("card", Integer, nullable=False),
    Column("dialog", Text, nullable=False),
    Column("state", Json, nullable=False),
)

audit = _table(
    "audit",
    Column("seq", Integer, primary_key=True, autoincrement=False),
    Column("at", Moment, nullable=False),
    Column("actor", Text, nullable=False),
    Column("act", Text, nullable=False),
    Column("subject", Text, nullable=False),
    Column("detail", Json, nullable=False),
    Column("hash", Text, nullable=False),
)
