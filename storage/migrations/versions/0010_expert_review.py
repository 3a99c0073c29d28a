"""the expert review: pool, recusals, panels, meetings, sheets, consensus, candidates (9, 10, 18-20)

Revision: 0010
After: 0009
"""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

from storage.columns import Moment

revision = "0010"
down_revision = "0009"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "experts",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("speciality", sa.Text(), nullable=False),
        sa.Column("phone", sa.Text(), nullable=False),
        sa.Column("employer", sa.Text(), nullable=False),
        sa.Column("credit_code", sa.Text(), nullable=False),
        sa.Column("kin", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=True),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_experts_person_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_experts")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_experts_person_id"), "experts", ["person_id"])
    op.create_table(
        "interests",
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("employer", sa.Text(), nullable=False),
        sa.Column("credit_code", sa.Text(), nullable=False),
        sa.Column("kin", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_interests_person_id")),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_interests")),
        sqlite_strict=True,
    )
    op.create_table(
        "panels",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("edition_id", sa.Text(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("leader", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["edition_id"], ["editions.id"], name=op.f("fk_panels_edition_id")),
        sa.ForeignKeyConstraint(["leader"], ["persons.id"], name=op.f("fk_panels_leader")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_panels")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_panels_edition_id"), "panels", ["edition_id"])
    op.create_table(
        "sheet_dues",
        sa.Column("edition_id", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("due", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["editions.id"], name=op.f("fk_sheet_dues_edition_id")
        ),
        sa.PrimaryKeyConstraint("edition_id", "part", name=op.f("pk_sheet_dues")),
        sqlite_strict=True,
    )
    op.create_table(
        "candidacies",
        sa.Column("filing_id", sa.Text(), nullable=False),
        sa.Column("edition_id", sa.Text(), nullable=False),
        sa.Column("classes", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["edition_id"], ["editions.id"], name=op.f("fk_candidacies_edition_id")
        ),
        sa.ForeignKeyConstraint(
            ["filing_id"], ["filings.id"], name=op.f("fk_candidacies_filing_id")
        ),
        sa.PrimaryKeyConstraint("filing_id", name=op.f("pk_candidacies")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_candidacies_edition_id"), "candidacies", ["edition_id"])
    op.create_table(
        "challenges",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("filing_id", sa.Text(), nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("upheld", sa.Integer(), nullable=True),
        sa.Column("ruling", sa.Text(), nullable=False),
        sa.Column("ruled_by", sa.Text(), nullable=False),
        sa.Column("ruled_at", Moment(), nullable=True),
        sa.ForeignKeyConstraint(
            ["filing_id"], ["filings.id"], name=op.f("fk_challenges_filing_id")
        ),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_challenges_person_id")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_challenges")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_challenges_filing_id"), "challenges", ["filing_id"])
    op.create_table(
        "decisions",
        sa.Column("filing_id", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("before", sa.Text(), nullable=False),
        sa.Column("after", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["filing_id"], ["filings.id"], name=op.f("fk_decisions_filing_id")),
        sa.PrimaryKeyConstraint("filing_id", "part", "item", name=op.f("pk_decisions")),
        sqlite_strict=True,
    )
    op.create_table(
        "locked_sheets",
        sa.Column("filing_id", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("expert", sa.Text(), nullable=False),
        sa.Column("locked_at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["expert"], ["persons.id"], name=op.f("fk_locked_sheets_expert")),
        sa.ForeignKeyConstraint(
            ["filing_id"], ["filings.id"], name=op.f("fk_locked_sheets_filing_id")
        ),
        sa.PrimaryKeyConstraint("filing_id", "part", "expert", name=op.f("pk_locked_sheets")),
        sqlite_strict=True,
    )
    op.create_table(
        "meetings",
        sa.Column("filing_id", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.Column("place", sa.Text(), nullable=False),
        sa.Column("confirmed_at", Moment(), nullable=True),
        sa.Column("present", sa.Text(), nullable=False),
        sa.Column("notes", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["filing_id"], ["filings.id"], name=op.f("fk_meetings_filing_id")),
        sa.PrimaryKeyConstraint("filing_id", "part", name=op.f("pk_meetings")),
        sqlite_strict=True,
    )
    op.create_table(
        "panel_filings",
        sa.Column("filing_id", sa.Text(), nullable=False),
        sa.Column("panel_id", sa.Text(), nullable=False),
        sa.Column("challenged_until", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["filing_id"], ["filings.id"], name=op.f("fk_panel_filings_filing_id")
        ),
        sa.ForeignKeyConstraint(
            ["panel_id"], ["panels.id"], name=op.f("fk_panel_filings_panel_id")
        ),
        sa.PrimaryKeyConstraint("filing_id", name=op.f("pk_panel_filings")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_panel_filings_panel_id"), "panel_filings", ["panel_id"])
    op.create_table(
        "panel_seats",
        sa.Column("panel_id", sa.Text(), nullable=False),
        sa.Column("place", sa.Integer(), autoincrement=False, nullable=False),
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("joined_at", Moment(), nullable=False),
        sa.Column("challenged_until", Moment(), nullable=False),
        sa.Column("left_at", Moment(), nullable=True),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["panel_id"], ["panels.id"], name=op.f("fk_panel_seats_panel_id")),
        sa.ForeignKeyConstraint(
            ["person_id"], ["persons.id"], name=op.f("fk_panel_seats_person_id")
        ),
        sa.PrimaryKeyConstraint("panel_id", "place", name=op.f("pk_panel_seats")),
        sqlite_strict=True,
    )
    op.create_table(
        "recusals",
        sa.Column("person_id", sa.Text(), nullable=False),
        sa.Column("filing_id", sa.Text(), nullable=False),
        sa.Column("stand", sa.Text(), nullable=False),
        sa.Column("reason", sa.Text(), nullable=False),
        sa.Column("source", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["filing_id"], ["filings.id"], name=op.f("fk_recusals_filing_id")),
        sa.ForeignKeyConstraint(["person_id"], ["persons.id"], name=op.f("fk_recusals_person_id")),
        sa.PrimaryKeyConstraint("person_id", "filing_id", name=op.f("pk_recusals")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_recusals_filing_id"), "recusals", ["filing_id"])
    op.create_table(
        "remarks",
        sa.Column("id", sa.Text(), nullable=False),
        sa.Column("filing_id", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["filing_id"], ["filings.id"], name=op.f("fk_remarks_filing_id")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_remarks")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_remarks_filing_id"), "remarks", ["filing_id"])
    op.create_table(
        "scores",
        sa.Column("filing_id", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("expert", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("percent", sa.Integer(), nullable=True),
        sa.Column("strength", sa.Text(), nullable=False),
        sa.Column("improve", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(["expert"], ["persons.id"], name=op.f("fk_scores_expert")),
        sa.ForeignKeyConstraint(["filing_id"], ["filings.id"], name=op.f("fk_scores_filing_id")),
        sa.PrimaryKeyConstraint("filing_id", "part", "expert", "item", name=op.f("pk_scores")),
        sqlite_strict=True,
    )
    op.create_table(
        "settlements",
        sa.Column("filing_id", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("experts", sa.Text(), nullable=False),
        sa.Column("by", sa.Text(), nullable=False),
        sa.Column("at", Moment(), nullable=False),
        sa.ForeignKeyConstraint(
            ["filing_id"], ["filings.id"], name=op.f("fk_settlements_filing_id")
        ),
        sa.PrimaryKeyConstraint("filing_id", "part", name=op.f("pk_settlements")),
        sqlite_strict=True,
    )
    op.create_table(
        "pins",
        sa.Column("file_id", sa.Text(), nullable=False),
        sa.Column("filing_id", sa.Text(), nullable=False),
        sa.Column("part", sa.Text(), nullable=False),
        sa.Column("item", sa.Text(), nullable=False),
        sa.Column("expert", sa.Text(), nullable=False),
        sa.ForeignKeyConstraint(["expert"], ["persons.id"], name=op.f("fk_pins_expert")),
        sa.ForeignKeyConstraint(["file_id"], ["files.id"], name=op.f("fk_pins_file_id")),
        sa.ForeignKeyConstraint(["filing_id"], ["filings.id"], name=op.f("fk_pins_filing_id")),
        sa.PrimaryKeyConstraint("file_id", name=op.f("pk_pins")),
        sqlite_strict=True,
    )
    op.create_index(op.f("ix_pins_filing_id"), "pins", ["filing_id"])
    op.add_column("files", sa.Column("about", sa.Text(), server_default="[]", nullable=False))
    op.add_column("invitations", sa.Column("expert_id", sa.Text(), nullable=True))


def downgrade() -> None:
    op.drop_column("files", "about")
    op.drop_column("invitations", "expert_id")
    op.drop_index(op.f("ix_pins_filing_id"), table_name="pins")
    op.drop_table("pins")
    op.drop_table("settlements")
    op.drop_table("scores")
    op.drop_index(op.f("ix_remarks_filing_id"), table_name="remarks")
    op.drop_table("remarks")
    op.drop_index(op.f("ix_recusals_filing_id"), table_name="recusals")
    op.drop_table("recusals")
    op.drop_table("panel_seats")
    op.drop_index(op.f("ix_panel_filings_panel_id"), table_name="panel_filings")
    op.drop_table("panel_filings")
    op.drop_table("meetings")
    op.drop_table("locked_sheets")
    op.drop_table("decisions")
    op.drop_index(op.f("ix_challenges_filing_id"), table_name="challenges")
    op.drop_table("challenges")
    op.drop_index(op.f("ix_candidacies_edition_id"), table_name="candidacies")
    op.drop_table("candidacies")
    op.drop_table("sheet_dues")
    op.drop_index(op.f("ix_panels_edition_id"), table_name="panels")
    op.drop_table("panels")
    op.drop_table("interests")
    op.drop_index(op.f("ix_experts_person_id"), table_name="experts")
    op.drop_table("experts")
