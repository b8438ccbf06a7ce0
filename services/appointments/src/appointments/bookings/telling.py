"""How somebody of the office told the client of a talk: noted, so that nobody is forgotten."""

from nahbar_common.clock import utc_now
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.bookings import service
from appointments.bookings.booking import Booking
from appointments.bookings.change import Change, hold
from appointments.tasks import service as tasks
from appointments.vocabulary import ToldHow


async def note_told(session: AsyncSession, change: Change, how: ToldHow) -> Booking:
    """Note how the client was told of the talk as it was read, and close what asked for it.

    Raises NotFound, or PreconditionFailed where the talk is another one since: then nobody has
    told them of that. It changes nothing that others are told of, so the version stays.
    """
    appointment = await hold(session, change)
    appointment.told_how, appointment.told_at = how, utc_now()
    await tasks.finish(session, appointment.id, ["tell_client", "notice_failed"], by=change.acting)
    record(
        session,
        "appointment.told",
        Subject("appointment", appointment.id),
        office_id=appointment.office_id,
        how=how,
    )
    await session.flush()
    return await service.get(session, appointment.id)
