"""Routes of tasks."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.auth import Staff
from nahbar_common.db import DatabaseDep, ReadSession, WriteSession
from nahbar_common.keyed import keyed
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import InvalidCursor, NotFound, problem_responses
from nahbar_common.schemas import Page

from appointments.access import Counsellor, TaskDoer, belongs
from appointments.bookings.schemas import Nothing
from appointments.bookings.views import show
from appointments.people.purposes import PurposeHeader
from appointments.people.vault import PersonVault, VaultDep
from appointments.task_list import flows, service
from appointments.task_list.schemas import TaskCount, TaskDone, TaskRead
from appointments.task_list.service import Waiting
from appointments.tasks.errors import HowTold
from appointments.tasks.models import Task

router = APIRouter(prefix="/api/appointments/v1", tags=["tasks"])


@router.get("/offices/{office_id}/tasks", responses=problem_responses(NotFound, InvalidCursor))
async def list_tasks(
    office_id: UUID,
    principal: Counsellor,
    database: DatabaseDep,
    vault: VaultDep,
    limit: Limit = 50,
    cursor: Cursor = None,
    purpose: PurposeHeader = None,
) -> Page[TaskRead]:
    """Give what waits: for an adviser their own, for the team lead all of the office.

    Who stands in for somebody who is away sees theirs, too.

    Who is shown talks of others is in the trail, once for each list.
    """
    rows, next_cursor = await flows.read(
        database, principal, office_id, purpose, limit=limit, cursor=cursor
    )
    return Page(items=[_show(vault, row, principal) for row in rows], next_cursor=next_cursor)


@router.get("/offices/{office_id}/tasks/count", responses=problem_responses(NotFound))
async def count_tasks(office_id: UUID, principal: Counsellor, session: ReadSession) -> TaskCount:
    """Count what waits, for the badge beside the list's name."""
    return TaskCount(open=await service.count_for(session, principal, office_id))


@router.post(
    "/tasks/{task_id}/done",
    responses=problem_responses(NotFound, HowTold),
    dependencies=[belongs(Task, "task_id")],
)
@keyed
async def tick_task(
    task_id: UUID, body: Nothing, principal: TaskDoer, session: WriteSession
) -> TaskDone:
    """Tick a task; one that is done stays as it is. tell_client is closed by /told alone."""
    return TaskDone.model_validate(await service.tick(session, principal, task_id))


def _show(vault: PersonVault, waiting: Waiting, principal: Staff) -> TaskRead:
    task = waiting.task
    return TaskRead(
        id=task.id,
        kind=task.kind,
        made_at=task.made_at,
        adviser={"id": task.adviser_id, "display_name": waiting.adviser_name},
        appointment=show(vault, waiting.booking, principal),
        standing_in=waiting.standing_in,
    )
