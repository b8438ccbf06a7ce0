"""What this service does by itself."""

from datetime import timedelta

from fastapi import FastAPI
from nahbar_common.jobs import AT_ONCE, Job, Ran

from data_allowance.reconciliation import log_differences
from data_allowance.stock import flows as recalls
from data_allowance.vouchers import flows


async def _release_overdue(app: FastAPI) -> Ran:
    looked_at = await flows.release_overdue(app.state.database)
    return Ran(looked_at, AT_ONCE if looked_at == flows.BATCH else None)


async def _reconcile(app: FastAPI) -> None:
    async with app.state.database.read() as session:
        await log_differences(session)


async def _finish_recalls(app: FastAPI) -> Ran:
    return Ran(await recalls.finish_recalls(app.state.database))


JOBS = [
    Job("voucher expiry", timedelta(seconds=30), _release_overdue, single=True),
    Job("recalled PINs", timedelta(minutes=1), _finish_recalls, single=True),
    Job("reconciliation", timedelta(days=1), _reconcile, single=True),
]
