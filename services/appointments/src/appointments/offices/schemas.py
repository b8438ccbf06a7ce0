"""Offices as the API shows them, and as the command takes them."""

from typing import Annotated, Self
from uuid import UUID
from zoneinfo import available_timezones

from nahbar_common.ids import new_record_id
from nahbar_common.locales import LocalizedText
from nahbar_common.schemas import RequestModel, ResponseModel
from pydantic import AfterValidator, Field

from appointments.offices.models import Office
from appointments.schedules.holiday_table import SUBDIVISIONS


def _known_zone(zone: str) -> str:
    if zone not in available_timezones():
        raise ValueError("not a zone of the IANA time-zone database")
    return zone


def _known_subdivision(subdivision: str) -> str:
    if subdivision not in SUBDIVISIONS:
        raise ValueError(f"not a German Land; one of {', '.join(sorted(SUBDIVISIONS))}")
    return subdivision


class DataProtectionOfficer(ResponseModel):
    """Whom to ask about data protection (GDPR Art. 13 (1) b)."""

    name: str
    email: str
    phone: str


class PublicOffice(ResponseModel):
    """What everyone may know of an office; every error page shows its phone number."""

    id: UUID
    name: str
    phone: str
    address: str
    zone: str = Field(description="IANA time zone in which the office plans.")
    dpo: DataProtectionOfficer
    authority: str = Field(description="Supervisory authority for data protection.")
    opening_hours: LocalizedText

    @classmethod
    def of(cls, office: Office) -> Self:
        """Show a row."""
        return cls.model_validate({
            **office.model_dump(),
            "dpo": {
                "name": office.dpo_name, "email": office.dpo_email, "phone": office.dpo_phone,
            },
        })  # fmt: skip


class StaffOffice(PublicOffice):
    """An office as its staff see it."""

    holiday_subdivision: str | None = Field(
        description="German Land whose holidays are kept; null: none are."
    )


class NewOffice(RequestModel):
    """An office as `create-office` and `seed-demo` take it."""

    id: UUID = Field(default_factory=new_record_id)
    name: str = Field(min_length=1, max_length=200)
    phone: str = Field(min_length=3, max_length=50)
    address: str = Field(default="", max_length=300)
    zone: Annotated[str, Field(max_length=64), AfterValidator(_known_zone)] = "Europe/Berlin"
    holiday_subdivision: Annotated[str, AfterValidator(_known_subdivision)] | None = None
    dpo_name: str = Field(default="", max_length=200)
    dpo_email: str = Field(default="", max_length=254)
    dpo_phone: str = Field(default="", max_length=50)
    authority: str = Field(default="", max_length=2000)
    opening_hours: LocalizedText = Field(
        default={"de": "Nach Vereinbarung", "en": "By appointment"}
    )
