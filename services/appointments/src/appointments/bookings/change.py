"""The frame of every change: who asks, who may, what is held meanwhile, and who is told.

Both sides come through here. Every change locks the appointment first, asks then who may change it,
and takes its cells after that, so that two changes cannot wait for each other in a circle.
"""

from dataclasses import dataclass
from uuid import UUID

from nahbar_common.auth import Machine, Participant, Staff
from nahbar_common.clock import utc_now
from nahbar_common.etags import check_version
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.access import COUNSELLORS, require_client, require_office
from appointments.advisers import service as advisers
from appointments.attendances import service as attendances
from appointments.bookings import service as bookings
from appointments.bookings.booking import Booking
from appointments.bookings.errors import NotBooked, TalkOver
from appointments.bookings.events import Happening, tell
from appointments.bookings.models import Appointment
from appointments.bookings.placement import Plan
from appointments.offices import service as offices
from appointments.tasks.service import ChangedBy
from appointments.topics import service as topics


@dataclass(frozen=True)
class Change:
    """Which appointment is to change, as read in which version, and who asks."""

    appointment_id: UUID
    read_version: int
    by: Staff | Machine | Participant

    @property
    def side(self) -> ChangedBy:
        """Whose change it is, for those who are to hear of it."""
        match self.by:
            case Participant():
                return "client"
            case Staff():
                return "office"
            case Machine():
                return "machine"

    @property
    def acting(self) -> UUID | None:
        """Which member of staff makes it; None for a client or a program."""
        return self.by.account_id if isinstance(self.by, Staff) else None


async def lock_to_change(session: AsyncSession, change: Change) -> Appointment:
    """Lock the appointment until the commit; raise NotFound unless the caller may change it.

    The office may, and a client who takes part; whoever accompanies them reads along.
    """
    appointment = await bookings.lock(session, change.appointment_id)
    if isinstance(change.by, Participant):
        require_client(change.by)
        await attendances.get_own(session, change.by)
    else:
        require_office(change.by, appointment.office_id, *COUNSELLORS)
    return appointment


async def hold(session: AsyncSession, change: Change) -> Appointment:
    """Lock the appointment as it was read; raise NotFound or PreconditionFailed."""
    appointment = await lock_to_change(session, change)
    check_version(appointment.version, change.read_version)
    return appointment


async def hold_booked(session: AsyncSession, change: Change) -> Appointment:
    """Lock what is still to take place; raise NotFound, PreconditionFailed, NotBooked, TalkOver."""
    appointment = await hold(session, change)
    if appointment.state != "booked":
        raise NotBooked(state=appointment.state)
    if not appointment.is_changeable(utc_now()):
        raise TalkOver
    return appointment


async def plan_as_is(
    session: AsyncSession, appointment: Appointment, adviser_id: UUID | None
) -> Plan:
    """Give how the talk is now, with this adviser if one is named; raise NotFound."""
    return Plan(
        office=await offices.get(session, appointment.office_id),
        topic=await topics.get_of_office(session, appointment.office_id, appointment.topic_id),
        adviser=await advisers.get_for_booking(
            session, appointment.office_id, adviser_id or appointment.adviser_id
        ),
        channel=appointment.channel,
        starts_at=appointment.starts_at,
    )


async def done(session: AsyncSession, appointment: Appointment, happening: Happening) -> Booking:
    """Count the change, tell the other services of it, and give what is booked now."""
    appointment.version += 1
    await tell(session, happening, appointment)
    return await bookings.get(session, appointment.id)
