"""Rules about programs: an admin lets them in only where they administer."""

from collections.abc import Collection
from uuid import UUID

from nahbar_common.pagination import decode_cursor, split_page
from nahbar_common.problems import NotFound
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts.roles import Authority
from identity.machine_clients.errors import MachineClientNameTaken, OfficeNotAdministered
from identity.machine_clients.models import MachineClient
from identity.machine_clients.repository import MachineClientRepository
from identity.machine_clients.schemas import (
    CreatedMachineClient,
    MachineClientDetails,
    NewMachineClient,
)
from identity.secret_values import hash_secret, new_secret


class MachineClientService:
    """Programs in one session."""

    def __init__(self, session: AsyncSession) -> None:
        self._clients = MachineClientRepository(session)

    async def page(
        self, authority: Authority, limit: int, cursor: str | None
    ) -> tuple[list[MachineClientDetails], str | None]:
        """List the programs that act for an administered office."""
        after = decode_cursor(cursor, UUID)[0] if cursor else None
        offices: Collection[str] | None = None if authority.everywhere else authority.offices
        rows, next_cursor = split_page(
            await self._clients.page(offices, limit, after), limit, lambda row: (str(row.id),)
        )
        offices_of = await self._clients.offices_of(rows)
        return [_details(row, offices_of[row.id]) for row in rows], next_cursor

    async def create(self, new: NewMachineClient, authority: Authority) -> CreatedMachineClient:
        """Let a program in; raise OfficeNotAdministered or MachineClientNameTaken."""
        if not authority.covers(new.offices):
            raise OfficeNotAdministered
        secret = new_secret()
        client = MachineClient(
            name=new.name, secret_hash=hash_secret(secret), scope=" ".join(sorted(set(new.scopes)))
        )
        try:
            await self._clients.add(client, new.offices)
        except IntegrityError:
            raise MachineClientNameTaken from None
        details = _details(client, sorted(set(new.offices)))
        return CreatedMachineClient(**details.model_dump(), client_secret=secret)

    async def delete(self, client_id: UUID, authority: Authority) -> None:
        """Shut a program out; its tokens end within ten minutes. Raises NotFound.

        Whoever administers only some of its offices gets OfficeNotAdministered.
        """
        client = await self._clients.get(client_id)
        if client is None:
            raise NotFound
        offices = (await self._clients.offices_of([client]))[client.id]
        if not authority.everywhere and not authority.offices.intersection(offices):
            raise NotFound
        if not authority.covers(offices):
            raise OfficeNotAdministered
        await self._clients.delete(client_id)

    async def named(self, name: str) -> MachineClientDetails | None:
        """Give a program by name, for commands."""
        client = await self._clients.find(name)
        if client is None:
            return None
        return _details(client, (await self._clients.offices_of([client]))[client.id])

    async def reset_secret(self, client_id: UUID) -> str:
        """Give a program a new secret, for commands; the old one ends. Raises NotFound."""
        client = await self._clients.get(client_id)
        if client is None:
            raise NotFound
        secret = new_secret()
        client.secret_hash = hash_secret(secret)
        return secret

    async def with_credentials(self, client_id: UUID) -> tuple[MachineClientDetails, bytes] | None:
        """Give a program and the hash of its secret."""
        client = await self._clients.get(client_id)
        if client is None:
            return None
        offices = (await self._clients.offices_of([client]))[client.id]
        return _details(client, offices), client.secret_hash


def _details(client: MachineClient, offices: list[str]) -> MachineClientDetails:
    return MachineClientDetails(
        client_id=client.id,
        name=client.name,
        scopes=client.scope.split(),
        offices=offices,
        created_at=client.created_at,
    )
