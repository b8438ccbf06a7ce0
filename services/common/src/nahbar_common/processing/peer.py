"""Asking another service about its processing: one contract, so one client for all of them."""

from uuid import UUID

from nahbar_common.http import ServiceClient, ServiceProblem
from nahbar_common.problems import ServiceUnavailable
from nahbar_common.processing.schemas import ProcessingRead


class ProcessingPeer:
    """What one service tells about its processing."""

    def __init__(self, client: ServiceClient, api_name: str) -> None:
        self._client, self._root = client, f"/api/{api_name}/v1/offices"

    async def describe(self, office_id: UUID) -> ProcessingRead:
        """Give what it tells about an office; raise ServiceUnavailable when it does not answer."""
        try:
            return await self._client.get(f"{self._root}/{office_id}/processing", ProcessingRead)
        except ServiceProblem:
            raise ServiceUnavailable(retry_after=5) from None
