"""Queries of brands."""

from collections.abc import Collection
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.brands.models import Brand, BrandVersion


async def save(session: AsyncSession, brand: Brand, version: BrandVersion) -> None:
    """Store a brand with the version it has now; raise IntegrityError when the name is taken."""
    session.add(brand)
    await session.flush()
    session.add(version)
    await session.flush()


async def find(session: AsyncSession, brand_id: UUID) -> Brand | None:
    """Find a brand by its id."""
    return await session.get(Brand, brand_id)


async def lock(session: AsyncSession, brand_id: UUID) -> Brand | None:
    """Find a brand and hold it: of two people who change it, one waits and then reads anew."""
    return await session.get(
        Brand, brand_id, populate_existing=True, with_for_update={"key_share": True}
    )


async def find_named(session: AsyncSession, office_id: UUID, name: str) -> Brand | None:
    """Find a brand by what makes it unique."""
    statement = select(Brand).where(col(Brand.office_id) == office_id, col(Brand.name) == name)
    return (await session.exec(statement)).first()


async def get_version(session: AsyncSession, brand_id: UUID, version: int) -> BrandVersion:
    """Give a brand as it was; a foreign key says that it is there."""
    return await session.get_one(BrandVersion, (brand_id, version))


async def names_of(session: AsyncSession, brand_ids: Collection[UUID]) -> dict[UUID, str]:
    """Give the names of brands."""
    statement = select(Brand.id, Brand.name).where(col(Brand.id).in_(brand_ids))
    return {row[0]: row[1] for row in await session.exec(statement)}


async def list_active(session: AsyncSession, office_id: UUID) -> list[Brand]:
    """Give an office's active brands by name."""
    statement = select(Brand).where(col(Brand.office_id) == office_id, col(Brand.active).is_(True))
    return list(await session.exec(statement.order_by(col(Brand.name))))


async def page_of_office(
    session: AsyncSession, office_id: UUID, *, after: UUID | None, limit: int
) -> list[Brand]:
    """Give up to `limit` brands of an office, oldest first."""
    statement = select(Brand).where(col(Brand.office_id) == office_id)
    if after is not None:
        statement = statement.where(col(Brand.id) > after)
    return list(await session.exec(statement.order_by(col(Brand.id)).limit(limit)))


async def page_of_versions(
    session: AsyncSession, brand_id: UUID, *, before: int | None, limit: int
) -> list[BrandVersion]:
    """Give up to `limit` versions of a brand, newest first."""
    statement = select(BrandVersion).where(col(BrandVersion.brand_id) == brand_id)
    if before is not None:
        statement = statement.where(col(BrandVersion.version) < before)
    newest_first = statement.order_by(col(BrandVersion.version).desc())
    return list(await session.exec(newest_first.limit(limit)))
