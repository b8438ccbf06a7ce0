"""Routes of surveys. No idempotency key: a stored answer would tie person and answer together."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from nahbar_common.auth import AnyParticipant
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.problems import NotFound, problem_responses
from nahbar_common.schemas import Page

from appointments.access import Counsellor, TalksAdviser, belongs
from appointments.bookings.models import Appointment
from appointments.surveys import service
from appointments.surveys.errors import SurveyAnswered, SurveyNotOpen
from appointments.surveys.schemas import Answers, WeekOfAnswers

router = APIRouter(prefix="/api/appointments/v1", tags=["surveys"])

_PROBLEMS = problem_responses(NotFound, SurveyAnswered, SurveyNotOpen)


@router.post("/my/survey", status_code=204, responses=_PROBLEMS)
async def answer_my_survey(body: Answers, client: AnyParticipant, session: WriteSession) -> None:
    """Answer three questions as the client; nothing kept leads back to the person or the talk."""
    await service.answer_as_client(session, client, body)


@router.post(
    "/appointments/{appointment_id}/survey",
    status_code=204,
    responses=_PROBLEMS,
    dependencies=[belongs(Appointment, "appointment_id")],
)
async def answer_survey(
    appointment_id: UUID, body: Answers, principal: TalksAdviser, session: WriteSession
) -> None:
    """Answer the same questions as the talk's adviser."""
    await service.answer_as_adviser(session, principal, appointment_id, body)


@router.get("/surveys", responses=problem_responses(NotFound))
async def count_surveys(
    office_id: UUID,
    principal: Counsellor,
    session: ReadSession,
    weeks: Annotated[int, Query(ge=1, le=53, description="How many weeks back.")] = 8,
) -> Page[WeekOfAnswers]:
    """Count the answers per week that is over and side, where there are five at least."""
    return Page(items=await service.count_by_week(session, principal, office_id, weeks=weeks))
