"""/offices/{office_id}/retention: the schedule, and what it would delete now."""

from functools import cache
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request

from nahbar_common.auth import Access, Staff
from nahbar_common.db import DatabaseDep
from nahbar_common.problems import NotFound, problem_responses
from nahbar_common.retention.overview import look
from nahbar_common.retention.schemas import RetentionSchedule

_Reader = Annotated[Staff, Depends(Access(staff=("dpo", "admin")))]


@cache
def retention_router(api_name: str, service: str) -> APIRouter:
    """Make the route of one service's schedule."""
    router = APIRouter(
        prefix=f"/api/{api_name}/v1", tags=["retention"], responses=problem_responses(NotFound)
    )

    @router.get("/offices/{office_id}/retention")
    async def read_retention(
        office_id: UUID, _reader: _Reader, request: Request, database: DatabaseDep
    ) -> RetentionSchedule:
        """Give what is kept for how long, what the nights took, and what the next one would."""
        return await look(database, request.app.state.retention, service, office_id)

    return router
