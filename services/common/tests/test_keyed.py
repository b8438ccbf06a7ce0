"""Keyed routes: plain functions, whose order of parameters carries no meaning."""

import asyncio
import inspect
from itertools import permutations
from typing import Annotated
from uuid import UUID, uuid4

import httpx
import pytest
from fastapi import Depends
from nahbar_common.auth import Access, PublicRoute, Staff, TokenExpiry
from nahbar_common.db import WriteSession
from nahbar_common.etags import IfMatch
from nahbar_common.idempotency import OnceDep
from nahbar_common.keyed import NotRememberedError, keyed
from nahbar_common.schemas import RequestModel, ResponseModel
from nahbar_testing import create_test_app, running
from nahbar_testing import keyed as with_key

API = "/api/example/v1"
PEER = "/api/appointments/v1/words/eins"


async def count(client):
    return (await client.get(f"{API}/notes/count")).json()["count"]


async def test_an_etag_and_a_status_of_its_own_come_back_with_the_answer(client, tokens):
    headers = with_key(tokens.staff("adviser@*"), **{"if-match": '"7"'})
    answers = [await client.put(f"{API}/words/eins", headers=headers) for _ in range(2)]
    for answer in answers:
        assert (answer.status_code, answer.headers["etag"]) == (207, '"8"')
        assert answer.json() == {"word": "eins", "version": 8}
    assert await count(client) == 1


async def test_a_route_without_key_has_its_etag_too(client):
    assert (await client.get(f"{API}/words/eins")).headers["etag"] == '"3"'


async def test_a_flow_asks_others_outside_of_its_transaction_and_once(
    client, tokens, other_services
):
    other_services.answer("GET", PEER, {"word": "zwei"}, out_of_contract=True)
    headers = with_key(tokens.staff("adviser@*"))
    answers = [
        await client.post(f"{API}/asked-notes", json={"word": "eins"}, headers=headers)
        for _ in range(2)
    ]
    assert [answer.status_code for answer in answers] == [202, 202]
    assert answers[0].json() == answers[1].json()
    assert [call.url.path for call in other_services.calls].count(PEER) == 1
    assert await count(client) == 1


async def test_a_flow_whose_other_fails_may_be_repeated(client, tokens, other_services):
    headers = with_key(tokens.staff("adviser@*"))
    first = await client.post(f"{API}/asked-notes", json={"word": "eins"}, headers=headers)
    assert first.status_code == 503
    other_services.answer("GET", PEER, {"word": "zwei"}, out_of_contract=True)
    second = await client.post(f"{API}/asked-notes", json={"word": "eins"}, headers=headers)
    assert second.status_code == 202


async def test_a_flow_on_two_replicas_is_done_once(client, tokens, other_services, create_replica):
    asked, both = [asyncio.Event(), asyncio.Event()], asyncio.Event()

    async def answer(_request: httpx.Request) -> httpx.Response:
        number = int(asked[0].is_set())
        asked[number].set()
        await both.wait()
        return httpx.Response(200, json={"word": f"zwei {number}"})

    other_services.answer_with("GET", PEER, answer, out_of_contract=True)
    headers = with_key(tokens.staff("adviser@*"))
    async with create_replica() as other:
        answers = []
        for number, where in enumerate((client, other)):
            call = where.post(f"{API}/asked-notes", json={"word": "eins"}, headers=headers)
            answers.append(asyncio.create_task(call))
            # Both are past their first look at what was done already, one after the other.
            await asked[number].wait()
        both.set()
        statuses = sorted([(await answer).status_code for answer in answers])
    assert statuses == [202, 409]
    assert await count(client) == 1


async def test_a_flow_that_forgets_to_remember_is_a_mistake_that_shows(
    service_under_test, database_url, signing_keys, other_services, tokens
):
    app = create_test_app(service_under_test, database_url, signing_keys, other_services)

    @app.post("/forgetful")
    @keyed
    async def forgetful(principal: Adviser, once: OnceDep) -> Word:
        return Word(word="x")

    async with running(app) as client:
        answer = await client.post("/forgetful", headers=with_key(tokens.staff("adviser@*")))
    assert answer.status_code == 500
    assert issubclass(NotRememberedError, Exception)


class Word(RequestModel, ResponseModel):
    word: str


Adviser = Annotated[Staff, Depends(Access(staff=("adviser",)))]

PARAMETERS = {
    "principal": Adviser,
    "once": OnceDep,
    "read": IfMatch,
    "until": TokenExpiry,
    "session": WriteSession,
    "body": Word,
}


def create_endpoint(order):
    async def endpoint(**values) -> Word:
        known = await values["once"].recall(values["session"], Word)
        answer = known or Word(word=f"{values['principal'].account_id} {values['read']}")
        if known is None:
            await values["once"].remember(values["session"], answer)
        return answer

    endpoint.__signature__ = inspect.Signature(
        [
            inspect.Parameter(name, inspect.Parameter.KEYWORD_ONLY, annotation=PARAMETERS[name])
            for name in order
        ]
    )  # the order is what the test is about
    return endpoint


