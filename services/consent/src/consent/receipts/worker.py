"""Where PDFs are made and read: one process beside the service, one job at a time, in bounds.

WeasyPrint and pyHanko block for a second or so, and what strangers hand in may make a parser run
wild. So: a process of its own with a limit on memory, killed after a time, a short queue before it,
and no answer ("later") instead of a longer one.
"""

import asyncio
import multiprocessing
import resource
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Annotated, ParamSpec, TypeVar

import structlog
from fastapi import Depends, FastAPI, Request
from pebble import ProcessExpired, ProcessPool

from consent.receipts.errors import PdfUnavailable

Given = ParamSpec("Given")
Made = TypeVar("Made")

_SECONDS = 30
"""A PDF takes less than two; the first one waits for the libraries to load."""
_WAITING = 8
_MEMORY_BYTES = 2 * 1024**3
_JOBS_OF_A_PROCESS = 200
"""After that a new one is started: what a library forgets to give back goes with it."""

log = structlog.get_logger()


class Worker:
    """Runs functions of this package elsewhere; the process starts with the first."""

    def __init__(self, *, seconds: float = _SECONDS, waiting: int = _WAITING) -> None:
        self._seconds, self._waiting = seconds, waiting
        self._under_way = 0
        self._pool: ProcessPool | None = None

    async def run(
        self, function: Callable[Given, Made], *args: Given.args, **kwargs: Given.kwargs
    ) -> Made:
        """Give what the function gives; raise PdfUnavailable when too many wait or it fails."""
        if self._under_way >= self._waiting:
            raise PdfUnavailable(retry_after=5)
        self._under_way += 1
        try:
            future = self._started().schedule(
                function, args=args, kwargs=kwargs, timeout=self._seconds
            )
            made: Made = await asyncio.wrap_future(future)
            return made
        except (TimeoutError, ProcessExpired, OSError, MemoryError) as error:
            # OSError: Pango or a font library is not installed on this machine.
            log.warning("receipt_worker_failed", error_type=type(error).__name__)
            raise PdfUnavailable(retry_after=60) from None
        finally:
            self._under_way -= 1

    def _started(self) -> ProcessPool:
        if self._pool is None:
            # spawn: a fork of a program with threads and open databases would take them along.
            self._pool = ProcessPool(
                max_workers=1,
                max_tasks=_JOBS_OF_A_PROCESS,
                initializer=_stay_small,
                context=multiprocessing.get_context("spawn"),
            )
        return self._pool

    async def stop(self) -> None:
        """End the process, whatever it does."""
        if self._pool is not None:
            self._pool.stop()  # type: ignore[no-untyped-call]
            await asyncio.to_thread(self._pool.join)
            self._pool = None


@asynccontextmanager
async def working(app: FastAPI) -> AsyncIterator[None]:
    """Keep the worker for as long as the service runs."""
    app.state.receipt_worker = Worker()
    yield
    await app.state.receipt_worker.stop()


def _worker(request: Request) -> Worker:
    worker: Worker = request.app.state.receipt_worker
    return worker


WorkerDep = Annotated[Worker, Depends(_worker)]


def _stay_small() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY_BYTES, _MEMORY_BYTES))
