"""What a client may see and change of their own appointment."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from uuid import UUID

from nahbar_common.auth import Participant
from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.access import require_client
from appointments.attendances import service as attendances
from appointments.attendances.models import Attendance
from appointments.bookings import channels, moving
from appointments.bookings import service as bookings
from appointments.bookings.booking import Booking, ClientAttendance
from appointments.bookings.change import Change, lock_to_change
from appointments.bookings.channels import NewChannel
from appointments.bookings.models import Appointment
from appointments.bookings.placement import GRACE, check_start
from appointments.notices import service as notices
from appointments.occupancy.cells import CELL_MINUTES
from appointments.occupancy.errors import SlotTaken
from appointments.offices import service as offices
from appointments.offices.models import Office
from appointments.people.vault import PersonVault
from appointments.slots import service as slots
from appointments.slots.service import Slot, SlotQuery
from appointments.visits.errors import SlotTooSoon, SlotWithAnother
from appointments.visits.schemas import MyChannelChange, MyMove, MySlot
from appointments.vocabulary import Channel

_ONE_CELL = timedelta(minutes=CELL_MINUTES)


@dataclass(frozen=True)
class Visit:
    """An appointment as seen from one attendance in it; mails: whether any mail is sent here."""

    booking: Booking
    attendance: Attendance
    mails: bool

    @property
    def client(self) -> ClientAttendance | None:
        """Give the person behind the link if they are a client."""
        person_id = self.attendance.person_id
        return next((c for c in self.booking.clients if c.client.id == person_id), None)


async def get_own(session: AsyncSession, visitor: Participant) -> Visit:
    """Give the appointment somebody has an attendance in; raise NotFound."""
    attendance = await attendances.get_own(session, visitor)
    booking = await bookings.get(session, visitor.appointment_id)
    return Visit(booking, attendance, notices.are_sent(session))


async def find_slots(
    session: AsyncSession,
    visitor: Participant,
    *,
    channel: Channel,
    first: datetime,
    end: datetime,
    limit: int,
    cursor: str | None,
) -> tuple[list[MySlot], str | None]:
    """Give free starts by time, one each: the same adviser's, or another's where they are busy."""
    require_client(visitor)
    await attendances.get_own(session, visitor)
    appointment = await bookings.get_plain(session, visitor.appointment_id)
    office = await offices.get(session, appointment.office_id)
    query = replace(_query(appointment, channel, first, end), lead=_lead(office))
    found, next_cursor = await slots.search(session, query, limit=limit, cursor=cursor)
    return [_own_slot(appointment, slot) for slot in found], next_cursor


async def move_own(session: AsyncSession, change: Change, wish: MyMove) -> Booking:
    """Move to a free start, with the adviser who was shown, or the same one as until now.

    Raises SlotTaken and the like; SlotWithAnother where it would be somebody else.
    """
    appointment = await lock_to_change(session, change)
    wanted = _wanted(appointment, wish)
    adviser_id = await _best(session, appointment, appointment.channel, wish.starts_at, wanted)
    return await moving.move(session, change, starts_at=wish.starts_at, adviser_id=adviser_id)


async def change_own_channel(
    session: AsyncSession, vault: PersonVault, change: Change, wish: MyChannelChange
) -> Booking:
    """Change the channel, at the same time or at a free start. Raises what move_own raises."""
    adviser_id = None
    if wish.starts_at is not None:
        appointment = await lock_to_change(session, change)
        wanted = _wanted(appointment, wish)
        adviser_id = await _best(session, appointment, wish.channel, wish.starts_at, wanted)
    new = NewChannel(wish.channel, wish.phone, wish.starts_at, adviser_id)
    return await channels.change_channel(session, vault, change, new)


def _wanted(appointment: Appointment, wish: MyMove | MyChannelChange) -> UUID | None:
    """Give whom the client agreed to, None for anybody: never somebody they did not hear of."""
    return None if wish.any_adviser else wish.adviser_id or appointment.adviser_id


async def _best(
    session: AsyncSession,
    appointment: Appointment,
    channel: Channel,
    starts_at: datetime,
    wanted: UUID | None,
) -> UUID:
    """Give the adviser for this time, the same if they are free; raise SlotTaken and the like.

    wanted: whom the client agreed to; None: whoever is free.
    """
    check_start(starts_at)
    office = await offices.get(session, appointment.office_id)
    if starts_at != appointment.starts_at and starts_at < utc_now() + _lead(office) - GRACE:
        raise SlotTooSoon(lead_minutes=office.lead_minutes)
    query = _query(appointment, channel, starts_at, starts_at + _ONE_CELL)
    query = replace(query, grace=GRACE)
    found, _ = await slots.search(session, query, limit=1, cursor=None)
    if not found:
        raise SlotTaken
    best = found[0].adviser_id
    if wanted is not None and wanted != best:
        raise SlotWithAnother(adviser_id=str(best))
    return best


def _query(appointment: Appointment, channel: Channel, first: datetime, end: datetime) -> SlotQuery:
    return SlotQuery(
        appointment.office_id,
        appointment.topic_id,
        channel,
        first,
        end,
        besides=appointment.id,
        prefer=appointment.adviser_id,
    )


def _lead(office: Office) -> timedelta:
    """Give how long ahead a client chooses, so that whoever is to talk hears of it before."""
    return timedelta(minutes=office.lead_minutes)


def _own_slot(appointment: Appointment, slot: Slot) -> MySlot:
    return MySlot(
        starts_at=slot.starts_at,
        ends_at=slot.ends_at,
        adviser={"id": slot.adviser_id, "display_name": slot.adviser_name},
        same_adviser=slot.adviser_id == appointment.adviser_id,
    )
