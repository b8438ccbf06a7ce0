"""Counts a product's PINs, and keeps its files.

The pool knows the free PINs, the vouchers know the others.
"""

from datetime import date, timedelta
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.clock import utc_now
from nahbar_common.pagination import decode_cursor, split_page
from nahbar_common.schemas import Page
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.access import Reader
from data_allowance.pins import service as pins
from data_allowance.pins.models import PinBatch
from data_allowance.products import service as products
from data_allowance.stock import repository
from data_allowance.stock.schemas import PinBatchState, Stock

_SOON = timedelta(days=30)


async def count(session: AsyncSession, reader: Reader, product_id: UUID, today: date) -> Stock:
    """Count by state; raise NotFound for another office's product."""
    product = await products.find(session, reader, product_id)
    free, expiring, expired, reserved, issued, failed = await repository.count_stock(
        session, product.id, today, today + _SOON
    )
    return Stock(
        free=free,
        expiring=expiring,
        expired=expired,
        reserved=reserved,
        issued=issued,
        failed=failed,
    )


async def list_batches(
    session: AsyncSession, reader: Reader, product_id: UUID, *, limit: int, cursor: str | None
) -> Page[PinBatchState]:
    """Give one page of a product's files, newest first."""
    product = await products.find(session, reader, product_id)
    before = decode_cursor(cursor, UUID)[0] if cursor else None
    rows = await repository.page_of_batches(session, product.id, before=before, limit=limit + 1)
    page, next_cursor = split_page(rows, limit, lambda batch: (str(batch.id),))
    return Page(items=await _describe(session, page), next_cursor=next_cursor)


async def mark_recalled(
    session: AsyncSession, officer: Staff, product_id: UUID, batch_id: UUID
) -> None:
    """Let nobody be given a PIN of this file from now on; raise NotFound."""
    product = await products.find(session, officer, product_id)
    batch = await pins.lock_batch(session, product.id, batch_id)
    if batch.recalled_at is None:
        batch.sqlmodel_update({"recalled_at": utc_now(), "recalled_by": officer.account_id})
        record(
            session,
            "pins.recalled",
            Subject("pin_batch", batch_id),
            office_id=product.office_id,
            product_id=product.id,
        )


async def describe(
    session: AsyncSession, reader: Reader, product_id: UUID, batch_id: UUID
) -> PinBatchState:
    """Give one file and what became of its PINs; raise NotFound."""
    product = await products.find(session, reader, product_id)
    return (await _describe(session, [await pins.lock_batch(session, product.id, batch_id)]))[0]


async def drop_unused(session: AsyncSession, batch_id: UUID) -> None:
    """Delete the PINs of a recalled file that no voucher holds."""
    await pins.drop_unused(session, batch_id)


async def _describe(session: AsyncSession, batches: list[PinBatch]) -> list[PinBatchState]:
    counts = await repository.count_by_batch(session, [batch.id for batch in batches])
    return [_state_of(batch, *counts.get(batch.id, (0, 0, 0, 0))) for batch in batches]


def _state_of(batch: PinBatch, free: int, reserved: int, issued: int, failed: int) -> PinBatchState:
    was_recalled = batch.recalled_at is not None
    return PinBatchState(
        batch_id=batch.id,
        accepted=batch.accepted,
        uploaded_at=batch.uploaded_at,
        free=0 if was_recalled else free,
        reserved=reserved,
        issued=issued,
        failed=failed,
        recalled=batch.accepted - reserved - issued - failed if was_recalled else 0,
        recalled_at=batch.recalled_at,
    )
