"""The slot search against a slow one that looks at every quarter of an hour by itself."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4
from zoneinfo import ZoneInfo

import pytest
from appointments.advisers.models import Adviser
from appointments.bookings.models import Appointment
from appointments.occupancy.cells import cell_of, cells_in, next_cell, start_of
from appointments.occupancy.models import OccupiedCell
from appointments.offices.models import Office
from appointments.rooms.models import Room
from appointments.schedules.models import Absence, WorkingHours
from appointments.slots import service
from appointments.slots.service import SlotQuery
from appointments.topics.models import Topic
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from nahbar_common.db import Database
from sqlalchemy import event

# None lies within an hour that a night has twice: there the wall clock alone does not decide.
BOUNDARIES = (0, 30, 360, 487, 720, 1020, 1380, 1440)
CHANNELS = ("video", "phone", "protected_office")
MINUTES_LOOKED_AT = 4 * 24 * 60


@st.composite
def weekly_hours(draw):
    """Stretches that do not overlap, on some weekdays."""
    hours = []
    for weekday in draw(st.sets(st.integers(0, 6))):
        marks = sorted(draw(st.sets(st.sampled_from(BOUNDARIES), min_size=2, max_size=4)))
        pairs = zip(marks[::2], marks[1::2], strict=False)
        hours += [(weekday, starts, ends) for starts, ends in pairs]
    return hours


ROUND_THE_CLOCK = [(weekday, 0, 1440) for weekday in range(7)]
offsets = st.integers(0, MINUTES_LOOKED_AT)
# What lies at the edge of the time looked at decides as well.
places = offsets | st.sampled_from(["first day's end", "end"])
mostly = st.sampled_from([True, True, True, False])
rarely_one = st.sampled_from([None, None, None, 0, 1, 2])
cases = st.fixed_dictionaries(
    {
        "zone": st.sampled_from(["Europe/Berlin", "UTC", "Asia/Kathmandu", "America/New_York"]),
        "land": st.sampled_from([None, "NI"]),
        "closing": st.sets(st.integers(0, 6), max_size=2),
        "topic": st.sampled_from([(45, 15), (30, 15), (50, 10), (15, 0), (5, 10)]),
        "advisers": st.lists(
            st.tuples(st.just(ROUND_THE_CLOCK) | weekly_hours(), mostly, mostly),
            min_size=1,
            max_size=3,
        ),
        "airings": st.lists(st.sampled_from([0, 15, 30]), min_size=1, max_size=2),
        "absences": st.lists(st.tuples(st.integers(0, 2), places, st.integers(1, 600)), max_size=3),
        "taken": st.lists(st.tuples(st.integers(0, 4), places, st.integers(1, 12)), max_size=8),
        "days": st.integers(1, 150),
        "channel": st.sampled_from((*CHANNELS, "protected_office")),
        "span": st.tuples(offsets, st.integers(1, MINUTES_LOOKED_AT)),
        "only": rarely_one,
        "prefer": rarely_one,
        "besides": st.booleans(),
        "limit": st.integers(1, 30),
    }
)


@dataclass
class World:
    """An office in the database and in plain sight."""

    case: dict
    base: datetime
    office: Office
    topic: Topic
    advisers: list[Adviser]
    hours: dict[UUID, list[tuple[int, int, int]]]
    absences: list[Absence]
    rooms: list[Room]
    taken: dict[UUID, dict[int, UUID]]
    query: SlotQuery

    def reference(self) -> list[tuple[datetime, UUID, UUID | None]]:
        """Give (start, adviser, room) of every free slot."""
        found = []
        for cell in range(next_cell(self.query.first), next_cell(self.query.end)):
            room = self.free_room(cell)
            if self.query.channel == "protected_office" and room is None:
                continue
            free = [adviser.id for adviser in self.advisers if self.is_free(adviser, cell)]
            if self.query.prefer is not None:
                free = [self.query.prefer] if self.query.prefer in free else free[:1]
            found += [(start_of(cell), adviser_id, room) for adviser_id in free]
        return found

    def free_room(self, cell: int) -> UUID | None:
        if self.query.channel != "protected_office":
            return None
        for room in sorted(self.rooms, key=lambda room: room.name):
            length = cells_in(self.topic.duration_minutes) + cells_in(room.airing_minutes)
            if not any(self.is_taken(room.id, cell + step) for step in range(length)):
                return room.id
        return None

    def is_free(self, adviser: Adviser, cell: int) -> bool:
        wanted = self.query.adviser_id in (None, adviser.id)
        offers = adviser.active and (adviser.video_opted_in or self.query.channel != "video")
        length = cells_in(self.topic.duration_minutes + self.topic.break_minutes)
        return (
            wanted
            and offers
            and all(
                self.works(adviser.id, cell + step) and not self.is_taken(adviser.id, cell + step)
                for step in range(length)
            )
        )

    def is_taken(self, resource: UUID, cell: int) -> bool:
        return self.taken.get(resource, {}).get(cell, self.query.besides) != self.query.besides

    def works(self, adviser_id: UUID, cell: int) -> bool:
        starts_at, ends_at = start_of(cell), start_of(cell + 1)
        wall = starts_at.astimezone(ZoneInfo(self.office.zone))
        minute = wall.hour * 60 + wall.minute
        return (
            not self.office.closed.covers(wall.date())
            and any(
                weekday == wall.weekday() and opens <= minute and minute + 15 <= closes
                for weekday, opens, closes in self.hours[adviser_id]
            )
            and not any(
                absence.adviser_id == adviser_id
                and absence.starts_at < ends_at
                and absence.ends_at > starts_at
                for absence in self.absences
            )
        )


def minutes_of(place: int | str, span: tuple[int, int]) -> int:
    """Give a place in minutes; an edge lies right behind the last cell looked at."""
    start, length = span
    first = -(-start // 15) * 15
    match place:
        case "first day's end":
            return first + 24 * 60
        case "end":
            return -(-(start + length) // 15) * 15
    return int(place)


def imagine(case: dict) -> tuple[World, list]:
    """Make a world and its rows."""
    today = datetime.now(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
    base = today + timedelta(days=case["days"])
    office = Office(
        name="Amt",
        phone="1",
        address="",
        zone=case["zone"],
        holiday_subdivision=case["land"],
        closing_days=[
            {"day": (base.date() + timedelta(days=day)).isoformat(), "name": "zu"}
            for day in sorted(case["closing"])
        ],
        dpo_name="",
        dpo_email="",
        dpo_phone="",
        authority="",
        opening_hours={"de": "immer"},
    )
    duration, pause = case["topic"]
    topic = Topic(
        office_id=office.id,
        title={"de": "T"},
        description={"de": "T"},
        channels=list(CHANNELS),
        duration_minutes=duration,
        break_minutes=pause,
    )
    advisers = [
        Adviser(
            id=uuid4(),
            office_id=office.id,
            display_name="A",
            video_opted_in=opted_in,
            active=active,
        )
        for _, opted_in, active in case["advisers"]
    ]
    advisers.sort(key=lambda adviser: adviser.id)
    hours = {
        adviser.id: weekly for adviser, (weekly, *_) in zip(advisers, case["advisers"], strict=True)
    }
    rooms = [
        Room(office_id=office.id, name=f"R{number}", capacity=2, airing_minutes=airing)
        for number, airing in enumerate(case["airings"])
    ]
    absences = [
        Absence(
            adviser_id=advisers[who].id,
            starts_at=base + timedelta(minutes=minutes_of(place, case["span"])),
            ends_at=base + timedelta(minutes=minutes_of(place, case["span"]) + length),
        )
        for who, place, length in case["absences"]
        if who < len(advisers)
    ]
    talks, cells, taken = [], [], {}
    resources = [adviser.id for adviser in advisers] + [room.id for room in rooms]
    for which, place, length in case["taken"]:
        if which < len(resources):
            resource = resources[which]
            talk = Appointment(
                office_id=office.id,
                topic_id=topic.id,
                adviser_id=advisers[0].id,
                channel="phone",
                starts_at=base,
                ends_at=base + timedelta(minutes=15),
            )
            talks.append(talk)
            first = cell_of(base + timedelta(minutes=minutes_of(place, case["span"])))
            for cell in range(first, first + length):
                if taken.setdefault(resource, {}).setdefault(cell, talk.id) == talk.id:
                    cells.append(
                        OccupiedCell(resource_id=resource, cell=cell, appointment_id=talk.id)
                    )

    def chosen(number: int | None) -> UUID | None:
        return None if number is None or number >= len(advisers) else advisers[number].id

    start, length = case["span"]
    query = SlotQuery(
        office.id,
        topic.id,
        case["channel"],
        base + timedelta(minutes=start),
        base + timedelta(minutes=start + length),
        adviser_id=chosen(case["only"]),
        prefer=chosen(case["prefer"]),
        besides=talks[0].id if talks and case["besides"] else None,
    )
    weekly = [
        WorkingHours(adviser_id=adviser_id, weekday=day, starts_minute=opens, ends_minute=closes)
        for adviser_id, stretches in hours.items()
        for day, opens, closes in stretches
    ]
    rows = [[office], [topic, *advisers, *rooms], [*weekly, *absences, *talks], cells]
    return World(case, base, office, topic, advisers, hours, absences, rooms, taken, query), rows


async def every_page(database: Database, query: SlotQuery, limit: int) -> list:
    """Follow the cursors to the end; each page but the last is full."""
    found, cursor = [], None
    while True:
        async with database.read() as session:
            page, cursor = await service.search(session, query, limit=limit, cursor=cursor)
        found += [(slot.starts_at, slot.adviser_id, slot.room_id) for slot in page]
        if cursor is None:
            return found
        assert len(page) == limit


async def search_and_compare(database: Database, case: dict) -> None:
    world, rows = imagine(case)
    async with database.write() as session:
        for level in rows:
            session.add_all(level)
            await session.flush()
        session.expunge_all()
    assert await every_page(database, world.query, case["limit"]) == world.reference()


def test_the_search_finds_what_a_look_at_every_cell_finds(database_url):
    with asyncio.Runner() as runner:
        database = Database(database_url)

        @settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
        @given(cases)
        def holds(case: dict) -> None:
            runner.run(search_and_compare(database, case))

        try:
            holds()
        finally:
            runner.run(database.close())


@pytest.mark.parametrize(("channel", "statements"), [("video", 1), ("protected_office", 2)])
async def test_a_page_costs_the_same_statements_whoever_works_there(
    desk, in_days, app, channel, statements
):
    topic = await desk.create_topic()
    for number in range(3):
        await desk.create_adviser()
        await desk.create_room(f"R{number}")
    sent = []
    engine = app.state.database._readers.sync_engine
    event.listen(engine, "before_cursor_execute", lambda *arguments: sent.append(arguments[2]))
    slots = await desk.slots(topic, channel=channel, from_=in_days(3), to=in_days(10), limit=50)
    assert len(slots) == 50
    assert len(sent) == statements
