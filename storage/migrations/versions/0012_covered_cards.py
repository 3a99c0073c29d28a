"""Which messages show something else than the log's card."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "covered_cards",
        sa.Column("transport", sa.Text(), nullable=False),
        sa.Column("address", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("seq", sa.Integer(), nullable=False),
        sa.Column("ref", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_covered_cards_person_id")
        ),
        sa.PrimaryKeyConstraint("transport", "address", name=op.f("pk_covered_cards")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_index(op.f("ix_covered_cards_person_id"), "covered_cards", ["person_id"])


def downgrade() -> None:
    op.drop_index(op.f("ix_covered_cards_person_id"), "covered_cards")
    op.drop_table("covered_cards")
