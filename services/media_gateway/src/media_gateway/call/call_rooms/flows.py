"""Carrying out on LiveKit what the database says is closed."""

import asyncio
from contextlib import suppress
from uuid import UUID

from nahbar_common.clock import utc_now

from media_gateway.call.call_rooms import repository
from media_gateway.call.models import ROOM_NAME_PREFIX
from media_gateway.livekit.errors import MediaUnavailable
from media_gateway.ports import Ports


async def delete_closed_rooms(ports: Ports, appointment_id: UUID | None = None) -> int:
    """Delete closed rooms, of one call or of all; give how many.

    Repeatable. Raises MediaUnavailable when LiveKit does not answer for one of them; the others
    are deleted all the same, and a job tries again.
    """
    async with ports.database.read() as session:
        names = await repository.to_delete(session, appointment_id)
    outcomes = await asyncio.gather(
        *(ports.media.delete_room(name) for name in names), return_exceptions=True
    )
    gone = [name for name, failure in zip(names, outcomes, strict=True) if failure is None]
    if gone:
        async with ports.database.write() as session:
            await repository.mark_deleted(session, gone, utc_now())
    for failure in outcomes:
        if failure is not None:
            raise failure
    return len(gone)


async def delete_unknown_rooms(ports: Ports) -> int:
    """Delete rooms of ours that LiveKit has and the database does not call open; give how many.

    A room's row is committed before LiveKit hears of it, so none is hit while it is being made.
    """
    names = await ports.media.room_names()
    on_server = [name for name in names if name.startswith(ROOM_NAME_PREFIX)]
    async with ports.database.read() as session:
        ours = await repository.open_among(session, on_server)
    stale = [name for name in on_server if name not in ours]
    for name in stale:
        await ports.media.delete_room(name)
    return len(stale)


async def delete_closed_rooms_soon(ports: Ports, appointment_id: UUID) -> None:
    """Delete a call's closed rooms now if LiveKit answers; otherwise a job does."""
    with suppress(MediaUnavailable):
        await delete_closed_rooms(ports, appointment_id)


async def delete_if_closed(ports: Ports, name: str) -> None:
    """Delete a room that was made on LiveKit although it is closed by now.

    Without this, a grant in the making could bring a burnt room, and its old tokens, back to life.
    """
    async with ports.database.write() as session:
        room = await repository.find(session, name)
        if room is None or room.close_requested_at is None:
            return
        room.deleted_at = None
    await delete_closed_rooms_soon(ports, room.appointment_id)
