"""What this service asks consent: whether people allow the talk, right now."""

import asyncio
from typing import Literal
from uuid import UUID

from nahbar_common.http import ServiceClient, ServiceProblem
from nahbar_common.problems import ServiceUnavailable
from nahbar_common.schemas import RequestModel, ResponseModel

Part = Literal["client", "adviser", "companion", "interpreter", "sign_language_interpreter"]

_ANSWER_WITHIN_SECONDS = 3.0


class Person(RequestModel):
    """Somebody asked about."""

    person_id: UUID
    part: Part


class _Question(RequestModel):
    appointment_id: UUID
    persons: list[Person]


class Decision(ResponseModel):
    """What consent says of one person; `revision` grows with each giving and withdrawing."""

    person_id: UUID
    part: str
    """As consent has it; a part that is not known here is somebody all the same."""
    allowed: bool
    revision: int | None = None


class _Decisions(ResponseModel):
    appointment_id: UUID
    decisions: list[Decision]


class NoConsentAnswerError(Exception):
    """No answer came in time, or one that does not answer the question. It counts as no."""


class ConsentClient:
    """Asks consent over REST (scope consent:decide)."""

    def __init__(self, client: ServiceClient) -> None:
        self._client = client

    async def decide(self, appointment_id: UUID, persons: list[Person]) -> dict[UUID, Decision]:
        """Give one decision for each person; raise NoConsentAnswerError after 3 s at most."""
        question = _Question(appointment_id=appointment_id, persons=persons)
        try:
            async with asyncio.timeout(_ANSWER_WITHIN_SECONDS):
                answer = await self._client.post(
                    "/api/consent/v1/decisions", _Decisions, question, repeatable=True
                )
        except (ServiceUnavailable, ServiceProblem, TimeoutError):
            raise NoConsentAnswerError from None
        decisions = {decision.person_id: decision for decision in answer.decisions}
        if answer.appointment_id != appointment_id or any(
            person.person_id not in decisions for person in persons
        ):
            raise NoConsentAnswerError
        return decisions
