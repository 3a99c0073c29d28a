"""The plenary, the key ceremony and the rounds of the ballot."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0011"
down_revision = "0010"


def upgrade() -> None:
    op.create_table(
        "plenaries",
        sa.Column("edition_id", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("agenda", sa.Text(), nullable=False),
        sa.Column("chair", sa.Text(), nullable=False),
        sa.Column("called_by", sa.Text(), nullable=False),
        sa.Column("called_at", Moment(), nullable=False),
        sa.Column("quorum", sa.Integer(), nullable=True),
        sa.Column("present", sa.Text(), nullable=False),
        sa.Column("concluded_at", Moment(), nullable=True),
        sa.Column("left_vacant", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["chair"], ["persons.id"], name=op.f("fk_plenaries_chair")),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["editions.id"], name=op.f("fk_plenaries_edition_id")
        ),
        sa.PrimaryKeyConstraint("edition_id", name=op.f("pk_plenaries")),
        sqlite_strict=True,
    )
    op.create_table(
        "key_ceremonies",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("edition_id", sa.Text(), nullable=False),
        sa.Column("trustees", sa.Text(), nullable=False),
        sa.Column("names", sa.Text(), nullable=False),
        sa.Column("threshold", sa.Integer(), nullable=False),
        sa.Column("begun_by", sa.Text(), nullable=False),
        sa.Column("begun_at", Moment(), nullable=False),
        sa.Column("simulated", sa.Integer(), nullable=False),
        sa.Column("ready_at", Moment(), nullable=True),
        sa.Column("failed_at", Moment(), nullable=True),
        sa.Column("failure", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["editions.id"], name=op.f("fk_key_ceremonies_edition_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_key_ceremonies")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_key_ceremonies_edition_id"), "key_ceremonies", ["edition_id"])
    op.create_table(
        "rounds",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("edition_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("means", sa.Text(), nullable=False),
        sa.Column("runoff", sa.Integer(), nullable=False),
        sa.Column("proposals", sa.Text(), nullable=False),
        sa.Column("roll", sa.Text(), nullable=False),
        sa.Column("opened_by", sa.Text(), nullable=False),
        sa.Column("opened_at", Moment(), nullable=False),
        sa.Column("ceremony_id", sa.Text(), nullable=False),
        sa.Column("struck", sa.Text(), nullable=False),
        sa.Column("closed_at", Moment(), nullable=True),
        sa.Column("counts", sa.Text(), nullable=False),
        sa.Column("entered_by", sa.Text(), nullable=False),
        sa.Column("witnesses", sa.Text(), nullable=False),
        sa.Column("disputes", sa.Text(), nullable=False),
        sa.Column("counted_at", Moment(), nullable=True),
        sa.Column("voided_at", Moment(), nullable=True),
        sa.Column("void_reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["edition_id"], ["editions.id"], name=op.f("fk_rounds_edition_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_rounds")),
        sa.UniqueConstraint("edition_id", "number", name=op.f("uq_rounds_edition_id_number")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_rounds_edition_id"), "rounds", ["edition_id"])
    op.create_index(op.f("ix_rounds_ceremony_id"), "rounds", ["ceremony_id"])
    op.create_table(
        "castings",
        sa.Column("round_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_castings_person_id")),
        sa.ForeignKeyConstraint(["round_id"], ["rounds.id"], name=op.f("fk_castings_round_id")),
        sa.PrimaryKeyConstraint("round_id", "person_id", name=op.f("pk_castings")),
        sqlite_strict=True,
        sqlite_with_rowid=False,
    )
    op.create_table(
        "ballot_papers",
        sa.Column("subject", sa.Text(), nullable=False),
        sa.Column("kind", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False, autoincrement=False),
        sa.Column("content", sa.Text(), nullable=False),
        sa.PrimaryKeyConstraint("subject", "kind", "number", name=op.f("pk_ballot_papers")),
        sqlite_strict=True,
    )


def downgrade() -> None:
    op.drop_table("ballot_papers")
    op.drop_table("castings")
    op.drop_index(op.f("ix_rounds_ceremony_id"), table_name="rounds")
    op.drop_index(op.f("ix_rounds_edition_id"), table_name="rounds")
    op.drop_table("rounds")
    op.drop_index(op.f("ix_key_ceremonies_edition_id"), table_name="key_ceremonies")
    op.drop_table("key_ceremonies")
    op.drop_table("plenaries")
