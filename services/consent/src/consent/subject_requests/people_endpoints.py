"""/offices/{office_id}/appointments/{appointment_id}/people: whose request it may be."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.problems import NotFound, ServiceUnavailable, problem_responses

from consent.access import Dpo
from consent.dependencies import Appointments
from consent.subject_requests.people import of_appointment
from consent.subject_requests.schemas import PeopleOfTalk

router = APIRouter(prefix="/api/consent/v1/offices/{office_id}", tags=["subject requests"])


@router.get(
    "/appointments/{appointment_id}/people",
    responses=problem_responses(NotFound, ServiceUnavailable),
)
async def list_people_of_talk(
    office_id: UUID, appointment_id: UUID, _dpo: Dpo, appointments: Appointments
) -> PeopleOfTalk:
    """Name who takes part in an appointment of this office: numbers and parts, nothing else."""
    return await of_appointment(appointments, office_id, appointment_id)
