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
    task = asyncio.create_task(
        _run(app.state.database, app.state.sealer), name="identity housekeeping"
    )
    yield
    task.cancel()
    with suppress(asyncio.CancelledError):
        await task


async def _run(database: Database, sealer: Sealer) -> None:
    while True:
        try:
            await maintain_keys(database, sealer)
            async with database.write() as session:
                await forget_old(session)
        except Exception:
            # A database that is away must not end the rounds.
            log.error("housekeeping round failed", exc_info=True)
        await asyncio.sleep(_ROUND_SECONDS)


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
