"""Ending what is over: its tokens have run out by then, and the trail says so."""

from datetime import timedelta

from fastapi import FastAPI
from nahbar_common.jobs import AT_ONCE, Job, Ran

from identity.emergencies.service import BATCH, end_overdue


async def _end(app: FastAPI) -> Ran:
    async with app.state.database.write() as session:
        count = await end_overdue(session)
    return Ran(count, AT_ONCE if count == BATCH else None)


ENDING = Job("emergencies", timedelta(seconds=10), _end, single=True)
