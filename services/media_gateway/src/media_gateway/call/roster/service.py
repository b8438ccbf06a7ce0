"""The people of a call. Whoever changes them holds the call's lock."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from sqlalchemy import ColumnElement
from sqlalchemy.orm import Mapped
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call.call_rooms import service as call_rooms
from media_gateway.call.journal.service import record
from media_gateway.call.models import Call, CallParticipant, LeftReason, ParticipantState
from media_gateway.call.roster import repository
from media_gateway.call.seen import service as seen
from media_gateway.call.ways import Way

ADVISER = "adviser"
_HERE = ("waiting", "admitted")


async def everybody(session: AsyncSession, appointment_id: UUID) -> Sequence[CallParticipant]:
    """Give all people of a call."""
    return await repository.everybody(session, appointment_id)


async def by_person(
    session: AsyncSession, appointment_id: UUID, person_id: UUID
) -> CallParticipant | None:
    """Give a person's part in a call."""
    return await repository.by_person(session, appointment_id, person_id)


async def by_id(
    session: AsyncSession, appointment_id: UUID, participant_id: UUID
) -> CallParticipant | None:
    """Give somebody of a call by their id in it."""
    return await repository.by_id(session, appointment_id, participant_id)


def talks_elsewhere(
    person_id: UUID | Mapped[UUID], appointment_id: UUID | Mapped[UUID]
) -> ColumnElement[bool]:
    """Give the condition that a person is in another open call together with somebody."""
    return repository.talks_elsewhere(person_id, appointment_id)


async def is_in_another_call(session: AsyncSession, person_id: UUID, appointment_id: UUID) -> bool:
    """Tell whether a person talks to somebody in another call than this one now."""
    return await repository.is_in_another_call(session, person_id, appointment_id)


async def mark_seen(session: AsyncSession, participant_id: UUID, now: datetime) -> None:
    """Note that a person's browser was heard of; this needs no lock."""
    await repository.mark_seen(session, participant_id, now)


async def calls_with_silent_people(session: AsyncSession, before: datetime) -> Sequence[UUID]:
    """Give calls where somebody is said to be here but was not heard of since a moment."""
    return await repository.calls_with_silent_people(session, before)


async def ensure(session: AsyncSession, call: Call, person_id: UUID, part: str) -> CallParticipant:
    """Give a person's part in a call; where they have none yet, they are not here."""
    participant = await repository.by_person(session, call.appointment_id, person_id)
    if participant is None:
        participant = CallParticipant(
            appointment_id=call.appointment_id, person_id=person_id, part=part
        )
        session.add(participant)
        # What is noted of them refers to them.
        await session.flush()
    return participant


async def enter(
    session: AsyncSession, call: Call, person_id: UUID, part: str, way: Way
) -> CallParticipant:
    """Let a person wait, or straight in: the adviser, and whoever was admitted before."""
    participant = await ensure(session, call, person_id, part)
    participant.seen_at = utc_now()
    participant.come_by(way)
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


def connect(session: AsyncSession, call: Call, participant: CallParticipant) -> None:
    """Note that LiveKit has a person in the room; nothing happens when that is known."""
    was_connected, participant.connected = participant.connected, True
    admit(session, call, participant)
    if not was_connected:
        seen.note(session, participant, "connected")


def leave(
    session: AsyncSession,
    call: Call,
    participant: CallParticipant,
    reason: LeftReason,
    at: datetime | None = None,
) -> None:
    """Note that a person is gone. An admission stands: they may come back without waiting.

    at: when they were last here, if it was noticed later.
    """
    participant.connected = False
    if participant.state in _HERE:
        _change_state(session, call, participant, "left", reason, at)


def hang_up(session: AsyncSession, call: Call, participant: CallParticipant) -> None:
    """Note that a person went by their own wish, also when their line was missed before."""
    if participant.state == "left" and participant.left_reason == "lost":
        participant.left_reason = "hung_up"
        record(session, call, "left", participant, reason="hung_up")
    leave(session, call, participant, "hung_up")


def dismiss(
    session: AsyncSession, call: Call, participant: CallParticipant, reason: LeftReason
) -> None:
    """Take a person's admission back and let them be gone."""
    leave(session, call, participant, reason)
    participant.admitted_at = None


async def dismiss_everybody(session: AsyncSession, call: Call) -> None:
    """Take all admissions back."""
    for participant in await repository.everybody(session, call.appointment_id):
        dismiss(session, call, participant, "call_ended")


def had_come(participant: CallParticipant) -> bool:
    """Tell whether a person waits, or was let in and not sent back since."""
    return participant.admitted_at is not None or participant.state == "waiting"


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
    """Burn the room with every token for it; whoever may go on gets a grant for the next one.

    Nothing happens when none is open.
    """
    if await call_rooms.open_room(session, call.appointment_id) is None:
        return
    await call_rooms.close(session, call)
    await call_rooms.ensure_open(session, call)
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
    at: datetime | None = None,
) -> None:
    if participant.state == state:
        return
    was_away = participant.state == "left" and participant.left_reason is not None
    if state == "waiting" and participant.left_reason == "exceeded_limits":
        # Who was put out waits again at once: why has to be there after a reload, too.
        reason = "exceeded_limits"
    # What was noticed later was not so before what was known last.
    moment = max(at, participant.since) if at is not None else utc_now()
    participant.state, participant.since = state, utc_now()
    participant.left_reason = reason
    record(session, call, state, participant, **({"reason": reason} if reason else {}))
    seen.heed_change(session, participant, moment, was_away=was_away)
