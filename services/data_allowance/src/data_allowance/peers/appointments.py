"""The appointments service, asked who of the staff acts for a talk now."""

from uuid import UUID

from nahbar_common.http import ServiceClient, ServiceProblem
from nahbar_common.problems import ServiceUnavailable
from pydantic import BaseModel


class _Counsellors(BaseModel):
    account_ids: list[UUID]


class AppointmentsPeer:
    """Asks each time: who stands in changes with an absence, and no event tells of that."""

    def __init__(self, client: ServiceClient) -> None:
        self._client = client

    async def counsellors(self, appointment_id: UUID) -> frozenset[UUID]:
        """Give their accounts, none for an unknown talk; raise ServiceUnavailable."""
        path = f"/api/appointments/v1/appointments/{appointment_id}/counsellors"
        try:
            return frozenset((await self._client.get(path, _Counsellors)).account_ids)
        except ServiceProblem as problem:
            if problem.status == 404:
                return frozenset()
            raise ServiceUnavailable(retry_after=5) from None
