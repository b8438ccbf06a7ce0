"""The end of a call: by the adviser, by cancellation, by the clock; told exactly once."""

import json
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from media_gateway.call import lifecycle
from media_gateway.call.models import Call
from media_gateway.ending.flows import end_what_is_over
from media_gateway.presence import flows as presence
from nahbar_common.clock import utc_now
from nahbar_common.tables import OutboxMessage
from nahbar_testing import keyed
from sqlmodel import select
from talks import room_of

USED = {
    "connection_id": str(uuid4()),
    "seq": 1,
    "sent_bytes": 700,
    "received_bytes": 0,
    "sent_packets": 0,
    "received_packets": 0,
    "elapsed_seconds": 9,
    "profile": "sparsam",
}
SET_BACK = {
    "moved": {"starts_at": "2099-01-05T09:00:00Z", "ends_at": "2099-01-05T09:45:00Z"},
    "channel_changed": {"channel": "phone"},
}


def problem_of(answer):
    return answer.status_code, answer.json()["type"].removeprefix("/problems/")


async def told(ports):
    """Give the data of every call.ended, by receiver."""
    async with ports.database.read() as session:
        ended = select(OutboxMessage).where(OutboxMessage.event_type == "call.ended")
        messages = (await session.exec(ended)).all()
    return [(m.target, json.loads(m.body)["data"]) for m in messages]


async def call_of(ports, talk):
    async with ports.database.read() as session:
        return await session.get(Call, talk.appointment_id)


async def test_the_end_is_told_to_appointments_and_data_allowance_with_usage(talk, ports):
    await talk.begin()
    await presence.reconcile(ports, talk.appointment_id)
    answer = await talk.end()
    assert answer.json()["state"] == "ended"
    messages = await told(ports)
    assert sorted(target for target, _ in messages) == ["appointments", "data_allowance"]
    data = messages[0][1]
    assert data["appointment_id"] == str(talk.appointment_id)
    assert data["started_at"] is not None
    assert {person["person_id"] for person in data["usage"]} == {
        str(talk.client_id),
        str(talk.adviser_id),
    }


async def test_the_end_tells_for_what_time_the_talk_was_booked(talk, ports):
    """Whoever hears of it after a move knows that the talk is still to come."""
    await talk.begin()
    await talk.end()
    (_, data), _ = await told(ports)
    assert datetime.fromisoformat(data["starts_at"]) == talk.starts_at


async def test_ending_is_told_once_however_often_it_is_asked_for(talk, ports):
    await talk.begin()
    await presence.reconcile(ports, talk.appointment_id)
    headers = keyed(talk.adviser)
    first = await talk.http.post(f"{talk.path}/end", headers=headers)
    again = await talk.http.post(f"{talk.path}/end", headers=headers)
    other_key = await talk.end()
    assert first.json() == again.json() == other_key.json()
    assert await end_what_is_over(ports, utc_now() + timedelta(days=1)) == []
    assert len(await told(ports)) == 2


async def test_ending_needs_a_key(talk):
    await talk.begin()
    answer = await talk.http.post(f"{talk.path}/end", headers=talk.adviser)
    assert problem_of(answer) == (422, "idempotency-key-missing")


async def test_after_the_end_nobody_comes_in(talk, media):
    room, _, client = await talk.begin()
    await talk.end()
    assert room in media.deleted
    assert problem_of(await talk.grant(talk.client)) == (410, "talk-over")
    assert problem_of(await talk.enter(talk.adviser)) == (410, "talk-over")
    assert problem_of(await talk.admit(client)) == (410, "talk-over")


async def test_ending_works_without_livekit_and_is_carried_out_later(talk, media, app):
    room, _, _ = await talk.begin()
    media.away = True
    assert (await talk.end()).status_code == 200
    media.away = False
    await app.state.jobs.run_once("closed call rooms")
    assert room not in media.rooms


async def test_a_call_ends_when_its_window_closes(talk, ports):
    await talk.begin()
    closes = talk.ends_at + timedelta(minutes=60)
    assert await end_what_is_over(ports, closes - timedelta(seconds=1)) == []
    assert await end_what_is_over(ports, closes) == [talk.appointment_id]
    assert await end_what_is_over(ports, closes) == []
    assert len(await told(ports)) == 2


