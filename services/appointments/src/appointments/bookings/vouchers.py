"""What other services tell about a booking: its data voucher, and the end of its call.

Events come at least once and in any order; of a voucher only what is newer than what is known
counts (`revision` grows per appointment). An event about an unknown appointment is dropped.
"""

from uuid import UUID

from nahbar_common.events import CloudEvent
from nahbar_common.inbox import EventReceivers
from nahbar_common.schemas import UtcMoment
from pydantic import BaseModel, Field
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.bookings import repository
from appointments.bookings.schemas import VoucherRefusal
from appointments.vocabulary import VoucherState


class AboutVoucher(BaseModel):
    """A voucher event as far as it matters here."""

    appointment_id: UUID
    revision: int = Field(ge=1, le=2**31 - 1)
    reason: VoucherRefusal | None = None


class CallEnded(BaseModel):
    """A call's end as far as it matters here; `started_at` is null when nobody met."""

    appointment_id: UUID
    started_at: UtcMoment | None = None
    ended_at: UtcMoment


def register(receivers: EventReceivers) -> None:
    """Register what this service wants to hear."""
    receivers.on("data_allowance", "voucher.reserved", _on_reserved)
    receivers.on("data_allowance", "voucher.refused", _on_refused)
    receivers.on("data_allowance", "voucher.issued", _on_issued)
    receivers.on("data_allowance", "voucher.released", _on_released)
    receivers.on("media_gateway", "call.ended", _on_call_ended)


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


async def _on_call_ended(session: AsyncSession, event: CloudEvent) -> None:
    ended = CallEnded.model_validate(event.data)
    appointment = await repository.find_for_change(session, ended.appointment_id)
    if appointment is not None and ended.started_at is not None:
        appointment.call_ended_at = max(ended.ended_at, appointment.call_ended_at or ended.ended_at)
