"""/subjects/{person_id}: for consent, which answers people's requests."""

from functools import cache
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request

from nahbar_common.auth import Access, Service
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.keyed import keyed
from nahbar_common.problems import NotFound, problem_responses
from nahbar_common.subjects.problems import ErasureHindered
from nahbar_common.subjects.schemas import Erased, ErasureOrder, ErasurePlan, SubjectData
from nahbar_common.subjects.service import MOST, SubjectService

SubjectReader = Annotated[Service, Depends(Access(service=("subjects:read",)))]
SubjectEraser = Annotated[Service, Depends(Access(service=("subjects:erase",)))]


def _subjects(request: Request) -> SubjectService:
    subjects: SubjectService = request.app.state.subjects
    return subjects


SubjectsDep = Annotated[SubjectService, Depends(_subjects)]


@cache
def subjects_router(api_name: str) -> APIRouter:
    """Make the routes of one service's subject data."""
    router = APIRouter(
        prefix=f"/api/{api_name}/v1/subjects/{{person_id}}",
        tags=["subjects"],
        responses=problem_responses(NotFound),
    )

    @router.get("/data")
    async def read_subject(
        person_id: UUID,
        office_id: UUID,
        _reader: SubjectReader,
        subjects: SubjectsDep,
        session: WriteSession,
        after: Annotated[int, Query(ge=0, le=10_000_000)] = 0,
        limit: Annotated[int, Query(ge=1, le=MOST)] = MOST,
    ) -> SubjectData:
        """Give what is stored of a person, page by page; the trail says that it was read."""
        return await subjects.read(session, person_id, office_id, after, limit)

    @router.get("/erasure-plan")
    async def plan_erasure(
        person_id: UUID,
        office_id: UUID,
        _reader: SubjectReader,
        subjects: SubjectsDep,
        session: ReadSession,
    ) -> ErasurePlan:
        """Tell what an erasure would take, what would stay and why, and what hinders it."""
        return await subjects.plan(session, person_id, office_id)

    @router.post("/erasure", responses=problem_responses(ErasureHindered))
    @keyed
    async def erase_subject(
        person_id: UUID,
        body: ErasureOrder,
        _eraser: SubjectEraser,
        subjects: SubjectsDep,
        session: WriteSession,
    ) -> Erased:
        """Erase a person's data; refused while something of theirs is under way."""
        return await subjects.erase(session, person_id, body.office_id)

    return router
