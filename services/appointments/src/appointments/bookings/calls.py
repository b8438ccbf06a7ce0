"""What media_gateway tells about the call of a booking: who came, how it ended, who is missing.

Events come at least once and in any order. An event about an unknown appointment is dropped.
"""

from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.events import CloudEvent
from nahbar_common.schemas import UtcMoment
from pydantic import BaseModel
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.bookings import repository
from appointments.bookings.service import concern_of
from appointments.tasks import service as tasks


class CallEnded(BaseModel):
    """A call's end as far as it matters here; `started_at` is null when nobody met."""

    appointment_id: UUID
    started_at: UtcMoment | None = None
    ended_at: UtcMoment


class CallUnattended(BaseModel):
    """A client waits past the start, and the adviser is not there."""

    appointment_id: UUID


class CallClientCame(BaseModel):
    """A client is in the waiting room."""

    appointment_id: UUID
    came_at: UtcMoment


class CallClientStayed(BaseModel):
    """A client was there from then until then, and has gone."""

    appointment_id: UUID
    came_at: UtcMoment
    left_at: UtcMoment


async def on_ended(session: AsyncSession, event: CloudEvent) -> None:
    """Take in call.ended: people met and parted."""
    ended = CallEnded.model_validate(event.data)
    appointment = await repository.lock(session, ended.appointment_id)
    if appointment is None or ended.started_at is None:
        return
    appointment.call_ended_at = max(ended.ended_at, appointment.call_ended_at or ended.ended_at)
    if appointment.call_is_over:
        await tasks.finish(session, appointment.id, ["client_unattended"])
        if appointment.state == "no_show":
            await tasks.make(session, "outcome_contradicted", concern_of(appointment))


async def on_client_came(session: AsyncSession, event: CloudEvent) -> None:
    """Take in call.client_came; whoever noted that nobody came hears of it."""
    came = CallClientCame.model_validate(event.data)
    appointment = await repository.lock(session, came.appointment_id)
    if appointment is None:
        return
    appointment.client_came_at = max(came.came_at, appointment.client_came_at or came.came_at)
    if appointment.state == "no_show" and appointment.client_was_there:
        await tasks.make(session, "outcome_contradicted", concern_of(appointment))


async def on_client_stayed(session: AsyncSession, event: CloudEvent) -> None:
    """Take in call.client_stayed; it says until when somebody waited who may be noted as absent."""
    stayed = CallClientStayed.model_validate(event.data)
    appointment = await repository.lock(session, stayed.appointment_id)
    if appointment is None:
        return
    appointment.note_stay(stayed.came_at, stayed.left_at)
    if appointment.state == "no_show" and appointment.client_presence(utc_now()) is not None:
        await tasks.make(session, "outcome_contradicted", concern_of(appointment))


async def on_unattended(session: AsyncSession, event: CloudEvent) -> None:
    """Take in call.unattended: a client waits for the adviser."""
    about = CallUnattended.model_validate(event.data)
    appointment = await repository.lock(session, about.appointment_id)
    if appointment is not None and appointment.state in ("booked", "no_show"):
        await tasks.make(session, "client_unattended", concern_of(appointment))
