"""The survey as the API takes it, and its counts."""

from typing import Literal

from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import Field

from appointments.vocabulary import HelpfulAnswer, MoreVideoAnswer, SurveySide


class Answers(RequestModel):
    """Three answers; no free text, which could tell who wrote it."""

    heard_well: HelpfulAnswer
    helpful: HelpfulAnswer
    more_video: MoreVideoAnswer


class Counts(ResponseModel):
    """How often each answer was given."""

    heard_well: dict[HelpfulAnswer, int]
    helpful: dict[HelpfulAnswer, int]
    more_video: dict[MoreVideoAnswer, int]


class WeekOfAnswers(ResponseModel):
    """One side's answers in one week."""

    week: str = Field(description="ISO 8601 week, such as 2026-W48.")
    side: SurveySide
    counts: Counts | Literal["too_few"] = Field(
        description="`too_few` below five answers: single ones could be guessed."
    )
