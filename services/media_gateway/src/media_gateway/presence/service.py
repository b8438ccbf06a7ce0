"""Reconciling a call with who is in its LiveKit room. Webhooks only say when to look."""

import asyncio
from datetime import datetime
from uuid import UUID
from weakref import WeakValueDictionary

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.calls import service as calls
from media_gateway.calls.models import Call
from media_gateway.participants import roster
from media_gateway.participants.models import CallParticipant
from media_gateway.ports import Ports
from media_gateway.rooms import repository as room_repository
from media_gateway.rooms.closing import delete_closed_rooms_soon
from media_gateway.rooms.media_server import Presence

# Looking and writing down go together, or an older look could be written over a newer one.
# Another replica may still do so; the next sweep puts it right.
_looking: WeakValueDictionary[UUID, asyncio.Lock] = WeakValueDictionary()


async def reconcile(ports: Ports, appointment_id: UUID) -> None:
    """Make the people of a call match its open room; raise MediaUnavailable without LiveKit."""
    lock = _looking.setdefault(appointment_id, asyncio.Lock())
    async with lock:
        async with ports.database.read() as session:
            room = await room_repository.open_room(session, appointment_id)
        if room is None:
            return
        present = {person.identity: person for person in await ports.media.people_in(room.name)}
        async with ports.database.write() as session:
            await _apply(session, appointment_id, room.name, present)
    await delete_closed_rooms_soon(ports, appointment_id)


async def _apply(
    session: AsyncSession, appointment_id: UUID, room_name: str, present: dict[str, Presence]
) -> None:
    call = await calls.lock(session, appointment_id)
    room = await room_repository.open_room(session, appointment_id)
    if call is None or call.state != "open" or room is None or room.name != room_name:
        return
    people = {str(p.id): p for p in await roster.everybody(session, appointment_id)}
    if any(not _may_be_there(people.get(identity)) for identity in present):
        # Cannot happen by way of grants; if it does, that room is not to be trusted.
        await roster.change_room(session, call, "security")
        return
    for identity, participant in people.items():
        _set_connected(session, call, participant, connected=identity in present)
    _note_start_and_end(call, present)


def _may_be_there(participant: CallParticipant | None) -> bool:
    return participant is not None and participant.admitted_at is not None


def _set_connected(
    session: AsyncSession, call: Call, participant: CallParticipant, *, connected: bool
) -> None:
    was_connected, participant.connected = participant.connected, connected
    if connected:
        roster.admit(session, call, participant)
    elif was_connected:
        roster.leave(session, call, participant, "lost")


def _note_start_and_end(call: Call, present: dict[str, Presence]) -> None:
    now = utc_now()
    if len(present) > 1 and call.started_at is None:
        call.started_at = _second_joined_at(present, now)
    if present:
        call.empty_since = None
    elif call.started_at is not None and call.empty_since is None:
        call.empty_since = now


def _second_joined_at(present: dict[str, Presence], now: datetime) -> datetime:
    return min(now, sorted(person.joined_at for person in present.values())[1])
