"""What other services are told, and what they tell."""

import json
from datetime import datetime, timedelta
from uuid import UUID, uuid4

import pytest
from appointments.bookings.models import Appointment
from nahbar_common.clock import utc_now
from nahbar_common.tables import OutboxMessage
from nahbar_testing import create_event
from sqlmodel import select


@pytest.fixture
async def booked(desk, in_days):
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    return await desk.book(topic, adviser, in_days(3), voucher_requested=True)


async def told(desk):
    """Give (event type, data, targets) of everything in the outbox, oldest first."""
    async with desk.app.state.database.read() as session:
        messages = (await session.exec(select(OutboxMessage).order_by(OutboxMessage.id))).all()
    events = {}
    for message in messages:
        event = events.setdefault(
            message.event_id, (message.event_type, json.loads(message.body)["data"], set())
        )
        event[2].add(message.target)
    return list(events.values())


def wants_voucher(facts):
    """Tell whether the client of a talk, the first who is named, is to have a voucher."""
    return facts["attendances"][0]["voucher_requested"]


async def hear(desk, producer, event_type, **data):
    event = create_event(producer, event_type, data)
    answer = await desk.client.post(
        "/internal/events", content=event.content, headers=event.headers
    )
    assert answer.status_code == 204, answer.text


async def voucher(desk, booked, happening, revision, **data):
    whose = {"appointment_id": booked["id"], "person_id": booked["client"]["id"]}
    facts = {**whose, "revision": revision, **data}
    await hear(desk, "data_allowance", f"voucher.{happening}", **facts)
    return (await desk.get(f"/appointments/{booked['id']}")).json()


@pytest.fixture
def begin_now(desk):
    """Let a talk begin now."""

    async def begin_now(talk):
        async with desk.app.state.database.write() as session:
            row = await session.get(Appointment, UUID(talk["id"]))
            length = row.ends_at - row.starts_at
            row.starts_at = utc_now()
            row.ends_at = row.starts_at + length
        return talk

    return begin_now


@pytest.fixture
def end_now(desk):
    """Let a talk be over since a minute."""

    async def end_now(talk):
        async with desk.app.state.database.write() as session:
            row = await session.get(Appointment, UUID(talk["id"]))
            length = row.ends_at - row.starts_at
            row.ends_at = utc_now() - timedelta(minutes=1)
            row.starts_at = row.ends_at - length

    return end_now


async def test_each_change_is_told_with_the_full_state_and_a_growing_revision(
    desk, booked, in_days
):
    moved = (await desk.change(booked, "move", {"starts_at": in_days(4)})).json()
    phone = (await desk.change(moved, "channel", {"channel": "phone"})).json()
    await desk.change(phone, "cancel")
    events = await told(desk)
    assert [(kind, data["revision"]) for kind, data, _ in events] == [
        ("appointment.booked", 1),
        ("appointment.moved", 2),
        ("appointment.channel_changed", 3),
        ("appointment.cancelled", 4),
    ]
    assert events[0][2] == {"data_allowance", "media_gateway"}
    assert all(
        targets == {"identity", "data_allowance", "media_gateway"} for _, _, targets in events[1:]
    )
    first = events[0][1]
    assert [one["person_id"] for one in first["attendances"]] == [
        booked["client"]["id"],
        booked["adviser"]["id"],
    ]
    assert wants_voucher(first)
    assert first["starts_at"] == booked["starts_at"]
    assert events[2][1]["channel"] == "phone"
    assert wants_voucher(events[2][1]), "the way back to video brings it back"


async def test_an_event_tells_who_takes_part_and_when_the_waiting_room_opens(desk, in_days):
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    contact = {"language": "de-x-leicht"}
    wish = {"voucher_requested": True, "voucher_brand_id": None}
    booked = await desk.book(topic, adviser, in_days(3), client=contact, **wish)
    other = await desk.create_adviser(name="B")
    body = {"starts_at": in_days(3), "adviser_id": other["id"]}
    await desk.change(booked, "move", body)
    first, second = [data for _, data, _ in await told(desk)]
    assert first["state"] == "booked"
    assert first["opens_at"] == in_days(3, 9, 45).isoformat().replace("+00:00", "Z")
    ends_at, links_end_at = (
        datetime.fromisoformat(first[one]) for one in ("ends_at", "links_end_at")
    )
    assert links_end_at - ends_at == timedelta(hours=24)
    client = {
        "person_id": booked["client"]["id"],
        "part": "client",
        "language": "de-x-leicht",
        "voucher_requested": True,
        "voucher_brand_id": None,
    }
    as_adviser = {
        "part": "adviser",
        "language": None,
        "voucher_requested": False,
        "voucher_brand_id": None,
    }
    assert first["attendances"] == [client, {"person_id": adviser["id"], **as_adviser}]
    assert second["attendances"] == [client, {"person_id": other["id"], **as_adviser}]


