"""Jobs: repeated whatever happens, woken, stopped between two runs, and one at a time if single."""

import asyncio
from datetime import timedelta

import httpx
import pytest
import time_machine
from nahbar_common import jobs as jobs_module
from nahbar_common.clock import utc_now
from nahbar_common.jobs import AT_ONCE, Job, Ran
from nahbar_common.leases import Lease, LeaseLostError
from nahbar_common.retention.jobs import RETENTION_JOBS
from nahbar_common.subjects.jobs import FORGETTING
from nahbar_common.trail.jobs import TRAIL_JOBS
from nahbar_testing import create_test_app, running
from structlog.testing import capture_logs

HOUR = timedelta(hours=1)


class Counter:
    """A job's work: counts its runs and tells when there are enough."""

    def __init__(self, answers=()):
        self.runs, self._answers, self._news = 0, list(answers), asyncio.Condition()

    async def __call__(self, _app):
        async with self._news:
            self.runs += 1
            self._news.notify_all()
        answer = self._answers.pop(0) if self._answers else None
        if isinstance(answer, Exception):
            raise answer
        return answer

    async def reaches(self, runs):
        async with asyncio.timeout(60), self._news:
            await self._news.wait_for(lambda: self.runs >= runs)


def with_jobs(app, *jobs):
    app.state.jobs.add(jobs)
    return app


async def turn_the_loop(times=20):
    for _ in range(times):
        await asyncio.sleep(0)


async def test_a_job_runs_at_the_start_and_whenever_it_is_woken(app):
    work = Counter()
    async with running(with_jobs(app, Job("work", HOUR, work))):
        await work.reaches(1)
        for runs in (2, 3):
            app.state.jobs.wake("work")
            await work.reaches(runs)
    assert work.runs == 3


async def test_a_run_says_when_it_wants_the_next_one(app):
    work = Counter([Ran(50, AT_ONCE), Ran(50, AT_ONCE), Ran(3)])
    async with running(with_jobs(app, Job("work", HOUR, work))):
        await work.reaches(3)
        await turn_the_loop()
    assert work.runs == 3


async def test_what_wakes_a_job_amid_a_run_lets_it_run_once_more(app):
    begun, go_on, runs = asyncio.Event(), asyncio.Event(), Counter()

    async def work(app):
        begun.set()
        await go_on.wait()
        return await runs(app)

    async with running(with_jobs(app, Job("work", HOUR, work))):
        await begun.wait()
        for _ in range(3):
            app.state.jobs.wake("work")
        go_on.set()
        await runs.reaches(2)
        await turn_the_loop()
    assert runs.runs == 2


async def test_a_failing_run_ends_nothing_and_is_told(app, monkeypatch):
    monkeypatch.setattr(jobs_module, "_AFTER_FAILURE", AT_ONCE)
    work = Counter([RuntimeError("a name"), OSError(), Ran(7)])
    with capture_logs() as lines:
        async with running(with_jobs(app, Job("work", HOUR, work))) as client:
            await work.reaches(3)
            await turn_the_loop()
            metrics = (await client.get("/metrics")).text
    told = [(line["event"], line["log_level"]) for line in lines if line.get("job") == "work"]
    assert told == [("job failed", "error"), ("job failed", "error"), ("job done", "info")]
    assert 'nahbar_job_failures_total{job="work"} 2.0' in metrics
    assert 'nahbar_job_duration_seconds_count{job="work"} 3.0' in metrics
    assert 'nahbar_job_last_success_timestamp_seconds{job="work"}' in metrics


async def test_a_run_that_did_nothing_is_told_quietly(app):
    with capture_logs() as lines:
        work = Counter([Ran(0)])
        async with running(with_jobs(app, Job("work", HOUR, work))):
            await work.reaches(1)
    assert not [line for line in lines if line.get("job") == "work"]  # level info is the default


async def test_stopping_waits_for_the_run_under_way(app):
    begun, go_on, ended = asyncio.Event(), asyncio.Event(), []

    async def work(_app):
        begun.set()
        await go_on.wait()
        ended.append(True)

    app.state.jobs.add([Job("work", HOUR, work)])
    await app.state.jobs.start()
    await begun.wait()
    stopping = asyncio.create_task(app.state.jobs.stop())
    await turn_the_loop()
    assert not stopping.done()
    go_on.set()
    await stopping
    assert ended == [True]
    await app.state.database.close()


