"""Triggers: published declarations and consents never change, whoever asks the database.

Retention (a later release) will need a way past them: it replaces the refusing trigger by one
that lets through what is past its storage period.
"""

from collections.abc import Sequence

from alembic import op

# Refuses writes that were let through before.
SAFE_WHILE_OLD_SERVES = False

revision: str = "0002"
down_revision: str | None = "0001"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

# Column by column, as SQLite cannot compare rows; a test walks the model and finds a missing one.
FIXED = (
    "id",
    "appointment_id",
    "person_id",
    "office_id",
    "part",
    "position",
    "kind",
    "channel",
    "recorded_at",
    "declaration_id",
    "declaration_version",
    "locale",
    "text_sha256",
)
_CARRIED_OUT_ONCE = "OLD.carried_out_at IS NULL AND NEW.carried_out_at IS NOT NULL"
_SAME = " AND ".join(f"NEW.{column} IS OLD.{column}" for column in FIXED)


def _published(row: str) -> str:
    declaration = f"d.id = {row}.declaration_id AND d.published_at IS NOT NULL"
    return f"EXISTS (SELECT 1 FROM declarations AS d WHERE {declaration})"  # noqa: S608 (constants)


# INSERT OR REPLACE would delete rows without a trigger hearing of it, so the insert is checked too.
_TAKEN_DECLARATION = (
    "EXISTS (SELECT 1 FROM declarations AS d WHERE d.published_at IS NOT NULL AND (d.id = NEW.id"
    " OR (d.office_id IS NEW.office_id AND d.audience = NEW.audience AND d.version = NEW.version)))"
)
_TAKEN_ENTRY = (
    "EXISTS (SELECT 1 FROM consent_entries AS e WHERE e.id = NEW.id OR (e.appointment_id ="
    " NEW.appointment_id AND e.person_id = NEW.person_id AND e.position = NEW.position))"
)

SQLITE = (
    ("declarations", "INSERT", _TAKEN_DECLARATION),
    ("declarations", "UPDATE", f"OLD.published_at IS NOT NULL OR {_TAKEN_DECLARATION}"),
    ("declarations", "DELETE", "OLD.published_at IS NOT NULL"),
    ("declaration_texts", "INSERT", _published("NEW")),
    ("declaration_texts", "UPDATE", f"{_published('OLD')} OR {_published('NEW')}"),
    ("declaration_texts", "DELETE", _published("OLD")),
    ("consent_entries", "INSERT", _TAKEN_ENTRY),
    ("consent_entries", "UPDATE", f"NOT ({_CARRIED_OUT_ONCE} AND {_SAME})"),
    ("consent_entries", "DELETE", "1"),
)

_REFUSE = "RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23000';"
POSTGRESQL_FUNCTIONS = {
    "refuse": _REFUSE,
    "keep_published_declaration": f"""
        IF OLD.published_at IS NOT NULL THEN {_REFUSE} END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;""",
    "keep_published_text": f"""
        IF TG_OP <> 'INSERT' THEN
            IF {_published("OLD")} THEN {_REFUSE} END IF;
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        IF {_published("NEW")} THEN {_REFUSE} END IF;
        RETURN NEW;""",
    "keep_consent_entry": f"""
        IF {_CARRIED_OUT_ONCE}
            AND to_jsonb(NEW) - 'carried_out_at' = to_jsonb(OLD) - 'carried_out_at'
        THEN RETURN NEW; END IF;
        {_REFUSE}""",
}
POSTGRESQL = (
    ("declarations", "UPDATE OR DELETE", "ROW", "keep_published_declaration"),
    ("declaration_texts", "INSERT OR UPDATE OR DELETE", "ROW", "keep_published_text"),
    ("consent_entries", "UPDATE", "ROW", "keep_consent_entry"),
    ("consent_entries", "DELETE", "ROW", "refuse"),
    ("declarations", "TRUNCATE", "STATEMENT", "refuse"),
    ("declaration_texts", "TRUNCATE", "STATEMENT", "refuse"),
    ("consent_entries", "TRUNCATE", "STATEMENT", "refuse"),
)


def upgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for table, event, condition in SQLITE:
            op.execute(
                f"CREATE TRIGGER keep_{table}_{event.lower()} BEFORE {event} ON {table}"
                f" WHEN {condition}"
                f" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
            )
        return
    for name, body in POSTGRESQL_FUNCTIONS.items():
        op.execute(
            f"CREATE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN {body} END $$"
        )
    for table, event, each, function in POSTGRESQL:
        op.execute(
            f"CREATE TRIGGER keep_{table}_{event.split()[0].lower()} BEFORE {event} ON {table}"
            f" FOR EACH {each} EXECUTE FUNCTION {function}()"
        )


def downgrade() -> None:
    if op.get_bind().dialect.name == "sqlite":
        for table, event, _ in SQLITE:
            op.execute(f"DROP TRIGGER keep_{table}_{event.lower()}")
        return
    for table, event, _, _ in POSTGRESQL:
        op.execute(f"DROP TRIGGER keep_{table}_{event.split()[0].lower()} ON {table}")
    for name in POSTGRESQL_FUNCTIONS:
        op.execute(f"DROP FUNCTION {name}()")
