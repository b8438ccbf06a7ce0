"""Offices as the API takes and shows them, and as the command takes them."""

from datetime import date
from typing import Annotated, Any, Literal, Self
from uuid import UUID
from zoneinfo import available_timezones

from nahbar_common.ids import new_record_id
from nahbar_common.locales import LocalizedText
from nahbar_common.schemas import RequestModel, ResponseModel, Versioned
from nahbar_common.texts import PersonName, PlainLines, PlainText
from pydantic import AfterValidator, Field

from appointments.closed_days.calendar import SUBDIVISIONS, HolidayCategory
from appointments.offices.models import Office
from appointments.texts.email import Email
from appointments.texts.phone_number import WrittenPhone
from appointments.vocabulary import BookedTalks


def _known_zone(zone: str) -> str:
    if zone not in available_timezones():
        raise ValueError("not a zone of the IANA time-zone database")
    return zone


def _known_subdivision(subdivision: str) -> str:
    if subdivision not in SUBDIVISIONS:
        raise ValueError(f"not a German Land; one of {', '.join(sorted(SUBDIVISIONS))}")
    return subdivision


class ClosingDay(RequestModel):
    """A day on which nobody works, such as Rosenmontag."""

    day: date = Field(description="In the office's zone.")
    name: Annotated[PlainText, Field(min_length=1, max_length=100)]


def _by_date(days: list[ClosingDay]) -> list[ClosingDay]:
    """Sort; a day named twice is closed once."""
    return [known for _, known in sorted({day.day: day for day in days}.items())]


OfficeName = Annotated[PersonName, Field(min_length=1, max_length=200)]
OfficePhone = Annotated[WrittenPhone, Field(min_length=3)]
Address = Annotated[PlainText, Field(max_length=300)]
PostalLines = Annotated[
    list[Annotated[PlainText, Field(min_length=1, max_length=100)]],
    Field(max_length=5, description="Lines below the name; none: the parts of `address`."),
]
LinkAddress = Annotated[
    str,
    Field(max_length=100, pattern=r"^([a-z0-9.-]+(:[0-9]+)?(/[a-z0-9/-]*)?)?$"),
]
Land = Annotated[str, AfterValidator(_known_subdivision)]
HolidayCategories = Annotated[list[HolidayCategory], Field(max_length=5)]
ClosingDays = Annotated[list[ClosingDay], Field(max_length=400), AfterValidator(_by_date)]
LeadMinutes = Annotated[
    int,
    Field(
        strict=True,
        ge=0,
        le=14 * 24 * 60,
        description="How long ahead clients choose a time; staff are not bound.",
    ),
]
_DAY_MINUTES = 24 * 60
ReminderMinutes = Annotated[
    list[Annotated[int, Field(strict=True, ge=15, le=28 * _DAY_MINUTES)]],
    Field(
        max_length=5,
        description="How long before a talk clients who want mail are reminded, for talks booked or"
        " moved from now on; none: not at all.",
    ),
    AfterValidator(lambda minutes: sorted(set(minutes), reverse=True)),
]
DayMinute = Annotated[
    int, Field(strict=True, ge=0, lt=_DAY_MINUTES, description="Minute of the day.")
]
DpoName = Annotated[PersonName, Field(max_length=200)]
Authority = Annotated[PlainLines, Field(max_length=2000)]


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
    address: str = Field(description="In one line.")
    postal_lines: list[str] = Field(description="The same as on an envelope, below the name.")
    link_address: str | None = Field(
        description="What to type before a link's code; null: the address of this page and /t/code."
    )
    lead_minutes: int = Field(description="How long ahead clients choose a time.")
    zone: str = Field(description="IANA time zone in which the office plans.")
    dpo: DataProtectionOfficer
    authority: str = Field(description="Supervisory authority for data protection.")
    opening_hours: LocalizedText

    @classmethod
    def of(cls, office: Office) -> Self:
        """Show a row."""
        return cls.model_validate(
            {
                **office.model_dump(),
                "postal_lines": office.postal_lines or _parts(office.address),
                "link_address": office.link_address or None,
                "dpo": {
                    "name": office.dpo_name,
                    "email": office.dpo_email,
                    "phone": office.dpo_phone,
                },
            }
        )


