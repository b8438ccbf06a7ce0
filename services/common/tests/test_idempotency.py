"""The same keyed request twice does one thing and gives one answer."""

import asyncio
import hashlib
from datetime import timedelta
from uuid import uuid4

import time_machine
from nahbar_common.clock import utc_now
from nahbar_common.retention.jobs import RETENTION
from nahbar_common.tables import IdempotencyRecord
from nahbar_testing import keyed
from sqlmodel import select

NOTES = "/api/example/v1/notes"


async def count(client):
    return (await client.get(f"{NOTES}/count")).json()["count"]


async def test_a_repetition_gets_the_first_answer(client, tokens):
    headers = keyed(tokens.staff("adviser@*"))
    first = await client.post(NOTES, json={"word": "eins"}, headers=headers)
    second = await client.post(NOTES, json={"word": "eins"}, headers=headers)
    assert (
        (first.status_code, first.json())
        == (second.status_code, second.json())
        == (201, first.json())
    )
    assert await count(client) == 1


async def test_another_body_under_the_same_key_is_refused(client, tokens):
    headers = keyed(tokens.staff("adviser@*"))
    await client.post(NOTES, json={"word": "eins"}, headers=headers)
    answer = await client.post(NOTES, json={"word": "zwei"}, headers=headers)
    assert answer.json()["type"] == "/problems/idempotency-key-reused"
    assert await count(client) == 1


async def test_what_was_asked_cannot_be_guessed_from_what_is_stored(app, client, tokens):
    body = b'{"word":"geheim"}'
    headers = keyed(tokens.staff("adviser@*"), **{"content-type": "application/json"})
    await client.post(NOTES, content=body, headers=headers)
    async with app.state.database.read() as session:
        (record,) = list(await session.exec(select(IdempotencyRecord)))
    guess = hashlib.sha256(b"POST " + NOTES.encode() + b"\n\n" + body).hexdigest()
    assert len(record.fingerprint) == len(guess)
    assert record.fingerprint != guess


async def test_the_same_body_at_another_address_is_another_request(client, tokens):
    headers = keyed(tokens.staff("adviser@*"))
    await client.post(NOTES, json={"word": "eins"}, headers=headers)
    answer = await client.post(f"{NOTES}?x=1", json={"word": "eins"}, headers=headers)
    assert answer.json()["type"] == "/problems/idempotency-key-reused"


async def test_an_answer_is_stored_sealed_and_gone_before_a_day_is_over(app, client, tokens):
    headers = keyed(tokens.staff("adviser@*"))
    first = (await client.post(NOTES, json={"word": "geheim"}, headers=headers)).json()
    async with app.state.database.read() as session:
        (record,) = list(await session.exec(select(IdempotencyRecord)))
    assert b"geheim" not in record.answer and first["id"].encode() not in record.answer
    with time_machine.travel(utc_now() + timedelta(hours=23, minutes=1), tick=True):
        await app.state.jobs.run_once(RETENTION)  # comes every hour
        async with app.state.database.read() as session:
            assert list(await session.exec(select(IdempotencyRecord))) == []


async def test_an_answer_opens_with_the_callers_key_only(app, client, tokens):
    """What is in a backup, and the service's own keys with it, leads to no name."""
    headers = keyed(tokens.staff("adviser@*"))
    await client.post(NOTES, json={"word": "geheim"}, headers=headers)
    async with app.state.database.read() as session:
        (record,) = list(await session.exec(select(IdempotencyRecord)))
    place = ("idempotency_records", record.principal, record.key)
    assert b"geheim" not in app.state.sealer.open(record.answer, *place)
    assert headers["idempotency-key"] not in (record.key, record.fingerprint)
    again = await client.post(NOTES, json={"word": "geheim"}, headers=headers)
    assert again.json()["word"] == "geheim"


async def test_a_key_whose_time_is_over_counts_as_new(client, tokens):
    key = str(uuid4())
    first = {"word": "eins"}
    await client.post(NOTES, json=first, headers=keyed(tokens.staff("adviser@*"), key))
    with time_machine.travel(utc_now() + timedelta(days=2), tick=True):
        headers = keyed(tokens.staff("adviser@*"), key)
        answer = await client.post(NOTES, json={"word": "zwei"}, headers=headers)
        assert (answer.status_code, answer.json()["word"]) == (201, "zwei")


async def test_while_the_first_request_is_at_work_its_key_is_in_flight(app, client, tokens):
    headers = keyed(account := tokens.staff("adviser@*"))
    entered, leave = asyncio.Event(), asyncio.Event()
    app.state.before_insert = lambda: hold(entered, leave)
    first = asyncio.create_task(client.post(NOTES, json={"word": "eins"}, headers=headers))
    await entered.wait()
    again = await client.post(NOTES, json={"word": "eins"}, headers=headers)
    assert again.status_code == 409
    assert again.json()["type"] == "/problems/idempotency-key-in-flight"
    assert again.headers["retry-after"] == "1"
    leave.set()
    assert (await first).status_code == 201
    del app.state.before_insert
    assert (await client.post(NOTES, json={"word": "zwei"}, headers=keyed(account))).is_success


async def hold(entered, leave):
    entered.set()
    await leave.wait()


async def test_two_replicas_do_it_once(app, client, tokens, create_replica):
    headers = keyed(tokens.staff("adviser@*"))
    async with create_replica() as other:
        answers = await asyncio.gather(
            *(
                where.post(NOTES, json={"word": "eins"}, headers=headers)
                for where in (client, other) * 4
            )
        )
    assert await count(client) == 1
    assert {answer.status_code for answer in answers} <= {201, 409}


async def test_a_key_belongs_to_its_principal(client, tokens):
    for word in ("eins", "zwei"):
        headers = keyed(tokens.staff("adviser@*"), key="the-same-key")
        assert (await client.post(NOTES, json={"word": word}, headers=headers)).status_code == 201


async def test_a_create_without_key_is_refused(client, tokens):
    for key in ({}, {"idempotency-key": "short"}, {"idempotency-key": "x" * 129}):
        headers = {**tokens.staff("adviser@*"), **key}
        answer = await client.post(NOTES, json={"word": "eins"}, headers=headers)
        assert answer.json()["type"] == "/problems/idempotency-key-missing"


async def test_parallel_repetitions_do_it_once(client, tokens):
    headers = keyed(tokens.staff("adviser@*"))
    answers = await asyncio.gather(
        *(client.post(NOTES, json={"word": "eins"}, headers=headers) for _ in range(10))
    )
    assert await count(client) == 1
    assert {answer.status_code for answer in answers} <= {201, 409}
    assert len({answer.json()["id"] for answer in answers if answer.status_code == 201}) == 1
    assert (await client.post(NOTES, json={"word": "eins"}, headers=headers)).status_code == 201


async def test_a_failed_request_may_be_repeated_with_its_key(client, tokens):
    await client.post(NOTES, json={"word": "eins"}, headers=keyed(tokens.staff("adviser@*")))
    headers = keyed(tokens.staff("adviser@*"))
    taken = await client.post(NOTES, json={"word": "eins"}, headers=headers)
    assert taken.status_code == 409
    free = await client.post(NOTES, json={"word": "zwei"}, headers=headers)
    assert free.status_code == 201


async def test_a_failing_transaction_leaves_nothing_behind(client, tokens):
    headers = keyed(tokens.staff("adviser@*"))
    answer = await client.post(NOTES, json={"word": "a", "fail_at_commit": True}, headers=headers)
    assert answer.status_code == 500
    assert answer.headers["content-type"] == "application/problem+json"
    assert await count(client) == 0
