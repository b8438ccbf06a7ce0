"""Showing one appointment to whoever asked or changed it: who sees a client's data is noted."""

from nahbar_common.auth import Principal
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.bookings.booking import Booking
from appointments.bookings.handing_out import is_theirs
from appointments.bookings.schemas import AppointmentRead
from appointments.bookings.views import show
from appointments.people import service as people
from appointments.people.purposes import Purpose
from appointments.people.vault import PersonVault


async def shown_to(
    session: AsyncSession,
    vault: PersonVault,
    principal: Principal,
    booking: Booking,
    purpose: Purpose | None = None,
) -> AppointmentRead:
    """Write an appointment for a principal, and note in the trail that they saw whose it is.

    The answer to a change shows as much as a page that was opened, so it is noted as that is.
    """
    await people.note_reading(
        session,
        principal,
        booking.first.client,
        own=is_theirs(principal, booking),
        purpose=purpose,
        appointment_id=booking.appointment.id,
    )
    return show(vault, booking, principal)
