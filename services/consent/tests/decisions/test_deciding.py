"""The decision other services ask for."""

from typing import Any
from uuid import uuid4

import pytest

URL = "/api/consent/v1/decisions"


async def test_nothing_known_is_no(api, talk):
    answer = await api.decide((talk.client_id, "client"), (talk.adviser_id, "adviser"))
    assert answer["allowed"] is False
    assert [decision["reason"] for decision in answer["decisions"]] == ["none", "none"]


async def test_a_talk_needs_client_and_adviser_but_not_the_guest(api, talk, declarations):
    everybody = (
        (talk.client_id, "client"),
        (talk.adviser_id, "adviser"),
        (talk.guest_id, "interpreter"),
    )
    await api.give(talk.client)
    assert (await api.decide(*everybody))["allowed"] is False
    await api.give(talk.adviser)
    answer = await api.decide(*everybody)
    assert answer["allowed"] is True
    assert answer["decisions"][2]["allowed"] is False


async def test_asked_about_the_client_alone_the_adviser_does_not_matter(api, talk, declarations):
    await api.give(talk.client)
    assert (await api.decide((talk.client_id, "client")))["allowed"] is True


async def test_guests_alone_make_no_talk(api, talk, declarations):
    await api.give(talk.guest)
    answer = await api.decide((talk.guest_id, "interpreter"))
    assert answer["decisions"][0]["allowed"] is True
    assert answer["allowed"] is False


async def test_a_consent_counts_only_in_the_part_it_was_given_in(api, talk, declarations):
    await api.give(talk.guest)
    answer = await api.decide((talk.guest_id, "client"), (talk.guest_id, "companion"))
    assert [decision["reason"] for decision in answer["decisions"]] == ["none", "none"]


async def test_a_consent_counts_only_for_its_appointment(api, talk, declarations):
    await api.give(talk.client)
    body = {
        "appointment_id": str(uuid4()),
        "persons": [{"person_id": str(talk.client_id), "part": "client"}],
    }
    answer = await api.http.post(URL, json=body, headers=talk.media_gateway)
    assert answer.json()["allowed"] is False


async def test_decisions_come_in_the_order_asked_repetitions_included(api, talk, declarations):
    await api.give(talk.client)
    people = ((talk.adviser_id, "adviser"), (talk.client_id, "client"), (talk.client_id, "client"))
    answer = await api.decide(*people)
    assert [decision["person_id"] for decision in answer["decisions"]] == [
        str(person_id) for person_id, _ in people
    ]
    assert [decision["allowed"] for decision in answer["decisions"]] == [False, True, True]


async def test_only_services_with_the_scope_ask(api, talk, tokens):
    body = {
        "appointment_id": str(talk.appointment_id),
        "persons": [{"person_id": str(talk.client_id), "part": "client"}],
    }
    for stranger in (
        tokens.service("media_gateway", "appointments:read"),
        tokens.machine("consent:decide"),
        talk.client,
        talk.adviser,
        talk.dpo_of_all,
    ):
        assert (await api.http.post(URL, json=body, headers=stranger)).status_code == 403
    assert (await api.http.post(URL, json=body)).status_code == 401


@pytest.mark.parametrize(
    "persons",
    [
        [],
        None,
        [{"person_id": "x", "part": "client"}],
        [{"person_id": str(uuid4())}],
        [{"person_id": str(uuid4()), "part": "guest"}],
        [{"person_id": str(uuid4()), "part": "client", "name": "Erika"}],
        [{"person_id": str(uuid4()), "part": "client"}] * 21,
    ],
)
async def test_a_question_with_wrong_members_is_refused(api, talk, persons: Any):
    body = {"appointment_id": str(talk.appointment_id), "persons": persons}
    answer = await api.http.post(URL, json=body, headers=talk.media_gateway)
    assert answer.status_code == 422
