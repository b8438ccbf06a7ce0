"""Notices, kept until their person has seen them and for a while after."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_record_id
from nahbar_common.locales import DEFAULT_LOCALE, LOCALES, Locale
from sqlalchemy import JSON, Column, ForeignKey, Index, Uuid, text
from sqlmodel import Field, SQLModel

from identity.browsers.kinds import BrowserName, SystemName

NoticeKind = Literal[
    "account_created",
    "roles_changed",
    "new_device",
    "token_reused",
    "password_changed",
    "password_reset",
    "secret_shown",
    "app_added",
    "app_removed",
    "passkey_added",
    "passkey_removed",
    "recovery_codes_made",
    "recovery_code_used",
    "second_factor_reset",
    "emergency_opened",
    "emergency_limited",
    "program_let_in",
    "second_factor_relaxed",
]
_UNTOLD = text("told_at IS NULL")


class Notice(SQLModel, table=True):
    """Something that happened, for one person: to their own account, or to that of `about_id`."""

    __tablename__ = "notices"
    __table_args__ = (
        Index("ix_notices_untold", "id", sqlite_where=_UNTOLD, postgresql_where=_UNTOLD),
        Index("ix_notices_account_id", "account_id", "at"),
    )

    id: UUID = Field(default_factory=new_record_id, primary_key=True)
    account_id: UUID = Field(
        sa_column=Column(Uuid, ForeignKey("accounts.id", ondelete="CASCADE"), nullable=False)
    )
    """Whom it is for."""
    about_id: UUID | None = Field(
        default=None, sa_column=Column(Uuid, ForeignKey("accounts.id", ondelete="CASCADE"))
    )
    """Whose account it is about, or whose doing it was, where a data-protection officer is told;
    None: their own, or it was done on the server."""
    kind: NoticeKind = literal_column(NoticeKind)
    browser: BrowserName | None = literal_column(
        BrowserName, nullable=True, default=None, length=20
    )
    system: SystemName | None = literal_column(SystemName, nullable=True, default=None, length=20)
    language: str = Field(default="de", max_length=20)
    """In which mail tells of it: what the browser asked for where it was the person themself."""
    dpo_offices: list[str] = Field(default_factory=list, sa_column=Column(JSON, nullable=False))
    """Whose data-protection officers are to be told, too."""
    at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime, index=True)
    told_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    """When mail was written and the officers were told; None: not yet."""
    mail_id: UUID | None = None
    """The message that tells of it (`mail_messages`), which goes before the notice; None: none."""
    seen_at: datetime | None = Field(default=None, sa_type=UtcDateTime)

    @property
    def locale(self) -> Locale:
        """Give the language, German where it is none of ours any more."""
        return self.language if self.language in LOCALES else DEFAULT_LOCALE
