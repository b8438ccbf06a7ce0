"""Queries on the presence of staff."""

from datetime import datetime
from typing import cast
from uuid import UUID

from sqlalchemy import ColumnElement, CursorResult, and_, delete, or_, update
from sqlalchemy.orm import Mapped
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.staff.models import StaffPresence


def showing(
    appointment_id: UUID | Mapped[UUID],
    office_id: UUID | Mapped[UUID],
    account_id: UUID | Mapped[UUID],
    now: datetime,
) -> ColumnElement[bool]:
    """Choose the open streams that show an adviser who waits for them in one appointment.

    A waiting list does when it is of the appointment's office or of all; a talk's page shows the
    people of that talk only. Each may be a column, to ask for many appointments at once.
    """
    a_list = col(StaffPresence.appointment_id).is_(None)
    of_office = col(StaffPresence.office_id)
    return and_(
        col(StaffPresence.account_id) == account_id,
        col(StaffPresence.fresh_until) > now,
        or_(
            a_list & (of_office.is_(None) | (of_office == office_id)),
            col(StaffPresence.appointment_id) == appointment_id,
        ),
    )


async def is_any(session: AsyncSession, streams: ColumnElement[bool]) -> bool:
    """Tell whether there is such a stream."""
    statement = select(StaffPresence.stream_id).where(streams).limit(1)
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
