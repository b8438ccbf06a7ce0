"""Ending calls, by the adviser and by the clock, and opening one again."""

from datetime import datetime, timedelta
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.clock import utc_now
from nahbar_common.idempotency import Once
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.access import find_adviser_seat
from media_gateway.call import lifecycle
from media_gateway.call.call_rooms.flows import delete_closed_rooms_soon
from media_gateway.call.journal.service import tell_waiting_lists
from media_gateway.call.models import Call
from media_gateway.call.roster import service as roster
from media_gateway.call.schemas import CallRead, read_of
from media_gateway.ports import Ports
from media_gateway.projections.appointments import service as appointments
from media_gateway.projections.appointments import window
from media_gateway.projections.appointments.errors import TalkOver
from media_gateway.projections.appointments.models import AppointmentView

EMPTY_FOR = timedelta(minutes=2)
"""A call that everybody left ends this long after, and after the planned end."""
COME_BACK_WITHIN = timedelta(minutes=10)
"""How long a call that was opened again waits for its people."""


async def end_by_adviser(
    ports: Ports, adviser: Staff, appointment_id: UUID, once: Once
) -> CallRead:
    """End the call for everybody, and its room; nothing happens when it has ended.

    Raises what `window.check_open` raises: a talk that is still to come must not be lost to a page
    left open or a slip. Raises TalkOver without a call.
    """
    seat = await find_adviser_seat(ports, adviser, appointment_id)
    async with ports.database.write() as session:
        call = await lifecycle.lock(session, appointment_id)
        view = await appointments.find(session, appointment_id) or seat.view
        if call is None or call.state == "open":
            known = await roster.by_person(session, appointment_id, seat.person_id)
            window.check_open(view, utc_now(), was_here=known is not None)
        if call is None:
            raise TalkOver
        await lifecycle.end(session, view, call, "adviser")
        _note(session, "call.ended", view)
        tell_waiting_lists(session, view)
        answer = read_of(call)
        await once.remember(session, answer)
    await delete_closed_rooms_soon(ports, appointment_id)
    return answer


async def reopen_by_adviser(
    ports: Ports, adviser: Staff, appointment_id: UUID, once: Once
) -> CallRead:
    """Open a call again that ended by mistake or too soon; nothing happens when it is open.

    Raises what `window.check_open` raises: TalkOver once its time is over. Everybody waits anew.
    """
    seat = await find_adviser_seat(ports, adviser, appointment_id)
    async with ports.database.write() as session:
        call = await lifecycle.lock(session, appointment_id)
        view = await appointments.find(session, appointment_id) or seat.view
        window.check_open(view, utc_now(), was_here=call is not None)
        if call is None:
            raise TalkOver
        lifecycle.reopen(session, call)
        _note(session, "call.reopened", view)
        answer = read_of(call)
        await once.remember(session, answer)
    return answer


def _note(session: AsyncSession, action: str, view: AppointmentView) -> None:
    record(session, action, Subject("appointment", view.appointment_id), office_id=view.office_id)


async def end_what_is_over(ports: Ports, now: datetime) -> list[UUID]:
    """End calls whose window closed, or that everybody left past the planned end."""
    async with ports.database.read() as session:
        over = await lifecycle.over(session, now, EMPTY_FOR, COME_BACK_WITHIN)
    for appointment_id in over:
        async with ports.database.write() as session:
            await _end_if_still_over(session, appointment_id, now)
    return list(over)


async def _end_if_still_over(session: AsyncSession, appointment_id: UUID, now: datetime) -> None:
    call = await lifecycle.lock(session, appointment_id)
    # Read under the lock: a move that had it before may have put the planned end off.
    view = await appointments.find(session, appointment_id)
    if view is None or call is None or call.state != "open":
        return
    if call.closes_at <= now or _everybody_left(call, view, now):
        await lifecycle.end(session, view, call, "time_over")


def _everybody_left(call: Call, view: AppointmentView, now: datetime) -> bool:
    may_come_back = call.reopened_at is not None and call.reopened_at > now - COME_BACK_WITHIN
    return (
        call.empty_since is not None
        and call.empty_since <= now - EMPTY_FOR
        and view.ends_at <= now - EMPTY_FOR
        and not may_come_back
    )
