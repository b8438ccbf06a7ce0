"""What `seed-demo` reads on stdin."""

from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, field_validator

from appointments.offices.schemas import NewOffice

_OFFICE: dict[str, Any] = {
    "id": "00000000-0000-4000-8000-000000000001",
    "name": "Jobcenter Musterstadt",
    "phone": "0541 0000-100",
    "address": "Beispielstraße 1, 49000 Musterstadt (erfunden)",
    "postal_lines": ["Beispielstraße 1 (erfunden)", "49000 Musterstadt"],
    "zone": "Europe/Berlin",
    "closing_days": [
        {"day": "2027-02-08", "name": "Rosenmontag"},
        {"day": "2027-12-24", "name": "Heiligabend"},
    ],
    "lead_minutes": 15,
    "dpo_name": "Alex Muster (erfunden)",
    "dpo_email": "datenschutz@demo.nahbar.example",
    "dpo_phone": "0541 0000-199",
    "authority": (
        "Landesbeauftragte:r für den Datenschutz Niedersachsen"
        " (Beispiel, vor dem Einsatz zu prüfen)"
    ),
    "opening_hours": {
        "de": "Rund um die Uhr (Vorführung)",
        "de-x-leicht": "Immer offen. Das ist nur zum Ausprobieren.",
        "en": "Round the clock (demonstration)",
    },
}
"""Works round the clock but on two closing days, keeps no holidays, and lets clients choose a time
a quarter of an hour ahead, so that it can be tried; every contact is made up and says so."""


class DemoAdviser(BaseModel):
    """An adviser whose account identity has made."""

    model_config = ConfigDict(extra="ignore")

    id: UUID
    display_name: str = Field(min_length=1, max_length=200)


class DemoData(BaseModel):
    """The demo's office and advisers; members for other services are ignored."""

    model_config = ConfigDict(extra="ignore")

    office: NewOffice = Field(default_factory=lambda: NewOffice.model_validate(_OFFICE))
    advisers: list[DemoAdviser] = Field(default_factory=list, max_length=50)

    @field_validator("office", mode="before")
    @classmethod
    def _fill_in(cls, office: Any) -> Any:
        return {**_OFFICE, **office} if isinstance(office, dict) else office
