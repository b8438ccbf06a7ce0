"""What other services hear of appointments, and what the trail says of them."""

from typing import Literal

from nahbar_common.clock import rfc3339
from nahbar_common.events import emit
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.bookings.facts import facts_of
from appointments.bookings.models import Appointment
from appointments.notices import service as notices
from appointments.offices import service as offices
from appointments.vocabulary import NoticeKind

Happening = Literal[
    "appointment.booked",
    "appointment.cancelled",
    "appointment.moved",
    "appointment.channel_changed",
    "appointment.outcome_noted",
    "appointment.voucher_retry",
    "appointment.voucher_brand_named",
]

_NEWS: dict[Happening, NoticeKind] = {
    "appointment.booked": "invitation",
    "appointment.moved": "change",
    "appointment.channel_changed": "change",
    "appointment.cancelled": "cancellation",
}
"""What clients are told of by mail, too."""


async def tell(session: AsyncSession, happening: Happening, appointment: Appointment) -> None:
    """Put an event with the appointment's state into the outbox, and note who did it.

    What clients are to hear of it is noted as well.
    """
    await session.flush()
    facts = await facts_of(session, appointment)
    emit(session, happening, subject=appointment.id, data=facts)
    if happening in _NEWS:
        await notices.note(
            session,
            _NEWS[happening],
            await offices.get(session, appointment.office_id),
            appointment.id,
            version=appointment.version,
            starts_at=appointment.starts_at,
            person_ids=[one.person_id for one in facts.attendances if one.part == "client"],
        )
    record(
        session,
        happening,
        Subject("appointment", appointment.id),
        office_id=appointment.office_id,
        state=appointment.state,
        channel=appointment.channel,
        adviser_id=appointment.adviser_id,
        starts_at=rfc3339(appointment.starts_at),
    )
