"""/offices/{office_id}/retention: the schedule, and what it would delete now."""

from functools import cache
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request

from nahbar_common.auth import Access, Staff
from nahbar_common.clock import utc_now
from nahbar_common.db import DatabaseDep
from nahbar_common.problems import NotFound, problem_responses
from nahbar_common.retention.enforcing import count_due
from nahbar_common.retention.schedule import Schedule
from nahbar_common.retention.schemas import RetentionLine, RetentionSchedule

_Dpo = Annotated[Staff, Depends(Access(staff=("dpo",)))]


@cache
def retention_router(api_name: str, service: str) -> APIRouter:
    """Make the route of one service's schedule."""
    router = APIRouter(
        prefix=f"/api/{api_name}/v1", tags=["retention"], responses=problem_responses(NotFound)
    )

    @router.get("/offices/{office_id}/retention")
    async def read_retention(
        office_id: UUID, _dpo: _Dpo, request: Request, database: DatabaseDep
    ) -> RetentionSchedule:
        """Give what this service keeps for how long, and how much is past its time (dry run)."""
        schedule: Schedule = request.app.state.retention
        due = await count_due(database, schedule, utc_now())
        by_line = {id(counted.line): counted for counted in due}
        return RetentionSchedule(
            service=service,
            lines=[RetentionLine.of(line, by_line.get(id(line))) for line in schedule.lines],
        )

    return router