async def test_an_outcome_is_told(desk, booked, begin_now):
    started = await begin_now(booked)
    noted = await desk.change(started, "outcome", {"outcome": "no_show"})
    assert noted.status_code == 200, noted.text
    kind, data, targets = (await told(desk))[-1]
    assert (kind, data["state"], targets) == (
        "appointment.outcome_noted",
        "no_show",
        {"media_gateway"},
    )
    assert data["revision"] == noted.json()["version"]


async def test_events_hold_neither_names_nor_contact_data(desk, in_days):
    topic, adviser = await desk.create_topic(), await desk.create_adviser(name="Jana Geheim")
    contact = {
        "reference": "GEHEIM-1",
        "display_name": "Kim Geheim",
        "phone": "0541 777777",
        "email": "kim@geheim.example",
    }
    await desk.book(topic, adviser, in_days(3), client=contact)
    text = json.dumps([data for _, data, _ in await told(desk)]).lower()
    assert "geheim" not in text
    assert "777777" not in text


async def test_a_refused_change_tells_nothing(desk, booked, in_days):
    await desk.change(booked, "move", {"starts_at": in_days(-3)})
    assert len(await told(desk)) == 1


async def test_a_voucher_goes_from_reserving_to_reserved_to_issued(desk, booked):
    facts = {"voucher_id": str(uuid4()), "megabytes": 500}
    assert (await voucher(desk, booked, "reserved", 1, **facts))["voucher_state"] == "reserved"
    assert (await voucher(desk, booked, "issued", 2))["voucher_state"] == "issued"


async def test_what_comes_late_changes_nothing(desk, booked):
    await voucher(desk, booked, "issued", 4)
    for late, revision in (("reserved", 3), ("released", 2), ("issued", 4), ("refused", 1)):
        state = (await voucher(desk, booked, late, revision))["voucher_state"]
        assert state == "issued"


async def test_what_is_newer_counts_whatever_was_before(desk, booked):
    refused = await voucher(desk, booked, "refused", 1, reason="no_product")
    assert refused["voucher_refusal"] == "no_product"
    reserved = await voucher(desk, booked, "reserved", 2)
    assert (reserved["voucher_state"], reserved["voucher_refusal"]) == ("reserved", None)


async def test_a_reason_that_is_newer_than_this_service_is_passed_on(desk, booked):
    refused = await voucher(desk, booked, "refused", 1, reason="moon_in_the_wrong_house")
    assert refused["voucher_refusal"] == "moon_in_the_wrong_house"


async def test_what_arrives_by_itself_does_not_change_the_version(desk, booked):
    assert (await voucher(desk, booked, "reserved", 1))["version"] == booked["version"]


async def test_a_refused_voucher_becomes_a_task_until_somebody_decides(desk, booked):
    refused = await voucher(desk, booked, "refused", 1, reason="no_budget")
    assert (refused["voucher_state"], refused["voucher_refusal"]) == ("refused", "no_budget")
    assert await desk.tasks() == [("voucher_refused", booked["id"])]
    chosen = (await desk.change(refused, "voucher-choice", {"choice": "without_voucher"})).json()
    assert (chosen["voucher_state"], chosen["voucher_requested"]) == ("none", False)
    assert chosen["voucher_refusal"] is None
    assert await desk.tasks() == []


async def test_a_refused_voucher_is_no_task_once_nothing_can_be_chosen(desk, booked):
    await voucher(desk, booked, "refused", 1, reason="no_budget")
    async with desk.app.state.database.write() as session:
        row = await session.get(Appointment, UUID(booked["id"]))
        row.starts_at -= timedelta(days=5)
        row.ends_at -= timedelta(days=5)
    assert await desk.tasks() == []


@pytest.mark.parametrize("what", ["cancel", "channel"])
async def test_a_refusal_that_comes_after_the_voucher_was_given_up_is_no_task(desk, booked, what):
    await desk.change(booked, what, {"channel": "phone"} if what == "channel" else {})
    late = await voucher(desk, booked, "refused", 2, reason="no_budget")
    assert (late["voucher_state"], late["voucher_refusal"]) == ("none", None)
    assert "voucher_refused" not in dict(await desk.tasks())
    older = await voucher(desk, booked, "reserved", 1)
    assert older["voucher_state"] == "none", "what came late still counts as heard"


