"""Sessions of staff (one row is one family of refresh tokens) and the log of sign-ins."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_random_id, new_record_id
from sqlalchemy import Column, ForeignKey, Uuid
from sqlmodel import Field, SQLModel

from identity.browsers.kinds import BrowserName, SystemName

Outcome = Literal["succeeded", "failed", "slowed", "token_reused", "factor_failed"]


class StaffSession(SQLModel, table=True):
    """One sign-in. Its refresh token is "<id>.<secret>", and only the newest secret is good.

    `previous_hash` is the one before, honoured for a few seconds after `rotated_at`: two tabs
    may renew at once, and an answer may get lost.
    """

    __tablename__ = "staff_sessions"

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    account_id: UUID = Field(
        sa_column=Column(
            Uuid, ForeignKey("accounts.id", ondelete="CASCADE"), nullable=False, index=True
        )
    )
    current_hash: bytes
    previous_hash: bytes | None = None
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    rotated_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    ends_at: datetime = Field(sa_type=UtcDateTime, index=True)
    ended_at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    browser: BrowserName | None = literal_column(
        BrowserName, nullable=True, default=None, length=20
    )
    """What kind of browser, for its person to recognise; None for sessions from before."""
    system: SystemName | None = literal_column(SystemName, nullable=True, default=None, length=20)


class SignInRecord(SQLModel, table=True):
    """What happened at the door: kept for 90 days, without address and without network."""

    __tablename__ = "sign_in_records"

    id: UUID = Field(default_factory=new_record_id, primary_key=True)
    account_id: UUID | None = Field(
        default=None,
        sa_column=Column(
            Uuid, ForeignKey("accounts.id", ondelete="CASCADE"), nullable=True, index=True
        ),
    )
    """None when nobody has the address that was tried."""
    outcome: Outcome = literal_column(Outcome, length=20)
    network_hash: bytes | None = None
    """A keyed hash: shows that two entries came from one network, not from which."""
    occurred_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime, index=True)
