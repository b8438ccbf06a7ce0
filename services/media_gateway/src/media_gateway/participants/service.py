"""Entering the waiting room, admission one by one, sending away, leaving."""

from uuid import UUID

from nahbar_common.auth import Participant, Staff
from nahbar_common.problems import NotFound
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.calls import service as calls
from media_gateway.calls.models import Call
from media_gateway.clients.consent import Person
from media_gateway.consents import gate
from media_gateway.consents import service as consents
from media_gateway.consents.errors import Barred
from media_gateway.grants import log as grant_log
from media_gateway.participants import repository, roster
from media_gateway.participants.arrival import check_again, check_arrival
from media_gateway.participants.errors import NotWaiting
from media_gateway.participants.models import CallParticipant
from media_gateway.participants.schemas import Entry, Left, ParticipantRead, VoucherRead
from media_gateway.ports import Ports
from media_gateway.rooms import service as rooms
from media_gateway.rooms.closing import delete_closed_rooms_soon
from media_gateway.seats import Seat, find_adviser_seat, find_seat
from media_gateway.stream.recorder import touch_waiting_list
from media_gateway.vouchers import service as vouchers


async def enter(ports: Ports, principal: Staff | Participant, appointment_id: UUID) -> Entry:
    """Let a person wait; the adviser, and whoever was admitted before, go straight in.

    Needs the person's own consent. Raises what `check_arrival` and `check_again` raise,
    ConsentMissing, ConsentUnknown, Barred.
    """
    seat = await find_seat(ports, principal, appointment_id)
    known = await check_arrival(ports, seat)
    own = [Person(person_id=seat.person_id, part=seat.part)]
    decisions = await gate.require(ports.consent, appointment_id, own, asking=seat.person_id)
    async with ports.database.write() as session:
        await consents.heed(session, appointment_id, decisions)
        call = await calls.lock(session, appointment_id)
        await check_again(session, seat, was_here=known is not None)
        call = calls.require_open(call)
        if await consents.barred_among(session, appointment_id, [seat.person_id]):
            raise Barred(retry_after=1)
        participant = await roster.enter(session, call, seat.person_id, seat.part)
        if seat.is_adviser:
            await rooms.ensure_open(session, call)
        touch_waiting_list(session, seat.view.adviser_id)
        return await _entry(session, seat, participant)


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
        await rooms.ensure_open(session, call)
        touch_waiting_list(session, seat.view.adviser_id)
        return read_of(participant)


async def remove(
    ports: Ports, adviser: Staff, appointment_id: UUID, participant_id: UUID
) -> ParticipantRead:
    """Send somebody away. If they hold a grant, the others go on in a new room."""
    seat = await find_adviser_seat(ports, adviser, appointment_id)
    async with ports.database.write() as session:
        call, participant = await _locked(session, seat, participant_id)
        if participant.part == roster.ADVISER:
            raise NotFound
        roster.dismiss(session, call, participant, "sent_back")
        # RemoveParticipant alone would leave their token good: the room goes instead.
        if await grant_log.holds_grant(session, participant.id):
            await roster.change_room(session, call, "removed")
        touch_waiting_list(session, seat.view.adviser_id)
        answer = read_of(participant)
    await delete_closed_rooms_soon(ports, appointment_id)
    return answer


async def leave(ports: Ports, principal: Staff | Participant, appointment_id: UUID) -> Left:
    """Note that the caller went; they may come back. Raise NotFound if they never were here."""
    seat = await find_seat(ports, principal, appointment_id)
    async with ports.database.write() as session:
        call = await calls.lock(session, appointment_id)
        participant = await repository.by_person(session, appointment_id, seat.person_id)
        if call is None or participant is None:
            raise NotFound
        roster.hang_up(session, call, participant)
        touch_waiting_list(session, seat.view.adviser_id)
        return Left(participant_id=participant.id, state=participant.state)


def read_of(participant: CallParticipant) -> ParticipantRead:
    """Give a participant as the adviser sees them."""
    return ParticipantRead(
        participant_id=participant.id,
        part=participant.part,
        state=participant.state,
        since=participant.since,
        reason=participant.left_reason,
    )


async def _locked(
    session: AsyncSession, seat: Seat, participant_id: UUID
) -> tuple[Call, CallParticipant]:
    call = await calls.lock_open(session, seat.appointment_id)
    participant = await repository.by_id(session, seat.appointment_id, participant_id)
    if participant is None:
        raise NotFound
    return call, participant


async def _entry(session: AsyncSession, seat: Seat, participant: CallParticipant) -> Entry:
    plan = await vouchers.data_plan(session, seat.view)
    pays = seat.part == "client" and plan.bytes_limit is not None
    return Entry(
        participant_id=participant.id,
        state=participant.state,
        part=seat.part,
        profile_default=plan.profile_default,
        voucher=VoucherRead(bytes_limit=plan.bytes_limit) if pays else None,
    )
