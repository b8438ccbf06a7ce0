"""How somebody of the office told the client of a talk, and when."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# Columns that may be empty: old code neither reads nor writes them.
SAFE_WHILE_OLD_SERVES = True

revision = "0025"
down_revision = "0024"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("appointments") as table:
        table.add_column(sa.Column("told_how", sa.String(32), nullable=True))
        table.add_column(sa.Column("told_at", UtcDateTime(), nullable=True))
        table.create_check_constraint(
            op.f("ck_appointments_told_how"),
            "told_how IN ('letter', 'link', 'phone', 'in_person')",
        )
        table.create_check_constraint(
            op.f("ck_appointments_told"), "(told_how IS NULL) = (told_at IS NULL)"
        )


def downgrade() -> None:
    with op.batch_alter_table("appointments") as table:
        table.drop_constraint(op.f("ck_appointments_told"), type_="check")
        table.drop_constraint(op.f("ck_appointments_told_how"), type_="check")
        table.drop_column("told_at")
        table.drop_column("told_how")
