"""Nobody sends more tracks than people do: who exceeds is out, is told why, and may come back."""

from media_gateway.call.models import CallEvent
from media_gateway.presence import flows as presence
from presence_webhooks import create_webhook, post
from sqlmodel import col, select


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


async def test_who_was_out_for_it_is_told_and_may_come_back(talk, media, ports):
    room, _, client = await talk.begin()
    media.join(room, client, camera=3)
    await presence.reconcile(ports, talk.appointment_id)
    async with ports.database.read() as session:
        statement = select(CallEvent.body).where(CallEvent.type == "left")
        assert "exceeded_limits" in (await session.exec(statement)).one()
    assert (await talk.enter(talk.client)).json()["state"] == "waiting"
    await talk.admit(client)
    assert (await talk.grant(talk.client)).status_code == 201


async def test_a_second_track_while_a_device_is_changed_is_no_excess(talk, media, ports):
    room, adviser, client = await talk.begin()
    for identity in (adviser, client):
        media.join(room, identity, camera=2, microphone=2)
    await presence.reconcile(ports, talk.appointment_id)
    assert room in media.rooms
