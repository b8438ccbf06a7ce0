"""/machine-clients: for admins, within the offices they administer."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends
from nahbar_common.auth import Access, Staff
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.idempotency import OnceDep
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import NotFound, problem_responses
from nahbar_common.schemas import Page

from identity.accounts.roles import Authority
from identity.machine_clients.errors import MachineClientNameTaken, OfficeNotAdministered
from identity.machine_clients.schemas import (
    CreatedMachineClient,
    MachineClientDetails,
    NewMachineClient,
)
from identity.machine_clients.service import MachineClientService

router = APIRouter(prefix="/api/identity/v1/machine-clients", tags=["machine clients"])

Admin = Annotated[Staff, Depends(Access(staff=("admin",)))]


@router.get("")
async def list_machine_clients(
    admin: Admin, session: ReadSession, limit: Limit = 50, cursor: Cursor = None
) -> Page[MachineClientDetails]:
    """List the programs that may act for an office one administers."""
    items, next_cursor = await MachineClientService(session).page(
        Authority.of(admin), limit, cursor
    )
    return Page(items=items, next_cursor=next_cursor)


@router.post(
    "",
    status_code=201,
    responses=problem_responses(OfficeNotAdministered, MachineClientNameTaken),
)
async def create_machine_client(
    new: NewMachineClient, admin: Admin, once: OnceDep, session: WriteSession
) -> CreatedMachineClient:
    """Let a program in; the answer shows its secret, once."""

    async def act() -> CreatedMachineClient:
        return await MachineClientService(session).create(new, Authority.of(admin))

    return await once.run(session, act, CreatedMachineClient)


@router.delete(
    "/{client_id}", status_code=204, responses=problem_responses(NotFound, OfficeNotAdministered)
)
async def delete_machine_client(client_id: UUID, admin: Admin, session: WriteSession) -> None:
    """Shut a program out; tokens it holds live on for ten minutes at most."""
    await MachineClientService(session).delete(client_id, Authority.of(admin))
