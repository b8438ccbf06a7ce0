"""What other services hear of appointments."""

from typing import Literal

from nahbar_common.events import Subscriptions, emit
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.bookings.facts import facts_of
from appointments.bookings.repository import Booking

Happening = Literal[
    "appointment.booked",
    "appointment.cancelled",
    "appointment.moved",
    "appointment.channel_changed",
    "appointment.outcome_noted",
    "appointment.voucher_retry",
]

SUBSCRIPTIONS: Subscriptions = {
    "appointment.booked": ("data_allowance", "media_gateway"),
    "appointment.cancelled": ("identity", "data_allowance", "media_gateway"),
    "appointment.moved": ("identity", "data_allowance", "media_gateway"),
    "appointment.channel_changed": ("identity", "data_allowance", "media_gateway"),
    "appointment.outcome_noted": ("media_gateway",),
    "appointment.voucher_retry": ("data_allowance",),
}


def tell(session: AsyncSession, happening: Happening, booking: Booking) -> None:
    """Put an event with the appointment's state into the outbox."""
    emit(session, happening, subject=booking.appointment.id, data=facts_of(booking))
