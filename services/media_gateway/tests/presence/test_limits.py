"""Nobody sends more tracks than people do: who exceeds is out, is told why, and may come back."""

import pytest
from media_gateway.call.models import CallEvent
from media_gateway.presence import flows as presence
from nahbar_testing import trail_of
from presence_webhooks import create_webhook, post
from serving import reading, served
from sqlmodel import col, select


@pytest.fixture
async def client(app):
    """What people hear of it comes by streams, which need a real connection."""
    async with served(app) as client:
        yield client


async def heard_in(stream, name):
    """Give the data of the next event of this name."""
    while True:
        told, data = await stream.next()
        if told == name:
            return data


async def events(ports, talk):
    async with ports.database.read() as session:
        statement = select(CallEvent).order_by(col(CallEvent.seq))
        return [(e.type, e.part) for e in (await session.exec(statement)).all()]


async def test_who_sends_too_many_tracks_is_out_and_the_others_go_on(talk, media, ports):
    room, _, client = await talk.begin()
    media.join(room, client, camera=13, microphone=1)
    await post(talk, *create_webhook(room, "track_published"))
    assert room not in media.rooms
    assert (await talk.grant(talk.client)).json()["type"] == "/problems/not-admitted"
    assert (await talk.grant(talk.adviser)).status_code == 201
    assert ("left", "client") in await events(ports, talk)
    assert ("room_changed", None) in await events(ports, talk)


async def test_who_is_put_out_for_it_stands_in_the_trail(talk, media, ports, app):
    room, _, client = await talk.begin()
    media.join(room, client, camera=13)
    await presence.reconcile(ports, talk.appointment_id)
    (entry,) = await trail_of(app, "participant.put_out")
    assert (entry["subject_id"], entry["chain"]) == (client, str(talk.office_id))


async def test_who_was_out_for_it_is_told_and_may_come_back(talk, media, ports):
    room, _, client = await talk.begin()
    media.join(room, client, camera=3)
    events_of = f"{talk.path}/events"
    async with (
        reading(talk.http, events_of, talk.client) as own,
        reading(talk.http, events_of, talk.adviser) as advisers,
    ):
        for stream in (own, advisers):
            assert (await stream.next())[0] == "snapshot"
        await presence.reconcile(ports, talk.appointment_id)
        for stream in (own, advisers):
            left = await heard_in(stream, "left")
            assert (left["participant_id"], left["reason"]) == (client, "exceeded_limits")
    async with reading(talk.http, events_of, talk.adviser) as again:
        _, snapshot = await again.next()
        reasons = {p["participant_id"]: p["reason"] for p in snapshot["participants"]}
        assert reasons[client] == "exceeded_limits"
    assert (await talk.enter(talk.client)).json()["state"] == "waiting"
    async with (
        reading(talk.http, events_of, talk.client) as own,
        reading(talk.http, events_of, talk.adviser) as advisers,
    ):
        # A page that is loaded anew knows no more than this.
        _, snapshot = await own.next()
        assert (snapshot["state"], snapshot["reason"]) == ("waiting", "exceeded_limits")
        _, snapshot = await advisers.next()
        reasons = {p["participant_id"]: p["reason"] for p in snapshot["participants"]}
        assert reasons[client] == "exceeded_limits"
        await talk.admit(client)
        admitted = await heard_in(own, "admitted")
        assert admitted["state"] == "admitted"
    async with reading(talk.http, events_of, talk.client) as own:
        _, snapshot = await own.next()
        assert (snapshot["state"], snapshot["reason"]) == ("admitted", None)
    assert (await talk.grant(talk.client)).status_code == 201


async def test_a_second_track_while_a_device_is_changed_is_no_excess(talk, media, ports):
    room, adviser, client = await talk.begin()
    for identity in (adviser, client):
        media.join(room, identity, camera=2, microphone=2)
    await presence.reconcile(ports, talk.appointment_id)
    assert room in media.rooms
