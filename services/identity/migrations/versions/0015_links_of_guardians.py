"""Whoever has custody of a client has a link of their own."""

import sqlalchemy as sa
from alembic import op

# One more value, which old code reads as it is and writes into tokens that nobody admits.
SAFE_WHILE_OLD_SERVES = True

revision = "0015"
down_revision = "0014"
branch_labels = None
depends_on = None

OLD_PARTS = "part IN ('client', 'companion', 'interpreter', 'sign_language_interpreter')"
PARTS = OLD_PARTS[:-1] + ", 'guardian')"
LIVING = sa.text("ended_at IS NULL")


def upgrade() -> None:
    _admit(PARTS)


def downgrade() -> None:
    op.execute("DELETE FROM visits WHERE link_id IN (SELECT id FROM links WHERE part = 'guardian')")
    op.execute("DELETE FROM links WHERE part = 'guardian'")
    _admit(OLD_PARTS)


def _admit(parts: str) -> None:
    # SQLite makes the table anew, and would forget which rows the index is about.
    op.drop_index("uq_links_living", "links")
    with op.batch_alter_table("links") as links:
        links.drop_constraint(op.f("ck_links_part"), type_="check")
        links.create_check_constraint(op.f("ck_links_part"), parts)
    op.create_index(
        "uq_links_living",
        "links",
        ["appointment_id", "person_id"],
        unique=True,
        sqlite_where=LIVING,
        postgresql_where=LIVING,
    )
