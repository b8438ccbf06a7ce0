"""A declaration is written, reviewed, published and retired, by two people."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import context, op
from nahbar_common.db import UtcDateTime

# Refuses what the release before does: publishing without a review.
SAFE_WHILE_OLD_SERVES = False

revision: str = "0013"
down_revision: str | None = "0012"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

TABLE, WRITERS = "declarations", "declaration_writers"
NEW_TIMES = ("reviewed_at", "retired_at")
NEW_PEOPLE = ("reviewed_by", "retired_by")
NEW_DECISIONS = ("material_change", "consents_end")
# What stays as it is when a version is retired.
FIXED = (
    "id",
    "office_id",
    "audience",
    "version",
    "dpo_name",
    "dpo_email",
    "dpo_phone",
    "needs_legal_review",
    "created_at",
    "published_at",
    "published_by",
    "filled",
    "reviewed_at",
    "reviewed_by",
    "material_change",
)
_RETIRED_ONCE = "OLD.retired_at IS NULL AND NEW.retired_at IS NOT NULL"
_SAME = " AND ".join(f"NEW.{column} IS OLD.{column}" for column in FIXED)
_WRITTEN_BY = (
    "EXISTS (SELECT 1 FROM declaration_writers AS w WHERE w.declaration_id = NEW.id"
    " AND w.account_id IN ({people}))"
)
# Whoever publishes from a command line has no account: nobody can be told apart there.
_ALONE = (
    "(OLD.published_at IS NULL AND NEW.published_at IS NOT NULL AND NEW.published_by IS NOT NULL"
    f" AND (NEW.reviewed_by IS NULL OR {_WRITTEN_BY.format(people='NEW.published_by')}))"
    " OR (OLD.reviewed_by IS NULL AND NEW.reviewed_by IS NOT NULL"
    f" AND {_WRITTEN_BY.format(people='NEW.reviewed_by')})"
    " OR (NEW.retired_at IS NOT NULL AND NEW.published_at IS NULL)"
)
_REFUSE = "RAISE EXCEPTION '% is append-only', TG_TABLE_NAME USING ERRCODE = '23000';"
_NOT_SAME = " - ".join(
    ["to_jsonb({row})", "'retired_at'", "'retired_by'", "'consents_end'", "'revision'"]
)


def _keep_published() -> str:
    """Give the body of PostgreSQL's trigger: two people until it is published, then retired."""
    same = f"{_NOT_SAME.format(row='NEW')} = {_NOT_SAME.format(row='OLD')}"
    return f"""
        IF OLD.published_at IS NOT NULL THEN
            IF TG_OP = 'UPDATE' THEN
                IF {_RETIRED_ONCE} AND {same} THEN RETURN NEW; END IF;
            END IF;
            {_REFUSE}
        END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        IF {_ALONE} THEN {_REFUSE} END IF;
        RETURN NEW;"""


def upgrade() -> None:
    for name in NEW_TIMES:
        op.add_column(TABLE, sa.Column(name, UtcDateTime(), nullable=True))
    for name in NEW_PEOPLE:
        op.add_column(TABLE, sa.Column(name, sa.Uuid(), nullable=True))
    for name in NEW_DECISIONS:
        column = sa.Column(name, sa.Boolean(), nullable=False, server_default=sa.false())
        op.add_column(TABLE, column)
    op.create_table(
        WRITERS,
        sa.Column("declaration_id", sa.Uuid(), nullable=False),
        sa.Column("account_id", sa.Uuid(), nullable=False),
        sa.ForeignKeyConstraint(
            ["declaration_id"],
            ["declarations.id"],
            name=op.f("fk_declaration_writers_declaration_id_declarations"),
        ),
        sa.PrimaryKeyConstraint(
            "declaration_id", "account_id", name=op.f("pk_declaration_writers")
        ),
    )
    op.create_index("ix_declaration_writers_account_id", WRITERS, ["account_id"])
    if op.get_bind().dialect.name == "sqlite":
        op.execute("DROP TRIGGER keep_declarations_update")
        retire_what_was_followed()
        guard_sqlite()
    else:
        op.execute("ALTER TABLE declarations DISABLE TRIGGER USER")
        retire_what_was_followed()
        op.execute("ALTER TABLE declarations ENABLE TRIGGER USER")
        guard_postgresql()


