"""Another time for what is booked, or none: moving and cancelling."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.bookings import vouchers
from appointments.bookings.booking import Booking
from appointments.bookings.change import Change, done, hold_booked, plan_as_is
from appointments.bookings.errors import TalkOver
from appointments.bookings.placement import check, place
from appointments.bookings.service import concern_of
from appointments.occupancy import service as occupancy
from appointments.tasks import service as tasks


async def cancel(session: AsyncSession, change: Change) -> Booking:
    """Cancel a talk and give its time back. Raises TalkOver, also when people have met in it.

    Raises NotFound, PreconditionFailed or NotBooked, too, as every change does. A talk
    that was held has an outcome; cancelled there would be no proof of it, and no way back.
    """
    appointment = await hold_booked(session, change)
    if not appointment.is_cancellable(utc_now()):
        raise TalkOver
    await occupancy.release(session, appointment.id)
    appointment.state = "cancelled"
    await vouchers.forget_unreserved(session, appointment)
    await tasks.note_change(session, concern_of(appointment), "cancelled", change.side)
    appointment.forget_told()
    return await done(session, appointment, "appointment.cancelled")


async def move(
    session: AsyncSession, change: Change, *, starts_at: datetime, adviser_id: UUID | None
) -> Booking:
    """Move a talk, to another adviser too; its voucher stays.

    Raises NotFound, PreconditionFailed, NotBooked, TalkOver, and what placement.check and
    placement.place raise (SlotTaken and others).
    """
    appointment = await hold_booked(session, change)
    plan = await plan_as_is(session, appointment, adviser_id)
    plan = replace(plan, starts_at=starts_at)
    before = appointment.adviser_id
    await check(session, plan)
    await place(session, appointment, plan)
    await tasks.note_change(
        session,
        concern_of(appointment),
        "moved",
        change.side,
        before=before,
        acting=change.acting,
    )
    appointment.forget_told()
    return await done(session, appointment, "appointment.moved")
