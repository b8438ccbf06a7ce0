"""Who hashes next."""

import asyncio

import pytest
from identity.passwords import queue
from identity.passwords.errors import SignInBusy
from identity.passwords.hashing import PasswordHasher
from identity.passwords.queue import HashingQueue, Lane
from identity.slowing.models import GuessCounter
from sqlmodel import select

from ..conftest import OFFICE, problem, sign_in


class Crowd:
    """People who hold their turns until they are let go."""

    def __init__(self, queue):
        self.queue, self.running, self.let_go = queue, [], asyncio.Event()
        self.tasks = []

    async def come(self, lane, name):
        async def hold():
            async with self.queue.turn(lane):
                self.running.append(name)
                await self.let_go.wait()

        self.tasks.append(asyncio.create_task(hold()))
        await asyncio.sleep(0)
        await asyncio.sleep(0)

    async def end(self):
        self.let_go.set()
        await asyncio.gather(*self.tasks, return_exceptions=True)


@pytest.fixture
async def crowd():
    crowd = Crowd(HashingQueue())
    yield crowd
    await crowd.end()


async def test_strangers_never_take_the_last_place(crowd):
    for number in range(5):
        await crowd.come(Lane.UNKNOWN, f"stranger {number}")
    assert crowd.running == ["stranger 0"]
    await crowd.come(Lane.KNOWN, "known")
    assert crowd.running == ["stranger 0", "known"]


@pytest.mark.parametrize("lane", Lane)
async def test_whoever_waits_too_long_is_told_and_leaves(crowd, monkeypatch, lane):
    monkeypatch.setattr(queue, "_LONGEST_WAIT_SECONDS", 0)
    for number in range(2):
        await crowd.come(lane, number)
    with pytest.raises(SignInBusy) as refused:
        async with crowd.queue.turn(lane):
            pytest.fail("there was no place")
    assert refused.value.retry_after
    await crowd.end()
    async with crowd.queue.turn(lane):
        pass  # nobody who left is waited for


async def test_at_most_two_at_once(crowd):
    for number in range(5):
        await crowd.come(Lane.KNOWN, number)
    assert crowd.running == [0, 1]


async def test_a_full_lane_refuses_and_the_other_does_not(crowd):
    for number in range(Lane.UNKNOWN.value + 1):
        await crowd.come(Lane.UNKNOWN, number)
    with pytest.raises(SignInBusy) as refusal:
        crowd.queue.require_room(Lane.UNKNOWN)
    assert refusal.value.retry_after > 0
    crowd.queue.require_room(Lane.KNOWN)
    await crowd.come(Lane.KNOWN, "known")
    assert crowd.running == [0, "known"]


async def test_everybody_gets_their_turn(crowd):
    for number in range(20):
        await crowd.come(Lane.UNKNOWN if number % 2 else Lane.KNOWN, number)
    await crowd.end()
    assert sorted(crowd.running) == list(range(20))


async def test_whoever_has_gone_leaves_the_queue(crowd):
    await crowd.come(Lane.UNKNOWN, "first")
    gone = asyncio.Event()

    async def wait_in_line():
        async with crowd.queue.turn(Lane.UNKNOWN, gone.wait):
            crowd.running.append("gone")

    waiting = asyncio.create_task(wait_in_line())
    await crowd.come(Lane.UNKNOWN, "third")
    gone.set()
    with pytest.raises(SignInBusy):
        await waiting
    await crowd.end()
    assert crowd.running == ["first", "third"]


async def test_a_caller_who_is_cut_off_leaves_the_queue(crowd):
    await crowd.come(Lane.UNKNOWN, "first")
    await crowd.come(Lane.UNKNOWN, "cut off")
    crowd.tasks[1].cancel()
    await crowd.end()
    assert crowd.running == ["first"]
    async with crowd.queue.turn(Lane.UNKNOWN):
        pass


async def test_nothing_is_hashed_for_whoever_has_gone(monkeypatch):
    hasher, hashed = PasswordHasher(), []
    monkeypatch.setattr(hasher, "_verify", lambda *given: (hashed.append(given), (True, None))[1])

    async def has_gone():
        return None

    async with hasher.queue.turn(Lane.UNKNOWN):
        with pytest.raises(SignInBusy):
            await hasher.verify("x", None, Lane.UNKNOWN, has_gone)
    assert hashed == []


async def test_a_busy_sign_in_says_when_to_come_back_and_counts_nothing(
    app, client, create_account
):
    person = await create_account(f"adviser@{OFFICE}")
    crowd = Crowd(app.state.password_hasher.queue)
    for number in range(Lane.UNKNOWN.value + 1):
        await crowd.come(Lane.UNKNOWN, number)
    busy = await sign_in(client, person)
    assert problem(busy) == (503, "sign-in-busy")
    assert int(busy.headers["retry-after"]) > 0
    async with app.state.database.read() as session:
        assert list(await session.exec(select(GuessCounter))) == []
    await crowd.end()
    assert (await sign_in(client, person)).status_code == 200


async def test_a_known_device_signs_in_past_a_flood(app, client, create_account):
    person = await create_account(f"adviser@{OFFICE}")
    await sign_in(client, person)
    crowd = Crowd(app.state.password_hasher.queue)
    for number in range(Lane.UNKNOWN.value + 1):
        await crowd.come(Lane.UNKNOWN, number)
    assert (await sign_in(client, person)).status_code == 200
    await crowd.end()