async def test_the_order_of_parameters_carries_no_meaning(
    service_under_test, database_url, signing_keys, other_services, tokens
):
    app = create_test_app(service_under_test, database_url, signing_keys, other_services)
    orders = list(permutations(PARAMETERS))
    # A stride through all 720: every pair of neighbours and every first one occurs.
    paths = [f"/orders/{number}" for number in range(0, len(orders), 7)]
    for path in paths:
        order = orders[int(path.rpartition("/")[2])]
        app.post(path, response_model=Word)(create_endpoint(order))
    account = uuid4()
    adviser, officer = tokens.staff("adviser@*", account_id=account), tokens.staff("dpo@*")
    whole = {"if-match": '"4"', "idempotency-key": "k" * 8}
    async with running(app) as client:
        for path in paths:
            for headers, content, status in (
                ({}, "{", 401),
                (whole, '{"word": 1}', 401),
                ({**officer}, "{", 403),
                ({**officer, **whole}, '{"word": "x"}', 403),
                ({**adviser, **whole}, "{", 400),
                ({**adviser, **whole}, '{"word": 1}', 422),
                ({**adviser, "idempotency-key": "k" * 8}, '{"word": "x"}', 428),
                ({**adviser, "if-match": '"4"'}, '{"word": "x"}', 422),
            ):
                sent = {"content-type": "application/json", **headers}
                answer = await client.post(path, headers=sent, content=content)
                assert answer.status_code == status, (path, headers, content, answer.text)
            fresh = {**adviser, **whole, "idempotency-key": f"key {path}".replace(" ", "-")}
            answer = await client.post(path, headers=fresh, json={"word": "x"})
            assert answer.json() == {"word": f"{account} 4"}, answer.text


@pytest.mark.parametrize("content", ["{", '{"other": 1}', "[" * 10_000, "\xff"])
async def test_who_may_not_call_is_told_so_whatever_the_body_is(client, tokens, content):
    path, sent = f"{API}/notes", {"content-type": "application/json"}
    nobody = await client.post(path, headers=sent, content=content)
    assert nobody.status_code == 401
    assert nobody.headers["www-authenticate"] == "Bearer"
    officer = {**sent, **tokens.staff("allowance_officer@*")}
    assert (await client.post(path, headers=officer, content=content)).status_code == 403


async def test_an_office_in_the_path_is_ones_own(
    service_under_test, database_url, signing_keys, other_services, tokens
):
    app = create_test_app(service_under_test, database_url, signing_keys, other_services)
    allowed = Access(staff=("adviser", "dpo"), machine=("notes:write",))

    @app.post("/offices/{office_id}/notes")
    async def create(
        office_id: UUID, body: Word, principal: Annotated[Staff, Depends(allowed)]
    ) -> Word:
        return body

    own = uuid4()
    async with running(app) as client:
        for office, headers, status in (
            (own, tokens.staff(f"adviser@{own}"), 200),
            (str(own).upper(), tokens.staff(f"adviser@{own}"), 200),
            (own, tokens.staff("dpo@*"), 200),
            (own, tokens.staff(f"adviser@{uuid4()}"), 404),
            # The role that is held there is not one that this route is for.
            (own, tokens.staff(f"admin@{own}", f"adviser@{uuid4()}"), 404),
            (own, tokens.machine("notes:write", offices=(str(own),)), 200),
            (own, tokens.machine("notes:write", offices=(str(uuid4()),)), 404),
            ("no-office", tokens.staff(f"adviser@{own}"), 422),
        ):
            for body in ({"word": "x"}, {}) if status == 404 else ({"word": "x"},):
                answer = await client.post(f"/offices/{office}/notes", headers=headers, json=body)
                assert answer.status_code == status, (office, headers, answer.text)


def test_openapi_tells_what_may_go_wrong_with_a_key_and_an_etag(app):
    paths = app.openapi()["paths"]
    created = paths[f"{API}/notes"]["post"]
    assert "idempotency-key-missing" in created["responses"]["422"]["description"]
    assert "idempotency-key-reused" in created["responses"]["422"]["description"]
    assert "idempotency-key-in-flight" in created["responses"]["409"]["description"]
    assert "try-again" in created["responses"]["409"]["description"]
    assert {p["name"]: p["required"] for p in created["parameters"]} == {"idempotency-key": True}
    kept = paths[f"{API}/words/{{word}}"]["put"]
    assert {"409", "412", "422", "428"} <= set(kept["responses"])
    read = paths[f"{API}/words/{{word}}"]["get"]
    assert not {"409", "412", "428"} & set(read["responses"])


def test_a_keyed_endpoint_says_where_its_answer_is_kept():
    async def neither() -> Word: ...

    async def both(session: WriteSession, once: OnceDep) -> Word: ...

    for endpoint in (neither, both):
        with pytest.raises(TypeError, match="WriteSession or an OnceDep"):
            keyed(endpoint)


async def test_a_public_route_cannot_be_keyed(
    service_under_test, database_url, signing_keys, other_services
):
    app = create_test_app(service_under_test, database_url, signing_keys, other_services)

    @app.post("/public", dependencies=[PublicRoute])
    @keyed
    async def public(session: WriteSession) -> Word: ...

    async with running(app) as client:
        assert (await client.post("/public", headers=with_key({}))).status_code == 500
