"""Ending calls: by the adviser, and by the clock."""

from datetime import datetime, timedelta
from uuid import UUID

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.appointments import repository as appointment_repository
from media_gateway.appointments import window
from media_gateway.appointments.errors import TalkOver
from media_gateway.calls import repository, service
from media_gateway.calls.models import Call
from media_gateway.calls.schemas import CallRead
from media_gateway.participants import repository as participant_repository
from media_gateway.ports import Ports
from media_gateway.seats import Seat

EMPTY_FOR = timedelta(minutes=2)
"""A call that everybody left ends this long after, and after the planned end."""


async def end_by_adviser(session: AsyncSession, seat: Seat) -> CallRead:
    """End the call for everybody; nothing happens when it has ended.

    Raises what `window.check_open` raises: a talk that is still to come must not be lost to a page
    left open or a slip. Raises TalkOver without a call.
    """
    call = await service.lock(session, seat.appointment_id)
    view = await appointment_repository.find(session, seat.appointment_id) or seat.view
    if call is None or call.state == "open":
        known = await participant_repository.by_person(session, seat.appointment_id, seat.person_id)
        window.check_open(view, utc_now(), was_here=known is not None)
    if call is None:
        raise TalkOver
    await service.end(session, view, call, "adviser")
    return CallRead(appointment_id=call.appointment_id, state=call.state, ended_at=call.ended_at)


async def end_what_is_over(ports: Ports, now: datetime) -> list[UUID]:
    """End calls whose window closed, or that everybody left past the planned end."""
    async with ports.database.read() as session:
        over = await repository.over(session, now, EMPTY_FOR)
    for appointment_id in over:
        async with ports.database.write() as session:
            await _end_if_still_over(session, appointment_id, now)
    return list(over)


async def _end_if_still_over(session: AsyncSession, appointment_id: UUID, now: datetime) -> None:
    call = await service.lock(session, appointment_id)
    # Read under the lock: a move that had it before may have put the planned end off.
    view = await appointment_repository.find(session, appointment_id)
    if view is None or call is None or call.state != "open":
        return
    if call.closes_at <= now or _everybody_left(call, view.ends_at, now):
        await service.end(session, view, call, "time_over")


def _everybody_left(call: Call, planned_end: datetime, now: datetime) -> bool:
    return (
        call.empty_since is not None
        and call.empty_since <= now - EMPTY_FOR
        and planned_end <= now - EMPTY_FOR
    )
