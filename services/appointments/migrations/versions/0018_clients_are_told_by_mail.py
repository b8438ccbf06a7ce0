"""What clients are told of their talks by mail, who wants that, and when offices remind."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# A new table, columns with defaults, and one more kind of task: old code knows none of them.
SAFE_WHILE_OLD_SERVES = True

revision = "0018"
down_revision = "0017"
branch_labels = None
depends_on = None

OLD_KINDS = (
    "kind IN ('voucher_refused', 'client_cancelled', 'client_moved', 'client_changed_channel',"
    " 'phone_missing', 'client_unattended', 'outcome_contradicted', 'adviser_gone',"
    " 'absence_over_talks', 'room_gone', 'topic_gone', 'tell_client', 'video_gone',"
    " 'channel_gone', 'handed_over')"
)
NEW_KINDS = OLD_KINDS[:-1] + ", 'notice_failed')"
WAITING = "state = 'waiting'"


def upgrade() -> None:
    _admit(NEW_KINDS)
    op.add_column(
        "clients",
        sa.Column("mail_wanted", sa.Boolean(), nullable=False, server_default=sa.false()),
    )
    op.add_column(
        "offices",
        sa.Column(
            "reminder_minutes", sa.JSON(), nullable=False, server_default="[10080, 1440, 60]"
        ),
    )
    op.add_column(
        "offices",
        sa.Column("quiet_from_minute", sa.Integer(), nullable=False, server_default="1260"),
    )
    op.add_column(
        "offices",
        sa.Column("quiet_until_minute", sa.Integer(), nullable=False, server_default="420"),
    )
    op.create_table(
        "client_notices",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(32), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("ahead_minutes", sa.Integer(), nullable=False),
        sa.Column("starts_at", UtcDateTime(), nullable=False),
        sa.Column("due_at", UtcDateTime(), nullable=False),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("failure", sa.String(40)),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("next_attempt_at", UtcDateTime(), nullable=False),
        sa.Column("done_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_client_notices")),
        sa.ForeignKeyConstraint(
            ["appointment_id"],
            ["appointments.id"],
            name=op.f("fk_client_notices_appointment_id_appointments"),
        ),
        sa.UniqueConstraint(
            "appointment_id",
            "person_id",
            "version",
            "kind",
            "ahead_minutes",
            name=op.f("uq_client_notices_once"),
        ),
        sa.CheckConstraint(
            "kind IN ('invitation', 'change', 'cancellation', 'reminder')",
            name=op.f("ck_client_notices_kind"),
        ),
        sa.CheckConstraint(
            "state IN ('waiting', 'sent', 'given_up', 'dropped')",
            name=op.f("ck_client_notices_state"),
        ),
        sa.CheckConstraint(
            "(state = 'waiting') = (done_at IS NULL)", name=op.f("ck_client_notices_done")
        ),
        sa.CheckConstraint(
            "(kind = 'reminder') = (ahead_minutes > 0)", name=op.f("ck_client_notices_ahead")
        ),
    )
    op.create_index(
        "ix_client_notices_waiting",
        "client_notices",
        ["next_attempt_at"],
        sqlite_where=sa.text(WAITING),
        postgresql_where=sa.text(WAITING),
    )


def downgrade() -> None:
    op.drop_table("client_notices")
    op.drop_column("offices", "quiet_until_minute")
    op.drop_column("offices", "quiet_from_minute")
    op.drop_column("offices", "reminder_minutes")
    op.drop_column("clients", "mail_wanted")
    op.execute("DELETE FROM tasks WHERE kind = 'notice_failed'")
    _admit(OLD_KINDS)


def _admit(kinds: str) -> None:
    with op.batch_alter_table("tasks") as tasks:
        tasks.drop_constraint(op.f("ck_tasks_kind"), type_="check")
        tasks.create_check_constraint(op.f("ck_tasks_kind"), kinds)
