"""Booking: what is refused, and what a booking holds."""

import asyncio
from datetime import timedelta
from uuid import uuid4

import pytest
from appointments.bookings import service


@pytest.fixture
async def topic(desk):
    return await desk.create_topic()


@pytest.fixture
async def adviser(desk):
    return await desk.create_adviser()


async def test_a_booked_talk_shows_everything_the_adviser_needs(desk, topic, adviser, in_days):
    starts_at = in_days(3)
    contact = {"reference": "214A001", "display_name": "Kim Kundig", "phone": "0541 123456"}
    booked = await desk.book(topic, adviser, starts_at, client=contact)

    assert booked["state"] == "booked"
    assert booked["channel"] == "video"
    assert booked["adviser"] == {"id": adviser["id"], "display_name": "Jana Beispiel"}
    assert booked["topic"]["title"]["en"] == "Training"
    assert booked["starts_at"] == starts_at.isoformat().replace("+00:00", "Z")
    assert booked["ends_at"] == (starts_at + timedelta(minutes=45)).isoformat().replace(
        "+00:00", "Z"
    )
    assert booked["zone"] == "Europe/Berlin"
    assert booked["client"]["reference"] == "214A001"
    assert booked["client"]["phone"] == "+49541123456"
    assert booked["voucher_state"] == "none"
    assert booked["room"] is None
    assert booked["version"] == 1


async def test_a_read_gives_what_booking_gave_with_its_etag(desk, topic, adviser, in_days):
    booked = await desk.book(topic, adviser, in_days(3), known=False)
    answer = await desk.get(f"/appointments/{booked['id']}")
    assert answer.json() == booked
    assert answer.headers["etag"] == '"1"'


async def test_the_same_key_books_once_and_gives_the_same_answer(desk, topic, adviser, in_days):
    key = str(uuid4())
    headers = desk.staff()
    first = await desk.try_to_book(topic, adviser, in_days(3), headers, key)
    again = await desk.try_to_book(topic, adviser, in_days(3), headers, key)
    assert again.status_code == 201
    assert again.json() == first.json()
    assert again.headers["etag"] == first.headers["etag"]


async def test_a_repetition_that_meets_its_own_booking_gets_the_same_answer(
    desk, topic, adviser, in_days, monkeypatch
):
    headers, key = desk.staff(), str(uuid4())
    refuse_if_taken, first = service.refuse_if_taken, []

    async def let_the_first_request_commit(session, new):
        if not first:
            first.append(None)
            # Another replica has it, so this one does not know that the key is in use.
            desk.app.state.keys_in_flight.clear()
            first[0] = await desk.try_to_book(topic, adviser, in_days(3), headers, key)
        await refuse_if_taken(session, new)

    monkeypatch.setattr(service, "refuse_if_taken", let_the_first_request_commit)
    repeated = await desk.try_to_book(topic, adviser, in_days(3), headers, key)
    assert (first[0].status_code, repeated.status_code) == (201, 201), repeated.text
    assert repeated.json() == first[0].json()


async def test_a_voucher_asked_for_is_reserving_until_its_answer_comes(
    desk, topic, adviser, in_days
):
    booked = await desk.book(topic, adviser, in_days(3), voucher_requested=True)
    assert booked["voucher_state"] == "reserving"


async def test_an_overlapping_talk_is_refused(desk, topic, adviser, in_days, slug_of):
    await desk.book(topic, adviser, in_days(3))
    late = await desk.try_to_book(topic, adviser, in_days(3, 10, 45))
    early = await desk.try_to_book(topic, adviser, in_days(3, 9, 15))
    assert (late.status_code, slug_of(late)) == (409, "slot-taken")
    assert (early.status_code, slug_of(early)) == (409, "slot-taken")
    assert (await desk.try_to_book(topic, adviser, in_days(3, 11))).status_code == 201
    assert (await desk.try_to_book(topic, adviser, in_days(3, 9))).status_code == 201


async def test_a_refused_booking_leaves_nothing_behind(desk, topic, adviser, in_days):
    await desk.book(topic, adviser, in_days(3))
    contact = {"reference": "left-over"}
    assert (await desk.try_to_book(topic, adviser, in_days(3), client=contact)).status_code == 409
    found = await desk.post("/clients/search", {"office_id": desk.office_id, **contact})
    assert found.json()["items"] == []


