"""Telling soon after the commit that noted something."""

from datetime import timedelta
from typing import Any

from fastapi import FastAPI
from nahbar_common.jobs import AT_ONCE, Job, Ran

from identity.notices.service import NOTED_KEY
from identity.telling.service import BATCH, tell

NAME = "notices"


async def _tell(app: FastAPI) -> Ran:
    async with app.state.database.write() as session:
        count = await tell(session, app.state.sealer, app.state.settings.public_url)
    return Ran(count, AT_ONCE if count == BATCH else None)


TELLING = Job(NAME, timedelta(seconds=15), _tell)


def wake_on_note(app: FastAPI) -> None:
    """Let the job run when a commit of this process has noted something."""

    def heard_commit(info: dict[Any, Any]) -> None:
        if info.pop(NOTED_KEY, False):
            app.state.jobs.wake(NAME)

    app.state.database.on_commit.append(heard_commit)
