"""Events as another service's outbox would deliver them."""

import base64
import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID, uuid4

from nahbar_common.clock import rfc3339, utc_now
from nahbar_common.ids import new_record_id
from standardwebhooks import Webhook


def create_webhook_secret(name: str) -> str:
    """Make the event signing secret a producer has in tests."""
    return "whsec_" + base64.b64encode(name.encode().ljust(32, b"x")).decode()


@dataclass(frozen=True)
class SignedEvent:
    """An event ready to be posted to /internal/events."""

    content: str
    headers: dict[str, str]


def create_event(
    producer: str,
    event_type: str,
    data: dict[str, Any],
    *,
    subject: UUID | str | None = None,
    event_id: UUID | None = None,
    time: datetime | None = None,
) -> SignedEvent:
    """Make an event as the producer's outbox sends it; `time` as its clock says."""
    identifier, now = str(event_id or new_record_id()), utc_now()
    content = json.dumps(
        {
            "specversion": "1.0",
            "id": identifier,
            "source": f"/{producer}",
            "type": event_type,
            "time": rfc3339(time or now),
            "subject": str(subject or data.get("appointment_id", uuid4())),
            "datacontenttype": "application/json",
            "data": data,
        }
    )
    signature = Webhook(create_webhook_secret(producer)).sign(identifier, now, content)
    return SignedEvent(
        content,
        {
            "content-type": "application/cloudevents+json; charset=utf-8",
            "webhook-id": identifier,
            "webhook-timestamp": str(int(now.timestamp())),
            "webhook-signature": signature,
        },
    )
