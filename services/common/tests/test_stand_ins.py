"""What tests let other services answer is what these services answer."""

from uuid import uuid4

import httpx
import pytest
from nahbar_testing import OtherServices

PERSON, TALK = str(uuid4()), str(uuid4())
DECISIONS = "/api/consent/v1/decisions"
DECISION = {
    "person_id": PERSON,
    "part": "client",
    "allowed": True,
    "reason": None,
    "consent_id": str(uuid4()),
    "revision": 1,
}
ANSWER = {"appointment_id": TALK, "allowed": True, "decisions": [DECISION]}


async def ask(network: OtherServices) -> httpx.Response:
    async with httpx.AsyncClient(transport=network, base_url="http://consent.test") as client:
        return await client.post(DECISIONS, json={})


async def test_an_answer_as_it_is_committed_passes():
    network = OtherServices()
    network.answer("POST", DECISIONS, ANSWER)
    assert (await ask(network)).json() == ANSWER
    network.answer("POST", DECISIONS, {"type": "/problems/try-again"}, 409)
    assert (await ask(network)).status_code == 409
    assert network.violations == []


@pytest.mark.parametrize(
    ("body", "status"),
    [
        ({**ANSWER, "decisions": [PERSON]}, 200),
        ({**ANSWER, "decisions": [{**DECISION, "allowed": "perhaps"}]}, 200),
        ({name: value for name, value in ANSWER.items() if name != "allowed"}, 200),
        (ANSWER, 201),
        (None, 200),
        ({"detail": "no"}, 404),
    ],
)
async def test_an_answer_that_nobody_gives_is_found(body, status):
    network = OtherServices()
    network.answer("POST", DECISIONS, body, status)
    with pytest.raises(AssertionError):
        await ask(network)
    assert network.violations
    network.answer("POST", DECISIONS, body, status, out_of_contract=True)
    assert (await ask(network)).status_code == status


async def test_a_route_that_is_not_there_is_found():
    network = OtherServices()
    network.answer("GET", DECISIONS, ANSWER)
    async with httpx.AsyncClient(transport=network, base_url="http://consent.test") as client:
        with pytest.raises(AssertionError, match="no service has GET"):
            await client.get(DECISIONS)
