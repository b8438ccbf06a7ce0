"""The life of a call: made with its appointment, set back when that changes, ended, reopened."""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import Literal
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.events import emit
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call import repository
from media_gateway.call.call_rooms import service as call_rooms
from media_gateway.call.journal.service import record
from media_gateway.call.models import Call, EndReason
from media_gateway.call.roster import service as roster
from media_gateway.call.schemas import CallEnded, PersonUsage
from media_gateway.projections.appointments import window
from media_gateway.projections.appointments.errors import TalkOver
from media_gateway.projections.appointments.models import AppointmentView

CALL_ENDED = "call.ended"


async def find(session: AsyncSession, appointment_id: UUID) -> Call | None:
    """Give a call in whatever state."""
    return await repository.find(session, appointment_id)


async def lock(session: AsyncSession, appointment_id: UUID) -> Call | None:
    """Give a call in whatever state, locked."""
    return await repository.lock(session, appointment_id)


async def lock_open(session: AsyncSession, appointment_id: UUID) -> Call:
    """Give the open call, locked; raise TalkOver when it has ended or never was."""
    return require_open(await repository.lock(session, appointment_id))


async def over(
    session: AsyncSession, now: datetime, empty_for: timedelta, come_back_within: timedelta
) -> Sequence[UUID]:
    """Give open calls whose window closed, or that everybody left, past the planned end."""
    return await repository.over(session, now, empty_for, come_back_within)


def require_open(call: Call | None) -> Call:
    """Give the call; raise TalkOver when it has ended or never was."""
    if call is None or call.state != "open":
        raise TalkOver
    return call


async def follow_appointment(
    session: AsyncSession, view: AppointmentView, *, adviser_changed: bool, planned_anew: bool
) -> None:
    """Make, re-time, set back, end or open again the call after its appointment changed.

    planned_anew: it was moved, or is by video again; whatever else changes opens no ended call.
    """
    call = await repository.lock(session, view.appointment_id)
    if call is None:
        if window.is_due(view):
            session.add(Call(appointment_id=view.appointment_id, closes_at=window.closes_at(view)))
        return
    if call.ended_at is not None:
        if not (planned_anew and window.is_due(view)) or view.starts_at <= call.ended_at:
            return
        # The technology failed, or alike: it is held anew at its new time.
        _open_again(call)
        _forget_what_was(call)
    call.closes_at = window.closes_at(view)
    if view.state == window.CANCELLED:
        await end(session, view, call, "cancelled")
    elif view.channel != window.VIDEO:
        await _set_back(session, call, "channel_changed")
    elif utc_now() < window.opens_at(view):
        await _set_back(session, call, "moved")
        _forget_what_was(call)
    elif adviser_changed:
        await roster.replace_adviser(session, call, view.adviser_id)


def reopen(session: AsyncSession, call: Call) -> None:
    """Open a call again that ended by mistake or too soon; nothing happens when it is open.

    It goes on as the talk it was: should nobody come back, it ended when it did. Hold its lock.
    """
    if call.state == "open":
        return
    if call.started_at is not None:
        call.empty_since = call.ended_at
    call.reopened_at = utc_now()
    _open_again(call)
    record(session, call, "reopened")


def _open_again(call: Call) -> None:
    call.state, call.ended_at, call.end_reason = "open", None, None


def _forget_what_was(call: Call) -> None:
    call.started_at = call.empty_since = call.reopened_at = None
    call.office_asked_at = call.office_told_at = None
    call.data_step = call.data_step_at = None


async def _set_back(
    session: AsyncSession, call: Call, reason: Literal["moved", "channel_changed"]
) -> None:
    """Empty the call because it is not to be held now; it may still be held later."""
    people = await roster.everybody(session, call.appointment_id)
    room = await call_rooms.open_room(session, call.appointment_id)
    concerns_somebody = room is not None or any(roster.had_come(person) for person in people)
    await roster.dismiss_everybody(session, call)
    await call_rooms.close(session, call)
    if call.started_at is not None and call.empty_since is None:
        # Should nobody come back, the talk was as long as its video part.
        call.empty_since = utc_now()
    if concerns_somebody:
        record(session, call, "ended", reason=reason)


async def end(session: AsyncSession, view: AppointmentView, call: Call, reason: EndReason) -> None:
    """End an open call and tell it; nothing happens when it has ended. Hold the call's lock.

    Nothing is told of an appointment that was given up before anybody met.
    """
    if call.state == "ended":
        return
    now = utc_now()
    call.state, call.end_reason = "ended", reason
    call.ended_at = _end_of_talk(call, now)
    await call_rooms.close(session, call)
    await roster.dismiss_everybody(session, call)
    record(session, call, "ended", reason=reason)
    summary = await _summary(session, view, call, call.ended_at)
    if window.is_due(view) or summary.started_at is not None or summary.usage:
        emit(session, CALL_ENDED, subject=view.appointment_id, data=summary)


async def tell_end_again(session: AsyncSession, view: AppointmentView, call: Call) -> None:
    """Tell the end of an ended call once more: somebody was charged for more since.

    Browsers send their last counters when the room is gone. What is told counts the whole talk, so
    receivers keep the largest. Hold the call's lock.
    """
    if call.ended_at is not None:
        summary = await _summary(session, view, call, call.ended_at)
        emit(session, CALL_ENDED, subject=view.appointment_id, data=summary)


def _end_of_talk(call: Call, now: datetime) -> datetime:
    # When everybody had left before, the talk ended then.
    return now if call.empty_since is None else min(call.empty_since, now)


async def _summary(
    session: AsyncSession, view: AppointmentView, call: Call, ended_at: datetime
) -> CallEnded:
    started = call.started_at or ended_at
    people = await roster.everybody(session, call.appointment_id)
    return CallEnded(
        appointment_id=view.appointment_id,
        office_id=view.office_id,
        starts_at=view.starts_at,
        started_at=call.started_at,
        ended_at=ended_at,
        duration_seconds=max(0, int((ended_at - started).total_seconds())),
        usage=[
            PersonUsage(person_id=p.person_id, part=p.part, charged_bytes=p.charged_bytes)
            for p in people
            if call.started_at is not None or p.charged_bytes
        ],
    )


async def delete_whole(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Delete calls that are long over, with people, rooms, grants and journal."""
    await repository.delete_whole(session, appointment_ids)
