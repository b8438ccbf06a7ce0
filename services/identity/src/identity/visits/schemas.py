"""Link sessions on the wire."""

from typing import Annotated, Self
from uuid import UUID

from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import Field, model_validator

from identity.links.models import Part

Pasted = Annotated[str, Field(min_length=1, max_length=2_000)]


class LinkOpening(RequestModel):
    """What somebody comes in with: a link, or the code to type. Exactly one of them.

    Both are read leniently: text around it, marks after it and invisible characters do no harm.
    """

    secret: Annotated[
        Pasted | None, Field(description="Of a link: its fragment, or all that was pasted.")
    ] = None
    code: Annotated[
        Pasted | None,
        Field(description="`ABCD-EFGH-JKMN`, in any case and spacing; a whole link is read too."),
    ] = None

    @model_validator(mode="after")
    def _one_of_them(self) -> Self:
        if (self.secret is None) == (self.code is None):
            raise ValueError("give either secret or code")
        return self


class VisitAnswer(ResponseModel):
    """A person, let in to one appointment in one part."""

    access_token: str
    expires_in: int = Field(description="Seconds.")
    person_id: UUID
    appointment_id: UUID
    office_id: UUID
    part: Part
    visit: str = Field(
        description="Whose visit a tab is about; sent as X-Nahbar-Visit. It opens nothing alone."
    )
