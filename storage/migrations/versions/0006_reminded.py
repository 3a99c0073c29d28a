"""reminded: open cases, their deadlines as people know them, and the reminders that were sent

Revision: 0006
After: 0005
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "cases",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("look_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_cases")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_cases_look_at"), "cases", ["look_at"])
    op.create_table(
        "deadlines",
        sa.Column("case_id", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("article", sa.Text(), nullable=False),
        sa.Column("due", Moment(), nullable=True),
        sa.Column("unknown_year", sa.Integer(), nullable=True),
        sa.Column("since", Moment(), nullable=False),
        sa.PrimaryKeyConstraint("case_id", "rule", name=op.f("pk_deadlines")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "reminders",
        sa.Column("case_id", sa.Text(), nullable=False),
        sa.Column("rule", sa.Text(), nullable=False),
        sa.Column("due", Moment(), autoincrement=False, nullable=False),
        sa.Column("recipient", sa.Text(), nullable=False),
        sa.Column("rung", sa.Text(), nullable=False),
        sa.Column("sent_at", Moment(), nullable=False),
        sa.PrimaryKeyConstraint(
            "case_id", "rule", "due", "recipient", "rung", name=op.f("pk_reminders")
        ),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("reminders")
    op.drop_table("deadlines")
    op.drop_index(op.f("ix_cases_look_at"), "cases")
    op.drop_table("cases")
