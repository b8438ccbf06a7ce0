"""What this service asks of appointments: who takes part in an appointment."""

from typing import Literal
from uuid import UUID

from nahbar_common.http import ServiceClient, ServiceProblem
from nahbar_common.problems import NotFound, ServiceUnavailable
from pydantic import BaseModel


class GuestParty(BaseModel):
    """A companion or interpreter somebody invited."""

    person_id: UUID
    part: Literal["companion", "interpreter"]


class Parties(BaseModel):
    """Who takes part in an appointment; ids only."""

    appointment_id: UUID
    office_id: UUID
    adviser_id: UUID
    client_id: UUID
    guests: list[GuestParty]


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
