"""What waits for whom."""

from collections.abc import Collection
from dataclasses import dataclass
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
from appointments.schedules import service as schedules
from appointments.task_list import repository
from appointments.tasks import service as tasks
from appointments.tasks.models import Task


@dataclass(frozen=True)
class Waiting:
    """A task, the name of whom it is for, and the appointment it is about."""

    task: Task
    adviser_name: str
    booking: Booking
    standing_in: bool
    """Whether the reader stands in for whom it is for."""


async def list_for(
    session: AsyncSession,
    staff: Staff,
    office_id: UUID,
    *,
    limit: int,
    cursor: str | None,
) -> tuple[list[Waiting], str | None]:
    """Give a page of what waits for the person, and the cursor to go on; raise NotFound."""
    away = await schedules.stood_in_for(session, staff.account_id)
    rows = await repository.page(
        session,
        office_id=office_id,
        reader=staff.account_id,
        of=_whose(staff, office_id, away),
        ends_after=_ends_after(),
        after=_after(cursor),
        limit=limit + 1,
    )
    page, next_cursor = split_page(rows, limit, lambda row: (row[2].isoformat(), str(row[0].id)))
    about = await bookings.get_many(session, {task.appointment_id for task, _, _ in page})
    return [
        Waiting(task, name, about[task.appointment_id], task.adviser_id in away)
        for task, name, _ in page
    ], next_cursor


async def count_for(session: AsyncSession, staff: Staff, office_id: UUID) -> int:
    """Count what waits for the person; raise NotFound."""
    away = await schedules.stood_in_for(session, staff.account_id)
    return await repository.count(
        session,
        office_id=office_id,
        reader=staff.account_id,
        of=_whose(staff, office_id, away),
        ends_after=_ends_after(),
    )


async def tick(session: AsyncSession, staff: Staff, task_id: UUID) -> Task:
    """Close a task by hand, as whom it is for, their stand-in or the team lead.

    Raises NotFound or HowTold.
    """
    away = await schedules.stood_in_for(session, staff.account_id)
    return await tasks.tick(session, staff, task_id, away)


def _whose(staff: Staff, office_id: UUID, away: Collection[UUID]) -> Collection[UUID] | None:
    """Give for whom the tasks are that the person sees; None: all of the office.

    One's own, and those of whom one stands in for while they are away. Raises NotFound.
    """
    staff.require(office_id, *COUNSELLORS)
    return None if staff.has_role(office_id, "team_lead") else {staff.account_id, *away}


def _ends_after() -> datetime:
    return utc_now() - CLOSES_AFTER


def _after(cursor: str | None) -> tuple[datetime, UUID] | None:
    if cursor is None:
        return None
    starts_at, task_id = decode_cursor(cursor, cursor_moment, UUID)
    return starts_at, task_id
