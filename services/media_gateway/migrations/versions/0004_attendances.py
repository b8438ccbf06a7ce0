"""Who takes part in an appointment, a voucher for each of them, and which staff is there."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# Only additions: what the old code reads and writes stays, and is taken over by 0005.
SAFE_WHILE_OLD_SERVES = True

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "attendance_views",
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("part", sa.String(length=32), nullable=False),
        sa.Column("voucher_requested", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("appointment_id", "person_id", name=op.f("pk_attendance_views")),
    )
    op.create_table(
        "attendance_vouchers",
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("bytes_limit", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("appointment_id", "person_id", name=op.f("pk_attendance_vouchers")),
    )
    op.create_table(
        "account_standings",
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("closed", sa.Boolean(), nullable=False),
        sa.Column("told_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("account_id", name=op.f("pk_account_standings")),
    )
    op.create_table(
        "staff_presence",
        sa.Column("stream_id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.Column("fresh_until", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("stream_id", name=op.f("pk_staff_presence")),
    )
    op.create_index(op.f("ix_staff_presence_account_id"), "staff_presence", ["account_id"])
    op.create_index(op.f("ix_staff_presence_fresh_until"), "staff_presence", ["fresh_until"])
    op.add_column("calls", sa.Column("reopened_at", UtcDateTime(), nullable=True))


def downgrade() -> None:
    op.drop_column("calls", "reopened_at")
    for table in ("staff_presence", "account_standings", "attendance_vouchers", "attendance_views"):
        op.drop_table(table)
