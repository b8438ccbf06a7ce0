"""A guardian's link: handed out by whoever may hand out the client's, and another way in."""

import json

import pytest
from nahbar_testing import trail_of

LINKS = "/api/identity/v1/links"


@pytest.fixture
async def booked(desk, in_days):
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    return await desk.book(topic, adviser, in_days(3), guardian_demanded=True)


def asked(identity):
    return [json.loads(call.content) for call in identity.calls if call.url.path == LINKS]


async def link(desk, booked, headers=None, which="guardian-link"):
    return await desk.post(f"/appointments/{booked['id']}/{which}", {}, headers)


async def test_it_is_the_guardians_and_leaves_the_clients_alone(desk, booked, identity):
    await link(desk, booked, which="link")
    made = await link(desk, booked)
    assert made.status_code == 201, made.text
    of_client, of_guardian = asked(identity)
    assert (of_client["part"], of_guardian["part"]) == ("client", "guardian")
    assert of_client["person_id"] == booked["client"]["id"] != of_guardian["person_id"]
    (client,) = (await desk.get(f"/appointments/{booked['id']}")).json()["clients"]
    assert client["guardian_link_issued_at"] is not None
    entries = await trail_of(desk.app, "link.handed_out")
    assert [entry["part"] for entry in entries] == ["client", "guardian"]


async def test_it_tells_the_client_nothing(desk, booked, identity):
    changed = (await desk.change(booked, "channel", {"channel": "phone"})).json()
    before = await desk.tasks()
    await link(desk, changed)
    assert await desk.tasks() == before


async def test_where_no_guardian_has_to_agree_there_is_none(desk, booked, identity):
    await desk.change(booked, "guardian", {"is_demanded": False})
    refused = await link(desk, booked)
    assert refused.json()["type"] == "/problems/guardian-not-demanded"
    assert asked(identity) == []


async def test_a_colleague_hands_out_none(desk, booked, identity):
    colleague = desk.staff("adviser")
    refused = await link(desk, booked, colleague)
    own = await link(desk, booked, colleague, which="link")
    assert refused.status_code == own.status_code
    assert refused.json()["type"] == own.json()["type"]
