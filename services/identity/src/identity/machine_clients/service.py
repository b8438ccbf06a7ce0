"""Rules about programs: an admin lets them in only where they administer."""

from collections.abc import Collection
from dataclasses import dataclass
from uuid import UUID

from nahbar_common.ids import new_random_id
from nahbar_common.pagination import decode_cursor, split_page
from nahbar_common.problems import NotFound
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.machine_clients import repository
from identity.machine_clients.errors import MachineClientNameTaken, OfficeNotAdministered
from identity.machine_clients.models import MachineClient
from identity.machine_clients.schemas import (
    CreatedMachineClient,
    MachineClientDetails,
    NewMachineClient,
)
from identity.revocations.service import note_sessions
from identity.roles import Authority
from identity.secret_values import hash_secret, new_secret


async def page(
    session: AsyncSession, authority: Authority, limit: int, cursor: str | None
) -> tuple[list[MachineClientDetails], str | None]:
    """List the programs that act for an administered office."""
    after = decode_cursor(cursor, UUID)[0] if cursor else None
    offices: Collection[str] | None = None if authority.everywhere else authority.offices
    rows, next_cursor = split_page(
        await repository.page(session, offices, limit, after), limit, lambda row: (str(row.id),)
    )
    offices_of = await repository.offices_of(session, rows)
    return [_details(row, offices_of[row.id]) for row in rows], next_cursor


async def create(
    session: AsyncSession, new: NewMachineClient, authority: Authority
) -> CreatedMachineClient:
    """Let a program in; raise OfficeNotAdministered or MachineClientNameTaken."""
    if not authority.covers(new.offices):
        raise OfficeNotAdministered
    secret = new_secret()
    client = MachineClient(
        name=new.name,
        secret_hash=hash_secret(secret),
        scope=" ".join(sorted(set(new.scopes))),
        created_by=authority.account_id,
    )
    try:
        await repository.add(session, client, new.offices)
    except IntegrityError:
        raise MachineClientNameTaken from None
    details = _details(client, sorted(set(new.offices)))
    return CreatedMachineClient(**details.model_dump(), client_secret=secret)


async def delete(
    session: AsyncSession, client_id: UUID, authority: Authority
) -> MachineClientDetails:
    """Shut a program out, with its tokens; give what it was. Raises NotFound.

    Whoever administers only some of its offices gets OfficeNotAdministered.
    """
    client = await repository.find(session, client_id)
    if client is None:
        raise NotFound
    offices = (await repository.offices_of(session, [client]))[client.id]
    if not authority.everywhere and not authority.offices.intersection(offices):
        raise NotFound
    if not authority.covers(offices):
        raise OfficeNotAdministered
    details = _details(client, offices)
    await repository.remove(session, client_id)
    _end_tokens(session, client)
    return details


async def find_named(session: AsyncSession, name: str) -> MachineClientDetails | None:
    """Give a program by name, for commands."""
    client = await repository.find_by_name(session, name)
    if client is None:
        return None
    return _details(client, (await repository.offices_of(session, [client]))[client.id])


async def reset_secret(session: AsyncSession, client_id: UUID) -> str:
    """Give a program a new secret, for commands; the old one ends. Raises NotFound."""
    client = await repository.find(session, client_id)
    if client is None:
        raise NotFound
    secret = new_secret()
    _end_tokens(session, client)
    client.secret_hash, client.credential_id = hash_secret(secret), new_random_id()
    return secret


@dataclass(frozen=True)
class Credential:
    """A program with the hash of its secret, and what tokens call that secret."""

    client: MachineClientDetails
    secret_hash: bytes
    credential_id: UUID | None


async def credential_of(session: AsyncSession, client_id: UUID) -> Credential | None:
    """Give a program and its secret's hash."""
    client = await repository.find(session, client_id)
    if client is None:
        return None
    offices = (await repository.offices_of(session, [client]))[client.id]
    return Credential(_details(client, offices), client.secret_hash, client.credential_id)


def _end_tokens(session: AsyncSession, client: MachineClient) -> None:
    """End the tokens that were given for a program's secret."""
    if client.credential_id is not None:
        note_sessions(session, [client.credential_id])


def _details(client: MachineClient, offices: list[str]) -> MachineClientDetails:
    return MachineClientDetails(
        client_id=client.id,
        name=client.name,
        scopes=client.scope.split(),
        offices=offices,
        created_at=client.created_at,
        created_by=client.created_by,
    )
