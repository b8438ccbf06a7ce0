"""Queries on people of the directory and on what groups mean."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.directory_groups.models import DirectoryGroups, GroupRole


async def lock_groups(session: AsyncSession, account_id: UUID) -> DirectoryGroups | None:
    """Give the groups of a person, held until the commit."""
    return await session.get(DirectoryGroups, account_id, with_for_update=True)


async def all_groups(session: AsyncSession) -> Sequence[DirectoryGroups]:
    """Give the groups of everybody: as many rows as the directory's people have come here."""
    statement = select(DirectoryGroups).order_by(col(DirectoryGroups.account_id))
    return (await session.exec(statement)).all()


async def add_groups(session: AsyncSession, row: DirectoryGroups) -> None:
    """Store the groups of somebody who comes for the first time."""
    session.add(row)
    await session.flush()


async def lock_table(session: AsyncSession) -> Sequence[GroupRole]:
    """Give the whole table, held until the commit: of two changes at once one waits."""
    statement = select(GroupRole).order_by(col(GroupRole.id)).with_for_update()
    return (await session.exec(statement)).all()


async def table(session: AsyncSession) -> Sequence[GroupRole]:
    """Give the whole table by group."""
    order = (col(GroupRole.group_name), col(GroupRole.office), col(GroupRole.role))
    return (await session.exec(select(GroupRole).order_by(*order))).all()


async def add(session: AsyncSession, row: GroupRole) -> None:
    """Store a row; IntegrityError when it is there."""
    session.add(row)
    await session.flush()


async def remove(session: AsyncSession, row: GroupRole) -> None:
    """Drop a row."""
    await session.delete(row)
    await session.flush()
