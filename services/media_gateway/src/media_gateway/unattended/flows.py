"""Telling the office that a client waits and the adviser is not there; once per call."""

from datetime import datetime, timedelta
from uuid import UUID

from nahbar_common.events import emit
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call import lifecycle
from media_gateway.call.journal.service import record
from media_gateway.call.roster import service as roster
from media_gateway.call.schemas import CallUnattended
from media_gateway.call.seen import service as seen
from media_gateway.ports import Ports
from media_gateway.projections.appointments import service as appointments
from media_gateway.unattended import repository

CALL_UNATTENDED = "call.unattended"
AFTER_START = timedelta(minutes=5)
AFTER_COMING = timedelta(minutes=1)
"""A client who comes late gives the adviser a moment, too."""


async def tell_of_unattended(ports: Ports, now: datetime) -> int:
    """Tell of every call that began 5 minutes ago with a client waiting and no adviser."""
    async with ports.database.read() as session:
        found = await repository.calls_to_tell(session, now, AFTER_START, AFTER_COMING)
    for appointment_id in found:
        async with ports.database.write() as session:
            await _tell(session, appointment_id, now)
    return len(found)


async def _tell(session: AsyncSession, appointment_id: UUID, now: datetime) -> None:
    call = await lifecycle.lock(session, appointment_id)
    view = await appointments.find(session, appointment_id)
    if call is None or view is None or call.state != "open" or call.office_told_at is not None:
        return
    people = await roster.everybody(session, appointment_id)
    waiting = [p for p in people if p.part == "client" and p.state == "waiting"]
    adviser_is_there = any(p.person_id == view.adviser_id and p.state == "admitted" for p in people)
    if not waiting or adviser_is_there or view.starts_at > now - AFTER_START:
        return
    call.office_told_at = now
    record(session, call, "office_told")
    for participant in waiting:
        seen.note(session, participant, "office_told")
    news = CallUnattended(
        appointment_id=appointment_id,
        office_id=view.office_id,
        adviser_id=view.adviser_id,
        since=min(participant.since for participant in waiting),
    )
    emit(session, CALL_UNATTENDED, subject=appointment_id, data=news)
