"""Keys that seal receipts: public halves stay for good, for receipts of long ago."""

from datetime import datetime

from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from sqlalchemy import Column, LargeBinary, Text
from sqlmodel import Field, SQLModel


class ReceiptKey(SQLModel, table=True):
    """A key of the office's seal; the newest one seals.

    public_jwk: a JWK (RFC 7517) as JSON, with the certificate of the same key in `x5c`.
    """

    __tablename__ = "receipt_keys"

    kid: str = Field(primary_key=True, max_length=32)
    private_pem_sealed: bytes = Field(sa_column=Column(LargeBinary, nullable=False))
    public_jwk: str = Field(sa_column=Column(Text, nullable=False))
    created_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime)
