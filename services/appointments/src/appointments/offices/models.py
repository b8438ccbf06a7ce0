"""Table of offices."""

from uuid import UUID

from nahbar_common.ids import new_record_id
from nahbar_common.locales import Locale
from sqlalchemy import JSON, Text
from sqlmodel import Field, SQLModel


class Office(SQLModel, table=True):
    """A jobcenter's office; legal contacts differ per office and are configuration."""

    __tablename__ = "offices"

    id: UUID = Field(default_factory=new_record_id, primary_key=True)
    name: str = Field(max_length=200)
    phone: str = Field(max_length=50)
    address: str = Field(max_length=300)
    zone: str = Field(max_length=64)
    holiday_subdivision: str | None = Field(default=None, max_length=2)
    """German Land whose holidays are kept, such as NI; None: the office keeps no holidays."""
    dpo_name: str = Field(max_length=200)
    dpo_email: str = Field(max_length=254)
    dpo_phone: str = Field(max_length=50)
    authority: str = Field(sa_type=Text)
    """Supervisory authority for data protection, with its address (GDPR Art. 13 (2) d)."""
    opening_hours: dict[Locale, str] = Field(sa_type=JSON)
