"""Queries of the PIN pool."""

from collections.abc import Iterable, Sequence
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, ScalarSelect, func, insert
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.pins.models import Pin, PinBatch
from data_allowance.vouchers.models import Voucher

_INDEXES_A_QUERY = 500

_Condition = ColumnElement[bool]


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


async def find_free(session: AsyncSession, product_id: UUID, usable_on: date) -> Pin | None:
    """Give a free PIN good on that day, the one that expires first, held until the commit."""
    statement = (
        select(Pin)
        .where(
            col(Pin.product_id) == product_id,
            col(Pin.voucher_id).is_(None),
            col(Pin.expires_on) >= usable_on,
        )
        .order_by(col(Pin.expires_on), col(Pin.id))
        .limit(1)
        .with_for_update(skip_locked=True)
    )
    return (await session.exec(statement)).first()


async def get(session: AsyncSession, pin_id: UUID) -> Pin:
    """Give the PIN of a voucher; a foreign key says that it is there."""
    return await session.get_one(Pin, pin_id)


async def count_free(session: AsyncSession, product_id: UUID, *, usable_on: date) -> int:
    """Count the PINs that a new voucher could get on that day."""
    return (await session.exec(select(_counting(*_free(product_id, usable_on))))).one()


async def count_stock(
    session: AsyncSession, product_id: UUID, today: date
) -> tuple[int, int, int, int]:
    """Count a product's PINs: free, expired without having been given to anyone, reserved, issued.

    In one statement: between two, a PIN could leave the free ones after the reserved were counted.
    """
    statement = select(
        _counting(*_free(product_id, today)),
        _counting(*_given_to_nobody(product_id), col(Pin.expires_on) < today),
        _counting(Voucher.product_id == product_id, Voucher.state == "reserved"),
        _counting(Voucher.product_id == product_id, col(Voucher.state).in_(("issued", "settled"))),
    )
    return (await session.exec(statement)).one()


def _free(product_id: UUID, usable_on: date) -> tuple[_Condition, ...]:
    return (*_given_to_nobody(product_id), col(Pin.expires_on) >= usable_on)


def _given_to_nobody(product_id: UUID) -> tuple[_Condition, ...]:
    return (col(Pin.product_id) == product_id, col(Pin.voucher_id).is_(None))


def _counting(*conditions: _Condition | bool) -> ScalarSelect[int]:
    return select(func.count()).where(*conditions).scalar_subquery()
