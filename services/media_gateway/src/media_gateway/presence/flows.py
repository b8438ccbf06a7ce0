"""Reconciling a call with who is in its LiveKit room. Webhooks only say when to look."""

import asyncio
from contextlib import suppress
from datetime import datetime
from uuid import UUID
from weakref import WeakValueDictionary

from nahbar_common.clock import utc_now
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call import lifecycle
from media_gateway.call.call_rooms import service as call_rooms
from media_gateway.call.call_rooms.flows import delete_closed_rooms_soon, delete_if_closed
from media_gateway.call.models import Call, CallParticipant
from media_gateway.call.putting_out import put_out
from media_gateway.call.roster import service as roster
from media_gateway.livekit.server import Presence
from media_gateway.livekit.webhooks import Hint
from media_gateway.ports import Ports
from media_gateway.presence import repository
from media_gateway.presence.limits import exceeds
from media_gateway.presence.models import WebhookReceipt
from media_gateway.presence.silence import SILENT_AFTER, send_silent_people_away

_TELLING = frozenset(
    {
        "room_started",
        "room_finished",
        "participant_joined",
        "participant_left",
        "participant_connection_aborted",
        "track_published",
    }
)
"""Kinds that tell of rooms, of people, and of how much they send."""

# Looking and writing down go together, or an older look could be written over a newer one.
# Another replica may still do so; the next sweep puts it right.
_looking: WeakValueDictionary[UUID, asyncio.Lock] = WeakValueDictionary()


async def reconcile(ports: Ports, appointment_id: UUID) -> None:
    """Make the people of a call match its open room; raise MediaUnavailable without LiveKit."""
    lock = _looking.setdefault(appointment_id, asyncio.Lock())
    async with lock:
        async with ports.database.read() as session:
            room = await call_rooms.open_room(session, appointment_id)
        if room is None:
            return
        present = {person.identity: person for person in await ports.media.people_in(room.name)}
        async with ports.database.write() as session:
            await _apply(session, appointment_id, room.name, present)
    await delete_closed_rooms_soon(ports, appointment_id)


async def send_all_silent_people_away(ports: Ports, now: datetime) -> int:
    """Note as left who is not in the room and was not heard of for a minute; give how many."""
    before = now - SILENT_AFTER
    gone = 0
    async with ports.database.read() as session:
        affected = await roster.calls_with_silent_people(session, before)
    for appointment_id in affected:
        async with ports.database.write() as session:
            gone += await send_silent_people_away(session, appointment_id, before)
    return gone


async def heed_webhook(ports: Ports, hint: Hint) -> None:
    """Reconcile the call of the named room. Twice or out of order makes no difference.

    What the webhook claims is not believed. A sign of life from a closed room gets it deleted.
    """
    if hint.kind not in _TELLING:
        return
    async with ports.database.read() as session:
        if await repository.is_known(session, hint.event_id):
            return
        room = await call_rooms.find(session, hint.room_name)
    if room is not None:
        await delete_if_closed(ports, room.name)
        await reconcile(ports, room.appointment_id)
    # Noted by another delivery of it at the same moment is as good.
    with suppress(IntegrityError):
        async with ports.database.write() as session:
            session.add(WebhookReceipt(event_id=hint.event_id))


async def _apply(
    session: AsyncSession, appointment_id: UUID, room_name: str, present: dict[str, Presence]
) -> None:
    call = await lifecycle.lock(session, appointment_id)
    room = await call_rooms.open_room(session, appointment_id)
    if call is None or call.state != "open" or room is None or room.name != room_name:
        return
    people = {str(p.id): p for p in await roster.everybody(session, appointment_id)}
    if any(not _may_be_there(people.get(identity)) for identity in present):
        # Cannot happen by way of grants; if it does, that room is not to be trusted.
        await roster.change_room(session, call, "security")
        return
    exceeding = [people[identity] for identity in present if exceeds(present[identity])]
    if exceeding:
        await put_out(session, call, exceeding)
        return
    for identity, participant in people.items():
        _set_connected(session, call, participant, connected=identity in present)
    _note_start_and_end(call, present)


def _may_be_there(participant: CallParticipant | None) -> bool:
    return participant is not None and participant.admitted_at is not None


def _set_connected(
    session: AsyncSession, call: Call, participant: CallParticipant, *, connected: bool
) -> None:
    if connected:
        roster.connect(session, call, participant)
    elif participant.connected:
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
