"""the house

Revision: 0001
After: nothing
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.columns import Day, Json, Long, Moment

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "answers",
        sa.Column("draft_id", sa.Text(), nullable=False),
        sa.Column("field", sa.Text(), nullable=False),
        sa.Column("value", Json(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("draft_id", "field", name=op.f("pk_answers")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("answers", schema=None) as batch_op:
        batch_op.create_index(
            "ix_answers_field_value",
            ["value"],
            unique=False,
            sqlite_where=sa.text("field = 'credit_code'"),
            postgresql_where=sa.text("field = 'credit_code'"),
        )

    op.create_table(
        "arrangements",
        sa.Column("year", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("arrangement", Json(), nullable=False),
        sa.Column("entered_by", sa.Text(), nullable=False),
        sa.Column("entered_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("year", name=op.f("pk_arrangements")),
        sqlite_strict=True,
    )
    op.create_table(
        "audit",
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("actor", sa.Text(), nullable=False),
        sa.Column("act", sa.Text(), nullable=False),
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("detail", Json(), nullable=False),
        sa.Column("hash", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("seq", name=op.f("pk_audit")),
        sqlite_strict=True,
    )
    op.create_table(
        "bans",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("credit_code", sa.Text(), nullable=False),
        sa.Column("revoked_on", Day(), nullable=False),
        sa.Column("until", Day(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_bans")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("bans", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_bans_credit_code"), ["credit_code"], unique=False)

    op.create_table(
        "editions",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("regulation_key", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.Column("call_code", sa.Text(), nullable=True),
        sa.Column("call_published_at", Moment(), nullable=True),
        sa.Column("call_closes_on", Day(), nullable=True),
        sa.Column("call_media", sa.Text(), nullable=True),
        sa.Column("call_contact", sa.Text(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_editions")),
        sa.UniqueConstraint("call_code", name=op.f("uq_editions_call_code")),
        sa.UniqueConstraint(
            "regulation_key", "number", name=op.f("uq_editions_regulation_key_number")
        ),
        sqlite_strict=True,
    )
    op.create_table(
        "inbox",
        sa.Column("transport", sa.Text(), nullable=False),
        sa.Column("update_id", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("transport", "update_id", name=op.f("pk_inbox")),
        sqlite_strict=True,
    )
    op.create_table(
        "persons",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("language", sa.Text(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_persons")),
        sqlite_strict=True,
    )
    op.create_table(
        "settings",
        sa.Column("key", sa.Text(), nullable=False),
        sa.Column("value", Json(), nullable=False),
        sa.PrimaryKeyConstraint("key", name=op.f("pk_settings")),
        sqlite_strict=True,
    )
    op.create_table(
        "addresses",
        sa.Column("transport", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_addresses_person_id")),
        sa.PrimaryKeyConstraint("transport", "address", name=op.f("pk_addresses")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("addresses", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_addresses_person_id"), ["person_id"], unique=False)

    op.create_table(
        "cursors",
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("card", sa.Integer(), nullable=False),
        sa.Column("dialog", sa.Text(), nullable=False),
        sa.Column("state", Json(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_cursors_person_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_cursors")),
        sqlite_strict=True,
    )
    op.create_table(
        "filings",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("edition_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("submitted_at", Moment(), nullable=True),
        sa.Column("correct_until", Moment(), nullable=True),
        sa.Column("return_reason", sa.Text(), nullable=False),
        sa.Column("disputed", sa.Integer(), nullable=False),
        sa.Column("started_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["editions.id"], name=op.f("fk_filings_edition_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_filings")),
        sa.UniqueConstraint("edition_id", "number", name=op.f("uq_filings_edition_id_number")),
        sqlite_strict=True,
    )
    op.create_table(
        "messages",
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("mine", sa.Integer(), nullable=False),
        sa.Column("update_id", sa.Text(), nullable=False),
        sa.Column("replaces_seq", sa.Integer(), nullable=True),
        sa.Column("screen", Json(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_messages_person_id")),
        sa.PrimaryKeyConstraint("person_id", "seq", name=op.f("pk_messages")),
        sqlite_strict=True,
    )
    op.create_table(
        "files",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("owner", sa.Text(), nullable=False),
        sa.Column("filing_id", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("size", Long, nullable=False),
        sa.Column("sha256", sa.Text(), nullable=False),
        sa.Column("blob", sa.Text(), nullable=False),
        sa.Column("created_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["filing_id"], ["filings.id"], name=op.f("fk_files_filing_id")),
        sa.ForeignKeyConstraint(["owner"], ["persons.id"], name=op.f("fk_files_owner")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_files")),
        sa.UniqueConstraint("blob", name=op.f("uq_files_blob")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("files", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_files_filing_id"), ["filing_id"], unique=False)

    op.create_table(
        "grants",
        sa.Column("id", sa.Integer(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("edition_id", sa.Text(), nullable=True),
        sa.Column("filing_id", sa.Text(), nullable=True),
        sa.Column("granted_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["edition_id"], ["editions.id"], name=op.f("fk_grants_edition_id")),
        sa.ForeignKeyConstraint(["filing_id"], ["filings.id"], name=op.f("fk_grants_filing_id")),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_grants_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_grants")),
        sqlite_strict=True,
    )
    with op.batch_alter_table("grants", schema=None) as batch_op:
        batch_op.create_index(batch_op.f("ix_grants_edition_id"), ["edition_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_grants_filing_id"), ["filing_id"], unique=False)
        batch_op.create_index(batch_op.f("ix_grants_person_id"), ["person_id"], unique=False)

    op.create_table(
        "invitations",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("token_digest", sa.Text(), nullable=False),
        sa.Column("role", sa.Text(), nullable=False),
        sa.Column("edition_id", sa.Text(), nullable=True),
        sa.Column("filing_id", sa.Text(), nullable=True),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("created_by", sa.Text(), nullable=False),
        sa.Column("expires_at", Moment(), nullable=False),
        sa.Column("used_by", sa.Text(), nullable=True),
        sa.Column("used_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["editions.id"], name=op.f("fk_invitations_edition_id")
        ),
        sa.ForeignKeyConstraint(
            ["filing_id"], ["filings.id"], name=op.f("fk_invitations_filing_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_invitations")),
        sa.UniqueConstraint("token_digest", name=op.f("uq_invitations_token_digest")),
        sqlite_strict=True,
    )
    op.create_table(
        "submissions",
        sa.Column("filing_id", sa.Text(), nullable=False),
        sa.Column("times", sa.Integer(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("receipt", sa.Text(), nullable=False),
        sa.Column("values", Json(), nullable=False),
        sa.ForeignKeyConstraint(
            ["filing_id"], ["filings.id"], name=op.f("fk_submissions_filing_id")
        ),
        sa.PrimaryKeyConstraint("filing_id", "times", name=op.f("pk_submissions")),
        sqlite_strict=True,
    )


def downgrade() -> None:
    op.drop_table("submissions")
    op.drop_table("invitations")
    with op.batch_alter_table("grants", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_grants_person_id"))
        batch_op.drop_index(batch_op.f("ix_grants_filing_id"))
        batch_op.drop_index(batch_op.f("ix_grants_edition_id"))

    op.drop_table("grants")
    with op.batch_alter_table("files", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_files_filing_id"))

    op.drop_table("files")
    op.drop_table("messages")
    op.drop_table("filings")
    op.drop_table("cursors")
    with op.batch_alter_table("addresses", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_addresses_person_id"))

    op.drop_table("addresses")
    op.drop_table("settings")
    op.drop_table("persons")
    op.drop_table("inbox")
    op.drop_table("editions")
    with op.batch_alter_table("bans", schema=None) as batch_op:
        batch_op.drop_index(batch_op.f("ix_bans_credit_code"))

    op.drop_table("bans")
    op.drop_table("audit")
    op.drop_table("arrangements")
    with op.batch_alter_table("answers", schema=None) as batch_op:
        batch_op.drop_index(
            "ix_answers_field_value",
            sqlite_where=sa.text("field = 'credit_code'"),
            postgresql_where=sa.text("field = 'credit_code'"),
        )

    op.drop_table("answers")
