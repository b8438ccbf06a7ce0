"""Keeps an office's products, each change as a version."""

from typing import Any
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.etags import check_version
from nahbar_common.ids import new_record_id
from nahbar_common.pagination import decode_cursor, split_page
from nahbar_common.problems import NotFound
from nahbar_common.schemas import Page
from nahbar_common.trail import Subject, record
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.access import Reader, require_office
from data_allowance.brands import service as brands
from data_allowance.brands.models import Brand
from data_allowance.brands.service import parse_version
from data_allowance.products import repository
from data_allowance.products.errors import OptionNotExplained, ProductExists, ProductValueFixed
from data_allowance.products.models import Product, ProductVersion
from data_allowance.products.schemas import (
    ProductChange,
    ProductCreate,
    ProductRead,
    ProductVersionRead,
)


async def create(session: AsyncSession, officer: Staff, wish: ProductCreate) -> ProductRead:
    """Add a product of one of the office's brands; raise NotFound or ProductExists.

    Raises OptionNotExplained when credit would be sold that nobody is told how to turn into data.
    """
    officer.require(wish.office_id, "allowance_officer")
    brand = await brands.find(session, officer, wish.brand_id)
    if brand.office_id != wish.office_id:
        raise NotFound
    product = await add(session, wish, brand, by=officer.account_id)
    _note(session, product, is_new=True)
    return _read(product, brand.name)


async def add(
    session: AsyncSession, wish: ProductCreate, brand: Brand, *, by: UUID | None = None
) -> Product:
    """Add a product for whoever may; raise ProductExists or OptionNotExplained."""
    if wish.kind == "credit" and not brand.instructions["book"]:
        raise OptionNotExplained
    product = Product(id=new_record_id(), **wish.model_dump())
    await _save(session, product, by)
    return product


async def change(
    session: AsyncSession, officer: Staff, product_id: UUID, wish: ProductChange, read: int
) -> ProductRead:
    """Change what was sent, as a new version; raise PreconditionFailed or ProductValueFixed."""
    product = _of_office(await repository.lock(session, product_id), officer)
    check_version(product.version, read)
    changes: dict[str, Any] = wish.model_dump(exclude_unset=True)
    _check_value(product, changes)
    for name, value in changes.items():
        if value is not None or name in ("validity_days", "option_key"):
            setattr(product, name, value)
    product.version += 1
    await _save(session, product, officer.account_id)
    _note(session, product, is_new=False)
    return _read(product, (await brands.of_product(session, product.brand_id)).name)


async def find(session: AsyncSession, reader: Reader, product_id: UUID) -> Product:
    """Give a product; raise NotFound when there is none or it is another office's."""
    return _of_office(await repository.find(session, product_id), reader)


async def list_of_brand(session: AsyncSession, brand_id: UUID) -> list[Product]:
    """Give all products of a brand."""
    return await repository.list_of_brand(session, brand_id)


async def get_version(session: AsyncSession, product_id: UUID, version: int) -> ProductVersion:
    """Give a product as it was when a voucher was made of it."""
    return await repository.get_version(session, product_id, version)


async def of_voucher(session: AsyncSession, product_id: UUID) -> Product:
    """Give the product a voucher was made from; a foreign key says that it is there."""
    product = await repository.find(session, product_id)
    if product is None:
        raise NotFound
    return product


async def lock_fitting(session: AsyncSession, brand_id: UUID, megabytes: int) -> list[Product]:
    """Give a brand's active products that hold this much, smallest first; held until the commit."""
    return await repository.lock_fitting(session, brand_id, megabytes)


async def list_fitting(session: AsyncSession, office_id: UUID, megabytes: int) -> list[Product]:
    """Give an office's active products that hold this much, smallest first; nobody waits."""
    return await repository.list_fitting(session, office_id, megabytes)


async def list_of_office(
    session: AsyncSession, reader: Reader, office_id: UUID, *, limit: int, cursor: str | None
) -> Page[ProductRead]:
    """Give one page of an office's products."""
    require_office(reader, office_id)
    after = decode_cursor(cursor, UUID)[0] if cursor else None
    rows = await repository.page_of_office(session, office_id, after=after, limit=limit + 1)
    page, next_cursor = split_page(rows, limit, lambda product: (str(product.id),))
    names = await brands.names_of(session, {product.brand_id for product in page})
    items = [_read(product, names[product.brand_id]) for product in page]
    return Page(items=items, next_cursor=next_cursor)


async def list_versions(
    session: AsyncSession, reader: Reader, product_id: UUID, *, limit: int, cursor: str | None
) -> Page[ProductVersionRead]:
    """Give one page of a product's versions, newest first; raise NotFound."""
    product = await find(session, reader, product_id)
    before = decode_cursor(cursor, parse_version)[0] if cursor else None
    rows = await repository.page_of_versions(session, product.id, before=before, limit=limit + 1)
    page, next_cursor = split_page(rows, limit, lambda row: (row.version,))
    items = [ProductVersionRead.model_validate(row) for row in page]
    return Page(items=items, next_cursor=next_cursor)


def _of_office(product: Product | None, reader: Reader) -> Product:
    if product is None:
        raise NotFound
    require_office(reader, product.office_id)
    return product


def _check_value(product: Product, changes: dict[str, Any]) -> None:
    if product.kind == "data_pass":
        # An option is of credit alone; and a pass's megabytes are printed on what was bought.
        fixed = {name for name in changes if name.startswith("option_") or name == "megabytes"}
        if any(changes[name] not in (None, getattr(product, name)) for name in fixed):
            raise ProductValueFixed
    elif (changes.get("option_cents") or 0) > (product.credit_cents or 0):
        raise ProductValueFixed


def _read(product: Product, brand_name: str) -> ProductRead:
    return ProductRead.model_validate({**product.model_dump(), "brand_name": brand_name})


async def _save(session: AsyncSession, product: Product, by: UUID | None) -> None:
    facts = product.model_dump(exclude={"id", "office_id", "brand_id", "kind", "created_at"})
    version = ProductVersion(product_id=product.id, recorded_by=by, **facts)
    try:
        await repository.save(session, product, version)
    except IntegrityError:
        raise ProductExists from None


def _note(session: AsyncSession, product: Product, *, is_new: bool) -> None:
    record(
        session,
        "product.added" if is_new else "product.changed",
        Subject("product", product.id),
        office_id=product.office_id,
        version=product.version,
        cents=product.price_cents,
    )
