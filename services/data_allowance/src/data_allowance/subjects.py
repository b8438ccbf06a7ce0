"""What of this service's tables is a person's: what was paid for them, and what staff decided."""

from datetime import datetime, timedelta
from uuid import UUID

from nahbar_common.subjects import Blocked, Part, Subjects
from sqlalchemy import ColumnElement, func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.appointments.models import Appointment, Attendance
from data_allowance.brands.models import BrandVersion
from data_allowance.closings.models import Closing
from data_allowance.ledger.models import LedgerEntry
from data_allowance.pins.models import PinBatch
from data_allowance.products.models import ProductVersion
from data_allowance.replacement_rules.models import ReplacementRule
from data_allowance.vouchers.models import Voucher

_REFUSED = col(Voucher.state) == "refused"
_SETTLES_WITHIN = timedelta(hours=24)
"""A call may end late; until then a voucher that was handed out is not done with."""


def _paid(person_id: UUID) -> ColumnElement[bool]:
    paid = select(Voucher.appointment_id).where(col(Voucher.person_id) == person_id, ~_REFUSED)
    return (col(Attendance.person_id) == person_id) & col(Attendance.appointment_id).in_(paid)


def _ledger(person_id: UUID) -> ColumnElement[bool]:
    vouchers = select(Voucher.id).where(col(Voucher.person_id) == person_id)
    return col(LedgerEntry.voucher_id).in_(vouchers)


async def _blocks(session: AsyncSession, person_id: UUID, now: datetime) -> list[Blocked]:
    handed_out = (col(Voucher.state) == "issued") & (
        col(Appointment.ends_at) > now - _SETTLES_WITHIN
    )
    query = (
        select(func.count())
        .select_from(Voucher)
        .join(Appointment, col(Appointment.appointment_id) == col(Voucher.appointment_id))
        .where(col(Voucher.person_id) == person_id, (col(Voucher.state) == "reserved") | handed_out)
    )
    count = (await session.exec(query)).one()
    return [Blocked("voucher_open", count)] if count else []


_VOUCHER = (
    "appointment_id",
    "state",
    "refusal",
    "megabytes",
    "price_cents",
    "created_at",
    "reserved_at",
    "issued_at",
    "issued_via",
    "released_at",
    "settled_at",
    "used_bytes",
    "failed_at",
    "failed_step",
    "resolution",
    "resolved_at",
)
_ATTENDANCE = ("appointment_id", "part", "voucher_requested", "voucher_brand_id", "expected")
_ENTRY = ("kind", "amount_cents", "occurred_at")

SUBJECTS = Subjects(
    parts=(
        Part(Voucher, "voucher", lambda p: (col(Voucher.person_id) == p) & _REFUSED, _VOUCHER),
        Part(
            Voucher,
            "voucher",
            lambda p: (col(Voucher.person_id) == p) & ~_REFUSED,
            _VOUCHER,
            hold="budget_law",
        ),
        Part(LedgerEntry, "ledger", _ledger, _ENTRY, hold="budget_law"),
        Part(
            Attendance,
            "attendance",
            lambda p: (col(Attendance.person_id) == p) & ~_paid(p),
            _ATTENDANCE,
        ),
        Part(Attendance, "attendance", _paid, _ATTENDANCE, hold="budget_law"),
        Part(
            LedgerEntry,
            "ledger",
            lambda p: col(LedgerEntry.recorded_by) == p,
            _ENTRY,
            hold="budget_law",
        ),
        Part(
            PinBatch,
            "pin",
            lambda p: (col(PinBatch.uploaded_by) == p) | (col(PinBatch.recalled_by) == p),
            ("accepted", "uploaded_at", "recalled_at"),
            hold="budget_law",
        ),
        Part(
            Closing,
            "ledger",
            lambda p: col(Closing.closed_by) == p,
            ("month", "closed_at"),
            hold="budget_law",
        ),
        # Issued vouchers name the versions they had.
        Part(
            BrandVersion,
            "settings",
            lambda p: col(BrandVersion.recorded_by) == p,
            ("version", "recorded_at"),
            hold="budget_law",
        ),
        Part(
            ReplacementRule,
            "settings",
            lambda p: col(ReplacementRule.recorded_by) == p,
            ("rule", "recorded_at"),
            hold="accountability",
        ),
        Part(
            ProductVersion,
            "settings",
            lambda p: col(ProductVersion.recorded_by) == p,
            ("version", "recorded_at"),
            hold="budget_law",
        ),
    ),
    blocks=_blocks,
)
