"""Saying later that a minor's guardian has to agree, or that they no longer have to."""

from uuid import UUID

from nahbar_common.problems import NotFound
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.attendances import service as attendances
from appointments.bookings import service as bookings
from appointments.bookings.booking import Booking
from appointments.bookings.change import Change, hold_booked
from appointments.bookings.guardians import say


async def demand(
    session: AsyncSession, change: Change, *, is_demanded: bool, person_id: UUID | None
) -> Booking:
    """Say whether a client's guardian has to agree: somebody turned eighteen, or it was a slip.

    Raises NotFound, and what hold_booked raises. Who has come in already stays: it counts from the
    next time that consent is asked.
    """
    appointment = await hold_booked(session, change)
    clients = await attendances.clients(session, appointment.id)
    found = [one for one in clients if person_id in (None, one.person_id)]
    if not found:
        raise NotFound
    if found[0].guardian_demanded != is_demanded:
        appointment.version += 1
        await say(session, appointment, found[0], is_demanded=is_demanded)
    return await bookings.get(session, appointment.id)
