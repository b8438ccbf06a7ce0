"""Opening the page behind a link, which the office sees."""

from nahbar_common.auth import Participant
from nahbar_common.db import Database

from appointments.attendances import service as attendances
from appointments.visits import service
from appointments.visits.service import Visit


async def open_own(database: Database, visitor: Participant) -> Visit:
    """Give the appointment somebody has an attendance in; raise NotFound.

    The first time is noted in a step of its own: the page asks again and again, and a reader waits
    for nobody who writes. A program that only fetches the link's address comes never so far.
    """
    async with database.read() as session:
        visit = await service.get_own(session, visitor)
    if not attendances.is_opened(visit.attendance):
        async with database.write() as session:
            await attendances.note_opened(session, visitor)
    return visit
