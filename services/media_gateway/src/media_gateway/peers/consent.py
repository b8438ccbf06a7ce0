"""What this service asks consent: whether people allow the talk, right now."""

import asyncio
from typing import Literal
from uuid import UUID

from nahbar_common.http import ServiceClient, ServiceProblem
from nahbar_common.problems import ServiceUnavailable
from nahbar_common.schemas import RequestModel, ResponseModel

Part = Literal["client", "adviser", "companion", "interpreter", "sign_language_interpreter"]

_ANSWER_WITHIN_SECONDS = 3.0
_ASKED_AT_ONCE = 20
"""Consent answers about no more people in one question."""


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


class ConsentPeer:
    """Asks consent over REST (scope consent:decide)."""

    def __init__(self, client: ServiceClient) -> None:
        self._client = client

    async def decide(self, appointment_id: UUID, persons: list[Person]) -> dict[UUID, Decision]:
        """Give one decision for each person; raise NoConsentAnswerError after 3 s at most."""
        decisions: dict[UUID, Decision] = {}
        try:
            async with asyncio.timeout(_ANSWER_WITHIN_SECONDS):
                for start in range(0, len(persons), _ASKED_AT_ONCE):
                    decisions |= await self._ask(
                        appointment_id, persons[start : start + _ASKED_AT_ONCE]
                    )
        except (ServiceUnavailable, ServiceProblem, TimeoutError):
            raise NoConsentAnswerError from None
        if any(person.person_id not in decisions for person in persons):
            raise NoConsentAnswerError
        return decisions

    async def _ask(self, appointment_id: UUID, persons: list[Person]) -> dict[UUID, Decision]:
        question = _Question(appointment_id=appointment_id, persons=persons)
        answer = await self._client.post(
            "/api/consent/v1/decisions", _Decisions, question, repeatable=True
        )
        if answer.appointment_id != appointment_id:
            raise NoConsentAnswerError
        return {decision.person_id: decision for decision in answer.decisions}
