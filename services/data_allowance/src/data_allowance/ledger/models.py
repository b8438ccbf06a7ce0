"""Tables of the ledger, which itself refuses what must never happen.

- entries and postings are append-only: triggers refuse UPDATE and DELETE;
- an entry closes its postings: a trigger lets it in only when they are the two its kind asks for
  (so they sum to zero), and refuses postings for an entry that exists;
- a trigger adds each entry to its budget's balances, whose checks forbid an overdraft;
- a trigger refuses an entry in a month that was closed;
- an entry about a voucher exists only while that voucher names it, and the other way round: two
  deferred foreign keys face each other (see `Voucher`).

The triggers stand in migrations 0002, 0003, 0013 and 0016, for SQLite and PostgreSQL.
"""

from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from sqlalchemy import BigInteger, CheckConstraint, Column, Computed, Index, Uuid
from sqlalchemy import ForeignKeyConstraint as ForeignKeys
from sqlalchemy import UniqueConstraint as Unique
from sqlmodel import Field, SQLModel

from data_allowance.ledger.movements import Account, EntryKind


class Balance(SQLModel, table=True):
    """What is on a budget's accounts now, in cents; always the sum of its postings.

    `funded_cents` is the funding account with its sign turned: money that came in.
    """

    __tablename__ = "balances"
    __table_args__ = (
        CheckConstraint("available_cents >= 0", name="not_overdrawn"),
        CheckConstraint("reserved_cents >= 0", name="reserved_not_negative"),
        CheckConstraint("spent_cents >= 0", name="spent_not_negative"),
        CheckConstraint("disputed_cents >= 0", name="disputed_not_negative"),
        CheckConstraint("refunded_cents >= 0", name="refunded_not_negative"),
        CheckConstraint("lost_cents >= 0", name="lost_not_negative"),
        CheckConstraint(
            "funded_cents = available_cents + reserved_cents + spent_cents"
            " + disputed_cents + refunded_cents + lost_cents",
            name="balanced",
        ),
    )

    budget_id: UUID = Field(primary_key=True, foreign_key="budgets.id")
    funded_cents: int = Field(default=0, sa_type=BigInteger)
    available_cents: int = Field(default=0, sa_type=BigInteger)
    reserved_cents: int = Field(default=0, sa_type=BigInteger)
    spent_cents: int = Field(default=0, sa_type=BigInteger)
    disputed_cents: int = Field(default=0, sa_type=BigInteger)
    refunded_cents: int = Field(default=0, sa_type=BigInteger)
    lost_cents: int = Field(default=0, sa_type=BigInteger)
    version: int = 1
    closed_until: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """Nothing is booked before it any more: a trigger refuses that."""

    def on(self, account: Account) -> int:
        """Give what is kept of one account, in cents; of funding it is negative or zero."""
        if account == "funding":
            return -self.funded_cents
        cents: int = getattr(self, f"{account}_cents")
        return cents


def _tied_to_voucher(what: str, back: str) -> ForeignKeys:
    """Tie an entry to the voucher it `what` (reserves, closes …), which names it back.

    Deferred, since each of the two is written after the other.
    """
    return ForeignKeys(
        [f"{what}_voucher_id", "id"],
        ["vouchers.id", f"vouchers.{back}_entry_id"],
        name=f"fk_entry_{what}_voucher",
        deferrable=True,
        initially="DEFERRED",
        use_alter=True,
    )


class LedgerEntry(SQLModel, table=True):
    """One movement of money inside a budget, in cents; never changed, never deleted.

    `reserves_voucher_id` and `closes_voucher_id` are computed by the database: the ends of the
    foreign keys that tie a reservation, and the release or spending that closes it, to a voucher;
    so do `disputes_voucher_id` and `resolves_voucher_id` for a code that failed.
    """

    __tablename__ = "ledger_entries"
    __table_args__ = (
        CheckConstraint("amount_cents > 0", name="amount_positive"),
        CheckConstraint(
            "(kind IN ('funding', 'reduction')) = (voucher_id IS NULL)", name="voucher_named"
        ),
        Unique("reserves_voucher_id", "id", "budget_id", "amount_cents", name="uq_entry_reserves"),
        Unique(
            "closes_voucher_id", "id", "kind", "budget_id", "amount_cents", name="uq_entry_closes"
        ),
        Unique("disputes_voucher_id", "id", "budget_id", "amount_cents", name="uq_entry_disputes"),
        Unique(
            "resolves_voucher_id",
            "id",
            "kind",
            "budget_id",
            "amount_cents",
            name="uq_entry_resolves",
        ),
        _tied_to_voucher("disputes", "dispute"),
        _tied_to_voucher("resolves", "resolution"),
        _tied_to_voucher("reserves", "reservation"),
        _tied_to_voucher("closes", "closing"),
        Index("ix_ledger_entries_budget_id_id", "budget_id", "id"),
        Index("ix_ledger_entries_voucher_id", "voucher_id"),
    )

    id: UUID = Field(primary_key=True)
    budget_id: UUID = Field(foreign_key="budgets.id")
    kind: EntryKind = literal_column(EntryKind, length=16)
    amount_cents: int = Field(sa_type=BigInteger)
    voucher_id: UUID | None = None
    reference: str | None = Field(default=None, max_length=100)
    recorded_by: UUID | None = None
    """Account of the member of staff, where one decided."""
    occurred_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    reserves_voucher_id: UUID | None = Field(
        default=None,
        sa_column=Column(
            Uuid, Computed("CASE WHEN kind = 'reservation' THEN voucher_id END", persisted=True)
        ),
    )
    closes_voucher_id: UUID | None = Field(
        default=None,
        sa_column=Column(
            Uuid,
            Computed(
                "CASE WHEN kind IN ('release', 'spending') THEN voucher_id END", persisted=True
            ),
        ),
    )
    disputes_voucher_id: UUID | None = Field(
        default=None,
        sa_column=Column(
            Uuid, Computed("CASE WHEN kind = 'dispute' THEN voucher_id END", persisted=True)
        ),
    )
    resolves_voucher_id: UUID | None = Field(
        default=None,
        sa_column=Column(
            Uuid,
            Computed(
                "CASE WHEN kind IN ('confirmation', 'refund', 'loss') THEN voucher_id END",
                persisted=True,
            ),
        ),
    )


class Posting(SQLModel, table=True):
    """One side of an entry: cents that come to (positive) or leave (negative) an account."""

    __tablename__ = "postings"
    __table_args__ = (
        CheckConstraint("amount_cents <> 0", name="amount_not_zero"),
        ForeignKeys(
            ["entry_id"],
            ["ledger_entries.id"],
            name="fk_postings_entry_id_ledger_entries",
            deferrable=True,
            initially="DEFERRED",
        ),
    )

    entry_id: UUID = Field(primary_key=True)
    account: Account = literal_column(Account, length=16, primary_key=True)
    amount_cents: int = Field(sa_type=BigInteger)
