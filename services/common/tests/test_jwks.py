"""Keys are fetched when needed, kept while identity is away, and dropped when withdrawn."""

import asyncio

import httpx
import pytest
from nahbar_common import jwks
from nahbar_common.jwks import RemoteKeys
from nahbar_common.problems import ServiceUnavailable


class Identity:
    """Publishes the keys the test says, or does not answer."""

    def __init__(self):
        self.kids, self.fetches, self.body = ["a"], 0, None
        client = httpx.AsyncClient(transport=httpx.MockTransport(self._answer))
        self.keys = RemoteKeys("http://identity.test/.well-known/jwks.json", client)

    async def _answer(self, _request):
        self.fetches += 1
        await asyncio.sleep(0)
        if self.kids is None:
            raise httpx.ConnectError("nobody listens")
        body = {"keys": [{"kid": kid} for kid in self.kids]} if self.body is None else self.body
        return httpx.Response(200, json=body)

    async def knows(self, kid):
        return await self.keys.key(kid) is not None

    async def settle(self):
        """Let a renewal in the background finish."""
        if self.keys._renewal is not None:
            await self.keys._renewal


@pytest.fixture
def clock(monkeypatch):
    """Give the time that keys are measured by, to be moved forward."""
    now = [1000.0]
    monkeypatch.setattr(jwks.time, "monotonic", lambda: now[0])
    return now


async def test_a_new_key_is_found_as_soon_as_it_signs(clock):
    identity = Identity()
    assert await identity.knows("a")
    identity.kids = ["a", "b"]
    clock[0] += 6
    assert await identity.knows("b") and await identity.knows("a")
    assert identity.fetches == 2


async def test_made_up_key_ids_do_not_make_floods_of_identity(clock):
    identity = Identity()
    await asyncio.gather(*(identity.knows(f"x{number}") for number in range(50)))
    for number in range(50):
        assert not await identity.knows(f"y{number}")
    assert identity.fetches == 1
    assert await identity.knows("a")


async def test_known_keys_work_while_identity_is_away(clock):
    identity = Identity()
    assert await identity.knows("a")
    identity.kids = None
    for _ in range(3):
        clock[0] += 3600
        assert await identity.knows("a")
        await identity.settle()


async def test_a_withdrawn_key_is_refused_after_five_minutes_however_quiet_it_was(clock):
    identity = Identity()
    assert await identity.knows("a")
    identity.kids = ["b"]
    clock[0] += 301
    assert not await identity.knows("a")
    clock[0] += 6
    assert await identity.knows("b")


async def test_a_busy_service_looks_again_before_that_and_nobody_waits_for_it(clock):
    identity = Identity()
    assert await identity.knows("a")
    identity.kids = ["b"]
    clock[0] += 151
    assert await identity.knows("a")
    await identity.settle()
    assert not await identity.knows("a")


async def test_all_who_wait_for_the_same_look_share_its_outcome(clock):
    identity = Identity()
    identity.kids = None
    questions = (identity.knows("a") for _ in range(20))
    answers = await asyncio.gather(*questions, return_exceptions=True)
    assert all(isinstance(answer, ServiceUnavailable) for answer in answers)
    assert identity.fetches == 1


async def test_a_stale_list_does_not_make_every_request_ask_while_identity_is_away(clock):
    identity = Identity()
    assert await identity.knows("a")
    identity.kids = None
    clock[0] += 400
    for _ in range(20):
        assert await identity.knows("a")
    assert identity.fetches == 2


async def test_the_first_token_of_a_new_key_drops_a_withdrawn_one(clock):
    identity = Identity()
    assert await identity.knows("a")
    identity.kids = ["b"]
    clock[0] += 6
    assert await identity.knows("b")
    assert not await identity.knows("a")


@pytest.mark.parametrize("body", [{}, {"keys": 7}, {"keys": [{}]}, {"keys": ["a"]}, [], "x"])
async def test_an_answer_that_is_no_key_set_counts_as_none(clock, body):
    identity = Identity()
    assert await identity.knows("a")
    identity.body = body
    clock[0] += 400
    assert await identity.knows("a")
    await identity.settle()
    assert await identity.knows("a")


async def test_without_any_key_nothing_can_be_said(clock):
    identity = Identity()
    identity.kids = None
    with pytest.raises(ServiceUnavailable):
        await identity.knows("a")
