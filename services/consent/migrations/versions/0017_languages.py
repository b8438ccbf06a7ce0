"""A language is an entry of a registry, from which an office chooses; no CHECK names them."""

from collections.abc import Sequence
from datetime import UTC, datetime

import sqlalchemy as sa
from alembic import context, op
from nahbar_common.db import UtcDateTime

# Old code writes the three languages that were there, and may read on. A foreign key from texts to
# the registry would be what it has not heard of: that is for a release in which none serves.
SAFE_WHILE_OLD_SERVES = True

revision: str = "0017"
down_revision: str | None = "0016"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

TEXTS = "declaration_texts"
SHIPPED = (("de", "Deutsch"), ("de-x-leicht", "Leichte Sprache"), ("en", "English"))


def upgrade() -> None:
    languages = op.create_table(
        "languages",
        sa.Column("tag", sa.String(20), nullable=False),
        sa.Column("name", sa.String(80), nullable=False),
        sa.Column("direction", sa.String(3), nullable=False),
        sa.Column("added_at", UtcDateTime(), nullable=False),
        sa.Column("added_by", sa.Uuid(), nullable=True),
        sa.PrimaryKeyConstraint("tag", name=op.f("pk_languages")),
        sa.CheckConstraint("direction IN ('ltr', 'rtl')", name=op.f("ck_languages_direction")),
    )
    op.create_index("ix_languages_added_by", "languages", ["added_by"])
    for tag, name in SHIPPED:
        op.execute(
            languages.insert().values(
                tag=tag, name=name, direction="ltr", added_at=datetime.now(UTC)
            )
        )
    op.create_table(
        "offered_languages",
        sa.Column("office_id", sa.Uuid(), nullable=False),
        sa.Column("tag", sa.String(20), nullable=False),
        sa.PrimaryKeyConstraint("office_id", "tag", name=op.f("pk_offered_languages")),
        sa.ForeignKeyConstraint(
            ["tag"], ["languages.tag"], name=op.f("fk_offered_languages_tag_languages")
        ),
    )
    with op.batch_alter_table(TEXTS) as texts:
        texts.drop_constraint(op.f("ck_declaration_texts_locale"), type_="check")
    keep_texts_again()


def downgrade() -> None:
    # A text that was published stays: while one in another language is there, this fails.
    with op.batch_alter_table(TEXTS) as texts:
        texts.create_check_constraint(
            op.f("ck_declaration_texts_locale"), "locale IN ('de', 'de-x-leicht', 'en')"
        )
    keep_texts_again()
    op.drop_table("offered_languages")
    op.drop_table("languages")


def keep_texts_again() -> None:
    """Make the triggers anew that went with SQLite's old table, as 0002 and 0003 made them."""
    if op.get_bind().dialect.name != "sqlite":
        return
    refuse = f"BEGIN SELECT RAISE(ABORT, '{TEXTS} is append-only'); END"
    for table, event, condition in context.script.get_revision("0002").module.SQLITE:
        if table == TEXTS:
            op.execute(
                f"CREATE TRIGGER keep_{table}_{event.lower()} BEFORE {event} ON {table}"
                f" WHEN {condition} {refuse}"
            )
    taken = f"EXISTS (SELECT 1 FROM {TEXTS} AS t WHERE t.rowid = NEW.rowid)"  # noqa: S608 (constants)
    for event, condition in (("INSERT", taken), ("UPDATE", "NEW.rowid <> OLD.rowid")):
        op.execute(
            f"CREATE TRIGGER keep_{TEXTS}_rowid_{event.lower()} BEFORE {event} ON {TEXTS}"
            f" WHEN {condition} {refuse}"
        )