@pytest.mark.parametrize(
    ("members", "status", "slug"),
    [
        ({"starts_at": "2020-01-01T10:00:00Z"}, 422, "slot-in-past"),
        ({"starts_at": "2926-01-01T10:00:00Z"}, 422, "slot-too-far"),
        ({"starts_at": "2026-01-01T10:07:00Z"}, 422, "validation-failed"),
        ({"starts_at": "2026-01-01T10:00:00"}, 422, "validation-failed"),
        ({"starts_at": "0001-01-01T00:00:00+14:00"}, 422, "validation-failed"),
        ({"starts_at": "9999-12-31T23:45:00-14:00"}, 422, "validation-failed"),
        ({"channel": "fax"}, 422, "validation-failed"),
        ({"unknown": 1}, 422, "validation-failed"),
        ({"client": None}, 422, "validation-failed"),
        ({"client_id": "00000000-0000-4000-8000-00000000000f"}, 422, "validation-failed"),
        ({"client": {"phone": "no number"}}, 422, "validation-failed"),
        ({"client": {"display_name": "a\x00b"}}, 422, "validation-failed"),
        ({"channel": "phone", "voucher_requested": True}, 422, "voucher-needs-video"),
        ({"voucher_brand_id": "00000000-0000-4000-8000-00000000000f"}, 422, "validation-failed"),
        ({"room_id": "00000000-0000-4000-8000-00000000000f"}, 422, "validation-failed"),
        ({"topic_id": "00000000-0000-4000-8000-00000000000f"}, 404, "not-found"),
        ({"adviser_id": "00000000-0000-4000-8000-00000000000f"}, 404, "not-found"),
        ({"office_id": "00000000-0000-4000-8000-00000000000f"}, 404, "not-found"),
    ],
)
async def test_bad_input_is_a_clear_problem(
    desk, topic, adviser, in_days, slug_of, members, status, slug
):
    body = {"starts_at": in_days(3), **members}
    answer = await desk.try_to_book(topic, adviser, **body)
    assert (answer.status_code, slug_of(answer)) == (status, slug)


async def test_a_client_of_another_office_cannot_be_booked(desk, topic, adviser, in_days):
    answer = await desk.try_to_book(topic, adviser, in_days(3), client=None, client_id=str(uuid4()))
    assert answer.status_code == 404


async def test_a_topic_over_the_wrong_channel_is_refused(desk, adviser, in_days, slug_of):
    money = await desk.create_topic(channels=["phone"])
    answer = await desk.try_to_book(money, adviser, in_days(3))
    assert (answer.status_code, slug_of(answer)) == (422, "channel-not-allowed")
    assert answer.json()["allowed"] == ["phone"]


async def test_video_is_only_with_advisers_who_opted_in(desk, topic, in_days, slug_of):
    reluctant = await desk.create_adviser(opted_in=False)
    answer = await desk.try_to_book(topic, reluctant, in_days(3))
    assert (answer.status_code, slug_of(answer)) == (422, "adviser-not-opted-in")
    assert (
        await desk.try_to_book(topic, reluctant, in_days(3), channel="phone")
    ).status_code == 201


async def test_working_hours_absences_and_the_break_count(desk, topic, in_days, slug_of):
    hours = [{"weekday": day, "starts": "08:00", "ends": "16:00"} for day in range(7)]
    adviser = await desk.create_adviser(hours=hours)
    # 14:00 UTC is 15:00 or 16:00 in Berlin: the talk would end after work in either case.
    off = await desk.try_to_book(topic, adviser, in_days(3, 14, 15))
    assert (off.status_code, slug_of(off)) == (422, "slot-off-hours")
    await desk.create_absence(adviser, in_days(3, 10, 50), in_days(3, 12))
    absent = await desk.try_to_book(topic, adviser, in_days(3, 10))
    assert (absent.status_code, slug_of(absent)) == (422, "slot-off-hours")
    assert (await desk.try_to_book(topic, adviser, in_days(3, 9, 30))).status_code == 201


