"""Queries of vouchers whose code failed."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import and_, or_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.pins.models import Pin
from data_allowance.vouchers.models import Voucher


async def failed_of(session: AsyncSession, appointment_id: UUID) -> list[Voucher]:
    """Give an appointment's vouchers whose code failed, replaced ones too, the newest first."""
    statement = (
        select(Voucher)
        .where(col(Voucher.appointment_id) == appointment_id, col(Voucher.failed_at).is_not(None))
        .order_by(col(Voucher.failed_at).desc(), col(Voucher.created_at).desc())
        .execution_options(populate_existing=True)
    )
    return list(await session.exec(statement))


async def find(session: AsyncSession, voucher_id: UUID) -> Voucher | None:
    """Find a voucher as it is now."""
    return await session.get(Voucher, voucher_id, populate_existing=True)


async def page_of_failed(
    session: AsyncSession,
    office_id: UUID,
    *,
    open_only: bool,
    before: tuple[datetime, UUID] | None,
    limit: int,
) -> list[tuple[Voucher, Pin]]:
    """Give up to `limit` vouchers of an office whose code failed, newest first, with the code."""
    statement = (
        select(Voucher, Pin)
        .join(Pin, col(Pin.id) == col(Voucher.pin_id))
        .where(col(Voucher.office_id) == office_id, col(Voucher.failed_at).is_not(None))
    )
    if open_only:
        statement = statement.where(col(Voucher.resolution).is_(None))
    if before is not None:
        moment, voucher_id = before
        statement = statement.where(
            or_(
                col(Voucher.failed_at) < moment,
                and_(col(Voucher.failed_at) == moment, col(Voucher.id) < voucher_id),
            )
        )
    newest_first = statement.order_by(col(Voucher.failed_at).desc(), col(Voucher.id).desc())
    return list(await session.exec(newest_first.limit(limit)))