async def test_a_call_everybody_left_ends_2_minutes_later_but_not_before_the_planned_end(
    talk, ports, media
):
    room, adviser, client = await talk.begin()
    await presence.reconcile(ports, talk.appointment_id)
    media.drop(room, adviser)
    media.drop(room, client)
    await presence.reconcile(ports, talk.appointment_id)
    assert await end_what_is_over(ports, utc_now() + timedelta(minutes=10)) == []
    assert await end_what_is_over(ports, talk.ends_at + timedelta(minutes=1)) == []
    assert await end_what_is_over(ports, talk.ends_at + timedelta(minutes=2)) == [
        talk.appointment_id
    ]
    (_, data), _ = await told(ports)
    assert data["duration_seconds"] < 60


async def test_a_call_somebody_came_back_to_goes_on(talk, ports, media):
    room, adviser, client = await talk.begin()
    await presence.reconcile(ports, talk.appointment_id)
    media.drop(room, adviser)
    media.drop(room, client)
    await presence.reconcile(ports, talk.appointment_id)
    media.join(room, client)
    await presence.reconcile(ports, talk.appointment_id)
    assert await end_what_is_over(ports, talk.ends_at + timedelta(minutes=5)) == []


async def test_a_call_whose_planned_end_moves_while_the_job_waits_for_it_goes_on(
    talk, ports, media, database_engine, monkeypatch
):
    if database_engine == "sqlite":
        pytest.skip("SQLite has one writer: nothing moves while the job writes")
    room, adviser, client = await talk.begin()
    await presence.reconcile(ports, talk.appointment_id)
    media.drop(room, adviser)
    media.drop(room, client)
    await presence.reconcile(ports, talk.appointment_id)
    old_end = talk.ends_at
    lock = lifecycle.lock

    async def lock_after_a_move(session, appointment_id):
        monkeypatch.undo()
        talk.minutes = 60
        await talk.event("appointments", "appointment.moved", **talk.facts())
        return await lock(session, appointment_id)

    monkeypatch.setattr(lifecycle, "lock", lock_after_a_move)
    await end_what_is_over(ports, old_end + timedelta(minutes=2))
    assert (await call_of(ports, talk)).state == "open"


async def test_a_talk_nobody_came_to_is_told_as_not_held(talk, ports):
    await talk.book()
    await end_what_is_over(ports, talk.ends_at + timedelta(minutes=60))
    (_, data), _ = await told(ports)
    assert (data["started_at"], data["duration_seconds"], data["usage"]) == (None, 0, [])


async def test_nothing_is_told_of_an_appointment_cancelled_or_changed_before_anybody_met(
    talk, create_talk, ports
):
    changed = create_talk()
    for one in (talk, changed):
        await one.book()
    await talk.cancel()
    await changed.event(
        "appointments", "appointment.channel_changed", **changed.facts(channel="phone")
    )
    await end_what_is_over(ports, talk.ends_at + timedelta(minutes=60))
    assert await told(ports) == []


async def test_a_talk_that_was_cut_short_by_cancelling_is_told(talk, ports):
    await talk.begin()
    await presence.reconcile(ports, talk.appointment_id)
    await talk.cancel()
    assert len(await told(ports)) == 2


async def test_two_replicas_end_a_call_once(talk, ports):
    import asyncio

    await talk.begin()
    over = talk.ends_at + timedelta(minutes=60)
    await asyncio.gather(*(end_what_is_over(ports, over) for _ in range(4)))
    assert len(await told(ports)) == 2


async def test_a_call_cannot_be_ended_before_its_waiting_room_opened(create_talk, ports):
    talk = create_talk(starts_at=utc_now() + timedelta(days=1))
    await talk.book()
    answer = await talk.end()
    assert problem_of(answer) == (403, "too-early")
    assert answer.json()["opens_at"]
    assert await told(ports) == []


@pytest.mark.parametrize("change", ["moved", "channel_changed"])
async def test_a_call_that_was_set_back_cannot_be_ended(talk, ports, change):
    await talk.begin()
    await talk.event("appointments", f"appointment.{change}", **talk.facts(**SET_BACK[change]))
    slug = {"moved": "appointment-moved", "channel_changed": "not-a-video-appointment"}[change]
    assert problem_of(await talk.end()) == (409, slug)
    assert await told(ports) == []


