"""What this service tells others, and what it does when others tell it something."""

from nahbar_common.events import CloudEvent, Subscriptions
from nahbar_common.inbox import EventReceivers
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.appointments.schemas import AppointmentNews, EndedCall
from data_allowance.vouchers import service as vouchers

SUBSCRIPTIONS: Subscriptions = {
    "voucher.reserved": ("appointments", "media_gateway"),
    "voucher.refused": ("appointments", "media_gateway"),
    "voucher.issued": ("appointments", "media_gateway"),
    "voucher.released": ("appointments", "media_gateway"),
    "voucher.failed": ("appointments", "media_gateway"),
}


def create_receivers() -> EventReceivers:
    """List them; all that tell of a new state of an appointment are handled alike."""
    receivers = EventReceivers()
    for name in ("booked", "moved", "channel_changed", "cancelled"):
        receivers.on("appointments", f"appointment.{name}", _on_state)
    for name in ("voucher_retry", "voucher_brand_named"):
        receivers.on("appointments", f"appointment.{name}", _on_question)
    receivers.on("media_gateway", "call.ended", _on_call_ended)
    return receivers


async def _on_state(session: AsyncSession, event: CloudEvent) -> None:
    await vouchers.follow(session, AppointmentNews.model_validate(event.data))


async def _on_question(session: AsyncSession, event: CloudEvent) -> None:
    await vouchers.try_again(session, AppointmentNews.model_validate(event.data))


async def _on_call_ended(session: AsyncSession, event: CloudEvent) -> None:
    await vouchers.settle_call(session, EndedCall.model_validate(event.data))
