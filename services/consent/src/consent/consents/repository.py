"""Queries over the entries; nothing here changes one, but for carried_out_at."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import func, update
from sqlalchemy.orm import aliased
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.consents.models import ConsentEntry


async def newest_entry(
    session: AsyncSession, appointment_id: UUID, person_id: UUID
) -> ConsentEntry | None:
    """Give what the person declared last for this appointment."""
    query = (
        select(ConsentEntry)
        .where(
            col(ConsentEntry.appointment_id) == appointment_id,
            col(ConsentEntry.person_id) == person_id,
        )
        .order_by(col(ConsentEntry.position).desc())
        .limit(1)
    )
    return (await session.exec(query)).one_or_none()


async def find(session: AsyncSession, entry_id: UUID) -> ConsentEntry | None:
    """Give an entry."""
    return await session.get(ConsentEntry, entry_id)


async def entries_of(
    session: AsyncSession, appointment_id: UUID, person_id: UUID, limit: int
) -> Sequence[ConsentEntry]:
    """Give what a person declared for an appointment, the newest first."""
    query = (
        select(ConsentEntry)
        .where(
            col(ConsentEntry.appointment_id) == appointment_id,
            col(ConsentEntry.person_id) == person_id,
        )
        .order_by(col(ConsentEntry.position).desc())
        .limit(limit)
    )
    return (await session.exec(query)).all()


async def consent_before(session: AsyncSession, withdrawal: ConsentEntry) -> ConsentEntry:
    """Give the newest consent a withdrawal withdrew; the row before it, as checks guarantee."""
    query = select(ConsentEntry).where(
        col(ConsentEntry.appointment_id) == withdrawal.appointment_id,
        col(ConsentEntry.person_id) == withdrawal.person_id,
        col(ConsentEntry.position) == withdrawal.position - 1,
    )
    return (await session.exec(query)).one()


async def newest_entries(
    session: AsyncSession,
    appointment_id: UUID,
    person_ids: Collection[UUID] | None = None,
    *,
    limit: int = 100,
) -> Sequence[ConsentEntry]:
    """Give the newest entry of each person (or of these) in an appointment, in one query."""
    other = aliased(ConsentEntry)
    newest = (
        select(func.max(other.position))
        .where(
            other.appointment_id == ConsentEntry.appointment_id,
            other.person_id == ConsentEntry.person_id,
        )
        .scalar_subquery()
    )
    query = (
        select(ConsentEntry)
        .where(
            col(ConsentEntry.appointment_id) == appointment_id,
            col(ConsentEntry.position) == newest,
        )
        .order_by(col(ConsentEntry.person_id))
        .limit(limit)
    )
    if person_ids is not None:
        query = query.where(col(ConsentEntry.person_id).in_(person_ids))
    return (await session.exec(query)).all()


async def append(session: AsyncSession, entry: ConsentEntry) -> None:
    """Add an entry; raise IntegrityError, with the session still good, when its place is taken."""
    async with session.begin_nested():
        session.add(entry)
        await session.flush()


async def mark_carried_out(session: AsyncSession, withdrawal_id: UUID, moment: datetime) -> None:
    """Note when a withdrawal took effect in the talk; only the first time counts."""
    await session.exec(
        update(ConsentEntry)
        .where(
            col(ConsentEntry.id) == withdrawal_id,
            col(ConsentEntry.kind) == "withdrawn",
            col(ConsentEntry.carried_out_at).is_(None),
        )
        .values(carried_out_at=moment)
    )