async def test_a_talk_continued_by_phone_is_as_long_as_its_video_part(talk, ports):
    """Not as long as until a job noticed that nobody comes back."""
    await talk.begin()
    await presence.reconcile(ports, talk.appointment_id)
    change = SET_BACK["channel_changed"]
    await talk.event("appointments", "appointment.channel_changed", **talk.facts(**change))
    left_at = (await call_of(ports, talk)).empty_since
    assert left_at is not None
    await end_what_is_over(ports, talk.ends_at + timedelta(minutes=60))
    (_, data), _ = await told(ports)
    assert data["started_at"] is not None
    assert datetime.fromisoformat(data["ended_at"]) == left_at


async def test_a_talk_moved_after_people_met_begins_when_they_meet_again(talk, ports):
    await talk.begin()
    await presence.reconcile(ports, talk.appointment_id)
    first = (await call_of(ports, talk)).started_at
    await talk.event("appointments", "appointment.moved", **talk.facts(**SET_BACK["moved"]))
    assert (await call_of(ports, talk)).started_at is None
    await talk.event("appointments", "appointment.moved", **talk.facts())
    await talk.let_in(talk.client)
    await talk.enter(talk.adviser)
    await talk.join(talk.client)
    await talk.join(talk.adviser)
    await presence.reconcile(ports, talk.appointment_id)
    assert (await call_of(ports, talk)).started_at > first


async def test_what_was_used_is_told_although_the_talk_was_moved_and_nobody_met_again(talk, ports):
    await talk.begin()
    await presence.reconcile(ports, talk.appointment_id)
    await talk.http.post(f"{talk.path}/usage", headers=talk.client, json=USED)
    await talk.event("appointments", "appointment.moved", **talk.facts(**SET_BACK["moved"]))
    await end_what_is_over(ports, datetime(2099, 1, 6, tzinfo=UTC))
    (_, data), _ = await told(ports)
    assert data["started_at"] is None
    assert data["usage"] == [
        {"person_id": str(talk.client_id), "part": "client", "charged_bytes": 700}
    ]


async def test_a_talk_moved_after_its_call_ended_can_be_held_then(talk, ports):
    """The technology failed, the adviser ended the call, and they meet again another day."""
    old, _, _ = await talk.begin()
    await talk.end()
    talk.starts_at = utc_now() + timedelta(minutes=5)
    await talk.event("appointments", "appointment.moved", **talk.facts())
    assert (await talk.enter(talk.client)).json()["state"] == "waiting"
    await talk.let_in(talk.client)
    assert room_of((await talk.grant(talk.client)).json()["token"]) != old
    assert (await talk.end()).json()["state"] == "ended"


async def test_a_change_that_moves_nothing_to_after_the_end_does_not_open_the_call_again(talk):
    await talk.begin()
    await talk.end()
    talk.minutes = 60
    await talk.event("appointments", "appointment.moved", **talk.facts())
    assert problem_of(await talk.enter(talk.client)) == (410, "talk-over")


@pytest.mark.parametrize("state", ["booked", "held", "no_show", "aborted"])
async def test_a_call_that_ended_before_its_start_stays_ended_whatever_is_noted(create_talk, state):
    """They met in the waiting time: only another time for the talk opens its call again."""
    talk = create_talk(starts_at=utc_now().replace(microsecond=0) + timedelta(minutes=10))
    await talk.begin()
    await talk.end()
    assert (await talk.note(state)).status_code == 204
    assert problem_of(await talk.enter(talk.client)) == (410, "talk-over")


async def test_what_was_used_is_told_although_the_moved_talk_was_cancelled(talk, ports):
    await talk.begin()
    await talk.http.post(f"{talk.path}/usage", headers=talk.client, json=USED)
    await talk.event("appointments", "appointment.moved", **talk.facts(**SET_BACK["moved"]))
    await talk.cancel()
    (_, data), _ = await told(ports)
    assert [person["charged_bytes"] for person in data["usage"]] == [700]
