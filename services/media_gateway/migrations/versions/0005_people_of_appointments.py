"""Takes over what was known of the one client of each appointment, and drops what said so."""

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# The release before reads the columns and the table that go here: stop its replicas first.
SAFE_WHILE_OLD_SERVES = False

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None

_NOBODY_NAMED = "0" * 32
_PEOPLE = """
    INSERT INTO attendance_views (appointment_id, person_id, part, voucher_requested)
    SELECT a.appointment_id, a.{person}, '{part}', {requested} FROM appointment_views a
    WHERE NOT EXISTS (
        SELECT 1 FROM attendance_views p
        WHERE p.appointment_id = a.appointment_id AND p.person_id = a.{person}
    )
"""
_VOUCHERS = """
    INSERT INTO attendance_vouchers (appointment_id, person_id, revision, state, bytes_limit)
    SELECT v.appointment_id, coalesce(a.client_id, {nobody}), v.revision, v.state, v.bytes_limit
    FROM voucher_views v LEFT JOIN appointment_views a ON a.appointment_id = v.appointment_id
"""
_FIRST_CLIENT = """
    UPDATE appointment_views SET voucher_requested = {no}, client_id = (
        SELECT p.person_id FROM attendance_views p
        WHERE p.appointment_id = appointment_views.appointment_id AND p.part = 'client' LIMIT 1
    )
"""
_FIRST_VOUCHERS = """
    INSERT INTO voucher_views (appointment_id, revision, state, bytes_limit)
    SELECT v.appointment_id, v.revision, v.state, v.bytes_limit FROM attendance_vouchers v
    WHERE NOT EXISTS (
        SELECT 1 FROM attendance_vouchers o
        WHERE o.appointment_id = v.appointment_id AND o.person_id < v.person_id
    )
"""


def _is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def upgrade() -> None:
    op.execute(_PEOPLE.format(person="client_id", part="client", requested="voucher_requested"))
    no = "0" if _is_sqlite() else "false"
    op.execute(_PEOPLE.format(person="adviser_id", part="adviser", requested=no))
    nobody = f"'{_NOBODY_NAMED}'" if _is_sqlite() else f"'{_NOBODY_NAMED}'::uuid"
    op.execute(_VOUCHERS.format(nobody=nobody))
    op.drop_table("voucher_views")
    op.add_column("appointment_views", sa.Column("opens_at", UtcDateTime(), nullable=True))
    views = sa.table("appointment_views", sa.column("opens_at"), sa.column("starts_at"))
    before = (
        "strftime('%Y-%m-%d %H:%M:%f', starts_at, '-15 minutes') || '000'"
        if _is_sqlite()
        else "starts_at - interval '15 minutes'"
    )
    op.execute(views.update().values(opens_at=sa.text(before)))
    with op.batch_alter_table("appointment_views") as table:
        table.alter_column("opens_at", nullable=False, existing_type=UtcDateTime())
        table.drop_column("client_id")
        table.drop_column("voucher_requested")


def downgrade() -> None:
    with op.batch_alter_table("appointment_views") as table:
        table.drop_column("opens_at")
        table.add_column(sa.Column("client_id", sa.Uuid(), nullable=True))
        table.add_column(sa.Column("voucher_requested", sa.Boolean(), nullable=True))
    op.execute(_FIRST_CLIENT.format(no="0" if _is_sqlite() else "false"))
    with op.batch_alter_table("appointment_views") as table:
        table.alter_column("client_id", nullable=False, existing_type=sa.Uuid())
        table.alter_column("voucher_requested", nullable=False, existing_type=sa.Boolean())
    op.create_table(
        "voucher_views",
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("state", sa.String(length=16), nullable=False),
        sa.Column("bytes_limit", sa.BigInteger(), nullable=False),
        sa.PrimaryKeyConstraint("appointment_id", name=op.f("pk_voucher_views")),
    )
    op.execute(_FIRST_VOUCHERS)
    op.execute("DELETE FROM attendance_vouchers")
    op.execute("DELETE FROM attendance_views")
