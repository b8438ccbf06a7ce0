"""What a service tells about its processing, over the wire."""

from datetime import datetime
from typing import Any

from pydantic import Field

from nahbar_common.processing.declaring import Outcome, RecipientKind
from nahbar_common.retention.schemas import RetentionSchedule
from nahbar_common.schemas import ResponseModel


class CheckRead(ResponseModel):
    """What a check found, with its evidence."""

    id: str
    outcome: Outcome
    facts: dict[str, Any] = Field(description="The evidence: codes, numbers, times, hosts.")
    made_at: datetime


class RecipientRead(ResponseModel):
    """Somebody outside of the product who is given data."""

    kind: RecipientKind
    name: str
    data: list[str]


class DataRead(ResponseModel):
    """A kind of data of people, with the columns that are shown to the person on request."""

    kind: str
    fields: list[str]


class ProcessingRead(ResponseModel):
    """What one service keeps, of whom it gives what to whom, and what was found when looking."""

    service: str
    retention: RetentionSchedule
    data: list[DataRead]
    recipients: list[RecipientRead]
    checks: list[CheckRead]
