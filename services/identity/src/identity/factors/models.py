"""Second factors, what is under way with them, and what changed."""

from datetime import datetime
from typing import Literal
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.columns import literal_column
from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_random_id, new_record_id
from sqlalchemy import BigInteger, Column, ForeignKey, Uuid
from sqlmodel import Field, SQLModel

from identity.browsers.kinds import BrowserName, SystemName

FactorKind = Literal["app", "passkey", "recovery_code"]
Purpose = Literal["sign_in", "app", "passkey", "emergency"]
Change = Literal[
    "app_added",
    "app_removed",
    "passkey_added",
    "passkey_removed",
    "recovery_codes_made",
    "recovery_code_used",
    "reset_by_admin",
]


def _of_account(*, primary_key: bool = False) -> "Column[UUID]":
    key = ForeignKey("accounts.id", ondelete="CASCADE")
    return Column(Uuid, key, primary_key=primary_key, nullable=False, index=not primary_key)


class AuthenticatorApp(SQLModel, table=True):
    """The app that shows a person's codes (TOTP, RFC 6238); one of each account."""

    __tablename__ = "authenticator_apps"

    account_id: UUID = Field(sa_column=_of_account(primary_key=True))
    secret_sealed: bytes
    last_step: int = Field(default=0, sa_type=BigInteger)
    """The time step of the last code that was taken: it and those before are good no more."""
    added_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    last_used_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class Passkey(SQLModel, table=True):
    """A key that a device or a stick keeps; we have its public half."""

    __tablename__ = "passkeys"

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    account_id: UUID = Field(sa_column=_of_account())
    credential_id: bytes = Field(unique=True)
    public_key: bytes
    sign_count: int = Field(default=0, sa_type=BigInteger)
    transports: str = Field(default="", max_length=100)
    """How the browser reaches it, parted by spaces."""
    browser: BrowserName = literal_column(BrowserName, length=20)
    system: SystemName = literal_column(SystemName, length=20)
    added_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
    last_used_at: datetime | None = Field(default=None, sa_type=UtcDateTime)


class RecoveryCode(SQLModel, table=True):
    """A code that opens once when the factor is lost, as a keyed hash; gone when used."""

    __tablename__ = "recovery_codes"

    account_id: UUID = Field(sa_column=_of_account(primary_key=True))
    code_index: bytes = Field(primary_key=True)


class FactorChallenge(SQLModel, table=True):
    """A sign-in between its two steps, or a factor being set up. Short-lived."""

    __tablename__ = "factor_challenges"

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    account_id: UUID = Field(sa_column=_of_account())
    purpose: Purpose = literal_column(Purpose, length=20)
    secret_sealed: bytes | None = None
    """The app's secret to be, or what the passkey has to sign."""
    password_mark: bytes | None = None
    """Keyed hash of the password's hash: another password in between ends it."""
    known_device: bool = False
    expires_at: datetime = Field(sa_type=UtcDateTime, index=True)


class FactorChange(SQLModel, table=True):
    """What happened to a person's factors, for them to see."""

    __tablename__ = "factor_changes"

    id: UUID = Field(default_factory=new_record_id, primary_key=True)
    account_id: UUID = Field(sa_column=_of_account())
    what: Change = literal_column(Change, length=20)
    at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime, index=True)
