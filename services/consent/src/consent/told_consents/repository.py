"""Queries on consents told to staff."""

from collections.abc import Collection, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.told_consents.models import PersonKey, Scan, SpokenNote, ToldConsent


async def told_of(session: AsyncSession, entry_ids: Collection[UUID]) -> Sequence[ToldConsent]:
    """Give how these entries came about, as far as staff noted them."""
    query = select(ToldConsent).where(col(ToldConsent.entry_id).in_(entry_ids))
    return (await session.exec(query)).all()


async def scanned(session: AsyncSession, entry_ids: Collection[UUID]) -> set[UUID]:
    """Give those of these entries that have a scan."""
    query = select(Scan.entry_id).where(col(Scan.entry_id).in_(entry_ids))
    return {found for found in await session.exec(query) if found is not None}


async def lock_scan(
    session: AsyncSession, scan_id: UUID, appointment_id: UUID, person_id: UUID
) -> Scan | None:
    """Give a scan of a person's, held until the commit."""
    query = (
        select(Scan)
        .where(
            col(Scan.id) == scan_id,
            col(Scan.appointment_id) == appointment_id,
            col(Scan.person_id) == person_id,
        )
        .with_for_update()
    )
    return (await session.exec(query)).one_or_none()


async def scan_of(session: AsyncSession, office_id: UUID, entry_id: UUID) -> Scan | None:
    """Give the scan of a consent given in an office."""
    query = select(Scan).where(col(Scan.entry_id) == entry_id, col(Scan.office_id) == office_id)
    return (await session.exec(query)).one_or_none()


async def lock_note(
    session: AsyncSession, note_id: UUID, appointment_id: UUID
) -> SpokenNote | None:
    """Give what was heard, held until the commit: of two who confirm it, one waits."""
    query = (
        select(SpokenNote)
        .where(col(SpokenNote.id) == note_id, col(SpokenNote.appointment_id) == appointment_id)
        .with_for_update()
        .execution_options(populate_existing=True)
    )
    return (await session.exec(query)).one_or_none()


async def waiting(
    session: AsyncSession, appointment_id: UUID, now: datetime
) -> Sequence[SpokenNote]:
    """Give what of an appointment waits for a second person, the oldest first."""
    query = (
        select(SpokenNote)
        .where(col(SpokenNote.appointment_id) == appointment_id, col(SpokenNote.until) > now)
        .order_by(col(SpokenNote.noted_at), col(SpokenNote.id))
        .limit(100)
    )
    return (await session.exec(query)).all()


async def forget_notes(session: AsyncSession, appointment_id: UUID, person_id: UUID) -> None:
    """Delete what waits of a person: what is heard now takes its place."""
    await session.exec(
        delete(SpokenNote).where(
            col(SpokenNote.appointment_id) == appointment_id,
            col(SpokenNote.person_id) == person_id,
        )
    )


async def delete_scans(session: AsyncSession, scan_ids: Sequence[UUID]) -> None:
    """Delete scans, and the keys that open nothing any more."""
    await session.exec(delete(Scan).where(col(Scan.id).in_(scan_ids)))
    await session.exec(
        delete(PersonKey).where(col(PersonKey.person_id).not_in(select(Scan.person_id)))
    )


async def erase_scans(session: AsyncSession, person_id: UUID) -> None:
    """Delete a person's scans and their key: what backups hold of them opens no more."""
    await session.exec(delete(Scan).where(col(Scan.person_id) == person_id))
    await session.exec(delete(PersonKey).where(col(PersonKey.person_id) == person_id))
