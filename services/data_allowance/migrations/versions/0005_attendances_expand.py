"""Attendances, 1 of 3: room for who takes part, whose a voucher is, and for files taken back."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# Only adds tables and columns that may stay empty.
SAFE_WHILE_OLD_SERVES = True

revision: str = "0005"
down_revision: str | None = "0004"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    op.create_table(
        "appointments",
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("office_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.Column("channel", sa.String(32), nullable=True),
        sa.Column("starts_at", UtcDateTime(), nullable=True),
        sa.Column("ends_at", UtcDateTime(), nullable=True),
        sa.Column("opens_at", UtcDateTime(), nullable=True),
        sa.Column("zone", sa.String(64), nullable=False),
        sa.Column("voucher_revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("appointment_id"),
    )
    op.create_index("ix_appointments_ends_at", "appointments", ["ends_at"])
    op.create_table(
        "attendances",
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("part", sa.String(32), nullable=False),
        sa.Column("voucher_requested", sa.Boolean(), nullable=False),
        sa.Column("expected", sa.Boolean(), nullable=False),
        sa.ForeignKeyConstraint(["appointment_id"], ["appointments.appointment_id"]),
        sa.PrimaryKeyConstraint("appointment_id", "person_id"),
    )
    op.add_column("vouchers", sa.Column("person_id", sa.Uuid(), nullable=True))
    op.add_column("pin_batches", sa.Column("recalled_by", sa.Uuid(), nullable=True))
    op.add_column("pin_batches", sa.Column("recalled_at", UtcDateTime(), nullable=True))


def downgrade() -> None:
    op.drop_column("pin_batches", "recalled_at")
    op.drop_column("pin_batches", "recalled_by")
    op.drop_column("vouchers", "person_id")
    op.drop_table("attendances")
    op.drop_table("appointments")
