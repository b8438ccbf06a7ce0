"""Noting what a client is to be told, in the transaction in which it happens.

Whoever calls names the talk by ids, so that every feature above may. Whether it is sent, and where
to, is decided when it is due.
"""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID
from zoneinfo import ZoneInfo

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.notices import repository
from appointments.notices.models import Notice
from appointments.notices.times import QuietHours, reminders
from appointments.offices.models import Office
from appointments.vocabulary import NoticeKind

NOTED_KEY = "notices_noted"
ENABLED_KEY = "notices_enabled"
"""In sessions of a service that has mail set up; elsewhere nothing is noted."""


def quiet_hours_of(office: Office) -> QuietHours:
    """Give the quiet hours of an office."""
    return QuietHours(office.quiet_from_minute, office.quiet_until_minute)


def are_sent(session: AsyncSession) -> bool:
    """Tell whether clients are told by mail here at all."""
    return bool(session.info.get(ENABLED_KEY))


async def note(
    session: AsyncSession,
    kind: NoticeKind,
    office: Office,
    appointment_id: UUID,
    *,
    version: int,
    starts_at: datetime,
    person_ids: Collection[UUID],
) -> None:
    """Note news of a talk for its clients, with the reminders that follow from it.

    What waits from before is dropped. Callers hold the talk's lock, or have just made it.
    """
    if not are_sent(session):
        return
    now = utc_now()
    if kind != "invitation":
        await repository.drop_waiting(session, appointment_id, now)
    times = {0: now}
    if kind != "cancellation":
        times |= reminders(
            starts_at,
            office.reminder_minutes,
            quiet_hours_of(office),
            ZoneInfo(office.zone),
            now,
        )
    session.add_all(
        Notice(
            appointment_id=appointment_id,
            person_id=person_id,
            kind="reminder" if ahead else kind,
            version=version,
            ahead_minutes=ahead,
            starts_at=starts_at,
            due_at=due_at,
            next_attempt_at=due_at,
        )
        for person_id in person_ids
        for ahead, due_at in times.items()
    )
    session.info[NOTED_KEY] = True


async def of_appointment(session: AsyncSession, appointment_id: UUID) -> Sequence[Notice]:
    """Give all notices of a talk by the time they are due."""
    return await repository.of_appointment(session, appointment_id)


async def all_sent(session: AsyncSession, notice: Notice) -> bool:
    """Tell whether the same news went out to everybody who takes part as a client."""
    return all(
        one.state == "sent"
        for one in await repository.of_appointment(session, notice.appointment_id)
        if (one.version, one.kind) == (notice.version, notice.kind)
    )


async def due(session: AsyncSession, limit: int) -> Sequence[tuple[UUID, UUID]]:
    """Give ids of what is due, each with its appointment's."""
    return await repository.due(session, utc_now(), limit)


async def lock(session: AsyncSession, notice_id: UUID) -> Notice | None:
    """Give a notice locked until the commit, or None; callers hold its appointment's lock."""
    return await repository.lock(session, notice_id)


async def waiting(session: AsyncSession) -> tuple[int, datetime | None]:
    """Give how many are overdue, and when the next one is due."""
    return await repository.waiting(session, utc_now())


async def delete_of(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Delete the notices of appointments that go."""
    await repository.delete_of(session, appointment_ids)
