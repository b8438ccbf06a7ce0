"""What a client sees and does from the link: their own talk, and nothing else."""

import asyncio
from datetime import datetime, timedelta
from uuid import uuid4

import pytest
from appointments.bookings import placement
from appointments.slots import service as slot_search


@pytest.fixture
async def topic(desk):
    return await desk.create_topic()


@pytest.fixture
async def adviser(desk):
    return await desk.create_adviser()


@pytest.fixture
async def booked(desk, topic, adviser, in_days):
    contact = {"reference": "A1", "display_name": "Kim", "email": "kim@example.org"}
    return await desk.book(topic, adviser, in_days(3), client=contact)


async def test_a_client_sees_what_with_whom_when_and_whom_to_call(desk, booked, in_days):
    answer = await desk.get("/my/appointment", desk.as_client(booked))
    mine = answer.json()
    assert answer.headers["etag"] == '"1"'
    assert mine["office"]["name"] == "Jobcenter Teststadt"
    assert mine["office"]["phone"] == "0541 1"
    assert mine["topic"]["description"]["de"] == "Wege in die Ausbildung"
    assert mine["adviser"]["display_name"] == "Jana Beispiel"
    assert mine["allowed_channels"] == ["video", "phone", "protected_office"]
    opens = datetime.fromisoformat(mine["waiting_room_opens_at"])
    assert opens == in_days(3) - timedelta(minutes=15)
    assert mine["survey"] == {"done": False, "open": False}
    assert (mine["met"], mine["continued_by_phone"]) == (False, False)


async def test_a_client_sees_no_reference_and_no_email(desk, booked):
    text = (await desk.get("/my/appointment", desk.as_client(booked))).text
    assert "A1" not in text
    assert "kim@example.org" not in text


async def test_another_persons_talk_is_not_found(desk, booked):
    foreign = desk.tokens.participant(
        person_id=uuid4(), appointment_id=booked["id"], office_id=desk.office_id
    )
    other_talk = desk.tokens.participant(
        person_id=booked["client"]["id"], appointment_id=uuid4(), office_id=desk.office_id
    )
    for headers in (foreign, other_talk):
        assert (await desk.get("/my/appointment", headers)).status_code == 404
        answer = await desk.post("/my/appointment/cancel", {}, headers, version=1)
        assert answer.status_code == 404


@pytest.mark.parametrize("part", ["companion", "interpreter"])
async def test_the_talk_is_the_clients_to_change_not_a_guests(desk, booked, part):
    guest = desk.as_client(booked, part)
    assert (await desk.get("/my/appointment", guest)).status_code == 404
    assert (await desk.post("/my/appointment/cancel", {}, guest, version=1)).status_code == 404
    answers = {"heard_well": "yes", "helpful": "yes", "more_video": "yes"}
    assert (await desk.post("/my/survey", answers, guest)).status_code == 404


async def test_a_client_cancels_without_a_reason(desk, booked, topic, adviser, in_days):
    cancelled = await desk.change_own(booked, "cancel")
    assert cancelled.status_code == 200
    assert cancelled.json()["state"] == "cancelled"
    assert (await desk.try_to_book(topic, adviser, in_days(3))).status_code == 201


async def test_no_reason_is_taken(desk, booked):
    assert (await desk.change_own(booked, "cancel", {"reason": "x"})).status_code == 422


async def test_phone_is_one_tap_and_the_number_is_optional(desk, booked):
    mine = (await desk.change_own(booked, "channel", {"channel": "phone"})).json()
    assert (mine["channel"], mine["starts_at"]) == ("phone", booked["starts_at"])
    assert mine["phone"] is None
    body = {"channel": "phone", "phone": "0170 1234567"}
    again = (await desk.change_own({**booked, "version": mine["version"]}, "channel", body)).json()
    assert again["phone"] == "+491701234567"
    seen = (await desk.get(f"/appointments/{booked['id']}")).json()
    assert seen["client"]["phone"] == "+491701234567"


async def test_phone_is_one_tap_with_an_adviser_who_takes_no_new_talks(desk, booked, adviser):
    answer = await desk.client.patch(
        f"/api/appointments/v1/advisers/{adviser['id']}",
        json={"active": False, "booked_talks": "keep"},
        headers={**desk.staff(), "if-match": f'"{adviser["version"]}"'},
    )
    assert answer.status_code == 200
    changed = await desk.change_own(booked, "channel", {"channel": "phone"})
    assert (changed.status_code, changed.json()["channel"]) == (200, "phone")
    assert changed.json()["adviser"]["id"] == adviser["id"]
    assert changed.json()["starts_at"] == booked["starts_at"]


async def test_a_client_moves_and_keeps_the_adviser(desk, booked, in_days):
    await desk.create_adviser(name="B")
    mine = (await desk.change_own(booked, "move", {"starts_at": in_days(4)})).json()
    assert mine["adviser"]["id"] == booked["adviser"]["id"]
    assert mine["moved_from"] == booked["starts_at"]


