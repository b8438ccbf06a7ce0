"""Tasks; an office's closing days, lead time and letter address; closed accounts of advisers."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_record_id

# Only adds: a table, and columns with defaults that the database fills in.
SAFE_WHILE_OLD_SERVES = True

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_OPEN = sa.text("done_at IS NULL")


def upgrade() -> None:
    tasks = op.create_table(
        "tasks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("office_id", sa.Uuid(), nullable=False),
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("adviser_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=32), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("done_at", UtcDateTime(), nullable=True),
        sa.Column("done_by", sa.Uuid(), nullable=True),
        sa.CheckConstraint(
            "kind IN ('voucher_refused', 'client_cancelled', 'client_moved',"
            " 'client_changed_channel', 'phone_missing', 'client_unattended',"
            " 'outcome_contradicted', 'adviser_gone', 'absence_over_talks', 'room_gone',"
            " 'topic_gone', 'tell_client')",
            name=op.f("ck_tasks_kind"),
        ),
        sa.ForeignKeyConstraint(
            ["office_id"], ["offices.id"], name=op.f("fk_tasks_office_id_offices")
        ),
        sa.ForeignKeyConstraint(
            ["appointment_id"],
            ["appointments.id"],
            name=op.f("fk_tasks_appointment_id_appointments"),
        ),
        sa.ForeignKeyConstraint(
            ["adviser_id"], ["advisers.id"], name=op.f("fk_tasks_adviser_id_advisers")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_tasks")),
    )
    op.create_index(
        "uq_tasks_open",
        "tasks",
        ["appointment_id", "kind", "adviser_id"],
        unique=True,
        sqlite_where=_OPEN,
        postgresql_where=_OPEN,
    )
    op.create_index(
        "ix_tasks_open",
        "tasks",
        ["office_id", "adviser_id"],
        sqlite_where=_OPEN,
        postgresql_where=_OPEN,
    )
    for column in (
        sa.Column("postal_lines", sa.JSON(), nullable=False, server_default="[]"),
        sa.Column("link_address", sa.String(length=100), nullable=False, server_default=""),
        sa.Column("holiday_categories", sa.JSON(), nullable=False, server_default="[]"),
        sa.Column("closing_days", sa.JSON(), nullable=False, server_default="[]"),
        sa.Column("lead_minutes", sa.Integer(), nullable=False, server_default="120"),
        sa.Column("version", sa.Integer(), nullable=False, server_default="1"),
    ):
        op.add_column("offices", column)
    op.add_column(
        "advisers",
        sa.Column("account_open", sa.Boolean(), nullable=False, server_default=sa.true()),
    )
    op.add_column("advisers", sa.Column("account_told_at", UtcDateTime(), nullable=True))
    _bring_refused_vouchers(tasks)


def _bring_refused_vouchers(tasks: sa.Table) -> None:
    """What was derived from the appointments so far is in the list from now on."""
    appointments = sa.table(
        "appointments",
        sa.column("id", sa.Uuid()),
        sa.column("office_id", sa.Uuid()),
        sa.column("adviser_id", sa.Uuid()),
        sa.column("state", sa.String()),
        sa.column("channel", sa.String()),
        sa.column("voucher_state", sa.String()),
        sa.column("voucher_requested", sa.Boolean()),
    )
    refused = sa.select(
        appointments.c.id, appointments.c.office_id, appointments.c.adviser_id
    ).where(
        appointments.c.voucher_state == "refused",
        appointments.c.state == "booked",
        appointments.c.channel == "video",
        appointments.c.voucher_requested.is_(sa.true()),
    )
    rows = [
        {
            "id": new_record_id(),
            "office_id": office_id,
            "appointment_id": appointment_id,
            "adviser_id": adviser_id,
            "kind": "voucher_refused",
            "made_at": utc_now(),
        }
        for appointment_id, office_id, adviser_id in op.get_bind().execute(refused)
    ]
    if rows:
        op.bulk_insert(tasks, rows)


def downgrade() -> None:
    for column in ("account_told_at", "account_open"):
        op.drop_column("advisers", column)
    for column in (
        "version",
        "lead_minutes",
        "closing_days",
        "holiday_categories",
        "link_address",
        "postal_lines",
    ):
        op.drop_column("offices", column)
    op.drop_table("tasks")