class StaffOffice(PublicOffice, Versioned):
    """An office as its staff see it."""

    holiday_subdivision: str | None = Field(
        description="German Land whose holidays are kept; null: none are."
    )
    holiday_categories: list[str] = Field(
        description="Holidays of some municipalities that this one keeps, such as catholic."
    )
    closing_days: list[ClosingDay]
    reminder_minutes: list[int] = Field(
        description="How long before a talk clients who want mail are reminded of it."
    )
    quiet_from_minute: int = Field(description="Minute of the day from which nobody is reminded.")
    quiet_until_minute: int = Field(
        description="Minute of the day until which nobody is; the same one: no quiet hours."
    )
    version: int = Field(description="The ETag.")


class OfficeChanges(RequestModel):
    """What to change; members left out stay as they are, lists are replaced as a whole."""

    name: OfficeName | None = None
    phone: OfficePhone | None = None
    address: Address | None = None
    postal_lines: PostalLines | None = None
    link_address: LinkAddress | None = None
    lead_minutes: LeadMinutes | None = None
    holiday_subdivision: Land | None = Field(default=None, description="null: keep no holidays.")
    holiday_categories: HolidayCategories | None = None
    closing_days: ClosingDays | None = None
    reminder_minutes: ReminderMinutes | None = None
    quiet_from_minute: DayMinute | None = None
    quiet_until_minute: DayMinute | None = None
    dpo_name: DpoName | None = None
    dpo_email: Email | None = None
    dpo_phone: WrittenPhone | None = None
    authority: Authority | None = None
    opening_hours: LocalizedText | None = None
    booked_talks: BookedTalks = Field(
        default="refuse", description="When talks are booked on days that become closed."
    )

    @property
    def columns(self) -> dict[str, Any]:
        """What is to be written: what was named; only the Land may be null."""
        named = self.model_dump(mode="json", exclude_unset=True, exclude={"booked_talks"})
        return {
            name: value
            for name, value in named.items()
            if value is not None or name == "holiday_subdivision"
        }


class KeptDays(RequestModel):
    """How long an office keeps what, in days; null: the usual time."""

    appointment: int | None = Field(
        default=None, ge=90, le=3650, description="Talks, from their end on."
    )
    contact: int | None = Field(
        default=None, ge=30, le=1825, description="Clients, after their last talk has gone."
    )
    calendar: int | None = Field(
        default=None, ge=30, le=730, description="Absences of advisers, from their end on."
    )

    @property
    def chosen(self) -> dict[str, Any]:
        """What differs from the usual time."""
        return self.model_dump(include=set(KeptDays.model_fields), exclude_none=True)


class KeptDaysChange(KeptDays):
    """How long an office keeps what from now on, and how much that may delete at once."""

    may_take: int = Field(
        default=0,
        ge=0,
        le=10_000_000,
        description="Records that the next night may delete because of it; more is refused.",
    )


class GoesSooner(ResponseModel):
    """What a period would take with the next night, and what goes anyway."""

    kind: str
    rows: int = Field(description="Records of this office that are past the wanted time.")
    rows_anyway: int = Field(description="Those of them that go without a change, too.")


class KeptDaysForesight(ResponseModel):
    """What a choice of periods would do, before it is made."""

    kinds: list[GoesSooner]
    takes: int = Field(description="Records that go because of the change alone.")


class KeptDaysRead(Versioned):
    """How long an office keeps what."""

    appointment: int | None
    contact: int | None
    calendar: int | None = None
    version: int = Field(description="The ETag.")

    @classmethod
    def of(cls, office: Office) -> "KeptDaysRead":
        """Show what an office chose."""
        days = office.kept_days
        return cls(
            appointment=days.get("appointment"),
            contact=days.get("contact"),
            calendar=days.get("calendar"),
            version=office.version,
        )


class NewOffice(RequestModel):
    """An office as `create-office` and `seed-demo` take it."""

    id: UUID = Field(default_factory=new_record_id)
    name: OfficeName
    phone: OfficePhone
    address: Address = ""
    postal_lines: PostalLines = Field(default_factory=list)
    link_address: LinkAddress = ""
    lead_minutes: LeadMinutes = 120
    zone: Annotated[str, Field(max_length=64), AfterValidator(_known_zone)] = "Europe/Berlin"
    holiday_subdivision: Land | None = None
    holiday_categories: HolidayCategories = Field(default_factory=list)
    closing_days: ClosingDays = Field(default_factory=list)
    dpo_name: DpoName = ""
    dpo_email: Email | Literal[""] = ""
    dpo_phone: WrittenPhone = ""
    authority: Authority = ""
    opening_hours: LocalizedText = Field(
        default={"de": "Nach Vereinbarung", "en": "By appointment"}
    )


def _parts(address: str) -> list[str]:
    """Cut an address in one line into what stands on an envelope."""
    return [part for part in (part.strip() for part in address.split(",")) if part]
