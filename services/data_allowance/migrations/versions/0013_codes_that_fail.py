"""Codes that fail: money in dispute and what becomes of it, the voucher that replaces one, a rule.

The ledger's tables and triggers know four more kinds of entry and three more accounts. SQLite
makes the tables anew, and with them goes each trigger, so they are made again.
"""

from collections.abc import Sequence
from typing import Any

import sqlalchemy as sa
from alembic import context, op
from nahbar_common.db import UtcDateTime

# The old release knows neither the states nor the accounts.
SAFE_WHILE_OLD_SERVES = False

revision: str = "0013"
down_revision: str | None = "0012"
branch_labels: str | Sequence[str] | None = None
depends_on: str | Sequence[str] | None = None

DEFERRED: dict[str, Any] = {"deferrable": True, "initially": "DEFERRED"}
MOVEMENTS = {
    "funding": ("funding", "available"),
    "reduction": ("available", "funding"),
    "reservation": ("available", "reserved"),
    "release": ("reserved", "available"),
    "spending": ("reserved", "spent"),
}
NEW_MOVEMENTS = {
    "dispute": ("spent", "disputed"),
    "confirmation": ("disputed", "spent"),
    "refund": ("disputed", "refunded"),
    "loss": ("disputed", "lost"),
}
ACCOUNTS = ("funding", "available", "reserved", "spent")
NEW_ACCOUNTS = ("disputed", "refunded", "lost")
SUM = "funded_cents = available_cents + reserved_cents + spent_cents"
NEW_SUM = f"{SUM} + disputed_cents + refunded_cents + lost_cents"
# What ties an entry to its voucher: which kinds, the voucher's column, what else is unique.
PAIR, WITH_KIND = ("id", "budget_id", "amount_cents"), ("id", "kind", "budget_id", "amount_cents")
OLD_TIES = {
    "reserves": ("kind = 'reservation'", "reservation_entry_id", PAIR),
    "closes": ("kind IN ('release', 'spending')", "closing_entry_id", WITH_KIND),
}
TIES = {
    "disputes": ("kind = 'dispute'", "dispute_entry_id", PAIR),
    "resolves": (
        "kind IN ('confirmation', 'refund', 'loss')",
        "resolution_entry_id",
        WITH_KIND,
    ),
}
STATES = "'reserved', 'issued', 'settled', 'released', 'refused'"
STATE_AND_LEDGER = """
(state = 'refused' AND reservation_entry_id IS NULL
    AND closing_entry_id IS NULL AND closing_kind IS NULL)
OR (state = 'reserved' AND reservation_entry_id IS NOT NULL
    AND closing_entry_id IS NULL AND closing_kind IS NULL)
OR (state = 'released' AND reservation_entry_id IS NOT NULL
    AND closing_entry_id IS NOT NULL AND closing_kind IS NOT NULL AND closing_kind = 'release')
OR (state IN ({seen}) AND reservation_entry_id IS NOT NULL
    AND closing_entry_id IS NOT NULL AND closing_kind IS NOT NULL AND closing_kind = 'spending')
"""
FAILED = "state IN ('failed', 'replaced')"
SEEN = "state IN ('issued', 'settled', 'failed', 'replaced')"
OLD_CHECKS = {
    "state": f"state IN ({STATES})",
    "state_and_ledger": STATE_AND_LEDGER.format(seen="'issued', 'settled'"),
    "brand_version": "(state IN ('issued', 'settled')) = (brand_version IS NOT NULL)"
    " AND (brand_id IS NULL) = (brand_version IS NULL)",
    "pin": "(state IN ('reserved', 'issued', 'settled')) = (pin_id IS NOT NULL)",
    "issued": "(state IN ('issued', 'settled')) = (issued_at IS NOT NULL)"
    " AND (issued_at IS NULL) = (issued_via IS NULL)",
    "settled": "(state = 'settled') = (settled_at IS NOT NULL)"
    " AND (settled_at IS NULL) = (used_bytes IS NULL)",
}
CHANGED_CHECKS = {
    "state": f"state IN ({STATES}, 'failed', 'replaced')",
    "state_and_ledger": STATE_AND_LEDGER.format(seen="'issued', 'settled', 'failed', 'replaced'"),
    "brand_version": f"({SEEN}) = (brand_version IS NOT NULL)"
    " AND (brand_id IS NULL) = (brand_version IS NULL)",
    "pin": f"(state = 'reserved' OR {SEEN}) = (pin_id IS NOT NULL)",
    "issued": f"({SEEN}) = (issued_at IS NOT NULL) AND (issued_at IS NULL) = (issued_via IS NULL)",
    "settled": "(state <> 'settled' OR settled_at IS NOT NULL)"
    f" AND (settled_at IS NULL OR state = 'settled' OR {FAILED})"
    " AND (settled_at IS NULL) = (used_bytes IS NULL)",
}
NEW_CHECKS = {
    "failed": f"({FAILED}) = (dispute_entry_id IS NOT NULL)"
    " AND (dispute_entry_id IS NULL) = (failed_at IS NULL)"
    " AND (failed_at IS NULL) = (failed_step IS NULL)",
    "failed_step": "failed_step IN ('redeem', 'book', 'check', 'code_refused', 'other')",
    "resolution": "resolution IN ('confirmation', 'refund', 'loss')",
    "resolved": "(resolution_entry_id IS NULL) = (resolution IS NULL)"
    " AND (resolution IS NULL) = (resolved_at IS NULL)"
    f" AND (resolution IS NULL OR {FAILED})",
    "replaced": "(state = 'replaced') = (replaced_by_id IS NOT NULL)",
}
NEW_COLUMNS = {
    "failed_at": UtcDateTime(),
    "failed_step": sa.String(16),
    "dispute_entry_id": sa.Uuid(),
    "replaced_by_id": sa.Uuid(),
    "resolution": sa.String(16),
    "resolution_entry_id": sa.Uuid(),
    "resolved_at": UtcDateTime(),
}
UNIQUE = (["id", "dispute_entry_id"], ["id", "resolution_entry_id"], ["replaced_by_id"])
OLD_LIVE = "state IN ('reserved', 'issued', 'settled')"
NEW_LIVE = "state IN ('reserved', 'issued', 'settled', 'failed')"


