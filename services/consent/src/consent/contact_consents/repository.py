"""Queries over what people declared about contact; nothing here changes an entry."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, func, tuple_
from sqlalchemy.orm import aliased
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.contact_consents.models import ContactEntry


async def newest_of(
    session: AsyncSession, person_ids: Collection[UUID]
) -> dict[UUID, ContactEntry]:
    """Give what each of these people declared last, by person; who declared nothing is left out."""
    other = aliased(ContactEntry)
    newest = (
        select(func.max(other.position))
        .where(other.person_id == ContactEntry.person_id)
        .scalar_subquery()
    )
    query = select(ContactEntry).where(
        col(ContactEntry.person_id).in_(person_ids), col(ContactEntry.position) == newest
    )
    return {entry.person_id: entry for entry in await session.exec(query)}


async def append(session: AsyncSession, entry: ContactEntry) -> None:
    """Add an entry; raise IntegrityError, with the session still good, when its place is taken."""
    async with session.begin_nested():
        session.add(entry)
        await session.flush()


async def page(
    session: AsyncSession,
    office_id: UUID,
    *,
    before: tuple[datetime, UUID] | None,
    limit: int,
) -> Sequence[ContactEntry]:
    """Give what was declared to an office, the newest first."""
    conditions: list[ColumnElement[bool]] = [col(ContactEntry.office_id) == office_id]
    if before is not None:
        place = tuple_(col(ContactEntry.recorded_at), col(ContactEntry.id))
        conditions.append(place < before)
    query = (
        select(ContactEntry)
        .where(*conditions)
        .order_by(col(ContactEntry.recorded_at).desc(), col(ContactEntry.id).desc())
        .limit(limit)
    )
    return (await session.exec(query)).all()
