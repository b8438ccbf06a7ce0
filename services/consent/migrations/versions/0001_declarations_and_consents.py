"""Declarations, their texts, entries of consents and withdrawals, the mechanism's tables."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# The first schema: there is no old code.
SAFE_WHILE_OLD_SERVES = True

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None


def upgrade() -> None:
    create_declarations()
    create_declaration_texts()
    create_consent_entries()
    create_mechanism()


def downgrade() -> None:
    for table in (
        "consent_entries",
        "declaration_texts",
        "declarations",
        "idempotency_records",
        "inbox_messages",
        "outbox_messages",
    ):
        op.drop_table(table)


def create_declarations() -> None:
    op.create_table(
        "declarations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("office_id", sa.Uuid(), nullable=True),
        sa.Column("audience", sa.String(10), nullable=False),
        sa.Column("version", sa.Integer(), nullable=True),
        sa.Column("dpo_name", sa.String(200), nullable=False),
        sa.Column("dpo_email", sa.String(254), nullable=False),
        sa.Column("dpo_phone", sa.String(50), nullable=False),
        sa.Column("needs_legal_review", sa.Boolean(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("published_at", UtcDateTime(), nullable=True),
        sa.Column("published_by", sa.Uuid(), nullable=True),
        sa.CheckConstraint("audience IN ('client', 'adviser', 'guest')", "audience"),
        sa.CheckConstraint("(version IS NULL) = (published_at IS NULL)", "published"),
        sa.CheckConstraint("version >= 1", "version"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("id", "version", name="uq_declarations_published_version"),
    )
    for name, columns, scope in (
        ("uq_declarations_office_version", ["office_id", "audience", "version"], "NOT NULL"),
        ("uq_declarations_all_offices_version", ["audience", "version"], "NULL"),
    ):
        where = sa.text(f"office_id IS {scope}")
        op.create_index(
            name,
            "declarations",
            columns,
            unique=True,
            sqlite_where=where,
            postgresql_where=where,
        )


def create_declaration_texts() -> None:
    op.create_table(
        "declaration_texts",
        sa.Column("declaration_id", sa.Uuid(), nullable=False),
        sa.Column("locale", sa.String(20), nullable=False),
        sa.Column("title", sa.String(200), nullable=False),
        sa.Column("short", sa.String(500), nullable=False),
        sa.Column("body_markdown", sa.Text(), nullable=False),
        sa.Column("needs_native_review", sa.Boolean(), nullable=False),
        sa.Column("text_sha256", sa.String(64), nullable=False),
        sa.CheckConstraint("locale IN ('de', 'de-x-leicht', 'en')", "locale"),
        sa.ForeignKeyConstraint(["declaration_id"], ["declarations.id"]),
        sa.PrimaryKeyConstraint("declaration_id", "locale"),
        sa.UniqueConstraint(
            "declaration_id", "locale", "text_sha256", name="uq_declaration_texts_exact"
        ),
    )


def create_consent_entries() -> None:
    op.create_table(
        "consent_entries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("office_id", sa.Uuid(), nullable=False),
        sa.Column("part", sa.String(12), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("channel", sa.String(10), nullable=False),
        sa.Column("recorded_at", UtcDateTime(), nullable=False),
        sa.Column("declaration_id", sa.Uuid(), nullable=True),
        sa.Column("declaration_version", sa.Integer(), nullable=True),
        sa.Column("locale", sa.String(20), nullable=True),
        sa.Column("text_sha256", sa.String(64), nullable=True),
        sa.Column("carried_out_at", UtcDateTime(), nullable=True),
        sa.CheckConstraint("kind IN ('given', 'withdrawn')", "kind"),
        sa.CheckConstraint("part IN ('client', 'adviser', 'companion', 'interpreter')", "part"),
        sa.CheckConstraint("position >= 1", "position"),
        sa.CheckConstraint("kind = 'given' OR position > 1", "withdrawal_follows"),
        sa.CheckConstraint(
            "(kind = 'given') = (declaration_id IS NOT NULL)"
            " AND (kind = 'given') = (declaration_version IS NOT NULL)"
            " AND (kind = 'given') = (locale IS NOT NULL)"
            " AND (kind = 'given') = (text_sha256 IS NOT NULL)",
            "evidence",
        ),
        sa.CheckConstraint("kind = 'withdrawn' OR carried_out_at IS NULL", "carried_out"),
        sa.ForeignKeyConstraint(
            ["declaration_id", "declaration_version"],
            ["declarations.id", "declarations.version"],
            name="fk_consent_entries_published_version",
        ),
        sa.ForeignKeyConstraint(
            ["declaration_id", "locale", "text_sha256"],
            [
                "declaration_texts.declaration_id",
                "declaration_texts.locale",
                "declaration_texts.text_sha256",
            ],
            name="fk_consent_entries_exact_text",
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint(
            "appointment_id", "person_id", "position", name="uq_consent_entries_position"
        ),
    )
    columns = ["office_id", "kind", "recorded_at", "id"]
    op.create_index("ix_consent_entries_records", "consent_entries", columns)


def create_mechanism() -> None:
    """Create nahbar_common.tables as of this release."""
    op.create_table(
        "outbox_messages",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("target", sa.String(64), nullable=False),
        sa.Column("event_type", sa.String(100), nullable=False),
        sa.Column("subject", sa.String(100), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("next_attempt_at", UtcDateTime(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("delivered_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    pending = sa.text("delivered_at IS NULL")
    op.create_index(
        "ix_outbox_messages_pending",
        "outbox_messages",
        ["next_attempt_at"],
        sqlite_where=pending,
        postgresql_where=pending,
    )
    op.create_table(
        "inbox_messages",
        sa.Column("source", sa.String(64), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("source", "event_id"),
    )
    op.create_index("ix_inbox_messages_received_at", "inbox_messages", ["received_at"])
    op.create_table(
        "idempotency_records",
        sa.Column("principal", sa.String(120), nullable=False),
        sa.Column("key", sa.String(128), nullable=False),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("principal", "key"),
    )
    op.create_index("ix_idempotency_records_created_at", "idempotency_records", ["created_at"])
