"""Slot search over the API."""

from datetime import UTC, date, datetime, timedelta
from uuid import uuid4
from zoneinfo import ZoneInfo

import pytest

OFFICE_HOURS = [{"weekday": day, "starts": "08:00", "ends": "10:00"} for day in range(7)]
BERLIN = ZoneInfo("Europe/Berlin")


@pytest.fixture
async def topic(desk):
    return await desk.create_topic()


def starts(slots):
    return [datetime.fromisoformat(slot["starts_at"]) for slot in slots]


def walls(slots):
    return [start.astimezone(BERLIN).strftime("%H:%M") for start in starts(slots)]


async def test_slots_fill_the_working_hours_with_room_for_the_break(desk, topic, in_days):
    adviser = await desk.create_adviser(hours=OFFICE_HOURS)
    slots = await desk.slots(topic, from_=in_days(3, 0), to=in_days(3, 20))
    assert walls(slots) == ["08:00", "08:15", "08:30", "08:45", "09:00"]
    assert {slot["adviser_id"] for slot in slots} == {adviser["id"]}
    assert slots[0]["room_id"] is None
    first = slots[0]
    length = datetime.fromisoformat(first["ends_at"]) - datetime.fromisoformat(first["starts_at"])
    assert length == timedelta(minutes=45)


async def test_every_slot_shown_can_be_booked_and_is_gone_then(desk, topic, in_days):
    adviser = await desk.create_adviser(hours=OFFICE_HOURS)
    span = {"from_": in_days(3, 0), "to": in_days(3, 20)}
    for slot in await desk.slots(topic, **span):
        answer = await desk.try_to_book(topic, adviser, slot["starts_at"])
        assert answer.status_code in (201, 409)
    assert await desk.slots(topic, **span) == []


async def test_slots_around_a_talk_leave_its_cells_out(desk, topic, in_days):
    adviser = await desk.create_adviser()
    await desk.book(topic, adviser, in_days(3, 12))
    slots = await desk.slots(topic, from_=in_days(3, 10, 30), to=in_days(3, 13, 30))
    assert [start.strftime("%H:%M") for start in starts(slots)] == [
        "10:30",
        "10:45",
        "11:00",
        "13:00",
        "13:15",
    ]


async def test_the_own_time_of_a_talk_to_be_moved_counts_as_free(desk, topic, in_days):
    adviser = await desk.create_adviser()
    booked = await desk.book(topic, adviser, in_days(3, 12))
    await desk.book(topic, adviser, in_days(3, 14))
    slots = await desk.slots(
        topic, from_=in_days(3, 12), to=in_days(3, 14, 30), besides=booked["id"]
    )
    assert [start.strftime("%H:%M") for start in starts(slots)] == [
        "12:00",
        "12:15",
        "12:30",
        "12:45",
        "13:00",
    ]
    moved = await desk.change(booked, "move", {"starts_at": in_days(3, 12, 15)})
    assert moved.status_code == 200


async def test_slots_begin_with_the_next_quarter_of_an_hour(desk, topic, soon):
    await desk.create_adviser()
    before = soon()
    slots = await desk.slots(topic, from_=soon() - timedelta(days=1), to=soon() + timedelta(days=1))
    assert before <= starts(slots)[0] <= soon()


async def test_slots_cross_midnight(desk, topic, in_days):
    await desk.create_adviser()
    slots = await desk.slots(topic, from_=in_days(3, 20), to=in_days(4, 2), limit=200)
    assert len(slots) == 6 * 4


async def test_only_advisers_who_opted_in_are_offered_for_video(desk, topic, in_days):
    willing = await desk.create_adviser(name="W")
    reluctant = await desk.create_adviser(name="R", opted_in=False)
    span = {"from_": in_days(3, 10), "to": in_days(3, 11)}
    video = await desk.slots(topic, **span)
    phone = await desk.slots(topic, channel="phone", **span)
    assert {slot["adviser_id"] for slot in video} == {willing["id"]}
    assert {slot["adviser_id"] for slot in phone} == {willing["id"], reluctant["id"]}
    only = await desk.slots(topic, channel="phone", adviser_id=reluctant["id"], **span)
    assert {slot["adviser_id"] for slot in only} == {reluctant["id"]}


async def test_absences_and_inactive_advisers_are_left_out(desk, topic, in_days):
    adviser = await desk.create_adviser(hours=OFFICE_HOURS)
    span = {"from_": in_days(3, 0), "to": in_days(3, 20)}
    await desk.create_absence(adviser, in_days(3, 0), in_days(3, 20))
    assert await desk.slots(topic, **span) == []
    other = await desk.create_adviser(hours=OFFICE_HOURS)
    assert len(await desk.slots(topic, **span)) == 5
    answer = await desk.client.patch(
        f"/api/appointments/v1/advisers/{other['id']}",
        json={"active": False},
        headers={**desk.staff(), "if-match": f'"{other["version"]}"'},
    )
    assert answer.status_code == 200
    assert await desk.slots(topic, **span) == []


