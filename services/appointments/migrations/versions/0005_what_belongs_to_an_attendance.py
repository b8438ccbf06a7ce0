"""What belongs to an attendance leaves the appointment.

Contract. The release before may have booked and changed talks since 0004, and knows no
attendances: until here its columns are the truth, so the attendances are written once more.
"""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# The release before reads the columns that go.
SAFE_WHILE_OLD_SERVES = False

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_CLIENTS = """
INSERT INTO attendances (
    appointment_id, person_id, part, state, link_issued_at, voucher_requested, voucher_state,
    voucher_refusal, voucher_revision, survey_done, created_at
)
SELECT id, client_id, 'client', 'expected', link_issued_at, voucher_requested, voucher_state,
    voucher_refusal, voucher_revision, client_survey_done, CURRENT_TIMESTAMP
FROM appointments WHERE TRUE
ON CONFLICT (appointment_id, person_id) DO UPDATE SET
    link_issued_at = excluded.link_issued_at, voucher_requested = excluded.voucher_requested,
    voucher_state = excluded.voucher_state, voucher_refusal = excluded.voucher_refusal,
    voucher_revision = excluded.voucher_revision, survey_done = excluded.survey_done
"""
_HANDED_OVER = """
UPDATE attendances SET state = 'gone' WHERE part = 'adviser' AND NOT EXISTS (
    SELECT 1 FROM appointments
    WHERE appointments.id = attendances.appointment_id
    AND appointments.adviser_id = attendances.person_id
)
"""
_ADVISERS = """
INSERT INTO attendances (
    appointment_id, person_id, part, state, voucher_requested, voucher_state, voucher_revision,
    survey_done, created_at
)
SELECT id, adviser_id, 'adviser', 'expected', FALSE, 'none', 0, adviser_survey_done,
    CURRENT_TIMESTAMP
FROM appointments WHERE TRUE
ON CONFLICT (appointment_id, person_id) DO UPDATE SET
    state = excluded.state, survey_done = excluded.survey_done
"""


_RESTORE = """
UPDATE appointments SET
    client_id = (
        SELECT person_id FROM attendances
        WHERE appointment_id = appointments.id AND part = 'client'
        ORDER BY created_at, person_id LIMIT 1
    ),
    adviser_survey_done = (
        SELECT survey_done FROM attendances
        WHERE appointment_id = appointments.id AND person_id = appointments.adviser_id
    )
"""
_RESTORE_OF_CLIENT = """
UPDATE appointments SET {column} = (
    SELECT {attendance_column} FROM attendances
    WHERE appointment_id = appointments.id AND person_id = appointments.client_id
)
"""
_KNOWN_VOUCHER_STATE = (
    "voucher_state IN ('none', 'reserving', 'reserved', 'refused', 'issued', 'released')"
)
_MOVED = {
    "voucher_requested": "voucher_requested",
    "voucher_state": "voucher_state",
    "voucher_refusal": "voucher_refusal",
    "voucher_revision": "voucher_revision",
    "link_issued_at": "link_issued_at",
    "client_survey_done": "survey_done",
}


def upgrade() -> None:
    op.execute(_CLIENTS)
    op.execute(_HANDED_OVER)
    op.execute(_ADVISERS)
    op.drop_index("ix_appointments_client_id", "appointments")
    op.drop_index("ix_appointments_tasks", "appointments")
    with op.batch_alter_table("appointments", copy_from=_appointments()) as appointments:
        appointments.drop_constraint(op.f("fk_appointments_client_id_clients"), type_="foreignkey")
        appointments.drop_constraint(op.f("ck_appointments_voucher_state"), type_="check")
        for column in ("client_id", "adviser_survey_done", *_MOVED):
            appointments.drop_column(column)
        for column in ("channel", "state"):
            appointments.alter_column(column, existing_type=sa.String(20), type_=sa.String(32))


