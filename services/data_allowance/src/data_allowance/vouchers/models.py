"""The table of vouchers, and the constraints that tie a voucher's state to the ledger."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from sqlalchemy import BigInteger, CheckConstraint, Index, text
from sqlalchemy import ForeignKeyConstraint as ForeignKeys
from sqlalchemy import UniqueConstraint as Unique
from sqlmodel import Field, SQLModel

State = Literal["reserved", "issued", "settled", "released", "refused", "failed", "replaced"]
"""failed: the code was seen and gave nothing; replaced: then there is another voucher for it."""
Refusal = Literal["no_budget", "no_product", "no_pins", "budget_short", "talk_over"]
Reason = Refusal | Literal["pins_expire"]
"""Why there is no voucher, as it is told. pins_expire: there are codes, but none is good for as
long as the talk needs it; it is kept as no_pins."""
IssuedVia = Literal["screen", "letter"]
ClosingKind = Literal["release", "spending"]
FailedStep = Literal["redeem", "book", "check", "code_refused", "other"]
"""What did not work: a step of the brand, the code itself, or the person has something else."""
Resolution = Literal["confirmation", "refund", "loss"]
"""What became of a code that failed: it was used after all, given back by the provider, or lost."""

LIVE = ("reserved", "issued", "settled")
"""States in which a voucher serves; an attendance has one at most, or one that failed."""

FAILED = ("failed", "replaced")
"""States in which a voucher's code gave nothing; it keeps the code, so that nobody else gets it."""

_STATE_AND_LEDGER = """
(state = 'refused' AND reservation_entry_id IS NULL
    AND closing_entry_id IS NULL AND closing_kind IS NULL)
OR (state = 'reserved' AND reservation_entry_id IS NOT NULL
    AND closing_entry_id IS NULL AND closing_kind IS NULL)
OR (state = 'released' AND reservation_entry_id IS NOT NULL
    AND closing_entry_id IS NOT NULL AND closing_kind IS NOT NULL AND closing_kind = 'release')
OR (state IN ('issued', 'settled', 'failed', 'replaced') AND reservation_entry_id IS NOT NULL
    AND closing_entry_id IS NOT NULL AND closing_kind IS NOT NULL AND closing_kind = 'spending')
"""
_FAILED = "state IN ('failed', 'replaced')"
_SEEN = "state IN ('issued', 'settled', 'failed', 'replaced')"
_ONE_EACH = "state IN ('reserved', 'issued', 'settled', 'failed')"


