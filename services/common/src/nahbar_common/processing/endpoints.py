"""/offices/{office_id}/processing: for consent, which makes the record and the checklist of it."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request

from nahbar_common.auth import Access, Service
from nahbar_common.problems import NotFound, problem_responses
from nahbar_common.processing.schemas import ProcessingRead
from nahbar_common.processing.service import ProcessingService

ProcessingReader = Annotated[Service, Depends(Access(service=("processing:read",)))]


def processing_router(api_name: str) -> APIRouter:
    """Make the route of one service."""
    router = APIRouter(
        prefix=f"/api/{api_name}/v1", tags=["processing"], responses=problem_responses(NotFound)
    )

    @router.get("/offices/{office_id}/processing")
    async def read_processing(
        office_id: UUID, _reader: ProcessingReader, request: Request
    ) -> ProcessingRead:
        """Tell what is kept for how long, who is given what, and what the checks find now."""
        processing: ProcessingService = request.app.state.processing
        return await processing.describe(office_id)

    return router
