"""The life of a call: made with its appointment, set back when that changes, ended once."""

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
    call = await repository.lock(session, appointment_id)
    if call is None or call.state != "open":
        raise TalkOver
    return call


async def lock(session: AsyncSession, appointment_id: UUID) -> Call | None:
    """Give a call in whatever state, locked."""
    return await repository.lock(session, appointment_id)


async def follow_appointment(session: AsyncSession, view: AppointmentView) -> None:
    """Make, re-time, set back or end the call after its appointment became known or changed."""
    call = await repository.lock(session, view.appointment_id)
    if call is None:
        if window.is_due(view):
            session.add(Call(appointment_id=view.appointment_id, closes_at=window.closes_at(view)))
        return
    if call.state != "open":
        return
    call.closes_at = window.closes_at(view)
    if view.state == window.CANCELLED:
        await end(session, view, call, "cancelled")
    elif view.channel != window.VIDEO:
        await set_back(session, call, "channel_changed")
    elif not window.is_open(view, utc_now()):
        await set_back(session, call, "moved")
    else:
        await roster.replace_adviser(session, call, view.adviser_id)


async def set_back(session: AsyncSession, call: Call, reason: str) -> None:
    """Empty the call because it is not to be held now; it may still be held later."""
    had_people = await roster.dismiss_everybody(session, call, reason)
    had_room = await rooms.close(session, call)
    if had_people or had_room:
        call.empty_since = None
        record(session, call, "ended", reason=reason)


async def end(session: AsyncSession, view: AppointmentView, call: Call, reason: EndReason) -> None:
    """End an open call for good and tell it, once; the caller holds the call's lock.

    Nothing is told of an appointment that was given up before anybody met.
    """
    if call.state == "ended":
        return
    now = utc_now()
    call.state, call.end_reason = "ended", reason
    call.ended_at = _end_of_talk(call, now)
    await rooms.close(session, call)
    await roster.dismiss_everybody(session, call, reason)
    record(session, call, "ended", reason=reason)
    if call.started_at is not None or window.is_due(view):
        emit(
            session, CALL_ENDED, subject=view.appointment_id,
            data=await _summary(session, view, call, call.ended_at),
        )  # fmt: skip


def _end_of_talk(call: Call, now: datetime) -> datetime:
    # When everybody had left before, the talk ended then.
    return now if call.empty_since is None else min(call.empty_since, now)


async def _summary(
    session: AsyncSession, view: AppointmentView, call: Call, ended_at: datetime
) -> CallEnded:
    met = call.started_at is not None
    started = call.started_at or ended_at
    people = await roster.everybody(session, call.appointment_id) if met else []
    return CallEnded(
        appointment_id=view.appointment_id,
        office_id=view.office_id,
        started_at=call.started_at,
        ended_at=ended_at,
        duration_seconds=max(0, int((ended_at - started).total_seconds())),
        usage=[
            PersonUsage(person_id=p.person_id, part=p.part, charged_bytes=p.charged_bytes)
            for p in people
        ],
    )
