"""The outbox's dispatcher: delivers each event at least once, awake on commit."""

import asyncio
import json
import random
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from datetime import timedelta
from typing import Any

import httpx
import structlog
from sqlalchemy import delete, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from standardwebhooks import Webhook

from nahbar_common.clock import utc_now
from nahbar_common.db import Database
from nahbar_common.events import EMITTED_KEY, Delivery
from nahbar_common.idempotency import LIFETIME as IDEMPOTENCY_LIFETIME
from nahbar_common.tables import IdempotencyRecord, InboxMessage, OutboxMessage

DeliveredHandler = Callable[[AsyncSession, Delivery], Awaitable[None]]

_POLL_SECONDS = 5.0
_CLEAN_SECONDS = 3600.0
BATCH = 20
"""Messages a lane has under way at most."""
_TIMEOUT_SECONDS = 5.0
_GIVE_UP_SECONDS = 15.0
"""The timeout above is for each step of a request; this one is for the whole."""
_CLAIM = timedelta(seconds=20)
"""Longer than any delivery takes: meanwhile no other dispatcher sends the same message."""
_MAX_PAUSE_SECONDS = 60.0
_KEEP_DELIVERED = timedelta(days=1)
_KEEP_INBOX = timedelta(days=30)

log = structlog.get_logger()


