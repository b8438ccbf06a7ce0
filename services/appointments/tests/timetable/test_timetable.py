"""The timetable: a whole week in one request, with what is free and what is blocked."""

from datetime import UTC, date, datetime, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from nahbar_common.context import current_request
from nahbar_testing import trail_of
from sqlalchemy import event

BERLIN = ZoneInfo("Europe/Berlin")
OF_JOBS = ("outbox_messages", "leases", "trail_chains", "BEGIN", "PRAGMA")
"""What the service does by itself meanwhile."""
MORNINGS = [{"weekday": day, "starts": "08:00", "ends": "12:00"} for day in range(7)]


@pytest.fixture
async def topic(desk):
    return await desk.create_topic()


@pytest.fixture
def monday(in_days):
    """A Monday in the weeks to come."""
    day = in_days(14).date()
    return day - timedelta(days=day.weekday())


def at(day: date, hour: int, minute: int = 0) -> datetime:
    return datetime(day.year, day.month, day.day, hour, minute, tzinfo=BERLIN).astimezone(UTC)


async def read(desk, day, headers=None, **params):
    answer = await desk.get(f"/offices/{desk.office_id}/timetable", headers, day=day, **params)
    assert answer.status_code == 200, answer.text
    return answer.json()


def walls(spans):
    return [
        tuple(
            datetime.fromisoformat(span[end]).astimezone(BERLIN).strftime("%d %H:%M")
            for end in ("starts_at", "ends_at")
        )
        for span in spans
    ]


async def test_a_day_shows_talks_what_is_free_and_who_is_away(desk, topic, monday):
    adviser = await desk.create_adviser(hours=MORNINGS)
    client = {"display_name": "Kim"}
    talk = await desk.book(topic, adviser, at(monday, 9), client=client, known=False)
    await desk.create_absence(adviser, at(monday, 11), at(monday, 14))
    shown = await read(desk, monday)
    assert shown["zone"] == "Europe/Berlin"
    assert shown["talks"] == [talk]
    assert shown["complete"] is True
    (times,) = shown["advisers"]
    day = f"{monday:%d}"
    assert walls(times["works"]) == [(f"{day} 08:00", f"{day} 12:00")]
    assert walls(times["absent"]) == [(f"{day} 11:00", f"{day} 14:00")]
    # The talk's break of a quarter of an hour is not free either.
    assert walls(times["free"]) == [
        (f"{day} 08:00", f"{day} 09:00"),
        (f"{day} 10:00", f"{day} 11:00"),
    ]


async def test_what_is_free_can_be_booked_and_what_is_not_cannot(desk, topic, monday):
    adviser = await desk.create_adviser(hours=MORNINGS)
    await desk.book(topic, adviser, at(monday, 9))
    (times,) = (await read(desk, monday))["advisers"]
    free = [
        (datetime.fromisoformat(span["starts_at"]), datetime.fromisoformat(span["ends_at"]))
        for span in times["free"]
    ]
    hour = timedelta(hours=1)
    for quarter in range(6 * 4):
        start = at(monday, 7) + timedelta(minutes=15 * quarter)
        fits = any(begin <= start and start + hour <= end for begin, end in free)
        answer = await desk.try_to_book(topic, adviser, start)
        assert (answer.status_code == 201) == fits, (start, answer.text)
        if fits:
            await desk.change(answer.json(), "cancel")


async def test_closed_days_are_named_and_nobody_works_then(desk, desk_type, monday):
    other = desk_type(desk.app, desk.client, desk.tokens)
    await other.create_office(
        holiday_subdivision="NI",
        closing_days=[{"day": monday.isoformat(), "name": "Betriebsausflug"}],
    )
    await other.create_adviser()
    shown = await read(other, monday, days=7)
    assert (shown["days"][0]["closed"], shown["days"][0]["closed_name"]) == (
        "own",
        "Betriebsausflug",
    )
    (times,) = shown["advisers"]
    assert walls(times["works"])[0][0] == f"{monday + timedelta(days=1):%d} 00:00"
    new_year = await read(other, date(monday.year + 1, 1, 1))
    assert (new_year["days"][0]["closed"], new_year["days"][0]["closed_name"]) == ("holiday", None)


async def test_the_teams_week_is_one_request_and_four_statements_at_most(desk, topic, monday):
    for name in "ABC":
        adviser = await desk.create_adviser(name=name)
        for day in range(5):
            await desk.book(topic, adviser, at(monday + timedelta(days=day), 9))
    statements, asking = [], str(uuid4())

    def count(_connection, _cursor, statement, *_rest):
        context = current_request.get()
        if context is not None and context.request_id == asking:
            statements.append(statement)

    database = desk.app.state.database
    engines = {database._readers.sync_engine, database._writers.sync_engine}
    for engine in engines:
        event.listen(engine, "before_cursor_execute", count)
    try:
        first = await read(desk, monday, {**desk.staff(), "x-request-id": asking}, days=7)
        looks = [each for each in statements if not any(job in each for job in OF_JOBS)]
    finally:
        for engine in engines:
            event.remove(engine, "before_cursor_execute", count)
    assert len(first["talks"]) == 15
    assert [times["display_name"] for times in first["advisers"]] == ["A", "B", "C"]
    # Two that read, and two that note whose names were seen.
    assert 2 <= len(looks) <= 4, looks


async def test_colleagues_calendars_are_noted_and_ones_own_is_not(desk, topic, monday):
    adviser = await desk.create_adviser()
    await desk.book(topic, adviser, at(monday, 9))
    own = desk.staff("adviser", UUID(adviser["id"]))
    await read(desk, monday, own, adviser_id=adviser["id"])
    assert await trail_of(desk.app, "client.listed") == []
    await read(desk, monday, own)
    (entry,) = await trail_of(desk.app, "client.listed")
    assert entry["chain"] == str(desk.office_id)


async def test_a_week_across_a_clock_change_has_a_day_of_another_length(desk):
    await desk.create_adviser()
    spring = await read(desk, date(2037, 3, 23), days=7)
    lengths = [
        datetime.fromisoformat(day["ends_at"]) - datetime.fromisoformat(day["starts_at"])
        for day in spring["days"]
    ]
    assert lengths == [timedelta(hours=24)] * 6 + [timedelta(hours=23)]


async def test_other_offices_and_odd_days_are_refused(desk, desk_type, monday):
    other = desk_type(desk.app, desk.client, desk.tokens)
    path = f"/offices/{desk.office_id}/timetable"
    assert (await desk.get(path, other.staff(), day=monday)).status_code == 404
    for day, days in (("0001-01-01", 1), ("9999-12-31", 7), ("x", 1), (monday, 8), (monday, 0)):
        assert (await desk.get(path, day=day, days=days)).status_code == 422
