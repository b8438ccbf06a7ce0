"""What data_allowance tells about a booking: its data voucher.

Events come at least once and in any order; of a voucher only what is newer than what is known
counts (`revision` grows per appointment). An event about an unknown appointment is dropped.
"""

from uuid import UUID

from nahbar_common.events import CloudEvent
from nahbar_common.inbox import EventReceivers
from pydantic import BaseModel, Field
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.bookings import repository
from appointments.bookings.schemas import VoucherRefusal
from appointments.bookings.service import concern_of
from appointments.tasks import service as tasks
from appointments.vocabulary import VoucherState


class AboutVoucher(BaseModel):
    """A voucher event as far as it matters here."""

    appointment_id: UUID
    revision: int = Field(ge=1, le=2**31 - 1)
    reason: VoucherRefusal | None = None


def register(receivers: EventReceivers) -> None:
    """Register what this service wants to hear."""
    receivers.on("data_allowance", "voucher.reserved", _on_reserved)
    receivers.on("data_allowance", "voucher.refused", _on_refused)
    receivers.on("data_allowance", "voucher.issued", _on_issued)
    receivers.on("data_allowance", "voucher.released", _on_released)


async def _on_reserved(session: AsyncSession, event: CloudEvent) -> None:
    await _step(session, event, "reserved")


async def _on_refused(session: AsyncSession, event: CloudEvent) -> None:
    await _step(session, event, "refused")


async def _on_issued(session: AsyncSession, event: CloudEvent) -> None:
    await _step(session, event, "issued")


async def _on_released(session: AsyncSession, event: CloudEvent) -> None:
    await _step(session, event, "released")


async def _step(session: AsyncSession, event: CloudEvent, state: VoucherState) -> None:
    about = AboutVoucher.model_validate(event.data)
    appointment = await repository.find_for_change(session, about.appointment_id)
    if appointment is not None and about.revision > appointment.voucher_revision:
        appointment.voucher_revision = about.revision
        if state == "refused" and not appointment.wants_voucher:
            # Nobody waits for it any more: a task about it would have no way on.
            state = "none"
        appointment.voucher_state = state
        appointment.voucher_refusal = about.reason if state == "refused" else None
        if state == "refused":
            await tasks.make(session, "voucher_refused", concern_of(appointment))
        else:
            await tasks.finish(session, appointment.id, ["voucher_refused"])
