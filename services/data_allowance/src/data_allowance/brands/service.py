"""Keeps an office's brands, each change as a version."""

from collections.abc import Collection
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
from data_allowance.brands import repository
from data_allowance.brands.errors import BrandExists
from data_allowance.brands.models import Brand, BrandVersion
from data_allowance.brands.schemas import BrandChange, BrandCreate, BrandRead, BrandVersionRead


async def create(session: AsyncSession, officer: Staff, wish: BrandCreate) -> BrandRead:
    """Add a brand; raise BrandExists when the office has one of this name."""
    officer.require(wish.office_id, "allowance_officer")
    brand = await add(session, wish, by=officer.account_id)
    _note(session, brand, is_new=True)
    return BrandRead.model_validate(brand)


async def add(session: AsyncSession, wish: BrandCreate, *, by: UUID | None = None) -> Brand:
    """Add a brand for whoever may; raise BrandExists."""
    brand = Brand(id=new_record_id(), **wish.model_dump(mode="json", exclude={"office_id"}))
    brand.office_id = wish.office_id
    await _save(session, brand, by)
    return brand


async def change(
    session: AsyncSession, officer: Staff, brand_id: UUID, wish: BrandChange, read: int
) -> BrandRead:
    """Change what was sent, as a new version; raise PreconditionFailed or BrandExists."""
    brand = _of_office(await repository.lock(session, brand_id), officer)
    check_version(brand.version, read)
    changes: dict[str, Any] = wish.model_dump(mode="json", exclude_unset=True)
    for name, value in changes.items():
        if value is not None or name == "network":
            setattr(brand, name, value)
    brand.version += 1
    await _save(session, brand, officer.account_id)
    _note(session, brand, is_new=False)
    return BrandRead.model_validate(brand)


async def find(session: AsyncSession, reader: Reader, brand_id: UUID) -> Brand:
    """Give a brand; raise NotFound when there is none or it is another office's."""
    return _of_office(await repository.find(session, brand_id), reader)


async def find_named(session: AsyncSession, office_id: UUID, name: str) -> Brand | None:
    """Find an office's brand by its name."""
    return await repository.find_named(session, office_id, name)


async def list_active(session: AsyncSession, office_id: UUID) -> list[Brand]:
    """Give the brands whose codes an office gives, by name."""
    return await repository.list_active(session, office_id)


async def find_active(session: AsyncSession, office_id: UUID, brand_id: UUID) -> Brand | None:
    """Find a brand whose codes an office gives; None when there is none, or none any more."""
    brand = await repository.find(session, brand_id)
    return brand if brand and brand.active and brand.office_id == office_id else None


async def of_product(session: AsyncSession, brand_id: UUID) -> Brand:
    """Give a product's brand as it is now; a foreign key says that it is there."""
    brand = await repository.find(session, brand_id)
    if brand is None:
        raise NotFound
    return brand


async def get_version(session: AsyncSession, brand_id: UUID, version: int) -> BrandVersion:
    """Give a brand as it was when a voucher was issued."""
    return await repository.get_version(session, brand_id, version)


async def names_of(session: AsyncSession, brand_ids: Collection[UUID]) -> dict[UUID, str]:
    """Give the names of brands by their ids."""
    return await repository.names_of(session, brand_ids)


async def list_of_office(
    session: AsyncSession, reader: Reader, office_id: UUID, *, limit: int, cursor: str | None
) -> Page[BrandRead]:
    """Give one page of an office's brands."""
    require_office(reader, office_id)
    after = decode_cursor(cursor, UUID)[0] if cursor else None
    rows = await repository.page_of_office(session, office_id, after=after, limit=limit + 1)
    page, next_cursor = split_page(rows, limit, lambda brand: (str(brand.id),))
    return Page(items=[BrandRead.model_validate(row) for row in page], next_cursor=next_cursor)


async def list_versions(
    session: AsyncSession, reader: Reader, brand_id: UUID, *, limit: int, cursor: str | None
) -> Page[BrandVersionRead]:
    """Give one page of a brand's versions, newest first; raise NotFound."""
    brand = await find(session, reader, brand_id)
    before = decode_cursor(cursor, parse_version)[0] if cursor else None
    rows = await repository.page_of_versions(session, brand.id, before=before, limit=limit + 1)
    page, next_cursor = split_page(rows, limit, lambda row: (row.version,))
    items = [BrandVersionRead.model_validate(row) for row in page]
    return Page(items=items, next_cursor=next_cursor)


def _of_office(brand: Brand | None, reader: Reader) -> Brand:
    if brand is None:
        raise NotFound
    require_office(reader, brand.office_id)
    return brand


async def _save(session: AsyncSession, brand: Brand, by: UUID | None) -> None:
    facts = brand.model_dump(exclude={"id", "office_id", "created_at"})
    version = BrandVersion(brand_id=brand.id, recorded_by=by, **facts)
    try:
        await repository.save(session, brand, version)
    except IntegrityError:
        raise BrandExists from None


def _note(session: AsyncSession, brand: Brand, *, is_new: bool) -> None:
    record(
        session,
        "brand.added" if is_new else "brand.changed",
        Subject("brand", brand.id),
        office_id=brand.office_id,
        version=brand.version,
    )


def parse_version(value: object) -> int:
    """Read a version out of a cursor; raise ValueError."""
    # A cursor is the caller's to forge: what no column can hold is refused here.
    if isinstance(value, int) and not isinstance(value, bool) and 0 < value < 2**31:
        return value
    raise ValueError("not a version")
