"""Sealing scans with the key of the person whom they are of."""

import os
from uuid import UUID

from nahbar_common.crypto import Sealer
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.told_consents.models import PersonKey, Scan

_KEY_BYTES = 32


async def seal(session: AsyncSession, sealer: Sealer, scan: Scan, content: bytes) -> None:
    """Write a scan's content, sealed; makes the person's key where they have none."""
    key = await session.get(PersonKey, scan.person_id) or await _make(
        session, sealer, scan.person_id
    )
    scan.content_sealed = _opened(sealer, key).seal(content, *_place(scan.id))


async def unseal(session: AsyncSession, sealer: Sealer, scan: Scan) -> bytes:
    """Give a scan's content; keys go with the last scan of a person, so there is one."""
    key = await session.get_one(PersonKey, scan.person_id)
    return _opened(sealer, key).open(scan.content_sealed, *_place(scan.id))


async def _make(session: AsyncSession, sealer: Sealer, person_id: UUID) -> PersonKey:
    wrapped = sealer.seal(os.urandom(_KEY_BYTES), *_key_place(person_id))
    key = PersonKey(person_id=person_id, wrapped_key=wrapped)
    try:
        async with session.begin_nested():
            session.add(key)
            await session.flush()
    except IntegrityError:
        # Two scans at once: the other one's key was first.
        return await session.get_one(PersonKey, person_id)
    return key


def _opened(sealer: Sealer, key: PersonKey) -> Sealer:
    return Sealer({"person": sealer.open(key.wrapped_key, *_key_place(key.person_id))})


def _key_place(person_id: UUID) -> tuple[str, str, str]:
    return ("person_keys", "wrapped_key", str(person_id))


def _place(scan_id: UUID) -> tuple[str, str, str]:
    return ("scans", "content_sealed", str(scan_id))
