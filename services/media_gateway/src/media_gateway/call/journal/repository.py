"""Queries on call events."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call.models import Call, CallEvent

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
