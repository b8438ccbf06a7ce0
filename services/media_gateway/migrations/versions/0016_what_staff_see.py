"""A stream of staff says what it shows, and who is in a call is found by person."""

import sqlalchemy as sa
from alembic import op

# Columns without a value and an index: a stream that the old code opens counts for all offices.
SAFE_WHILE_OLD_SERVES = True

revision = "0016"
down_revision = "0015"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.add_column("staff_presence", sa.Column("office_id", sa.Uuid()))
    op.add_column("staff_presence", sa.Column("appointment_id", sa.Uuid()))
    op.create_index(
        "ix_call_participants_person_id_state", "call_participants", ["person_id", "state"]
    )


def downgrade() -> None:
    op.drop_index("ix_call_participants_person_id_state", "call_participants")
    op.drop_column("staff_presence", "appointment_id")
    op.drop_column("staff_presence", "office_id")
