"""Checkpoints carry a timestamp, and go to the data-protection officers by mail."""

from nahbar_common.trail.schema import add_ways_outside, drop_ways_outside

# New columns that may be empty, which old code does not know.
SAFE_WHILE_OLD_SERVES = True

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    add_ways_outside()


def downgrade() -> None:
    drop_ways_outside()
