"""The server's clock is put forward or back by hours: nothing rests until the old time comes again.

Machines come up with a dead battery's time, and somebody sets it right while services run.
"""

import asyncio
from datetime import timedelta
from uuid import uuid4

import httpx
import pytest
import time_machine
from nahbar_common import jobs as jobs_module
from nahbar_common.clock import utc_now
from nahbar_common.jobs import AT_ONCE, Job, Ran
from nahbar_common.leases import Lease, LeaseLostError
from nahbar_testing import create_event, keyed, running

from .test_events import NOTES, Receiver, count, deliver
from .test_jobs import HOUR, Counter, turn_the_loop, with_jobs

POLL = timedelta(seconds=15)


def clock(**by):
    """Let the clock show another time, and go on from there."""
    return time_machine.travel(utc_now() + timedelta(**by), tick=True)


@pytest.fixture
async def database(app):
    yield app.state.database
    await app.state.database.close()


async def test_a_job_given_back_before_the_clock_went_back_is_due(database):
    with clock(hours=1):
        lease = Lease(database, "work", POLL)
        assert await lease.take()
        await lease.give_back(POLL)
    assert await Lease(database, "work", POLL).take()


async def test_a_job_whose_holder_died_before_the_clock_went_back_is_taken_over(database):
    with clock(hours=1):
        assert await Lease(database, "work", POLL).take()
    assert await Lease(database, "work", POLL).take()


async def test_clocks_of_two_replicas_that_differ_by_minutes_break_no_lease(database):
    with clock(minutes=4):
        assert await Lease(database, "work", POLL).take()
    assert not await Lease(database, "work", POLL).take()
    assert not await Lease(database, "work", POLL).take(ignore_due=True)


@pytest.mark.parametrize("hours", [-1, 1])
async def test_whoever_holds_a_lease_while_the_clock_jumps_keeps_it_or_is_cut_off(
    database, monkeypatch, hours
):
    monkeypatch.setattr("nahbar_common.leases._RENEW_SECONDS", 0.01)
    lease = Lease(database, "work", POLL)
    assert await lease.take()
    with clock(hours=hours):
        heir = Lease(database, "work", POLL)
        assert await heir.take(), "as if the holder had died"
        with pytest.raises(LeaseLostError):
            async with lease.kept():
                await asyncio.Event().wait()
        assert not await Lease(database, "work", POLL).take()


async def test_nobody_rests_longer_than_the_job_says(app, monkeypatch):
    """Else a `due_at` further ahead would not tell whether the clock went back."""
    monkeypatch.setattr(jobs_module, "_AFTER_FAILURE", AT_ONCE)
    work = Counter([Ran(1, HOUR), Ran(1, HOUR), Ran(1, HOUR)])
    job = Job("work", timedelta(milliseconds=1), work, single=True)
    async with running(with_jobs(app, job)):
        await work.reaches(3)


async def test_what_waits_for_another_try_goes_out_although_the_clock_went_back(app):
    receiver = Receiver(app)

    async def refuse():
        return httpx.Response(503)

    with clock(hours=1):
        await receiver.emit(2)
        receiver.answer = refuse
        await receiver.create_dispatcher().deliver_due("appointments")
    receiver.answer = None
    assert await receiver.create_dispatcher().deliver_due("appointments") == 2
    assert await receiver.waiting() == 0
    assert len(receiver.settled) == 2


async def test_what_waits_for_another_try_is_not_hurried_where_no_clock_went_back(app):
    receiver = Receiver(app)

    async def refuse():
        return httpx.Response(503)

    await receiver.emit()
    receiver.answer = refuse
    dispatcher = receiver.create_dispatcher()
    assert await dispatcher.deliver_due("appointments") == 1
    assert await dispatcher.deliver_due("appointments") == 0


@pytest.mark.parametrize("hours", [-1, 1])
async def test_events_are_applied_once_on_both_sides_of_a_jump(client, hours):
    first = create_event("consent", "note.wanted", {"word": "eins"})
    assert (await deliver(client, first)).status_code == 204
    with clock(hours=hours):
        second = create_event("consent", "note.wanted", {"word": "zwei"})
        assert (await deliver(client, second)).status_code == 204
        assert (await deliver(client, first)).status_code == 401, "signed at another time"
    assert (await deliver(client, first)).status_code == 204
    assert await count(client) == 2


@pytest.mark.parametrize("hours", [-1, 1])
async def test_a_repeated_request_is_known_again_after_a_jump(client, tokens, hours):
    account, key = uuid4(), str(uuid4())

    async def ask():
        # Signed in anew each time: tokens of before are over, or begin in an hour.
        headers = keyed(tokens.staff("adviser@*", account_id=account), key)
        return await client.post(NOTES, json={"word": "eins"}, headers=headers)

    first = await ask()
    with clock(hours=hours):
        again = await ask()
    assert (first.status_code, again.status_code) == (201, 201)
    assert first.json() == again.json()
    assert await count(client) == 1


async def test_jobs_go_on_while_the_clock_jumps_to_and_fro(app):
    work = Counter()
    job = Job("work", timedelta(milliseconds=5), work, single=True)
    async with running(with_jobs(app, job)):
        await work.reaches(2)
        for hours in (1, -1, 24, -24):
            with clock(hours=hours):
                await work.reaches(work.runs + 2)
            await work.reaches(work.runs + 2)
        await turn_the_loop()
