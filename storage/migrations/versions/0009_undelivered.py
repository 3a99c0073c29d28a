"""messages that a platform would not take

Revision: 0009
After: 0008
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "undelivered",
        sa.Column("transport", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_undelivered_person_id")
        ),
        sa.PrimaryKeyConstraint("transport", "address", "seq", name=op.f("pk_undelivered")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_undelivered_person_id"), "undelivered", ["person_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_undelivered_person_id"), "undelivered")
    op.drop_table("undelivered")
