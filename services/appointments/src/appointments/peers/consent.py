"""REST client of consent: whether somebody may be written to, right now."""

import asyncio
from typing import Literal
from uuid import UUID

from nahbar_common.http import ServiceClient, ServiceProblem
from nahbar_common.problems import ServiceUnavailable
from pydantic import BaseModel

ContactAnswer = Literal["yes", "no", "unknown"]
"""unknown: no answer came, or one that does not answer the question."""

_ANSWER_WITHIN_SECONDS = 3.0


class _Question(BaseModel):
    person_ids: list[UUID]


class _Decision(BaseModel):
    person_id: UUID
    allowed: bool


class _Decisions(BaseModel):
    decisions: list[_Decision]


class ConsentPeer:
    """What this service asks of consent (scope `contact:decide`)."""

    def __init__(self, service: ServiceClient) -> None:
        self._service = service

    async def may_write_to(self, person_id: UUID) -> ContactAnswer:
        """Tell whether a client agreed to be written to; answers within 3 s, and raises nothing."""
        try:
            async with asyncio.timeout(_ANSWER_WITHIN_SECONDS):
                answer = await self._service.post(
                    "/api/consent/v1/contact-decisions",
                    _Decisions,
                    _Question(person_ids=[person_id]),
                    repeatable=True,
                )
        except (ServiceUnavailable, ServiceProblem, TimeoutError):
            return "unknown"
        for decision in answer.decisions:
            if decision.person_id == person_id:
                return "yes" if decision.allowed else "no"
        return "unknown"
