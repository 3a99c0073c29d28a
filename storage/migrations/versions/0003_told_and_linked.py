"""told and linked: platforms that must be sent to, and one-time codes between devices

Revision: 0003
After: 0002
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("messages", sa.Column("via", sa.Text(), nullable=True))
    op.create_table(
        "deliveries",
        sa.Column("transport", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("card_seq", sa.Integer(), nullable=True),
        sa.Column("card_ref", sa.Text(), nullable=False),
        sa.Column("away_since", Moment(), nullable=True),
        sa.Column("menu", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_deliveries_person_id")
        ),
        sa.PrimaryKeyConstraint("transport", "address", name=op.f("pk_deliveries")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_deliveries_person_id"), "deliveries", ["person_id"])
    op.create_table(
        "links",
        sa.Column("code_digest", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("expires_at", Moment(), nullable=False),
        sa.Column("used_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_links_person_id")),
        sa.PrimaryKeyConstraint("code_digest", name=op.f("pk_links")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )


def downgrade() -> None:
    op.drop_table("links")
    op.drop_index(op.f("ix_deliveries_person_id"), "deliveries")
    op.drop_table("deliveries")
    op.drop_column("messages", "via")
