"""What this service decides about attendances. Callers hold the appointment's lock."""

from collections.abc import Collection, Sequence
from uuid import UUID

from nahbar_common.auth import Participant
from nahbar_common.clock import utc_now
from nahbar_common.problems import NotFound
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.attendances import repository
from appointments.attendances.models import Attendance


async def get_own(session: AsyncSession, visitor: Participant) -> Attendance:
    """Give the attendance a link stands for; raise NotFound."""
    found = await repository.find(session, visitor.appointment_id, visitor.person_id)
    if found is None or (found.part, found.state) != (visitor.part, "expected"):
        raise NotFound
    return found


def is_opened(attendance: Attendance) -> bool:
    """Tell whether it is known that somebody's newest link was opened."""
    issued_at, opened_at = attendance.link_issued_at, attendance.link_opened_at
    return opened_at is not None and (issued_at is None or opened_at >= issued_at)


async def note_opened(session: AsyncSession, visitor: Participant) -> None:
    """Note that somebody's page came up behind their link; one statement, so it needs no lock."""
    await repository.note_opened(session, visitor.appointment_id, visitor.person_id, utc_now())


async def get(session: AsyncSession, appointment_id: UUID, person_id: UUID) -> Attendance:
    """Give a person's attendance; raise NotFound."""
    found = await repository.find(session, appointment_id, person_id)
    if found is None:
        raise NotFound
    return found


async def clients(session: AsyncSession, appointment_id: UUID) -> Sequence[Attendance]:
    """Give the attendances of the clients, the first of them first."""
    return await repository.of_part(session, appointment_id, "client")


async def find_adviser(session: AsyncSession, appointment_id: UUID) -> Attendance:
    """Give the attendance of the adviser in whose calendar an appointment stands."""
    (adviser,) = await repository.of_part(session, appointment_id, "adviser")
    return adviser


async def replace_adviser(session: AsyncSession, appointment_id: UUID, adviser_id: UUID) -> None:
    """Let an adviser attend in place of the one before, who is gone.

    Somebody who comes back finds what was theirs.
    """
    for attendance in await repository.of_part(session, appointment_id, "adviser"):
        if attendance.person_id == adviser_id:
            return
        attendance.state = "gone"
    # The database lets one adviser be expected: first the one goes, then the other comes.
    await session.flush()
    returning = await repository.find(session, appointment_id, adviser_id)
    if returning is None:
        session.add(Attendance(appointment_id=appointment_id, person_id=adviser_id, part="adviser"))
    else:
        returning.state = "expected"


async def share_a_talk(session: AsyncSession, account_id: UUID, client_id: UUID) -> bool:
    """Tell whether somebody takes, or took, part in a talk of a client that is on file."""
    return await repository.share_a_talk(session, account_id, client_id)


async def forget_phones(session: AsyncSession, person_id: UUID) -> None:
    """Let the number on file count for every talk of a person again."""
    await repository.forget_phones(session, person_id)


async def delete_of(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Delete the attendances of appointments that go."""
    await repository.delete_of(session, appointment_ids)
