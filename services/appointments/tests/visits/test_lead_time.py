"""How long ahead a client chooses a time: the office has to hear of it before the talk."""

from datetime import datetime, timedelta

import pytest


@pytest.fixture
async def desk(desk):
    """An office that wants to know an hour ahead."""
    answer = await desk.client.patch(
        f"/api/appointments/v1/offices/{desk.office_id}",
        json={"lead_minutes": 60},
        headers={**desk.staff("admin"), "if-match": '"1"'},
    )
    assert answer.status_code == 200
    return desk


@pytest.fixture
async def booked(desk, in_days):
    await desk.create_room()
    return await desk.book(await desk.create_topic(), await desk.create_adviser(), in_days(3))


@pytest.mark.parametrize(
    ("what", "body"), [("move", {}), ("channel", {"channel": "protected_office"})]
)
async def test_a_client_chooses_no_time_that_is_too_near(desk, booked, soon, slug_of, what, body):
    refused = await desk.change_own(booked, what, {**body, "starts_at": soon()})
    assert (refused.status_code, slug_of(refused)) == (422, "slot-too-soon")
    assert refused.json()["lead_minutes"] == 60
    later = {**body, "starts_at": soon() + timedelta(minutes=60)}
    assert (await desk.change_own(booked, what, later)).status_code == 200


async def test_a_client_is_shown_no_time_that_is_too_near(desk, booked, soon):
    shown = await desk.get(
        "/my/slots",
        desk.as_client(booked),
        channel="video",
        from_=soon(),
        to=soon() + timedelta(hours=3),
    )
    first = datetime.fromisoformat(shown.json()["items"][0]["starts_at"])
    assert first >= soon() + timedelta(minutes=45)


async def test_cancelling_and_another_channel_at_the_same_time_need_no_lead(desk, soon, in_days):
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    near = await desk.book(topic, adviser, soon())
    mine = await desk.change_own(near, "channel", {"channel": "phone"})
    assert mine.status_code == 200, "staff book as near as they like"
    same = {"channel": "video", "starts_at": near["starts_at"]}
    again = await desk.change_own({**near, "version": mine.json()["version"]}, "channel", same)
    assert again.status_code == 200, again.text
    left = {**near, "version": again.json()["version"]}
    assert (await desk.change_own(left, "cancel")).status_code == 200


async def test_a_client_sees_whose_appointment_it_is(desk, in_days):
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    client = {"display_name": "Kim Muster", "language": "de-x-leicht", "phone": "0541 123456"}
    talk = await desk.book(topic, adviser, in_days(3), client=client)
    mine = (await desk.get("/my/appointment", desk.as_client(talk))).json()
    assert mine["person"] == {"display_name": "Kim Muster"}
    assert (mine["language"], mine["phone_written"]) == ("de-x-leicht", "+49 541 123456")
    assert mine["phone_known"] is True
    assert mine["revision"] == mine["version"] == talk["version"]
    ends_at = datetime.fromisoformat(mine["ends_at"])
    assert datetime.fromisoformat(mine["closes_at"]) == ends_at + timedelta(hours=1)
