"""Whose codes fit a client's SIM card, kept with the wish for a voucher."""

import sqlalchemy as sa
from alembic import op

# A new column, and one more value: old code reads what it does not know as it is.
SAFE_WHILE_OLD_SERVES = True

revision = "0020"
down_revision = "0019"
branch_labels = None
depends_on = None

OLD_STATES = "voucher_state IN ('none', 'reserving', 'reserved', 'refused', 'issued', 'released')"
NEW_STATES = (
    "voucher_state IN ('none', 'brand_needed', 'reserving', 'reserved', 'refused', 'issued',"
    " 'released')"
)
STANDS_IN_CALENDAR = sa.text("part = 'adviser' AND state = 'expected'")


def upgrade() -> None:
    op.add_column("attendances", sa.Column("voucher_brand_id", sa.Uuid(), nullable=True))
    _admit(NEW_STATES)


def downgrade() -> None:
    op.execute("UPDATE attendances SET voucher_state = 'none' WHERE voucher_state = 'brand_needed'")
    _admit(OLD_STATES)
    op.drop_column("attendances", "voucher_brand_id")


def _admit(states: str) -> None:
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
