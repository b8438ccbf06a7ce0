"""What goes over the wire about guardians."""

from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import BaseModel, Field

from consent.parts import Demand


class RuleWrite(RequestModel):
    """Whether an office demands that a minor's guardian agrees as well."""

    is_demanded: bool


class RuleRead(ResponseModel):
    """Whether an office demands that a minor's guardian agrees as well."""

    office_id: UUID
    is_demanded: bool


class GuardianNews(BaseModel):
    """Data of attendance.guardian_demanded."""

    appointment_id: UUID
    office_id: UUID
    person_id: UUID
    guardian_id: UUID
    is_demanded: bool
    revision: int = Field(ge=1, le=2**31 - 1)

    def as_demand(self) -> Demand:
        """Give it as what is taken over."""
        return Demand(**self.model_dump())
