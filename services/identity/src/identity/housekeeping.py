"""What this service does by itself: rotate keys, and forget what is no longer needed."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

import structlog
from fastapi import FastAPI
from nahbar_common.crypto import Sealer
from nahbar_common.db import Database
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.appointments import retention as appointments
from identity.invitations import retention as invitations
from identity.links import retention as links
from identity.sessions import retention as sessions
from identity.signing_keys.service import maintain_keys
from identity.slowing import retention as slowing
from identity.visits import retention as visits

_ROUND_SECONDS = 60.0
_STOP_SECONDS = 6.0

log = structlog.get_logger()


@asynccontextmanager
async def housekeeping(app: FastAPI) -> AsyncIterator[None]:
    """Run rounds while the app runs; every replica does, and they do not disturb each other."""
    database, sealer, stop = app.state.database, app.state.sealer, asyncio.Event()
    # The first round before the first request: nobody shall ever see a key set without keys.
    await _round(database, sealer)
    rounds = _rounds(database, sealer, stop)
    task = asyncio.create_task(rounds, name="identity housekeeping")
    yield
    # Stopped between two rounds: cancelling inside one would tear a database connection apart.
    stop.set()
    with suppress(TimeoutError):
        await asyncio.wait_for(task, timeout=_STOP_SECONDS)


async def _rounds(database: Database, sealer: Sealer, stop: asyncio.Event) -> None:
    while not stop.is_set():
        with suppress(TimeoutError):
            await asyncio.wait_for(stop.wait(), timeout=_ROUND_SECONDS)
            return
        await _round(database, sealer)


async def _round(database: Database, sealer: Sealer) -> None:
    try:
        await maintain_keys(database, sealer)
        async with database.write() as session:
            await forget_old(session)
    except Exception:
        # A database that is away must not end the rounds; /health/ready tells of it.
        log.exception("housekeeping round failed")


async def forget_old(session: AsyncSession) -> None:
    """Delete what is past its retention period; README.md has the table."""
    for feature in (sessions, invitations, visits, links, appointments, slowing):
        await feature.forget_old(session)
