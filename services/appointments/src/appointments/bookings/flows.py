"""Booking in two steps, so that a rush for one slot does not queue up to write."""

from nahbar_common.auth import Machine, Staff
from nahbar_common.db import Database
from nahbar_common.idempotency import Once

from appointments.access import COUNSELLORS, require_office
from appointments.bookings import service
from appointments.bookings.list_reading import ListWanted, is_noted, note_list
from appointments.bookings.schemas import AppointmentRead, NewBooking
from appointments.bookings.showing import shown_to
from appointments.bookings.views import show
from appointments.occupancy.errors import SlotTaken
from appointments.people.purposes import Purpose
from appointments.people.vault import PersonVault
from appointments.tasks import service as tasks


async def book(
    database: Database,
    vault: PersonVault,
    once: Once,
    principal: Staff | Machine,
    new: NewBooking,
) -> AppointmentRead:
    """Book a talk; raise NotFound and whatever service.book raises.

    Reading first, because nearly everybody who is after the same slot ends there.
    """
    require_office(principal, new.office_id, *COUNSELLORS)
    async with database.read() as session:
        try:
            await service.refuse_if_taken(session, new)
        except SlotTaken:
            # Asked again after that: a repetition does not lose to its own first request.
            known = await once.recall(session, AppointmentRead)
            if known is None:
                raise
            return known
    async with database.write() as session:
        booking = await service.book(session, vault, new)
        if isinstance(principal, Staff):
            # Another system tells its clients itself.
            await tasks.make(session, "tell_client", service.concern_of(booking.appointment))
            booking = await service.get(session, booking.appointment.id)
        answer = (
            await shown_to(session, vault, principal, booking, "booking")
            # Whose name and number this answer shows, may be what was on file.
            if new.client is None or new.client.reference is not None
            else show(vault, booking, principal)
        )
        await once.remember(session, answer)
    return answer


async def list_of_office(
    database: Database,
    principal: Staff | Machine,
    wanted: ListWanted,
    purpose: Purpose | None,
    *,
    limit: int,
    cursor: str | None,
) -> service.BookingPage:
    """Give a page of an office's talks; who lists others' than their own is in the trail.

    Noted afterwards, in a transaction of its own: a list that is read waits for nobody who writes,
    and is not shown before the note is kept.
    """
    require_office(principal, wanted.office_id, *COUNSELLORS)
    async with database.read() as session:
        rows, next_cursor = await service.list_of_office(
            session,
            office_id=wanted.office_id,
            adviser_id=wanted.adviser_id,
            starts_from=wanted.starts_from,
            starts_before=wanted.starts_before,
            state=wanted.state,
            limit=limit,
            cursor=cursor,
        )
    if rows and isinstance(principal, Staff) and is_noted(principal, wanted):
        async with database.write() as session:
            await note_list(session, principal, wanted, len(rows), purpose)
    return rows, next_cursor
