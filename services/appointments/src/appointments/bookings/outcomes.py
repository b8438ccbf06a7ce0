"""How a talk went, noted by a person and never by a machine."""

from datetime import datetime
from zoneinfo import ZoneInfo

from nahbar_common.clock import rfc3339, utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.bookings.booking import Booking
from appointments.bookings.change import Change, done, hold
from appointments.bookings.errors import (
    ClientWaited,
    ClientWasThere,
    NotBooked,
    TalkNotStarted,
)
from appointments.bookings.models import Appointment
from appointments.bookings.service import concern_of
from appointments.offices import service as offices
from appointments.tasks import service as tasks
from appointments.vocabulary import Outcome


async def note_outcome(
    session: AsyncSession,
    change: Change,
    outcome: Outcome | None,
    *,
    although_seen: bool = False,
    by_phone: bool = False,
) -> Booking:
    """Note how a talk went, correct it, or (None) take it back: booked again.

    by_phone: it was held, and to its end on the telephone. It stays the talk that it was, so its
    voucher and its consents settle as after any other.

    Raises NotBooked (cancelled) or TalkNotStarted. For a no-show: ClientWaited of somebody who was
    there at the talk's own time, and ClientWasThere of somebody who was seen before or
    otherwise, unless it is said to be one although they were.
    """
    appointment = await hold(session, change)
    if appointment.state == "cancelled":
        raise NotBooked(state=appointment.state)
    now = utc_now()
    if now < appointment.opens_at:
        raise TalkNotStarted
    waited = appointment.client_presence(now) if outcome == "no_show" else None
    if waited is not None:
        # Three of these in a row cost a person their benefits: nobody's word goes against what was
        # seen (ADR 0075).
        raise await _waited(session, appointment, *waited)
    if outcome == "no_show" and appointment.client_was_there and not although_seen:
        raise ClientWasThere
    appointment.state = outcome or "booked"
    appointment.continued_by_phone = by_phone
    if outcome is not None:
        await tasks.finish(session, appointment.id)
        if outcome == "no_show" and appointment.client_was_there:
            # The team lead looks at it, too.
            await tasks.make(session, "outcome_contradicted", concern_of(appointment))
    else:
        await tasks.finish(session, appointment.id, ["outcome_contradicted"])
    return await done(session, appointment, "appointment.outcome_noted")


async def _waited(
    session: AsyncSession, appointment: Appointment, since: datetime, until: datetime
) -> ClientWaited:
    """Say it in the office's time, as people read it."""
    zone = ZoneInfo((await offices.get(session, appointment.office_id)).zone)
    return ClientWaited(
        waited_from=rfc3339(since),
        waited_until=rfc3339(until),
        from_clock=f"{since.astimezone(zone):%H:%M}",
        until_clock=f"{until.astimezone(zone):%H:%M}",
    )