async def test_stopping_cuts_off_what_never_ends(app, monkeypatch):
    monkeypatch.setattr(jobs_module, "_STOP_SECONDS", 0.01)
    begun = asyncio.Event()

    async def work(_app):
        begun.set()
        await asyncio.Event().wait()

    others = ["outbox to consent", "outbox to appointments", FORGETTING]
    others += [job.name for job in RETENTION_JOBS]
    app.state.jobs.hold(*others, *(job.name for job in TRAIL_JOBS))
    with capture_logs() as lines:
        async with running(with_jobs(app, Job("work", HOUR, work))):
            await begun.wait()
    assert [line["job"] for line in lines if line["event"] == "job cut off"] == ["work"]


@pytest.mark.parametrize("outcome", [None, RuntimeError()])
async def test_what_must_run_before_the_first_request_has_run_then_well_or_not(app, outcome):
    work = Counter([outcome])
    async with running(with_jobs(app, Job("work", HOUR, work, before_requests=True))):
        assert work.runs == 1
        await turn_the_loop()
    assert work.runs == 1


async def test_a_held_job_runs_only_by_hand_and_its_failure_comes_out(app):
    work = Counter([Ran(4), RuntimeError("no")])
    with_jobs(app, Job("work", HOUR, work)).state.jobs.hold("work")
    async with running(app):
        await turn_the_loop()
        assert work.runs == 0
        assert await app.state.jobs.run_once("work") == Ran(4)
        with pytest.raises(RuntimeError, match="no"):
            await app.state.jobs.run_once("work")
    with pytest.raises(ValueError, match="no such"):
        app.state.jobs.hold("wrok")


async def test_a_held_job_that_is_let_go_repeats_from_then_on(app):
    work = Counter()
    runner = with_jobs(app, Job("work", HOUR, work)).state.jobs
    runner.hold("work")
    async with running(app):
        await turn_the_loop()
        assert work.runs == 0
        # From a thread of its own: what a test sets up need not be inside the loop.
        await asyncio.to_thread(runner.release, "work")
        await work.reaches(1)
        runner.wake("work")
        await work.reaches(2)


async def test_a_job_that_rests_first_runs_once_it_is_woken(app):
    work = Counter()
    runner = with_jobs(app, Job("work", HOUR, work)).state.jobs
    runner.let_rest("work")
    async with running(app):
        await turn_the_loop()
        assert work.runs == 0
        runner.wake("work")
        await work.reaches(1)


async def test_whoever_asks_for_a_run_waits_for_the_one_under_way(app):
    begun, go_on, ends = asyncio.Event(), asyncio.Event(), []

    async def work(app):
        begun.set()
        await go_on.wait()
        ends.append(len(ends))
        return Ran(len(ends))

    async with running(with_jobs(app, Job("work", HOUR, work))):
        await begun.wait()
        asked = asyncio.create_task(app.state.jobs.run_once("work"))
        await turn_the_loop()
        assert not ends
        go_on.set()
        assert await asked == Ran(2)


def test_a_name_stands_for_one_job(app):
    with pytest.raises(ValueError, match="two jobs"):
        app.state.jobs.add([Job("a", HOUR, Counter()), Job("a", HOUR, Counter())])


async def test_every_service_keeps_its_schedule(app):
    async with running(app):
        for job in RETENTION_JOBS:
            assert job.single
            assert (await app.state.jobs.run_once(job.name)).count == 0


async def test_what_deletes_by_age_runs_by_itself_when_a_service_starts(
    service_under_test, database_url, signing_keys, other_services
):
    app = create_test_app(service_under_test, database_url, signing_keys, other_services, held=())
    of = 'nahbar_job_duration_seconds_count{job="%s"} 1.0'
    async with running(app) as client:
        for job in RETENTION_JOBS:
            while of % job.name not in (await client.get("/metrics")).text:
                await turn_the_loop()


@pytest.fixture
async def database(app):
    yield app.state.database
    await app.state.database.close()


async def test_of_many_one_gets_the_lease(database):
    taken = await asyncio.gather(*(Lease(database, "work", HOUR).take() for _ in range(6)))
    assert sorted(taken) == [False] * 5 + [True]
    assert await Lease(database, "other", HOUR).take()


async def test_a_lease_given_back_is_free_when_the_job_is_due_again(database):
    first, second = Lease(database, "work", HOUR), Lease(database, "work", HOUR)
    assert await first.take()
    await first.give_back(HOUR)
    assert not await second.take()
    with time_machine.travel(utc_now() + HOUR, tick=True):
        assert await second.take()


