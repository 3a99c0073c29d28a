"""kept in their key

Revision: 0002
After: 0001
"""

from __future__ import annotations

from alembic import op

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

SMALL = ("addresses", "answers", "cursors", "inbox")


def upgrade() -> None:
    _lay_anew(rowid=False)


def downgrade() -> None:
    _lay_anew(rowid=True)


def _lay_anew(*, rowid: bool) -> None:
    if op.get_bind().dialect.name != "sqlite":
        return
    layout = {"sqlite_strict": True, "sqlite_with_rowid": rowid}
    for table in SMALL:
        with op.batch_alter_table(table, recreate="always", table_kwargs=layout):
            pass
