"""Queries on join grants."""

from uuid import UUID

from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call.models import CallRoom, JoinGrant
from media_gateway.call.ways import Way


async def first(session: AsyncSession, participant_id: UUID) -> JoinGrant | None:
    """Give the oldest grant of a person."""
    statement = (
        select(JoinGrant)
        .where(JoinGrant.participant_id == participant_id)
        .order_by(col(JoinGrant.issued_at))
        .limit(1)
    )
    return (await session.exec(statement)).first()


async def latest_for_open_room(session: AsyncSession, participant_id: UUID) -> JoinGrant | None:
    """Give a grant of a person whose room is still open, however old.

    Its age does not matter: LiveKit hands fresh tokens to whoever is connected.
    """
    statement = (
        select(JoinGrant)
        .join(CallRoom, col(CallRoom.name) == JoinGrant.room_name)
        .where(
            JoinGrant.participant_id == participant_id, col(CallRoom.close_requested_at).is_(None)
        )
        .limit(1)
    )
    return (await session.exec(statement)).first()


async def ways_into_open_room(session: AsyncSession, participant_id: UUID) -> list[Way]:
    """Give by what a person got grants for the room that is open, the newest first."""
    statement = (
        select(JoinGrant.session_id, JoinGrant.link_id)
        .join(CallRoom, col(CallRoom.name) == JoinGrant.room_name)
        .where(
            JoinGrant.participant_id == participant_id, col(CallRoom.close_requested_at).is_(None)
        )
        .order_by(col(JoinGrant.issued_at).desc(), col(JoinGrant.id).desc())
    )
    return [Way(session_id, link_id) for session_id, link_id in await session.exec(statement)]