@pytest.fixture
def let_pass(monkeypatch):
    """Let it be some time after a moment, for those who decide about starts."""

    def let_pass(moment, **time):
        for module in (placement, slot_search):
            monkeypatch.setattr(module, "utc_now", lambda: moment + timedelta(**time))

    return let_pass


@pytest.mark.parametrize(("what", "body"), [("move", {}), ("channel", {"channel": "phone"})])
async def test_a_start_that_passes_while_it_is_chosen_is_not_lost(
    desk, booked, soon, let_pass, what, body
):
    starts_at = soon()
    let_pass(starts_at, seconds=20)
    mine = await desk.change_own(booked, what, {**body, "starts_at": starts_at})
    assert mine.status_code == 200, mine.text
    assert datetime.fromisoformat(mine.json()["starts_at"]) == starts_at


async def test_a_start_that_has_passed_is_neither_shown_nor_long_to_be_had(
    desk, booked, soon, let_pass, slug_of
):
    starts_at = soon()
    let_pass(starts_at, seconds=20)
    shown = await desk.get(
        "/my/slots",
        desk.as_client(booked),
        channel="video",
        from_=starts_at,
        to=starts_at + timedelta(minutes=16),
    )
    assert [datetime.fromisoformat(slot["starts_at"]) for slot in shown.json()["items"]] == [
        starts_at + timedelta(minutes=15)
    ]
    let_pass(starts_at, minutes=6)
    late = await desk.change_own(booked, "move", {"starts_at": starts_at})
    assert (late.status_code, slug_of(late)) == (422, "slot-in-past")


@pytest.mark.parametrize("what", ["move", "channel"])
async def test_where_the_adviser_is_busy_another_one_steps_in_for_who_agrees(
    desk, topic, adviser, booked, in_days, slug_of, what
):
    await desk.create_room()
    body = {"starts_at": in_days(4)}
    if what == "channel":
        body["channel"] = "protected_office"
    await desk.book(topic, adviser, in_days(4))
    nobody = await desk.change_own(booked, what, body)
    assert (nobody.status_code, slug_of(nobody)) == (409, "slot-taken")
    other = await desk.create_adviser(name="B")
    # Nobody named, nobody asked: silence agrees to no stranger, and the answer says who is free.
    unasked = await desk.change_own(booked, what, body)
    assert (unasked.status_code, slug_of(unasked)) == (409, "slot-with-another")
    assert unasked.json()["adviser_id"] == other["id"]
    mine = await desk.change_own(booked, what, {**body, "any_adviser": True})
    assert (mine.status_code, mine.json()["adviser"]["id"]) == (200, other["id"])


@pytest.mark.parametrize("what", ["move", "channel"])
async def test_any_adviser_is_nobody_by_name(desk, booked, in_days, slug_of, what):
    body = {"starts_at": in_days(4), "any_adviser": True, "adviser_id": booked["adviser"]["id"]}
    if what == "channel":
        body["channel"] = "phone"
    answer = await desk.change_own(booked, what, body)
    assert (answer.status_code, slug_of(answer)) == (422, "validation-failed")


async def test_own_slots_come_once_each_with_the_same_adviser_first(
    desk, topic, adviser, booked, in_days
):
    other = await desk.create_adviser(name="B")
    await desk.book(topic, adviser, in_days(4, 11))
    answer = await desk.get(
        "/my/slots",
        desk.as_client(booked),
        channel="video",
        from_=in_days(4, 9),
        to=in_days(4, 12, 15),
    )
    slots = answer.json()["items"]
    starts = [slot["starts_at"] for slot in slots]
    assert len(starts) == len(set(starts)) == 13
    same = {slot["starts_at"][11:16]: slot["same_adviser"] for slot in slots}
    assert same["09:00"] and same["10:00"] and same["12:00"]
    assert not same["10:15"] and not same["11:45"]
    assert {slot["adviser"]["id"] for slot in slots} == {adviser["id"], other["id"]}


async def shown_at(desk, booked, starts_at, channel):
    """Give the adviser a client is shown for a start."""
    span = {"from_": starts_at, "to": starts_at + timedelta(minutes=15)}
    answer = await desk.get("/my/slots", desk.as_client(booked), channel=channel, **span)
    (slot,) = answer.json()["items"]
    return slot["adviser"]["id"]


@pytest.mark.parametrize("what", ["move", "channel"])
async def test_nobody_gets_another_adviser_than_was_shown(
    desk, topic, adviser, booked, in_days, slug_of, what
):
    await desk.create_room()
    channel = "protected_office" if what == "channel" else "video"
    body = {"starts_at": in_days(4)} | ({"channel": channel} if what == "channel" else {})
    other = await desk.create_adviser(name="B")
    body["adviser_id"] = await shown_at(desk, booked, in_days(4), channel)
    assert body["adviser_id"] == adviser["id"]
    taken = await desk.book(topic, adviser, in_days(4), channel="phone")
    refused = await desk.change_own(booked, what, body)
    assert (refused.status_code, slug_of(refused)) == (409, "slot-with-another")
    # Shown the other, and their own is free again: that is not what was agreed to either.
    body["adviser_id"] = await shown_at(desk, booked, in_days(4), channel)
    assert body["adviser_id"] == other["id"]
    assert (await desk.change(taken, "cancel")).status_code == 200
    again = await desk.change_own(booked, what, body)
    assert (again.status_code, slug_of(again)) == (409, "slot-with-another")
    body["adviser_id"] = await shown_at(desk, booked, in_days(4), channel)
    mine = await desk.change_own(booked, what, body)
    assert mine.json()["adviser"]["id"] == adviser["id"]


