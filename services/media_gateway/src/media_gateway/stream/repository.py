"""Queries on call events."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.calls.models import Call
from media_gateway.stream.models import CallEvent

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


async def last_seqs(session: AsyncSession, appointment_ids: list[UUID]) -> dict[UUID, object]:
    """Give the number of each call's newest event."""
    statement = select(Call.appointment_id, Call.last_event_seq).where(
        col(Call.appointment_id).in_(appointment_ids)
    )
    return dict((await session.exec(statement)).all())


async def forget_before(session: AsyncSession, moment: datetime) -> None:
    """Delete old events."""
    await session.exec(delete(CallEvent).where(col(CallEvent.occurred_at) < moment))
