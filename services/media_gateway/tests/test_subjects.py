"""What media_gateway stores of a person."""

from datetime import timedelta

import time_machine
from nahbar_common.clock import utc_now
from nahbar_testing import keyed

API = "/api/media/v1/subjects"


async def test_a_running_call_hinders_and_afterwards_all_goes(talk, tokens):
    await talk.begin()
    reading = tokens.service("consent", "subjects:read")
    params = {"office_id": str(talk.office_id)}

    async def kinds():
        path = f"{API}/{talk.client_id}/data"
        answer = await talk.http.get(path, params=params, headers=reading)
        return {item["kind"] for item in answer.json()["items"]}

    async def erase():
        return await talk.http.post(
            f"{API}/{talk.client_id}/erasure",
            json=params,
            headers=keyed(tokens.service("consent", "subjects:erase")),
        )

    assert await kinds() >= {"call", "attendance", "journal"}
    hindered = await erase()
    assert hindered.status_code == 409
    assert "call_running" in hindered.json()["hindered_by"]
    await talk.end()
    with time_machine.travel(utc_now() + timedelta(days=2), tick=True):
        reading = tokens.service("consent", "subjects:read")
        done = await erase()
        assert done.status_code == 200, done.text
        assert await kinds() <= {"trail"}
