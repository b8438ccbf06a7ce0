"""Attendances, 3 of 3: a voucher belongs to an attendance, and `talks` goes."""

from collections.abc import Sequence

import sqlalchemy as sa
from alembic import context, op
from nahbar_common.db import UtcDateTime

# The old release reads and writes talks.
SAFE_WHILE_OLD_SERVES = False

revision: str = "0007"
down_revision: str | None = "0006"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

LIVE = sa.text("state IN ('reserved', 'issued', 'settled')")
RESERVED = sa.text("state = 'reserved'")
TO_TALKS = "fk_vouchers_appointment_id_talks"
TO_ATTENDANCES = "fk_vouchers_appointment_id_person_id_attendances"

REFUSAL_NAMED = "(state = 'refused') = (refusal IS NOT NULL)"
LITERALS = {
    "state": "'reserved', 'issued', 'settled', 'released', 'refused'",
    "refusal": "'no_budget', 'no_product', 'no_pins', 'budget_short', 'talk_over'",
    "issued_via": "'screen', 'letter'",
    "closing_kind": "'release', 'spending'",
}


def upgrade() -> None:
    # What the old release wrote since the step before.
    context.script.get_revision("0006").module.copy_what_changed()
    drop_partial_indexes()
    with op.batch_alter_table("vouchers") as vouchers:
        vouchers.drop_constraint(TO_TALKS, type_="foreignkey")
        vouchers.alter_column("person_id", existing_type=sa.Uuid(), nullable=False)
        vouchers.drop_constraint(op.f("ck_vouchers_refusal"), type_="check")
        vouchers.create_check_constraint(op.f("ck_vouchers_refusal_named"), REFUSAL_NAMED)
        for column, values in LITERALS.items():
            condition = f"{column} IN ({values})"
            vouchers.create_check_constraint(op.f(f"ck_vouchers_{column}"), condition)
        vouchers.create_foreign_key(
            TO_ATTENDANCES,
            "attendances",
            ["appointment_id", "person_id"],
            ["appointment_id", "person_id"],
        )
    create_partial_indexes(["appointment_id", "person_id"])
    op.drop_table("talks")


def downgrade() -> None:
    op.create_table(
        "talks",
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("office_id", sa.Uuid(), nullable=False),
        sa.Column("client_id", sa.Uuid(), nullable=False),
        sa.Column("revision", sa.Integer(), nullable=False),
        sa.Column("cancelled", sa.Boolean(), nullable=False),
        sa.Column("channel", sa.String(20), nullable=True),
        sa.Column("voucher_requested", sa.Boolean(), nullable=False),
        sa.Column("starts_at", UtcDateTime(), nullable=True),
        sa.Column("ends_at", UtcDateTime(), nullable=True),
        sa.Column("zone", sa.String(64), nullable=False),
        sa.Column("voucher_revision", sa.Integer(), nullable=False),
        sa.PrimaryKeyConstraint("appointment_id"),
    )
    op.create_index("ix_talks_ends_at", "talks", ["ends_at"])
    # The old release knows one client: whoever wants a voucher, else whoever is listed first.
    op.execute(
        """INSERT INTO talks (appointment_id, office_id, client_id, revision, cancelled, channel,
                voucher_requested, starts_at, ends_at, zone, voucher_revision)
            SELECT a.appointment_id, a.office_id, p.person_id, a.revision, a.cancelled, a.channel,
                p.voucher_requested, a.starts_at, a.ends_at, a.zone, a.voucher_revision
            FROM appointments AS a JOIN attendances AS p ON p.appointment_id = a.appointment_id
            WHERE p.person_id = (SELECT q.person_id FROM attendances AS q
                WHERE q.appointment_id = a.appointment_id
                ORDER BY q.voucher_requested DESC, (q.part = 'client') DESC, q.person_id LIMIT 1)"""
    )
    drop_partial_indexes()
    with op.batch_alter_table("vouchers") as vouchers:
        vouchers.drop_constraint(TO_ATTENDANCES, type_="foreignkey")
        vouchers.alter_column("person_id", existing_type=sa.Uuid(), nullable=True)
        for column in LITERALS:
            vouchers.drop_constraint(op.f(f"ck_vouchers_{column}"), type_="check")
        vouchers.drop_constraint(op.f("ck_vouchers_refusal_named"), type_="check")
        vouchers.create_check_constraint(op.f("ck_vouchers_refusal"), REFUSAL_NAMED)
        vouchers.create_foreign_key(TO_TALKS, "talks", ["appointment_id"], ["appointment_id"])
    create_partial_indexes(["appointment_id"])


def drop_partial_indexes() -> None:
    for name in ("uq_vouchers_live", "ix_vouchers_reserved"):
        op.drop_index(name, "vouchers")


def create_partial_indexes(attendance: list[str]) -> None:
    op.create_index(
        "uq_vouchers_live",
        "vouchers",
        attendance,
        unique=True,
        sqlite_where=LIVE,
        postgresql_where=LIVE,
    )
    op.create_index(
        "ix_vouchers_reserved",
        "vouchers",
        ["state"],
        sqlite_where=RESERVED,
        postgresql_where=RESERVED,
    )