class Dispatcher:
    """Takes due messages, posts them signed, and marks them delivered or sets a later try.

    Each receiver has a lane of its own: one that hangs must not hold up the others, least of all
    the withdrawal of a consent. `on_delivered` handlers run in the transaction that marks the
    delivery.
    """

    def __init__(
        self,
        database: Database,
        client: httpx.AsyncClient,
        *,
        secret: str,
        url_of: Callable[[str], str],
        targets: Iterable[str],
        on_delivered: dict[str, DeliveredHandler] | None = None,
    ) -> None:
        self._database, self._client, self._url_of = database, client, url_of
        self._webhook = Webhook(secret)
        self._on_delivered = on_delivered or {}
        self._wakes = {target: asyncio.Event() for target in targets}
        self._stopping = asyncio.Event()
        database.on_commit.append(self._heard_commit)

    def _heard_commit(self, info: dict[Any, Any]) -> None:
        if info.get(EMITTED_KEY):
            self._wake_all()

    def _wake_all(self) -> None:
        for wake in self._wakes.values():
            wake.set()

    async def run(self) -> None:
        """Deliver until stopped, and clean up every hour."""
        async with asyncio.TaskGroup() as lanes:
            for target, wake in self._wakes.items():
                lanes.create_task(self._run_lane(target, wake), name=f"outbox to {target}")
            lanes.create_task(self._clean_hourly(), name="outbox cleaning")

    def stop(self) -> None:
        """Let `run` end after its current pass: a transaction is not cut in the middle."""
        self._stopping.set()
        self._wake_all()

    async def _run_lane(self, target: str, wake: asyncio.Event) -> None:
        while not self._stopping.is_set():
            wake.clear()
            try:
                if await self.deliver_due(target):
                    continue
                pause = await self._seconds_until_due(target)
            except Exception:
                # A database that is away must not end the dispatcher.
                log.error("outbox pass failed", target=target, exc_info=True)
                pause = _POLL_SECONDS
            if not self._stopping.is_set():
                await _wait(wake, pause)

    async def _clean_hourly(self) -> None:
        while not self._stopping.is_set():
            try:
                await clean(self._database)
            except Exception:
                log.error("outbox cleaning failed", exc_info=True)
            await _wait(self._stopping, _CLEAN_SECONDS)

    async def deliver_due(self, target: str) -> int:
        """Try one batch of messages that are due to a receiver; give how many were tried."""
        messages = await self._claim(target)
        await asyncio.gather(*(self._deliver(message) for message in messages))
        return len(messages)

    async def _claim(self, target: str) -> list[OutboxMessage]:
        # Claimed by moving the next attempt ahead: if this process dies, they come up again.
        async with self._database.write() as session:
            due = (
                select(OutboxMessage)
                .where(
                    col(OutboxMessage.delivered_at).is_(None),
                    col(OutboxMessage.next_attempt_at) <= utc_now(),
                    col(OutboxMessage.target) == target,
                )
                .order_by(col(OutboxMessage.next_attempt_at))
                .limit(BATCH)
                .with_for_update(skip_locked=True)
            )
            messages = list(await session.exec(due))
            for message in messages:
                message.attempts += 1
                message.next_attempt_at = utc_now() + _CLAIM
            return messages

    async def _deliver(self, message: OutboxMessage) -> None:
        try:
            async with asyncio.timeout(_GIVE_UP_SECONDS):
                await self._post(message)
            await self._mark_delivered(message)
        except Exception as error:
            log.warning(
                "event not delivered",
                event_type=message.event_type,
                attempt=message.attempts,
                target=message.target,
                error_type=type(error).__qualname__,
            )
            await self._put_off(message)

    async def _mark_delivered(self, message: OutboxMessage) -> None:
        async with self._database.write() as session:
            marked = await session.exec(
                update(OutboxMessage)
                .where(
                    col(OutboxMessage.id) == message.id, col(OutboxMessage.delivered_at).is_(None)
                )
                .values(delivered_at=utc_now())
            )
            handler = self._on_delivered.get(message.event_type)
            # Not marked: another dispatcher took over meanwhile, and its handler has run.
            if handler is not None and marked.rowcount:
                data = json.loads(message.body)["data"]
                delivery = Delivery(message.event_id, message.event_type, message.target, data)
                await handler(session, delivery)

    async def _put_off(self, message: OutboxMessage) -> None:
        pause = min(_MAX_PAUSE_SECONDS, 0.25 * 2 ** min(message.attempts, 10))
        due = utc_now() + timedelta(seconds=pause * random.uniform(0.75, 1.25))  # noqa: S311
        async with self._database.write() as session:
            await session.exec(
                update(OutboxMessage)
                .where(col(OutboxMessage.id) == message.id)
                .values(next_attempt_at=due)
            )

    async def _post(self, message: OutboxMessage) -> None:
        sent_at = utc_now()
        headers = {
            "content-type": "application/cloudevents+json; charset=utf-8",
            "webhook-id": str(message.event_id),
            "webhook-timestamp": str(int(sent_at.timestamp())),
            "webhook-signature": self._webhook.sign(str(message.event_id), sent_at, message.body),
        }
        url = f"{self._url_of(message.target)}/internal/events"
        answer = await self._client.post(
            url, content=message.body, headers=headers, timeout=_TIMEOUT_SECONDS
        )
        answer.raise_for_status()

    async def _seconds_until_due(self, target: str) -> float:
        async with self._database.read() as session:
            due = (
                await session.exec(
                    select(OutboxMessage.next_attempt_at)
                    .where(
                        col(OutboxMessage.delivered_at).is_(None),
                        col(OutboxMessage.target) == target,
                    )
                    .order_by(col(OutboxMessage.next_attempt_at))
                    .limit(1)
                )
            ).first()
        if due is None:
            return _POLL_SECONDS
        return min(_POLL_SECONDS, max(0.02, (due - utc_now()).total_seconds()))


async def _wait(event: asyncio.Event, seconds: float) -> None:
    with suppress(TimeoutError):
        await asyncio.wait_for(event.wait(), timeout=seconds)


async def clean(database: Database) -> None:
    """Delete what is no longer needed of the three mechanism tables."""
    now = utc_now()
    async with database.write() as session:
        for statement in (
            delete(OutboxMessage).where(col(OutboxMessage.delivered_at) < now - _KEEP_DELIVERED),
            delete(InboxMessage).where(col(InboxMessage.received_at) < now - _KEEP_INBOX),
            delete(IdempotencyRecord).where(
                col(IdempotencyRecord.created_at) < now - IDEMPOTENCY_LIFETIME
            ),
        ):
            await session.exec(statement)
