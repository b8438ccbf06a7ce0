"""Queries on programs."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import delete, exists
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.machine_clients.models import MachineClient, MachineClientOffice


async def add(session: AsyncSession, client: MachineClient, offices: Collection[str]) -> None:
    """Store a program; IntegrityError when the name is taken."""
    session.add(client)
    await session.flush()
    for office in sorted(set(offices)):
        session.add(MachineClientOffice(client_id=client.id, office=office))
    await session.flush()


async def find(session: AsyncSession, client_id: UUID) -> MachineClient | None:
    """Give a program by id."""
    return await session.get(MachineClient, client_id)


async def find_by_name(session: AsyncSession, name: str) -> MachineClient | None:
    """Give a program by name."""
    statement = select(MachineClient).where(col(MachineClient.name) == name)
    return (await session.exec(statement)).first()


async def page(
    session: AsyncSession, offices: Collection[str] | None, limit: int, after: UUID | None
) -> Sequence[MachineClient]:
    """Give up to limit + 1 programs of these offices (None: all), by id."""
    statement = select(MachineClient).order_by(col(MachineClient.id)).limit(limit + 1)
    if offices is not None:
        statement = statement.where(
            exists().where(
                col(MachineClientOffice.client_id) == col(MachineClient.id),
                col(MachineClientOffice.office).in_(offices),
            )
        )
    if after is not None:
        statement = statement.where(col(MachineClient.id) > after)
    return (await session.exec(statement)).all()


async def offices_of(
    session: AsyncSession, clients: Sequence[MachineClient]
) -> dict[UUID, list[str]]:
    """Give the offices of programs by id, sorted, in one query."""
    offices: defaultdict[UUID, list[str]] = defaultdict(list)
    ids = [client.id for client in clients]
    statement = (
        select(MachineClientOffice)
        .where(col(MachineClientOffice.client_id).in_(ids))
        .order_by(col(MachineClientOffice.office))
    )
    for row in await session.exec(statement):
        offices[row.client_id].append(row.office)
    return offices


async def remove(session: AsyncSession, client_id: UUID) -> None:
    """Drop a program with its offices."""
    await session.exec(delete(MachineClient).where(col(MachineClient.id) == client_id))
