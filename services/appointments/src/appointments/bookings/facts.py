"""What other services are told of an appointment, by event and when they ask: the same facts.

No name and no contact data: people are random ids here.
"""

from datetime import datetime
from uuid import UUID

from nahbar_common.locales import Locale
from nahbar_common.schemas import ResponseModel
from pydantic import Field

from appointments.bookings.models import OPENS_BEFORE
from appointments.bookings.repository import Booking
from appointments.vocabulary import AppointmentState, Channel, Part


class AttendanceFacts(ResponseModel):
    """A person's part in an appointment; the two ids together name it everywhere."""

    person_id: UUID
    part: Part
    language: Locale | None = Field(description="Null for staff.")
    voucher_requested: bool


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
    zone: str
    attendances: list[AttendanceFacts] = Field(
        min_length=1, description="Who takes part; the adviser too."
    )
    revision: int

    client_id: UUID = Field(description="Deprecated: of the first client; read `attendances`.")
    voucher_requested: bool = Field(description="Deprecated: of the first client.")
    language: Locale = Field(description="Deprecated: of the first client.")


def facts_of(booking: Booking) -> AppointmentFacts:
    """Write down what is so now."""
    appointment, client = booking.appointment, booking.client
    return AppointmentFacts(
        appointment_id=appointment.id,
        office_id=appointment.office_id,
        adviser_id=appointment.adviser_id,
        channel=appointment.channel,
        state=appointment.state,
        starts_at=appointment.starts_at,
        ends_at=appointment.ends_at,
        opens_at=appointment.starts_at - OPENS_BEFORE,
        zone=booking.office.zone,
        attendances=[
            AttendanceFacts(
                person_id=client.id,
                part="client",
                language=client.language,
                voucher_requested=appointment.voucher_requested,
            ),
            AttendanceFacts(
                person_id=appointment.adviser_id,
                part="adviser",
                language=None,
                voucher_requested=False,
            ),
        ],
        revision=appointment.version,
        client_id=client.id,
        voucher_requested=appointment.voucher_requested,
        language=client.language,
    )
