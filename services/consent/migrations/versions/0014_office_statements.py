"""What offices state for the record of processing, and what people checked by hand."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# New tables, which old code does not know.
SAFE_WHILE_OLD_SERVES = True

revision = "0014"
down_revision = "0013"
branch_labels = None
depends_on = None

_ABOUT = (
    "about IN ('controller_more', 'processor', 'recipients_more', 'third_countries',"
    " 'measures_more', 'necessity', 'dpo_advice', 'risks_more')"
)


def upgrade() -> None:
    op.create_table(
        "office_statements",
        sa.Column("office_id", sa.Uuid(), nullable=False),
        sa.Column("about", sa.String(24), nullable=False),
        sa.Column("text", sa.Text(), nullable=False),
        sa.Column("stated_by", sa.Uuid(), nullable=False),
        sa.Column("stated_at", UtcDateTime(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("office_id", "about", name=op.f("pk_office_statements")),
        sa.CheckConstraint(_ABOUT, name=op.f("ck_office_statements_about")),
    )
    op.create_table(
        "manual_checks",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("office_id", sa.Uuid(), nullable=False),
        sa.Column("line", sa.String(40), nullable=False),
        sa.Column("found", sa.String(8), nullable=False),
        sa.Column("done_on", sa.Date(), nullable=False),
        sa.Column("done_by", sa.String(120), nullable=False),
        sa.Column("note", sa.String(1000), nullable=False),
        sa.Column("due_on", sa.Date(), nullable=False),
        sa.Column("noted_by", sa.Uuid(), nullable=False),
        sa.Column("noted_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_manual_checks")),
        sa.CheckConstraint("found IN ('ok', 'failed')", name=op.f("ck_manual_checks_found")),
        sa.CheckConstraint("due_on > done_on", name=op.f("ck_manual_checks_due")),
    )
    op.create_index("ix_manual_checks_line", "manual_checks", ["office_id", "line", "noted_at"])


def downgrade() -> None:
    op.drop_table("manual_checks")
    op.drop_table("office_statements")
