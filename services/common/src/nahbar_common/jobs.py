"""What runs by itself: one way to repeat, to wake, to stop, to tell of it, and to be the only one.

A failing run never ends the repeating. Stopping waits for the run under way, for a transaction is
not cut in the middle, and cuts off only what takes too long.
"""

import asyncio
import time
from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import timedelta

import structlog
from fastapi import FastAPI
from prometheus_client import CollectorRegistry, Counter, Gauge, Summary

from nahbar_common.context import RequestContext, current_request
from nahbar_common.db import Database
from nahbar_common.leases import Lease

_STOP_SECONDS = 6.0
_AFTER_FAILURE = timedelta(minutes=1)
_WHILE_ANOTHER_RUNS = 1.0
AT_ONCE = timedelta(0)

log = structlog.get_logger()


@dataclass(frozen=True)
class Ran:
    """What a run may tell: how much it did, and when it wants the next one (else after `every`).

    A run that did nothing (count 0) leaves its log line at level debug only.
    """

    count: int
    next_in: timedelta | None = None


Run = Callable[[FastAPI], Awaitable[Ran | None]]


@dataclass(frozen=True)
class Job:
    """Something the service does every so often for as long as it lives.

    single: of all replicas one runs it, held by a lease in the database. before_requests: the
    first run is over, well or not, before the first request is served.
    """

    name: str
    every: timedelta
    run: Run
    single: bool = False
    before_requests: bool = False

    @property
    def longest_pause(self) -> timedelta:
        """Give how long it may rest at most, whatever a run wants or however it fails."""
        return max(self.every, _AFTER_FAILURE)


class JobMetrics:
    """When each job last went well, how long its runs took, and how many failed."""

    def __init__(self, registry: CollectorRegistry) -> None:
        self.last_success = Gauge(
            "nahbar_job_last_success_timestamp_seconds",
            "When the job last ended well.",
            ["job"],
            registry=registry,
        )
        self.duration = Summary(
            "nahbar_job_duration_seconds", "Runs and their time.", ["job"], registry=registry
        )
        self.failures = Counter(
            "nahbar_job_failures", "Runs that failed.", ["job"], registry=registry
        )


