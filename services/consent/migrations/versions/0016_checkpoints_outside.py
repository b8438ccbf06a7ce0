"""Checkpoints go to identity, which has them stamped and mails them to the officers."""

from nahbar_common.trail.schema import add_way_outside, drop_way_outside

# A new column that may be empty, which old code does not know.
SAFE_WHILE_OLD_SERVES = True

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    add_way_outside()


def downgrade() -> None:
    drop_way_outside()
