"""Giving consent: to the exact current text, per person and appointment, recorded as evidence."""

import asyncio
from datetime import datetime
from typing import Any
from uuid import uuid4

import pytest
from consent.consents import service


async def test_a_consent_records_what_the_law_asks_for(api, talk, declarations):
    text = (await api.read(talk.client, "en")).json()
    answer = await api.give(talk.client, text=text)
    body = answer.json()
    assert answer.status_code == 201
    assert body["given_at"].endswith("Z")
    assert datetime.fromisoformat(body["given_at"]).tzinfo is not None
    assert (
        body
        | {
            "appointment_id": str(talk.appointment_id),
            "part": "client",
            "channel": "web",
            "declaration_id": declarations["client"]["id"],
            "version": 1,
            "locale": "en",
            "text_sha256": declarations["client"]["texts"]["en"]["text_sha256"],
        }
        == body
    )


async def test_client_adviser_and_guest_each_give_their_own(api, talk, declarations):
    for who, person_id, part in (
        (talk.client, talk.client_id, "client"),
        (talk.adviser, talk.adviser_id, "adviser"),
        (talk.guest, talk.guest_id, "interpreter"),
    ):
        assert not (await api.decide((person_id, part)))["decisions"][0]["allowed"]
        consent = (await api.give(who)).json()
        assert consent["part"] == part
        decision = (await api.decide((person_id, part)))["decisions"][0]
        assert (decision["allowed"], decision["consent_id"]) == (True, consent["consent_id"])


@pytest.mark.parametrize(
    "change",
    [
        {"text_sha256": "0" * 64},
        {"declaration_id": str(uuid4())},
        {"locale": "de"},
        {"locale": "de-x-leicht"},
    ],
)
async def test_a_text_that_is_not_the_one_published_is_refused(
    api, talk, declarations, change: dict[str, Any]
):
    text = (await api.read(talk.client, "en")).json() | change
    answer = await api.give(talk.client, text=text)
    assert answer.status_code == 409
    assert answer.json()["type"] == "/problems/declaration-outdated"
    assert (await api.own(talk.client))["state"] == "none"


async def test_anothers_declaration_is_not_consented_to(api, talk, declarations):
    for_guests = (await api.read(talk.guest)).json()
    answer = await api.give(talk.client, text=for_guests)
    assert answer.status_code == 409


async def test_a_draft_is_not_consented_to(api, talk, declarations):
    draft = (await api.create_draft(word="neu")).json()
    text = {"declaration_id": draft["id"], "locale": "de"} | draft["texts"]["de"]
    assert (await api.give(talk.client, text=text)).status_code == 409


async def test_a_version_published_after_reading_has_to_be_read_first(api, talk, declarations):
    read = (await api.read(talk.client)).json()
    newer = await api.create_published(word="neu")
    refused = await api.give(talk.client, text=read)
    assert refused.json()["type"] == "/problems/declaration-outdated"
    given = (await api.give(talk.client)).json()
    assert (given["declaration_id"], given["version"]) == (newer["id"], 2)


async def test_a_later_version_does_not_void_a_consent(api, talk, declarations):
    consent = (await api.give(talk.client)).json()
    await api.create_published(word="neu")
    decision = (await api.decide((talk.client_id, "client")))["decisions"][0]
    assert (decision["allowed"], decision["consent_id"]) == (True, consent["consent_id"])
    own = await api.own(talk.client)
    assert (own["state"], own["version"]) == ("given", 1)


async def test_consenting_to_the_newer_version_as_well_is_a_record_of_its_own(
    api, talk, declarations
):
    first = (await api.give(talk.client)).json()
    await api.create_published(word="neu")
    second = (await api.give(talk.client)).json()
    assert first["consent_id"] != second["consent_id"]
    assert (await api.own(talk.client))["consent_id"] == second["consent_id"]


async def test_the_same_words_in_another_language_are_a_record_of_their_own(api, talk):
    same = {"title": "Video", "short": "Video", "body_markdown": "Video"}
    await api.create_published(texts={"de": same, "en": same})
    for locale in ("de", "en"):
        text = (await api.read(talk.client, locale)).json()
        assert (await api.give(talk.client, text=text)).json()["locale"] == locale
    records = (await api.records(talk.dpo)).json()["items"]
    assert [record["locale"] for record in records] == ["en", "de"]


