"""An absence names the colleague who acts in the adviser's talks meanwhile."""

import sqlalchemy as sa
from alembic import op

# A column that may be empty, which the old code neither reads nor writes.
SAFE_WHILE_OLD_SERVES = True

revision = "0011"
down_revision = "0010"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("absences") as table:
        table.add_column(sa.Column("stand_in_id", sa.Uuid(), nullable=True))
        table.create_foreign_key(
            op.f("fk_absences_stand_in_id_advisers"), "advisers", ["stand_in_id"], ["id"]
        )


def downgrade() -> None:
    with op.batch_alter_table("absences") as table:
        table.drop_constraint(op.f("fk_absences_stand_in_id_advisers"), type_="foreignkey")
        table.drop_column("stand_in_id")