@pytest.mark.parametrize("what", ["cancel", "channel"])
async def test_a_refused_voucher_that_nobody_wants_any_more_is_no_task(desk, booked, what):
    await voucher(desk, booked, "refused", 1, reason="no_budget")
    await desk.change(booked, what, {"channel": "phone"} if what == "channel" else {})
    assert "voucher_refused" not in dict(await desk.tasks())


async def test_a_voucher_is_not_asked_for_again_once_the_talk_is_over(
    desk, booked, end_now, slug_of
):
    refused = await voucher(desk, booked, "refused", 1, reason="no_pins")
    await end_now(booked)
    answer = await desk.change(refused, "voucher-choice", {"choice": "retry"})
    assert (answer.status_code, slug_of(answer)) == (409, "talk-over")
    answer = await desk.change(refused, "voucher-choice", {"choice": "without_voucher"})
    assert answer.json()["voucher_state"] == "none", "the task can still be put away"


async def test_a_refused_voucher_can_be_asked_for_again(desk, booked):
    refused = await voucher(desk, booked, "refused", 1, reason="no_pins")
    retried = (await desk.change(refused, "voucher-choice", {"choice": "retry"})).json()
    assert retried["voucher_state"] == "reserving"
    kind, data, targets = (await told(desk))[-1]
    assert (kind, data["revision"], targets) == (
        "appointment.voucher_retry",
        2,
        {"data_allowance"},
    )
    assert (await voucher(desk, booked, "reserved", 2))["voucher_state"] == "reserved"


async def test_there_is_nothing_to_choose_unless_refused(desk, booked, slug_of):
    answer = await desk.change(booked, "voucher-choice", {"choice": "retry"})
    assert (answer.status_code, slug_of(answer)) == (409, "voucher-not-refused")


@pytest.mark.parametrize("what", ["cancel", "channel"])
async def test_a_voucher_not_yet_reserved_is_forgotten_with_the_video_talk(desk, booked, what):
    body = {"channel": "phone"} if what == "channel" else {}
    changed = (await desk.change(booked, what, body)).json()
    assert changed["voucher_state"] == "none"


async def test_a_reserved_voucher_stays_until_it_is_released(desk, booked):
    reserved = await voucher(desk, booked, "reserved", 1)
    changed = (await desk.change(reserved, "channel", {"channel": "phone"})).json()
    assert changed["voucher_state"] == "reserved"
    assert (await voucher(desk, booked, "released", 2))["voucher_state"] == "released"


@pytest.mark.parametrize("released_first", [True, False])
async def test_back_on_video_the_voucher_is_asked_for_again(desk, booked, released_first):
    if released_first:
        booked = await voucher(desk, booked, "reserved", 1)
    phone = (await desk.change(booked, "channel", {"channel": "phone"})).json()
    if released_first:
        await voucher(desk, booked, "released", 2)
    video = (await desk.change(phone, "channel", {"channel": "video"})).json()
    assert (video["voucher_requested"], video["voucher_state"]) == (True, "reserving")
    assert wants_voucher((await told(desk))[-1][1])
    assert (await voucher(desk, booked, "reserved", 3))["voucher_state"] == "reserved"


@pytest.mark.parametrize("state", ["reserved", "issued"])
async def test_back_on_video_a_voucher_still_there_stays(desk, booked, state):
    held = await voucher(desk, booked, state, 1)
    phone = (await desk.change(held, "channel", {"channel": "phone"})).json()
    video = (await desk.change(phone, "channel", {"channel": "video"})).json()
    assert video["voucher_state"] == state


async def test_back_on_video_no_voucher_comes_unasked(desk, in_days):
    topic, adviser = await desk.create_topic(), await desk.create_adviser()
    booked = await desk.book(topic, adviser, in_days(3))
    phone = (await desk.change(booked, "channel", {"channel": "phone"})).json()
    video = (await desk.change(phone, "channel", {"channel": "video"})).json()
    assert (video["voucher_requested"], video["voucher_state"]) == (False, "none")


async def test_no_voucher_is_asked_for_once_the_talk_is_over(desk, booked, end_now):
    phone = (await desk.change(booked, "channel", {"channel": "phone"})).json()
    await end_now(booked)
    video = (await desk.change(phone, "channel", {"channel": "video"})).json()
    assert video["voucher_state"] == "none", "nobody would answer"


async def test_a_move_keeps_the_voucher(desk, booked, in_days):
    reserved = await voucher(desk, booked, "reserved", 1)
    moved = (await desk.change(reserved, "move", {"starts_at": in_days(5)})).json()
    assert (moved["voucher_state"], moved["voucher_requested"]) == ("reserved", True)


