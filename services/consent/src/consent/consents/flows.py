"""Finding out whose entries are asked about, with a question to appointments in between."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends
from nahbar_common.auth import Participant, Staff
from nahbar_common.db import Database, DatabaseDep

from consent.access import TakingPart
from consent.consents import repository
from consent.dependencies import Appointments
from consent.peers.appointments import AppointmentsPeer
from consent.taking_part import identify


async def find_own_id(
    database: Database,
    appointments: AppointmentsPeer,
    principal: Staff | Participant,
    appointment_id: UUID,
) -> UUID:
    """Give the id under which the principal's own entries stand, or would stand.

    Raises NotFound for a link of another appointment, and to staff who have declared nothing here
    and are not its adviser. Who has declared something needs no other service to withdraw it.
    """
    if isinstance(principal, Participant):
        principal.require(appointment_id)
        return principal.person_id
    async with database.read() as session:
        declared = await repository.newest_entry(session, appointment_id, principal.account_id)
    if declared is None:
        await identify(principal, appointment_id, appointments)
    return principal.account_id


async def _own_id(
    appointment_id: UUID, principal: TakingPart, database: DatabaseDep, appointments: Appointments
) -> UUID:
    return await find_own_id(database, appointments, principal, appointment_id)


OwnId = Annotated[UUID, Depends(_own_id)]
"""The caller's own id in the appointment of the path; found before anything is written."""
