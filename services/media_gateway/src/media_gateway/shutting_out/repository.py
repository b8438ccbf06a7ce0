"""Queries on who came by what."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import ColumnElement, or_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call.models import CallParticipant, CallRoom, JoinGrant


async def calls_reached_by(
    session: AsyncSession, sessions: Collection[UUID], links: Collection[UUID]
) -> set[UUID]:
    """Give calls in which somebody is, or may come back without waiting, by one of these.

    Also those whose open room somebody got a grant for by one of these.
    """
    people = select(CallParticipant.appointment_id).where(
        or_(
            col(CallParticipant.state).in_(("waiting", "admitted")),
            col(CallParticipant.admitted_at).is_not(None),
        ),
        _is_one_of(CallParticipant, sessions, links),
    )
    holders = (
        select(CallRoom.appointment_id)
        .join(JoinGrant, col(JoinGrant.room_name) == col(CallRoom.name))
        .where(col(CallRoom.close_requested_at).is_(None), _is_one_of(JoinGrant, sessions, links))
    )
    return {*await session.exec(people), *await session.exec(holders)}


def _is_one_of(
    table: type[CallParticipant] | type[JoinGrant],
    sessions: Collection[UUID],
    links: Collection[UUID],
) -> ColumnElement[bool]:
    return or_(col(table.session_id).in_(sessions), col(table.link_id).in_(links))
