"""What becomes of booked talks when something they need goes, and when it comes back.

The write comes first and holds its row: a booking that is being made waits for it, or is seen.
What was written goes back when the talks are in the way and nobody said to keep them.
"""

from collections.abc import Sequence

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.advisers.models import Adviser
from appointments.bookings.models import Appointment
from appointments.foresight import repository
from appointments.foresight.errors import TalksBooked
from appointments.foresight.needing import Needing
from appointments.tasks import service as tasks
from appointments.tasks.service import Concern
from appointments.vocabulary import BookedTalks, TaskKind

_SHOWN_FIRST = 10


async def note_whether_there(
    session: AsyncSession,
    talks: Sequence[Appointment],
    kind: TaskKind,
    choice: BookedTalks,
    is_there: bool,
) -> None:
    """Let what was switched on or off come or go; raise TalksBooked."""
    if is_there:
        await note_back(session, talks, kind)
    else:
        await note_gone(session, talks, kind, choice)


async def note_gone(
    session: AsyncSession, talks: Sequence[Appointment], kind: TaskKind, choice: BookedTalks
) -> None:
    """Raise TalksBooked, or make what is booked tasks of its advisers and the team lead."""
    if talks and choice == "refuse":
        first = [str(talk.id) for talk in talks[:_SHOWN_FIRST]]
        raise TalksBooked(count=len(talks), first=first)
    await tasks.make(session, kind, *(_concern(talk) for talk in talks))


async def note_back(session: AsyncSession, talks: Sequence[Appointment], kind: TaskKind) -> None:
    """Finish the tasks of this kind: what the talks needed is there again."""
    for talk in talks:
        await tasks.finish(session, talk.id, [kind])


async def of_adviser(session: AsyncSession, adviser: Adviser) -> Sequence[Appointment]:
    """Give what is booked with an adviser and not over, by start."""
    needing = Needing(adviser.office_id, utc_now(), adviser_id=adviser.id)
    return await repository.all_of(session, needing)


def _concern(talk: Appointment) -> Concern:
    return Concern(talk.office_id, talk.id, talk.adviser_id)
