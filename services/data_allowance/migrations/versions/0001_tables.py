"""Budgets, ledger, products, PINs, talks, vouchers, and the mechanism's tables."""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import op
from nahbar_common.db import UtcDateTime

# The first schema: there is no old code.
SAFE_WHILE_OLD_SERVES = True

revision: str = "0001"
down_revision: str | None = None
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

DEFERRED: dict[str, Any] = {"deferrable": True, "initially": "DEFERRED"}

# These point at a table that is made later. SQLite takes them at once and has no ALTER for them,
# PostgreSQL the other way round.
FORWARD = {
    "pins": [("fk_pins_voucher", ["voucher_id", "id"], ["id", "pin_id"])],
    "ledger_entries": [
        (
            "fk_entry_reserves_voucher",
            ["reserves_voucher_id", "id"],
            ["id", "reservation_entry_id"],
        ),
        ("fk_entry_closes_voucher", ["closes_voucher_id", "id"], ["id", "closing_entry_id"]),
    ],
}

STATE_AND_LEDGER = """
(state = 'refused' AND reservation_entry_id IS NULL
    AND closing_entry_id IS NULL AND closing_kind IS NULL)
OR (state = 'reserved' AND reservation_entry_id IS NOT NULL
    AND closing_entry_id IS NULL AND closing_kind IS NULL)
OR (state = 'released' AND reservation_entry_id IS NOT NULL
    AND closing_entry_id IS NOT NULL AND closing_kind IS NOT NULL AND closing_kind = 'release')
OR (state IN ('issued', 'settled') AND reservation_entry_id IS NOT NULL
    AND closing_entry_id IS NOT NULL AND closing_kind IS NOT NULL AND closing_kind = 'spending')
"""


def upgrade() -> None:
    create_mechanism()
    create_talks()
    create_budgets()
    create_products()
    create_pins()
    create_ledger()
    create_vouchers()
    if not _is_sqlite():
        add_forward_keys()


def downgrade() -> None:
    if not _is_sqlite():
        for table, keys in FORWARD.items():
            for name, _, _ in keys:
                op.drop_constraint(name, table, type_="foreignkey")
    for table in (
        "vouchers",
        "postings",
        "ledger_entries",
        "pins",
        "pin_batches",
        "products",
        "balances",
        "budgets",
        "talks",
        "idempotency_records",
        "inbox_messages",
        "outbox_messages",
    ):
        op.drop_table(table)


def create_talks() -> None:
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


