"""Links follow what happens to their appointment, however often and in whatever order it comes."""

import asyncio
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from nahbar_testing import create_event

from ..conftest import API, problem
from .test_links import issue, new_link, open_link

KINDS = ("appointment.moved", "appointment.channel_changed")


async def tell(client, kind, appointment_id, revision, ends_at=None, links_end_at=None, **options):
    data = {"appointment_id": str(appointment_id), "revision": revision, "office_id": str(uuid4())}
    if ends_at is not None:
        data["ends_at"] = ends_at.isoformat()
        links_end_at = links_end_at or ends_at + timedelta(days=1)
    if links_end_at is not None:
        data["links_end_at"] = links_end_at.isoformat()
    event = create_event("appointments", kind, data, **options)
    return await client.post("/internal/events", content=event.content, headers=event.headers)


def in_days(days):
    return datetime.now(UTC) + timedelta(days=days)


@pytest.fixture
async def link(client, link_maker):
    body = new_link()
    secret = (await issue(client, link_maker, body)).json()["secret"]
    return body["appointment_id"], secret


async def test_cancelling_ends_every_link(client, link):
    appointment_id, secret = link
    assert (await tell(client, "appointment.cancelled", appointment_id, 2)).status_code == 204
    assert problem(await open_link(client, secret)) == (410, "link-cancelled")


async def test_a_visit_of_a_cancelled_appointment_cannot_be_renewed(client, link):
    appointment_id, secret = link
    await open_link(client, secret)
    await tell(client, "appointment.cancelled", appointment_id, 2)
    answer = await client.post(f"{API}/link-sessions/refresh", headers={"x-nahbar-refresh": "1"})
    assert problem(answer) == (410, "link-cancelled")


@pytest.mark.parametrize("kind", KINDS)
async def test_a_link_lives_until_a_day_after_the_talks_new_end(client, link, clock, kind):
    appointment_id, secret = link
    await tell(client, kind, appointment_id, 2, in_days(20))
    clock.shift(20.9 * 86_400)
    assert (await open_link(client, secret)).status_code == 200
    clock.shift(0.2 * 86_400)
    assert problem(await open_link(client, secret)) == (410, "link-expired")


async def test_a_link_lives_as_long_as_appointments_says(client, link, clock):
    appointment_id, secret = link
    await tell(client, "appointment.moved", appointment_id, 2, in_days(20), in_days(22))
    clock.shift(21.9 * 86_400)
    assert (await open_link(client, secret)).status_code == 200
    clock.shift(0.2 * 86_400)
    assert problem(await open_link(client, secret)) == (410, "link-expired")


async def test_an_event_told_twice_counts_once(client, link):
    appointment_id, secret = link
    event_id = uuid4()
    for _ in range(2):
        answer = await tell(
            client, "appointment.moved", appointment_id, 2, in_days(9), event_id=event_id
        )
        assert answer.status_code == 204
    assert (await open_link(client, secret)).status_code == 200


async def test_an_older_move_that_arrives_late_changes_nothing(client, link, clock):
    appointment_id, secret = link
    await tell(client, "appointment.moved", appointment_id, 3, in_days(20))
    await tell(client, "appointment.moved", appointment_id, 2, in_days(1))
    clock.shift(15 * 86_400)
    assert (await open_link(client, secret)).status_code == 200


async def test_an_older_move_counts_for_a_link_made_since_neither(client, link, link_maker, clock):
    appointment_id, _ = link
    await tell(client, "appointment.moved", appointment_id, 3, in_days(20))
    body = new_link(appointment_id=appointment_id, expires_at=in_days(21).isoformat())
    secret = (await issue(client, link_maker, body)).json()["secret"]
    await tell(client, "appointment.moved", appointment_id, 2, in_days(1))
    clock.shift(15 * 86_400)
    assert (await open_link(client, secret)).status_code == 200


async def test_cancelled_stays_cancelled(client, link, link_maker):
    appointment_id, secret = link
    await tell(client, "appointment.cancelled", appointment_id, 2)
    await tell(client, "appointment.moved", appointment_id, 3, in_days(5))
    assert problem(await open_link(client, secret)) == (410, "link-cancelled")
    again = await issue(client, link_maker, new_link(appointment_id=appointment_id))
    assert problem(again) == (409, "appointment-cancelled")


async def test_no_link_survives_that_is_made_while_its_appointment_is_cancelled(client, link_maker):
    for _ in range(5):
        body = new_link()
        *made, _told = await asyncio.gather(
            *(issue(client, link_maker, body) for _ in range(3)),
            tell(client, "appointment.cancelled", body["appointment_id"], 2),
        )
        assert {answer.status_code for answer in made} <= {201, 409}
        for answer in made:
            if answer.status_code == 201:
                opened = await open_link(client, answer.json()["secret"])
                assert problem(opened) == (410, "link-cancelled")


async def test_an_event_about_an_unknown_appointment_is_remembered(client, link_maker):
    appointment_id = str(uuid4())
    assert (await tell(client, "appointment.cancelled", appointment_id, 2)).status_code == 204
    answer = await issue(client, link_maker, new_link(appointment_id=appointment_id))
    assert problem(answer) == (409, "appointment-cancelled")


async def test_a_forged_event_changes_nothing(client, link):
    appointment_id, secret = link
    data = {"appointment_id": appointment_id, "revision": 2}
    for producer in ("consent", "nobody"):
        event = create_event(producer, "appointment.cancelled", data)
        content = event.content.replace(f'"/{producer}"', '"/appointments"')
        answer = await client.post("/internal/events", content=content, headers=event.headers)
        assert problem(answer) == (401, "token-invalid")
    # Rightly signed, but by somebody who has no say in appointments.
    event = create_event("consent", "appointment.cancelled", data)
    answer = await client.post("/internal/events", content=event.content, headers=event.headers)
    assert answer.status_code == 204
    assert (await open_link(client, secret)).status_code == 200


@pytest.mark.parametrize("order", [(2, 3, 4), (4, 3, 2), (3, 4, 2), (2, 4, 3)])
async def test_the_newest_revision_wins_in_any_order(client, link, clock, order):
    appointment_id, secret = link
    for revision in order:
        await tell(client, "appointment.moved", appointment_id, revision, in_days(revision))
    clock.shift(4.9 * 86_400)
    assert (await open_link(client, secret)).status_code == 200
    clock.shift(0.2 * 86_400)
    assert problem(await open_link(client, secret)) == (410, "link-expired")
