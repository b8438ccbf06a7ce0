"""The projection of appointments: any order, any number of times, the newest wins."""

import itertools
from datetime import timedelta

from nahbar_common.clock import rfc3339, utc_now
from nahbar_testing import create_event


def problem_of(answer):
    return answer.status_code, answer.json()["type"].removeprefix("/problems/")


async def test_events_in_any_order_end_in_the_newest_state(create_talk):
    for order in itertools.permutations(range(3)):
        await check_newest_wins(create_talk(), order)


async def check_newest_wins(talk, order):
    talk.everybody_consents()
    events = [
        create_event("appointments", f"appointment.{kind}", talk.facts(**facts))
        for kind, facts in (
            ("booked", {"channel": "phone"}),
            ("channel_changed", {"channel": "protected_office"}),
            ("channel_changed", {"channel": "video"}),
        )
    ]
    for number in (*order, *order):
        assert (await talk.deliver(events[number])).status_code == 204
    assert (await talk.enter(talk.client)).status_code == 200, order


async def test_a_cancellation_that_overtakes_its_booking_holds(talk):
    booked = create_event("appointments", "appointment.booked", talk.facts())
    await talk.event("appointments", "appointment.cancelled", **talk.facts(state="cancelled"))
    assert (await talk.deliver(booked)).status_code == 204
    talk.everybody_consents()
    assert problem_of(await talk.enter(talk.client)) == (410, "appointment-cancelled")


async def test_a_call_moved_within_its_window_goes_on(talk, media):
    room, _, _ = await talk.begin()
    talk.minutes = 60
    await talk.event("appointments", "appointment.moved", **talk.facts())
    assert room in media.rooms
    assert (await talk.grant(talk.client)).status_code == 201


async def test_a_call_moved_away_can_be_held_later(talk, media):
    room, _, _ = await talk.begin()
    later = {"starts_at": "2099-01-05T09:00:00Z", "ends_at": "2099-01-05T09:45:00Z"}
    await talk.event("appointments", "appointment.moved", **talk.facts(**later))
    assert room in media.deleted
    await talk.event("appointments", "appointment.moved", **talk.facts())
    assert (await talk.enter(talk.client)).json()["state"] == "waiting"


async def test_a_change_without_livekit_is_acknowledged_later(talk, media):
    room, _, _ = await talk.begin()
    media.away = True
    facts = talk.facts(state="cancelled")
    event = create_event(
        "appointments", "appointment.cancelled", facts, subject=talk.appointment_id
    )
    assert (await talk.deliver(event)).status_code == 503
    media.away = False
    assert (await talk.deliver(event)).status_code == 204
    assert room in media.deleted


async def test_an_event_that_cannot_be_read_is_not_acknowledged(talk):
    answer = await talk.event("appointments", "appointment.booked", revision=1)
    assert answer.status_code >= 400


async def test_values_that_are_not_known_yet_are_taken_and_passed_on(talk):
    """A state, a channel, a part of the release to come must not mean endless retries."""
    await talk.book()
    people = [*talk.attendances(), {"person_id": str(talk.guest_id), "part": "trainee"}]
    for kind, change in (("outcome_noted", {"state": "postponed"}), ("moved", {"channel": "vr"})):
        facts = talk.facts(attendances=people, **change)
        answer = await talk.event("appointments", f"appointment.{kind}", **facts)
        assert answer.status_code == 204
    talk.everybody_consents()
    assert problem_of(await talk.enter(talk.client)) == (409, "not-a-video-appointment")


async def test_the_waiting_room_opens_when_appointments_says(talk):
    talk.starts_at += timedelta(hours=2)
    opens_at = rfc3339(utc_now() - timedelta(minutes=1))
    await talk.event("appointments", "appointment.booked", **talk.facts(opens_at=opens_at))
    talk.everybody_consents()
    assert (await talk.enter(talk.client)).status_code == 200


async def test_the_door_closes_when_appointments_says(talk):
    closed = rfc3339(utc_now() - timedelta(minutes=1))
    await talk.event("appointments", "appointment.booked", **talk.facts(closes_at=closed))
    talk.everybody_consents()
    assert problem_of(await talk.enter(talk.client)) == (410, "talk-over")
    later = rfc3339(utc_now() + timedelta(hours=3))
    await talk.event("appointments", "appointment.moved", **talk.facts(closes_at=later))
    assert (await talk.enter(talk.client)).status_code == 200
