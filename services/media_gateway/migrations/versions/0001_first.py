"""The first tables: appointments as heard of, calls, rooms, people, grants, events, usage."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# The first schema: there is no old code.
SAFE_WHILE_OLD_SERVES = True

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "appointment_views",
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("office_id", sa.Uuid(), nullable=False),
        sa.Column("adviser_id", sa.Uuid(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("channel", sa.String(length=32), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("starts_at", UtcDateTime(), nullable=False),
        sa.Column("ends_at", UtcDateTime(), nullable=False),
        sa.Column("voucher_requested", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("appointment_id", name=op.f("pk_appointment_views")),
    )
    op.create_index(op.f("ix_appointment_views_adviser_id"), "appointment_views", ["adviser_id"])

    op.create_table(
        "consent_standings",
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("barred", sa.Boolean(), nullable=False),
        sa.PrimaryKeyConstraint("appointment_id", "person_id", name=op.f("pk_consent_standings")),
    )
    op.create_table(
        "idempotency_records",
        sa.Column("principal", sa.String(length=120), nullable=False),
        sa.Column("key", sa.String(length=128), nullable=False),
        sa.Column("fingerprint", sa.String(length=64), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("principal", "key", name=op.f("pk_idempotency_records")),
    )
    op.create_index(
        op.f("ix_idempotency_records_created_at"), "idempotency_records", ["created_at"]
    )

    op.create_table(
        "inbox_messages",
        sa.Column("source", sa.String(length=64), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("source", "event_id", name=op.f("pk_inbox_messages")),
    )
    op.create_index(op.f("ix_inbox_messages_received_at"), "inbox_messages", ["received_at"])

    op.create_table(
        "outbox_messages",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("target", sa.String(length=64), nullable=False),
        sa.Column("event_type", sa.String(length=100), nullable=False),
        sa.Column("subject", sa.String(length=100), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("next_attempt_at", UtcDateTime(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("delivered_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_outbox_messages")),
    )
    op.create_index(
        "ix_outbox_messages_pending",
        "outbox_messages",
        ["next_attempt_at"],
        sqlite_where=sa.text("delivered_at IS NULL"),
        postgresql_where=sa.text("delivered_at IS NULL"),
    )

    op.create_table(
        "voucher_views",
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("bytes_limit", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("appointment_id", name=op.f("pk_voucher_views")),
    )
    op.create_table(
        "webhook_receipts",
        sa.Column("event_id", sa.String(length=64), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("event_id", name=op.f("pk_webhook_receipts")),
    )
    op.create_index(op.f("ix_webhook_receipts_received_at"), "webhook_receipts", ["received_at"])

    op.create_table(
        "calls",
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("closes_at", UtcDateTime(), nullable=False),
        sa.Column("room_generation", sa.Integer(), nullable=False),
        sa.Column("last_event_seq", sa.BigInteger(), nullable=False),
        sa.Column("started_at", UtcDateTime(), nullable=True),
        sa.Column("empty_since", UtcDateTime(), nullable=True),
        sa.Column("ended_at", UtcDateTime(), nullable=True),
        sa.Column("end_reason", sa.String(length=16), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.CheckConstraint(
            "(state = 'ended') = (ended_at IS NOT NULL)", name=op.f("ck_calls_ended_at")
        ),
        sa.CheckConstraint("state IN ('open', 'ended')", name=op.f("ck_calls_state")),
        sa.ForeignKeyConstraint(
            ["appointment_id"],
            ["appointment_views.appointment_id"],
            name=op.f("fk_calls_appointment_id_appointment_views"),
        ),
        sa.PrimaryKeyConstraint("appointment_id", name=op.f("pk_calls")),
    )
    op.create_index(
        "ix_calls_open",
        "calls",
        ["closes_at"],
        sqlite_where=sa.text("state = 'open'"),
        postgresql_where=sa.text("state = 'open'"),
    )

    op.create_table(
        "call_events",
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("type", sa.String(length=16), nullable=False),
        sa.Column("participant_id", sa.Uuid(), nullable=True),
        sa.Column("part", sa.String(length=16), nullable=True),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("occurred_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["appointment_id"],
            ["calls.appointment_id"],
            name=op.f("fk_call_events_appointment_id_calls"),
        ),
        sa.PrimaryKeyConstraint("appointment_id", "seq", name=op.f("pk_call_events")),
    )
    op.create_index(op.f("ix_call_events_occurred_at"), "call_events", ["occurred_at"])

    op.create_table(
        "call_participants",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("part", sa.String(length=16), nullable=False),
        sa.Column("state", sa.String(length=8), nullable=False),
        sa.Column("since", UtcDateTime(), nullable=False),
        sa.Column("admitted_at", UtcDateTime(), nullable=True),
        sa.Column("connected", sa.Boolean(), nullable=False),
        sa.Column("seen_at", UtcDateTime(), nullable=False),
        sa.Column("charged_bytes", sa.BigInteger(), nullable=False),
        sa.CheckConstraint(
            "state <> 'admitted' OR admitted_at IS NOT NULL",
            name=op.f("ck_call_participants_admitted_at"),
        ),
        sa.CheckConstraint(
            "state IN ('waiting', 'admitted', 'left', 'barred')",
            name=op.f("ck_call_participants_state"),
        ),
        sa.CheckConstraint("charged_bytes >= 0", name=op.f("ck_call_participants_charged_bytes")),
        sa.ForeignKeyConstraint(
            ["appointment_id"],
            ["calls.appointment_id"],
            name=op.f("fk_call_participants_appointment_id_calls"),
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_call_participants")),
        sa.UniqueConstraint(
            "appointment_id",
            "person_id",
            name=op.f("uq_call_participants_appointment_id_person_id"),
        ),
    )
    op.create_index(
        "ix_call_participants_here",
        "call_participants",
        ["seen_at"],
        sqlite_where=sa.text("state IN ('waiting', 'admitted')"),
        postgresql_where=sa.text("state IN ('waiting', 'admitted')"),
    )

    op.create_table(
        "rooms",
        sa.Column("name", sa.String(length=64), nullable=False),
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("generation", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("close_requested_at", UtcDateTime(), nullable=True),
        sa.Column("deleted_at", UtcDateTime(), nullable=True),
        sa.ForeignKeyConstraint(
            ["appointment_id"], ["calls.appointment_id"], name=op.f("fk_rooms_appointment_id_calls")
        ),
        sa.PrimaryKeyConstraint("name", name=op.f("pk_rooms")),
        sa.UniqueConstraint(
            "appointment_id", "generation", name=op.f("uq_rooms_appointment_id_generation")
        ),
    )
    op.create_index(
        "ix_rooms_to_delete",
        "rooms",
        ["close_requested_at"],
        sqlite_where=sa.text("close_requested_at IS NOT NULL AND deleted_at IS NULL"),
        postgresql_where=sa.text("close_requested_at IS NOT NULL AND deleted_at IS NULL"),
    )
    op.create_index(
        "uq_rooms_open",
        "rooms",
        ["appointment_id"],
        unique=True,
        sqlite_where=sa.text("close_requested_at IS NULL"),
        postgresql_where=sa.text("close_requested_at IS NULL"),
    )

    op.create_table(
        "join_grants",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("participant_id", sa.Uuid(), nullable=False),
        sa.Column("room_name", sa.String(length=64), nullable=False),
        sa.Column("issued_at", UtcDateTime(), nullable=False),
        sa.Column("expires_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant_id"],
            ["call_participants.id"],
            name=op.f("fk_join_grants_participant_id_call_participants"),
        ),
        sa.ForeignKeyConstraint(
            ["room_name"], ["rooms.name"], name=op.f("fk_join_grants_room_name_rooms")
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_join_grants")),
    )
    op.create_index(op.f("ix_join_grants_issued_at"), "join_grants", ["issued_at"])
    op.create_index(op.f("ix_join_grants_participant_id"), "join_grants", ["participant_id"])

    op.create_table(
        "usage_connections",
        sa.Column("participant_id", sa.Uuid(), nullable=False),
        sa.Column("connection_id", sa.Uuid(), nullable=False),
        sa.Column("seq", sa.BigInteger(), nullable=False),
        sa.Column("profile", sa.String(length=16), nullable=False),
        sa.Column("measured_bytes", sa.BigInteger(), nullable=False),
        sa.Column("ceiling_bytes", sa.BigInteger(), nullable=False),
        sa.Column("charged_bytes", sa.BigInteger(), nullable=False),
        sa.Column("reported_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["participant_id"],
            ["call_participants.id"],
            name=op.f("fk_usage_connections_participant_id_call_participants"),
        ),
        sa.PrimaryKeyConstraint(
            "participant_id", "connection_id", name=op.f("pk_usage_connections")
        ),
    )
    _refuse_wrong_grants()


# A grant exists only for somebody admitted and not barred, and only for an open room of their own
# call. The services check that; the database holds it against a mistake in them.
_WRONG_GRANT = """
    NOT EXISTS (
        SELECT 1 FROM call_participants p
        JOIN rooms r ON r.appointment_id = p.appointment_id
        WHERE p.id = NEW.participant_id AND p.state = 'admitted'
          AND r.name = NEW.room_name AND r.close_requested_at IS NULL
          AND NOT EXISTS (
            SELECT 1 FROM consent_standings s
            WHERE s.appointment_id = p.appointment_id AND s.person_id = p.person_id AND s.barred
          )
    )
"""


def _refuse_wrong_grants() -> None:
    if op.get_bind().dialect.name == "sqlite":
        op.execute(f"""
            CREATE TRIGGER join_grants_checked BEFORE INSERT ON join_grants
            WHEN {_WRONG_GRANT}
            BEGIN SELECT RAISE(ABORT, 'grant refused'); END
        """)
        return
    op.execute(f"""
        CREATE FUNCTION refuse_wrong_grant() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            IF {_WRONG_GRANT} THEN
                RAISE EXCEPTION 'grant refused' USING ERRCODE = 'check_violation';
            END IF;
            RETURN NEW;
        END $$
    """)
    op.execute("""
        CREATE TRIGGER join_grants_checked BEFORE INSERT ON join_grants
        FOR EACH ROW EXECUTE FUNCTION refuse_wrong_grant()
    """)


def downgrade() -> None:
    for table in (
        "usage_connections",
        "join_grants",
        "rooms",
        "call_participants",
        "call_events",
        "calls",
        "webhook_receipts",
        "voucher_views",
        "outbox_messages",
        "inbox_messages",
        "idempotency_records",
        "consent_standings",
        "appointment_views",
    ):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION refuse_wrong_grant()")
