"""Queries of products."""

from uuid import UUID

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession
from sqlmodel.sql.expression import SelectOfScalar

from data_allowance.brands.models import Brand
from data_allowance.products.models import Product, ProductVersion


async def save(session: AsyncSession, product: Product, version: ProductVersion) -> None:
    """Store a product with the version it has now; raise IntegrityError when its value is taken."""
    session.add(product)
    await session.flush()
    session.add(version)
    await session.flush()


async def find(session: AsyncSession, product_id: UUID) -> Product | None:
    """Find a product by its id."""
    return await session.get(Product, product_id)


async def lock(session: AsyncSession, product_id: UUID) -> Product | None:
    """Find a product and hold it: of two people who change it, one waits and then reads anew."""
    return await session.get(
        Product, product_id, populate_existing=True, with_for_update={"key_share": True}
    )


async def get_version(session: AsyncSession, product_id: UUID, version: int) -> ProductVersion:
    """Give a product as it was; a foreign key says that it is there."""
    return await session.get_one(ProductVersion, (product_id, version))


async def list_of_brand(session: AsyncSession, brand_id: UUID) -> list[Product]:
    """Give all products of a brand."""
    statement = select(Product).where(col(Product.brand_id) == brand_id).order_by(col(Product.id))
    return list(await session.exec(statement))


async def lock_fitting(session: AsyncSession, brand_id: UUID, megabytes: int) -> list[Product]:
    """Give a brand's active products of at least this size, smallest first, held until the commit.

    Held, so that of two reservations of the last PIN one waits and then truly finds none;
    weakly (NO KEY), so that an upload of PINs need not wait.
    """
    statement = _fitting(megabytes).where(col(Product.brand_id) == brand_id)
    statement = statement.with_for_update(key_share=True)
    return list(await session.exec(statement))


async def list_fitting(session: AsyncSession, office_id: UUID, megabytes: int) -> list[Product]:
    """Give an office's active products of at least this size, of any brand, smallest first."""
    statement = _fitting(megabytes).where(col(Product.office_id) == office_id)
    return list(await session.exec(statement))


async def page_of_office(
    session: AsyncSession, office_id: UUID, *, after: UUID | None, limit: int
) -> list[Product]:
    """Give up to `limit` products of an office, oldest first."""
    statement = select(Product).where(col(Product.office_id) == office_id)
    if after is not None:
        statement = statement.where(col(Product.id) > after)
    return list(await session.exec(statement.order_by(col(Product.id)).limit(limit)))


def _fitting(megabytes: int) -> SelectOfScalar[Product]:
    return (
        select(Product)
        .where(
            col(Product.active).is_(True),
            col(Product.brand_id).in_(select(Brand.id).where(col(Brand.active).is_(True))),
            col(Product.megabytes) >= megabytes,
        )
        .order_by(col(Product.megabytes), col(Product.price_cents), col(Product.id))
    )


async def page_of_versions(
    session: AsyncSession, product_id: UUID, *, before: int | None, limit: int
) -> list[ProductVersion]:
    """Give up to `limit` versions of a product, newest first."""
    statement = select(ProductVersion).where(col(ProductVersion.product_id) == product_id)
    if before is not None:
        statement = statement.where(col(ProductVersion.version) < before)
    newest_first = statement.order_by(col(ProductVersion.version).desc())
    return list(await session.exec(newest_first.limit(limit)))
