"""Whoever the server saw at the talk's own time cannot be noted as absent."""

from datetime import UTC, datetime, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

import pytest
from appointments.bookings.models import Appointment
from hypothesis import given
from hypothesis import strategies as st
from nahbar_common.clock import utc_now
from nahbar_testing import create_event


@pytest.fixture
async def booked(desk, in_days):
    adviser = await desk.create_adviser()
    return await desk.book(await desk.create_topic(), adviser, in_days(3))


async def hear(desk, event_type, **data):
    event = create_event("media_gateway", event_type, data)
    answer = await desk.client.post(
        "/internal/events", content=event.content, headers=event.headers
    )
    assert answer.status_code == 204, answer.text


async def still_there(desk, booked):
    """Let the talk be now, and its client in the waiting room."""
    async with desk.app.state.database.write() as session:
        row = await session.get(Appointment, UUID(booked["id"]))
        row.starts_at, row.ends_at = utc_now(), utc_now() + timedelta(minutes=45)
    office, came_at = str(desk.office_id), utc_now().isoformat()
    about = {"appointment_id": booked["id"], "office_id": office}
    await hear(desk, "call.client_came", **about, came_at=came_at)


async def stayed(desk, booked, *, came, left, starts=0):
    """Let a client be there from then until then, in minutes from the talk's start."""
    begins = utc_now() - timedelta(minutes=30) if starts == 0 else starts
    async with desk.app.state.database.write() as session:
        row = await session.get(Appointment, UUID(booked["id"]))
        row.starts_at, row.ends_at = begins, begins + timedelta(minutes=45)
    at = {
        name: (begins + timedelta(minutes=minutes)).isoformat()
        for name, minutes in (("came_at", came), ("left_at", left))
    }
    about = {"appointment_id": booked["id"], "office_id": str(desk.office_id)}
    await hear(desk, "call.client_came", **about, came_at=at["came_at"])
    await hear(desk, "call.client_stayed", appointment_id=booked["id"], **at)
    return begins


@pytest.mark.parametrize("although_seen", [True, False])
async def test_who_waited_at_the_time_cannot_be_noted_as_absent_by_any_word(
    desk, booked, slug_of, although_seen
):
    begins = await stayed(desk, booked, came=2, left=21)
    said = {"outcome": "no_show", "although_seen": although_seen}
    refused = await desk.change(booked, "outcome", said)
    assert (refused.status_code, slug_of(refused)) == (409, "client-waited")
    zone = ZoneInfo("Europe/Berlin")
    clocks = [f"{(begins + timedelta(minutes=m)).astimezone(zone):%H:%M}" for m in (2, 21)]
    assert f"von {clocks[0]} bis {clocks[1]} Uhr" in refused.json()["detail"]
    found = (await desk.get(f"/appointments/{booked['id']}")).json()
    assert datetime.fromisoformat(found["client_presence"]["since"]) == begins + timedelta(
        minutes=2
    )
    assert (found["state"], await desk.tasks()) == ("booked", [])
    for outcome in ("aborted", "held"):
        changed = await desk.change(found, "outcome", {"outcome": outcome})
        assert changed.status_code == 200
        found = changed.json()


async def test_who_is_still_there_was_there_until_now(desk, booked, slug_of):
    await still_there(desk, booked)
    refused = await desk.change(booked, "outcome", {"outcome": "no_show", "although_seen": True})
    assert (refused.status_code, slug_of(refused)) == (409, "client-waited")


async def test_who_waited_is_told_of_when_it_is_heard_after_the_no_show(desk, booked):
    async with desk.app.state.database.write() as session:
        row = await session.get(Appointment, UUID(booked["id"]))
        row.starts_at, row.ends_at = utc_now(), utc_now() + timedelta(minutes=45)
    noted = await desk.change(booked, "outcome", {"outcome": "no_show"})
    assert noted.status_code == 200
    await stayed(desk, booked, came=1, left=9)
    assert await desk.tasks() == [("outcome_contradicted", booked["id"])]


async def test_who_was_there_at_the_time_before_a_move_may_be_absent_at_the_new_one(desk, booked):
    await stayed(desk, booked, came=2, left=21, starts=utc_now() - timedelta(hours=5))
    async with desk.app.state.database.write() as session:
        row = await session.get(Appointment, UUID(booked["id"]))
        row.starts_at, row.ends_at = utc_now(), utc_now() + timedelta(minutes=45)
    noted = await desk.change(booked, "outcome", {"outcome": "no_show"})
    assert (noted.status_code, await desk.tasks()) == (200, [])


minutes = st.integers(-14, 70)


@given(
    stays=st.lists(st.tuples(minutes, minutes).map(sorted), min_size=1, max_size=6),
    order=st.randoms(use_true_random=False),
)
def test_what_is_known_of_a_client_does_not_depend_on_the_order_in_which_it_is_told(stays, order):
    start = datetime(2026, 8, 3, 8, 0, tzinfo=UTC)
    told = [tuple(start + timedelta(minutes=m) for m in stay) for stay in stays]

    def know(told):
        talk = Appointment(starts_at=start, ends_at=start + timedelta(minutes=45))
        for came_at, left_at in told:
            talk.client_came_at = max(came_at, talk.client_came_at or came_at)
            talk.note_stay(came_at, left_at)
        return talk.client_presence(start + timedelta(hours=2))

    shuffled = told * 2
    order.shuffle(shuffled)
    found = know(told)
    assert know(shuffled) == found
    at_the_time = [stay for stay in told if stay[1] >= start]
    assert (found is not None) == bool(at_the_time)
    if found is not None:
        assert found in at_the_time


async def test_a_talk_continued_by_phone_is_held_and_stays_the_same_one(desk, booked):
    await still_there(desk, booked)
    said = {"outcome": "held", "continued_by_phone": True}
    noted = (await desk.change(booked, "outcome", said)).json()
    assert (noted["state"], noted["channel"]) == ("held", "video")
    assert noted["continued_by_phone"]
    mine = (await desk.get("/my/appointment", desk.as_client(booked))).json()
    assert (mine["continued_by_phone"], mine["met"]) == (True, False)
    corrected = (await desk.change(noted, "outcome", {"outcome": "aborted"})).json()
    assert (corrected["state"], corrected["continued_by_phone"]) == ("aborted", False)


@pytest.mark.parametrize("outcome", ["no_show", "aborted", None])
async def test_only_what_was_held_was_continued_by_phone(desk, booked, outcome):
    await still_there(desk, booked)
    said = {"outcome": outcome, "continued_by_phone": True}
    assert (await desk.change(booked, "outcome", said)).status_code == 422
