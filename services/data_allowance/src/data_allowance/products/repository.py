"""Queries of products."""

from uuid import UUID

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from data_allowance.products.models import Product


async def save(session: AsyncSession, product: Product) -> None:
    """Store a product; raise IntegrityError when provider and size are there already."""
    session.add(product)
    await session.flush()


async def find(session: AsyncSession, product_id: UUID) -> Product | None:
    """Find a product by its id."""
    return await session.get(Product, product_id)


async def lock(session: AsyncSession, product_id: UUID) -> Product | None:
    """Find a product and hold it: of two people who change it, one waits and then reads anew."""
    return await session.get(
        Product, product_id, populate_existing=True, with_for_update={"key_share": True}
    )


async def find_named(
    session: AsyncSession, office_id: UUID, provider_name: str, megabytes: int
) -> Product | None:
    """Find a product by what makes it unique."""
    statement = select(Product).where(
        col(Product.office_id) == office_id,
        col(Product.provider_name) == provider_name,
        col(Product.megabytes) == megabytes,
    )
    return (await session.exec(statement)).first()


async def lock_fitting(session: AsyncSession, office_id: UUID, megabytes: int) -> list[Product]:
    """Give the active products of at least this size, smallest first, held until the commit.

    Held, so that of two reservations of the last PIN one waits and then truly finds none;
    weakly (NO KEY), so that an upload of PINs need not wait.
    """
    statement = _fitting(office_id, megabytes).with_for_update(key_share=True)
    return list(await session.exec(statement))


async def list_fitting(session: AsyncSession, office_id: UUID, megabytes: int) -> list[Product]:
    """Give the active products of at least this size, smallest first."""
    return list(await session.exec(_fitting(office_id, megabytes)))


async def page_of_office(
    session: AsyncSession, office_id: UUID, *, after: UUID | None, limit: int
) -> list[Product]:
    """Give up to `limit` products of an office, oldest first."""
    statement = select(Product).where(col(Product.office_id) == office_id)
    if after is not None:
        statement = statement.where(col(Product.id) > after)
    return list(await session.exec(statement.order_by(col(Product.id)).limit(limit)))


def _fitting(office_id: UUID, megabytes: int) -> SelectOfScalar[Product]:
    return (
        select(Product)
        .where(
            col(Product.office_id) == office_id,
            col(Product.active).is_(True),
            col(Product.megabytes) >= megabytes,
        )
        .order_by(col(Product.megabytes), col(Product.price_cents), col(Product.id))
    )
