"""What this service decides about working time."""

from collections.abc import Collection, Sequence
from itertools import pairwise
from uuid import UUID
from zoneinfo import ZoneInfo

from nahbar_common.auth import Staff
from nahbar_common.clock import utc_now
from nahbar_common.etags import check_version
from nahbar_common.pagination import cursor_moment, decode_cursor, split_page
from nahbar_common.problems import NotFound
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.advisers import service as advisers
from appointments.advisers.models import Adviser
from appointments.occupancy.cells import start_of
from appointments.offices.models import Office
from appointments.schedules import repository
from appointments.schedules.errors import (
    HoursOverlap,
    SlotOffHours,
    StandInUnsuitable,
    TooManyAbsences,
)
from appointments.schedules.models import Absence
from appointments.schedules.schemas import NewAbsence
from appointments.schedules.working_time import Shift, Window, absent_mask, working_mask

_MOST_ABSENCES = 500


async def hours_of(session: AsyncSession, adviser_id: UUID) -> Sequence[Shift]:
    """Give an adviser's weekly hours, sorted."""
    return await repository.shifts_of(session, adviser_id)


async def set_hours(
    session: AsyncSession, staff: Staff, adviser_id: UUID, read: int, shifts: Sequence[Shift]
) -> Adviser:
    """Replace an adviser's weekly hours. Raises HoursOverlap."""
    adviser = await advisers.lock(session, adviser_id)
    require_manager(staff, adviser)
    check_version(adviser.hours_version, read)
    await replace_hours(session, adviser, shifts)
    return adviser


async def replace_hours(session: AsyncSession, adviser: Adviser, shifts: Sequence[Shift]) -> None:
    """Replace the weekly hours of an adviser held for a change; raise HoursOverlap."""
    ordered = sorted(shifts, key=lambda shift: (shift.weekday, shift.starts_minute))
    for earlier, later in pairwise(ordered):
        if earlier.weekday == later.weekday and later.starts_minute < earlier.ends_minute:
            raise HoursOverlap
    await repository.replace_shifts(session, adviser.id, ordered)
    adviser.hours_version += 1


async def list_absences(
    session: AsyncSession, adviser_id: UUID, *, limit: int, cursor: str | None
) -> tuple[list[Absence], str | None]:
    """Give a page of absences that are not over, in the order of their ends."""
    after = decode_cursor(cursor, cursor_moment, UUID) if cursor else None
    rows = await repository.absences_from(
        session,
        adviser_id,
        since=utc_now(),
        after=(after[0], after[1]) if after else None,
        limit=limit + 1,
    )
    return split_page(rows, limit, lambda row: (row.ends_at.isoformat(), str(row.id)))


async def add_absence(
    session: AsyncSession, staff: Staff, adviser_id: UUID, new: NewAbsence
) -> Absence:
    """Add an absence; raise TooManyAbsences or StandInUnsuitable."""
    adviser = await advisers.lock(session, adviser_id)
    require_manager(staff, adviser)
    ahead = await repository.count_absences(session, adviser_id, since=utc_now())
    if ahead >= _MOST_ABSENCES:
        raise TooManyAbsences(most=_MOST_ABSENCES)
    if new.stand_in_id is not None:
        await _require_colleague(session, adviser, new.stand_in_id)
    absence = Absence(
        adviser_id=adviser_id,
        starts_at=new.starts_at,
        ends_at=new.ends_at,
        stand_in_id=new.stand_in_id,
    )
    session.add(absence)
    await session.flush()
    return absence


async def remove_absence(
    session: AsyncSession, staff: Staff, adviser_id: UUID, absence_id: UUID
) -> Absence:
    """Remove an absence and give what it was; raise NotFound."""
    adviser = await advisers.lock(session, adviser_id)
    require_manager(staff, adviser)
    absence = await repository.find_absence(session, absence_id)
    if absence is None or absence.adviser_id != adviser_id:
        raise NotFound
    await session.delete(absence)
    return absence


def require_manager(staff: Staff, adviser: Adviser) -> None:
    """Raise NotFound unless the caller plans for the office or is this adviser."""
    if staff.account_id == adviser.id:
        staff.require(adviser.office_id, "adviser", "admin", "team_lead")
    else:
        staff.require(adviser.office_id, "admin", "team_lead")


async def is_present(
    session: AsyncSession, office: Office, adviser_id: UUID, window: Window
) -> bool:
    """Tell whether the adviser works through the whole window: hours, open days, no absence."""
    shifts = await repository.shifts_of(session, adviser_id)
    absences = await repository.absences_within(
        session,
        adviser_id,
        starts_at=start_of(window.first_cell),
        ends_at=start_of(window.first_cell + window.cells),
    )
    works = working_mask(window, ZoneInfo(office.zone), office.closed, shifts)
    return works & ~absent_mask(window, absences) == (1 << window.cells) - 1


async def check_present(
    session: AsyncSession, office: Office, adviser_id: UUID, window: Window
) -> None:
    """Raise SlotOffHours unless the adviser works through the whole window."""
    if not await is_present(session, office, adviser_id, window):
        raise SlotOffHours


async def _require_colleague(session: AsyncSession, adviser: Adviser, stand_in_id: UUID) -> None:
    try:
        colleague = await advisers.get(session, stand_in_id)
    except NotFound:
        raise StandInUnsuitable from None
    if (
        colleague.id == adviser.id
        or colleague.office_id != adviser.office_id
        or not colleague.takes_talks
    ):
        raise StandInUnsuitable


async def stood_in_for(session: AsyncSession, account_id: UUID) -> Collection[UUID]:
    """Give the advisers who are away now and whose absence names this colleague as stand-in."""
    return await repository.stood_in_for(session, account_id, utc_now())
