"""Whose codes fit a person's SIM card: a voucher is made of that brand alone."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

# A column that may stay empty.
SAFE_WHILE_OLD_SERVES = True

revision: str = "0012"
down_revision: str | None = "0011"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.add_column("attendances", sa.Column("voucher_brand_id", sa.Uuid(), nullable=True))


def downgrade() -> None:
    op.drop_column("attendances", "voucher_brand_id")
