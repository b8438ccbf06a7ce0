"""What other services are told of an appointment, by event and when they ask: the same facts.

No name and no contact data: people are random ids here.
"""

from datetime import datetime
from uuid import UUID

from nahbar_common.locales import Locale
from nahbar_common.schemas import ResponseModel
from pydantic import Field
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.bookings import repository
from appointments.bookings.booking import Attending
from appointments.bookings.models import Appointment
from appointments.offices import service as offices
from appointments.vocabulary import PARTS, AppointmentState, Channel, Part


class AttendanceFacts(ResponseModel):
    """A person's part in an appointment; the two ids together name it everywhere."""

    person_id: UUID
    part: Part
    language: Locale | None = Field(description="Null for staff.")
    voucher_requested: bool
    voucher_brand_id: UUID | None = Field(
        description="Whose codes fit, as data_allowance calls the brand; null: not known."
    )


class AppointmentFacts(ResponseModel):
    """The state after the change; a receiver drops what is older than what it knows."""

    appointment_id: UUID
    office_id: UUID
    adviser_id: UUID = Field(description="In whose calendar it stands.")
    channel: Channel
    state: AppointmentState
    starts_at: datetime
    ends_at: datetime
    opens_at: datetime = Field(description="When the waiting room opens.")
    closes_at: datetime = Field(description="Until when one can come in.")
    links_end_at: datetime = Field(description="Until when a link leads to it.")
    zone: str
    attendances: list[AttendanceFacts] = Field(
        min_length=1, description="Who takes part; the adviser too."
    )
    revision: int


async def facts_of(session: AsyncSession, appointment: Appointment) -> AppointmentFacts:
    """Write down what is stored now; whoever has changed something flushes it first."""
    office = await offices.get(session, appointment.office_id)
    attending = await repository.attending(session, appointment.id)
    people = sorted(map(_attendance_facts, attending), key=lambda one: PARTS.index(one.part))
    return AppointmentFacts(
        appointment_id=appointment.id,
        office_id=appointment.office_id,
        adviser_id=appointment.adviser_id,
        channel=appointment.channel,
        state=appointment.state,
        starts_at=appointment.starts_at,
        ends_at=appointment.ends_at,
        opens_at=appointment.opens_at,
        closes_at=appointment.closes_at,
        links_end_at=appointment.links_end_at,
        zone=office.zone,
        attendances=people,
        revision=appointment.version,
    )


def _attendance_facts(one: Attending) -> AttendanceFacts:
    return AttendanceFacts(
        person_id=one.attendance.person_id,
        part=one.attendance.part,
        language=one.language,
        voucher_requested=one.attendance.voucher_requested,
        voucher_brand_id=one.attendance.voucher_brand_id,
    )
