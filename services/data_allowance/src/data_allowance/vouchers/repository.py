"""Queries of vouchers."""

from collections.abc import AsyncIterator
from datetime import datetime
from uuid import UUID

from sqlalchemy import Subquery, and_, case, func, or_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.appointments.models import Appointment
from data_allowance.pins.models import Pin
from data_allowance.vouchers.models import FAILED, LIVE, State, Voucher


async def add(session: AsyncSession, voucher: Voucher) -> None:
    """Store a new voucher."""
    session.add(voucher)
    await session.flush()


async def live_of(session: AsyncSession, appointment_id: UUID) -> list[Voucher]:
    """Give an appointment's vouchers that hold a PIN, one a person at most, as they are now."""
    statement = (
        select(Voucher)
        .where(col(Voucher.appointment_id) == appointment_id, col(Voucher.state).in_(LIVE))
        .order_by(col(Voucher.person_id))
        .execution_options(populate_existing=True)
    )
    return list(await session.exec(statement))


async def failed_people(session: AsyncSession, appointment_id: UUID) -> set[UUID]:
    """Give the people of an appointment whose code failed and was not replaced."""
    statement = select(Voucher.person_id).where(
        col(Voucher.appointment_id) == appointment_id, col(Voucher.state) == "failed"
    )
    return set(await session.exec(statement))


async def find_overdue(session: AsyncSession, now: datetime, limit: int) -> list[UUID]:
    """Give appointments that are over and have vouchers that nobody asked for."""
    statement = (
        select(Voucher.appointment_id)
        .join(Appointment, col(Appointment.appointment_id) == col(Voucher.appointment_id))
        .where(col(Voucher.state) == "reserved", col(Appointment.ends_at) <= now)
        .distinct()
        .limit(limit)
    )
    return list(await session.exec(statement))


async def find_holding(session: AsyncSession, batch_id: UUID) -> list[UUID]:
    """Give appointments with a reserved voucher whose PIN is of this batch, in a fixed order."""
    statement = (
        select(Voucher.appointment_id)
        .join(Pin, col(Pin.id) == col(Voucher.pin_id))
        .where(col(Voucher.state) == "reserved", col(Pin.batch_id) == batch_id)
        .distinct()
        .order_by(col(Voucher.appointment_id))
    )
    return list(await session.exec(statement))


async def page_of_office(
    session: AsyncSession,
    office_id: UUID,
    *,
    state: State | None,
    voucher_id: UUID | None,
    before: tuple[datetime, UUID] | None,
    limit: int,
) -> list[Voucher]:
    """Give up to `limit` vouchers of an office, newest first."""
    statement = select(Voucher).where(col(Voucher.office_id) == office_id)
    if state is not None:
        statement = statement.where(col(Voucher.state) == state)
    if voucher_id is not None:
        statement = statement.where(col(Voucher.id) == voucher_id)
    if before is not None:
        moment, last_id = before
        statement = statement.where(
            or_(
                col(Voucher.created_at) < moment,
                and_(col(Voucher.created_at) == moment, col(Voucher.id) < last_id),
            )
        )
    newest_first = statement.order_by(col(Voucher.created_at).desc(), col(Voucher.id).desc())
    return list(await session.exec(newest_first.limit(limit)))


async def find_differing(session: AsyncSession, money: Subquery) -> AsyncIterator[UUID]:
    """Give vouchers whose state says something else than the ledger's `money` by voucher."""
    failed = col(Voucher.state).in_(FAILED)
    resolution = col(Voucher.resolution)
    expected = {
        "reserved": col(Voucher.state) == "reserved",
        "spent": or_(
            col(Voucher.state).in_(("issued", "settled")),
            and_(failed, resolution == "confirmation"),
        ),
        "disputed": and_(failed, resolution.is_(None)),
        "refunded": and_(failed, resolution == "refund"),
        "lost": and_(failed, resolution == "loss"),
    }
    statement = (
        select(Voucher.id)
        .outerjoin(money, money.c.voucher_id == col(Voucher.id))
        .where(
            or_(
                *(
                    func.coalesce(money.c[f"{account}_cents"], 0)
                    != case((condition, col(Voucher.price_cents)), else_=0)
                    for account, condition in expected.items()
                )
            )
        )
    )
    async for id_ in await session.stream_scalars(statement):
        yield id_
