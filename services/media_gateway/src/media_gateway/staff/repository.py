"""Queries on the presence of staff."""

from datetime import datetime
from typing import cast
from uuid import UUID

from sqlalchemy import CursorResult, delete, update
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.staff.models import StaffPresence


async def is_present(session: AsyncSession, account_id: UUID, now: datetime) -> bool:
    """Tell whether somebody holds a stream open."""
    statement = (
        select(StaffPresence.stream_id)
        .where(StaffPresence.account_id == account_id, col(StaffPresence.fresh_until) > now)
        .limit(1)
    )
    return (await session.exec(statement)).first() is not None


async def put_off(session: AsyncSession, stream_id: UUID, fresh_until: datetime) -> bool:
    """Keep a stream's presence fresh; tell whether there still is one."""
    statement = (
        update(StaffPresence)
        .where(col(StaffPresence.stream_id) == stream_id)
        .values(fresh_until=fresh_until)
    )
    return cast("CursorResult[None]", await session.exec(statement)).rowcount > 0


async def delete_stream(session: AsyncSession, stream_id: UUID) -> None:
    """Delete a stream's presence."""
    await session.exec(delete(StaffPresence).where(col(StaffPresence.stream_id) == stream_id))


async def delete_account(session: AsyncSession, account_id: UUID) -> None:
    """Delete an account's presence, whatever streams it holds."""
    await session.exec(delete(StaffPresence).where(col(StaffPresence.account_id) == account_id))
