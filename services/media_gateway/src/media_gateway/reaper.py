"""What must happen although nobody asks: closing, reconciling, ending, forgetting."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from uuid import UUID

import structlog
from fastapi import FastAPI
from nahbar_common.clock import utc_now

from media_gateway.calls.ending import end_what_is_over
from media_gateway.grants import repository as grants
from media_gateway.participants.silence import send_silent_people_away
from media_gateway.ports import Ports, ports_of
from media_gateway.presence import service as presence
from media_gateway.rooms import repository as rooms
from media_gateway.rooms.closing import delete_closed_rooms, delete_unknown_rooms
from media_gateway.rooms.errors import MediaUnavailable
from media_gateway.settings import Settings
from media_gateway.stream import repository as call_events
from media_gateway.webhooks import repository as webhooks
from media_gateway.webhooks.verification import MAX_AGE

KEEP_EVENTS = timedelta(days=1)
KEEP_GRANTS = timedelta(days=7)

log = structlog.get_logger()

Job = Callable[[Ports], Awaitable[object]]


async def close_and_end(ports: Ports) -> None:
    """End what is over, then delete on LiveKit what is closed, come what may."""
    try:
        await end_what_is_over(ports, utc_now())
    finally:
        await delete_closed_rooms(ports)


async def reconcile_all(ports: Ports) -> None:
    """Look at every open room: webhooks get lost. Send away who was not heard of, too.

    One room that cannot be looked at keeps no other from it.
    """
    await send_silent_people_away(ports, utc_now())
    after: UUID | None = None
    while True:
        async with ports.database.read() as session:
            batch = await rooms.calls_with_open_room(session, after)
        if not batch:
            break
        await asyncio.gather(*(_try(presence.reconcile, ports, call) for call in batch))
        after = batch[-1]
    await delete_unknown_rooms(ports)


async def forget(ports: Ports) -> None:
    """Delete logs early (DSK 2020): events after a day, grants after a week."""
    now = utc_now()
    async with ports.database.write() as session:
        await call_events.forget_before(session, now - KEEP_EVENTS)
        await grants.forget_before(session, now - KEEP_GRANTS)
        await webhooks.forget_before(session, now - 2 * MAX_AGE)


JOBS: tuple[tuple[int, Job], ...] = ((1, close_and_end), (10, reconcile_all), (3600, forget))
"""Each job with the number of sweeps from one run to the next."""


@asynccontextmanager
async def reaping(app: FastAPI) -> AsyncIterator[None]:
    """Run the jobs in the background while the block runs; none waits for another."""
    settings: Settings = app.state.settings
    tasks = [
        asyncio.create_task(
            _repeat(job, ports_of(app), every * settings.sweep_seconds), name=job.__name__
        )
        for every, job in JOBS
    ]
    yield
    for task in tasks:
        task.cancel()
    await asyncio.gather(*tasks, return_exceptions=True)


async def _repeat(job: Job, ports: Ports, pause: float) -> None:
    while True:
        await asyncio.sleep(pause)
        await _try(job, ports)


async def _try(job: Callable[..., Awaitable[object]], *arguments: object) -> None:
    try:
        await job(*arguments)
    except MediaUnavailable:
        log.warning("media server does not answer")
    except Exception:
        # A database that is away must not end the reaper.
        log.error("sweep failed", exc_info=True)
