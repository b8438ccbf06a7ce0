"""Counts a product's PINs: the pool knows the free ones, the vouchers know the others."""

from datetime import date
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.dependencies import Reader
from data_allowance.pins import repository
from data_allowance.pins.schemas import Stock
from data_allowance.products import service as products


async def count(session: AsyncSession, reader: Reader, product_id: UUID, today: date) -> Stock:
    """Count by state; raise NotFound for another office's product."""
    product = await products.find(session, reader, product_id)
    free, expired, reserved, issued = await repository.count_stock(session, product.id, today)
    return Stock(free=free, expired=expired, reserved=reserved, issued=issued)
