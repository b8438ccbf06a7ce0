"""What a client may see and change of their own appointment."""

from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from nahbar_common.auth import Participant
from nahbar_common.clock import utc_now
from nahbar_common.problems import NotFound
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.access import require_client
from appointments.bookings import changes
from appointments.bookings import service as bookings
from appointments.bookings.changes import Change, NewChannel
from appointments.bookings.models import Appointment
from appointments.bookings.placement import GRACE, check_start
from appointments.bookings.repository import Booking
from appointments.occupancy.cells import CELL_MINUTES
from appointments.occupancy.errors import SlotTaken
from appointments.offices import service as offices
from appointments.offices.models import Office
from appointments.people.vault import PersonVault
from appointments.slots import service as slots
from appointments.slots.service import Slot, SlotQuery
from appointments.visits.errors import SlotTooSoon
from appointments.visits.schemas import MyChannelChange, MySlot
from appointments.vocabulary import Channel

_ONE_CELL = timedelta(minutes=CELL_MINUTES)


def own_change(client: Participant, read: int) -> Change:
    """Name the client's own appointment as the one to change."""

    def may_change(appointment: Appointment) -> None:
        _require_own(client, appointment)

    return Change(client.appointment_id, read, may_change, client)


async def get_own(session: AsyncSession, vault: PersonVault, client: Participant) -> Booking:
    """Give a client's own appointment; raise NotFound."""
    booking = await bookings.get(session, vault, client.appointment_id)
    _require_own(client, booking.appointment)
    return booking


async def find_slots(
    session: AsyncSession,
    booking: Booking,
    *,
    channel: Channel,
    first: datetime,
    end: datetime,
    limit: int,
    cursor: str | None,
) -> tuple[list[MySlot], str | None]:
    """Give free starts by time, one each: the same adviser's, or another's where they are busy."""
    query = replace(_query(booking.appointment, channel, first, end), lead=_lead(booking.office))
    found, next_cursor = await slots.search(session, query, limit=limit, cursor=cursor)
    return [_own_slot(booking.appointment, slot) for slot in found], next_cursor


async def move_own(
    session: AsyncSession, vault: PersonVault, change: Change, starts_at: datetime
) -> Booking:
    """Move to a free start: the same adviser if they are free then, else another. SlotTaken."""
    appointment = await _locked(session, change)
    adviser_id = await _best(session, appointment, appointment.channel, starts_at)
    return await changes.move(session, vault, change, starts_at=starts_at, adviser_id=adviser_id)


async def change_own_channel(
    session: AsyncSession, vault: PersonVault, change: Change, wish: MyChannelChange
) -> Booking:
    """Change the channel, at the same time or at a free start. Raises SlotTaken and the like."""
    adviser_id = None
    if wish.starts_at is not None:
        appointment = await _locked(session, change)
        adviser_id = await _best(session, appointment, wish.channel, wish.starts_at)
    new = NewChannel(wish.channel, wish.phone, wish.starts_at, adviser_id)
    return await changes.change_channel(session, vault, change, new)


def _require_own(client: Participant, appointment: Appointment) -> None:
    require_client(client)
    if (appointment.id, appointment.client_id) != (client.appointment_id, client.person_id):
        raise NotFound


async def _locked(session: AsyncSession, change: Change) -> Appointment:
    appointment = await bookings.get_for_change(session, change.appointment_id)
    change.may_change(appointment)
    return appointment


async def _best(
    session: AsyncSession, appointment: Appointment, channel: Channel, starts_at: datetime
) -> UUID:
    """Give the adviser for this time, the same if they are free; raise SlotTaken and the like."""
    check_start(starts_at)
    office = await offices.get(session, appointment.office_id)
    if starts_at != appointment.starts_at and starts_at < utc_now() + _lead(office) - GRACE:
        raise SlotTooSoon(lead_minutes=office.lead_minutes)
    query = _query(appointment, channel, starts_at, starts_at + _ONE_CELL)
    query = replace(query, grace=GRACE)
    found, _ = await slots.search(session, query, limit=1, cursor=None)
    if not found:
        raise SlotTaken
    return found[0].adviser_id


def _query(appointment: Appointment, channel: Channel, first: datetime, end: datetime) -> SlotQuery:
    return SlotQuery(
        appointment.office_id, appointment.topic_id, channel, first, end,
        besides=appointment.id, prefer=appointment.adviser_id,
    )  # fmt: skip


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
