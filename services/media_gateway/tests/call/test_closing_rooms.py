"""Rooms: random, one open per call, and closed for good."""

import pytest
from media_gateway.call.call_rooms import flows as closing
from media_gateway.call.models import CallParticipant
from media_gateway.jobs import reconcile_all
from media_gateway.livekit.errors import MediaUnavailable
from sqlmodel import select


async def test_a_room_of_ours_that_nobody_knows_is_deleted(talk, media, ports):
    room, _, _ = await talk.begin()
    await media.create_room("call-left-over")
    await media.create_room("somebody-elses")
    assert await closing.delete_unknown_rooms(ports) == 1
    assert list(media.rooms) == [room, "somebody-elses"]


async def test_a_closed_room_that_came_back_is_deleted_again(talk, media, ports):
    room, _, client = await talk.begin()
    await talk.remove(client)
    await media.create_room(room)
    await reconcile_all(ports)
    assert room not in media.rooms


async def test_closing_is_repeatable(talk, media, ports):
    _, _, client = await talk.begin()
    await talk.remove(client)
    assert await closing.delete_closed_rooms(ports) == 0


async def test_somebody_who_may_not_be_there_costs_the_room_its_trust(talk, media, ports):
    room, _, _ = await talk.begin()
    waiting = (await talk.enter(talk.guest)).json()["participant_id"]
    media.join(room, waiting)
    await reconcile_all(ports)
    assert room not in media.rooms
    assert (await talk.grant(talk.client)).status_code == 201


async def test_a_room_that_cannot_be_deleted_holds_up_no_other(create_talk, media, ports):
    rooms = []
    media.away = True
    for talk in (create_talk(), create_talk()):
        await talk.book()
        talk.everybody_consents()
        await talk.enter(talk.adviser)
        media.away = False
        rooms.append((await talk.join(talk.adviser))[0])
        media.away = True
        await talk.end()
    media.away, media.stubborn = False, {rooms[0]}
    with pytest.raises(MediaUnavailable):
        await closing.delete_closed_rooms(ports)
    assert rooms[0] in media.rooms
    assert rooms[1] not in media.rooms
    media.stubborn = set()
    assert await closing.delete_closed_rooms(ports) == 1


async def test_a_room_that_cannot_be_looked_into_holds_up_no_other(create_talk, media, ports):
    talks = [create_talk(), create_talk()]
    begun = [await talk.begin() for talk in talks]
    media.stubborn = {begun[0][0]}
    await reconcile_all(ports)
    media.stubborn = {begun[1][0]}
    await reconcile_all(ports)
    async with ports.database.read() as session:
        people = (await session.exec(select(CallParticipant))).all()
    assert all(person.connected for person in people)
