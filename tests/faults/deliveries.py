"""Events as the product sent them, delivered again by a test: later, twice, in another order."""

import json
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from uuid import uuid4

import httpx
from nahbar_common.clock import utc_now
from standardwebhooks import Webhook

from tests.faults.databases import rows
from tests.faults.processes import Instance

PRODUCERS = ("appointments", "consent", "data_allowance", "media_gateway")


@dataclass(frozen=True)
class Sent:
    """One event to one receiver, as its producer's outbox has it."""

    producer: str
    target: str
    kind: str
    body: str

    @property
    def id(self) -> str:
        """Give the event's id, by which receivers know it again."""
        return str(json.loads(self.body)["id"])

    def under_a_new_id(self) -> "Sent":
        """Give the same news as an event of its own: no inbox knows it, its revision is old."""
        return replace(self, body=json.dumps({**json.loads(self.body), "id": str(uuid4())}))

    def with_data(self, **changes: Any) -> "Sent":
        """Give the event with other data."""
        event = json.loads(self.body)
        return replace(self, body=json.dumps({**event, "data": {**event["data"], **changes}}))


def sent_about(instance: Instance, appointment_id: str) -> list[Sent]:
    """Give every event about an appointment in the order in which they came about."""
    query = "SELECT created_at, target, event_type, body FROM outbox_messages WHERE subject = ?"
    found = [
        (at, Sent(producer, target, kind, body))
        for producer in PRODUCERS
        for at, target, kind, body in rows(instance, producer, query, appointment_id)
    ]
    return [event for _, event in sorted(found, key=lambda pair: pair[0])]


def undelivered(instance: Instance, appointment_id: str) -> int:
    """Count the events about an appointment that are still on their way."""
    query = "SELECT 1 FROM outbox_messages WHERE subject = ? AND delivered_at IS NULL"
    return sum(len(rows(instance, producer, query, appointment_id)) for producer in PRODUCERS)


def signed(
    instance: Instance, event: Sent, *, by: str | None = None, at: datetime | None = None
) -> dict[str, str]:
    """Give the headers of a delivery, signed as `by` (its producer unless given)."""
    secret = instance.settings_of(by or event.producer)["NAHBAR_EVENT_SIGNING_SECRET"]
    at = at or utc_now()
    return {
        "content-type": "application/cloudevents+json",
        "webhook-id": event.id,
        "webhook-timestamp": str(int(at.timestamp())),
        "webhook-signature": Webhook(secret).sign(event.id, at, event.body),
    }


def deliver(url: str, event: Sent, headers: dict[str, str]) -> httpx.Response:
    """Post an event to a service's inbox, past the API gateway."""
    return httpx.post(
        f"{url}/internal/events", content=event.body, headers=headers, timeout=15, trust_env=False
    )
