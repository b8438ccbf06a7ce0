"""The same keyed request twice does one thing and gives one answer."""

import asyncio
import hashlib

from nahbar_common.tables import IdempotencyRecord
from nahbar_common.testing import keyed
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
