"""Looking up the office's record before a declaration is published."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends
from nahbar_common.auth import Staff
from nahbar_common.db import Database, DatabaseDep

from consent.access import Publisher
from consent.declarations import service
from consent.dependencies import Appointments
from consent.peers.appointments import AppointmentsPeer, OfficeRecord


async def find_record(
    database: Database, appointments: AppointmentsPeer, staff: Staff, declaration_id: UUID
) -> OfficeRecord | None:
    """Give the record of the office a draft is for; None when it is for all offices.

    Raises NotFound for another office's draft, ServiceUnavailable while nobody knows the record.
    """
    async with database.read() as session:
        office_id = await service.scope_to_publish(session, staff, declaration_id)
    return await appointments.office(office_id) if office_id is not None else None


async def _record_of_draft(
    declaration_id: UUID, staff: Publisher, database: DatabaseDep, appointments: Appointments
) -> OfficeRecord | None:
    return await find_record(database, appointments, staff, declaration_id)


RecordOfDraft = Annotated[OfficeRecord | None, Depends(_record_of_draft)]
"""The record of the office whose draft the path names; found before anything is written."""
