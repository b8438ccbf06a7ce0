"""HTTP for the comparison of contacts."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends
from nahbar_common.db import ReadSession
from nahbar_common.problems import NotFound, ServiceUnavailable, problem_responses

from consent.access import DeclarationReader
from consent.contacts import service
from consent.contacts.schemas import ContactsRead
from consent.dependencies import Appointments
from consent.peers.appointments import OfficeRecord

router = APIRouter(prefix="/api/consent/v1/offices/{office_id}", tags=["declarations"])


async def _own_office(
    office_id: UUID, staff: DeclarationReader, appointments: Appointments
) -> OfficeRecord:
    staff.require(office_id, "dpo", "team_lead", "admin")
    return await appointments.office(office_id)


OwnOffice = Annotated[OfficeRecord, Depends(_own_office)]


@router.get("/contacts", responses=problem_responses(NotFound, ServiceUnavailable))
async def read_contacts(office_id: UUID, record: OwnOffice, session: ReadSession) -> ContactsRead:
    """Tell whether the declarations that hold in an office still name the office's contacts."""
    return await service.compare(session, office_id, record)
