"""Slot search: a few indexed queries, limited to the time asked for, however much is booked.

The range is looked at in windows of one day, then two, then four …, and the search ends as soon
as a page is full; a cursor goes on where the page before ended.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.pagination import decode_cursor, encode_cursor
from nahbar_common.problems import NotFound
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.occupancy import service as occupancy
from appointments.occupancy.cells import CELLS_PER_DAY, cells_in, next_cell, start_of
from appointments.offices.models import Office
from appointments.rooms import service as rooms
from appointments.rooms.models import Room
from appointments.schedules import service as schedules
from appointments.schedules.working_time import Window
from appointments.slots import repository
from appointments.slots.errors import RangeTooLong
from appointments.slots.schemas import SlotRead
from appointments.slots.search import Found, possible_starts, starts, starts_of_runs
from appointments.topics import service as topics
from appointments.topics.models import Topic
from appointments.vocabulary import Channel

LONGEST_RANGE = timedelta(days=31)
FARTHEST = timedelta(days=731)
"""Nothing is booked more than two years ahead."""


@dataclass(frozen=True)
class SlotQuery:
    """What is searched: starts from `first` up to before `end`, by one adviser or by anyone.

    The cells of the talk `besides` count as free: it is about to be moved. With `prefer` each
    start is given once: that adviser's, or another's where they are busy.
    """

    office_id: UUID
    topic_id: UUID
    channel: Channel
    first: datetime
    end: datetime
    adviser_id: UUID | None = None
    besides: UUID | None = None
    prefer: UUID | None = None


@dataclass(frozen=True)
class _Search:
    """A query with what does not change from window to window."""

    query: SlotQuery
    office: Office
    topic: Topic
    names: dict[UUID, str]
    rooms: Sequence[Room] | None

    @property
    def cells(self) -> int:
        """Cells the adviser needs: talk and break."""
        return cells_in(self.topic.duration_minutes + self.topic.break_minutes)

    def room_cells(self, room: Room) -> int:
        """Cells the room needs: talk and airing."""
        return cells_in(self.topic.duration_minutes) + cells_in(room.airing_minutes)

    @property
    def tail(self) -> int:
        """Cells beyond a start that have to be known."""
        return max([self.cells, *(self.room_cells(room) for room in self.rooms or ())])

    def slot(self, window: Window, found: Found) -> SlotRead:
        """Write what was found as times."""
        starts_at = start_of(window.first_cell + found.offset)
        return SlotRead(
            starts_at=starts_at,
            ends_at=starts_at + timedelta(minutes=self.topic.duration_minutes),
            adviser_id=found.adviser_id,
            adviser_name=self.names[found.adviser_id],
            room_id=found.room_id,
        )


async def search(
    session: AsyncSession, query: SlotQuery, *, limit: int, cursor: str | None
) -> tuple[list[SlotRead], str | None]:
    """Give a page of free slots by time and adviser, and the cursor to go on.

    Raises NotFound (office, topic), ChannelNotAllowed, RangeTooLong or InvalidCursor.
    """
    if not timedelta(0) < query.end - query.first <= LONGEST_RANGE:
        raise RangeTooLong
    after = decode_cursor(cursor, int, UUID) if cursor else None
    plan = await _prepare(session, query)
    first_cell = max(next_cell(query.first), next_cell(utc_now()), after[0] if after else 0)
    slots: list[SlotRead] = []
    end_cell = min(next_cell(query.end), next_cell(utc_now() + FARTHEST))
    for window in _windows(first_cell, end_cell):
        for found in await _look(session, plan, window):
            cell = window.first_cell + found.offset
            if after and (cell, found.adviser_id) <= after:
                continue
            if len(slots) == limit:
                last = slots[-1]
                return slots, encode_cursor(next_cell(last.starts_at), str(last.adviser_id))
            slots.append(plan.slot(window, found))
    return slots, None


async def _prepare(session: AsyncSession, query: SlotQuery) -> _Search:
    found = await repository.place_and_topic(session, query.office_id, query.topic_id)
    if found is None:
        raise NotFound
    office, topic = found
    topics.check_channel(topic, query.channel)
    candidates = await repository.candidates(
        session, query.office_id, for_video=query.channel == "video", only=query.adviser_id
    )
    needs_room = query.channel == "protected_office"
    return _Search(
        query, office, topic, dict(candidates),
        await rooms.usable(session, query.office_id) if needs_room else None,
    )  # fmt: skip


def _windows(first_cell: int, end_cell: int) -> Iterator[Window]:
    """Cut a range into windows of one day, two days, four days and so on."""
    size = CELLS_PER_DAY
    while first_cell < end_cell:
        cells = min(size, end_cell - first_cell)
        yield Window(first_cell, cells)
        first_cell += cells
        size *= 2


async def _look(session: AsyncSession, plan: _Search, window: Window) -> Iterator[Found]:
    """Find the starts in a window; what lies behind it is read as far as a talk reaches."""
    wide = Window(window.first_cell, window.cells + plan.tail)
    present = await schedules.present_masks(session, plan.office, plan.names, wide)
    room_ids = [room.id for room in plan.rooms or ()]
    taken = await occupancy.taken_masks(
        session, [*present, *room_ids],
        first_cell=wide.first_cell, cells=wide.cells, besides=plan.query.besides,
    )  # fmt: skip
    inside = (1 << window.cells) - 1
    everything = (1 << wide.cells) - 1
    possible = possible_starts(present, taken, plan.cells)
    possible_rooms = None
    if plan.rooms is not None:
        possible_rooms = [
            (room.id, starts_of_runs(everything & ~taken.get(room.id, 0), plan.room_cells(room)))
            for room in plan.rooms
        ]
    return starts(
        [(adviser_id, possible[adviser_id] & inside) for adviser_id in sorted(possible)],
        possible_rooms,
        plan.query.prefer,
    )
