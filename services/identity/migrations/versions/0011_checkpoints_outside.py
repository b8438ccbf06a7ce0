"""Checkpoints go to identity, which has them stamped and mails them to the officers."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime
from nahbar_common.trail.schema import add_way_outside, drop_way_outside

# A new table, and a column that may be empty: old code knows neither.
SAFE_WHILE_OLD_SERVES = True

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    add_way_outside()
    op.create_table(
        "handed_checkpoints",
        sa.Column("service", sa.String(40), nullable=False),
        sa.Column("chain", sa.String(36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("stamp", sa.LargeBinary()),
        sa.Column("handed_at", UtcDateTime(), nullable=False),
        sa.Column("mailed_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("service", "chain", name=op.f("pk_handed_checkpoints")),
    )


def downgrade() -> None:
    op.drop_table("handed_checkpoints")
    drop_way_outside()
