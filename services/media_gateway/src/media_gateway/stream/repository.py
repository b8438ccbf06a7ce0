"""Queries on call events."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.appointments.models import AppointmentView
from media_gateway.calls.models import Call
from media_gateway.stream.models import CallEvent
from media_gateway.vouchers.models import VoucherView

BATCH = 100


async def events_after(
    session: AsyncSession, appointment_id: UUID, seq: int
) -> Sequence[CallEvent]:
    """Give the next 100 events of a call, in order."""
    statement = (
        select(CallEvent)
        .where(CallEvent.appointment_id == appointment_id, CallEvent.seq > seq)
        .order_by(col(CallEvent.seq))
        .limit(BATCH)
    )
    return (await session.exec(statement)).all()


async def last_seq(session: AsyncSession, appointment_id: UUID) -> int:
    """Give the number of a call's newest event; 0 when there is no call."""
    statement = select(Call.last_event_seq).where(Call.appointment_id == appointment_id)
    return (await session.exec(statement)).first() or 0


async def versions(session: AsyncSession, appointment_ids: list[UUID]) -> dict[UUID, object]:
    """Give for each appointment something that changes whenever a stream has news."""
    statement = (
        select(
            AppointmentView.appointment_id,
            AppointmentView.revision,
            Call.last_event_seq,
            VoucherView.revision,
        )
        .outerjoin(Call, col(Call.appointment_id) == col(AppointmentView.appointment_id))
        .outerjoin(
            VoucherView, col(VoucherView.appointment_id) == col(AppointmentView.appointment_id)
        )
        .where(col(AppointmentView.appointment_id).in_(appointment_ids))
    )
    return {identifier: tuple(known) for identifier, *known in await session.exec(statement)}


async def forget_before(session: AsyncSession, moment: datetime) -> None:
    """Delete old events."""
    await session.exec(delete(CallEvent).where(col(CallEvent.occurred_at) < moment))
