"""Queries on what was taken away."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import tuple_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.revocations.models import Revocation


def add_all(session: AsyncSession, revocations: Collection[Revocation]) -> None:
    """Add them, in the transaction that takes the rights away."""
    session.add_all(revocations)


async def page(
    session: AsyncSession,
    later_than: datetime | None,
    after: tuple[datetime, UUID] | None,
    limit: int,
) -> Sequence[Revocation]:
    """Give up to limit + 1, the oldest first: of those later than a moment, what comes after."""
    order = (col(Revocation.revoked_at), col(Revocation.id))
    statement = select(Revocation).order_by(*order).limit(limit + 1)
    if later_than is not None:
        statement = statement.where(col(Revocation.revoked_at) > later_than)
    if after is not None:
        statement = statement.where(tuple_(*order) > tuple_(*after))
    return (await session.exec(statement)).all()


async def of_subjects(session: AsyncSession, subjects: Collection[UUID]) -> Sequence[Revocation]:
    """Give those of certain subjects."""
    statement = select(Revocation).where(col(Revocation.subject).in_(subjects))
    return (await session.exec(statement)).all()
