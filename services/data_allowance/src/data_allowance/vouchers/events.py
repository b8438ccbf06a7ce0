"""Events that tell what became of a voucher."""

from typing import Any, Literal
from uuid import UUID

from nahbar_common.events import emit
from pydantic import BaseModel
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.appointments.models import Appointment
from data_allowance.vouchers.models import FailedStep, Reason, Voucher

BYTES_PER_MEGABYTE = 1_000_000

Replacement = Literal["automatic", "decided"]
"""How a voucher whose code failed was replaced: by the office's rule, or after somebody's yes."""


class _VoucherData(BaseModel):
    appointment_id: UUID
    person_id: UUID
    voucher_id: UUID
    revision: int
    """Grows with each voucher event of an appointment: a receiver applies only newer ones."""


class _SizedVoucherData(_VoucherData):
    megabytes: int
    bytes_limit: int
    replacement: Replacement | None = None
    """Set where this voucher replaces one whose code failed."""


class _FailedVoucherData(_VoucherData):
    step: FailedStep


class _RefusedVoucherData(_VoucherData):
    reason: Reason


def tell_sized(
    session: AsyncSession,
    event_type: str,
    appointment: Appointment,
    voucher: Voucher,
    replacement: Replacement | None = None,
) -> None:
    """Tell that a voucher was reserved or issued, and how much data it holds."""
    megabytes = voucher.megabytes or 0
    data = _SizedVoucherData(
        **_next_facts(appointment, voucher),
        megabytes=megabytes,
        bytes_limit=megabytes * BYTES_PER_MEGABYTE,
        replacement=replacement,
    )
    emit(session, event_type, subject=appointment.appointment_id, data=data)


def tell_again(session: AsyncSession, appointment: Appointment, voucher: Voucher) -> None:
    """Tell once more what there is, to somebody who asks for a voucher that is there."""
    event_type = "voucher.reserved" if voucher.state == "reserved" else "voucher.issued"
    tell_sized(session, event_type, appointment, voucher)


def tell_refused(
    session: AsyncSession, appointment: Appointment, voucher: Voucher, reason: Reason
) -> None:
    """Tell that there is no voucher for this person, and why."""
    data = _RefusedVoucherData(**_next_facts(appointment, voucher), reason=reason)
    emit(session, "voucher.refused", subject=appointment.appointment_id, data=data)


def tell_released(session: AsyncSession, appointment: Appointment, voucher: Voucher) -> None:
    """Tell that a reserved voucher went back."""
    data = _VoucherData(**_next_facts(appointment, voucher))
    emit(session, "voucher.released", subject=appointment.appointment_id, data=data)


def tell_failed(
    session: AsyncSession, appointment: Appointment, voucher: Voucher, step: FailedStep
) -> None:
    """Tell that a code that was seen gave nothing, and at which step."""
    data = _FailedVoucherData(**_next_facts(appointment, voucher), step=step)
    emit(session, "voucher.failed", subject=appointment.appointment_id, data=data)


def _next_facts(appointment: Appointment, voucher: Voucher) -> dict[str, Any]:
    appointment.voucher_revision += 1
    return {
        "appointment_id": appointment.appointment_id,
        "person_id": voucher.person_id,
        "voucher_id": voucher.id,
        "revision": appointment.voucher_revision,
    }
