"""What this service asks of appointments: who takes part in an appointment."""

from typing import Any, Literal
from uuid import UUID

from nahbar_common.http import ServiceClient, ServiceProblem
from nahbar_common.problems import NotFound, ServiceUnavailable
from pydantic import BaseModel, model_validator

AttendancePart = Literal[
    "client", "adviser", "companion", "interpreter", "sign_language_interpreter"
]


class Attendance(BaseModel):
    """A person's part in an appointment."""

    person_id: UUID
    part: AttendancePart


class Parties(BaseModel):
    """Who takes part in an appointment; ids only."""

    appointment_id: UUID
    office_id: UUID
    adviser_id: UUID
    attendances: list[Attendance]

    @model_validator(mode="before")
    @classmethod
    def _understand_the_release_before(cls, answer: Any) -> Any:
        if isinstance(answer, dict) and "attendances" not in answer and "client_id" in answer:
            both = [
                {"person_id": answer["client_id"], "part": "client"},
                {"person_id": answer["adviser_id"], "part": "adviser"},
            ]
            return {**answer, "attendances": both}
        return answer


class AppointmentsClient:
    """Reads from the appointments service."""

    def __init__(self, client: ServiceClient) -> None:
        self._client = client

    async def parties(self, appointment_id: UUID) -> Parties:
        """Give the parties; raise NotFound for an unknown appointment, else ServiceUnavailable."""
        path = f"/api/appointments/v1/appointments/{appointment_id}/parties"
        try:
            return await self._client.get(path, Parties)
        except ServiceProblem as problem:
            if problem.status == 404:
                raise NotFound from None
            raise ServiceUnavailable(retry_after=5) from problem
