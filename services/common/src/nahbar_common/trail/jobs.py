"""What the trail does by itself: chaining soon after each commit, checkpoints every hour."""

import asyncio
from datetime import timedelta
from typing import Any

from fastapi import FastAPI

from nahbar_common.db import Database
from nahbar_common.jobs import AT_ONCE, Job, JobRunner, Ran
from nahbar_common.settings import ServiceSettings
from nahbar_common.trail.chaining import BATCH, chain_pending
from nahbar_common.trail.checkpoints import hand_out, make_checkpoints
from nahbar_common.trail.outside import carry_outside
from nahbar_common.trail.recording import RECORDED_KEY

CHAINING = "trail chaining"
_SOON_SECONDS = 0.25
"""Entries of one moment are chained together: the fewer commits, the less bookings wait."""


async def _chain(app: FastAPI) -> Ran:
    settings: ServiceSettings = app.state.settings
    count = await chain_pending(app.state.database, settings.package)
    return Ran(count, AT_ONCE if count >= BATCH else None)


async def _state_ends(app: FastAPI) -> Ran:
    settings: ServiceSettings = app.state.settings
    database: Database = app.state.database
    count = await make_checkpoints(database, app.state.sealer, settings.package)
    await carry_outside(database, app.state.checkpoint_taker)
    await hand_out(database, settings.trail_checkpoints, settings.package)
    return Ran(count)


TRAIL_JOBS = (
    # Without a lease: two replicas that chain at once wait for each other at the chain's end.
    Job(CHAINING, timedelta(seconds=5), _chain),
    Job("trail checkpoints", timedelta(hours=1), _state_ends, single=True),
)


def wake_on_record(database: Database, jobs: JobRunner) -> None:
    """Chain soon after a commit of this process that recorded something."""
    waiting: list[asyncio.TimerHandle] = []

    def wake() -> None:
        waiting.clear()
        jobs.wake(CHAINING)

    def heard_commit(info: dict[Any, Any]) -> None:
        if info.pop(RECORDED_KEY, False) and not waiting:
            waiting.append(asyncio.get_running_loop().call_later(_SOON_SECONDS, wake))

    database.on_commit.append(heard_commit)
