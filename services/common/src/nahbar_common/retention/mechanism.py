"""The lines of the tables that every service has."""

from datetime import timedelta

from sqlmodel import col

from nahbar_common.idempotency import LIFETIME
from nahbar_common.retention.schedule import Line, expires, stays
from nahbar_common.tables import (
    IdempotencyRecord,
    InboxMessage,
    JobLease,
    OutboxMessage,
    TrailCheckpoint,
    TrailEntry,
    TrailHead,
    TrailKey,
)

KEEP_DELIVERED = timedelta(days=1)
KEEP_INBOX = timedelta(days=30)

_TRAIL = "evidence of who did what; holds no name and no contact, and cannot be cut without a trace"

MECHANISM: tuple[Line, ...] = (
    expires(
        OutboxMessage,
        "message",
        "public_task",
        "to look into a delivery; ids and states, no names",
        keep=KEEP_DELIVERED,
        since="delivery",
        past=lambda moment: col(OutboxMessage.delivered_at) < moment,
    ),
    expires(
        InboxMessage,
        "message",
        "not_personal",
        "so that an event that comes twice counts once",
        keep=KEEP_INBOX,
        since="arrival",
        past=lambda moment: col(InboxMessage.received_at) < moment,
    ),
    expires(
        IdempotencyRecord,
        "answer",
        "security",
        "so that a repeated request does nothing twice; sealed",
        keep=LIFETIME,
        since="request",
        past=lambda moment: col(IdempotencyRecord.created_at) < moment,
    ),
    stays(JobLease, "mechanism", "not_personal", "one row for each job"),
    stays(TrailEntry, "trail", "accountability", _TRAIL),
    stays(TrailHead, "trail", "accountability", "the end of each chain"),
    stays(TrailKey, "trail", "accountability", "verifies checkpoints for as long as entries stay"),
    stays(TrailCheckpoint, "trail", "accountability", "shows that a chain was not written anew"),
)
