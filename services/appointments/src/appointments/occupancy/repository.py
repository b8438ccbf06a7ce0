"""Queries on occupied cells."""

from collections.abc import Collection, Iterable
from uuid import UUID

from sqlalchemy import delete, insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.occupancy.models import OccupiedCell
from appointments.occupancy.need import Need


async def replace(
    session: AsyncSession, appointment_id: UUID, needs: Collection[Need], *, keep: UUID | None
) -> None:
    """Give back what the talk occupies (but of the resource `keep`) and occupy what it needs.

    One INSERT, sorted by resource and cell: two bookings that want the same cells meet at the
    first of them and cannot wait for each other in a circle. Raises IntegrityError when taken.
    """
    await release(session, appointment_id, keep=keep)
    rows = [
        {"resource_id": need.resource_id, "cell": cell, "appointment_id": appointment_id}
        for need in sorted(needs)
        for cell in range(need.first_cell, need.first_cell + need.cells)
    ]
    if rows:
        await session.exec(insert(OccupiedCell).values(rows))


async def release(session: AsyncSession, appointment_id: UUID, *, keep: UUID | None = None) -> None:
    """Give back what a talk occupies, but of the resource `keep`."""
    statement = delete(OccupiedCell).where(col(OccupiedCell.appointment_id) == appointment_id)
    if keep is not None:
        statement = statement.where(col(OccupiedCell.resource_id) != keep)
    await session.exec(statement)


async def taken(
    session: AsyncSession,
    resources: Iterable[UUID],
    *,
    first_cell: int,
    end_cell: int,
    besides: UUID | None = None,
) -> list[tuple[UUID, int]]:
    """Give (resource, cell) of what is occupied from first_cell up to before end_cell.

    What the talk `besides` occupies does not count: it is about to be moved.
    """
    query = select(OccupiedCell.resource_id, OccupiedCell.cell).where(
        col(OccupiedCell.resource_id).in_(list(resources)),
        col(OccupiedCell.cell) >= first_cell,
        col(OccupiedCell.cell) < end_cell,
    )
    if besides is not None:
        query = query.where(col(OccupiedCell.appointment_id) != besides)
    return list(await session.exec(query))


async def delete_of(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Delete the cells of appointments that go."""
    await session.exec(
        delete(OccupiedCell).where(col(OccupiedCell.appointment_id).in_(appointment_ids))
    )
