"""Opening and closing call rooms in the database; `flows` carries it out on LiveKit."""

import secrets
from collections.abc import Sequence
from uuid import UUID

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call.call_rooms import repository
from media_gateway.call.models import ROOM_NAME_PREFIX, Call, CallRoom

_NAME_BYTES = 24


async def ensure_open(session: AsyncSession, call: Call) -> CallRoom:
    """Give the call's open room; a new one with a random name when there is none.

    The caller holds the call's lock.
    """
    room = await repository.open_room(session, call.appointment_id)
    if room is None:
        call.room_generation += 1
        room = CallRoom(
            name=ROOM_NAME_PREFIX + secrets.token_urlsafe(_NAME_BYTES),
            appointment_id=call.appointment_id,
            generation=call.room_generation,
        )
        session.add(room)
        await session.flush()
    return room


async def close(session: AsyncSession, call: Call) -> None:
    """Burn the call's open room, if there is one. It is deleted after the commit."""
    room = await repository.open_room(session, call.appointment_id)
    if room is not None:
        room.close_requested_at = utc_now()
        await session.flush()


async def open_room(session: AsyncSession, appointment_id: UUID) -> CallRoom | None:
    """Give the call's open room."""
    return await repository.open_room(session, appointment_id)


async def find(session: AsyncSession, name: str) -> CallRoom | None:
    """Give a room by name, open or closed."""
    return await repository.find(session, name)


async def calls_with_open_room(session: AsyncSession, after: UUID | None) -> Sequence[UUID]:
    """Give the next calls that have an open room, in the order of their ids."""
    return await repository.calls_with_open_room(session, after)
