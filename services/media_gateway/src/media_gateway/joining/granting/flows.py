"""Giving join grants: only to the admitted, only with every consent, only for the open room."""

from datetime import timedelta

from nahbar_common.problems import TryAgain
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.access import Seat
from media_gateway.call import lifecycle
from media_gateway.call.call_rooms import service as call_rooms
from media_gateway.call.call_rooms.flows import delete_if_closed
from media_gateway.call.codecs import CAN_AV1, choose_codec
from media_gateway.call.data_plan import data_plan
from media_gateway.call.errors import NotAdmitted
from media_gateway.call.following import heed_decisions
from media_gateway.call.grants import service as grants
from media_gateway.call.models import Call, CallParticipant
from media_gateway.call.roster import service as roster
from media_gateway.call.seen import service as seen
from media_gateway.joining import gate
from media_gateway.joining.arrival import check_again, check_arrival
from media_gateway.joining.errors import Barred, ConsentUnknown
from media_gateway.joining.granting.schemas import GrantRead
from media_gateway.livekit.errors import MediaUnavailable
from media_gateway.peers.consent import Decision, Person
from media_gateway.ports import Ports
from media_gateway.projections.bars import service as bars

LIFETIME = timedelta(minutes=2)
"""Joining takes seconds; architecture allows 5 minutes at most."""
_TRIES = 3


async def give(ports: Ports, seat: Seat) -> GrantRead:
    """Give a grant for the call's open room.

    Raises NotAdmitted, Barred, ConsentMissing, ConsentUnknown, MediaUnavailable, and what
    `check_arrival` raises.
    """
    async with ports.database.read() as session:
        _check_admitted(await check_arrival(session, seat))
    try:
        return await _give(ports, seat)
    except (MediaUnavailable, ConsentUnknown):
        # A fact that goes with the refusal: they were there, and our technology was not.
        async with ports.database.write() as session:
            participant = await roster.by_person(session, seat.appointment_id, seat.person_id)
            if participant is not None:
                await seen.note_once(session, participant, "technology_failed")
        raise


async def _give(ports: Ports, seat: Seat) -> GrantRead:
    needed = gate.needed_for_talk(seat)
    decisions = await gate.require(
        ports.consent, seat.appointment_id, needed, asking=seat.person_id
    )
    for _ in range(_TRIES):
        room_name = await _open_room(ports, seat)
        grant = None
        try:
            # LiveKit may have restarted or closed an empty room: making it again does no harm.
            await ports.media.create_room(room_name)
            grant = await _log_if_still_right(ports, seat, needed, decisions, room_name)
        finally:
            if grant is None:
                await delete_if_closed(ports, room_name)
        if grant is not None:
            return grant
    raise TryAgain


async def _open_room(ports: Ports, seat: Seat) -> str:
    async with ports.database.write() as session:
        call = await _lock_unchanged(session, seat)
        return (await call_rooms.ensure_open(session, call)).name


async def _lock_unchanged(session: AsyncSession, seat: Seat) -> Call:
    call = await lifecycle.lock(session, seat.appointment_id)
    await check_again(session, seat, was_here=True)
    return lifecycle.require_open(call)


async def _log_if_still_right(
    ports: Ports, seat: Seat, needed: list[Person], decisions: list[Decision], room_name: str
) -> GrantRead | None:
    """Check everything again under the call's lock, log the grant, sign it.

    Gives None when another room is open by now.
    """
    async with ports.database.write() as session:
        await heed_decisions(session, seat.appointment_id, decisions)
        call = await _lock_unchanged(session, seat)
        await _check_bars(session, seat, needed)
        participant = _check_admitted(
            await roster.by_person(session, seat.appointment_id, seat.person_id)
        )
        room = await call_rooms.ensure_open(session, call)
        if room.name != room_name:
            return None
        roster.admit(session, call, participant)
        participant.come_by(seat.way)
        grant = await grants.write(session, participant, room, LIFETIME, seat.way)
        plan = await data_plan(session, seat.appointment_id)
        codec = choose_codec(await roster.everybody(session, seat.appointment_id))
    identity = str(participant.id)
    return GrantRead(
        token=ports.media.mint(
            room=room_name,
            identity=identity,
            lifetime=LIFETIME,
            shown=CAN_AV1 if participant.can_av1 else None,
        ),
        identity=identity,
        expires_at=grant.expires_at,
        profile_default=plan.profile_default,
        video_codec=codec,
    )


def _check_admitted(participant: CallParticipant | None) -> CallParticipant:
    if participant is not None and participant.state == "barred":
        raise Barred(retry_after=1)
    # Whoever left may come back: what counts is that the admission stands.
    if participant is None or participant.admitted_at is None:
        raise NotAdmitted
    return participant


async def _check_bars(session: AsyncSession, seat: Seat, needed: list[Person]) -> None:
    barred = await bars.barred_among(
        session, seat.appointment_id, [person.person_id for person in needed]
    )
    if seat.person_id in barred:
        raise Barred(retry_after=1)
    gate.refuse_missing(needed, barred, seat.person_id)