async def test_protected_offices_are_offered_while_one_is_free(desk, topic, in_days):
    first, second = await desk.create_adviser(), await desk.create_adviser(name="B")
    span = {"from_": in_days(3, 10), "to": in_days(3, 10, 30), "channel": "protected_office"}
    assert await desk.slots(topic, **span) == [], "no rooms, no slots"
    room = await desk.create_room()
    assert {slot["room_id"] for slot in await desk.slots(topic, **span)} == {room["id"]}
    await desk.book(topic, first, in_days(3), channel="protected_office")
    assert await desk.slots(topic, **span) == []
    phone = await desk.slots(topic, **{**span, "channel": "phone"})
    assert {slot["adviser_id"] for slot in phone} == {second["id"]}


async def test_paging_gives_every_slot_once(desk, topic, in_days):
    for name in "ABC":
        await desk.create_adviser(name=name, hours=OFFICE_HOURS)
    params = {
        "office_id": desk.office_id,
        "topic_id": topic["id"],
        "channel": "video",
        "from_": in_days(3, 0),
        "to": in_days(9, 0),
    }
    everything = await desk.slots(topic, from_=params["from_"], to=params["to"], limit=200)
    assert len(everything) == 3 * 5 * 6
    paged, cursor = [], None
    while True:
        page = (await desk.get("/slots", **params, limit=7, cursor=cursor)).json()
        paged += page["items"]
        cursor = page["next_cursor"]
        if cursor is None:
            break
    assert paged == everything


async def test_a_range_is_31_days_at_most_and_goes_forward(desk, topic, in_days, slug_of):
    base = {"office_id": desk.office_id, "topic_id": topic["id"], "channel": "video"}
    long = await desk.get("/slots", **base, from_=in_days(1), to=in_days(32, 10, 15))
    back = await desk.get("/slots", **base, from_=in_days(2), to=in_days(1))
    assert (long.status_code, slug_of(long)) == (422, "range-too-long")
    assert (back.status_code, slug_of(back)) == (422, "range-too-long")
    far = await desk.get("/slots", **base, from_="9999-12-30T00:00:00Z", to="9999-12-31T23:59:00Z")
    assert (far.status_code, far.json()["items"]) == (200, [])


@pytest.mark.parametrize("cursor", ["x", "WzFd", "WyJhIiwiYiJd", "W10", "WzFlOTksICJ4Il0"])
async def test_a_made_up_cursor_is_refused(desk, topic, in_days, cursor, slug_of):
    answer = await desk.get(
        "/slots",
        office_id=desk.office_id,
        topic_id=topic["id"],
        channel="video",
        from_=in_days(1),
        to=in_days(2),
        cursor=cursor,
    )
    assert (answer.status_code, slug_of(answer)) == (422, "invalid-cursor")


async def test_an_unknown_topic_or_foreign_office_is_not_found(desk, topic, in_days):
    base = {"channel": "video", "from_": in_days(1), "to": in_days(2)}
    unknown = await desk.get("/slots", office_id=desk.office_id, topic_id=uuid4(), **base)
    foreign = await desk.get("/slots", office_id=uuid4(), topic_id=topic["id"], **base)
    assert unknown.status_code == foreign.status_code == 404


def next_change(month: int) -> date:
    """The next last Sunday of March or October."""
    year = datetime.now(UTC).year
    for candidate in (year, year + 1):
        day = date(candidate, month, 31)
        day -= timedelta(days=(day.weekday() + 1) % 7)
        if day > datetime.now(UTC).date() + timedelta(days=2):
            return day
    raise AssertionError


@pytest.mark.parametrize(("month", "hours"), [(3, 23), (10, 25)])
async def test_nights_on_which_clocks_change(desk, topic, month, hours):
    day = next_change(month)
    midnight = datetime(day.year, day.month, day.day, tzinfo=BERLIN)
    after = datetime.combine(day + timedelta(days=1), midnight.timetz())
    await desk.create_adviser()
    slots = await desk.slots(
        topic, from_=midnight.astimezone(UTC), to=after.astimezone(UTC), limit=200
    )
    assert len(slots) == hours * 4
    gaps = {
        later - earlier for earlier, later in zip(starts(slots), starts(slots)[1:], strict=False)
    }
    assert gaps == {timedelta(minutes=15)}


@pytest.mark.parametrize("month", [3, 10])
async def test_office_hours_keep_their_wall_time_when_clocks_change(desk, topic, month):
    day = next_change(month)
    await desk.create_adviser(hours=OFFICE_HOURS)
    noon = datetime(day.year, day.month, day.day, 12, tzinfo=BERLIN).astimezone(UTC)
    slots = await desk.slots(topic, from_=noon - timedelta(days=2), to=noon + timedelta(days=1))
    assert walls(slots) == ["08:00", "08:15", "08:30", "08:45", "09:00"] * 3