class Voucher(SQLModel, table=True):
    """Data for one attendance, paid by the office: reserved, then issued (spent) or released.

    One that was issued may fail, and be replaced by another; its money is disputed until it is
    known what became of the code.

    State and ledger can never disagree. The check says which entries each state has. The foreign
    keys to the ledger say that these are entries of that kind, about this voucher, in this budget
    and over this price. The ledger's foreign keys back say that an entry about a voucher exists
    only while the voucher names it. They are deferred: the commit sees all of it or nothing.
    """

    __tablename__ = "vouchers"
    __table_args__ = (
        CheckConstraint(_STATE_AND_LEDGER, name="state_and_ledger"),
        CheckConstraint("(state = 'refused') = (refusal IS NOT NULL)", name="refusal_named"),
        CheckConstraint("(state = 'refused') = (price_cents IS NULL)", name="price"),
        CheckConstraint("(state = 'refused') = (budget_id IS NULL)", name="budget"),
        CheckConstraint("(state = 'refused') = (product_id IS NULL)", name="product"),
        CheckConstraint("(state = 'refused') = (product_version IS NULL)", name="product_version"),
        CheckConstraint("(state = 'refused') = (megabytes IS NULL)", name="megabytes"),
        CheckConstraint(
            f"({_SEEN}) = (brand_version IS NOT NULL)"
            " AND (brand_id IS NULL) = (brand_version IS NULL)",
            name="brand_version",
        ),
        CheckConstraint(f"(state = 'reserved' OR {_SEEN}) = (pin_id IS NOT NULL)", name="pin"),
        CheckConstraint(
            f"({_SEEN}) = (issued_at IS NOT NULL) AND (issued_at IS NULL) = (issued_via IS NULL)",
            name="issued",
        ),
        CheckConstraint(
            "(state <> 'settled' OR settled_at IS NOT NULL)"
            f" AND (settled_at IS NULL OR state = 'settled' OR {_FAILED})"
            " AND (settled_at IS NULL) = (used_bytes IS NULL)",
            name="settled",
        ),
        CheckConstraint(
            f"({_FAILED}) = (dispute_entry_id IS NOT NULL)"
            " AND (dispute_entry_id IS NULL) = (failed_at IS NULL)"
            " AND (failed_at IS NULL) = (failed_step IS NULL)",
            name="failed",
        ),
        CheckConstraint(
            "(resolution_entry_id IS NULL) = (resolution IS NULL)"
            " AND (resolution IS NULL) = (resolved_at IS NULL)"
            f" AND (resolution IS NULL OR {_FAILED})",
            name="resolved",
        ),
        CheckConstraint("(state = 'replaced') = (replaced_by_id IS NOT NULL)", name="replaced"),
        Unique("id", "dispute_entry_id"),
        Unique("id", "resolution_entry_id"),
        Unique("replaced_by_id"),
        ForeignKeys(
            ["id", "dispute_entry_id", "budget_id", "price_cents"],
            [
                "ledger_entries.disputes_voucher_id",
                "ledger_entries.id",
                "ledger_entries.budget_id",
                "ledger_entries.amount_cents",
            ],
            name="fk_vouchers_dispute",
            deferrable=True,
            initially="DEFERRED",
        ),
        ForeignKeys(
            ["id", "resolution_entry_id", "resolution", "budget_id", "price_cents"],
            [
                "ledger_entries.resolves_voucher_id",
                "ledger_entries.id",
                "ledger_entries.kind",
                "ledger_entries.budget_id",
                "ledger_entries.amount_cents",
            ],
            name="fk_vouchers_resolution",
            deferrable=True,
            initially="DEFERRED",
        ),
        ForeignKeys(
            ["replaced_by_id"],
            ["vouchers.id"],
            name="fk_vouchers_replaced_by",
            deferrable=True,
            initially="DEFERRED",
        ),
        Unique("id", "reservation_entry_id"),
        Unique("id", "closing_entry_id"),
        Unique("id", "pin_id"),
        ForeignKeys(
            ["id", "reservation_entry_id", "budget_id", "price_cents"],
            [
                "ledger_entries.reserves_voucher_id",
                "ledger_entries.id",
                "ledger_entries.budget_id",
                "ledger_entries.amount_cents",
            ],
            name="fk_vouchers_reservation",
            deferrable=True,
            initially="DEFERRED",
        ),
        ForeignKeys(
            ["id", "closing_entry_id", "closing_kind", "budget_id", "price_cents"],
            [
                "ledger_entries.closes_voucher_id",
                "ledger_entries.id",
                "ledger_entries.kind",
                "ledger_entries.budget_id",
                "ledger_entries.amount_cents",
            ],
            name="fk_vouchers_closing",
            deferrable=True,
            initially="DEFERRED",
        ),
        ForeignKeys(
            ["id", "pin_id"],
            ["pins.voucher_id", "pins.id"],
            name="fk_vouchers_pin",
            deferrable=True,
            initially="DEFERRED",
        ),
        ForeignKeys(
            ["product_id", "product_version"],
            ["product_versions.product_id", "product_versions.version"],
        ),
        ForeignKeys(
            ["brand_id", "brand_version"], ["brand_versions.brand_id", "brand_versions.version"]
        ),
        ForeignKeys(
            ["appointment_id", "person_id"], ["attendances.appointment_id", "attendances.person_id"]
        ),
        Index(
            "uq_vouchers_live",
            "appointment_id",
            "person_id",
            unique=True,
            sqlite_where=text(_ONE_EACH),
            postgresql_where=text(_ONE_EACH),
        ),
        Index("ix_vouchers_list", "office_id", "created_at", "id"),
        Index("ix_vouchers_appointment_id", "appointment_id"),
        Index(
            "ix_vouchers_failed",
            "office_id",
            "failed_at",
            "id",
            sqlite_where=text("failed_at IS NOT NULL"),
            postgresql_where=text("failed_at IS NOT NULL"),
        ),
        Index("ix_vouchers_product_id_state", "product_id", "state"),
        Index(
            "ix_vouchers_reserved",
            "state",
            sqlite_where=text("state = 'reserved'"),
            postgresql_where=text("state = 'reserved'"),
        ),
    )

    id: UUID = Field(primary_key=True)
    appointment_id: UUID
    person_id: UUID
    office_id: UUID
    state: State = literal_column(State, length=16)
    refusal: Refusal | None = literal_column(Refusal, default=None, nullable=True, length=16)
    budget_id: UUID | None = Field(default=None, foreign_key="budgets.id")
    product_id: UUID | None = Field(default=None, foreign_key="products.id")
    product_version: int | None = None
    """What it costs and gives, as it was when it was reserved."""
    brand_id: UUID | None = None
    brand_version: int | None = None
    """How it is redeemed, as it was when somebody first saw it; until then the newest counts."""
    megabytes: int | None = None
    price_cents: int | None = Field(default=None, sa_type=BigInteger)
    pin_id: UUID | None = None
    reservation_entry_id: UUID | None = None
    closing_entry_id: UUID | None = None
    closing_kind: ClosingKind | None = literal_column(
        ClosingKind, default=None, nullable=True, length=16
    )
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    reserved_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    issued_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    issued_via: IssuedVia | None = literal_column(IssuedVia, default=None, nullable=True, length=16)
    released_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    settled_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    used_bytes: int | None = Field(default=None, sa_type=BigInteger)
    failed_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    failed_step: FailedStep | None = literal_column(
        FailedStep, default=None, nullable=True, length=16
    )
    dispute_entry_id: UUID | None = None
    replaced_by_id: UUID | None = None
    resolution: Resolution | None = literal_column(
        Resolution, default=None, nullable=True, length=16
    )
    resolution_entry_id: UUID | None = None
    resolved_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
