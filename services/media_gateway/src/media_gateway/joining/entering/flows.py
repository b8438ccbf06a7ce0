"""Entering the waiting room, admission one by one, sending away, leaving."""

from datetime import datetime
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.clock import utc_now
from nahbar_common.events import emit
from nahbar_common.problems import NotFound
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.access import Seat, find_adviser_seat
from media_gateway.call import lifecycle
from media_gateway.call.call_rooms import service as call_rooms
from media_gateway.call.call_rooms.flows import delete_closed_rooms_soon
from media_gateway.call.data_plan import data_plan
from media_gateway.call.following import heed_decisions
from media_gateway.call.grants import service as grants
from media_gateway.call.journal.service import tell_waiting_lists
from media_gateway.call.models import Call, CallParticipant
from media_gateway.call.roster import service as roster
from media_gateway.call.roster.schemas import ParticipantRead, read_of
from media_gateway.call.schemas import CallClientCame
from media_gateway.call.seen import service as seen
from media_gateway.joining import gate
from media_gateway.joining.arrival import check_again, check_arrival
from media_gateway.joining.entering.schemas import Arrival, Entry, Left, VoucherRead
from media_gateway.joining.errors import Barred, ConsentUnknown, NotWaiting
from media_gateway.peers.consent import Person
from media_gateway.ports import Ports
from media_gateway.projections.bars import service as bars

CALL_CLIENT_CAME = "call.client_came"
_HERE = ("waiting", "admitted")


async def enter(ports: Ports, seat: Seat, arrival: Arrival) -> Entry:
    """Let a person wait; the adviser, and whoever was admitted before, go straight in.

    Needs the person's own consent. Raises what `check_arrival` and `check_again` raise,
    ConsentMissing, ConsentUnknown, Barred.
    """
    appointment_id = seat.appointment_id
    async with ports.database.read() as session:
        known = await check_arrival(session, seat)
    own = [Person(person_id=seat.person_id, part=seat.part)]
    try:
        decisions = await gate.require(ports.consent, appointment_id, own, asking=seat.person_id)
    except ConsentUnknown:
        await _note_turned_away(ports, seat)
        raise
    async with ports.database.write() as session:
        await heed_decisions(session, appointment_id, decisions)
        call = await lifecycle.lock(session, appointment_id)
        await check_again(session, seat, was_here=known is not None)
        call = lifecycle.require_open(call)
        if await bars.barred_among(session, appointment_id, [seat.person_id]):
            raise Barred(retry_after=1)
        was_here = await _is_here(session, seat)
        participant = await roster.enter(session, call, seat.person_id, seat.part, seat.way)
        participant.sends_av1, participant.receives_av1 = arrival.av1.sends, arrival.av1.receives
        if seat.is_adviser:
            await call_rooms.ensure_open(session, call)
        elif seat.part == "client" and not was_here:
            _tell_client_came(session, seat, participant.here_since or participant.since)
        tell_waiting_lists(session, seat.view)
        return await _entry(session, seat, participant)


async def _note_turned_away(ports: Ports, seat: Seat) -> None:
    """Note that somebody stood at the door and our technology kept them out.

    They are not let wait: nothing is known of their consent. But they came, and may have to prove
    it; without this line they would have been absent.
    """
    async with ports.database.write() as session:
        call = await lifecycle.lock(session, seat.appointment_id)
        known = await roster.by_person(session, seat.appointment_id, seat.person_id)
        await check_again(session, seat, was_here=known is not None)
        call = lifecycle.require_open(call)
        if await bars.barred_among(session, seat.appointment_id, [seat.person_id]):
            return
        participant = await roster.ensure(session, call, seat.person_id, seat.part)
        was_new = await seen.note_once(session, participant, "technology_failed")
        if was_new and seat.part == "client" and participant.state not in _HERE:
            now = utc_now()
            _tell_client_came(session, seat, now)
            # A moment and no stay: nobody knows how long they stood there.
            seen.tell_stay(session, participant, now, now)


