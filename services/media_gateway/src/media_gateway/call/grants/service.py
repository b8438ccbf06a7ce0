"""Logging grants, and asking the log."""

from datetime import timedelta
from uuid import UUID

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call.grants import repository
from media_gateway.call.models import CallParticipant, CallRoom, JoinGrant
from media_gateway.call.ways import Way


async def write(
    session: AsyncSession,
    participant: CallParticipant,
    room: CallRoom,
    lifetime: timedelta,
    way: Way,
) -> JoinGrant:
    """Log a grant in the transaction that checked it; the database refuses a wrong one too."""
    # The admission first: the database's own check of grants looks at it.
    await session.flush()
    now = utc_now()
    grant = JoinGrant(
        participant_id=participant.id,
        room_name=room.name,
        issued_at=now,
        expires_at=now + lifetime,
        session_id=way.session_id,
        link_id=way.link_id,
    )
    session.add(grant)
    await session.flush()
    return grant


async def holds_grant(session: AsyncSession, participant_id: UUID) -> bool:
    """Tell whether a person was ever given a grant for a room that is still open."""
    return await repository.latest_for_open_room(session, participant_id) is not None


async def ways_into_open_room(session: AsyncSession, participant_id: UUID) -> list[Way]:
    """Give by what a person got grants for the room that is open, the newest first."""
    return await repository.ways_into_open_room(session, participant_id)


async def first(session: AsyncSession, participant_id: UUID) -> JoinGrant | None:
    """Give a person's first grant: before it, they cannot have used anything."""
    return await repository.first(session, participant_id)
