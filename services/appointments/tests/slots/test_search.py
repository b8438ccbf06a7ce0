"""The arithmetic of the slot search against a plain, slow one."""

from uuid import UUID

from appointments.slots.search import Found, starts, starts_of_runs
from hypothesis import given
from hypothesis import strategies as st

masks = st.integers(0, (1 << 40) - 1)


@given(masks, st.integers(1, 12))
def test_a_run_starts_where_all_its_cells_are_free(free, length):
    result = starts_of_runs(free, length)
    for cell in range(40):
        expected = all(free >> (cell + step) & 1 for step in range(length))
        assert bool(result >> cell & 1) == expected


@given(st.lists(masks, max_size=4), st.none() | st.lists(masks, max_size=3))
def test_starts_come_by_time_and_adviser_with_the_first_free_room(adviser_masks, room_masks):
    advisers = [(UUID(int=number), mask) for number, mask in enumerate(adviser_masks)]
    rooms = None
    if room_masks is not None:
        rooms = [(UUID(int=100 + number), mask) for number, mask in enumerate(room_masks)]
    expected = []
    for cell in range(40):
        free_rooms = [room for room, mask in rooms or () if mask >> cell & 1]
        if rooms is not None and not free_rooms:
            continue
        expected += [
            Found(cell, adviser, free_rooms[0] if free_rooms else None)
            for adviser, mask in advisers
            if mask >> cell & 1
        ]
    assert list(starts(advisers, rooms)) == expected


@given(st.lists(masks, min_size=1, max_size=4))
def test_a_preferred_adviser_comes_first_and_each_start_once(adviser_masks):
    advisers = [(UUID(int=number), mask) for number, mask in enumerate(adviser_masks)]
    preferred, mask = advisers[-1]
    found = list(starts(advisers, None, preferred))
    assert len({each.offset for each in found}) == len(found)
    for each in found:
        assert (each.adviser_id == preferred) == bool(mask >> each.offset & 1)
