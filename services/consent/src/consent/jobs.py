"""What this service does by itself: see to the seal's key, erase, and collect copies."""

from datetime import timedelta

from fastapi import FastAPI
from nahbar_common.jobs import Job, Ran

from consent.data_copies import flows as data_copies
from consent.receipts.flows import ensure_key
from consent.subject_requests.flows import JOB, go_on


async def _ensure_receipt_key(app: FastAPI) -> Ran:
    return Ran(await ensure_key(app.state.database, app.state.sealer))


async def _go_on_erasing(app: FastAPI) -> Ran:
    return Ran(await go_on(app))


async def _go_on_collecting(app: FastAPI) -> Ran:
    return Ran(await data_copies.go_on(app))


JOBS = [
    # Before the first request: the keys that are published are those that seal.
    Job("receipt key", timedelta(days=1), _ensure_receipt_key, before_requests=True),
    Job(JOB, timedelta(seconds=30), _go_on_erasing, single=True),
    Job(data_copies.JOB, timedelta(seconds=30), _go_on_collecting, single=True),
]
