"""What the rest of the service knows of an account."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from nahbar_common.crypto import Sealer
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts import repository
from identity.accounts.models import Account
from identity.accounts.sealing import unseal


@dataclass(frozen=True)
class Profile:
    """An account with its sealed members opened and its roles, sorted; never its password."""

    id: UUID
    email: str
    display_name: str
    roles: tuple[str, ...]
    active: bool
    has_password: bool
    from_directory: bool
    created_at: datetime
    version: int


async def profile_of(session: AsyncSession, sealer: Sealer, account: Account) -> Profile:
    """Open one account."""
    return (await profiles_of(session, sealer, [account]))[0]


async def profiles_of(
    session: AsyncSession, sealer: Sealer, accounts: Sequence[Account]
) -> list[Profile]:
    """Open accounts, with all their roles read in one query."""
    roles = await repository.roles_of(session, [account.id for account in accounts])
    return [_open(sealer, account, roles[account.id]) for account in accounts]


def _open(sealer: Sealer, account: Account, roles: tuple[str, ...]) -> Profile:
    name = unseal(sealer, account.id, "display_name_sealed", account.display_name_sealed)
    return Profile(
        id=account.id,
        email=unseal(sealer, account.id, "email_sealed", account.email_sealed),
        display_name=name,
        roles=roles,
        active=account.active,
        has_password=account.password_sealed is not None,
        from_directory=account.from_directory,
        created_at=account.created_at,
        version=account.version,
    )
