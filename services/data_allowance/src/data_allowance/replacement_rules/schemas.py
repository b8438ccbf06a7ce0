"""The rule over the wire."""

from uuid import UUID

from nahbar_common.schemas import RequestModel, Versioned
from pydantic import Field

from data_allowance.replacement_rules.models import Rule


class RuleChange(RequestModel):
    """What shall hold from now on."""

    rule: Rule


class RuleRead(Versioned):
    """When a voucher whose code failed is replaced."""

    office_id: UUID
    rule: Rule = Field(
        description="automatic: once for a person and talk, while stock and budget allow."
    )
    version: int = Field(description="0: nobody has said anything yet.")
