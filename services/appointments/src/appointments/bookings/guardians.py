"""Whether a minor's guardian has to agree as well: said with the booking, and changed later.

No birthday and no age: what is kept is whether, and a random id for whoever has custody. Consent
hears of it, and nobody else (ADR 0063).
"""

from uuid import UUID

from nahbar_common.events import emit
from nahbar_common.ids import new_random_id
from nahbar_common.schemas import ResponseModel
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.attendances import service as attendances
from appointments.attendances.models import Attendance
from appointments.bookings.facts import AppointmentFacts, facts_of
from appointments.bookings.models import Appointment

GUARDIAN_DEMANDED = "attendance.guardian_demanded"


class GuardianFacts(ResponseModel):
    """That a client's guardian has to agree, or no longer has to; revision counts the changes."""

    person_id: UUID
    guardian_id: UUID
    is_demanded: bool
    revision: int


class GuardianDemanded(GuardianFacts):
    """Data of the event: the same, and of which talk."""

    appointment_id: UUID
    office_id: UUID


class Parties(AppointmentFacts):
    """Who takes part, and whose guardians have to agree: for whoever asks, and in no event."""

    guardians: list[GuardianFacts]


async def parties_of(session: AsyncSession, appointment: Appointment) -> Parties:
    """Give who takes part in a talk, and whose guardians were ever demanded."""
    facts = await facts_of(session, appointment)
    clients = await attendances.clients(session, appointment.id)
    said = [
        GuardianFacts(
            person_id=one.person_id,
            guardian_id=one.guardian_id,
            is_demanded=one.guardian_demanded,
            revision=one.guardian_revision,
        )
        for one in clients
        if one.guardian_id is not None
    ]
    return Parties(**facts.model_dump(), guardians=said)


async def say(
    session: AsyncSession, appointment: Appointment, attendance: Attendance, *, is_demanded: bool
) -> None:
    """Keep it, tell consent, and note who said so; the caller holds the appointment."""
    attendance.guardian_id = attendance.guardian_id or new_random_id()
    attendance.guardian_demanded = is_demanded
    attendance.guardian_revision += 1
    await session.flush()
    news = GuardianDemanded(
        appointment_id=appointment.id,
        office_id=appointment.office_id,
        person_id=attendance.person_id,
        guardian_id=attendance.guardian_id,
        is_demanded=is_demanded,
        revision=attendance.guardian_revision,
    )
    emit(session, GUARDIAN_DEMANDED, subject=appointment.id, data=news)
    record(
        session,
        GUARDIAN_DEMANDED,
        Subject("appointment", appointment.id),
        office_id=appointment.office_id,
        person_id=attendance.person_id,
        is_demanded=is_demanded,
    )
