"""Links have a code to type as well, and sign-language interpreters come in through one."""

import sqlalchemy as sa
from alembic import op

# A column that may be empty, and values the old code never writes.
SAFE_WHILE_OLD_SERVES = True

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

_PARTS = "'client', 'companion', 'interpreter'"
_ADDED = "'sign_language_interpreter'"


def upgrade() -> None:
    with op.batch_alter_table("links") as links:
        links.add_column(sa.Column("code_index", sa.LargeBinary(), nullable=True))
        links.alter_column("part", type_=sa.String(length=32), existing_nullable=False)
        links.drop_constraint(op.f("ck_links_part"), type_="check")
        links.create_check_constraint(op.f("ck_links_part"), f"part IN ({_PARTS}, {_ADDED})")
    op.create_index("uq_links_code_index", "links", ["code_index"], unique=True)


def downgrade() -> None:
    op.drop_index("uq_links_code_index", "links")
    op.execute(f"DELETE FROM links WHERE part = {_ADDED}")  # noqa: S608  # a constant
    with op.batch_alter_table("links") as links:
        links.drop_constraint(op.f("ck_links_part"), type_="check")
        links.create_check_constraint(op.f("ck_links_part"), f"part IN ({_PARTS})")
        links.alter_column("part", type_=sa.String(length=20), existing_nullable=False)
        links.drop_column("code_index")
