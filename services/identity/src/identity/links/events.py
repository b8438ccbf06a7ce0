"""What the appointments service tells of: links follow their appointment.

Events may come twice and in any order. Each carries the appointment's whole state and its
revision; only what is newer than the last one heard is applied, and cancelled stays cancelled.
"""

from datetime import datetime, timedelta
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.events import CloudEvent
from nahbar_common.inbox import EventReceivers
from pydantic import AwareDatetime, BaseModel
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.links.repository import AppointmentStateRepository, LinkRepository

LIVES_ON_AFTER_TALK = timedelta(hours=24)
_PRODUCER = "appointments"


class AppointmentEvent(BaseModel):
    """What we need of an appointment's events."""

    appointment_id: UUID
    revision: int


class RetimedEvent(AppointmentEvent):
    """An event that says when the talk ends now."""

    ends_at: AwareDatetime


async def on_cancelled(session: AsyncSession, event: CloudEvent) -> None:
    """Revoke every link of the appointment."""
    data = AppointmentEvent.model_validate(event.data)
    state = await AppointmentStateRepository(session).hold(data.appointment_id)
    state.cancelled = True
    state.revision = max(state.revision, data.revision)
    state.updated_at = utc_now()
    await LinkRepository(session).cancel(data.appointment_id, None, utc_now())


async def on_retimed(session: AsyncSession, event: CloudEvent) -> None:
    """Let the links live until a day after the talk's new end."""
    data = RetimedEvent.model_validate(event.data)
    state = await AppointmentStateRepository(session).hold(data.appointment_id)
    if data.revision <= state.revision:
        return
    state.revision = data.revision
    state.updated_at = utc_now()
    await LinkRepository(session).move_expiry(data.appointment_id, _expiry(data.ends_at))


def create_receivers() -> EventReceivers:
    """Register what this service does with which event."""
    receivers = EventReceivers()
    receivers.on(_PRODUCER, "appointment.cancelled", on_cancelled)
    receivers.on(_PRODUCER, "appointment.moved", on_retimed)
    receivers.on(_PRODUCER, "appointment.channel_changed", on_retimed)
    return receivers


def _expiry(ends_at: datetime) -> datetime:
    return ends_at + LIVES_ON_AFTER_TALK
