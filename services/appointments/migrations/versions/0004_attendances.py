"""Attendances, filled from the appointments that were booked for one client each.

Expand and backfill: what an appointment holds of its client stays there as well until 0005.
"""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# Only adds a table that the release before does not know.
SAFE_WHILE_OLD_SERVES = True

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None

_CLIENTS = """
INSERT INTO attendances (
    appointment_id, person_id, part, state, link_issued_at, voucher_requested, voucher_state,
    voucher_refusal, voucher_revision, survey_done, created_at
)
SELECT id, client_id, 'client', 'expected', link_issued_at, voucher_requested, voucher_state,
    voucher_refusal, voucher_revision, client_survey_done, CURRENT_TIMESTAMP
FROM appointments
"""
_ADVISERS = """
INSERT INTO attendances (
    appointment_id, person_id, part, state, voucher_requested, voucher_state, voucher_revision,
    survey_done, created_at
)
SELECT id, adviser_id, 'adviser', 'expected', FALSE, 'none', 0, adviser_survey_done,
    CURRENT_TIMESTAMP
FROM appointments
"""


def upgrade() -> None:
    op.create_table(
        "attendances",
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("part", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=32), nullable=False),
        sa.Column("link_issued_at", UtcDateTime(), nullable=True),
        sa.Column("voucher_requested", sa.Boolean(), nullable=False),
        sa.Column("voucher_state", sa.String(length=32), nullable=False),
        sa.Column("voucher_refusal", sa.String(length=40), nullable=True),
        sa.Column("voucher_revision", sa.Integer(), nullable=False),
        sa.Column("survey_done", sa.Boolean(), nullable=False),
        sa.Column("phone", sa.LargeBinary(), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.CheckConstraint(
            "part IN ('client', 'adviser', 'companion', 'interpreter',"
            " 'sign_language_interpreter')",
            name=op.f("ck_attendances_part"),
        ),
        sa.CheckConstraint("state IN ('expected', 'gone')", name=op.f("ck_attendances_state")),
        sa.CheckConstraint(
            "voucher_state IN ('none', 'reserving', 'reserved', 'refused', 'issued', 'released')",
            name=op.f("ck_attendances_voucher_state"),
        ),
        sa.ForeignKeyConstraint(
            ["appointment_id"],
            ["appointments.id"],
            name=op.f("fk_attendances_appointment_id_appointments"),
        ),
        sa.PrimaryKeyConstraint("appointment_id", "person_id", name=op.f("pk_attendances")),
    )
    op.create_index("ix_attendances_person_id", "attendances", ["person_id"])
    in_calendar = sa.text("part = 'adviser' AND state = 'expected'")
    op.create_index(
        "ix_attendances_adviser",
        "attendances",
        ["appointment_id"],
        unique=True,
        sqlite_where=in_calendar,
        postgresql_where=in_calendar,
    )
    op.execute(_CLIENTS)
    op.execute(_ADVISERS)


def downgrade() -> None:
    op.drop_table("attendances")
