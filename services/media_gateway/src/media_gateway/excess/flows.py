"""Putting out who sends more data than people type.

LiveKit has no limit on data per participant and tells nobody of packets: the page of the adviser,
who may send anybody away as well, counts what it receives (see ADR 0082).
"""

from uuid import UUID

from nahbar_common.idempotency import Once
from nahbar_common.problems import NotFound

from media_gateway.access import Seat
from media_gateway.call import lifecycle
from media_gateway.call.call_rooms import service as call_rooms
from media_gateway.call.call_rooms.flows import delete_closed_rooms_soon
from media_gateway.call.journal.service import tell_waiting_lists
from media_gateway.call.putting_out import put_out
from media_gateway.call.roster import service as roster
from media_gateway.call.roster.schemas import ParticipantRead, read_of
from media_gateway.ports import Ports


async def heed_excess(
    ports: Ports, seat: Seat, participant_id: UUID, room_name: str, once: Once
) -> ParticipantRead:
    """Put out whose data was too much for the adviser's page; the others go on in a new room.

    Nothing happens to who is not let in, nor for what was seen in a room that is gone: they may
    have been let in again since. Raises NotFound, also for advisers themselves, or TalkOver.
    """
    appointment_id = seat.appointment_id
    async with ports.database.write() as session:
        call = await lifecycle.lock_open(session, appointment_id)
        participant = await roster.by_id(session, appointment_id, participant_id)
        if participant is None or participant.part == roster.ADVISER:
            raise NotFound
        room = await call_rooms.open_room(session, appointment_id)
        may_be_in = participant.admitted_at is not None
        if may_be_in and room is not None and room.name == room_name:
            await put_out(session, call, [participant])
            tell_waiting_lists(session, seat.view)
        answer = read_of(participant)
        await once.remember(session, answer)
    await delete_closed_rooms_soon(ports, appointment_id)
    return answer
