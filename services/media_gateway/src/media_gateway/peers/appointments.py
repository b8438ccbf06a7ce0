"""What this service asks appointments: who takes part in an appointment, and when it is."""

from uuid import UUID

from nahbar_common.http import ServiceClient, ServiceProblem
from nahbar_common.problems import NotFound, ServiceUnavailable
from nahbar_common.schemas import ResponseModel
from pydantic import AwareDatetime


class Attendance(ResponseModel):
    """A person's part in an appointment."""

    person_id: UUID
    part: str
    voucher_requested: bool


class Parties(ResponseModel):
    """An appointment as this service needs it; persons are random ids."""

    appointment_id: UUID
    office_id: UUID
    channel: str
    state: str
    starts_at: AwareDatetime
    ends_at: AwareDatetime
    opens_at: AwareDatetime
    closes_at: AwareDatetime
    zone: str
    adviser_id: UUID
    attendances: list[Attendance]
    revision: int


class AppointmentsPeer:
    """Asks appointments over REST (scope appointments:read)."""

    def __init__(self, client: ServiceClient) -> None:
        self._client = client

    async def parties(self, appointment_id: UUID) -> Parties:
        """Give an appointment's parties; raise NotFound, or ServiceUnavailable without answer."""
        path = f"/api/appointments/v1/appointments/{appointment_id}/parties"
        try:
            return await self._client.get(path, Parties)
        except ServiceProblem as problem:
            if problem.status == 404:
                raise NotFound from None
            raise ServiceUnavailable(retry_after=5) from None
