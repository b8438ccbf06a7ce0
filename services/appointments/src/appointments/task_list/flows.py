"""A list of tasks shows names: who opens colleagues' is in the trail, as for a list of talks."""

from datetime import timedelta
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.db import Database

from appointments.bookings.list_reading import ListWanted, note_list
from appointments.people.purposes import Purpose
from appointments.task_list import service
from appointments.task_list.service import Waiting


async def read(
    database: Database,
    staff: Staff,
    office_id: UUID,
    purpose: Purpose | None,
    *,
    limit: int,
    cursor: str | None,
) -> tuple[list[Waiting], str | None]:
    """Give a page of what waits for the person, and the cursor to go on; raise NotFound.

    Noted afterwards, in a transaction of its own, and before anything is shown. In the trail it is
    a list of the talks of others between the first and the last of them.
    """
    async with database.read() as session:
        rows, next_cursor = await service.list_for(
            session, staff, office_id, limit=limit, cursor=cursor
        )
    others = [
        row.booking.appointment
        for row in rows
        if row.booking.appointment.adviser_id != staff.account_id
    ]
    if others:
        starts = [talk.starts_at for talk in others]
        listed = ListWanted(
            office_id, None, min(starts), max(starts) + timedelta(minutes=1), state=None
        )
        async with database.write() as session:
            await note_list(session, staff, listed, len({talk.id for talk in others}), purpose)
    return rows, next_cursor
