"""Queries on accesses in an emergency and their rules."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import tuple_
from sqlmodel import SQLModel, col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.emergencies.models import EmergencyAccess, EmergencyRule


async def find(session: AsyncSession, access_id: UUID) -> EmergencyAccess | None:
    """Give one access."""
    return await session.get(EmergencyAccess, access_id)


async def lock(session: AsyncSession, access_id: UUID) -> EmergencyAccess | None:
    """Give one access, held until the commit."""
    return await session.get(EmergencyAccess, access_id, with_for_update=True)


async def add(session: AsyncSession, row: SQLModel) -> None:
    """Store a row; IntegrityError when another was faster."""
    session.add(row)
    await session.flush()


async def lock_open_of(
    session: AsyncSession, account_id: UUID, office_id: UUID
) -> Sequence[EmergencyAccess]:
    """Give what somebody has open in an office, held until the commit."""
    statement = (
        select(EmergencyAccess)
        .where(
            col(EmergencyAccess.account_id) == account_id,
            col(EmergencyAccess.office_id) == office_id,
            col(EmergencyAccess.ended_at).is_(None),
        )
        .with_for_update()
    )
    return (await session.exec(statement)).all()


async def lock_overdue(
    session: AsyncSession, now: datetime, limit: int
) -> Sequence[EmergencyAccess]:
    """Give open ones whose time is over, held until the commit."""
    statement = (
        select(EmergencyAccess)
        .where(col(EmergencyAccess.ended_at).is_(None), col(EmergencyAccess.until) <= now)
        .order_by(col(EmergencyAccess.until))
        .limit(limit)
        .with_for_update(skip_locked=True)
    )
    return (await session.exec(statement)).all()


async def page(
    session: AsyncSession, office_id: UUID, before: tuple[datetime, UUID] | None, limit: int
) -> Sequence[EmergencyAccess]:
    """Give up to limit + 1 of an office, the newest first."""
    order = (col(EmergencyAccess.opened_at), col(EmergencyAccess.id))
    statement = (
        select(EmergencyAccess)
        .where(col(EmergencyAccess.office_id) == office_id)
        .order_by(*(each.desc() for each in order))
        .limit(limit + 1)
    )
    if before is not None:
        statement = statement.where(tuple_(*order) < tuple_(*before))
    return (await session.exec(statement)).all()


async def rule(session: AsyncSession, office_id: UUID) -> EmergencyRule | None:
    """Give what an office has settled."""
    return await session.get(EmergencyRule, office_id)


async def lock_rule(session: AsyncSession, office_id: UUID) -> EmergencyRule | None:
    """Give what an office has settled, held until the commit."""
    return await session.get(EmergencyRule, office_id, with_for_update=True)