def create_budgets() -> None:
    op.create_table(
        "budgets",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("office_id", sa.Uuid(), nullable=False),
        sa.Column("year", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("office_id", "year"),
    )
    op.create_table(
        "balances",
        sa.Column("budget_id", sa.Uuid(), nullable=False),
        sa.Column("funded_cents", sa.BigInteger(), nullable=False),
        sa.Column("available_cents", sa.BigInteger(), nullable=False),
        sa.Column("reserved_cents", sa.BigInteger(), nullable=False),
        sa.Column("spent_cents", sa.BigInteger(), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.CheckConstraint("available_cents >= 0", "not_overdrawn"),
        sa.CheckConstraint("reserved_cents >= 0", "reserved_not_negative"),
        sa.CheckConstraint("spent_cents >= 0", "spent_not_negative"),
        sa.CheckConstraint(
            "funded_cents = available_cents + reserved_cents + spent_cents", "balanced"
        ),
        sa.ForeignKeyConstraint(["budget_id"], ["budgets.id"]),
        sa.PrimaryKeyConstraint("budget_id"),
    )


def create_products() -> None:
    op.create_table(
        "products",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("office_id", sa.Uuid(), nullable=False),
        sa.Column("provider_name", sa.String(100), nullable=False),
        sa.Column("megabytes", sa.Integer(), nullable=False),
        sa.Column("price_cents", sa.BigInteger(), nullable=False),
        sa.Column("active", sa.Boolean(), nullable=False),
        sa.Column("redeem_hint", sa.JSON(), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.CheckConstraint("megabytes > 0", "megabytes_positive"),
        sa.CheckConstraint("price_cents > 0", "price_positive"),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("office_id", "provider_name", "megabytes"),
    )


def create_pins() -> None:
    op.create_table(
        "pin_batches",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("accepted", sa.Integer(), nullable=False),
        sa.Column("uploaded_by", sa.Uuid(), nullable=True),
        sa.Column("uploaded_at", UtcDateTime(), nullable=False),
        sa.ForeignKeyConstraint(["product_id"], ["products.id"]),
        sa.PrimaryKeyConstraint("id"),
    )
    op.create_table(
        "pins",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("product_id", sa.Uuid(), nullable=False),
        sa.Column("batch_id", sa.Uuid(), nullable=False),
        sa.Column("sealed_pin", sa.LargeBinary(), nullable=False),
        sa.Column("blind_index", sa.LargeBinary(), nullable=False),
        sa.Column("serial", sa.String(40), nullable=True),
        sa.Column("expires_on", sa.Date(), nullable=False),
        sa.Column("voucher_id", sa.Uuid(), nullable=True),
        sa.ForeignKeyConstraint(["product_id"], ["products.id"]),
        sa.ForeignKeyConstraint(["batch_id"], ["pin_batches.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("blind_index"),
        sa.UniqueConstraint("voucher_id", "id"),
        *_forward_keys("pins"),
    )
    free = sa.text("voucher_id IS NULL")
    op.create_index(
        "ix_pins_free",
        "pins",
        ["product_id", "expires_on", "id"],
        sqlite_where=free,
        postgresql_where=free,
    )
    op.create_index("ix_pins_batch_id", "pins", ["batch_id"])


def create_ledger() -> None:
    op.create_table(
        "ledger_entries",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("budget_id", sa.Uuid(), nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.Column("voucher_id", sa.Uuid(), nullable=True),
        sa.Column("reference", sa.String(100), nullable=True),
        sa.Column("recorded_by", sa.Uuid(), nullable=True),
        sa.Column("occurred_at", UtcDateTime(), nullable=False),
        sa.Column(
            "reserves_voucher_id",
            sa.Uuid(),
            sa.Computed("CASE WHEN kind = 'reservation' THEN voucher_id END", persisted=True),
        ),
        sa.Column(
            "closes_voucher_id",
            sa.Uuid(),
            sa.Computed(
                "CASE WHEN kind IN ('release', 'spending') THEN voucher_id END", persisted=True
            ),
        ),
        sa.CheckConstraint("amount_cents > 0", "amount_positive"),
        sa.CheckConstraint(
            "kind IN ('funding', 'reduction', 'reservation', 'release', 'spending')", "kind"
        ),
        sa.CheckConstraint(
            "(kind IN ('funding', 'reduction')) = (voucher_id IS NULL)", "voucher_named"
        ),
        sa.ForeignKeyConstraint(["budget_id"], ["budgets.id"]),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint(
            "reserves_voucher_id", "id", "budget_id", "amount_cents", name="uq_entry_reserves"
        ),
        sa.UniqueConstraint(
            "closes_voucher_id", "id", "kind", "budget_id", "amount_cents", name="uq_entry_closes"
        ),
        *_forward_keys("ledger_entries"),
    )
    op.create_index("ix_ledger_entries_budget_id_id", "ledger_entries", ["budget_id", "id"])
    op.create_table(
        "postings",
        sa.Column("entry_id", sa.Uuid(), nullable=False),
        sa.Column("account", sa.String(16), nullable=False),
        sa.Column("amount_cents", sa.BigInteger(), nullable=False),
        sa.CheckConstraint("amount_cents <> 0", "amount_not_zero"),
        sa.CheckConstraint("account IN ('funding', 'available', 'reserved', 'spent')", "account"),
        sa.ForeignKeyConstraint(["entry_id"], ["ledger_entries.id"], **DEFERRED),
        sa.PrimaryKeyConstraint("entry_id", "account"),
    )


def create_vouchers() -> None:
    op.create_table(
        "vouchers",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("appointment_id", sa.Uuid(), nullable=False),
        sa.Column("office_id", sa.Uuid(), nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("refusal", sa.String(16), nullable=True),
        sa.Column("budget_id", sa.Uuid(), nullable=True),
        sa.Column("product_id", sa.Uuid(), nullable=True),
        sa.Column("megabytes", sa.Integer(), nullable=True),
        sa.Column("price_cents", sa.BigInteger(), nullable=True),
        sa.Column("pin_id", sa.Uuid(), nullable=True),
        sa.Column("reservation_entry_id", sa.Uuid(), nullable=True),
        sa.Column("closing_entry_id", sa.Uuid(), nullable=True),
        sa.Column("closing_kind", sa.String(16), nullable=True),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("reserved_at", UtcDateTime(), nullable=True),
        sa.Column("issued_at", UtcDateTime(), nullable=True),
        sa.Column("issued_via", sa.String(16), nullable=True),
        sa.Column("released_at", UtcDateTime(), nullable=True),
        sa.Column("settled_at", UtcDateTime(), nullable=True),
        sa.Column("used_bytes", sa.BigInteger(), nullable=True),
        sa.CheckConstraint(STATE_AND_LEDGER, "state_and_ledger"),
        sa.CheckConstraint("(state = 'refused') = (refusal IS NOT NULL)", "refusal"),
        sa.CheckConstraint("(state = 'refused') = (price_cents IS NULL)", "price"),
        sa.CheckConstraint("(state = 'refused') = (budget_id IS NULL)", "budget"),
        sa.CheckConstraint("(state = 'refused') = (product_id IS NULL)", "product"),
        sa.CheckConstraint("(state = 'refused') = (megabytes IS NULL)", "megabytes"),
        sa.CheckConstraint(
            "(state IN ('reserved', 'issued', 'settled')) = (pin_id IS NOT NULL)", "pin"
        ),
        sa.CheckConstraint(
            "(state IN ('issued', 'settled')) = (issued_at IS NOT NULL)"
            " AND (issued_at IS NULL) = (issued_via IS NULL)",
            "issued",
        ),
        sa.CheckConstraint(
            "(state = 'settled') = (settled_at IS NOT NULL)"
            " AND (settled_at IS NULL) = (used_bytes IS NULL)",
            "settled",
        ),
        sa.ForeignKeyConstraint(["appointment_id"], ["talks.appointment_id"]),
        sa.ForeignKeyConstraint(["budget_id"], ["budgets.id"]),
        sa.ForeignKeyConstraint(["product_id"], ["products.id"]),
        sa.ForeignKeyConstraint(
            ["id", "reservation_entry_id", "budget_id", "price_cents"],
            [
                "ledger_entries.reserves_voucher_id",
                "ledger_entries.id",
                "ledger_entries.budget_id",
                "ledger_entries.amount_cents",
            ],
            name="fk_vouchers_reservation",
            **DEFERRED,
        ),
        sa.ForeignKeyConstraint(
            ["id", "closing_entry_id", "closing_kind", "budget_id", "price_cents"],
            [
                "ledger_entries.closes_voucher_id",
                "ledger_entries.id",
                "ledger_entries.kind",
                "ledger_entries.budget_id",
                "ledger_entries.amount_cents",
            ],
            name="fk_vouchers_closing",
            **DEFERRED,
        ),
        sa.ForeignKeyConstraint(
            ["id", "pin_id"], ["pins.voucher_id", "pins.id"], name="fk_vouchers_pin", **DEFERRED
        ),
        sa.PrimaryKeyConstraint("id"),
        sa.UniqueConstraint("id", "reservation_entry_id"),
        sa.UniqueConstraint("id", "closing_entry_id"),
        sa.UniqueConstraint("id", "pin_id"),
    )
    live = sa.text("state IN ('reserved', 'issued', 'settled')")
    op.create_index(
        "uq_vouchers_live",
        "vouchers",
        ["appointment_id"],
        unique=True,
        sqlite_where=live,
        postgresql_where=live,
    )
    op.create_index("ix_vouchers_list", "vouchers", ["office_id", "created_at", "id"])
    op.create_index("ix_vouchers_appointment_id", "vouchers", ["appointment_id"])
    op.create_index("ix_vouchers_product_id_state", "vouchers", ["product_id", "state"])
    reserved = sa.text("state = 'reserved'")
    op.create_index(
        "ix_vouchers_reserved",
        "vouchers",
        ["state"],
        sqlite_where=reserved,
        postgresql_where=reserved,
    )


def add_forward_keys() -> None:
    for table, keys in FORWARD.items():
        for name, columns, targets in keys:
            op.create_foreign_key(name, table, "vouchers", columns, targets, **DEFERRED)


def _forward_keys(table: str) -> list[sa.ForeignKeyConstraint]:
    if not _is_sqlite():
        return []
    return [
        sa.ForeignKeyConstraint(columns, [f"vouchers.{t}" for t in targets], name=name, **DEFERRED)
        for name, columns, targets in FORWARD[table]
    ]


def _is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def create_mechanism() -> None:
    """Create nahbar_common.tables as of this release."""
    op.create_table(
        "outbox_messages",
        sa.Column("id", sa.Uuid(), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("target", sa.String(64), nullable=False),
        sa.Column("event_type", sa.String(100), nullable=False),
        sa.Column("subject", sa.String(100), nullable=False),
        sa.Column("body", sa.Text(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.Column("next_attempt_at", UtcDateTime(), nullable=False),
        sa.Column("attempts", sa.Integer(), nullable=False),
        sa.Column("delivered_at", UtcDateTime(), nullable=True),
        sa.PrimaryKeyConstraint("id"),
    )
    pending = sa.text("delivered_at IS NULL")
    op.create_index(
        "ix_outbox_messages_pending",
        "outbox_messages",
        ["next_attempt_at"],
        sqlite_where=pending,
        postgresql_where=pending,
    )
    op.create_table(
        "inbox_messages",
        sa.Column("source", sa.String(64), nullable=False),
        sa.Column("event_id", sa.Uuid(), nullable=False),
        sa.Column("received_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("source", "event_id"),
    )
    op.create_index("ix_inbox_messages_received_at", "inbox_messages", ["received_at"])
    op.create_table(
        "idempotency_records",
        sa.Column("principal", sa.String(120), nullable=False),
        sa.Column("key", sa.String(128), nullable=False),
        sa.Column("fingerprint", sa.String(64), nullable=False),
        sa.Column("status", sa.Integer(), nullable=False),
        sa.Column("answer", sa.LargeBinary(), nullable=False),
        sa.Column("created_at", UtcDateTime(), nullable=False),
        sa.PrimaryKeyConstraint("principal", "key"),
    )
    op.create_index("ix_idempotency_records_created_at", "idempotency_records", ["created_at"])
