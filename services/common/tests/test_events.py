"""Events leave with the change they tell of, arrive signed, and are applied once."""

import asyncio
import json
from datetime import timedelta
from uuid import uuid4

import httpx
import pytest
import time_machine
from nahbar_common.clock import utc_now
from nahbar_common.events import EMITTED_KEY, emit
from nahbar_common.outbox import Dispatcher
from nahbar_common.tables import OutboxMessage
from nahbar_testing import create_event, create_webhook_secret, keyed
from pydantic import BaseModel
from sqlalchemy import update
from sqlmodel import select
from standardwebhooks import Webhook

NOTES = "/api/example/v1/notes"
APPOINTMENTS_PORT = 8082


class NoteData(BaseModel):
    word: str


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
        await client.post(
            "/internal/events", content=event.content.replace("eins", "zwei"), headers=event.headers
        ),
    ):
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
    await client.post(
        NOTES, json={"word": "a", "fail_at_commit": True}, headers=keyed(tokens.staff("adviser@*"))
    )
    assert not [call for call in other_services.calls if call.url.path == "/internal/events"]


class Receiver:
    """A receiver that answers what the test says, and the dispatchers that deliver to it."""

    def __init__(self, app):
        self.database = app.state.database
        self.received, self.settled = [], []
        self.answer = None

    def create_dispatcher(self, on_delivered=None):
        return Dispatcher(
            self.database,
            httpx.AsyncClient(transport=httpx.MockTransport(self._receive)),
            secret=create_webhook_secret("example"),
            url_of=lambda target: f"http://{target}.test",
            targets=["appointments"],
            on_delivered={"note.created": on_delivered or self._settle},
        )

    async def _receive(self, request):
        self.received.append(json.loads(request.content)["id"])
        return await self.answer() if self.answer else httpx.Response(204)

    async def _settle(self, _session, delivery):
        self.settled.append(str(delivery.event_id))

    async def emit(self, count=1):
        """Put events into the outbox without waking anybody."""
        note = NoteData(word="eins")
        async with self.database.write() as session:
            session.info["event_subscriptions"] = {"note.created": ("appointments",)}
            for _ in range(count):
                emit(session, "note.created", subject=uuid4(), data=note)
            session.info[EMITTED_KEY] = False

    async def make_due(self):
        async with self.database.write() as session:
            await session.exec(update(OutboxMessage).values(next_attempt_at=utc_now()))

    async def waiting(self):
        async with self.database.read() as session:
            return len(
                list(
                    await session.exec(
                        select(OutboxMessage).where(OutboxMessage.delivered_at == None)  # noqa: E711
                    )
                )
            )


@pytest.fixture
def receiver(app):
    # The app itself is not started: its own dispatcher must not take part.
    return Receiver(app)


async def test_of_two_dispatchers_each_message_is_sent_by_one(receiver):
    await receiver.emit(60)
    dispatchers = [receiver.create_dispatcher() for _ in range(2)]
    for _ in range(3):
        await asyncio.gather(
            *(dispatcher.deliver_due("appointments") for dispatcher in dispatchers)
        )
    assert len(receiver.received) == len(set(receiver.received)) == 60
    assert sorted(receiver.settled) == sorted(receiver.received)
    assert await receiver.waiting() == 0


async def test_a_crash_after_sending_sends_again_and_settles_once(receiver):
    async def crash(_session, _delivery):
        raise RuntimeError("the process ends here")

    await receiver.emit()
    await receiver.create_dispatcher(on_delivered=crash).deliver_due("appointments")
    assert await receiver.waiting() == 1
    await receiver.make_due()
    await receiver.create_dispatcher().deliver_due("appointments")
    assert len(receiver.received) == 2 and len(set(receiver.received)) == 1
    assert receiver.settled == receiver.received[:1]


async def test_a_dispatcher_that_was_overtaken_settles_nothing_twice(receiver):
    stalled, go_on = asyncio.Event(), asyncio.Event()

    async def stall():
        receiver.answer = None
        stalled.set()
        await go_on.wait()
        return httpx.Response(204)

    receiver.answer = stall
    await receiver.emit()
    slow = asyncio.create_task(receiver.create_dispatcher().deliver_due("appointments"))
    await stalled.wait()
    await receiver.make_due()  # as if the claim had run out
    await receiver.create_dispatcher().deliver_due("appointments")
    go_on.set()
    await slow
    assert len(receiver.received) == 2
    assert len(receiver.settled) == 1


async def test_messages_that_are_never_taken_hold_up_no_others(receiver):
    async def refuse():
        return httpx.Response(422)

    await receiver.emit(20)
    receiver.answer = refuse
    dispatcher = receiver.create_dispatcher()
    assert await dispatcher.deliver_due("appointments") == 20
    receiver.answer = None
    await receiver.emit()
    await dispatcher.deliver_due("appointments")
    assert receiver.received[-1] in receiver.settled


async def test_a_rolled_back_change_wakes_nobody_and_leaves_no_event(receiver):
    with pytest.raises(RuntimeError):
        async with receiver.database.write() as session:
            session.info["event_subscriptions"] = {"note.created": ("appointments",)}
            emit(session, "note.created", subject=uuid4(), data=NoteData(word="eins"))
            await session.flush()
            raise RuntimeError
    assert await receiver.waiting() == 0


async def test_an_event_is_good_for_minutes_around_its_time(client):
    for number, seconds in enumerate((-301, 301, 10**9, -280, 280)):
        with time_machine.travel(utc_now() + timedelta(seconds=seconds), tick=True):
            event = create_event("consent", "note.wanted", {"word": f"w{number}"})
        expected = 204 if abs(seconds) < 300 else 401
        assert (await deliver(client, event)).status_code == expected, seconds
    assert await count(client) == 2


async def test_headers_and_bodies_that_make_no_sense_are_refused(client):
    event = create_event("consent", "note.wanted", {"word": "eins"})
    for header in ("webhook-timestamp", "webhook-signature", "webhook-id"):
        for value in ("", "x", "nan", "inf", "-1", "1e999", "9" * 400):
            answer = await deliver(client, event, **{header: value})
            assert answer.status_code == 401, (header, value)
            assert answer.headers["content-type"] == "application/problem+json"
    for content in (b"", b"{}", b"[" * 50_000, b'{"id": 1}', b"\xff", b"null"):
        answer = await client.post("/internal/events", content=content, headers=event.headers)
        assert answer.status_code == 400, content[:9]
        assert answer.headers["content-type"] == "application/problem+json"
    assert await count(client) == 0
