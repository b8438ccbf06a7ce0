"""What this service does by itself: see that there is a key to seal receipts with."""

from datetime import timedelta

from fastapi import FastAPI
from nahbar_common.jobs import Job, Ran

from consent.receipts.flows import ensure_key


async def _ensure_receipt_key(app: FastAPI) -> Ran:
    return Ran(await ensure_key(app.state.database, app.state.sealer))


JOBS = [
    # Before the first request: the keys that are published are those that seal.
    Job("receipt key", timedelta(days=1), _ensure_receipt_key, before_requests=True),
]
