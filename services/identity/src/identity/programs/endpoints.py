"""/machine-clients: for admins, within the offices they administer."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.keyed import keyed
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import NotFound, problem_responses
from nahbar_common.schemas import Page

from identity.access import Admin
from identity.dependencies import SealerDep
from identity.machine_clients.errors import MachineClientNameTaken, OfficeNotAdministered
from identity.machine_clients.schemas import (
    CreatedMachineClient,
    MachineClientDetails,
    NewMachineClient,
)
from identity.machine_clients.service import page
from identity.programs import service
from identity.roles import Authority

router = APIRouter(prefix="/api/identity/v1/machine-clients", tags=["machine clients"])


@router.get("")
async def list_machine_clients(
    admin: Admin, session: ReadSession, sealer: SealerDep, limit: Limit = 50, cursor: Cursor = None
) -> Page[MachineClientDetails]:
    """List the programs that may act for an office one administers, and who let them in."""
    items, next_cursor = await page(session, Authority.of(admin), limit, cursor)
    return Page(items=await service.named(session, sealer, items), next_cursor=next_cursor)


@router.post(
    "",
    status_code=201,
    responses=problem_responses(OfficeNotAdministered, MachineClientNameTaken),
)
@keyed
async def create_machine_client(
    new: NewMachineClient, admin: Admin, session: WriteSession, sealer: SealerDep
) -> CreatedMachineClient:
    """Let a program in; the answer shows its secret, once. The officers are told."""
    created = await service.let_in(session, new, Authority.of(admin))
    (shown,) = await service.named(session, sealer, [created])
    return shown


@router.delete(
    "/{client_id}", status_code=204, responses=problem_responses(NotFound, OfficeNotAdministered)
)
async def delete_machine_client(client_id: UUID, admin: Admin, session: WriteSession) -> None:
    """Shut a program out; tokens it holds end at once, wherever they are shown."""
    await service.shut_out(session, client_id, Authority.of(admin))