async def admit(
    ports: Ports, adviser: Staff, appointment_id: UUID, participant_id: UUID
) -> ParticipantRead:
    """Let somebody in who waits; raise NotWaiting when they left, Barred after a withdrawal."""
    seat = await find_adviser_seat(ports, adviser, appointment_id)
    async with ports.database.write() as session:
        call, participant = await _locked(session, seat, participant_id)
        match participant.state:
            case "barred":
                raise Barred
            case "left":
                raise NotWaiting
        roster.admit(session, call, participant)
        _note(session, "participant.admitted", seat, participant)
        await call_rooms.ensure_open(session, call)
        tell_waiting_lists(session, seat.view)
        return read_of(participant)


async def remove(
    ports: Ports, adviser: Staff, appointment_id: UUID, participant_id: UUID
) -> ParticipantRead:
    """Send somebody away. If they hold a grant, the others go on in a new room.

    Raises NotFound or TalkOver.
    """
    seat = await find_adviser_seat(ports, adviser, appointment_id)
    async with ports.database.write() as session:
        call, participant = await _locked(session, seat, participant_id)
        if participant.part == roster.ADVISER:
            raise NotFound
        roster.dismiss(session, call, participant, "sent_back")
        _note(session, "participant.sent_back", seat, participant)
        # RemoveParticipant alone would leave their token good: the room goes instead.
        if await grants.holds_grant(session, participant.id):
            await roster.change_room(session, call, "removed")
        tell_waiting_lists(session, seat.view)
        answer = read_of(participant)
    await delete_closed_rooms_soon(ports, appointment_id)
    return answer


async def leave(ports: Ports, seat: Seat) -> Left:
    """Note that the caller went; they may come back. Raise NotFound if they never were here."""
    appointment_id = seat.appointment_id
    async with ports.database.write() as session:
        call = await lifecycle.lock(session, appointment_id)
        participant = await roster.by_person(session, appointment_id, seat.person_id)
        if call is None or participant is None:
            raise NotFound
        roster.hang_up(session, call, participant)
        tell_waiting_lists(session, seat.view)
        return Left(participant_id=participant.id, state=participant.state)


def _note(session: AsyncSession, action: str, seat: Seat, participant: CallParticipant) -> None:
    record(
        session,
        action,
        Subject("participant", participant.id),
        office_id=seat.view.office_id,
        appointment_id=seat.appointment_id,
        person_id=participant.person_id,
        part=participant.part,
    )


async def _is_here(session: AsyncSession, seat: Seat) -> bool:
    """Tell whether the person waits or talks already, so that entering again is no news."""
    known = await roster.by_person(session, seat.appointment_id, seat.person_id)
    return known is not None and known.state in _HERE


def _tell_client_came(session: AsyncSession, seat: Seat, came_at: datetime) -> None:
    came = CallClientCame(
        appointment_id=seat.appointment_id, office_id=seat.view.office_id, came_at=came_at
    )
    emit(session, CALL_CLIENT_CAME, subject=seat.appointment_id, data=came)


async def _locked(
    session: AsyncSession, seat: Seat, participant_id: UUID
) -> tuple[Call, CallParticipant]:
    call = await lifecycle.lock_open(session, seat.appointment_id)
    participant = await roster.by_id(session, seat.appointment_id, participant_id)
    if participant is None:
        raise NotFound
    return call, participant


async def _entry(session: AsyncSession, seat: Seat, participant: CallParticipant) -> Entry:
    plan = await data_plan(session, seat.appointment_id)
    limit = plan.bytes_limits.get(seat.person_id)
    return Entry(
        participant_id=participant.id,
        state=participant.state,
        part=seat.part,
        profile_default=plan.profile_default,
        voucher=VoucherRead(bytes_limit=limit) if limit is not None else None,
    )
