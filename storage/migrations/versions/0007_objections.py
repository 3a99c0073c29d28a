"""objections, and the files that belong to them and to opinions (arts. 17, 23, 24)

Revision: 0007
After: 0006
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "objections",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("edition_id", sa.Text(), nullable=False),
        sa.Column("notice_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("filing_id", sa.Text(), nullable=False),
        sa.Column("objector", sa.Text(), nullable=False),
        sa.Column("begun_at", Moment(), nullable=False),
        sa.Column("state", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("received_at", Moment(), nullable=True),
        sa.Column("complete_until", Moment(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("decided_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["editions.id"], name=op.f("fk_objections_edition_id")
        ),
        sa.ForeignKeyConstraint(
            ["notice_id"], ["notices.id"], name=op.f("fk_objections_notice_id")
        ),
        sa.ForeignKeyConstraint(
            ["filing_id"], ["filings.id"], name=op.f("fk_objections_filing_id")
        ),
        sa.ForeignKeyConstraint(["objector"], ["persons.id"], name=op.f("fk_objections_objector")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_objections")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_objections_edition_id"), "objections", ["edition_id"])
    op.create_index(op.f("ix_objections_objector"), "objections", ["objector"])
    op.create_table(
        "objection_notes",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("objection_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("to", sa.Text(), nullable=False),
        sa.Column("answers", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["objection_id"], ["objections.id"], name=op.f("fk_objection_notes_objection_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_objection_notes")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_objection_notes_objection_id"), "objection_notes", ["objection_id"])
    op.add_column("files", sa.Column("objection_id", sa.Text(), nullable=True))
    op.add_column("files", sa.Column("opinion_on", sa.Text(), nullable=True))
    op.create_index(op.f("ix_files_opinion_on"), "files", ["opinion_on"])


def downgrade() -> None:
    op.drop_index(op.f("ix_files_opinion_on"), "files")
    op.drop_column("files", "opinion_on")
    op.drop_column("files", "objection_id")
    op.drop_index(op.f("ix_objection_notes_objection_id"), "objection_notes")
    op.drop_table("objection_notes")
    op.drop_index(op.f("ix_objections_objector"), "objections")
    op.drop_index(op.f("ix_objections_edition_id"), "objections")
    op.drop_table("objections")
