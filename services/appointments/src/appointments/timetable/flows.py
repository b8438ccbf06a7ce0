"""A timetable shows names and numbers: who opens colleagues' is in the trail, as for a list."""

from nahbar_common.auth import Staff
from nahbar_common.db import Database

from appointments.access import COUNSELLORS
from appointments.bookings.list_reading import ListWanted, is_noted, note_list
from appointments.occupancy.cells import start_of
from appointments.people.purposes import Purpose
from appointments.timetable import service
from appointments.timetable.service import Shown, Wanted


async def read(database: Database, staff: Staff, wanted: Wanted, purpose: Purpose | None) -> Shown:
    """Give days of an office; raise NotFound.

    Noted afterwards, in a transaction of its own, and before anything is shown.
    """
    staff.require(wanted.office_id, *COUNSELLORS)
    async with database.read() as session:
        shown = await service.read(session, wanted)
    first, end = shown.window.first_cell, shown.window.first_cell + shown.window.cells
    listed = ListWanted(
        wanted.office_id, wanted.adviser_id, start_of(first), start_of(end), state=None
    )
    if shown.talks and is_noted(staff, listed):
        async with database.write() as session:
            await note_list(session, staff, listed, len(shown.talks), purpose)
    return shown
