"""A minor's guardian has to agree as well, where it was said so of the booking."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# Columns that old code does not know and that have defaults.
SAFE_WHILE_OLD_SERVES = True

revision = "0026"
down_revision = "0025"
branch_labels = None
depends_on = None

TABLE = "attendances"


def upgrade() -> None:
    op.add_column(TABLE, sa.Column("guardian_id", sa.Uuid(), nullable=True))
    op.add_column(
        TABLE, sa.Column("guardian_revision", sa.Integer(), nullable=False, server_default="0")
    )
    op.add_column(TABLE, sa.Column("guardian_link_issued_at", UtcDateTime(), nullable=True))
    # Written out: SQLite then keeps the table, and with it which rows an index is about.
    op.execute(
        f"ALTER TABLE {TABLE} ADD COLUMN guardian_demanded BOOLEAN NOT NULL DEFAULT false"
        " CONSTRAINT ck_attendances_guardian_demanded"
        " CHECK (guardian_id IS NOT NULL OR NOT guardian_demanded)"
    )
    op.create_index("ix_attendances_guardian_id", TABLE, ["guardian_id"])


def downgrade() -> None:
    op.drop_index("ix_attendances_guardian_id", TABLE)
    for column in (
        "guardian_demanded",
        "guardian_link_issued_at",
        "guardian_revision",
        "guardian_id",
    ):
        op.drop_column(TABLE, column)
