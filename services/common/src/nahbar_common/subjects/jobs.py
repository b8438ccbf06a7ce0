"""After an erasure nothing of it may be left in the database's own files."""

from datetime import timedelta
from typing import Any

from fastapi import FastAPI

from nahbar_common.db import Database
from nahbar_common.jobs import Job, JobRunner, Ran

ERASED_KEY = "subject_erased"
FORGETTING = "deleted pages"
_AGAIN = timedelta(seconds=5)


async def _forget(app: FastAPI) -> Ran:
    database: Database = app.state.database
    return Ran(0, None if await database.forget_deleted() else _AGAIN)


FORGETTING_JOB = Job(FORGETTING, timedelta(hours=1), _forget)


def wake_on_erasure(database: Database, jobs: JobRunner) -> None:
    """Forget soon after a commit of this process that erased a person."""

    def heard_commit(info: dict[Any, Any]) -> None:
        if info.pop(ERASED_KEY, False):
            jobs.wake(FORGETTING)

    database.on_commit.append(heard_commit)
