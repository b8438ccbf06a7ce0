"""What this service asks consent: whether people allow the talk; its seal under what was seen."""

import asyncio
import base64
from datetime import datetime
from typing import Annotated, Literal
from uuid import UUID

from nahbar_common.http import ServiceClient, ServiceProblem
from nahbar_common.locales import Locale
from nahbar_common.problems import NotFound, ServiceUnavailable
from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import Field

Part = Literal["client", "adviser", "companion", "interpreter", "sign_language_interpreter"]
Seen = Literal[
    "waiting",
    "admitted",
    "came",
    "returned",
    "connected",
    "lost",
    "technology_failed",
    "office_told",
    "left",
    "sent_back",
    "handed_over",
    "shut_out",
    "call_ended",
]
"""What the server may have seen: somebody came to the waiting room, was let in, came (the adviser,
whom nobody lets in), came back, reached the media server, was lost without a word, was kept out by
technology of ours, was waiting when the office was told, and how they went."""

_ANSWER_WITHIN_SECONDS = 3.0
_ASKED_AT_ONCE = 20
"""Consent answers about no more people in one question."""
_SEAL_WITHIN_SECONDS = 40.0
"""A PDF takes two seconds, and the first one waits for its libraries; consent gives up after 30."""


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
    reason: str | None = None
    """Why not; one that is new is a refusal all the same."""
    revision: int | None = None


class _Decisions(ResponseModel):
    appointment_id: UUID
    decisions: list[Decision]


class SeenFact(RequestModel):
    """One thing that was seen of a person."""

    at: datetime
    what: Seen


class PresenceFacts(RequestModel):
    """What was seen of one person at one appointment, in order of time."""

    person_id: UUID
    part: Part
    appointment_id: UUID
    office_id: UUID
    planned_from: datetime
    planned_until: datetime
    time_zone: str
    code: Annotated[str, Field(pattern=r"^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$")]
    moments: Annotated[list[SeenFact], Field(min_length=1, max_length=500)]


class _PaperWanted(RequestModel):
    facts: PresenceFacts
    form: Literal["pdf", "json"]
    language: Locale


class _SealedPaper(ResponseModel):
    content: str
    """Base64."""


class NoConsentAnswerError(Exception):
    """No answer came in time, or one that does not answer the question. It counts as no."""


class ConsentPeer:
    """Asks consent over REST (scopes consent:decide, presence:seal)."""

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

    async def seal_presence(
        self, facts: PresenceFacts, form: Literal["pdf", "json"], language: Locale
    ) -> bytes:
        """Give a confirmation of presence with the office's seal, as a file.

        Raises NotFound where the office is unknown, ServiceUnavailable when it cannot be made now.
        """
        wanted = _PaperWanted(facts=facts, form=form, language=language)
        try:
            paper = await self._client.post(
                "/api/consent/v1/presence-papers",
                _SealedPaper,
                wanted,
                repeatable=True,
                within_seconds=_SEAL_WITHIN_SECONDS,
            )
        except ServiceProblem as problem:
            if problem.status == 404:
                raise NotFound from None
            raise ServiceUnavailable(retry_after=5) from None
        return base64.b64decode(paper.content)
