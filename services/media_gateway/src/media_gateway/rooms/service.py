"""Opening and closing rooms in the database; `closing` carries it out on LiveKit."""

import secrets

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.calls.models import Call
from media_gateway.rooms import repository
from media_gateway.rooms.models import NAME_PREFIX, Room

_NAME_BYTES = 24


async def ensure_open(session: AsyncSession, call: Call) -> Room:
    """Give the call's open room; a new one with a random name when there is none.

    The caller holds the call's lock.
    """
    room = await repository.open_room(session, call.appointment_id)
    if room is None:
        call.room_generation += 1
        room = Room(
            name=NAME_PREFIX + secrets.token_urlsafe(_NAME_BYTES),
            appointment_id=call.appointment_id,
            generation=call.room_generation,
        )
        session.add(room)
        await session.flush()
    return room


async def close(session: AsyncSession, call: Call) -> bool:
    """Burn the call's open room; tell whether there was one. It is deleted after the commit."""
    room = await repository.open_room(session, call.appointment_id)
    if room is None:
        return False
    room.close_requested_at = utc_now()
    await session.flush()
    return True
