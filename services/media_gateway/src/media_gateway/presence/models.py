"""Table of webhooks that were heeded."""

from datetime import datetime

from nahbar_common.clock import utc_now
from nahbar_common.db import UtcDateTime
from sqlmodel import Field, SQLModel


class WebhookReceipt(SQLModel, table=True):
    """Id of a LiveKit webhook event; the same one again changes nothing."""

    __tablename__ = "webhook_receipts"

    event_id: str = Field(primary_key=True, max_length=64)
    received_at: datetime = Field(default_factory=utc_now, sa_type=UtcDateTime, index=True)
