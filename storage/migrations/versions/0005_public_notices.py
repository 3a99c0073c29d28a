"""public notices, and the stage that an act began (arts. 17, 22)

Revision: 0005
After: 0004
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.columns import Day, Json, Moment

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("editions", sa.Column("entered", sa.Text(), nullable=True))
    op.create_table(
        "notices",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("edition_id", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("published_at", Moment(), nullable=False),
        sa.Column("workdays", sa.Integer(), nullable=False),
        sa.Column("ends_on", Day(), nullable=False),
        sa.Column("listed", Json(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("corrects", sa.Text(), nullable=True),
        sa.Column("mistake", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["editions.id"], name=op.f("fk_notices_edition_id")
        ),
        sa.ForeignKeyConstraint(["corrects"], ["notices.id"], name=op.f("fk_notices_corrects")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_notices")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_notices_edition_id"), "notices", ["edition_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_notices_edition_id"), "notices")
    op.drop_table("notices")
    op.drop_column("editions", "entered")
