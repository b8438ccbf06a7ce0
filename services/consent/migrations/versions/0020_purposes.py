"""Declarations have a purpose; who may be written to is declared apart from any talk."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import context, op
from nahbar_common.db import UtcDateTime

# The release before would show a declaration about contact as one about a talk.
SAFE_WHILE_OLD_SERVES = False

revision: str = "0020"
down_revision: str | None = "0019"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

TABLE, ENTRIES = "declarations", "contact_entries"
SCOPES = (
    ("uq_declarations_office_version", ["office_id"], "NOT NULL"),
    ("uq_declarations_all_offices_version", [], "NULL"),
)
_SAME_VERSION = "d.audience = NEW.audience"
_REFUSE = "BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
_TAKEN_ENTRY = (
    f"EXISTS (SELECT 1 FROM {ENTRIES} AS e WHERE e.id = NEW.id OR e.rowid = NEW.rowid"  # noqa: S608 (constants)
    " OR (e.person_id = NEW.person_id AND e.position = NEW.position))"
)


def upgrade() -> None:
    loosen()
    # One by one and written out: SQLite then keeps the table, and with it the triggers on it.
    op.execute(
        f"ALTER TABLE {TABLE} ADD COLUMN purpose VARCHAR(32) NOT NULL DEFAULT 'video_talk'"
        " CONSTRAINT ck_declarations_purpose CHECK (purpose IN ('video_talk', 'contact'))"
    )
    create_indexes(["purpose", "audience", "version"])
    guard(with_purpose=True)
    create_entries()
    keep_entries()


def downgrade() -> None:
    # A published text is evidence: while one about contact is there, the old index refuses this
    # where a text about a talk has the same number.
    op.drop_table(ENTRIES)
    loosen()
    op.drop_column(TABLE, "purpose")
    create_indexes(["audience", "version"])
    guard(with_purpose=False)


def loosen() -> None:
    for name, _, _ in SCOPES:
        op.drop_index(name, TABLE)
    if op.get_bind().dialect.name == "sqlite":
        for event in ("insert", "update"):
            op.execute(f"DROP TRIGGER keep_{TABLE}_{event}")


def create_indexes(columns: list[str]) -> None:
    for name, scope, is_null in SCOPES:
        where = sa.text(f"office_id IS {is_null}")
        op.create_index(
            name,
            TABLE,
            [*scope, *columns],
            unique=True,
            sqlite_where=where,
            postgresql_where=where,
        )


def guard(*, with_purpose: bool) -> None:
    """Make SQLite's triggers of 0002 and 0013 anew; PostgreSQL's compare whole rows."""
    if op.get_bind().dialect.name != "sqlite":
        return
    first = context.script.get_revision("0002").module
    life = context.script.get_revision("0013").module
    taken, same = first._TAKEN_DECLARATION, life._SAME
    if with_purpose:
        assert _SAME_VERSION in taken
        taken = taken.replace(_SAME_VERSION, f"d.purpose = NEW.purpose AND {_SAME_VERSION}")
        same += " AND NEW.purpose IS OLD.purpose"
    changed = f"OLD.published_at IS NOT NULL AND NOT ({life._RETIRED_ONCE} AND {same})"
    for event, condition in (
        ("INSERT", taken),
        ("UPDATE", f"({changed}) OR (OLD.published_at IS NULL AND {taken})"),
    ):
        op.execute(
            f"CREATE TRIGGER keep_{TABLE}_{event.lower()} BEFORE {event} ON {TABLE}"
            f" WHEN {condition} {_REFUSE.format(table=TABLE)}"
        )


def create_entries() -> None:
    op.create_table(
        ENTRIES,
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("person_id", sa.Uuid(), nullable=False),
        sa.Column("office_id", sa.Uuid(), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("kind", sa.String(10), nullable=False),
        sa.Column("channel", sa.String(10), nullable=False),
        sa.Column("recorded_at", UtcDateTime(), nullable=False),
        sa.Column("declaration_id", sa.Uuid(), nullable=True),
        sa.Column("declaration_version", sa.Integer(), nullable=True),
        sa.Column("locale", sa.String(20), nullable=True),
        sa.Column("text_sha256", sa.String(64), nullable=True),
        sa.Column("link_id", sa.Uuid(), nullable=True),
        sa.Column("link_made_by", sa.String(200), nullable=True),
        sa.Column("link_made_at", UtcDateTime(), nullable=True),
        sa.Column("registered_by", sa.Uuid(), nullable=True),
        sa.Column("asked_by", sa.String(32), nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_contact_entries")),
        sa.UniqueConstraint("person_id", "position", name="uq_contact_entries_position"),
        sa.ForeignKeyConstraint(
            ["declaration_id", "declaration_version"],
            ["declarations.id", "declarations.version"],
            name="fk_contact_entries_published_version",
        ),
        sa.ForeignKeyConstraint(
            ["declaration_id", "locale", "text_sha256"],
            [
                "declaration_texts.declaration_id",
                "declaration_texts.locale",
                "declaration_texts.text_sha256",
            ],
            name="fk_contact_entries_exact_text",
        ),
        sa.CheckConstraint("position >= 1", name=op.f("ck_contact_entries_position")),
        sa.CheckConstraint("kind IN ('given', 'refused')", name=op.f("ck_contact_entries_kind")),
        sa.CheckConstraint(
            "channel IN ('web', 'spoken', 'paper', 'email')",
            name=op.f("ck_contact_entries_channel"),
        ),
        sa.CheckConstraint(
            "asked_by IN ('self', 'guardian', 'representative')",
            name=op.f("ck_contact_entries_asked_by"),
        ),
        sa.CheckConstraint(
            "(kind = 'given') = (declaration_id IS NOT NULL)"
            " AND (kind = 'given') = (declaration_version IS NOT NULL)"
            " AND (kind = 'given') = (locale IS NOT NULL)"
            " AND (kind = 'given') = (text_sha256 IS NOT NULL)",
            name=op.f("ck_contact_entries_evidence"),
        ),
        sa.CheckConstraint(
            "(channel = 'web') = (registered_by IS NULL)"
            " AND (registered_by IS NULL) = (asked_by IS NULL)",
            name=op.f("ck_contact_entries_registered"),
        ),
        sa.CheckConstraint(
            "kind = 'refused' OR registered_by IS NULL",
            name=op.f("ck_contact_entries_own_yes"),
        ),
    )
    op.create_index("ix_contact_entries_registered_by", ENTRIES, ["registered_by"])
    op.create_index("ix_contact_entries_records", ENTRIES, ["office_id", "recorded_at", "id"])


def keep_entries() -> None:
    """Let nobody change what somebody declared, as 0002 does for talks."""
    if op.get_bind().dialect.name == "sqlite":
        for event, condition in (("INSERT", _TAKEN_ENTRY), ("UPDATE", "1"), ("DELETE", "1")):
            op.execute(
                f"CREATE TRIGGER keep_{ENTRIES}_{event.lower()} BEFORE {event} ON {ENTRIES}"
                f" WHEN {condition} {_REFUSE.format(table=ENTRIES)}"
            )
        return
    for event, each in (("UPDATE OR DELETE", "ROW"), ("TRUNCATE", "STATEMENT")):
        op.execute(
            f"CREATE TRIGGER keep_{ENTRIES}_{event.split()[0].lower()} BEFORE {event} ON {ENTRIES}"
            f" FOR EACH {each} EXECUTE FUNCTION refuse()"
        )
