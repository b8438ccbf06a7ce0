"""Route of tasks."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.db import ReadSession
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import InvalidCursor, NotFound, problem_responses
from nahbar_common.schemas import Page

from appointments.access import COUNSELLORS, Counsellor
from appointments.bookings import service as bookings
from appointments.bookings.views import show
from appointments.people.vault import VaultDep
from appointments.tasks.schemas import Task

router = APIRouter(prefix="/api/appointments/v1", tags=["tasks"])


@router.get("/tasks", responses=problem_responses(NotFound, InvalidCursor))
async def list_tasks(
    office_id: UUID,
    principal: Counsellor,
    session: ReadSession,
    vault: VaultDep,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[Task]:
    """Give what waits for a decision in the office: booked talks whose voucher was refused."""
    principal.require(office_id, *COUNSELLORS)
    rows, next_cursor = await bookings.list_refused_vouchers(
        session, vault, office_id=office_id, limit=limit, cursor=cursor
    )
    items = [Task(appointment=show(vault, row, principal)) for row in rows]
    return Page(items=items, next_cursor=next_cursor)
