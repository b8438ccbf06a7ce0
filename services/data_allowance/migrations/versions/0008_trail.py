"""The trail: who did what, chained and append-only (nahbar_common.trail)."""

from nahbar_common.trail.schema import create_trail, drop_trail

# New tables, which old code does not know.
SAFE_WHILE_OLD_SERVES = True

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    create_trail()


def downgrade() -> None:
    drop_trail()
