"""Asking another service about a person: one contract, so one client for all of them."""

from uuid import UUID

from nahbar_common.http import ServiceClient, ServiceProblem
from nahbar_common.problems import NotFound, ServiceUnavailable
from nahbar_common.subjects.problems import ErasureHindered
from nahbar_common.subjects.schemas import (
    Erased,
    ErasureOrder,
    ErasurePlan,
    SubjectData,
)


class SubjectsPeer:
    """What one service has of a person."""

    def __init__(self, client: ServiceClient, api_name: str) -> None:
        self._client, self._root = client, f"/api/{api_name}/v1/subjects"

    async def plan(self, person_id: UUID, office_id: UUID) -> ErasurePlan:
        """Give what an erasure would do; raise NotFound for other offices' people."""
        try:
            return await self._client.get(
                f"{self._root}/{person_id}/erasure-plan",
                ErasurePlan,
                params={"office_id": str(office_id)},
            )
        except ServiceProblem as problem:
            raise _failure(problem) from None

    async def data(self, person_id: UUID, office_id: UUID, after: int) -> SubjectData:
        """Give a page of what is stored; raise NotFound for other offices' people."""
        try:
            return await self._client.get(
                f"{self._root}/{person_id}/data",
                SubjectData,
                params={"office_id": str(office_id), "after": str(after)},
            )
        except ServiceProblem as problem:
            raise _failure(problem) from None

    async def erase(self, person_id: UUID, office_id: UUID, key: str) -> Erased:
        """Erase; the same key again does nothing again. Raises ErasureHindered."""
        try:
            return await self._client.post(
                f"{self._root}/{person_id}/erasure",
                Erased,
                ErasureOrder(office_id=office_id),
                idempotency_key=key,
            )
        except ServiceProblem as problem:
            raise _failure(problem) from None


def _failure(problem: ServiceProblem) -> NotFound | ErasureHindered | ServiceUnavailable:
    if problem.slug == ErasureHindered.slug:
        return ErasureHindered(hindered_by=list(problem.body.get("hindered_by", ())))
    return NotFound() if problem.status == 404 else ServiceUnavailable(retry_after=5)
