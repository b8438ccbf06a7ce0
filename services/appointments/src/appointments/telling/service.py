"""What the staff see of what clients were told."""

from uuid import UUID

from nahbar_common.auth import Principal
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.bookings import service as bookings
from appointments.notices import service as notices
from appointments.telling.schemas import NoticeRead, Notices


async def list_of(
    session: AsyncSession, principal: Principal, appointment_id: UUID, *, set_up: bool
) -> Notices:
    """Give the notices of an appointment the principal may read; raise NotFound.

    What was dropped without ever having been tried is left out: nobody missed it.
    """
    booking = await bookings.get_for(session, principal, appointment_id)
    found = await notices.of_appointment(session, appointment_id)
    return Notices(
        set_up=set_up,
        has_address=all(one.client.email is not None for one in booking.clients),
        items=[NoticeRead.model_validate(notice) for notice in found if notice.state != "dropped"],
    )
