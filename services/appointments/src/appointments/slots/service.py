"""Slot search: one indexed query a window, however much is booked.

The range is looked at in windows, each twice as long as the one before, until a page is full; a
cursor goes on where the page before ended.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.pagination import decode_cursor, encode_cursor
from nahbar_common.problems import NotFound
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.occupancy.cells import CELLS_PER_DAY, next_cell, start_of
from appointments.schedules.working_time import Window
from appointments.slots import repository
from appointments.slots.calendars import AdviserCalendar, Frame, RoomCalendar
from appointments.slots.errors import RangeTooLong
from appointments.slots.search import free_starts
from appointments.topics import service as topics
from appointments.vocabulary import Channel

LONGEST_RANGE = timedelta(days=31)
FARTHEST = timedelta(days=731)
"""Nothing is booked more than two years ahead."""
_DAYS_AT_FIRST, _DAYS_AT_FIRST_OF_ONE = 1, 7
"""A day of a whole office mostly fills a page; of one adviser it takes a week."""


@dataclass(frozen=True)
class SlotQuery:
    """What is searched: starts from `first` up to before `end`, by one adviser or by anyone.

    The cells of the talk `besides` count as free: it is about to be moved. With `prefer` each
    start is given once: that adviser's, or another's where they are busy. Starts are to come
    by at least `lead`, or by `grace` less.
    """

    office_id: UUID
    topic_id: UUID
    channel: Channel
    first: datetime
    end: datetime
    adviser_id: UUID | None = None
    besides: UUID | None = None
    prefer: UUID | None = None
    grace: timedelta = timedelta(0)
    lead: timedelta = timedelta(0)


class Slot(NamedTuple):
    """A free slot: from start to end of the talk, without the break after it."""

    starts_at: datetime
    ends_at: datetime
    adviser_id: UUID
    adviser_name: str
    room_id: UUID | None


async def search(
    session: AsyncSession, query: SlotQuery, *, limit: int, cursor: str | None
) -> tuple[list[Slot], str | None]:
    """Give a page of free slots by time and adviser, and the cursor to go on.

    Raises NotFound (office, topic), ChannelNotAllowed, RangeTooLong or InvalidCursor.
    """
    if not timedelta(0) < query.end - query.first <= LONGEST_RANGE:
        raise RangeTooLong
    after = decode_cursor(cursor, int, UUID) if cursor else None
    slots: list[Slot] = []
    for window in _windows(query, after[0] if after else 0):
        frame, advisers, rooms = await _read(session, query, window)
        names = {adviser.id: adviser.name for adviser in advisers}
        length = timedelta(minutes=frame.duration_minutes)
        for found in free_starts(frame, advisers, rooms, window, query.prefer):
            cell, adviser_id = window.first_cell + found.offset, found.adviser_id
            if after and (cell, adviser_id) <= after:
                continue
            if len(slots) == limit:
                last = slots[-1]
                return slots, encode_cursor(next_cell(last.starts_at), str(last.adviser_id))
            starts_at = start_of(cell)
            slots.append(
                Slot(starts_at, starts_at + length, adviser_id, names[adviser_id], found.room_id)
            )
    return slots, None


def _windows(query: SlotQuery, earliest: int) -> Iterator[Window]:
    """Cut what is asked for into windows; an empty one tells at least whether it can be asked."""
    now = utc_now()
    first_cell = max(next_cell(query.first), next_cell(now + query.lead - query.grace), earliest)
    end_cell = min(next_cell(query.end), next_cell(now + FARTHEST))
    if first_cell >= end_cell:
        yield Window(next_cell(now), 0)
    size = CELLS_PER_DAY * (_DAYS_AT_FIRST_OF_ONE if query.adviser_id else _DAYS_AT_FIRST)
    while first_cell < end_cell:
        yield Window(first_cell, min(size, end_cell - first_cell))
        first_cell += size
        size *= 2


async def _read(
    session: AsyncSession, query: SlotQuery, window: Window
) -> tuple[Frame, list[AdviserCalendar], list[RoomCalendar] | None]:
    known = await repository.advisers(
        session,
        office_id=query.office_id,
        topic_id=query.topic_id,
        window=window,
        for_video=query.channel == "video",
        only=query.adviser_id,
        besides=query.besides,
    )
    if known is None:
        raise NotFound
    frame, advisers = known
    topics.check_channel(frame, query.channel)
    if query.channel != "protected_office":
        return frame, advisers, None
    rooms = await repository.rooms(
        session,
        office_id=query.office_id,
        topic_id=query.topic_id,
        window=window,
        besides=query.besides,
    )
    return frame, advisers, rooms
