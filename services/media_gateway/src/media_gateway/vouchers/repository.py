"""Queries on the projection of vouchers."""

from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.vouchers.models import VoucherView


async def find(session: AsyncSession, appointment_id: UUID) -> VoucherView | None:
    """Give what is known of an appointment's voucher."""
    return await session.get(VoucherView, appointment_id, populate_existing=True)


async def lock(session: AsyncSession, appointment_id: UUID) -> VoucherView | None:
    """Give what is known of an appointment's voucher, locked."""
    return await session.get(
        VoucherView, appointment_id, populate_existing=True, with_for_update=True
    )
