"""Sign-ins that are on their way through the directory."""

from datetime import datetime
from uuid import UUID

from nahbar_common.db import UtcDateTime
from nahbar_common.ids import new_random_id
from sqlmodel import Field, SQLModel


class DirectoryAttempt(SQLModel, table=True):
    """A browser that was sent to the directory; good once, for some minutes, in that browser."""

    __tablename__ = "directory_attempts"

    id: UUID = Field(default_factory=new_random_id, primary_key=True)
    state_hash: bytes = Field(unique=True)
    browser_hash: bytes
    """Of the cookie: an answer that was started in another browser is somebody else's."""
    secrets_sealed: bytes
    """Nonce and PKCE verifier."""
    expires_at: datetime = Field(sa_type=UtcDateTime, index=True)
