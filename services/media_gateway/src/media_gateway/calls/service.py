"""The life of a call: made with its appointment, set back when that changes, ended."""

from datetime import datetime
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.events import emit
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.appointments import window
from media_gateway.appointments.errors import TalkOver
from media_gateway.appointments.models import AppointmentView
from media_gateway.calls import repository
from media_gateway.calls.models import Call, EndReason
from media_gateway.calls.schemas import CallEnded, PersonUsage
from media_gateway.participants import roster
from media_gateway.rooms import service as rooms
from media_gateway.stream.recorder import record

CALL_ENDED = "call.ended"


async def lock_open(session: AsyncSession, appointment_id: UUID) -> Call:
    """Give the open call, locked; raise TalkOver when it has ended or never was."""
    return require_open(await repository.lock(session, appointment_id))


def require_open(call: Call | None) -> Call:
    """Give the call; raise TalkOver when it has ended or never was."""
    if call is None or call.state != "open":
        raise TalkOver
    return call


async def lock(session: AsyncSession, appointment_id: UUID) -> Call | None:
    """Give a call in whatever state, locked."""
    return await repository.lock(session, appointment_id)


async def follow_appointment(
    session: AsyncSession, view: AppointmentView, *, adviser_changed: bool
) -> None:
    """Make, re-time, set back, end or open again the call after its appointment changed."""
    call = await repository.lock(session, view.appointment_id)
    if call is None:
        if window.is_due(view):
            session.add(Call(appointment_id=view.appointment_id, closes_at=window.closes_at(view)))
        return
    if call.ended_at is not None:
        if not window.is_due(view) or view.starts_at <= call.ended_at:
            return
        _open_again(call)
    call.closes_at = window.closes_at(view)
    if view.state == window.CANCELLED:
        await end(session, view, call, "cancelled")
    elif view.channel != window.VIDEO:
        await _set_back(session, call, "channel_changed")
    elif utc_now() < window.opens_at(view):
        await _set_back(session, call, "moved")
        # It begins anew at its new time.
        call.started_at = call.empty_since = None
    elif adviser_changed:
        await roster.replace_adviser(session, call, view.adviser_id)


def _open_again(call: Call) -> None:
    """Open a call whose talk was moved to after its end, for the technology failed or alike."""
    call.state, call.ended_at, call.end_reason = "open", None, None
    call.started_at = call.empty_since = None


async def _set_back(session: AsyncSession, call: Call, reason: str) -> None:
    """Empty the call because it is not to be held now; it may still be held later."""
    had_people = await roster.dismiss_everybody(session, call)
    had_room = await rooms.close(session, call)
    if call.started_at is not None and call.empty_since is None:
        # Should nobody come back, the talk was as long as its video part.
        call.empty_since = utc_now()
    if had_people or had_room:
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
    await rooms.close(session, call)
    await roster.dismiss_everybody(session, call)
    record(session, call, "ended", reason=reason)
    summary = await _summary(session, view, call, call.ended_at)
    if window.is_due(view) or summary.started_at is not None or summary.usage:
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
