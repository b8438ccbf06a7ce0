"""Who is in the room, told by the real server's webhooks and found by reconciling."""

import asyncio

from media_gateway.call.models import Call, CallParticipant
from sqlmodel import select
from talks import room_of


async def until(condition, within=10.0):
    """Wait until a condition holds; LiveKit tells nobody when it is done."""
    async with asyncio.timeout(within):
        while not await condition():  # noqa: ASYNC110
            await asyncio.sleep(0.05)


def connected_people(ports, count):
    async def condition():
        async with ports.database.read() as session:
            people = (await session.exec(select(CallParticipant))).all()
        return sum(person.connected for person in people) == count

    return condition


def sees_somebody(person):
    async def condition():
        return len(person.room.remote_participants) == 1

    return condition


async def two_people(talk, join):
    await talk.book()
    talk.everybody_consents()
    await talk.enter(talk.adviser)
    await talk.let_in(talk.client)
    return [
        await join((await talk.grant(headers)).json()["token"])
        for headers in (talk.adviser, talk.client)
    ]


async def test_joining_and_leaving_is_noticed_and_the_talk_begins_with_the_second_person(
    talk, join, ports
):
    people = await two_people(talk, join)
    await until(connected_people(ports, 2))
    async with ports.database.read() as session:
        call = await session.get(Call, talk.appointment_id)
    assert call.started_at is not None
    await people[1].room.disconnect()
    await until(connected_people(ports, 1))


async def test_a_second_device_takes_over_from_the_first(talk, join):
    _, phone = await two_people(talk, join)
    answer = await talk.grant(talk.client)
    tablet = await join(answer.json()["token"])
    await asyncio.wait_for(phone.gone.wait(), 5)
    assert len(tablet.room.remote_participants) == 1


async def test_a_running_call_survives_the_outage_of_every_other_service(
    talk, join, ports, other_services
):
    people = await two_people(talk, join)
    await until(connected_people(ports, 2))
    talk.consents.goes_away()
    refused = await talk.grant(talk.client)
    assert refused.json()["type"] == "/problems/consent-unknown"
    for person in people:
        assert not person.gone.is_set()
        await until(sees_somebody(person))


async def test_a_room_livekit_closed_by_itself_comes_back_with_the_next_grant(talk, join, ports):
    people = await two_people(talk, join)
    room = room_of((await talk.grant(talk.client)).json()["token"])
    await ports.media.delete_room(room)
    await asyncio.wait_for(people[0].gone.wait(), 5)
    again = await join((await talk.grant(talk.adviser)).json()["token"])
    assert again.room.isconnected()
