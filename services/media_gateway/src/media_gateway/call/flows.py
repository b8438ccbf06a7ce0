"""Knowing an appointment: by its events, or asked for on first need."""

from contextlib import suppress
from dataclasses import dataclass
from uuid import UUID

from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.call.following import heed_appointment
from media_gateway.ports import Ports
from media_gateway.projections.appointments import service as appointments
from media_gateway.projections.appointments.models import AppointmentView
from media_gateway.projections.appointments.schemas import AppointmentNews
from media_gateway.projections.attendances import service as attendances


@dataclass(frozen=True)
class KnownAppointment:
    """An appointment and its clients, in a stable order."""

    view: AppointmentView
    clients: tuple[UUID, ...]


async def find_appointment(ports: Ports, appointment_id: UUID) -> KnownAppointment:
    """Give what is known of an appointment; ask appointments on first need.

    Raises NotFound when there is none, ServiceUnavailable when appointments does not answer.
    """
    async with ports.database.read() as session:
        known = await _known(session, appointment_id)
    if known is not None:
        return known
    parties = await ports.appointments.parties(appointment_id)
    news = AppointmentNews.model_validate(parties.model_dump())
    # Its event may come at the same moment, and knows as much.
    with suppress(IntegrityError):
        async with ports.database.write() as session:
            await heed_appointment(session, news)
    async with ports.database.read() as session:
        known = await _known(session, appointment_id)
    assert known is not None
    return known


async def _known(session: AsyncSession, appointment_id: UUID) -> KnownAppointment | None:
    view = await appointments.find(session, appointment_id)
    if view is None:
        return None
    return KnownAppointment(view, tuple(await attendances.clients_of(session, appointment_id)))