async def test_a_race_for_the_shown_adviser_leaves_nobody_with_another(
    desk, topic, adviser, booked, in_days, slug_of
):
    await desk.create_adviser(name="B")
    body = {"starts_at": in_days(4), "adviser_id": adviser["id"]}
    moved, rival = await asyncio.gather(
        desk.change_own(booked, "move", body), desk.try_to_book(topic, adviser, in_days(4))
    )
    if moved.status_code == 200:
        assert moved.json()["adviser"]["id"] == adviser["id"]
        assert slug_of(rival) == "slot-taken"
    else:
        assert slug_of(moved) in ("slot-with-another", "slot-taken")
        assert rival.status_code == 201
        mine = (await desk.get("/my/appointment", desk.as_client(booked))).json()
        assert (mine["starts_at"], mine["adviser"]) == (booked["starts_at"], booked["adviser"])


async def test_whom_a_time_was_shown_with_goes_with_a_time(desk, booked, slug_of):
    body = {"channel": "phone", "adviser_id": booked["adviser"]["id"]}
    answer = await desk.change_own(booked, "channel", body)
    assert (answer.status_code, slug_of(answer)) == (422, "validation-failed")


async def test_own_time_counts_as_free_when_looking_for_another(desk, booked, in_days):
    answer = await desk.get(
        "/my/slots",
        desk.as_client(booked),
        channel="phone",
        from_=in_days(3, 10, 15),
        to=in_days(3, 10, 30),
    )
    assert len(answer.json()["items"]) == 1
    moved = await desk.change_own(booked, "move", {"starts_at": in_days(3, 10, 15)})
    assert moved.status_code == 200


async def test_own_slots_page_without_gaps_or_repetition(desk, booked, in_days):
    await desk.create_adviser(name="B")
    headers = desk.as_client(booked)
    span = {"channel": "video", "from_": in_days(4, 0), "to": in_days(5, 0)}
    found, cursor = [], None
    while True:
        page = (await desk.get("/my/slots", headers, **span, limit=10, cursor=cursor)).json()
        found += [slot["starts_at"] for slot in page["items"]]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert len(found) == len(set(found)) == 96


async def test_a_protected_office_at_a_slot_that_was_shown(desk, booked, in_days):
    await desk.create_room()
    slots = (
        await desk.get(
            "/my/slots",
            desk.as_client(booked),
            channel="protected_office",
            from_=in_days(4),
            to=in_days(5),
        )
    ).json()["items"]
    body = {"channel": "protected_office", "starts_at": slots[0]["starts_at"]}
    mine = (await desk.change_own(booked, "channel", body)).json()
    assert mine["channel"] == "protected_office"
    assert mine["room"]["name"] == "Schutzbüro 1"
    assert mine["starts_at"] == slots[0]["starts_at"]
    assert mine["adviser"]["id"] == booked["adviser"]["id"]


async def test_the_way_back_to_video_is_open_while_the_adviser_offers_it(
    desk, adviser, booked, slug_of
):
    mine = (await desk.change_own(booked, "channel", {"channel": "phone"})).json()
    now = {**booked, "version": mine["version"]}
    back = (await desk.change_own(now, "channel", {"channel": "video"})).json()
    assert back["channel"] == "video"
    now["version"] = back["version"]
    mine = (await desk.change_own(now, "channel", {"channel": "phone"})).json()
    await desk.opt_in(adviser, opted_in=False)
    seen = (await desk.get("/my/appointment", desk.as_client(booked))).json()
    assert "video" not in seen["allowed_channels"]
    now["version"] = mine["version"]
    refused = await desk.change_own(now, "channel", {"channel": "video"})
    assert (refused.status_code, slug_of(refused)) == (422, "adviser-not-opted-in")


@pytest.mark.parametrize(
    ("starts_at", "slug"),
    [
        ("2020-01-01T10:00:00Z", "slot-in-past"),
        ("9999-12-31T23:45:00Z", "slot-too-far"),
        ("2027-01-01T10:01:00Z", "validation-failed"),
    ],
)
async def test_impossible_times_are_clear_problems(desk, booked, slug_of, starts_at, slug):
    for what, body in [("move", {}), ("channel", {"channel": "phone"})]:
        answer = await desk.change_own(booked, what, {**body, "starts_at": starts_at})
        assert (answer.status_code, slug_of(answer)) == (422, slug)


async def test_both_sides_changing_at_once_is_noticed(desk, booked, in_days, slug_of):
    assert (await desk.change(booked, "move", {"starts_at": in_days(4)})).status_code == 200
    late = await desk.change_own(booked, "move", {"starts_at": in_days(5)})
    assert (late.status_code, slug_of(late)) == (412, "precondition-failed")
