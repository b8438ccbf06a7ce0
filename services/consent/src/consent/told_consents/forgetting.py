"""Ends what is kept of consents told to staff: when its time is over, and with the person."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from consent.told_consents import repository


async def forget_scans(session: AsyncSession, scan_ids: Sequence[UUID]) -> None:
    """Delete scans whose time is over, and the keys that open nothing any more."""
    await repository.delete_scans(session, scan_ids)


async def erase_scans(session: AsyncSession, person_id: UUID) -> None:
    """Delete a person's scans and their key: what backups hold of them opens no more."""
    await repository.erase_scans(session, person_id)
