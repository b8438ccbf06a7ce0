"""The table of mail as its first migration makes it; migrations of services call this.

It never changes. What comes later is another function.
"""

import sqlalchemy as sa
from alembic import op

from nahbar_common.db import UtcDateTime


def create_mail() -> None:
    """Make the table of messages."""
    op.create_table(
        "mail_messages",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("template", sa.String(60), nullable=False),
        sa.Column("about", sa.Uuid()),
        sa.Column("content_sealed", sa.LargeBinary()),
        sa.Column("state", sa.String(32), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("failure", sa.String(40)),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("next_attempt_at", UtcDateTime(), nullable=False),
        sa.Column("done_at", UtcDateTime()),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_mail_messages")),
        sa.CheckConstraint(
            "state IN ('waiting', 'sent', 'given_up')", name=op.f("ck_mail_messages_state")
        ),
        sa.CheckConstraint(
            "(state = 'waiting') = (content_sealed IS NOT NULL)",
            name=op.f("ck_mail_messages_content"),
        ),
        sa.CheckConstraint(
            "(state = 'waiting') = (done_at IS NULL)", name=op.f("ck_mail_messages_done")
        ),
    )
    op.create_index(
        "ix_mail_messages_waiting",
        "mail_messages",
        ["next_attempt_at"],
        sqlite_where=sa.text("state = 'waiting'"),
        postgresql_where=sa.text("state = 'waiting'"),
    )
    op.create_index("ix_mail_messages_about", "mail_messages", ["about"])


def drop_mail() -> None:
    """Take the table away again, with what waits in it."""
    op.drop_table("mail_messages")
