"""Queries of the PIN pool."""

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import delete, func, insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.pins.conditions import free
from data_allowance.pins.models import Pin, PinBatch

_INDEXES_A_QUERY = 500


async def find_known(session: AsyncSession, blind_indexes: Sequence[bytes]) -> set[bytes]:
    """Give those of the blind indexes that the pool has already."""
    known: set[bytes] = set()
    for start in range(0, len(blind_indexes), _INDEXES_A_QUERY):
        part = blind_indexes[start : start + _INDEXES_A_QUERY]
        statement = select(Pin.blind_index).where(col(Pin.blind_index).in_(part))
        known.update(await session.exec(statement))
    return known


async def insert_batch(session: AsyncSession, batch: PinBatch, pins: Iterable[Pin]) -> None:
    """Store a batch with its PINs; raise IntegrityError when the pool has one of them."""
    session.add(batch)
    await session.flush()
    await session.exec(insert(Pin), params=[pin.model_dump() for pin in pins])


async def lock_batch(session: AsyncSession, product_id: UUID, batch_id: UUID) -> PinBatch | None:
    """Find a batch of a product and hold it."""
    statement = (
        select(PinBatch)
        .where(col(PinBatch.id) == batch_id, col(PinBatch.product_id) == product_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return (await session.exec(statement)).first()


async def delete_unused(session: AsyncSession, batch_id: UUID) -> None:
    """Delete a batch's PINs that no voucher holds; waits for those that are being reserved."""
    statement = delete(Pin).where(col(Pin.batch_id) == batch_id, col(Pin.voucher_id).is_(None))
    await session.exec(statement)


async def delete_pin(session: AsyncSession, pin: Pin) -> None:
    """Delete one PIN."""
    await session.delete(pin)


async def lock_free(session: AsyncSession, product_id: UUID, usable_on: date) -> Pin | None:
    """Give a free PIN good on that day, the one that expires first, held until the commit."""
    statement = (
        select(Pin)
        .where(*free(product_id, usable_on))
        .order_by(col(Pin.expires_on), col(Pin.id))
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    return (await session.exec(statement)).first()


async def get(session: AsyncSession, pin_id: UUID) -> Pin:
    """Give the PIN of a voucher; a foreign key says that it is there."""
    return await session.get_one(Pin, pin_id)


async def is_recalled(session: AsyncSession, batch_id: UUID) -> bool:
    """Tell whether a batch was taken back."""
    statement = select(PinBatch.recalled_at).where(col(PinBatch.id) == batch_id)
    return (await session.exec(statement)).one() is not None


async def count_free(session: AsyncSession, product_id: UUID, *, usable_on: date) -> int:
    """Count the PINs that a new voucher could get on that day."""
    statement = select(func.count()).select_from(Pin).where(*free(product_id, usable_on))
    return (await session.exec(statement)).one()


async def has_free(session: AsyncSession, product_id: UUID, usable_on: date) -> bool:
    """Tell whether a new voucher could get a PIN on that day."""
    statement = select(Pin.id).where(*free(product_id, usable_on)).limit(1)
    return (await session.exec(statement)).first() is not None
