"""Routes of clients. Other systems book for people and add them; what is on file is for staff."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.db import WriteSession
from nahbar_common.keyed import keyed, tagged
from nahbar_common.problems import NotFound, problem_responses
from nahbar_common.schemas import Page

from appointments.access import (
    COUNSELLORS,
    ContactKeeper,
    ContactReader,
    DataProtectionOfficer,
    FileReader,
    require_office,
)
from appointments.people import service
from appointments.people.errors import ClientExists, PurposeMissing
from appointments.people.limits import LOOKING_UP
from appointments.people.purposes import PurposeHeader
from appointments.people.schemas import (
    ClientRead,
    ClientSearch,
    FoundSubject,
    NewClient,
    SubjectSearch,
)
from appointments.people.vault import VaultDep

router = APIRouter(prefix="/api/appointments/v1", tags=["clients"])


@router.post(
    "/clients/search",
    dependencies=[LOOKING_UP],
    responses=problem_responses(NotFound),
)
async def find_clients(
    body: ClientSearch,
    principal: ContactReader,
    session: WriteSession,
    vault: VaultDep,
    purpose: PurposeHeader = None,
) -> Page[ClientRead]:
    """Find the office's client with exactly this reference: one or none.

    A POST that changes nothing but the trail, because a URL ends up in logs and histories. The
    trail says that it is for booking, unless another purpose is named.
    """
    require_office(principal, body.office_id, *COUNSELLORS)
    client = await service.find_by_reference(session, vault, body.office_id, body.reference)
    if client is None:
        return Page(items=[])
    await service.open_for(session, principal, client, purpose or "booking")
    return Page(items=[service.show(vault, client)])


@router.post(
    "/offices/{office_id}/subjects/search",
    dependencies=[LOOKING_UP],
)
async def find_subjects(
    office_id: UUID,
    body: SubjectSearch,
    _officer: DataProtectionOfficer,
    session: WriteSession,
    vault: VaultDep,
) -> Page[FoundSubject]:
    """Tell the officer whose a reference is: a number, no name and no contact; one or none."""
    client = await service.find_by_reference(session, vault, office_id, body.reference)
    if client is None:
        return Page(items=[])
    service.note_search(session, client)
    return Page(items=[FoundSubject(person_id=client.id)])


@router.post(
    "/clients",
    status_code=201,
    # That a reference is known already is an answer about it, too.
    dependencies=[LOOKING_UP],
    responses=problem_responses(NotFound, ClientExists),
)
@keyed
async def create_client(
    body: NewClient, principal: ContactKeeper, session: WriteSession, vault: VaultDep
) -> ClientRead:
    """Add a client; all contact data is optional."""
    require_office(principal, body.office_id, *COUNSELLORS)
    client = await service.create(session, vault, body.office_id, body)
    return service.show(vault, client)


@router.get("/clients/{client_id}", responses=problem_responses(NotFound, PurposeMissing))
@tagged
async def get_client(
    client_id: UUID,
    principal: FileReader,
    session: WriteSession,
    vault: VaultDep,
    purpose: PurposeHeader = None,
) -> ClientRead:
    """Give one client; the trail notes who read it, and why."""
    client = await service.get(session, vault, client_id)
    require_office(principal, client.office_id, *COUNSELLORS)
    await service.open_for(session, principal, client, purpose)
    return service.show(vault, client)
