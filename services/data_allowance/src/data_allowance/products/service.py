"""Keeps an office's products."""

from typing import Any
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.etags import check_version
from nahbar_common.ids import new_record_id
from nahbar_common.pagination import decode_cursor, split_page
from nahbar_common.problems import NotFound
from nahbar_common.schemas import Page
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.access import Reader, require_office
from data_allowance.products import repository
from data_allowance.products.errors import ProductExists
from data_allowance.products.models import Product
from data_allowance.products.schemas import ProductChange, ProductCreate, ProductRead


async def create(session: AsyncSession, officer: Staff, wish: ProductCreate) -> ProductRead:
    """Add a product; raise ProductExists when the office has it."""
    officer.require(wish.office_id, "allowance_officer")
    product = await add(session, wish)
    return ProductRead.model_validate(product)


async def add(session: AsyncSession, wish: ProductCreate) -> Product:
    """Add a product for whoever may; raise ProductExists when the office has it."""
    product = Product(id=new_record_id(), **wish.model_dump())
    await _save(session, product)
    return product


async def change(
    session: AsyncSession, officer: Staff, product_id: UUID, wish: ProductChange, read: int
) -> ProductRead:
    """Change what was sent; raise PreconditionFailed when somebody else did since `read`."""
    product = _of_office(await repository.lock(session, product_id), officer)
    check_version(product.version, read)
    changes: dict[str, Any] = wish.model_dump(exclude_unset=True)
    for name, value in changes.items():
        if value is not None or name == "redeem_hint":
            setattr(product, name, value)
    product.version += 1
    await _save(session, product)
    return ProductRead.model_validate(product)


async def find(session: AsyncSession, reader: Reader, product_id: UUID) -> Product:
    """Give a product; raise NotFound when there is none or it is another office's."""
    return _of_office(await repository.find(session, product_id), reader)


async def find_named(
    session: AsyncSession, office_id: UUID, provider_name: str, megabytes: int
) -> Product | None:
    """Find an office's product by provider and size."""
    return await repository.find_named(session, office_id, provider_name, megabytes)


async def of_voucher(session: AsyncSession, product_id: UUID) -> Product:
    """Give the product a voucher was made from; a foreign key says that it is there."""
    product = await repository.find(session, product_id)
    if product is None:
        raise NotFound
    return product


async def lock_fitting(session: AsyncSession, office_id: UUID, megabytes: int) -> list[Product]:
    """Give active products that hold this much, smallest first, held until the commit."""
    return await repository.lock_fitting(session, office_id, megabytes)


async def list_fitting(session: AsyncSession, office_id: UUID, megabytes: int) -> list[Product]:
    """Give active products that hold this much, smallest first; nobody is held up."""
    return await repository.list_fitting(session, office_id, megabytes)


async def list_of_office(
    session: AsyncSession, reader: Reader, office_id: UUID, *, limit: int, cursor: str | None
) -> Page[ProductRead]:
    """Give one page of an office's products."""
    require_office(reader, office_id)
    after = decode_cursor(cursor, UUID)[0] if cursor else None
    rows = await repository.page_of_office(session, office_id, after=after, limit=limit + 1)
    page, next_cursor = split_page(rows, limit, lambda product: (str(product.id),))
    return Page(items=[ProductRead.model_validate(row) for row in page], next_cursor=next_cursor)


def _of_office(product: Product | None, reader: Reader) -> Product:
    if product is None:
        raise NotFound
    require_office(reader, product.office_id)
    return product


async def _save(session: AsyncSession, product: Product) -> None:
    try:
        await repository.save(session, product)
    except IntegrityError:
        raise ProductExists from None
