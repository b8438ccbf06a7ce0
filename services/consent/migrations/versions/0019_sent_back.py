"""A draft is sent back to those who write it, with a remark."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# A table that old code has not heard of. To it such a draft is a draft.
SAFE_WHILE_OLD_SERVES = True

revision: str = "0019"
down_revision: str | None = "0018"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

REMARKS = "declaration_remarks"


def upgrade() -> None:
    op.create_table(
        REMARKS,
        sa.Column("declaration_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("remark", sa.String(2000), nullable=False),
        sa.Column("said_by", sa.Uuid(), nullable=False),
        sa.Column("said_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(
            ["declaration_id"],
            ["declarations.id"],
            name=op.f("fk_declaration_remarks_declaration_id_declarations"),
        ),
        sa.PrimaryKeyConstraint("declaration_id", "revision", name=op.f("pk_declaration_remarks")),
    )
    op.create_index(f"ix_{REMARKS}_said_by", REMARKS, ["said_by"])
    keep_remarks()


def downgrade() -> None:
    # PostgreSQL's triggers and SQLite's go with the table.
    op.drop_table(REMARKS)


def keep_remarks() -> None:
    """Let nobody change what was said, as 0002 does for what is published."""
    if op.get_bind().dialect.name == "sqlite":
        taken = (
            f"EXISTS (SELECT 1 FROM {REMARKS} AS r WHERE r.declaration_id = NEW.declaration_id"  # noqa: S608 (constants)
            " AND r.revision = NEW.revision OR r.rowid = NEW.rowid)"
        )
        for event, condition in (("INSERT", taken), ("UPDATE", "1"), ("DELETE", "1")):
            op.execute(
                f"CREATE TRIGGER keep_{REMARKS}_{event.lower()} BEFORE {event} ON {REMARKS}"
                f" WHEN {condition} BEGIN SELECT RAISE(ABORT, '{REMARKS} is append-only'); END"
            )
        return
    for event, each in (("UPDATE OR DELETE", "ROW"), ("TRUNCATE", "STATEMENT")):
        op.execute(
            f"CREATE TRIGGER keep_{REMARKS}_{event.split()[0].lower()} BEFORE {event} ON {REMARKS}"
            f" FOR EACH {each} EXECUTE FUNCTION refuse()"
        )
