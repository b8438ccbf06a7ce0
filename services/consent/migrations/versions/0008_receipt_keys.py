"""The keys that seal receipts."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# A new table, which old code does not know.
SAFE_WHILE_OLD_SERVES = True

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "receipt_keys",
        sa.Column("kid", sa.String(32), nullable=False),
        sa.Column("private_pem_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("public_jwk", sa.Text(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("kid", name=op.f("pk_receipt_keys")),
    )


def downgrade() -> None:
    op.drop_table("receipt_keys")
