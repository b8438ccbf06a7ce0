"""The consent service, asked whether a person's consent holds now."""

from typing import Literal
from uuid import UUID

from nahbar_common.http import ServiceClient, ServiceProblem
from nahbar_common.problems import ServiceUnavailable
from pydantic import BaseModel

Part = Literal["client", "companion", "interpreter", "sign_language_interpreter"]
"""Who takes part by a link and may be asked about; a guardian does not take part."""


class _Person(BaseModel):
    person_id: UUID
    part: Part


class _Question(BaseModel):
    appointment_id: UUID
    persons: list[_Person]


class _Decision(BaseModel):
    person_id: UUID
    allowed: bool


class _Decisions(BaseModel):
    appointment_id: UUID
    decisions: list[_Decision]


class NoDecisionError(Exception):
    """The consent service gave no answer that can be relied on."""


class ConsentPeer:
    """Asks for decisions; an answer holds for the moment it is given and is never kept."""

    def __init__(self, client: ServiceClient) -> None:
        self._client = client

    async def is_given(self, appointment_id: UUID, person_id: UUID, part: Part) -> bool:
        """Tell whether a person's consent holds now; raise NoDecisionError without answer."""
        asked = _Person(person_id=person_id, part=part)
        question = _Question(appointment_id=appointment_id, persons=[asked])
        try:
            answer = await self._client.post(
                "/api/consent/v1/decisions", _Decisions, question, repeatable=True
            )
        except (ServiceProblem, ServiceUnavailable):
            raise NoDecisionError from None
        if answer.appointment_id != appointment_id:
            raise NoDecisionError
        return any(one.allowed for one in answer.decisions if one.person_id == person_id)
