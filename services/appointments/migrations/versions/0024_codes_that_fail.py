"""A client's code failed: where the voucher stands then, at which step, and a task about it."""

import sqlalchemy as sa
from alembic import op

# A new column, and one more value of two others: old code reads what it does not know as it is.
SAFE_WHILE_OLD_SERVES = True

revision = "0024"
down_revision = "0023"
branch_labels = None
depends_on = None

OLD_STATES = (
    "voucher_state IN ('none', 'brand_needed', 'reserving', 'reserved', 'refused', 'issued',"
    " 'released')"
)
NEW_STATES = OLD_STATES[:-1] + ", 'failed')"
OLD_KINDS = (
    "kind IN ('voucher_refused', 'client_cancelled', 'client_moved', 'client_changed_channel',"
    " 'phone_missing', 'client_unattended', 'outcome_contradicted', 'adviser_gone',"
    " 'absence_over_talks', 'room_gone', 'topic_gone', 'tell_client', 'video_gone',"
    " 'channel_gone', 'handed_over', 'notice_failed')"
)
NEW_KINDS = OLD_KINDS[:-1] + ", 'voucher_failed')"
STANDS_IN_CALENDAR = sa.text("part = 'adviser' AND state = 'expected'")


def upgrade() -> None:
    op.add_column("attendances", sa.Column("voucher_failed_step", sa.String(40), nullable=True))
    _admit(NEW_STATES, NEW_KINDS)


def downgrade() -> None:
    # The code was seen, and its money is spent: the old release knows no more of it.
    op.execute("UPDATE attendances SET voucher_state = 'issued' WHERE voucher_state = 'failed'")
    op.execute("DELETE FROM tasks WHERE kind = 'voucher_failed'")
    _admit(OLD_STATES, OLD_KINDS)
    op.drop_column("attendances", "voucher_failed_step")


def _admit(states: str, kinds: str) -> None:
    # SQLite makes the table anew, and would forget which rows the index is about.
    op.drop_index("ix_attendances_adviser", "attendances")
    with op.batch_alter_table("attendances") as attendances:
        attendances.drop_constraint(op.f("ck_attendances_voucher_state"), type_="check")
        attendances.create_check_constraint(op.f("ck_attendances_voucher_state"), states)
    op.create_index(
        "ix_attendances_adviser",
        "attendances",
        ["appointment_id"],
        unique=True,
        sqlite_where=STANDS_IN_CALENDAR,
        postgresql_where=STANDS_IN_CALENDAR,
    )
    with op.batch_alter_table("tasks") as tasks:
        tasks.drop_constraint(op.f("ck_tasks_kind"), type_="check")
        tasks.create_check_constraint(op.f("ck_tasks_kind"), kinds)
