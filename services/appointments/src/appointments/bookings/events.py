"""What other services hear of appointments."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from nahbar_common.events import Subscriptions, emit
from nahbar_common.locales import Locale
from pydantic import BaseModel
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.bookings.repository import Booking
from appointments.vocabulary import Channel

Happening = Literal[
    "appointment.booked",
    "appointment.cancelled",
    "appointment.moved",
    "appointment.channel_changed",
    "appointment.voucher_retry",
]

SUBSCRIPTIONS: Subscriptions = {
    "appointment.booked": ("data_allowance", "media_gateway"),
    "appointment.cancelled": ("identity", "data_allowance", "media_gateway"),
    "appointment.moved": ("identity", "data_allowance", "media_gateway"),
    "appointment.channel_changed": ("identity", "data_allowance", "media_gateway"),
    "appointment.voucher_retry": ("data_allowance",),
}


class AppointmentFacts(BaseModel):
    """The state after the change; a receiver drops what is older than what it knows.

    No name and no contact data: people are random ids here.
    """

    appointment_id: UUID
    office_id: UUID
    adviser_id: UUID
    client_id: UUID
    channel: Channel
    starts_at: datetime
    ends_at: datetime
    zone: str
    voucher_requested: bool
    language: Locale
    revision: int


def tell(session: AsyncSession, happening: Happening, booking: Booking) -> None:
    """Put an event with the appointment's state into the outbox."""
    appointment = booking.appointment
    facts = AppointmentFacts(
        appointment_id=appointment.id,
        office_id=appointment.office_id,
        adviser_id=appointment.adviser_id,
        client_id=appointment.client_id,
        channel=appointment.channel,
        starts_at=appointment.starts_at,
        ends_at=appointment.ends_at,
        zone=booking.office.zone,
        voucher_requested=appointment.voucher_requested,
        language=booking.client.language,
        revision=appointment.version,
    )
    emit(session, happening, subject=appointment.id, data=facts)
