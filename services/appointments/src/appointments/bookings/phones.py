"""The number somebody wants to be called at for one talk, sealed with their key."""

from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.attendances.models import Attendance
from appointments.people import service as people
from appointments.people.vault import PersonVault

_PLACE = ("attendances", "phone")


async def give_phone(
    session: AsyncSession, vault: PersonVault, attendance: Attendance, phone: str
) -> None:
    """Keep a number for this talk; for those to come as well, where none was on file."""
    await people.keep_phone(session, vault, attendance.person_id, phone)
    attendance.phone = vault.seal(attendance.person_id, *_PLACE, attendance.appointment_id, phone)


def phone_given(vault: PersonVault, attendance: Attendance) -> str | None:
    """Open the number somebody gave for this talk; their key is in the vault."""
    return vault.open(attendance.person_id, *_PLACE, attendance.appointment_id, attendance.phone)
