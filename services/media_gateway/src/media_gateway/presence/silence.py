"""Noticing people who are gone without a word: tab closed, battery empty, no network."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call import lifecycle
from media_gateway.call.journal.service import tell_waiting_lists
from media_gateway.call.roster import service as roster
from media_gateway.projections.appointments import service as appointments

SILENT_AFTER = timedelta(seconds=60)
"""Four pings of the event stream."""


async def send_silent_people_away(
    session: AsyncSession, appointment_id: UUID, before: datetime
) -> int:
    """Note as left who is in a call, not in its room, and was not heard of since; give how many."""
    call = await lifecycle.lock(session, appointment_id)
    view = await appointments.find(session, appointment_id)
    if call is None or view is None:
        return 0
    gone = 0
    for participant in await roster.everybody(session, appointment_id):
        here = participant.state in ("waiting", "admitted")
        if here and not participant.connected and participant.seen_at < before:
            roster.leave(session, call, participant, "lost", participant.seen_at)
            gone += 1
    tell_waiting_lists(session, view)
    return gone
