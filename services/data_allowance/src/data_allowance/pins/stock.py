"""Counts a product's PINs: the pool knows the free ones, the vouchers know the others."""

from datetime import date
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.dependencies import Reader
from data_allowance.pins import service
from data_allowance.pins.schemas import Stock
from data_allowance.products import service as products
from data_allowance.vouchers import service as vouchers


async def count(session: AsyncSession, reader: Reader, product_id: UUID, today: date) -> Stock:
    """Count by state; raise NotFound for another office's product."""
    product = await products.find(session, reader, product_id)
    by_state = await vouchers.count_by_state(session, product.id)
    return Stock(
        free=await service.count_free(session, product.id, usable_on=today),
        expired=await service.count_expired(session, product.id, before=today),
        reserved=by_state.get("reserved", 0),
        issued=by_state.get("issued", 0) + by_state.get("settled", 0),
    )
