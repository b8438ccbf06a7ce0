"""Opening, using and ending an access in an emergency, in the caller's transaction."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.clock import rfc3339, utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.pagination import decode_cursor, split_page
from nahbar_common.problems import NotFound
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts import reading
from identity.emergencies import repository, rules
from identity.emergencies.errors import EmergencyNotAllowed, EmergencyOver, EmergencyUnwatched
from identity.emergencies.models import EmergencyAccess
from identity.emergencies.schemas import EmergencyOpening, EmergencyRead
from identity.notices import service as notices
from identity.revocations.service import note_sessions

BATCH = 50


async def require_possible(
    session: AsyncSession, sealer: Sealer, me: Staff, office_id: UUID, minutes: int
) -> None:
    """Raise EmergencyNotAllowed or EmergencyUnwatched when the safe side is not to open it."""
    allowed = (await rules.of_office(session, office_id)).most_minutes
    if minutes > allowed:
        raise EmergencyNotAllowed(most_minutes=allowed)
    officers = await reading.dpos_of(session, sealer, [str(office_id)])
    if all(officer.id == me.account_id for officer in officers):
        raise EmergencyUnwatched


async def open_(
    session: AsyncSession, sealer: Sealer, me: Staff, office_id: UUID, opening: EmergencyOpening
) -> EmergencyAccess:
    """Open an access for somebody who has just shown their factor; one from before ends.

    Raises EmergencyNotAllowed or EmergencyUnwatched. Hold the account's lock.
    """
    await require_possible(session, sealer, me, office_id, opening.minutes)
    if me.session_id is None:
        raise EmergencyOver
    for earlier in await repository.lock_open_of(session, me.account_id, office_id):
        _end(session, earlier, by=me.account_id)
    now = utc_now()
    access = EmergencyAccess(
        account_id=me.account_id,
        office_id=office_id,
        session_id=me.session_id,
        reason_sealed=b"",
        opened_at=now,
        until=now + timedelta(minutes=opening.minutes),
    )
    access.reason_sealed = sealer.seal(opening.reason.encode(), *_place(access))
    await repository.add(session, access)
    record(
        session,
        "emergency.opened",
        Subject("emergency", access.id),
        office_id=office_id,
        minutes=opening.minutes,
        until=rfc3339(access.until),
    )
    notices.note(session, me.account_id, "emergency_opened", dpo_offices=[str(office_id)])
    return access


async def require_own(
    session: AsyncSession, me: Staff, office_id: UUID, access_id: UUID
) -> EmergencyAccess:
    """Give one's own access that goes on in this sign-in; raise NotFound or EmergencyOver."""
    access = await find(session, office_id, access_id)
    if access.account_id != me.account_id:
        raise NotFound
    over = access.ended_at is not None or access.until <= utc_now()
    if over or access.session_id != me.session_id:
        raise EmergencyOver
    return access


async def find(session: AsyncSession, office_id: UUID, access_id: UUID) -> EmergencyAccess:
    """Give an access to an office; raise NotFound."""
    access = await repository.find(session, access_id)
    if access is None or access.office_id != office_id:
        raise NotFound
    return access


async def end(
    session: AsyncSession, office_id: UUID, access_id: UUID, *, by: UUID
) -> EmergencyAccess:
    """End an access early; one that is over stays as it is. Raises NotFound."""
    access = await repository.lock(session, access_id)
    if access is None or access.office_id != office_id:
        raise NotFound
    if access.ended_at is None:
        _end(session, access, by=by)
        await session.flush()
    return access


async def end_overdue(session: AsyncSession) -> int:
    """End those whose time is over; give how many."""
    found = await repository.lock_overdue(session, utc_now(), BATCH)
    for access in found:
        _end(session, access, by=None)
    return len(found)


async def page(
    session: AsyncSession, sealer: Sealer, office_id: UUID, limit: int, cursor: str | None
) -> tuple[list[EmergencyRead], str | None]:
    """Give an office's accesses, the newest first; raise InvalidCursor."""
    before = decode_cursor(cursor, datetime.fromisoformat, UUID) if cursor else None
    rows, next_cursor = split_page(
        await repository.page(
            session, office_id, (before[0], before[1]) if before else None, limit
        ),
        limit,
        lambda row: (row.opened_at.isoformat(), str(row.id)),
    )
    return await shown(session, sealer, rows), next_cursor


async def shown(
    session: AsyncSession, sealer: Sealer, rows: Sequence[EmergencyAccess]
) -> list[EmergencyRead]:
    """Open accesses for whoever may see them: with who it was, and why."""
    names = await reading.names_of(session, sealer, {row.account_id for row in rows})
    return [
        EmergencyRead(
            id=row.id,
            account_id=row.account_id,
            name=names.get(row.account_id, ""),
            reason=reason_of(sealer, row),
            opened_at=row.opened_at,
            until=row.until,
            ended_at=row.ended_at,
            ended_by=row.ended_by,
        )
        for row in rows
    ]


def reason_of(sealer: Sealer, access: EmergencyAccess) -> str:
    """Open the reason that was written."""
    return sealer.open(access.reason_sealed, *_place(access)).decode()


def _end(session: AsyncSession, access: EmergencyAccess, *, by: UUID | None) -> None:
    access.ended_at, access.ended_by = utc_now(), by
    # In its tokens it is a right of its own: the feed shuts them out in every service.
    note_sessions(session, [access.id])
    record(
        session,
        "emergency.ended",
        Subject("emergency", access.id),
        office_id=access.office_id,
        early=by is not None,
    )


def _place(access: EmergencyAccess) -> tuple[str, str, str]:
    return "emergency_accesses", "reason_sealed", str(access.id)