async def test_a_holiday_of_the_offices_land_is_no_working_day(app, client, tokens, desk, slug_of):
    other = type(desk)(app, client, tokens)
    await other.create_office(holiday_subdivision="NI")
    topic, adviser = await other.create_topic(), await other.create_adviser()
    from datetime import UTC, datetime

    year = datetime.now(UTC).year + 1
    reformation_day = datetime(year, 10, 31, 10, tzinfo=UTC)
    answer = await other.try_to_book(topic, adviser, reformation_day)
    assert (answer.status_code, slug_of(answer)) == (422, "slot-off-hours")
    day_before = reformation_day - timedelta(days=1)
    assert (await other.try_to_book(topic, adviser, day_before)).status_code == 201


async def test_topics_out_of_use_and_inactive_advisers_take_no_new_talks(
    desk, adviser, in_days, slug_of
):
    unused = await desk.create_topic(active=False)
    answer = await desk.try_to_book(unused, adviser, in_days(3))
    assert (answer.status_code, slug_of(answer)) == (422, "topic-inactive")


async def test_a_protected_office_is_chosen_and_aired(desk, topic, in_days, slug_of):
    first, second = await desk.create_adviser(), await desk.create_adviser(name="B")
    room = await desk.create_room(airing=30)
    booked = await desk.book(topic, first, in_days(3), channel="protected_office")
    assert booked["room"]["id"] == room["id"]
    airing = await desk.try_to_book(topic, second, in_days(3, 11), channel="protected_office")
    assert (airing.status_code, slug_of(airing)) == (409, "slot-taken")
    aired = await desk.try_to_book(topic, second, in_days(3, 11, 15), channel="protected_office")
    assert aired.status_code == 201


async def test_a_second_room_serves_when_the_first_is_taken(desk, topic, in_days, slug_of):
    advisers = [await desk.create_adviser(name=name) for name in "ABC"]
    rooms = {(await desk.create_room(name))["id"] for name in ("1", "2")}
    taken = {
        (await desk.book(topic, adviser, in_days(3), channel="protected_office"))["room"]["id"]
        for adviser in advisers[:2]
    }
    assert taken == rooms
    third = await desk.try_to_book(topic, advisers[2], in_days(3), channel="protected_office")
    assert (third.status_code, slug_of(third)) == (409, "slot-taken")


async def test_a_room_named_by_the_adviser_is_the_one_or_none(desk, topic, in_days, slug_of):
    first, second = await desk.create_adviser(), await desk.create_adviser(name="B")
    await desk.create_room("1")
    room = await desk.create_room("2")
    wish = {"channel": "protected_office", "room_id": room["id"]}
    assert (await desk.book(topic, first, in_days(3), **wish))["room"]["name"] == "2"
    again = await desk.try_to_book(topic, second, in_days(3), **wish)
    assert (again.status_code, slug_of(again)) == (409, "slot-taken")
    unknown = await desk.try_to_book(
        topic, second, in_days(3), channel="protected_office", room_id=str(uuid4())
    )
    assert unknown.status_code == 404


async def test_a_reference_known_to_the_office_books_the_same_client(desk, topic, adviser, in_days):
    first = await desk.book(
        topic, adviser, in_days(3), client={"reference": "214 a 001", "display_name": "Kim"}
    )
    second = await desk.book(
        topic,
        adviser,
        in_days(4),
        client={"reference": "214A001", "display_name": "Somebody Else", "phone": "0541 123456"},
    )
    assert second["client"]["id"] == first["client"]["id"]
    assert second["client"]["display_name"] == "Kim", "what is on file is not overwritten"
    assert second["client"]["phone"] == "+49541123456", "what was blank is filled in"


async def test_a_new_reference_booked_by_several_at_once_is_one_client(
    desk, topic, adviser, in_days
):
    headers, days = desk.staff(), range(3, 9)

    async def book(day):
        return await desk.try_to_book(
            topic,
            adviser,
            in_days(day),
            headers,
            f"a-key-for-day-{day}",
            client={"reference": "Z 9"},
        )

    at_once = await asyncio.gather(*(book(day) for day in days))
    refusals = {answer.json()["type"] for answer in at_once if answer.status_code != 201}
    assert refusals <= {"/problems/try-again"}
    repeated = [await book(day) for day in days]
    assert {answer.status_code for answer in repeated} == {201}
    assert len({answer.json()["client"]["id"] for answer in repeated}) == 1


async def test_a_talk_may_start_in_the_next_quarter_of_an_hour(desk, topic, adviser, soon):
    assert (await desk.book(topic, adviser, soon()))["state"] == "booked"
