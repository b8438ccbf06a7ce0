"""What other services hear of appointments."""

from typing import Literal

from nahbar_common.events import emit
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.bookings.facts import facts_of
from appointments.bookings.models import Appointment

Happening = Literal[
    "appointment.booked",
    "appointment.cancelled",
    "appointment.moved",
    "appointment.channel_changed",
    "appointment.outcome_noted",
    "appointment.voucher_retry",
]


async def tell(session: AsyncSession, happening: Happening, appointment: Appointment) -> None:
    """Put an event with the appointment's state into the outbox."""
    facts = await facts_of(session, appointment)
    emit(session, happening, subject=appointment.id, data=facts)
