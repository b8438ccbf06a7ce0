"""Cancelling, moving, changing the channel, outcome: by the office."""

from datetime import timedelta
from uuid import uuid4

import pytest


@pytest.fixture
async def topic(desk):
    return await desk.create_topic()


@pytest.fixture
async def adviser(desk):
    return await desk.create_adviser()


@pytest.fixture
async def booked(desk, topic, adviser, in_days):
    return await desk.book(topic, adviser, in_days(3))


async def test_a_cancelled_talk_gives_its_time_back(desk, topic, adviser, booked, in_days):
    answer = await desk.change(booked, "cancel")
    assert answer.status_code == 200
    assert (answer.json()["state"], answer.json()["version"]) == ("cancelled", 2)
    assert answer.headers["etag"] == '"2"'
    assert (await desk.try_to_book(topic, adviser, in_days(3))).status_code == 201


async def test_a_cancelled_talk_is_not_changed_any_more(desk, booked, in_days, slug_of):
    cancelled = (await desk.change(booked, "cancel")).json()
    for what, body in [
        ("cancel", {}),
        ("move", {"starts_at": in_days(4)}),
        ("channel", {"channel": "phone"}),
        ("outcome", {"outcome": "held"}),
    ]:
        answer = await desk.change(cancelled, what, body)
        assert (answer.status_code, slug_of(answer)) == (409, "appointment-not-booked")


async def test_a_change_needs_the_version_that_was_read(desk, booked, in_days, slug_of):
    body = {"starts_at": in_days(4)}
    path = f"/appointments/{booked['id']}/move"
    without = await desk.post(path, body)
    assert (without.status_code, slug_of(without)) == (428, "if-match-missing")
    stale = await desk.post(path, body, version=7)
    assert (stale.status_code, slug_of(stale)) == (412, "precondition-failed")


async def test_the_same_key_changes_once(desk, booked, in_days):
    headers, key = desk.staff(), str(uuid4())
    path, body = f"/appointments/{booked['id']}/move", {"starts_at": in_days(4)}
    first = await desk.post(path, body, headers, version=1, key=key)
    again = await desk.post(path, body, headers, version=1, key=key)
    assert first.status_code == again.status_code == 200
    assert first.json() == again.json()
    assert again.headers["etag"] == '"2"'


async def test_a_moved_talk_frees_its_old_time_and_takes_the_new_one(
    desk, topic, adviser, booked, in_days
):
    moved = (await desk.change(booked, "move", {"starts_at": in_days(4)})).json()
    assert moved["starts_at"].startswith(in_days(4).date().isoformat())
    assert moved["moved_from"] == booked["starts_at"]
    assert (await desk.try_to_book(topic, adviser, in_days(4))).status_code == 409
    assert (await desk.try_to_book(topic, adviser, in_days(3))).status_code == 201


async def test_a_talk_can_move_over_its_own_time(desk, booked, in_days):
    answer = await desk.change(booked, "move", {"starts_at": in_days(3, 10, 15)})
    assert answer.status_code == 200


async def test_a_talk_moves_to_another_adviser(desk, booked, in_days):
    other = await desk.create_adviser(name="Oda Ohm")
    body = {"starts_at": in_days(3), "adviser_id": other["id"]}
    moved = (await desk.change(booked, "move", body)).json()
    assert moved["adviser"]["display_name"] == "Oda Ohm"


async def test_a_refused_move_changes_nothing(desk, topic, adviser, booked, in_days, slug_of):
    await desk.book(topic, adviser, in_days(4))
    answer = await desk.change(booked, "move", {"starts_at": in_days(4)})
    assert (answer.status_code, slug_of(answer)) == (409, "slot-taken")
    assert (await desk.get(f"/appointments/{booked['id']}")).json() == booked
    assert (await desk.try_to_book(topic, adviser, in_days(3))).status_code == 409


async def test_moving_follows_the_rules_of_booking(desk, adviser, booked, in_days, slug_of):
    past = await desk.change(booked, "move", {"starts_at": in_days(-1)})
    assert (past.status_code, slug_of(past)) == (422, "slot-in-past")
    await desk.create_absence(adviser, in_days(5), in_days(6))
    absent = await desk.change(booked, "move", {"starts_at": in_days(5)})
    assert (absent.status_code, slug_of(absent)) == (422, "slot-off-hours")
    await desk.opt_in(adviser, opted_in=False)
    video = await desk.change(booked, "move", {"starts_at": in_days(7)})
    assert (video.status_code, slug_of(video)) == (422, "adviser-not-opted-in")


async def test_phone_keeps_adviser_and_time_and_takes_a_number(desk, booked):
    body = {"channel": "phone", "phone": "+49 541 98765"}
    changed = (await desk.change(booked, "channel", body)).json()
    assert changed["channel"] == "phone"
    assert changed["client"]["phone"] == "+4954198765"
    for kept in ("starts_at", "ends_at", "adviser"):
        assert changed[kept] == booked[kept]


async def test_a_protected_office_takes_a_room_and_gives_it_back(
    desk, topic, booked, in_days, slug_of
):
    none = await desk.change(booked, "channel", {"channel": "protected_office"})
    assert (none.status_code, slug_of(none)) == (409, "slot-taken")
    room = await desk.create_room()
    changed = (await desk.change(booked, "channel", {"channel": "protected_office"})).json()
    assert changed["room"]["id"] == room["id"]
    other = await desk.create_adviser(name="B")
    wish = {"channel": "protected_office"}
    assert (await desk.try_to_book(topic, other, in_days(3), **wish)).status_code == 409
    back = (await desk.change(changed, "channel", {"channel": "phone"})).json()
    assert back["room"] is None
    assert (await desk.try_to_book(topic, other, in_days(3), **wish)).status_code == 201


