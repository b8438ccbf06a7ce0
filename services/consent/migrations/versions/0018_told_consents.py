"""Consents on paper and spoken ones: scans, who heard them, and what waits for a second person."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# New tables, which old code does not know. It knew the channels of entries before.
SAFE_WHILE_OLD_SERVES = True

revision: str = "0018"
down_revision: str | None = "0017"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

TOLD, NOTES, KEYS, SCANS = "told_consents", "spoken_notes", "person_keys", "scans"
_PARTS = "part IN ('client', 'adviser', 'companion', 'interpreter', 'sign_language_interpreter')"
_TAKEN = (
    f"EXISTS (SELECT 1 FROM {TOLD} AS t WHERE t.entry_id = NEW.entry_id OR t.rowid = NEW.rowid)"  # noqa: S608 (constants)
)


def upgrade() -> None:
    op.create_table(
        TOLD,
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("declared_on", sa.Date(), nullable=False),
        sa.Column("noted_by", sa.Uuid(), nullable=False),
        sa.Column("confirmed_by", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("entry_id", name=op.f("pk_told_consents")),
        sa.ForeignKeyConstraint(
            ["entry_id"],
            ["consent_entries.id"],
            name=op.f("fk_told_consents_entry_id_consent_entries"),
        ),
        sa.CheckConstraint(
            "confirmed_by IS NULL OR confirmed_by <> noted_by",
            name=op.f("ck_told_consents_two_people"),
        ),
    )
    op.create_table(
        NOTES,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("office_id", sa.Uuid(), nullable=False),
        sa.Column("part", sa.String(32), nullable=False),
        sa.Column("declaration_id", sa.Uuid(), nullable=False),
        sa.Column("locale", sa.String(20), nullable=False),
        sa.Column("text_sha256", sa.String(64), nullable=False),
        sa.Column("after_position", sa.Integer(), nullable=False),
        sa.Column("noted_by", sa.Uuid(), nullable=False),
        sa.Column("noted_at", UtcDateTime(), nullable=False),
        sa.Column("until", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_spoken_notes")),
        sa.ForeignKeyConstraint(
            ["declaration_id", "locale", "text_sha256"],
            [
                "declaration_texts.declaration_id",
                "declaration_texts.locale",
                "declaration_texts.text_sha256",
            ],
            name="fk_spoken_notes_exact_text",
        ),
        sa.CheckConstraint(_PARTS, name=op.f("ck_spoken_notes_part")),
    )
    op.create_table(
        KEYS,
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("wrapped_key", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("person_id", name=op.f("pk_person_keys")),
    )
    op.create_table(
        SCANS,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("office_id", sa.Uuid(), nullable=False),
        sa.Column("entry_id", sa.Uuid(), nullable=True),
        sa.Column("media_type", sa.String(32), nullable=False),
        sa.Column("size_bytes", sa.Integer(), nullable=False),
        sa.Column("content_sha256", sa.String(64), nullable=False),
        sa.Column("content_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("stored_by", sa.Uuid(), nullable=False),
        sa.Column("stored_at", UtcDateTime(), nullable=False),
        sa.Column("delete_after", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_scans")),
        sa.ForeignKeyConstraint(
            ["entry_id"], ["consent_entries.id"], name=op.f("fk_scans_entry_id_consent_entries")
        ),
        sa.UniqueConstraint("entry_id", name=op.f("uq_scans_entry_id")),
        sa.CheckConstraint(
            "media_type IN ('application/pdf', 'image/jpeg', 'image/png')",
            name=op.f("ck_scans_media_type"),
        ),
        sa.CheckConstraint("size_bytes > 0", name=op.f("ck_scans_size_bytes")),
    )
    for table, columns in (
        (TOLD, ("noted_by", "confirmed_by")),
        (NOTES, ("appointment_id", "person_id", "noted_by", "until")),
        (SCANS, ("person_id", "stored_by", "delete_after")),
    ):
        for column in columns:
            op.create_index(f"ix_{table}_{column}", table, [column])
    keep_told()


def downgrade() -> None:
    # PostgreSQL's triggers and SQLite's go with the table.
    for table in (SCANS, KEYS, NOTES, TOLD):
        op.drop_table(table)


def keep_told() -> None:
    """Let nobody change who heard a consent, as 0002 does for the consent itself."""
    if op.get_bind().dialect.name == "sqlite":
        for event, condition in (("INSERT", _TAKEN), ("UPDATE", "1"), ("DELETE", "1")):
            op.execute(
                f"CREATE TRIGGER keep_{TOLD}_{event.lower()} BEFORE {event} ON {TOLD}"
                f" WHEN {condition} BEGIN SELECT RAISE(ABORT, '{TOLD} is append-only'); END"
            )
        return
    for event, each in (("UPDATE OR DELETE", "ROW"), ("TRUNCATE", "STATEMENT")):
        op.execute(
            f"CREATE TRIGGER keep_{TOLD}_{event.split()[0].lower()} BEFORE {event} ON {TOLD}"
            f" FOR EACH {each} EXECUTE FUNCTION refuse()"
        )
