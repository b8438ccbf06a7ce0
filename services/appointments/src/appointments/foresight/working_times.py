"""Working time that goes and comes back: weekly hours, absences, days on which the office closes.

What comes back settles a talk's task only where nothing else still keeps its adviser away.
"""

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
        closing = _days_closed_by(office.closed, before, office)
        opening = _days_closed_by(before, office.closed, office)
        ahead = await _ahead(session, office)
        talks = [talk for talk in ahead if _day(talk, office) in closing]
        await note_gone(session, talks, "absence_over_talks", changes.booked_talks)
        await _settle(session, office, [talk for talk in ahead if _day(talk, office) in opening])
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
    booked = await of_adviser(session, adviser)
    was_in = {talk.id for talk in booked if _lies_in(talk, office, before)}
    lost = [talk for talk in booked if talk.id in was_in and not _lies_in(talk, office, after)]
    await note_gone(session, lost, "absence_over_talks", choice)
    await _settle(session, office, [talk for talk in booked if talk.id not in was_in])
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
    talks = await _in_absence(session, absence)
    if talks:
        await _settle(session, await offices.get(session, talks[0].office_id), talks)


async def _settle(session: AsyncSession, office: Office, talks: Sequence[Appointment]) -> None:
    """Finish the tasks of those talks whose adviser works then, all things considered."""
    back = [
        talk
        for talk in talks
        if await schedules.is_present(session, office, talk.adviser_id, _window(talk))
    ]
    await note_back(session, back, "absence_over_talks")


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


def _days_closed_by(closed: ClosedDays, other: ClosedDays, office: Office) -> set[date]:
    """Give the days closed by one and open by the other, as far ahead as anything is booked."""
    day = utc_now().astimezone(ZoneInfo(office.zone)).date()
    last = day + FARTHEST
    only_here = set()
    while day <= last:
        if closed.covers(day) and not other.covers(day):
            only_here.add(day)
        day += _ONE_DAY
    return only_here


def _day(talk: Appointment, office: Office) -> date:
    return talk.starts_at.astimezone(ZoneInfo(office.zone)).date()


def _window(talk: Appointment) -> Window:
    first = cell_of(talk.starts_at)
    return Window(first, next_cell(talk.ends_at) - first)


def _lies_in(talk: Appointment, office: Office, shifts: tuple[Shift, ...]) -> bool:
    window = _window(talk)
    works = working_mask(window, ZoneInfo(office.zone), office.closed, shifts)
    return works == (1 << window.cells) - 1
