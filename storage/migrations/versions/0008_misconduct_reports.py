"""misconduct reports, sealed (art. 25)

Revision: 0008
After: 0007
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "reports",
        sa.Column("code", sa.Text(), nullable=False),
        sa.Column("edition_id", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("sealed", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["editions.id"], name=op.f("fk_reports_edition_id")
        ),
        sa.PrimaryKeyConstraint("code", name=op.f("pk_reports")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_reports_edition_id"), "reports", ["edition_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_reports_edition_id"), "reports")
    op.drop_table("reports")
