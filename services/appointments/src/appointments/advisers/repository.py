"""Queries on advisers."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import col, select, tuple_
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.advisers.models import Adviser


async def find(session: AsyncSession, adviser_id: UUID) -> Adviser | None:
    """Give an adviser, or None."""
    return await session.get(Adviser, adviser_id)


async def lock(session: AsyncSession, adviser_id: UUID) -> Adviser | None:
    """Give an adviser locked until the commit: no booking is being checked meanwhile."""
    return await session.get(Adviser, adviser_id, with_for_update={"key_share": True})


async def lock_for_booking(session: AsyncSession, adviser_id: UUID) -> Adviser | None:
    """Give an adviser whose rules (opt-in, hours, absences) stay as they are until the commit."""
    return await session.get(Adviser, adviser_id, with_for_update={"read": True})


async def page(
    session: AsyncSession, *, office_id: UUID, after: UUID | None, limit: int
) -> Sequence[Adviser]:
    """Give up to `limit` advisers of an office by name, those behind the adviser `after`."""
    query = (
        select(Adviser)
        .where(col(Adviser.office_id) == office_id)
        .order_by(col(Adviser.display_name), col(Adviser.id))
        .limit(limit)
    )
    if after is not None:
        # The name is looked up: inside a cursor it could be longer than an address may be.
        name = select(Adviser.display_name).where(col(Adviser.id) == after).scalar_subquery()
        query = query.where(
            tuple_(col(Adviser.display_name), col(Adviser.id)) > tuple_(name, after)
        )
    return (await session.exec(query)).all()


async def with_name_due(session: AsyncSession, limit: int) -> Sequence[UUID]:
    """Give up to `limit` advisers whose name is to be asked for."""
    query = select(Adviser.id).where(col(Adviser.name_due).is_(True)).limit(limit)
    return (await session.exec(query)).all()
