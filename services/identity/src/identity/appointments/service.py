"""Taking in what the appointments service tells; it may come twice and in any order.

Only what is newer than the last thing heard is taken, and cancelled stays cancelled.
"""

from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.news import News, take_newer
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.appointments import repository
from identity.appointments.models import AppointmentState


async def lock(session: AsyncSession, appointment_id: UUID) -> AppointmentState:
    """Give what is known of an appointment, held until the commit.

    Making a link and cancelling its appointment thus happen one after the other.
    """
    return await repository.lock(session, appointment_id)


async def note_cancelled(session: AsyncSession, appointment_id: UUID, news: News) -> None:
    """Keep that there is to be no link to this appointment any more, however late it is heard."""
    state = await repository.lock(session, appointment_id)
    take_newer(state, news)
    state.cancelled = True
    state.updated_at = utc_now()


async def take(session: AsyncSession, appointment_id: UUID, news: News) -> bool:
    """Tell whether news are newer than all heard of so far, and keep that they were heard."""
    state = await repository.lock(session, appointment_id)
    if not take_newer(state, news):
        return False
    state.updated_at = utc_now()
    return True
