"""Gives back vouchers that nobody asked for until the talk's end, money and PIN."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import structlog
from fastapi import FastAPI
from nahbar_common.clock import utc_now
from nahbar_common.db import Database

from data_allowance.vouchers import repository, service

_PAUSE_SECONDS = 30.0
_BATCH = 50

log = structlog.get_logger()


async def release_overdue(database: Database) -> int:
    """Release one batch, each in a transaction of its own; give how many were looked at.

    Any number of replicas may do this at once: each looks again once it holds the talk.
    """
    now = utc_now()
    async with database.read() as session:
        overdue = await repository.find_overdue(session, now, _BATCH)
    for appointment_id in overdue:
        async with database.write() as session:
            await service.release_if_over(session, appointment_id, now)
    return len(overdue)


@asynccontextmanager
async def keep_releasing_overdue(app: FastAPI) -> AsyncIterator[None]:
    """Run beside the app, for as long as it lives."""
    task = asyncio.create_task(_run(app.state.database), name="voucher expiry")
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def _run(database: Database) -> None:
    while True:
        try:
            if await release_overdue(database) == _BATCH:
                continue
        except Exception:
            # A database that is away must not end this.
            log.error("expiry pass failed", exc_info=True)
        await asyncio.sleep(_PAUSE_SECONDS)
