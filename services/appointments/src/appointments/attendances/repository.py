"""Queries on attendances."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, or_, update
from sqlalchemy.orm import aliased
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.attendances.models import Attendance
from appointments.vocabulary import Part


async def find(session: AsyncSession, appointment_id: UUID, person_id: UUID) -> Attendance | None:
    """Give a person's attendance, one that is gone too, or None."""
    return await session.get(Attendance, (appointment_id, person_id))


async def of_part(session: AsyncSession, appointment_id: UUID, part: Part) -> Sequence[Attendance]:
    """Give who is expected in a part, first come first."""
    query = (
        select(Attendance)
        .where(
            col(Attendance.appointment_id) == appointment_id,
            col(Attendance.part) == part,
            col(Attendance.state) == "expected",
        )
        .order_by(col(Attendance.created_at), col(Attendance.person_id))
        # Whoever asks before a change holds the appointment's lock since, but not before.
        .execution_options(populate_existing=True)
    )
    return (await session.exec(query)).all()


async def note_opened(
    session: AsyncSession, appointment_id: UUID, person_id: UUID, now: datetime
) -> None:
    """Note that a link was opened, unless that is known of this very link."""
    await session.exec(
        update(Attendance)
        .where(
            col(Attendance.appointment_id) == appointment_id,
            col(Attendance.person_id) == person_id,
            or_(
                col(Attendance.link_opened_at).is_(None),
                col(Attendance.link_opened_at) < col(Attendance.link_issued_at),
            ),
        )
        .values(link_opened_at=now)
    )


async def share_a_talk(session: AsyncSession, account_id: UUID, client_id: UUID) -> bool:
    """Tell whether two people are, or were, expected in one appointment."""
    theirs = aliased(Attendance)
    query = (
        select(Attendance.person_id)
        .join(theirs, col(theirs.appointment_id) == col(Attendance.appointment_id))
        .where(col(Attendance.person_id) == client_id, col(theirs.person_id) == account_id)
        .limit(1)
    )
    return (await session.exec(query)).first() is not None


async def forget_phones(session: AsyncSession, person_id: UUID) -> None:
    """Erase the numbers a person gave for single talks."""
    await session.exec(
        update(Attendance).where(col(Attendance.person_id) == person_id).values(phone=None)
    )


async def delete_of(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Delete the attendances of appointments that go."""
    await session.exec(
        delete(Attendance).where(col(Attendance.appointment_id).in_(appointment_ids))
    )
