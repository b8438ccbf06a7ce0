"""What this service does with the events of others."""

from nahbar_common.events import CloudEvent
from nahbar_common.inbox import EventReceivers
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.talks.schemas import BookedTalk, CancelledTalk, EndedCall
from data_allowance.vouchers import service


def create_receivers() -> EventReceivers:
    """List them; all that tell of a new state of an appointment are handled alike."""
    receivers = EventReceivers()
    for name in ("booked", "moved", "channel_changed"):
        receivers.on("appointments", f"appointment.{name}", _on_state)
    receivers.on("appointments", "appointment.voucher_retry", _on_retry)
    receivers.on("appointments", "appointment.cancelled", _on_cancelled)
    receivers.on("media_gateway", "call.ended", _on_call_ended)
    return receivers


async def _on_state(session: AsyncSession, event: CloudEvent) -> None:
    await service.follow(session, BookedTalk.model_validate(event.data))


async def _on_retry(session: AsyncSession, event: CloudEvent) -> None:
    await service.try_again(session, BookedTalk.model_validate(event.data))


async def _on_cancelled(session: AsyncSession, event: CloudEvent) -> None:
    await service.follow(session, CancelledTalk.model_validate(event.data))


async def _on_call_ended(session: AsyncSession, event: CloudEvent) -> None:
    await service.settle_call(session, EndedCall.model_validate(event.data))
