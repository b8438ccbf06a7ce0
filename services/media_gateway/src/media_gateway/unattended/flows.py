"""Telling the office that a client waits and the adviser is not there; once per call.

Word goes out first. The office counts as told, and people hear that it was, when appointments has
taken it: until then it may be away, and nobody knows.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.events import Delivery, emit
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call import lifecycle
from media_gateway.call.journal.service import record
from media_gateway.call.models import Call, CallParticipant
from media_gateway.call.roster import service as roster
from media_gateway.call.schemas import CallUnattended
from media_gateway.call.seen import service as seen
from media_gateway.ports import Ports
from media_gateway.projections.appointments import service as appointments
from media_gateway.projections.appointments.models import AppointmentView
from media_gateway.unattended import repository

CALL_UNATTENDED = "call.unattended"
AFTER_START = timedelta(minutes=5)
AFTER_COMING = timedelta(minutes=1)
"""A client who comes late gives the adviser a moment, too."""


async def tell_of_unattended(ports: Ports, now: datetime) -> int:
    """Send word of every call that began 5 minutes ago with a client waiting and no adviser."""
    async with ports.database.read() as session:
        found = await repository.calls_to_tell_of(session, now, AFTER_START, AFTER_COMING)
    for appointment_id in found:
        async with ports.database.write() as session:
            await _send_word(session, appointment_id, now)
    return len(found)


async def _send_word(session: AsyncSession, appointment_id: UUID, now: datetime) -> None:
    found = await _taken_up(session, appointment_id)
    if found is None:
        return
    call, view = found
    if call.office_asked_at is not None or call.office_told_at is not None:
        return
    people = await roster.everybody(session, appointment_id)
    waiting = _clients_waiting(people)
    adviser_is_there = any(p.person_id == view.adviser_id and p.state == "admitted" for p in people)
    if not waiting or adviser_is_there or view.starts_at > now - AFTER_START:
        return
    call.office_asked_at = now
    news = CallUnattended(
        appointment_id=appointment_id,
        office_id=view.office_id,
        adviser_id=view.adviser_id,
        since=min(participant.since for participant in waiting),
    )
    emit(session, CALL_UNATTENDED, subject=appointment_id, data=news)


async def note_told(session: AsyncSession, delivery: Delivery) -> None:
    """Note that appointments has taken the word, and tell who waits.

    Not so where it took word of a talk that was moved, ended or noted as held meanwhile.
    """
    appointment_id = UUID(delivery.data["appointment_id"])
    found = await _taken_up(session, appointment_id)
    if found is None:
        return
    call, _ = found
    if call.office_asked_at is None or call.office_told_at is not None:
        return
    call.office_told_at = utc_now()
    record(session, call, "office_told")
    for participant in _clients_waiting(await roster.everybody(session, appointment_id)):
        seen.note(session, participant, "office_told")


async def _taken_up(
    session: AsyncSession, appointment_id: UUID
) -> tuple[Call, AppointmentView] | None:
    """Give the open call, locked, and its talk, where appointments makes a task of such word."""
    call = await lifecycle.lock(session, appointment_id)
    view = await appointments.find(session, appointment_id)
    if call is None or view is None or call.state != "open":
        return None
    return (call, view) if view.state in repository.ATTENDED_TO else None


def _clients_waiting(people: Sequence[CallParticipant]) -> list[CallParticipant]:
    return [one for one in people if one.part == "client" and one.state == "waiting"]
