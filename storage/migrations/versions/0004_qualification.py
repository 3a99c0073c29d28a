"""qualification: departments' opinions and the rulings on filings (art. 17)

Revision: 0004
After: 0003
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.columns import Json, Moment

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "opinion_requests",
        sa.Column("edition_id", sa.Text(), nullable=False),
        sa.Column("asked_at", Moment(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["editions.id"], name=op.f("fk_opinion_requests_edition_id")
        ),
        sa.PrimaryKeyConstraint("edition_id", name=op.f("pk_opinion_requests")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "opinions",
        sa.Column("filing_id", sa.Text(), nullable=False),
        sa.Column("department", sa.Text(), nullable=False),
        sa.Column("stance", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["filing_id"], ["filings.id"], name=op.f("fk_opinions_filing_id")),
        sa.ForeignKeyConstraint(
            ["department"], ["persons.id"], name=op.f("fk_opinions_department")
        ),
        sa.PrimaryKeyConstraint("filing_id", "department", name=op.f("pk_opinions")),
        sqlite_strict=True,
    )
    op.create_table(
        "rulings",
        sa.Column("filing_id", sa.Text(), nullable=False),
        sa.Column("outcome", sa.Text(), nullable=False),
        sa.Column("articles", Json(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("answer", sa.Text(), nullable=False),
        sa.Column("answered_at", Moment(), nullable=True),
        sa.Column("confirmed", sa.Integer(), nullable=False),
        sa.ForeignKeyConstraint(["filing_id"], ["filings.id"], name=op.f("fk_rulings_filing_id")),
        sa.PrimaryKeyConstraint("filing_id", name=op.f("pk_rulings")),
        sqlite_strict=True,
    )


def downgrade() -> None:
    op.drop_table("rulings")
    op.drop_table("opinions")
    op.drop_table("opinion_requests")
