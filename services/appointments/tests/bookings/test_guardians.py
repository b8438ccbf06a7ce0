"""A minor's guardian has to agree: said with the booking, changed later, and told to consent."""

import json
from uuid import uuid4

import pytest
from nahbar_common.tables import OutboxMessage
from nahbar_testing import trail_of
from sqlmodel import select

PARTIES = "/appointments/{}/parties"


@pytest.fixture
def book(desk, in_days):
    async def book(**members):
        topic, adviser = await desk.create_topic(), await desk.create_adviser()
        return await desk.book(topic, adviser, in_days(3), **members)

    return book


async def told(desk):
    """Give what consent is told of guardians, in order of its count."""
    async with desk.app.state.database.read() as session:
        rows = (await session.exec(select(OutboxMessage))).all()
    found = [row for row in rows if row.event_type == "attendance.guardian_demanded"]
    assert {row.target for row in found} <= {"consent"}
    return sorted((json.loads(row.body)["data"] for row in found), key=lambda d: d["revision"])


async def parties(desk, tokens, booked):
    headers = tokens.service("consent", "appointments:read")
    return (await desk.get(PARTIES.format(booked["id"]), headers)).json()


async def test_nobody_is_taken_for_a_minor(desk, tokens, book):
    booked = await book()
    assert booked["clients"][0]["guardian_demanded"] is False
    assert (await parties(desk, tokens, booked))["guardians"] == []
    assert await told(desk) == []


async def test_a_booking_says_that_a_guardian_has_to_agree_and_gives_them_an_id(desk, tokens, book):
    booked = await book(guardian_demanded=True)
    assert booked["clients"][0]["guardian_demanded"] is True
    (said,) = (await parties(desk, tokens, booked))["guardians"]
    assert said["person_id"] == booked["client"]["id"]
    assert said["guardian_id"] != said["person_id"]
    assert (said["is_demanded"], said["revision"]) == (True, 1)
    place = {"appointment_id": booked["id"], "office_id": booked["office_id"]}
    assert await told(desk) == [{**said, **place}]


async def test_no_other_service_hears_of_it(desk, book):
    booked = await book(guardian_demanded=True)
    async with desk.app.state.database.read() as session:
        rows = (await session.exec(select(OutboxMessage))).all()
    others = [row for row in rows if row.event_type == "appointment.booked"]
    assert others
    assert all("guardian" not in row.body for row in others)
    assert booked["version"] == 1


async def test_whoever_may_change_the_booking_says_otherwise(desk, tokens, book):
    booked = await book(guardian_demanded=True)
    (before,) = (await parties(desk, tokens, booked))["guardians"]
    off = await desk.change(booked, "guardian", {"is_demanded": False})
    assert off.status_code == 200, off.text
    assert off.json()["clients"][0]["guardian_demanded"] is False
    on = (await desk.change(off.json(), "guardian", {"is_demanded": True})).json()
    (after,) = (await parties(desk, tokens, on))["guardians"]
    assert after == {**before, "revision": 3}
    assert [one["is_demanded"] for one in await told(desk)] == [True, False, True]


async def test_saying_the_same_again_changes_nothing(desk, book):
    booked = await book(guardian_demanded=True)
    again = await desk.change(booked, "guardian", {"is_demanded": True})
    assert again.json()["version"] == booked["version"]
    assert len(await told(desk)) == 1


async def test_of_a_cancelled_talk_nothing_is_said_any_more(desk, book):
    booked = await book(guardian_demanded=True)
    cancelled = (await desk.change(booked, "cancel")).json()
    refused = await desk.change(cancelled, "guardian", {"is_demanded": False})
    assert refused.json()["type"] == "/problems/appointment-not-booked"


async def test_of_somebody_who_takes_no_part_nothing_is_said(desk, book):
    wish = {"is_demanded": True, "person_id": str(uuid4())}
    assert (await desk.change(await book(), "guardian", wish)).status_code == 404


async def test_who_changed_it_is_in_the_trail_with_no_word_of_age(desk, book):
    booked = await book(guardian_demanded=True)
    (entry,) = await trail_of(desk.app, "attendance.guardian_demanded")
    assert entry["person_id"] == booked["client"]["id"]
    assert json.loads(entry["facts"]).keys() == {"person_id", "is_demanded"}
