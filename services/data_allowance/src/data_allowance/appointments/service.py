"""Keeps the newest state of each appointment and who takes part, whatever order events come in."""

from collections.abc import Collection
from uuid import UUID

from nahbar_common.news import NOTHING_HEARD, take_newer
from nahbar_common.problems import TryAgain
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from data_allowance.appointments import repository
from data_allowance.appointments.models import Appointment, Attendance
from data_allowance.appointments.schemas import AppointmentNews

_FACTS = ("office_id", "cancelled", "channel", "starts_at", "ends_at", "opens_at", "zone")


async def find(session: AsyncSession, appointment_id: UUID) -> Appointment | None:
    """Find what is known of an appointment."""
    return await repository.find(session, appointment_id)


async def lock(session: AsyncSession, appointment_id: UUID) -> Appointment | None:
    """Find an appointment and hold it until the commit; every change to a voucher begins here."""
    return await repository.lock(session, appointment_id)


async def attendances_of(session: AsyncSession, appointment_id: UUID) -> list[Attendance]:
    """Give everybody who takes part, or once was to."""
    return await repository.attendances_of(session, appointment_id)


async def find_attendance(
    session: AsyncSession, appointment_id: UUID, person_id: UUID
) -> Attendance | None:
    """Find a person's part in an appointment."""
    return await repository.find_attendance(session, appointment_id, person_id)


async def apply(session: AsyncSession, news: AppointmentNews) -> Appointment | None:
    """Take over what an event tells; give the appointment, or None unless this is news.

    Raises TryAgain when two first events of an appointment meet; the sender repeats.
    """
    appointment = await repository.lock(session, news.appointment_id)
    if appointment is None:
        appointment = Appointment(
            appointment_id=news.appointment_id, office_id=news.office_id, revision=NOTHING_HEARD
        )
        try:
            await repository.add(session, appointment)
        except IntegrityError:
            raise TryAgain(retry_after=0) from None
    if not take_newer(appointment, news, *_FACTS):
        return None
    await _list_anew(session, news)
    return appointment


async def _list_anew(session: AsyncSession, news: AppointmentNews) -> None:
    known = {
        attendance.person_id: attendance
        for attendance in await repository.attendances_of(session, news.appointment_id)
    }
    for attendance in known.values():
        attendance.expected = False
    for told in news.attendances:
        attendance = known.get(told.person_id) or Attendance(
            appointment_id=news.appointment_id, person_id=told.person_id, part=told.part
        )
        attendance.sqlmodel_update(told.model_dump() | {"expected": True})
        known[told.person_id] = attendance
        session.add(attendance)
    await session.flush()


async def delete_whole(session: AsyncSession, appointment_ids: Collection[UUID]) -> None:
    """Delete appointments that no voucher belongs to, with who took part."""
    await repository.delete_whole(session, appointment_ids)
