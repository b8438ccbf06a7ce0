"""Table of offices."""

from uuid import UUID

from nahbar_common.ids import new_record_id
from nahbar_common.locales import Locale
from sqlalchemy import JSON, Column, Text
from sqlmodel import Field, SQLModel

from appointments.closed_days.calendar import ClosedDays, closed_days

REMINDERS = (7 * 24 * 60, 24 * 60, 60)
QUIET_FROM, QUIET_UNTIL = 21 * 60, 7 * 60


class Office(SQLModel, table=True):
    """A jobcenter's office; legal contacts differ per office and are configuration."""

    __tablename__ = "offices"

    id: UUID = Field(default_factory=new_record_id, primary_key=True)
    name: str = Field(max_length=200)
    phone: str = Field(max_length=50)
    address: str = Field(max_length=300)
    """In one line."""
    postal_lines: list[str] = Field(default_factory=list, sa_type=JSON)
    """The lines below the name on an envelope; none: the parts of `address`."""
    link_address: str = Field(default="", max_length=100)
    """What a letter tells people to type before the code; empty: the address of the page."""
    zone: str = Field(max_length=64)
    holiday_subdivision: str | None = Field(default=None, max_length=2)
    """German Land whose holidays are kept, such as NI; None: the office keeps no holidays."""
    holiday_categories: list[str] = Field(default_factory=list, sa_type=JSON)
    """Holidays that only some municipalities keep and this one does, such as `catholic`."""
    closing_days: list[dict[str, str]] = Field(default_factory=list, sa_type=JSON)
    """Further days on which nobody works: `day` (ISO) and `name`, sorted."""
    lead_minutes: int = 120
    """How long ahead of a talk a client must choose its time; staff are not bound."""
    reminder_minutes: list[int] = Field(
        default_factory=lambda: list(REMINDERS),
        sa_column=Column(JSON, nullable=False, server_default="[10080, 1440, 60]"),
    )
    """How long before a talk clients are reminded by mail, the longest first."""
    quiet_from_minute: int = Field(default=QUIET_FROM, sa_column_kwargs={"server_default": "1260"})
    quiet_until_minute: int = Field(default=QUIET_UNTIL, sa_column_kwargs={"server_default": "420"})
    """Minutes of the day, as the office's clocks show them, between which nobody is reminded."""
    dpo_name: str = Field(max_length=200)
    dpo_email: str = Field(max_length=254)
    dpo_phone: str = Field(max_length=50)
    authority: str = Field(sa_type=Text)
    """Supervisory authority for data protection, with its address (GDPR Art. 13 (2) d)."""
    kept_days: dict[str, int] = Field(
        default_factory=dict, sa_column=Column(JSON, nullable=False, server_default="{}")
    )
    """How long the office keeps what, in days, where it chose another time than the usual one."""
    opening_hours: dict[Locale, str] = Field(sa_type=JSON)
    version: int = 1

    @property
    def closed(self) -> ClosedDays:
        """The days on which nobody works here."""
        return closed_days(self.holiday_subdivision, self.holiday_categories, self.closing_days)