def downgrade() -> None:
    given_back = _of_attendances()
    with op.batch_alter_table("appointments", copy_from=_appointments(full=False)) as appointments:
        for column in given_back:
            appointments.add_column(sa.Column(column.name, column.type, nullable=True))
        for name in ("channel", "state"):
            appointments.alter_column(name, existing_type=sa.String(32), type_=sa.String(20))
    op.execute(_RESTORE)
    for column, attendance_column in _MOVED.items():
        op.execute(_RESTORE_OF_CLIENT.format(column=column, attendance_column=attendance_column))
    with op.batch_alter_table("appointments", copy_from=_filled()) as appointments:
        for column in given_back:
            appointments.alter_column(
                column.name, existing_type=column.type, nullable=column.nullable
            )
        appointments.create_foreign_key(
            op.f("fk_appointments_client_id_clients"), "clients", ["client_id"], ["id"]
        )
        appointments.create_check_constraint(
            op.f("ck_appointments_voucher_state"), sa.text(_KNOWN_VOUCHER_STATE)
        )
    op.create_index("ix_appointments_client_id", "appointments", ["client_id"])
    op.create_index(
        "ix_appointments_tasks", "appointments", ["office_id", "voucher_state", "starts_at", "id"]
    )


def _of_attendances() -> list[sa.Column]:
    """Give the columns that belong to attendances."""
    return [
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("voucher_requested", sa.Boolean(), nullable=False),
        sa.Column("voucher_state", sa.String(length=20), nullable=False),
        sa.Column("voucher_refusal", sa.String(length=40), nullable=True),
        sa.Column("voucher_revision", sa.Integer(), nullable=False),
        sa.Column("link_issued_at", UtcDateTime(), nullable=True),
        sa.Column("client_survey_done", sa.Boolean(), nullable=False),
        sa.Column("adviser_survey_done", sa.Boolean(), nullable=False),
    ]


def _rules_of_attendances() -> list[sa.Constraint]:
    return [
        sa.CheckConstraint(_KNOWN_VOUCHER_STATE, name="ck_appointments_voucher_state"),
        sa.ForeignKeyConstraint(
            ["client_id"], ["clients.id"], name="fk_appointments_client_id_clients"
        ),
    ]


def _appointments(*, full: bool = True) -> sa.Table:
    """Give the table with or without what belongs to attendances.

    Written out, because SQLite tells Alembic of no CHECK constraints.
    """
    of_attendances = [*_of_attendances(), *_rules_of_attendances()] if full else []
    return sa.Table(
        "appointments",
        sa.MetaData(),
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("office_id", sa.Uuid(), nullable=False),
        sa.Column("topic_id", sa.Uuid(), nullable=False),
        sa.Column("adviser_id", sa.Uuid(), nullable=False),
        sa.Column("room_id", sa.Uuid(), nullable=True),
        sa.Column("channel", sa.String(length=20), nullable=False),
        sa.Column("starts_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("moved_from", UtcDateTime(), nullable=True),
        sa.Column("state", sa.String(length=20), nullable=False),
        sa.Column("call_ended_at", UtcDateTime(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        *of_attendances,
        sa.CheckConstraint(
            "channel IN ('video', 'phone', 'protected_office')",
            name="ck_appointments_channel",
        ),
        sa.CheckConstraint(
            "state IN ('booked', 'cancelled', 'held', 'no_show', 'aborted')",
            name="ck_appointments_state",
        ),
        sa.CheckConstraint("starts_at < ends_at", name="ck_appointments_forward"),
        sa.ForeignKeyConstraint(
            ["adviser_id"], ["advisers.id"], name="fk_appointments_adviser_id_advisers"
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["offices.id"], name="fk_appointments_office_id_offices"
        ),
        sa.ForeignKeyConstraint(["room_id"], ["rooms.id"], name="fk_appointments_room_id_rooms"),
        sa.ForeignKeyConstraint(
            ["topic_id"], ["topics.id"], name="fk_appointments_topic_id_topics"
        ),
        sa.PrimaryKeyConstraint("id", name="pk_appointments"),
        sa.Index("ix_appointments_adviser_id_starts_at", "adviser_id", "starts_at", "id"),
        sa.Index("ix_appointments_office_id_starts_at", "office_id", "starts_at", "id"),
    )


def _filled() -> sa.Table:
    """Give the table with the columns given back, which may be empty still."""
    table = _appointments(full=False)
    for column in _of_attendances():
        table.append_column(sa.Column(column.name, column.type, nullable=True))
    return table
