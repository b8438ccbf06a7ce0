"""Events between services: CloudEvents 1.0, signed after Standard Webhooks."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel, ConfigDict
from sqlmodel.ext.asyncio.session import AsyncSession

from nahbar_common.clock import rfc3339, utc_now
from nahbar_common.context import propagation_headers
from nahbar_common.ids import new_record_id
from nahbar_common.tables import OutboxMessage

Subscriptions = dict[str, tuple[str, ...]]
"""Event type to the packages of the services that need it."""

SUBSCRIPTIONS_KEY = "event_subscriptions"
SOURCE_KEY = "event_source"
EMITTED_KEY = "event_emitted"


class CloudEvent(BaseModel):
    """The envelope on the wire; `source` is "/<package>", `subject` an appointment's id."""

    model_config = ConfigDict(extra="allow")

    specversion: str = "1.0"
    id: UUID
    source: str
    type: str
    time: datetime
    subject: str
    datacontenttype: str = "application/json"
    data: dict[str, Any]


@dataclass(frozen=True)
class Delivery:
    """An event that a receiver has acknowledged."""

    event_id: UUID
    event_type: str
    target: str
    data: dict[str, Any]


def emit(session: AsyncSession, event_type: str, *, subject: UUID, data: BaseModel) -> UUID:
    """Put an event into the outbox, in the transaction of the change it tells of.

    Gives the event's id. Receivers come from the service's subscriptions.
    """
    event_id = new_record_id()
    envelope = {
        "specversion": "1.0",
        "id": str(event_id),
        "source": f"/{session.info[SOURCE_KEY]}",
        "type": event_type,
        "time": rfc3339(utc_now()),
        "subject": str(subject),
        "datacontenttype": "application/json",
        **{k: v for k, v in propagation_headers().items() if k == "traceparent"},
        "data": data.model_dump(mode="json"),
    }
    for target in session.info[SUBSCRIPTIONS_KEY][event_type]:
        session.add(
            OutboxMessage(
                id=new_record_id(),
                event_id=event_id,
                target=target,
                event_type=event_type,
                subject=str(subject),
                body=json.dumps(envelope),
            )
        )
    session.info[EMITTED_KEY] = True
    return event_id
