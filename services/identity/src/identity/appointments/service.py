"""Taking in what the appointments service tells; it may come twice and in any order.

Only what is newer than the last thing heard is taken, and cancelled stays cancelled.
"""

from uuid import UUID

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.appointments import repository
from identity.appointments.models import AppointmentState


async def lock(session: AsyncSession, appointment_id: UUID) -> AppointmentState:
    """Give what is known of an appointment, held until the commit.

    Making a link and cancelling its appointment thus happen one after the other.
    """
    return await repository.lock(session, appointment_id)


async def note_cancelled(session: AsyncSession, appointment_id: UUID, revision: int) -> None:
    """Keep that there is to be no link to this appointment any more."""
    state = await repository.lock(session, appointment_id)
    state.cancelled = True
    state.revision = max(state.revision, revision)
    state.updated_at = utc_now()


async def take_revision(session: AsyncSession, appointment_id: UUID, revision: int) -> bool:
    """Tell whether a revision is newer than all heard of so far, and keep that it was heard of."""
    state = await repository.lock(session, appointment_id)
    if revision <= state.revision:
        return False
    state.revision = revision
    state.updated_at = utc_now()
    return True
