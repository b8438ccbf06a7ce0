"""What services tell of a person, and what they would and did erase."""

from typing import Any
from uuid import UUID

from pydantic import Field

from nahbar_common.schemas import RequestModel, ResponseModel
from nahbar_common.subjects.declaring import Block, Hold


class SubjectItem(ResponseModel):
    """One thing that is stored of a person."""

    kind: str
    values: dict[str, Any]


class SubjectData(ResponseModel):
    """A page of what a service stores of a person; times in UTC."""

    service: str
    known: bool = Field(description="Whether the service has heard of the person at all.")
    items: list[SubjectItem]
    next_after: int | None = Field(description="Where the next page begins; null: this is the end.")


class Goes(ResponseModel):
    """Rows that are erased."""

    kind: str
    table: str
    rows: int


class Stays(ResponseModel):
    """Rows that stay, and why."""

    kind: str
    table: str
    rows: int
    hold: Hold


class Hindrance(ResponseModel):
    """Something that must end first."""

    why: Block
    count: int


class ErasurePlan(ResponseModel):
    """What an erasure would do in a service now."""

    service: str
    known: bool
    goes: list[Goes]
    stays: list[Stays]
    hindered_by: list[Hindrance]


class ErasureOrder(RequestModel):
    """Whose data, and for which office."""

    office_id: UUID


class Erased(ResponseModel):
    """What was done: numbers only."""

    service: str
    erased: list[Goes]
    stays: list[Stays]
