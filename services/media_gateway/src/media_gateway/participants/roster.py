"""Changes to the people of a call. The caller holds the call's lock in every function here."""

from collections.abc import Sequence
from uuid import UUID

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.calls.models import Call
from media_gateway.participants import repository
from media_gateway.participants.models import CallParticipant, LeftReason, ParticipantState
from media_gateway.rooms import service as rooms
from media_gateway.stream.recorder import record

ADVISER = "adviser"


async def everybody(session: AsyncSession, appointment_id: UUID) -> Sequence[CallParticipant]:
    """Give all people of a call."""
    return await repository.everybody(session, appointment_id)


async def enter(session: AsyncSession, call: Call, person_id: UUID, part: str) -> CallParticipant:
    """Let a person wait, or straight in: the adviser, and whoever was admitted before."""
    participant = await repository.by_person(session, call.appointment_id, person_id)
    if participant is None:
        participant = CallParticipant(
            appointment_id=call.appointment_id, person_id=person_id, part=part
        )
        session.add(participant)
    participant.seen_at = utc_now()
    if part == ADVISER or participant.admitted_at is not None:
        admit(session, call, participant)
    else:
        _change_state(session, call, participant, "waiting")
    await session.flush()
    return participant


def admit(session: AsyncSession, call: Call, participant: CallParticipant) -> None:
    """Let a person in; nothing happens when they are."""
    participant.admitted_at = participant.admitted_at or utc_now()
    participant.seen_at = utc_now()
    _change_state(session, call, participant, "admitted")


def leave(
    session: AsyncSession, call: Call, participant: CallParticipant, reason: LeftReason
) -> None:
    """Note that a person is gone. An admission stands: they may come back without waiting."""
    participant.connected = False
    if participant.state in ("waiting", "admitted"):
        _change_state(session, call, participant, "left", reason)


def hang_up(session: AsyncSession, call: Call, participant: CallParticipant) -> None:
    """Note that a person went by their own wish, also when their line was missed before."""
    if participant.state == "left" and participant.left_reason == "lost":
        participant.left_reason = "hung_up"
        record(session, call, "left", participant, reason="hung_up")
    leave(session, call, participant, "hung_up")


def dismiss(
    session: AsyncSession, call: Call, participant: CallParticipant, reason: LeftReason
) -> bool:
    """Take a person's admission back and let them be gone; tell whether they had been here."""
    was_here = participant.admitted_at is not None or participant.state == "waiting"
    leave(session, call, participant, reason)
    participant.admitted_at = None
    return was_here


async def dismiss_everybody(session: AsyncSession, call: Call) -> bool:
    """Take all admissions back; tell whether anybody had been here."""
    people = await repository.everybody(session, call.appointment_id)
    # sum and not any: any would stop at the first.
    return sum(dismiss(session, call, participant, "call_ended") for participant in people) > 0


def bar(session: AsyncSession, call: Call, participant: CallParticipant) -> None:
    """Throw a person out and keep them out."""
    participant.admitted_at, participant.connected = None, False
    _change_state(session, call, participant, "barred")


def lift_bar(session: AsyncSession, call: Call, participant: CallParticipant) -> None:
    """Let a barred person ask again; they wait like anybody else."""
    if participant.state == "barred":
        _change_state(session, call, participant, "left", "bar_lifted")


async def replace_adviser(session: AsyncSession, call: Call, adviser_id: UUID) -> None:
    """Send away an adviser who is not this appointment's any more.

    The room goes in any case: what people hold for it was given with the former one's consent.
    """
    for participant in await repository.everybody(session, call.appointment_id):
        if participant.part == ADVISER and participant.person_id != adviser_id:
            dismiss(session, call, participant, "replaced")
    await change_room(session, call, "replaced")


async def change_room(session: AsyncSession, call: Call, reason: str) -> None:
    """Burn the room with every token for it; whoever may go on gets a grant for the next one."""
    if not await rooms.close(session, call):
        return
    await rooms.ensure_open(session, call)
    for participant in await repository.everybody(session, call.appointment_id):
        if participant.connected:
            participant.connected, participant.seen_at = False, utc_now()
    record(session, call, "room_changed", reason=reason)


def _change_state(
    session: AsyncSession,
    call: Call,
    participant: CallParticipant,
    state: ParticipantState,
    reason: LeftReason | None = None,
) -> None:
    if participant.state == state:
        return
    participant.state, participant.since = state, utc_now()
    participant.left_reason = reason
    record(session, call, state, participant, **({"reason": reason} if reason else {}))
