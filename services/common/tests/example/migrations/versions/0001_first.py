"""Mechanism tables and one table of the example."""

import sqlalchemy as sa
from alembic import op
from nahbar_common import tables  # noqa: F401
from nahbar_common.mail.schema import create_mail
from nahbar_common.trail.schema import add_way_outside, create_trail
from sqlmodel import SQLModel

revision = "0001"
down_revision = None


def upgrade() -> None:
    create_trail()
    add_way_outside()
    create_mail()
    for name in ("outbox_messages", "inbox_messages", "idempotency_records", "job_leases"):
        SQLModel.metadata.tables[name].create(op.get_bind())
    op.create_table(
        "notes",
        sa.Column("id", sa.String(36), primary_key=True),
        sa.Column("word", sa.String(50), unique=True),
    )
