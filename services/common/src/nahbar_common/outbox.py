"""The outbox's dispatcher: delivers each event at least once, awake on commit."""

import asyncio
import json
import random
from collections.abc import Awaitable, Callable, Iterable
from datetime import timedelta
from typing import Any

import httpx
import structlog
from fastapi import FastAPI
from sqlalchemy import or_, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from standardwebhooks import Webhook

from nahbar_common.clock import utc_now
from nahbar_common.db import Database
from nahbar_common.events import EMITTED_KEY, Delivery
from nahbar_common.jobs import AT_ONCE, Job, JobRunner, Ran, Run
from nahbar_common.tables import OutboxMessage

DeliveredHandler = Callable[[AsyncSession, Delivery], Awaitable[None]]

_POLL = timedelta(seconds=5)
_SHORTEST_PAUSE = timedelta(milliseconds=20)
LANE = "outbox to "
"""Begins the name of each receiver's job."""
BATCH = 20
"""Messages a lane has under way at most."""
_TIMEOUT_SECONDS = 5.0
_GIVE_UP_SECONDS = 15.0
"""The timeout above is for each step of a request; this one is for the whole."""
_CLAIM = timedelta(seconds=20)
"""Longer than any delivery takes: meanwhile no other dispatcher sends the same message."""
_MAX_PAUSE_SECONDS = 60.0
_SPREAD = 0.25
_LONGEST_PAUSE = timedelta(seconds=_MAX_PAUSE_SECONDS * (1 + _SPREAD))

log = structlog.get_logger()


class Dispatcher:
    """Takes due messages, posts them signed, and marks them delivered or sets a later try.

    Each receiver has a job of its own: one that hangs must not hold up the others, least of all
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
        self._targets = tuple(targets)

    def jobs(self) -> list[Job]:
        """Give a job for each receiver."""
        return [Job(_lane(target), _POLL, self._lane_to(target)) for target in self._targets]

    def wake_on_commit(self, jobs: JobRunner) -> None:
        """Deliver at once what a commit of this process has put into the outbox."""

        def heard_commit(info: dict[Any, Any]) -> None:
            if info.get(EMITTED_KEY):
                for target in self._targets:
                    jobs.wake(_lane(target))

        self._database.on_commit.append(heard_commit)

    def _lane_to(self, target: str) -> Run:
        async def deliver(_app: FastAPI) -> Ran:
            tried = await self.deliver_due(target)
            return Ran(tried, AT_ONCE if tried else await self._until_due(target))

        return deliver

    async def deliver_due(self, target: str) -> int:
        """Try one batch of messages that are due to a receiver; give how many were tried."""
        messages = await self._claim(target)
        await asyncio.gather(*(self._deliver(message) for message in messages))
        return len(messages)

    async def _claim(self, target: str) -> list[OutboxMessage]:
        # Claimed by moving the next attempt ahead: if this process dies, they come up again.
        now = utc_now()
        async with self._database.write() as session:
            due = (
                select(OutboxMessage)
                .where(
                    col(OutboxMessage.delivered_at).is_(None),
                    or_(
                        col(OutboxMessage.next_attempt_at) <= now,
                        # Further ahead than any pause: set before the clock was put back.
                        col(OutboxMessage.next_attempt_at) > now + _LONGEST_PAUSE,
                    ),
                    col(OutboxMessage.target) == target,
                )
                .order_by(col(OutboxMessage.next_attempt_at))
                .limit(BATCH)
                .with_for_update(skip_locked=True)
            )
            messages = list(await session.exec(due))
            for message in messages:
                message.attempts += 1
                message.next_attempt_at = now + _CLAIM
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
        spread = random.uniform(1 - _SPREAD, 1 + _SPREAD)  # noqa: S311
        due = utc_now() + timedelta(seconds=pause * spread)
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

    async def _until_due(self, target: str) -> timedelta:
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
            return _POLL
        return min(_POLL, max(_SHORTEST_PAUSE, due - utc_now()))


def _lane(target: str) -> str:
    return f"{LANE}{target}"
