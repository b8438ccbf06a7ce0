"""Working time that goes: weekly hours, absences, days on which the office closes."""

from collections.abc import Sequence
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from nahbar_common.auth import Staff
from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.advisers import service as advisers
from appointments.advisers.models import Adviser
from appointments.bookings.models import Appointment
from appointments.closed_days.calendar import ClosedDays
from appointments.foresight import repository
from appointments.foresight.going import note_back, note_gone, of_adviser
from appointments.foresight.needing import Needing
from appointments.occupancy.cells import cell_of, next_cell
from appointments.offices import service as offices
from appointments.offices.models import Office
from appointments.offices.schemas import OfficeChanges
from appointments.schedules import service as schedules
from appointments.schedules.models import Absence
from appointments.schedules.schemas import NewAbsence
from appointments.schedules.working_time import Shift, Window, working_mask
from appointments.slots.service import FARTHEST
from appointments.vocabulary import BookedTalks

_ONE_DAY = timedelta(days=1)


async def change_office(
    session: AsyncSession, staff: Staff, office_id: UUID, read: int, changes: OfficeChanges
) -> Office:
    """Change an office; raise NotFound, PreconditionFailed or TalksBooked (days that close)."""
    before = (await offices.get(session, office_id)).closed
    office = await offices.change(session, staff, office_id, read, changes)
    if office.closed != before:
        newly = _newly_closed(before, office)
        talks = [talk for talk in await _ahead(session, office) if _day(talk, office) in newly]
        await note_gone(session, talks, "absence_over_talks", changes.booked_talks)
    return office


async def set_hours(
    session: AsyncSession,
    staff: Staff,
    adviser_id: UUID,
    read: int,
    shifts: Sequence[Shift],
    choice: BookedTalks,
) -> tuple[Adviser, Sequence[Shift]]:
    """Replace weekly hours; raise HoursOverlap, or TalksBooked for what lies in them no more."""
    before = tuple(await schedules.hours_of(session, adviser_id))
    adviser = await schedules.set_hours(session, staff, adviser_id, read, shifts)
    after = tuple(await schedules.hours_of(session, adviser_id))
    office = await offices.get(session, adviser.office_id)
    talks = [
        talk
        for talk in await of_adviser(session, adviser)
        if _lies_in(talk, office, before) and not _lies_in(talk, office, after)
    ]
    await note_gone(session, talks, "absence_over_talks", choice)
    return adviser, after


async def add_absence(
    session: AsyncSession, staff: Staff, adviser_id: UUID, new: NewAbsence
) -> Absence:
    """Add an absence; raise TooManyAbsences, StandInUnsuitable, or TalksBooked (booked in it)."""
    absence = await schedules.add_absence(session, staff, adviser_id, new)
    talks = await _in_absence(session, absence)
    await note_gone(session, talks, "absence_over_talks", new.booked_talks)
    return absence


async def remove_absence(
    session: AsyncSession, staff: Staff, adviser_id: UUID, absence_id: UUID
) -> None:
    """Remove an absence; what was to be decided about talks in it is settled."""
    absence = await schedules.remove_absence(session, staff, adviser_id, absence_id)
    await note_back(session, await _in_absence(session, absence), "absence_over_talks")


async def _in_absence(session: AsyncSession, absence: Absence) -> Sequence[Appointment]:
    adviser = await advisers.get(session, absence.adviser_id)
    needing = Needing(
        adviser.office_id,
        max(absence.starts_at, utc_now()),
        starts_before=absence.ends_at,
        adviser_id=adviser.id,
    )
    return await repository.all_of(session, needing)


async def _ahead(session: AsyncSession, office: Office) -> Sequence[Appointment]:
    return await repository.all_of(session, Needing(office.id, utc_now()))


def _newly_closed(before: ClosedDays, office: Office) -> set[date]:
    """Give the days that were open, as far ahead as anything is booked."""
    day = utc_now().astimezone(ZoneInfo(office.zone)).date()
    last = day + FARTHEST
    newly = set()
    while day <= last:
        if office.closed.covers(day) and not before.covers(day):
            newly.add(day)
        day += _ONE_DAY
    return newly


def _day(talk: Appointment, office: Office) -> date:
    return talk.starts_at.astimezone(ZoneInfo(office.zone)).date()


def _lies_in(talk: Appointment, office: Office, shifts: tuple[Shift, ...]) -> bool:
    first = cell_of(talk.starts_at)
    window = Window(first, next_cell(talk.ends_at) - first)
    works = working_mask(window, ZoneInfo(office.zone), office.closed, shifts)
    return works == (1 << window.cells) - 1
