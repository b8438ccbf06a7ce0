"""A talk that is being booked while something goes is refused, or seen: it is never between."""

import asyncio
from uuid import UUID

import pytest
from appointments.foresight import service as foresight
from appointments.rooms.schemas import RoomChanges
from appointments.topics.schemas import TopicChanges
from nahbar_common.auth import Staff
from sqlalchemy import text


async def somebody_waits_for_a_lock(desk):
    waiting = text(
        "SELECT count(*) FROM pg_stat_activity"
        " WHERE datname = current_database() AND wait_event_type = 'Lock'"
    )
    async with asyncio.timeout(20):
        while True:
            async with desk.app.state.database.read() as session:
                if (await session.exec(waiting)).scalar_one():
                    return


@pytest.mark.parametrize("what", ["room", "topic"])
async def test_what_goes_while_a_talk_is_booked_takes_it_no_more(
    desk, in_days, slug_of, database_engine, what
):
    topic, adviser, room = (
        await desk.create_topic(),
        await desk.create_adviser(),
        await desk.create_room(),
    )
    staff = Staff(UUID(adviser["id"]), frozenset({("admin", str(desk.office_id))}))
    async with desk.app.state.database.write() as session:
        if what == "room":
            changes = RoomChanges(active=False)
            await foresight.change_room(session, staff, UUID(room["id"]), 1, changes)
        else:
            changes = TopicChanges(active=False)
            await foresight.change_topic(session, staff, UUID(topic["id"]), 1, changes)
        await session.flush()
        booking = asyncio.create_task(
            desk.try_to_book(topic, adviser, in_days(3), channel="protected_office")
        )
        if database_engine == "postgresql":  # of SQLite's writers each waits for the one before
            await somebody_waits_for_a_lock(desk)
    expected = {"room": "slot-taken", "topic": "topic-inactive"}
    assert slug_of(await booking) == expected[what]
