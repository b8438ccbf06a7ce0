"""Brands over the wire."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel, Versioned
from pydantic import Field, computed_field

from data_allowance.brands.instructions import Instructions
from data_allowance.brands.steps import Step, steps_for

SAMPLE_CODE = "1234 5678 9012 3456"

BrandName = Annotated[str, Field(min_length=1, max_length=100)]


class BrandFacts(RequestModel):
    """What an office says of a brand."""

    name: BrandName = Field(description="As it is printed on the SIM card.")
    network: BrandName | None = Field(default=None, description="Whose network it uses.")
    instructions: Instructions


class BrandCreate(BrandFacts):
    """Add a brand whose codes the office buys."""

    office_id: UUID
    is_example: bool = Field(
        default=False, description="Taken from the examples, and not compared with the brand yet."
    )
    active: bool = True


class BrandChange(RequestModel):
    """Change a brand: what is sent replaces what was there, as a new version."""

    name: BrandName | None = None
    network: BrandName | None = None
    instructions: Instructions | None = None
    is_example: bool | None = None
    active: bool | None = None


class BrandRead(Versioned):
    """A brand; of an inactive one nobody is given a voucher."""

    id: UUID
    office_id: UUID
    name: str
    network: str | None
    instructions: Instructions
    is_example: bool
    active: bool
    version: int

    @computed_field(description="What a client is shown, with an invented code and option.")  # type: ignore[prop-decorator]
    @property
    def preview(self) -> list[Step]:
        """Show what was understood, so that whoever keeps it can compare."""
        return steps_for(self.instructions, code=SAMPLE_CODE, option_key="22", needs_option=True)


class BrandVersionRead(ResponseModel):
    """A brand as it was from this change to the next."""

    version: int
    name: str
    network: str | None
    instructions: Instructions
    is_example: bool
    active: bool
    recorded_by: UUID | None
    recorded_at: datetime