@pytest.mark.parametrize("happening", ["reserved", "refused", "issued", "released"])
async def test_an_event_about_an_unknown_talk_changes_nothing(desk, happening):
    whose = {"appointment_id": str(uuid4()), "person_id": str(uuid4())}
    await hear(desk, "data_allowance", f"voucher.{happening}", **whose, revision=1)


async def end_call(desk, booked, ended_at, started_at="2026-01-01T09:00:00Z"):
    """Hear of a call's end; give whether the survey is open then."""
    facts = {"appointment_id": booked["id"], "started_at": started_at, "ended_at": ended_at}
    await hear(desk, "media_gateway", "call.ended", **facts)
    return (await desk.get(f"/appointments/{booked['id']}")).json()["survey"]["open"]


async def test_the_end_of_the_call_opens_the_survey(desk, booked):
    assert booked["survey"]["open"] is False
    ended_at = booked["starts_at"]
    assert await end_call(desk, booked, ended_at, started_at=None) is False, "nobody met"
    assert await end_call(desk, booked, ended_at) is True


async def test_a_call_that_ended_while_the_waiting_room_was_open_counts(desk, booked, in_days):
    assert await end_call(desk, booked, in_days(3, 9, 44).isoformat()) is False
    assert await end_call(desk, booked, in_days(3, 9, 45).isoformat()) is True


async def test_a_talk_that_was_held_is_not_cancelled_but_may_be_moved(
    desk, booked, in_days, slug_of
):
    await end_call(desk, booked, booked["starts_at"], started_at=None)
    await end_call(desk, booked, booked["ends_at"])
    shown = (await desk.get(f"/appointments/{booked['id']}")).json()
    assert (shown["changeable"], shown["cancellable"]) == (True, False)
    for cancel in (desk.change_own, desk.change):
        answer = await cancel(booked, "cancel")
        assert (answer.status_code, slug_of(answer)) == (409, "talk-over")
    moved = (await desk.change(booked, "move", {"starts_at": in_days(9)})).json()
    assert moved["cancellable"] is True
    assert (await desk.change_own(moved, "cancel")).json()["state"] == "cancelled"


async def test_a_talk_nobody_came_to_can_be_cancelled(desk, booked):
    await end_call(desk, booked, booked["ends_at"], started_at=None)
    assert (await desk.change_own(booked, "cancel")).json()["state"] == "cancelled"


async def test_the_survey_of_a_moved_talk_waits_for_its_own_call(desk, booked, in_days):
    assert await end_call(desk, booked, in_days(3).isoformat()) is True
    moved = (await desk.change(booked, "move", {"starts_at": in_days(9)})).json()
    assert moved["cancellable"] is True
    assert moved["survey"]["open"] is False
    assert await end_call(desk, booked, in_days(9, 10, 30).isoformat()) is True
    late = in_days(3, 10, 1).isoformat()
    assert await end_call(desk, booked, late) is True, "news of the first call may come late"


async def test_another_services_secret_does_not_sign_vouchers(desk, booked):
    event = create_event("consent", "voucher.issued", {"appointment_id": booked["id"]})
    forged = event.content.replace("/consent", "/data_allowance")
    answer = await desk.client.post("/internal/events", content=forged, headers=event.headers)
    assert answer.status_code == 401
    unchanged = (await desk.get(f"/appointments/{booked['id']}")).json()
    assert unchanged["voucher_state"] == "reserving"


async def test_a_code_that_failed_is_the_advisers_to_see_with_its_step(desk, booked):
    await voucher(desk, booked, "issued", 1)
    talk = await voucher(desk, booked, "failed", 2, step="code_refused")
    (client,) = talk["clients"]
    assert (talk["voucher_state"], client["voucher_failed_step"]) == ("failed", "code_refused")
    assert ("voucher_failed", booked["id"]) in await desk.tasks()


@pytest.mark.parametrize(("how", "stays"), [("decided", False), ("automatic", True)])
async def test_who_said_yes_to_another_code_has_seen_to_it(desk, booked, how, stays):
    await voucher(desk, booked, "failed", 2, step="redeem")
    talk = await voucher(desk, booked, "reserved", 3, replacement=how)
    assert talk["voucher_state"] == "reserved"
    assert ("voucher_failed" in dict(await desk.tasks())) is stays


async def test_a_failure_that_is_heard_of_late_is_told_all_the_same(desk, booked):
    await voucher(desk, booked, "reserved", 3, replacement="automatic")
    talk = await voucher(desk, booked, "failed", 2, step="redeem")
    assert talk["voucher_state"] == "reserved"
    assert "voucher_failed" in dict(await desk.tasks())
