"""Deleting a talk with all that hangs on it, across the features."""

from collections.abc import Collection
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call import lifecycle
from media_gateway.projections.appointments import service as appointments
from media_gateway.projections.attendances import service as attendances
from media_gateway.projections.bars import service as bars
from media_gateway.projections.vouchers import service as vouchers
from media_gateway.usage import flows as usage


async def delete_whole(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Delete what is known of appointments, their calls and what those used."""
    await usage.delete_of(session, appointment_ids)
    await lifecycle.delete_whole(session, appointment_ids)
    for projection in (attendances, vouchers, bars, appointments):
        await projection.delete_of(session, appointment_ids)
