"""The trail is found by time, too."""

from nahbar_common.trail.schema import add_index_of_time, drop_index_of_time

# Old code works with the index as without; writers wait for the seconds in which it is made.
SAFE_WHILE_OLD_SERVES = True

revision = "0009"
down_revision = "0008"
branch_labels = None
depends_on = None


def upgrade() -> None:
    add_index_of_time()


def downgrade() -> None:
    drop_index_of_time()
