"""Booking a talk, and reading what is booked."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from nahbar_common.auth import Principal
from nahbar_common.ids import new_random_id
from nahbar_common.pagination import cursor_moment, decode_cursor, split_page
from nahbar_common.problems import NotFound
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.access import COUNSELLORS, require_office
from appointments.advisers import service as advisers
from appointments.attendances import service as attendances
from appointments.attendances.models import Attendance, awaited
from appointments.bookings import repository
from appointments.bookings.booking import Booking
from appointments.bookings.errors import VoucherNeedsVideo
from appointments.bookings.events import tell
from appointments.bookings.guardians import say
from appointments.bookings.models import Appointment
from appointments.bookings.placement import Plan, check, place
from appointments.bookings.schemas import NewBooking
from appointments.notices import service as notices
from appointments.occupancy import service as occupancy
from appointments.occupancy.cells import cell_of
from appointments.occupancy.errors import SlotTaken
from appointments.offices import service as offices
from appointments.people import service as people
from appointments.people.vault import PersonVault
from appointments.tasks import service as tasks
from appointments.tasks.service import Concern
from appointments.topics import service as topics
from appointments.vocabulary import AppointmentState

BookingPage = tuple[list[Booking], str | None]


async def book(session: AsyncSession, vault: PersonVault, new: NewBooking) -> Booking:
    """Book a talk; the database decides who gets the slot.

    Raises NotFound, TopicInactive, VoucherNeedsVideo, SlotTaken, and what placement.check raises.
    """
    if new.voucher_requested and new.channel != "video":
        raise VoucherNeedsVideo
    plan = Plan(
        office=await offices.get(session, new.office_id),
        topic=await topics.get_bookable(session, new.office_id, new.topic_id),
        adviser=await advisers.get_for_booking(session, new.office_id, new.adviser_id),
        channel=new.channel,
        starts_at=new.starts_at,
        room_id=new.room_id,
    )
    await refuse_if_taken(session, new)
    await check(session, plan)
    client_id = await _client_of(session, vault, new)
    appointment = Appointment(
        id=new_random_id(),
        office_id=plan.office.id,
        topic_id=plan.topic.id,
        adviser_id=plan.adviser.id,
        channel=plan.channel,
        starts_at=plan.starts_at,
        ends_at=plan.ends_at,
    )
    session.add(appointment)
    await session.flush()
    attendance = Attendance(
        appointment_id=appointment.id,
        person_id=client_id,
        part="client",
        voucher_requested=new.voucher_requested,
        voucher_brand_id=new.voucher_brand_id,
        voucher_state=awaited(new.voucher_brand_id) if new.voucher_requested else "none",
    )
    session.add(attendance)
    await place(session, appointment, plan)
    await tell(session, "appointment.booked", appointment)
    if new.guardian_demanded:
        await say(session, appointment, attendance, is_demanded=True)
    booking = await get(session, appointment.id)
    if lacks_phone(booking):
        await tasks.make(session, "phone_missing", concern_of(appointment))
    return booking


def lacks_phone(booking: Booking) -> bool:
    """Tell whether a talk by phone has no number to call somebody at."""
    return booking.appointment.channel == "phone" and any(
        one.attendance.phone is None and one.client.phone is None for one in booking.clients
    )


def concern_of(appointment: Appointment) -> Concern:
    """Name an appointment, and whose calendar it stands in, for a task."""
    return Concern(appointment.office_id, appointment.id, appointment.adviser_id)


async def refuse_if_taken(session: AsyncSession, new: NewBooking) -> None:
    """Raise SlotTaken (or NotFound: adviser) for a slot that is plainly gone.

    Cheap, so that a rush is over quickly. It decides nothing: of those who pass, the database
    lets one book.
    """
    adviser = await advisers.get(session, new.adviser_id)
    if adviser.office_id != new.office_id:
        raise NotFound
    if await occupancy.is_taken(session, adviser.id, cell_of(new.starts_at)):
        raise SlotTaken


async def _client_of(session: AsyncSession, vault: PersonVault, new: NewBooking) -> UUID:
    if new.client is not None:
        client = await people.find_or_create(session, vault, new.office_id, new.client)
    else:
        assert new.client_id is not None  # the request model holds one of the two
        client = await people.get_of_office(session, new.office_id, new.client_id)
    return client.id


async def get(session: AsyncSession, appointment_id: UUID) -> Booking:
    """Give an appointment with all that is shown of it, whoever asks; raise NotFound."""
    booking = await repository.find(session, appointment_id)
    if booking is None:
        raise NotFound
    return booking


async def get_for(session: AsyncSession, principal: Principal, appointment_id: UUID) -> Booking:
    """Give an appointment of an office the principal may act for; raise NotFound."""
    booking = await get(session, appointment_id)
    require_office(principal, booking.appointment.office_id, *COUNSELLORS)
    return booking


async def get_many(session: AsyncSession, appointment_ids: Collection[UUID]) -> dict[UUID, Booking]:
    """Give those of these appointments that there are, by their ids."""
    found = await repository.find_many(session, appointment_ids)
    return {booking.appointment.id: booking for booking in found}


async def get_plain(session: AsyncSession, appointment_id: UUID) -> Appointment:
    """Give an appointment alone, whoever asks; raise NotFound."""
    appointment = await repository.find_plain(session, appointment_id)
    if appointment is None:
        raise NotFound
    return appointment


async def lock(session: AsyncSession, appointment_id: UUID) -> Appointment:
    """Give an appointment locked until the commit, whoever asks; raise NotFound."""
    appointment = await repository.lock(session, appointment_id)
    if appointment is None:
        raise NotFound
    return appointment


async def list_of_office(
    session: AsyncSession,
    *,
    office_id: UUID,
    adviser_id: UUID | None,
    starts_from: datetime,
    starts_before: datetime,
    state: AppointmentState | None,
    limit: int,
    cursor: str | None,
) -> BookingPage:
    """Give a page of an office's appointments by start, and the cursor to go on."""
    rows = await repository.page(
        session,
        office_id=office_id,
        adviser_id=adviser_id,
        starts_from=starts_from,
        starts_before=starts_before,
        state=state,
        after=_after(cursor),
        limit=limit + 1,
    )
    return split_page(rows, limit, _key)


def _after(cursor: str | None) -> tuple[datetime, UUID] | None:
    if cursor is None:
        return None
    starts_at, appointment_id = decode_cursor(cursor, cursor_moment, UUID)
    return starts_at, appointment_id


def _key(booking: Booking) -> tuple[str, str]:
    return booking.appointment.starts_at.isoformat(), str(booking.appointment.id)


async def delete_whole(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Delete appointments with all that hangs on them."""
    for feature in (occupancy, tasks, notices, attendances):
        await feature.delete_of(session, appointment_ids)
    await repository.delete_all(session, appointment_ids)
