"""By which law a budget is spent; budgets that are there have the usual one."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op

# The old release leaves it to the default.
SAFE_WHILE_OLD_SERVES = True

revision: str = "0015"
down_revision: str | None = "0014"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

USUAL = "§ 16 Abs. 1 SGB II in Verbindung mit § 44 SGB III"


def upgrade() -> None:
    op.add_column(
        "budgets", sa.Column("legal_basis", sa.String(200), nullable=False, server_default=USUAL)
    )


def downgrade() -> None:
    op.drop_column("budgets", "legal_basis")