def upgrade() -> None:
    settle_keys()
    drop_triggers()
    add_balances()
    change_accounts((*ACCOUNTS, *NEW_ACCOUNTS))
    kinds = {**MOVEMENTS, **NEW_MOVEMENTS}
    if is_sqlite():
        rebuild_entries(kinds, OLD_TIES, {**OLD_TIES, **TIES})
    else:
        with op.batch_alter_table("ledger_entries") as entries:
            admit_kinds(entries, kinds)
            for does in TIES:
                add_tie(entries, does)
    change_vouchers()
    if not is_sqlite():
        with op.batch_alter_table("ledger_entries") as entries:
            for does in TIES:
                point_at_voucher(entries, does)
    make_triggers(kinds, (*ACCOUNTS, *NEW_ACCOUNTS))
    op.create_table(
        "replacement_rules",
        sa.Column("office_id", sa.Uuid(), nullable=False),
        sa.Column("rule", sa.String(16), nullable=False),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("recorded_by", sa.Uuid(), nullable=True),
        sa.Column("recorded_at", UtcDateTime(), nullable=False),
        sa.CheckConstraint("rule IN ('automatic', 'asked')", "rule"),
        sa.PrimaryKeyConstraint("office_id"),
    )


def downgrade() -> None:
    """Go back; refused by the tables' checks once a voucher has failed: its entries stay."""
    op.drop_table("replacement_rules")
    settle_keys()
    drop_triggers()
    if not is_sqlite():
        for does in TIES:
            op.drop_constraint(f"fk_entry_{does}_voucher", "ledger_entries", type_="foreignkey")
    change_vouchers_back()
    if is_sqlite():
        rebuild_entries(MOVEMENTS, {**OLD_TIES, **TIES}, OLD_TIES)
    else:
        with op.batch_alter_table("ledger_entries") as entries:
            admit_kinds(entries, MOVEMENTS)
            for does in TIES:
                entries.drop_constraint(f"uq_entry_{does}", type_="unique")
                entries.drop_column(f"{does}_voucher_id")
    change_accounts(ACCOUNTS)
    with op.batch_alter_table("balances") as balances:
        balances.drop_constraint(op.f("ck_balances_balanced"), type_="check")
        balances.create_check_constraint(op.f("ck_balances_balanced"), SUM)
        for account in NEW_ACCOUNTS:
            balances.drop_constraint(op.f(f"ck_balances_{account}_not_negative"), type_="check")
            balances.drop_column(f"{account}_cents")
    make_triggers(MOVEMENTS, ACCOUNTS)


