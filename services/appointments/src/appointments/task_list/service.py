"""What waits for whom."""

from datetime import datetime
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.clock import utc_now
from nahbar_common.pagination import cursor_moment, decode_cursor, split_page
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.access import COUNSELLORS
from appointments.bookings import service as bookings
from appointments.bookings.booking import Booking
from appointments.bookings.models import CLOSES_AFTER
from appointments.task_list import repository
from appointments.tasks.models import Task

Waiting = tuple[Task, str, Booking]
"""A task, the name of whom it is for, and the appointment it is about."""


async def list_for(
    session: AsyncSession,
    staff: Staff,
    office_id: UUID,
    *,
    limit: int,
    cursor: str | None,
) -> tuple[list[Waiting], str | None]:
    """Give a page of what waits for the person, and the cursor to go on; raise NotFound."""
    rows = await repository.page(
        session,
        office_id=office_id,
        reader=staff.account_id,
        only_own=_sees_only_own(staff, office_id),
        ends_after=_ends_after(),
        after=_after(cursor),
        limit=limit + 1,
    )
    page, next_cursor = split_page(rows, limit, lambda row: (row[2].isoformat(), str(row[0].id)))
    about = await bookings.get_many(session, {task.appointment_id for task, _, _ in page})
    return [(task, name, about[task.appointment_id]) for task, name, _ in page], next_cursor


async def count_for(session: AsyncSession, staff: Staff, office_id: UUID) -> int:
    """Count what waits for the person; raise NotFound."""
    return await repository.count(
        session,
        office_id=office_id,
        reader=staff.account_id,
        only_own=_sees_only_own(staff, office_id),
        ends_after=_ends_after(),
    )


def _sees_only_own(staff: Staff, office_id: UUID) -> bool:
    """Tell whether the person sees their own tasks alone, or all of the office; raise NotFound."""
    staff.require(office_id, *COUNSELLORS)
    return not staff.has_role(office_id, "team_lead")


def _ends_after() -> datetime:
    return utc_now() - CLOSES_AFTER


def _after(cursor: str | None) -> tuple[datetime, UUID] | None:
    if cursor is None:
        return None
    starts_at, task_id = decode_cursor(cursor, cursor_moment, UUID)
    return starts_at, task_id
