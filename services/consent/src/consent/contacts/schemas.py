"""The comparison of contacts over the wire."""

from uuid import UUID

from nahbar_common.schemas import ResponseModel
from pydantic import Field

from consent.parts import Audience, Purpose


class ContactOfDpo(ResponseModel):
    """How to reach the data-protection officer; a field is empty where nobody wrote one."""

    name: str
    email: str
    phone: str


class OfficeContacts(ResponseModel):
    """What the office's record says, and so the privacy page."""

    name: str
    phone: str
    address: str
    authority: str
    dpo: ContactOfDpo


class DeclaredContacts(ResponseModel):
    """What a declaration that people of this office read now says instead."""

    declaration_id: UUID
    office_id: UUID | None = Field(description="Null: it is for all offices.")
    purpose: Purpose
    audience: Audience
    version: int
    dpo: ContactOfDpo
    differs: bool
    fields: list[str] = Field(
        description="Where it differs: dpo_name, dpo_email, dpo_phone, office, office_address, "
        "office_phone, authority."
    )


class ContactsRead(ResponseModel):
    """The office's contacts, and those of the declarations that hold there now."""

    office: OfficeContacts
    declarations: list[DeclaredContacts]
