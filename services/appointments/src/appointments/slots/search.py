"""The arithmetic of the slot search, without any database.

A set of cells is a whole number used as a bit mask; bit 0 is the first cell of the window.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple
from uuid import UUID
from zoneinfo import ZoneInfo

from appointments.occupancy.cells import cells_in
from appointments.schedules.working_time import Window, absent_mask, working_mask
from appointments.slots.calendars import AdviserCalendar, Frame, RoomCalendar


class Found(NamedTuple):
    """A free start: its cell, counted from the window's first, with adviser and room."""

    offset: int
    adviser_id: UUID
    room_id: UUID | None


def starts_of_runs(free: int, length: int) -> int:
    """Give the cells from which on `length` cells are free in a row.

    Shifts by powers of two, so that a length of n needs log n steps.
    """
    reached = 1
    while reached < length:
        step = min(reached, length - reached)
        free &= free >> step
        reached += step
    return free


def starts(
    advisers: Sequence[tuple[UUID, int]],
    rooms: Sequence[tuple[UUID, int]] | None,
    prefer: UUID | None = None,
) -> Iterator[Found]:
    """Give free starts by time, then in the order of the advisers; the first free room with each.

    Both sequences hold (id, possible starts); no rooms (None) means that the talk needs none.
    With `prefer` each start comes once: that adviser's, or another's where they are busy.
    """
    any_adviser = 0
    for _, possible in advisers:
        any_adviser |= possible
    any_room = -1 if rooms is None else 0
    for _, possible in rooms or ():
        any_room |= possible
    left = any_adviser & any_room
    while left:
        lowest = left & -left
        left ^= lowest
        offset = lowest.bit_length() - 1
        room_id = next((room for room, possible in rooms or () if possible & lowest), None)
        free = [adviser_id for adviser_id, possible in advisers if possible & lowest]
        if prefer is not None:
            free = [prefer] if prefer in free else free[:1]
        for adviser_id in free:
            yield Found(offset, adviser_id, room_id)


def free_starts(
    frame: Frame,
    advisers: Sequence[AdviserCalendar],
    rooms: Sequence[RoomCalendar] | None,
    window: Window,
    prefer: UUID | None,
) -> Iterator[Found]:
    """Give the free starts in a window in the order of `starts`; the talks may reach beyond it."""
    length = cells_in(frame.duration_minutes + frame.break_minutes)
    wide = Window(window.first_cell, window.cells + length)
    inside = (1 << window.cells) - 1
    zone = ZoneInfo(frame.zone)
    possible = []
    for adviser in advisers:
        present = working_mask(wide, zone, frame.closed, adviser.shifts)
        free = present & ~absent_mask(wide, adviser.absences) & ~adviser.taken
        possible.append((adviser.id, starts_of_runs(free, length) & inside))
    if rooms is None:
        return starts(possible, None, prefer)
    talk = cells_in(frame.duration_minutes)
    possible_rooms = [(room.id, _room_starts(room, window, talk)) for room in rooms]
    return starts(possible, possible_rooms, prefer)


def _room_starts(room: RoomCalendar, window: Window, talk: int) -> int:
    length = talk + cells_in(room.airing_minutes)
    free = (1 << window.cells + length) - 1 & ~room.taken
    return starts_of_runs(free, length)
