"""A link says who asked for it."""

import sqlalchemy as sa
from alembic import op

# Checks are new: nothing but reading them shows that the release before leaves both empty.
SAFE_WHILE_OLD_SERVES = False

revision = "0007"
down_revision = "0006"
branch_labels = None
depends_on = None


def upgrade() -> None:
    with op.batch_alter_table("links") as table:
        table.add_column(sa.Column("made_by_kind", sa.String(length=10), nullable=True))
        table.add_column(sa.Column("made_by_id", sa.String(length=100), nullable=True))
        table.create_check_constraint(
            op.f("ck_links_made_by_kind"), "made_by_kind IN ('staff', 'machine')"
        )
        table.create_check_constraint(
            op.f("ck_links_made_by"), "(made_by_kind IS NULL) = (made_by_id IS NULL)"
        )


def downgrade() -> None:
    with op.batch_alter_table("links") as table:
        table.drop_constraint(op.f("ck_links_made_by"), type_="check")
        table.drop_constraint(op.f("ck_links_made_by_kind"), type_="check")
        table.drop_column("made_by_id")
        table.drop_column("made_by_kind")
