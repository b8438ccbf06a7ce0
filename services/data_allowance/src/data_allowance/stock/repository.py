"""Counts of PINs, by what the vouchers they belong to say."""

from collections.abc import Sequence
from datetime import date
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, ScalarSelect, case, func, or_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.pins.conditions import given_to_nobody
from data_allowance.pins.models import Pin, PinBatch
from data_allowance.vouchers.models import Voucher

_ISSUED = ("issued", "settled")
_FAILED = ("failed", "replaced")


async def count_stock(
    session: AsyncSession, product_id: UUID, today: date, soon: date
) -> tuple[int, int, int, int, int, int]:
    """Count a product's PINs by what became of them.

    Free, of these running out before `soon`, expired and never given to anyone, reserved, issued,
    failed. In one statement: between two, a PIN could leave the free ones after the reserved were
    counted.
    """
    unused = given_to_nobody(product_id)
    statement = select(
        _counting(*unused, col(Pin.expires_on) >= today),
        _counting(*unused, col(Pin.expires_on) >= today, col(Pin.expires_on) < soon),
        _counting(*unused, col(Pin.expires_on) < today),
    ).add_columns(
        _counting(Voucher.product_id == product_id, Voucher.state == "reserved"),
        _counting(Voucher.product_id == product_id, col(Voucher.state).in_(_ISSUED)),
        _counting(Voucher.product_id == product_id, col(Voucher.state).in_(_FAILED)),
    )
    ((free, expiring, expired, reserved, issued, failed),) = await _execute(session, statement)
    return free, expiring, expired, reserved, issued, failed


async def page_of_batches(
    session: AsyncSession, product_id: UUID, *, before: UUID | None, limit: int
) -> list[PinBatch]:
    """Give up to `limit` files of a product, newest first."""
    statement = select(PinBatch).where(col(PinBatch.product_id) == product_id)
    if before is not None:
        statement = statement.where(col(PinBatch.id) < before)
    return list(await session.exec(statement.order_by(col(PinBatch.id).desc()).limit(limit)))


async def recalled_with_pins_left(session: AsyncSession) -> list[UUID]:
    """Give recalled files that still have PINs which nobody has seen."""
    left = (
        select(Pin.id)
        .outerjoin(Voucher, col(Voucher.id) == col(Pin.voucher_id))
        .where(
            col(Pin.batch_id) == col(PinBatch.id),
            or_(col(Pin.voucher_id).is_(None), col(Voucher.state) == "reserved"),
        )
        .exists()
    )
    statement = select(PinBatch.id).where(col(PinBatch.recalled_at).is_not(None), left)
    return list(await session.exec(statement))


async def count_by_batch(
    session: AsyncSession, batch_ids: Sequence[UUID]
) -> dict[UUID, tuple[int, int, int, int]]:
    """Count the PINs of files that are in the pool: free, reserved, issued, failed."""
    statement = (
        select(
            Pin.batch_id,
            func.count(case((col(Pin.voucher_id).is_(None), 1))),
            func.count(case((col(Voucher.state) == "reserved", 1))),
            func.count(case((col(Voucher.state).in_(_ISSUED), 1))),
        )
        .add_columns(func.count(case((col(Voucher.state).in_(_FAILED), 1))))
        .outerjoin(Voucher, col(Voucher.id) == col(Pin.voucher_id))
        .where(col(Pin.batch_id).in_(batch_ids))
        .group_by(col(Pin.batch_id))
    )
    return {row[0]: (row[1], row[2], row[3], row[4]) for row in await _execute(session, statement)}


async def _execute(session: AsyncSession, statement: Any) -> list[Any]:
    # The session's own exec knows statements of four columns at most.
    return list(await (await session.connection()).execute(statement))


def _counting(*conditions: ColumnElement[bool] | bool) -> ScalarSelect[int]:
    return select(func.count()).where(*conditions).scalar_subquery()
