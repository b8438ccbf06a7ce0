"""The worker's bounds: time, waiting room, and what is missing on a machine."""

import asyncio
import time

import pytest
from consent.receipts.errors import PdfUnavailable
from consent.receipts.worker import Worker


@pytest.fixture
async def create_worker():
    workers = []

    def create(**bounds) -> Worker:
        workers.append(Worker(**bounds))
        return workers[-1]

    yield create
    for worker in workers:
        await worker.stop()


async def test_what_takes_too_long_is_killed_and_the_next_one_is_served(create_worker):
    worker = create_worker(seconds=1)
    with pytest.raises(PdfUnavailable):
        await worker.run(time.sleep, 3600)
    worker._seconds = 60
    assert await worker.run(abs, -3) == 3


async def test_nobody_waits_where_too_many_wait_already(create_worker):
    worker = create_worker(waiting=1)
    first = asyncio.create_task(worker.run(abs, -1))
    await asyncio.sleep(0)
    with pytest.raises(PdfUnavailable):
        await worker.run(abs, -2)
    assert await first == 1
    assert await worker.run(abs, -2) == 2


async def test_a_library_that_is_not_installed_is_a_problem_and_no_crash(create_worker):
    worker = create_worker()
    with pytest.raises(PdfUnavailable):
        await worker.run(open, "/nowhere/libpango.so")