async def test_a_room_is_kept_as_long_as_the_talk_lasts_whatever_the_topic_says_now(
    desk, topic, adviser, booked, in_days
):
    await desk.create_room()
    other = await desk.create_adviser(name="B")
    shorter = await desk.client.patch(
        f"/api/appointments/v1/topics/{topic['id']}",
        json={"duration_minutes": 15, "break_minutes": 0},
        headers={**desk.staff("admin"), "if-match": '"1"'},
    )
    assert shorter.status_code == 200
    changed = await desk.change(booked, "channel", {"channel": "protected_office"})
    assert changed.status_code == 200, changed.text
    # The talk lasts 45 minutes, then the room is aired for 15.
    for minute, status in ((15, 409), (30, 409), (45, 409)):
        answer = await desk.try_to_book(
            topic, other, in_days(3, 10, minute), channel="protected_office"
        )
        assert answer.status_code == status
    answer = await desk.try_to_book(topic, other, in_days(3, 11), channel="protected_office")
    assert answer.status_code == 201


async def test_a_talk_that_keeps_its_time_gets_a_room_however_long_breaks_are_now(
    desk, topic, adviser, booked, in_days
):
    await desk.create_room()
    await desk.book(topic, adviser, in_days(3, 11))
    longer = await desk.client.patch(
        f"/api/appointments/v1/topics/{topic['id']}",
        json={"break_minutes": 60},
        headers={**desk.staff("admin"), "if-match": '"1"'},
    )
    assert longer.status_code == 200
    changed = await desk.change(booked, "channel", {"channel": "protected_office"})
    assert changed.status_code == 200, changed.text


async def test_a_new_channel_may_come_with_a_new_time(desk, booked, in_days):
    await desk.create_room()
    body = {"channel": "protected_office", "starts_at": in_days(5)}
    changed = (await desk.change(booked, "channel", body)).json()
    assert changed["room"] is not None
    assert changed["starts_at"].startswith(in_days(5).date().isoformat())
    assert changed["moved_from"] == booked["starts_at"]


async def test_only_another_time_counts_as_moved(desk, booked, in_days):
    other = await desk.create_adviser(name="B")
    body = {"channel": "phone", "starts_at": in_days(3)}
    phone = (await desk.change(booked, "channel", body)).json()
    assert phone["moved_from"] is None
    body = {"starts_at": in_days(3), "adviser_id": other["id"]}
    swapped = (await desk.change(phone, "move", body)).json()
    assert swapped["moved_from"] is None


async def test_a_channel_that_the_topic_does_not_allow_is_refused(desk, adviser, in_days, slug_of):
    topic = await desk.create_topic(channels=["phone"])
    booked = await desk.book(topic, adviser, in_days(4), channel="phone")
    answer = await desk.change(booked, "channel", {"channel": "video"})
    assert (answer.status_code, slug_of(answer)) == (422, "channel-not-allowed")


async def test_a_phone_number_goes_with_phone_only(desk, booked, slug_of):
    body = {"channel": "protected_office", "phone": "0541 98765"}
    answer = await desk.change(booked, "channel", body)
    assert (answer.status_code, slug_of(answer)) == (422, "validation-failed")


async def test_existing_talks_survive_opting_out_and_absence(desk, adviser, booked, in_days):
    await desk.opt_in(adviser, opted_in=False)
    await desk.create_absence(adviser, in_days(3, 0), in_days(4, 0), booked_talks="keep")
    assert (await desk.get(f"/appointments/{booked['id']}")).json()["state"] == "booked"
    changed = await desk.change(booked, "channel", {"channel": "phone"})
    assert changed.status_code == 200, "the client can still talk by phone at that time"


async def test_an_outcome_is_noted_and_a_slip_put_right(desk, topic, adviser, soon):
    booked = await desk.book(topic, adviser, soon())
    noted = (await desk.change(booked, "outcome", {"outcome": "held"})).json()
    assert noted["state"] == "held"
    righted = (await desk.change(noted, "outcome", {"outcome": "no_show"})).json()
    assert righted["state"] == "no_show"


async def test_there_is_no_outcome_before_the_talk(desk, booked, slug_of):
    answer = await desk.change(booked, "outcome", {"outcome": "held"})
    assert (answer.status_code, slug_of(answer)) == (409, "talk-not-started")


async def test_a_talk_long_over_is_not_changed(desk, topic, adviser, in_days, slug_of):
    from appointments.bookings.models import Appointment

    booked = await desk.book(topic, adviser, in_days(3))
    async with desk.app.state.database.write() as session:
        from uuid import UUID

        row = await session.get(Appointment, UUID(booked["id"]))
        row.starts_at -= timedelta(days=10)
        row.ends_at -= timedelta(days=10)
    shown = (await desk.get(f"/appointments/{booked['id']}")).json()
    assert (shown["changeable"], shown["cancellable"]) == (False, False)
    for what, body in [("cancel", {}), ("channel", {"channel": "phone"})]:
        answer = await desk.change(booked, what, body)
        assert (answer.status_code, slug_of(answer)) == (409, "talk-over")
    assert (await desk.change(booked, "outcome", {"outcome": "held"})).status_code == 200