async def test_whoever_is_woken_need_not_wait_until_the_job_is_due(database):
    first, second = Lease(database, "work", HOUR), Lease(database, "work", HOUR)
    assert await first.take()
    assert not await second.take(ignore_due=True)
    await first.give_back(HOUR)
    assert await second.take(ignore_due=True)


async def test_the_lease_of_a_holder_that_died_is_taken_over(database):
    assert await Lease(database, "work", HOUR).take()
    heir = Lease(database, "work", HOUR)
    with time_machine.travel(utc_now() + timedelta(seconds=59), tick=True):
        assert not await heir.take()
    with time_machine.travel(utc_now() + timedelta(seconds=61), tick=True):
        assert await heir.take()


async def test_a_lease_is_renewed_for_as_long_as_the_run_takes(database, monkeypatch):
    monkeypatch.setattr("nahbar_common.leases._RENEW_SECONDS", 0.01)
    renewed = asyncio.Event()
    lease = Lease(database, "work", HOUR)
    assert await lease.take()
    change = lease._change

    async def noted(**values):
        kept = await change(**values)
        renewed.set()
        return kept

    monkeypatch.setattr(lease, "_change", noted)
    later = utc_now() + timedelta(seconds=50)
    with time_machine.travel(later, tick=True):
        async with lease.kept():
            await renewed.wait()
    with time_machine.travel(later + timedelta(seconds=30), tick=True):
        assert not await Lease(database, "work", HOUR).take()


async def test_a_run_whose_lease_was_taken_over_is_cut_off(database, monkeypatch):
    monkeypatch.setattr("nahbar_common.leases._RENEW_SECONDS", 0.01)
    lease = Lease(database, "work", HOUR)
    assert await lease.take()
    with time_machine.travel(utc_now() + timedelta(seconds=61), tick=True):
        assert await Lease(database, "work", HOUR).take()
    with pytest.raises(LeaseLostError):
        async with lease.kept():
            await asyncio.Event().wait()


async def test_of_two_replicas_one_runs_a_single_job(
    service_under_test, database_url, signing_keys, other_services
):
    begun, go_on, runs = asyncio.Event(), asyncio.Event(), []

    async def work(_app):
        runs.append(True)
        begun.set()
        await go_on.wait()

    replicas = [
        with_jobs(
            create_test_app(service_under_test, database_url, signing_keys, other_services),
            Job("work", HOUR, work, single=True),
        )
        for _ in range(2)
    ]
    async with running(replicas[0]):
        await begun.wait()
        async with running(replicas[1]) as client:
            # It has looked once all its jobs had a turn.
            while not (await client.get("/metrics")).is_success:
                await turn_the_loop()
            await turn_the_loop(200)
            assert len(runs) == 1
            go_on.set()
    assert len(runs) == 1


async def test_a_job_woken_on_another_replica_runs_after_the_one_under_way(
    service_under_test, database_url, signing_keys, other_services, monkeypatch
):
    monkeypatch.setattr(jobs_module, "_WHILE_ANOTHER_RUNS", 0.01)
    begun, go_on, second = asyncio.Event(), asyncio.Event(), Counter()

    async def first(_app):
        begun.set()
        await go_on.wait()

    apps = [
        with_jobs(
            create_test_app(service_under_test, database_url, signing_keys, other_services),
            Job("work", HOUR, work, single=True),
        )
        for work in (first, second)
    ]
    async with running(apps[0]):
        await begun.wait()
        async with running(apps[1]):
            apps[1].state.jobs.wake("work")
            await turn_the_loop(200)
            assert second.runs == 0
            go_on.set()
            await second.reaches(1)


async def test_calls_of_one_run_share_a_trace(app, other_services):
    from nahbar_common.app import service_client
    from nahbar_common.schemas import ResponseModel

    class Word(ResponseModel):
        word: str

    async def work(app):
        for _ in range(2):
            await service_client(app, "consent").get("/word", Word)

    other_services.answer_with("GET", "/word", lambda _: httpx.Response(200, json={"word": "a"}))
    async with running(with_jobs(app, Job("work", HOUR, work, before_requests=True))):
        pass
    traces = [
        call.headers["traceparent"].split("-")[1]
        for call in other_services.calls
        if call.url.path == "/word"
    ]
    assert len(traces) == 2 and len(set(traces)) == 1
