"""What a person declared says through which link they came, and who made it."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# A trigger is new: nothing but reading it shows that the release before keeps it.
SAFE_WHILE_OLD_SERVES = False

revision: str = "0009"
down_revision: str | None = "0008"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

ENTRIES = "consent_entries"
FIXED = ("link_id", "link_made_by", "link_made_at")


def upgrade() -> None:
    # Added one by one: SQLite then keeps the table, and with it the triggers that guard it.
    op.add_column(ENTRIES, sa.Column("link_id", sa.Uuid(), nullable=True))
    op.add_column(ENTRIES, sa.Column("link_made_by", sa.String(length=200), nullable=True))
    op.add_column(ENTRIES, sa.Column("link_made_at", UtcDateTime(), nullable=True))
    keep_ways_in()


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"DROP TRIGGER keep_{ENTRIES}_way_in")
    for column in FIXED:
        op.drop_column(ENTRIES, column)


def keep_ways_in() -> None:
    """Refuse a change of them on SQLite; PostgreSQL's trigger compares whole rows."""
    if op.get_bind().dialect.name != "sqlite":
        return
    changed = " OR ".join(f"NEW.{column} IS NOT OLD.{column}" for column in FIXED)
    op.execute(
        f"CREATE TRIGGER keep_{ENTRIES}_way_in BEFORE UPDATE ON {ENTRIES} WHEN {changed}"
        f" BEGIN SELECT RAISE(ABORT, '{ENTRIES} is append-only'); END"
    )
