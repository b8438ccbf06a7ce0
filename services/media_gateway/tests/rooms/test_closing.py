"""Rooms: random, one open per call, and closed for good."""

from media_gateway.reaper import reconcile_all
from media_gateway.rooms import closing


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
