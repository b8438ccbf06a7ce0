"""What is taken away is written down for all services; programs' secrets get a name for tokens."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_random_id

# A table and a column that may be empty; the old code knows neither, and revokes nothing at once.
SAFE_WHILE_OLD_SERVES = True

revision = "0006"
down_revision = "0005"
branch_labels = None
depends_on = None


def upgrade() -> None:
    op.create_table(
        "revocations",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(length=10), nullable=False),
        sa.Column("subject", sa.Uuid(), nullable=False),
        sa.Column("revoked_at", UtcDateTime(), nullable=False),
        sa.CheckConstraint("kind IN ('session', 'link')", name=op.f("ck_revocations_kind")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_revocations")),
    )
    op.create_index("ix_revocations_feed", "revocations", ["revoked_at", "id"])
    op.create_index("ix_revocations_subject", "revocations", ["subject", "kind"])
    op.add_column("machine_clients", sa.Column("credential_id", sa.Uuid(), nullable=True))
    _name_credentials()


def downgrade() -> None:
    op.drop_column("machine_clients", "credential_id")
    op.drop_table("revocations")


def _name_credentials() -> None:
    clients = sa.table(
        "machine_clients", sa.column("id", sa.Uuid()), sa.column("credential_id", sa.Uuid())
    )
    connection = op.get_bind()
    for (client_id,) in connection.execute(sa.select(clients.c.id)).all():
        connection.execute(
            sa.update(clients)
            .where(clients.c.id == client_id)
            .values(credential_id=new_random_id())
        )
