"""The trail's tables as their first migration makes them, in every service alike.

Migrations of the services call this: it never changes. What comes later is another function.
"""

import sqlalchemy as sa
from alembic import op

from nahbar_common.db import UtcDateTime

_FIXED = (
    "id",
    "chain",
    "recorded_at",
    "actor_kind",
    "actor_id",
    "session_id",
    "link_id",
    "action",
    "subject_kind",
    "subject_id",
    "purpose",
    "facts",
    "request_id",
)
_PLACED_ONCE = "OLD.position IS NULL AND NEW.position IS NOT NULL"
_SAME = " AND ".join(f"NEW.{column} IS OLD.{column}" for column in _FIXED)
# INSERT OR REPLACE and UPDATE OR REPLACE delete a row without a trigger hearing of it.
_TAKEN = (
    "EXISTS (SELECT 1 FROM trail_entries AS t WHERE t.id = NEW.id OR t.rowid = NEW.rowid"
    " OR (t.chain = NEW.chain AND t.position = NEW.position))"
)
_MOVED = (
    "NEW.rowid <> OLD.rowid OR EXISTS (SELECT 1 FROM trail_entries AS t"
    " WHERE t.chain = NEW.chain AND t.position = NEW.position)"
)
_SQLITE = (
    ("insert", "INSERT", f"NEW.position IS NOT NULL OR {_TAKEN}"),
    ("update", "UPDATE", f"NOT ({_PLACED_ONCE} AND {_SAME}) OR {_MOVED}"),
    ("delete", "DELETE", "1"),
)
_REFUSE = "RAISE EXCEPTION 'trail_entries is append-only' USING ERRCODE = '23000';"


def create_trail() -> None:
    """Make the tables, and the triggers that keep entries as they were written."""
    op.create_table(
        "trail_entries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("chain", sa.String(36), nullable=False),
        sa.Column("recorded_at", UtcDateTime(), nullable=False),
        sa.Column("actor_kind", sa.String(32), nullable=False),
        sa.Column("actor_id", sa.String(100)),
        sa.Column("session_id", sa.Uuid()),
        sa.Column("link_id", sa.Uuid()),
        sa.Column("action", sa.String(60), nullable=False),
        sa.Column("subject_kind", sa.String(40), nullable=False),
        sa.Column("subject_id", sa.String(100), nullable=False),
        sa.Column("purpose", sa.String(40)),
        sa.Column("facts", sa.Text(), nullable=False),
        sa.Column("request_id", sa.Uuid()),
        sa.Column("position", sa.Integer()),
        sa.Column("entry_hash", sa.String(64)),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_trail_entries")),
        sa.UniqueConstraint("chain", "position", name=op.f("uq_trail_entries_chain_position")),
        sa.CheckConstraint(
            "actor_kind IN ('staff', 'participant', 'machine', 'service', 'nobody')",
            name=op.f("ck_trail_entries_actor_kind"),
        ),
        sa.CheckConstraint(
            "(position IS NULL) = (entry_hash IS NULL)", name=op.f("ck_trail_entries_chained")
        ),
        sa.CheckConstraint(
            "position IS NULL OR position >= 1", name=op.f("ck_trail_entries_position")
        ),
    )
    op.create_index(
        "ix_trail_entries_unchained",
        "trail_entries",
        ["id"],
        sqlite_where=sa.text("position IS NULL"),
        postgresql_where=sa.text("position IS NULL"),
    )
    op.create_index(
        "ix_trail_entries_subject", "trail_entries", ["chain", "subject_id", "position"]
    )
    op.create_index("ix_trail_entries_actor", "trail_entries", ["chain", "actor_id", "position"])
    op.create_table(
        "trail_heads",
        sa.Column("chain", sa.String(36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("entry_hash", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("chain", name=op.f("pk_trail_heads")),
    )
    op.create_table(
        "trail_keys",
        sa.Column("kid", sa.String(64), nullable=False),
        sa.Column("private_pem_sealed", sa.LargeBinary(), nullable=False),
        sa.Column("public_jwk", sa.Text(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("kid", name=op.f("pk_trail_keys")),
    )
    op.create_table(
        "trail_checkpoints",
        sa.Column("chain", sa.String(36), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("statement", sa.Text(), nullable=False),
        sa.Column("made_at", UtcDateTime(), nullable=False),
        sa.Column("handed_out_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("chain", "position", name=op.f("pk_trail_checkpoints")),
    )
    _create_triggers()


def _create_triggers() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for name, event, condition in _SQLITE:
            op.execute(
                f"CREATE TRIGGER keep_trail_entries_{name} BEFORE {event} ON trail_entries"
                f" WHEN {condition}"
                " BEGIN SELECT RAISE(ABORT, 'trail_entries is append-only'); END"
            )
        return
    op.execute(
        "CREATE FUNCTION keep_trail_entry() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN"
        f" IF TG_OP = 'UPDATE' THEN IF {_PLACED_ONCE}"
        " AND to_jsonb(NEW) - 'position' - 'entry_hash' = to_jsonb(OLD) - 'position' - 'entry_hash'"
        f" THEN RETURN NEW; END IF; END IF; {_REFUSE} END $$"
    )
    op.execute(
        "CREATE TRIGGER keep_trail_entries_rows BEFORE UPDATE OR DELETE ON trail_entries"
        " FOR EACH ROW EXECUTE FUNCTION keep_trail_entry()"
    )
    op.execute(
        "CREATE TRIGGER keep_trail_entries_all BEFORE TRUNCATE ON trail_entries"
        " FOR EACH STATEMENT EXECUTE FUNCTION keep_trail_entry()"
    )


def add_index_of_time() -> None:
    """Let the list and the figures of a time be found without reading the whole chain."""
    op.create_index("ix_trail_entries_time", "trail_entries", ["chain", "recorded_at", "position"])


def drop_index_of_time() -> None:
    """Take the index away again."""
    op.drop_index("ix_trail_entries_time", "trail_entries")


def add_way_outside() -> None:
    """Note which checkpoints were handed on to be stamped and mailed."""
    op.add_column("trail_checkpoints", sa.Column("sent_at", UtcDateTime()))


def drop_way_outside() -> None:
    """Take it away again; the copies outside are not ours to take."""
    op.drop_column("trail_checkpoints", "sent_at")


def drop_trail() -> None:
    """Take everything away again, entries included."""
    for table in ("trail_checkpoints", "trail_keys", "trail_heads", "trail_entries"):
        op.drop_table(table)
    if op.get_bind().dialect.name == "postgresql":
        op.execute("DROP FUNCTION keep_trail_entry()")