async def test_whoever_comes_in_another_part_consents_in_that_part(api, talk, declarations):
    person = uuid4()
    for part in ("companion", "interpreter"):
        await api.give(talk.participant(person, part))
        decision = (await api.decide((person, part)))["decisions"][0]
        assert (decision["allowed"], decision["part"]) == (True, part)


async def test_two_tabs_give_one_consent(api, talk, declarations):
    first = await api.give(talk.client)
    second = await api.give(talk.client)
    assert (first.status_code, second.status_code) == (201, 201)
    assert first.json() == second.json()
    assert len((await api.records(talk.dpo)).json()["items"]) == 1


async def test_two_tabs_at_the_same_moment_give_one_consent(api, talk, declarations):
    text = (await api.read(talk.client)).json()
    answers = await asyncio.gather(*(api.give(talk.client, text=text) for _ in range(8)))
    assert {answer.status_code for answer in answers} == {201}
    assert len({answer.json()["consent_id"] for answer in answers}) == 1


async def test_the_same_key_gives_the_same_answer_even_after_a_withdrawal(api, talk, declarations):
    key = str(uuid4())
    first = await api.give(talk.client, key)
    await api.withdraw(talk.client)
    again = await api.give(talk.client, key)
    assert first.json() == again.json()
    assert (await api.own(talk.client))["state"] == "withdrawn"


async def test_the_same_key_with_another_text_is_refused(api, talk, declarations):
    key = str(uuid4())
    await api.give(talk.client, key)
    other = (await api.read(talk.client, "en")).json()
    answer = await api.give(talk.client, key, other)
    assert answer.status_code == 422
    assert answer.json()["type"] == "/problems/idempotency-key-reused"


async def test_a_consent_without_a_key_is_refused(api, talk, declarations):
    text = (await api.read(talk.client)).json()
    body = {name: text[name] for name in ("declaration_id", "text_sha256", "locale")}
    url = f"/api/consent/v1/appointments/{talk.appointment_id}/consents"
    assert (await api.http.post(url, json=body, headers=talk.client)).status_code == 422


@pytest.mark.parametrize(
    "change",
    [
        {"text_sha256": "A" * 64},
        {"text_sha256": ""},
        {"text_sha256": None},
        {"declaration_id": "1"},
        {"locale": "xx"},
        {"channel": "letter"},
        {"given_at": "2020-01-01T00:00:00Z"},
        {"person_id": str(uuid4())},
        {"part": "adviser"},
    ],
)
async def test_nobody_sets_what_the_service_records(
    api, talk, declarations, change: dict[str, Any]
):
    text = (await api.read(talk.client)).json()
    body = {name: text[name] for name in ("declaration_id", "text_sha256", "locale")} | change
    url = f"/api/consent/v1/appointments/{talk.appointment_id}/consents"
    headers = {**talk.client, "idempotency-key": str(uuid4())}
    assert (await api.http.post(url, json=body, headers=headers)).status_code == 422
    assert (await api.own(talk.client))["state"] == "none"


async def test_only_those_who_take_part_can_consent(api, talk, tokens, declarations):
    text = (await api.read(talk.client)).json()
    foreign = (
        tokens.participant(
            person_id=talk.client_id, appointment_id=uuid4(), office_id=talk.office_id
        ),
        tokens.staff(f"adviser@{talk.office_id}"),
    )
    for stranger in foreign:
        assert (await api.give(stranger, text=text)).status_code == 404
    for other in (talk.dpo, tokens.staff("team_lead@*"), talk.media_gateway):
        assert (await api.give(other, text=text)).status_code == 403
    assert (await api.give({}, text=text)).status_code == 401


async def test_an_adviser_cannot_consent_while_nobody_knows_whose_talk_it_is(
    api, talk, declarations, other_services
):
    text = (await api.read(talk.adviser)).json()
    path = f"/api/appointments/v1/appointments/{talk.appointment_id}/parties"
    other_services.fail("GET", path)
    assert (await api.give(talk.adviser, text=text)).status_code == 503
    assert (await api.give(talk.client)).status_code == 201


async def test_no_script_fills_the_table_but_withdrawing_always_works(
    api, talk, declarations, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(service, "MAX_POSITION", 3)
    for _ in range(2):
        assert (await api.give(talk.client)).status_code == 201
        assert (await api.withdraw(talk.client)).json()["state"] == "withdrawn"
    refused = await api.give(talk.client)
    assert refused.status_code == 429
    assert refused.json()["type"] == "/problems/consent-limit"
    assert (await api.withdraw(talk.client)).status_code == 202