def is_sqlite() -> bool:
    return op.get_bind().dialect.name == "sqlite"


def settle_keys() -> None:
    if op.get_bind().dialect.name == "postgresql":
        # No table is altered while checks of its deferred keys are still to come.
        op.execute("SET CONSTRAINTS ALL IMMEDIATE")


def add_balances() -> None:
    with op.batch_alter_table("balances") as balances:
        for account in NEW_ACCOUNTS:
            column = f"{account}_cents"
            balances.add_column(
                sa.Column(column, sa.BigInteger(), nullable=False, server_default="0")
            )
            name = op.f(f"ck_balances_{account}_not_negative")
            balances.create_check_constraint(name, f"{column} >= 0")
        balances.drop_constraint(op.f("ck_balances_balanced"), type_="check")
        balances.create_check_constraint(op.f("ck_balances_balanced"), NEW_SUM)


def rebuild_entries(kinds: Any, before: Any, after: Any) -> None:
    """SQLite cannot copy what it computes: each computed column goes, and comes again."""
    with op.batch_alter_table("ledger_entries") as entries:
        admit_kinds(entries, kinds)
        for does in before:
            entries.drop_constraint(f"fk_entry_{does}_voucher", type_="foreignkey")
            entries.drop_constraint(f"uq_entry_{does}", type_="unique")
            entries.drop_column(f"{does}_voucher_id")
    with op.batch_alter_table("ledger_entries") as entries:
        for does in after:
            add_tie(entries, does)
            point_at_voucher(entries, does)


def admit_kinds(entries: Any, kinds: Any) -> None:
    entries.drop_constraint(op.f("ck_ledger_entries_kind"), type_="check")
    entries.create_check_constraint(op.f("ck_ledger_entries_kind"), one_of("kind", kinds))


def add_tie(entries: Any, does: str) -> None:
    condition, _, unique = {**OLD_TIES, **TIES}[does]
    computed = sa.Computed(f"CASE WHEN {condition} THEN voucher_id END", persisted=True)
    entries.add_column(sa.Column(f"{does}_voucher_id", sa.Uuid(), computed))
    entries.create_unique_constraint(f"uq_entry_{does}", [f"{does}_voucher_id", *unique])


def point_at_voucher(entries: Any, does: str) -> None:
    _, column, _ = {**OLD_TIES, **TIES}[does]
    entries.create_foreign_key(
        f"fk_entry_{does}_voucher",
        "vouchers",
        [f"{does}_voucher_id", "id"],
        ["id", column],
        **DEFERRED,
    )


def change_accounts(accounts: Sequence[str]) -> None:
    with op.batch_alter_table("postings") as postings:
        postings.drop_constraint(op.f("ck_postings_account"), type_="check")
        postings.create_check_constraint(op.f("ck_postings_account"), one_of("account", accounts))


def one_of(column: str, values: Any) -> str:
    quoted = ", ".join(f"'{value}'" for value in values)
    return f"{column} IN ({quoted})"