class JobRunner:
    """Runs a service's jobs beside its app; sits in `app.state.jobs`."""

    def __init__(self, app: FastAPI, database: Database, metrics: JobMetrics) -> None:
        self._app, self._database, self._metrics = app, database, metrics
        self._jobs: dict[str, Job] = {}
        self._wakes: dict[str, asyncio.Event] = {}
        self._turns: dict[str, asyncio.Lock] = {}
        self._held: set[str] = set()
        self._rested: set[str] = set()
        self._loop: asyncio.AbstractEventLoop
        self._tasks: list[asyncio.Task[None]] = []
        self._stopping = asyncio.Event()

    def add(self, jobs: Iterable[Job]) -> None:
        """Add jobs before the start; a name stands for one job."""
        for job in jobs:
            if job.name in self._jobs:
                raise ValueError(f"two jobs are called {job.name}")
            self._jobs[job.name], self._wakes[job.name] = job, asyncio.Event()
            self._turns[job.name] = asyncio.Lock()

    def hold(self, *names: str) -> None:
        """Let these run only when `run_once` asks; for tests, before the app starts."""
        unknown = set(names) - set(self._jobs)
        if unknown:
            raise ValueError(f"no such jobs: {sorted(unknown)}")
        self._held |= set(names)

    def release(self, *names: str) -> None:
        """Let held jobs repeat like the others, at once where those do already; for tests.

        It may be called outside the app's loop and from another thread.
        """
        freed = self._held & set(names)
        self._held -= freed
        if self._tasks:
            for name in sorted(freed):
                self._loop.call_soon_threadsafe(self._begin_late, self._jobs[name])

    def _begin_late(self, job: Job) -> None:
        self._tasks.append(self._begin(job, 0.0))

    def let_rest(self, *names: str) -> None:
        """Let these begin with their pause and not with a run; for tests, before the app starts."""
        self._rested |= set(names)

    @property
    def names(self) -> frozenset[str]:
        """Give the names of all jobs."""
        return frozenset(self._jobs)

    @property
    def held(self) -> frozenset[str]:
        """Give the names of those that run only by hand."""
        return frozenset(self._held)

    def wake(self, name: str) -> None:
        """Let a job run now and not only when its time comes; one under way runs once more."""
        self._wakes[name].set()

    async def run_once(self, name: str) -> Ran | None:
        """Run a job now, whoever holds its lease; what it raises comes out.

        A run under way in this process is waited for first: what it has taken up and not yet
        committed is done, too, when this gives back.
        """
        async with self._turns[name]:
            return await self._jobs[name].run(self._app)

    async def start(self) -> None:
        """Begin to repeat; gives back when all has run that must run before the first request."""
        self._stopping.clear()
        self._loop = asyncio.get_running_loop()
        active = [job for job in self._jobs.values() if job.name not in self._held]
        pauses = {
            job.name: job.every.total_seconds() if job.name in self._rested else 0.0
            for job in active
        }
        for job in active:
            if job.before_requests:
                pauses[job.name] = await self._run_in_turn(job, woken=False)
        self._tasks = [self._begin(job, pauses[job.name]) for job in active]

    def _begin(self, job: Job, pause: float) -> asyncio.Task[None]:
        return self._loop.create_task(self._repeat(job, pause), name=f"job {job.name}")

    async def stop(self) -> None:
        """End after the runs under way; cut off what still runs after some seconds."""
        self._stopping.set()
        for wake in self._wakes.values():
            wake.set()
        if not self._tasks:
            return
        _, late = await asyncio.wait(self._tasks, timeout=_STOP_SECONDS)
        for task in late:
            log.warning("job cut off", job=task.get_name().removeprefix("job "))
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._tasks = []

    async def _repeat(self, job: Job, pause: float) -> None:
        wake = self._wakes[job.name]
        while not self._stopping.is_set():
            if pause > 0:
                with suppress(TimeoutError):
                    await asyncio.wait_for(wake.wait(), timeout=pause)
            if self._stopping.is_set():
                return
            woken = wake.is_set()
            # Cleared before the run: what wakes the job while it runs asks for another run.
            wake.clear()
            pause = await self._run_in_turn(job, woken=woken)

    async def _run_in_turn(self, job: Job, *, woken: bool) -> float:
        """Run if this replica may; give the seconds until the next try."""
        # A trace of its own: what a run calls can be followed to it.
        current_request.set(RequestContext.from_headers("", ""))
        if not job.single:
            return await self._run(job)
        lease = Lease(self._database, job.name, job.longest_pause)
        try:
            if not await lease.take(ignore_due=woken):
                if woken:
                    self._wakes[job.name].set()
                    await self._wait_for_stop(_WHILE_ANOTHER_RUNS)
                return job.every.total_seconds()
            async with lease.kept():
                pause = await self._run(job)
            await lease.give_back(timedelta(seconds=pause))
        except Exception:
            # A database that is away must not end the job.
            self._metrics.failures.labels(job.name).inc()
            log.error("job not leased", job=job.name, exc_info=True)
            return min(job.every, _AFTER_FAILURE).total_seconds()
        return pause

    async def _run(self, job: Job) -> float:
        started = time.perf_counter()
        try:
            async with self._turns[job.name]:
                ran = await job.run(self._app)
        except Exception:
            self._metrics.failures.labels(job.name).inc()
            log.error("job failed", job=job.name, duration_ms=_since(started), exc_info=True)
            return min(job.every, _AFTER_FAILURE).total_seconds()
        finally:
            self._metrics.duration.labels(job.name).observe(time.perf_counter() - started)
        self._metrics.last_success.labels(job.name).set_to_current_time()
        fields = {} if ran is None else {"count": ran.count}
        tell = log.debug if ran is not None and ran.count == 0 else log.info
        tell("job done", job=job.name, duration_ms=_since(started), **fields)
        next_in = job.every if ran is None or ran.next_in is None else ran.next_in
        return max(0.0, min(next_in, job.longest_pause).total_seconds())

    async def _wait_for_stop(self, seconds: float) -> None:
        with suppress(TimeoutError):
            await asyncio.wait_for(self._stopping.wait(), timeout=seconds)


def _since(started: float) -> float:
    return round((time.perf_counter() - started) * 1000, 1)
