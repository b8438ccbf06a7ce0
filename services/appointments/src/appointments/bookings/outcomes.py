"""How a talk went, noted by a person and never by a machine."""

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.bookings.booking import Booking
from appointments.bookings.change import Change, done, hold
from appointments.bookings.errors import ClientWasThere, NotBooked, TalkNotStarted
from appointments.bookings.service import concern_of
from appointments.tasks import service as tasks
from appointments.vocabulary import Outcome


async def note_outcome(
    session: AsyncSession, change: Change, outcome: Outcome | None, *, although_seen: bool = False
) -> Booking:
    """Note how a talk went, correct it, or (None) take it back: booked again.

    Raises NotBooked (cancelled), TalkNotStarted, or ClientWasThere for a no-show of somebody who
    was seen, unless it is said to be one although they were.
    """
    appointment = await hold(session, change)
    if appointment.state == "cancelled":
        raise NotBooked(state=appointment.state)
    if utc_now() < appointment.opens_at:
        raise TalkNotStarted
    if outcome == "no_show" and appointment.client_was_there and not although_seen:
        # Three of these in a row cost a person their benefits.
        raise ClientWasThere
    appointment.state = outcome or "booked"
    if outcome is not None:
        await tasks.finish(session, appointment.id)
        if outcome == "no_show" and appointment.client_was_there:
            # The team lead looks at it, too.
            await tasks.make(session, "outcome_contradicted", concern_of(appointment))
    else:
        await tasks.finish(session, appointment.id, ["outcome_contradicted"])
    return await done(session, appointment, "appointment.outcome_noted")
