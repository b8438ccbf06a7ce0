"""The inbox: verifies a delivered event and applies it once, however often it comes."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Any

from fastapi import FastAPI, Request, Response
from pydantic import SecretStr, ValidationError
from sqlmodel.ext.asyncio.session import AsyncSession
from standardwebhooks import Webhook, WebhookVerificationError

from nahbar_common.auth import PublicRoute
from nahbar_common.db import Database
from nahbar_common.events import CloudEvent
from nahbar_common.problems import BadRequest, TokenInvalid
from nahbar_common.tables import InboxMessage

Handler = Callable[[AsyncSession, CloudEvent], Awaitable[None]]
FollowUp = Callable[[FastAPI, CloudEvent], Awaitable[None]]


@dataclass(frozen=True)
class _Receiver:
    handler: Handler
    follow_up: FollowUp | None


class EventReceivers:
    """What a service does with which event of which producer."""

    def __init__(self) -> None:
        self._receivers: dict[tuple[str, str], _Receiver] = {}

    def on(
        self, producer: str, event_type: str, handler: Handler, follow_up: FollowUp | None = None
    ) -> None:
        """Register a handler, run in the inbox's transaction, once per event.

        A follow-up runs after the commit and before the acknowledgement, on every delivery until
        one succeeds: for what reaches outside (closing a LiveKit room). It must be repeatable.
        """
        self._receivers[(f"/{producer}", event_type)] = _Receiver(handler, follow_up)

    @property
    def kinds(self) -> frozenset[tuple[str, str]]:
        """Give what is heard: producer (a package) and event type."""
        return frozenset((source.removeprefix("/"), kind) for source, kind in self._receivers)

    def find(self, event: CloudEvent) -> _Receiver | None:
        """Give the receiver of an event, or None when nobody here needs it."""
        return self._receivers.get((event.source, event.type))


def verify_event(body: bytes, headers: dict[str, str], secrets: dict[str, SecretStr]) -> CloudEvent:
    """Check signature, age (5 minutes) and shape; the named source decides whose secret it is."""
    try:
        event = CloudEvent.model_validate_json(body)
    except ValidationError:
        raise BadRequest from None
    secret = secrets.get(event.source.removeprefix("/"))
    if secret is None or headers.get("webhook-id") != str(event.id):
        raise TokenInvalid
    try:
        Webhook(secret.get_secret_value()).verify(body, headers)
    except (WebhookVerificationError, ValueError, KeyError):
        raise TokenInvalid from None
    return event


def setup_inbox(app: FastAPI, receivers: EventReceivers, secrets: dict[str, SecretStr]) -> None:
    """Add POST /internal/events, which the API gateway does not let through."""

    @app.post(
        "/internal/events", status_code=204, include_in_schema=False, dependencies=[PublicRoute]
    )
    async def receive(request: Request) -> Response:
        """Apply an event once; 204 also for a repetition and for an unknown type."""
        event = verify_event(await request.body(), dict(request.headers), secrets)
        receiver = receivers.find(event)
        if receiver is not None:
            database: Database = app.state.database
            await _apply_once(database, event, receiver.handler)
            if receiver.follow_up is not None:
                await receiver.follow_up(app, event)
        return Response(status_code=204)


async def _apply_once(database: Database, event: CloudEvent, handler: Handler) -> None:
    key: Any = (event.source, event.id)
    async with database.write() as session:
        if await session.get(InboxMessage, key) is not None:
            return
        session.add(InboxMessage(source=event.source, event_id=event.id))
        # Flushed first: of two deliveries at once, the database lets one go on.
        await session.flush()
        await handler(session, event)
