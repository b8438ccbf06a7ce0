"""What this service does by itself: rotate keys, and forget what is no longer needed."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from datetime import timedelta

import structlog
from fastapi import FastAPI
from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.db import Database
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.invitations.repository import InvitationRepository
from identity.links.repository import AppointmentStateRepository, LinkRepository
from identity.sessions.repository import SessionRepository, SignInLog
from identity.signing_keys.service import maintain_keys
from identity.slowing.repository import GuessCounterRepository
from identity.visits import service as visits
from identity.visits.repository import VisitRepository

_ROUND_SECONDS = 60.0
_STOP_SECONDS = 6.0

KEEP_SIGN_IN_LOG = timedelta(days=90)
KEEP_ENDED_SESSIONS = timedelta(days=1)
KEEP_EXPIRED_INVITATIONS = timedelta(days=30)
"""For a month an old invitation says that it has expired; then it is unknown."""
KEEP_EXPIRED_LINKS = timedelta(days=30)
KEEP_APPOINTMENT_STATES = timedelta(days=400)
"""Longer than anybody plans ahead: a late event must still find what came before it."""
KEEP_GUESS_COUNTERS = timedelta(days=1)

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
    now = utc_now()
    await SignInLog(session).delete_before(now - KEEP_SIGN_IN_LOG)
    await SessionRepository(session).delete_ended_before(now - KEEP_ENDED_SESSIONS)
    await InvitationRepository(session).delete_expired_before(now - KEEP_EXPIRED_INVITATIONS)
    await VisitRepository(session).delete_unused_since(now - visits.IDLE)
    await LinkRepository(session).delete_expired_before(now - KEEP_EXPIRED_LINKS)
    await AppointmentStateRepository(session).delete_updated_before(now - KEEP_APPOINTMENT_STATES)
    await GuessCounterRepository(session).delete_started_before(now - KEEP_GUESS_COUNTERS)
