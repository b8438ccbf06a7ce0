"""Requests as they are sent and shown."""

from datetime import date, datetime
from typing import Annotated, Any, Literal, get_args
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.schemas import RequestModel, ResponseModel, Versioned
from nahbar_common.subjects.schemas import ErasurePlan, Goes, Stays
from pydantic import AfterValidator, Field

from consent.subject_requests.measures import Measure
from consent.subject_requests.models import (
    Article,
    ErasureStep,
    Extension,
    IdentityCheck,
    Refusal,
    RequestState,
    SubjectRequest,
)


def _not_to_come(day: date) -> date:
    # A day of grace: whoever is ahead of UTC is right about their own date.
    if (day - utc_now().date()).days > 1:
        raise ValueError("the day is to come")
    return day


class NewSubjectRequest(RequestModel):
    """A request that came in."""

    person_id: UUID
    article: Article
    received_on: Annotated[date, AfterValidator(_not_to_come)]


class IdentityNote(RequestModel):
    """How it was made sure that the request is from the person whose data it is."""

    how: IdentityCheck


class ExtensionNote(RequestModel):
    """Why two months more are necessary; the person has to be told within the first."""

    reason: Extension


class Closing(RequestModel):
    """How a request ends."""

    outcome: Literal["answered", "refused", "withdrawn"]
    measures: Annotated[list[Measure], Field(max_length=len(get_args(Measure)))] = Field(
        default=[],
        description="What was done: with `answered`, and then at least one that the right knows.",
    )
    refusal: Refusal | None = Field(default=None, description="Only with `refused`, and then.")


class StepRead(ResponseModel):
    """What one service has done, or has to do."""

    service: str
    done_at: datetime | None
    hindered_by: list[str]
    erased: list[Goes]
    stays: list[Stays]

    @classmethod
    def of(cls, step: ErasureStep) -> "StepRead":
        """Show a step."""
        report: dict[str, Any] = dict(step.report or {"erased": [], "stays": []})
        return cls(
            service=step.service,
            done_at=step.done_at,
            hindered_by=step.hindered_by,
            erased=report["erased"],
            stays=report["stays"],
        )


class SubjectRequestRead(Versioned):
    """A request, and the proof of what was erased for it: numbers, never data."""

    id: UUID
    office_id: UUID
    person_id: UUID
    article: Article
    state: RequestState
    received_on: date
    due_on: date
    noted_by: UUID
    noted_at: datetime | None
    identity_check: IdentityCheck | None
    identity_checked_by: UUID | None
    identity_checked_at: datetime | None
    extension: Extension | None
    extended_by: UUID | None
    extended_at: datetime | None
    measures: list[str] = Field(description="What was done.")
    refusal: Refusal | None
    closed_by: UUID | None
    closed_at: datetime | None
    erasure: list[StepRead]
    version: int = Field(description="The ETag.")

    @classmethod
    def of(cls, request: SubjectRequest, steps: list[ErasureStep]) -> "SubjectRequestRead":
        """Show a request with its steps."""
        return cls(**request.model_dump(), erasure=[StepRead.of(step) for step in steps])


class WholePlan(ResponseModel):
    """What an erasure would do in all services."""

    plans: list[ErasurePlan]
    silent: list[str] = Field(description="Services that did not answer.")


class PersonOfTalk(ResponseModel):
    """Somebody who takes part in an appointment; no name."""

    person_id: UUID
    part: str


class PeopleOfTalk(ResponseModel):
    """Who takes part in an appointment."""

    items: list[PersonOfTalk]
