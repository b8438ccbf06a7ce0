"""Route of what clients were told."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Request
from nahbar_common.db import ReadSession
from nahbar_common.problems import NotFound, problem_responses

from appointments.access import Booker
from appointments.telling import service
from appointments.telling.schemas import Notices

router = APIRouter(prefix="/api/appointments/v1", tags=["appointments"])


def _is_mail_set_up(request: Request) -> bool:
    return request.app.state.settings.smtp_url is not None


@router.get("/appointments/{appointment_id}/notices", responses=problem_responses(NotFound))
async def list_notices(
    appointment_id: UUID,
    principal: Booker,
    session: ReadSession,
    set_up: Annotated[bool, Depends(_is_mail_set_up)],
) -> Notices:
    """Give what the clients of a talk were told by mail, what waits, and what failed."""
    return await service.list_of(session, principal, appointment_id, set_up=set_up)
