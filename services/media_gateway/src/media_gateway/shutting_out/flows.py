"""Shutting people out whose link or session was taken away, as after a withdrawn consent.

It goes by what is so, and not by the moment in which it was heard: a join that was under way just
then is found the next time. So it does not matter which replica hears of it first, or twice.
"""

from collections.abc import Iterator, Sequence
from uuid import UUID

from nahbar_common.rights import Right
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call import lifecycle
from media_gateway.call.call_rooms.flows import delete_closed_rooms_soon
from media_gateway.call.grants import service as grants
from media_gateway.call.journal.service import tell_waiting_lists
from media_gateway.call.models import Call, CallParticipant
from media_gateway.call.roster import service as roster
from media_gateway.ports import Ports
from media_gateway.projections.appointments import service as appointments
from media_gateway.shutting_out import repository

_BATCH = 500
"""How many ids one statement names; a closed office may end thousands of links at once."""


async def shut_out_revoked(ports: Ports) -> int:
    """Shut out whoever is here by a right that is known to be revoked; give from how many calls.

    The others go on in a new room. They may come again, by another link or session.
    """
    revoked = ports.revocations.known()
    affected: set[UUID] = set()
    for some in _batches(revoked):
        async with ports.database.read() as session:
            affected |= await repository.calls_reached_by(
                session,
                [right.id for right in some if right.kind == "session"],
                [right.id for right in some if right.kind == "link"],
            )
    for appointment_id in affected:
        async with ports.database.write() as session:
            await _shut_out(session, appointment_id, revoked)
        await delete_closed_rooms_soon(ports, appointment_id)
    return len(affected)


def _batches(revoked: frozenset[Right]) -> Iterator[Sequence[Right]]:
    ordered = sorted(revoked)
    for start in range(0, len(ordered), _BATCH):
        yield ordered[start : start + _BATCH]


async def _shut_out(session: AsyncSession, appointment_id: UUID, revoked: frozenset[Right]) -> None:
    call = await lifecycle.lock(session, appointment_id)
    if call is None or call.state != "open":
        return
    people = await roster.everybody(session, appointment_id)
    # A list, not a generator: each of them is to be looked at.
    held = [await _lose_way(session, call, person, revoked) for person in people]
    if any(held):
        # RemoveParticipant alone would leave their tokens good: the room goes instead.
        await roster.change_room(session, call, "revoked")
    view = await appointments.find(session, appointment_id)
    if view is not None:
        tell_waiting_lists(session, view)


async def _lose_way(
    session: AsyncSession, call: Call, person: CallParticipant, revoked: frozenset[Right]
) -> bool:
    """Send a person away who has no other way in; tell whether they hold what must be burnt."""
    ways = await grants.ways_into_open_room(session, person.id)
    standing = [way for way in ways if not way.is_among(revoked)]
    has_lost_a_grant = len(standing) < len(ways)
    if not person.way.is_among(revoked):
        return has_lost_a_grant
    if standing:
        # They are in the talk by another device, which goes on.
        person.come_by(standing[0])
        return has_lost_a_grant
    roster.dismiss(session, call, person, "revoked")
    return bool(ways)