def retire_what_was_followed() -> None:
    """Say of each version that a later one took its place, when and by whom."""
    later = (
        "SELECT {what} FROM declarations AS d WHERE d.audience = declarations.audience"
        " AND d.version = declarations.version + 1 AND (d.office_id = declarations.office_id"
        " OR (d.office_id IS NULL AND declarations.office_id IS NULL))"
    )
    op.execute(
        f"UPDATE declarations SET retired_at = ({later.format(what='d.published_at')}),"  # noqa: S608 (constants)
        f" retired_by = ({later.format(what='d.published_by')})"
        f" WHERE EXISTS ({later.format(what='1')})"
    )


def guard_sqlite() -> None:
    first = context.script.get_revision("0002").module
    refuse = "BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END"
    changed = f"OLD.published_at IS NOT NULL AND NOT ({_RETIRED_ONCE} AND {_SAME})"
    taken = f"OLD.published_at IS NULL AND {first._TAKEN_DECLARATION}"
    conditions = [
        (TABLE, "UPDATE", "update", f"({changed}) OR ({taken})"),
        (TABLE, "UPDATE", "alone", f"OLD.published_at IS NULL AND ({_ALONE})"),
        (TABLE, "INSERT", "begun", "NEW.published_at IS NOT NULL"),
        (WRITERS, "INSERT", "insert", first._published("NEW")),
        (WRITERS, "UPDATE", "update", f"{first._published('OLD')} OR {first._published('NEW')}"),
        (WRITERS, "DELETE", "delete", first._published("OLD")),
    ]
    for table, event, name, condition in conditions:
        op.execute(
            f"CREATE TRIGGER keep_{table}_{name} BEFORE {event} ON {table} WHEN {condition}"
            f" {refuse.format(table=table)}"
        )


def guard_postgresql() -> None:
    define("keep_published_declaration", _keep_published())
    define(
        "keep_begun_declaration",
        f"IF NEW.published_at IS NOT NULL THEN {_REFUSE} END IF; RETURN NEW;",
    )
    for table, name, event, each, function in (
        (TABLE, "begun", "INSERT", "ROW", "keep_begun_declaration"),
        (WRITERS, "insert", "INSERT OR UPDATE OR DELETE", "ROW", "keep_published_text"),
        (WRITERS, "truncate", "TRUNCATE", "STATEMENT", "refuse"),
    ):
        op.execute(
            f"CREATE TRIGGER keep_{table}_{name} BEFORE {event} ON {table}"
            f" FOR EACH {each} EXECUTE FUNCTION {function}()"
        )


def define(name: str, body: str) -> None:
    op.execute(
        f"CREATE OR REPLACE FUNCTION {name}() RETURNS trigger LANGUAGE plpgsql"
        f" AS $$ BEGIN {body} END $$"
    )


def downgrade() -> None:
    first = context.script.get_revision("0002").module
    if op.get_bind().dialect.name == "sqlite":
        for name in ("update", "alone", "begun"):
            op.execute(f"DROP TRIGGER keep_{TABLE}_{name}")
    else:
        op.execute(f"DROP TRIGGER keep_{TABLE}_begun ON {TABLE}")
        op.execute("DROP FUNCTION keep_begun_declaration()")
        define(
            "keep_published_declaration", first.POSTGRESQL_FUNCTIONS["keep_published_declaration"]
        )
    op.drop_table(WRITERS)
    for name in (*NEW_TIMES, *NEW_PEOPLE, *NEW_DECISIONS):
        op.drop_column(TABLE, name)
    if op.get_bind().dialect.name == "sqlite":
        (condition,) = (
            condition
            for table, event, condition in first.SQLITE
            if (table, event) == (TABLE, "UPDATE")
        )
        op.execute(
            f"CREATE TRIGGER keep_{TABLE}_update BEFORE UPDATE ON {TABLE} WHEN {condition}"
            f" BEGIN SELECT RAISE(ABORT, '{TABLE} is append-only'); END"
        )
