"""Queries on the projection of vouchers."""

from collections.abc import Collection, Sequence
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.projections.vouchers.models import VoucherView


async def of(session: AsyncSession, appointment_id: UUID) -> Sequence[VoucherView]:
    """Give what is known of an appointment's vouchers."""
    statement = select(VoucherView).where(VoucherView.appointment_id == appointment_id)
    return (await session.exec(statement)).all()


async def lock(session: AsyncSession, appointment_id: UUID, person_id: UUID) -> VoucherView | None:
    """Give what is known of a person's voucher, locked."""
    return await session.get(
        VoucherView, (appointment_id, person_id), populate_existing=True, with_for_update=True
    )


async def delete_of(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Forget what was told of appointments that go."""
    await session.exec(
        delete(VoucherView).where(col(VoucherView.appointment_id).in_(appointment_ids))
    )
