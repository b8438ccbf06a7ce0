"""The checklist over the wire."""

from datetime import date, datetime
from typing import Annotated, Literal

from nahbar_common.processing import Outcome
from nahbar_common.schemas import RequestModel, ResponseModel
from nahbar_common.texts import PersonName, PlainLines
from pydantic import Field

from consent.checklist.lines import Topic
from consent.checklist.models import Found


class ManualNote(RequestModel):
    """What somebody found when they looked."""

    found: Found
    done_on: date
    done_by: Annotated[PersonName, Field(min_length=1, max_length=120)]
    note: Annotated[PlainLines, Field(max_length=1000)] = ""


class ChecklistLine(ResponseModel):
    """One line with its result; what could not be looked up is "not_checked" and never "ok"."""

    id: str
    topic: Topic
    topic_words: str
    words: str
    after: list[str]
    kind: Literal["live", "manual"]
    outcome: Outcome
    evidence: str
    made_at: datetime | None = Field(description="When a live check was made.")
    done_on: date | None = Field(description="On which day people looked.")
    done_by: str | None
    due_on: date | None = Field(description="When they have to look again.")
    overdue: bool


class DueLines(ResponseModel):
    """Manual lines that wait for somebody to look; an office has a handful."""

    items: list[ChecklistLine]


class Checklist(ResponseModel):
    """All lines, as just made."""

    office: str
    made_at: datetime
    lines: list[ChecklistLine]
    silent: list[str]
