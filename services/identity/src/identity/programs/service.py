"""Letting programs in and shutting them out: in the trail, and the officers hear of a new one.

Whoever lets a program in holds its secret, and with it all that its scopes open, though an admin
may see neither talks nor money themself: so each step is an entry in the chain of each office.
"""

from collections.abc import Sequence
from typing import TypeVar
from uuid import UUID

from nahbar_common.auth import ANY_OFFICE
from nahbar_common.crypto import Sealer
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts import reading
from identity.accounts.officers import tell_officers
from identity.machine_clients import service as machine_clients
from identity.machine_clients.schemas import (
    CreatedMachineClient,
    MachineClientDetails,
    NewMachineClient,
)
from identity.roles import Authority

Each = TypeVar("Each", bound=MachineClientDetails)


async def let_in(
    session: AsyncSession, new: NewMachineClient, authority: Authority
) -> CreatedMachineClient:
    """Let a program in; raise OfficeNotAdministered or MachineClientNameTaken."""
    created = await machine_clients.create(session, new, authority)
    _note(session, "program.let_in", created)
    await tell_officers(session, "program_let_in", created.offices, about=authority.account_id)
    return created


async def shut_out(session: AsyncSession, client_id: UUID, authority: Authority) -> None:
    """Shut a program out, with its tokens; raise NotFound or OfficeNotAdministered."""
    _note(session, "program.shut_out", await machine_clients.delete(session, client_id, authority))


async def renew_secret(session: AsyncSession, program: MachineClientDetails) -> str:
    """Give a program a new secret, for commands; the old one ends. Raises NotFound."""
    secret = await machine_clients.reset_secret(session, program.client_id)
    _note(session, "program.secret_renewed", program)
    return secret


async def named(session: AsyncSession, sealer: Sealer, items: Sequence[Each]) -> list[Each]:
    """Say who let each program in; nobody is named for those from a command."""
    names = await reading.names_of(
        session, sealer, {each.created_by for each in items if each.created_by is not None}
    )
    return [
        each.model_copy(update={"created_by_name": names.get(each.created_by)})
        if each.created_by is not None
        else each
        for each in items
    ]


def _note(session: AsyncSession, action: str, program: MachineClientDetails) -> None:
    for office in program.offices:
        record(
            session,
            action,
            Subject("program", program.client_id),
            office_id=None if office == ANY_OFFICE else UUID(office),
            scopes=program.scopes,
        )
