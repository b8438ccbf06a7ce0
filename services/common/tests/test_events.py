"""Events leave with the change they tell of, arrive signed, and are applied once."""

import asyncio
import json

import httpx
from nahbar_common.testing import create_event, create_webhook_secret, keyed
from standardwebhooks import Webhook

NOTES = "/api/example/v1/notes"
APPOINTMENTS_PORT = 8082


async def count(client):
    return (await client.get(f"{NOTES}/count")).json()["count"]


async def deliver(client, event, **headers):
    return await client.post(
        "/internal/events", content=event.content, headers={**event.headers, **headers}
    )


async def test_an_event_applied_twice_changes_things_once(client):
    event = create_event("consent", "note.wanted", {"word": "eins"})
    assert (await deliver(client, event)).status_code == 204
    assert (await deliver(client, event)).status_code == 204
    assert await count(client) == 1


async def test_parallel_deliveries_change_things_once(client):
    event = create_event("consent", "note.wanted", {"word": "eins"})
    answers = await asyncio.gather(*(deliver(client, event) for _ in range(8)))
    assert await count(client) == 1
    assert {answer.status_code for answer in answers} <= {204, 409}


async def test_an_unknown_type_is_acknowledged_and_ignored(client):
    assert (await deliver(client, create_event("consent", "other", {}))).status_code == 204
    assert await count(client) == 0


async def test_a_failing_handler_is_not_acknowledged_and_may_come_again(client):
    first = create_event("consent", "note.wanted", {"word": "eins"})
    same_word = create_event("consent", "note.wanted", {"word": "eins"})
    await deliver(client, first)
    assert (await deliver(client, same_word)).status_code == 409
    assert await count(client) == 1


async def test_forged_events_change_nothing(client):
    event = create_event("consent", "note.wanted", {"word": "eins"})
    foreign = create_event("identity", "note.wanted", {"word": "eins"})
    old = {"webhook-timestamp": "1700000000"}
    for answer in (
        await deliver(client, event, **{"webhook-signature": "v1,AAAA"}),
        await deliver(client, event, **{"webhook-signature": foreign.headers["webhook-signature"]}),
        await deliver(client, event, **{"webhook-id": "another"}),
        await deliver(client, event, **old),
        await client.post("/internal/events", content=event.content),
        await client.post("/internal/events", content=b"nonsense"),
        await client.post("/internal/events", content=event.content.replace("eins", "zwei"),
                          headers=event.headers),
    ):  # fmt: skip
        assert answer.status_code in (400, 401)
    assert await count(client) == 0


async def test_a_producer_cannot_speak_for_another(client):
    # Signed by identity, but of a type that only consent may send: nobody listens.
    event = create_event("identity", "note.wanted", {"word": "eins"})
    assert (await deliver(client, event)).status_code == 204
    assert await count(client) == 0


async def test_a_committed_change_is_delivered_signed_until_acknowledged(
    client, tokens, other_services
):
    done, tries = asyncio.Event(), []

    def receive(request: httpx.Request) -> httpx.Response:
        if request.url.port != APPOINTMENTS_PORT:
            return httpx.Response(204)
        tries.append(request)
        if len(tries) < 3:
            return httpx.Response(503)
        done.set()
        return httpx.Response(204)

    other_services.answer_with("POST", "/internal/events", receive)
    await client.post(NOTES, json={"word": "eins"}, headers=keyed(tokens.staff("adviser@*")))
    await asyncio.wait_for(done.wait(), timeout=20)
    last = tries[-1]
    Webhook(create_webhook_secret("example")).verify(last.content, dict(last.headers))
    envelope = json.loads(last.content)
    assert envelope["type"] == "note.created"
    assert envelope["source"] == "/example"
    assert envelope["data"]["word"] == "eins"
    assert len({json.loads(request.content)["id"] for request in tries}) == 1


async def test_a_receiver_that_hangs_does_not_hold_up_the_others(client, tokens, other_services):
    hanging, reached = asyncio.Event(), asyncio.Event()

    async def receive(request: httpx.Request) -> httpx.Response:
        if request.url.port == APPOINTMENTS_PORT:
            await hanging.wait()
        else:
            reached.set()
        return httpx.Response(204)

    other_services.answer_with("POST", "/internal/events", receive)
    for word in ("eins", "zwei"):
        reached.clear()
        await client.post(NOTES, json={"word": word}, headers=keyed(tokens.staff("adviser@*")))
        await asyncio.wait_for(reached.wait(), timeout=4)
    hanging.set()


async def test_a_refused_change_sends_nothing(client, tokens, other_services):
    await client.post(NOTES, json={"word": "a", "fail_at_commit": True},
                      headers=keyed(tokens.staff("adviser@*")))  # fmt: skip
    assert not [call for call in other_services.calls if call.url.path == "/internal/events"]