def change_vouchers() -> None:
    drop_partial_indexes()
    with op.batch_alter_table("vouchers") as vouchers:
        for column, kind in NEW_COLUMNS.items():
            vouchers.add_column(sa.Column(column, kind, nullable=True))
        for name, condition in CHANGED_CHECKS.items():
            vouchers.drop_constraint(op.f(f"ck_vouchers_{name}"), type_="check")
            vouchers.create_check_constraint(op.f(f"ck_vouchers_{name}"), condition)
        for name, condition in NEW_CHECKS.items():
            vouchers.create_check_constraint(op.f(f"ck_vouchers_{name}"), condition)
        for columns in UNIQUE:
            vouchers.create_unique_constraint(op.f("uq_vouchers_" + "_".join(columns)), columns)
        vouchers.create_foreign_key(
            "fk_vouchers_dispute",
            "ledger_entries",
            ["id", "dispute_entry_id", "budget_id", "price_cents"],
            ["disputes_voucher_id", "id", "budget_id", "amount_cents"],
            **DEFERRED,
        )
        vouchers.create_foreign_key(
            "fk_vouchers_resolution",
            "ledger_entries",
            ["id", "resolution_entry_id", "resolution", "budget_id", "price_cents"],
            ["resolves_voucher_id", "id", "kind", "budget_id", "amount_cents"],
            **DEFERRED,
        )
        vouchers.create_foreign_key(
            "fk_vouchers_replaced_by", "vouchers", ["replaced_by_id"], ["id"], **DEFERRED
        )
    create_partial_indexes(NEW_LIVE)
    failed = sa.text("failed_at IS NOT NULL")
    op.create_index(
        "ix_vouchers_failed",
        "vouchers",
        ["office_id", "failed_at", "id"],
        sqlite_where=failed,
        postgresql_where=failed,
    )


def change_vouchers_back() -> None:
    drop_partial_indexes("ix_vouchers_failed")
    with op.batch_alter_table("vouchers") as vouchers:
        for name in ("fk_vouchers_dispute", "fk_vouchers_resolution", "fk_vouchers_replaced_by"):
            vouchers.drop_constraint(name, type_="foreignkey")
        for columns in UNIQUE:
            vouchers.drop_constraint(op.f("uq_vouchers_" + "_".join(columns)), type_="unique")
        for name in (*NEW_CHECKS, *CHANGED_CHECKS):
            vouchers.drop_constraint(op.f(f"ck_vouchers_{name}"), type_="check")
        for name, condition in OLD_CHECKS.items():
            vouchers.create_check_constraint(op.f(f"ck_vouchers_{name}"), condition)
        for column in NEW_COLUMNS:
            vouchers.drop_column(column)
    create_partial_indexes(OLD_LIVE)


def drop_partial_indexes(*more: str) -> None:
    for name in ("uq_vouchers_live", "ix_vouchers_reserved", *more):
        op.drop_index(name, "vouchers")


def create_partial_indexes(live: str) -> None:
    for name, columns, condition in (
        ("uq_vouchers_live", ["appointment_id", "person_id"], live),
        ("ix_vouchers_reserved", ["state"], "state = 'reserved'"),
    ):
        op.create_index(
            name,
            "vouchers",
            columns,
            unique=name.startswith("uq_"),
            sqlite_where=sa.text(condition),
            postgresql_where=sa.text(condition),
        )


def drop_triggers() -> None:
    steps = [context.script.get_revision(number).module for number in ("0003", "0002")]
    for step in steps:
        step.downgrade()


def make_triggers(movements: dict[str, tuple[str, str]], accounts: Sequence[str]) -> None:
    """Make the triggers of 0002 and 0003 again, for these movements and accounts."""
    rules = context.script.get_revision("0002").module
    wrong = rules.WRONG_POSTINGS.replace(rules.SOURCE, case(movements, 0))
    wrong = wrong.replace(rules.TARGET, case(movements, 1))
    refusals = [
        (table, wrong if condition == rules.WRONG_POSTINGS else condition, message)
        for table, condition, message in rules.REFUSALS
    ]
    sums = [f"{name}_cents = {name}_cents + {rules._sum_on(name)}" for name in accounts[1:]]
    moved = f"""UPDATE balances SET funded_cents = funded_cents - {rules._sum_on("funding")},
        {", ".join(sums)}, version = version + 1 WHERE budget_id = NEW.budget_id;"""  # noqa: S608 (constants)
    make = rules.upgrade_sqlite if is_sqlite() else rules.upgrade_postgresql
    make.__globals__.update(REFUSALS=tuple(refusals), MOVE_BALANCES=moved)
    make()
    context.script.get_revision("0003").module.upgrade()


def case(movements: dict[str, tuple[str, str]], side: int) -> str:
    whens = [f"WHEN '{kind}' THEN '{accounts[side]}'" for kind, accounts in movements.items()]
    return f"CASE NEW.kind {' '.join(whens)} END"
