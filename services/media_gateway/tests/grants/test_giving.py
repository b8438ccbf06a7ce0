"""Join grants: who gets one, and what it allows."""

from typing import Any


async def test_an_admitted_client_gets_a_grant_when_all_consents_are_there(talk: Any) -> None:
    await talk.begin()
    answer = await talk.grant(talk.client)
    assert answer.status_code == 201
    assert answer.json()["url"] == "/livekit"
