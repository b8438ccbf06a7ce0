"""Finding accounts and opening them."""

from collections.abc import Collection
from uuid import UUID

from nahbar_common.auth import ANY_OFFICE, Staff
from nahbar_common.crypto import Sealer
from nahbar_common.pagination import decode_cursor, split_page
from nahbar_common.problems import NotFound, TokenInvalid
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts import repository
from identity.accounts.models import Account
from identity.accounts.profiles import Profile, profile_of, profiles_of
from identity.accounts.sealing import earlier_email_index, email_index
from identity.roles import Authority


async def find_by_email(session: AsyncSession, sealer: Sealer, email: str) -> Account | None:
    """Give the account with an address, open or closed, however the address is written.

    Of two from before width was ignored each is found by its own way of writing it.
    """
    indexes = [earlier_email_index(sealer, email), email_index(sealer, email)]
    return await repository.find_by_index(session, indexes)


async def open_profile(session: AsyncSession, sealer: Sealer, account_id: UUID) -> Profile | None:
    """Give the profile of an account, or None when it is closed or unknown."""
    account = await repository.find(session, account_id)
    if account is None or not account.active:
        return None
    return await profile_of(session, sealer, account)


async def own_profile(session: AsyncSession, sealer: Sealer, account_id: UUID) -> Profile:
    """Give the signed-in person's profile; raise TokenInvalid when the account is closed."""
    profile = await open_profile(session, sealer, account_id)
    if profile is None:
        raise TokenInvalid
    return profile


async def by_email(session: AsyncSession, sealer: Sealer, email: str) -> Profile | None:
    """Give the profile of the account with an address, open or closed."""
    account = await find_by_email(session, sealer, email)
    return await profile_of(session, sealer, account) if account is not None else None


async def dpos_of(session: AsyncSession, sealer: Sealer, offices: Collection[str]) -> list[Profile]:
    """Give the open accounts of the data-protection officers of some offices.

    Those of all offices are among them; for `*` it is those alone.
    """
    if not offices:
        return []
    return await profiles_of(session, sealer, await repository.dpos_of(session, offices))


async def dpos_of_any(session: AsyncSession, sealer: Sealer) -> list[Profile]:
    """Give the open accounts of all data-protection officers, whatever their office."""
    return await profiles_of(session, sealer, await repository.dpos_of(session, None))


async def names_of(
    session: AsyncSession, sealer: Sealer, account_ids: Collection[UUID]
) -> dict[UUID, str]:
    """Give the names of accounts, open or closed, by id."""
    found = await repository.get_all(session, account_ids) if account_ids else []
    return {each.id: each.display_name for each in await profiles_of(session, sealer, found)}


async def name_of(session: AsyncSession, sealer: Sealer, account_id: UUID) -> tuple[str, int]:
    """Give the name of an account, open or closed, and its version; raise NotFound."""
    account = await repository.find(session, account_id)
    if account is None:
        raise NotFound
    return (await profile_of(session, sealer, account)).display_name, account.version


async def page(
    session: AsyncSession,
    sealer: Sealer,
    authority: Authority,
    office: str | None,
    limit: int,
    cursor: str | None,
) -> tuple[list[Profile], str | None]:
    """List accounts with a role in the offices one administers, or in one of them.

    Raises NotFound for an office of others, and InvalidCursor.
    """
    after = decode_cursor(cursor, UUID)[0] if cursor else None
    offices: Collection[str] | None = None if authority.everywhere else authority.offices
    if office is not None:
        if not authority.covers([office]):
            raise NotFound
        offices = {office, ANY_OFFICE}
    rows, next_cursor = split_page(
        await repository.page(session, offices, limit, after), limit, lambda row: (str(row.id),)
    )
    return await profiles_of(session, sealer, rows), next_cursor


async def visible(
    session: AsyncSession, sealer: Sealer, account_id: UUID, authority: Authority
) -> Profile:
    """Give an account of an administered office; raise NotFound for any other."""
    account = await repository.find(session, account_id)
    return (await require_seen(session, sealer, account, authority))[1]


async def find_administered(session: AsyncSession, admin: Staff, account_id: UUID) -> Account:
    """Give an account of an administered office, sealed as it is; raise NotFound for any other."""
    account = await repository.find(session, account_id)
    roles = await repository.roles_of(session, [account_id])
    if account is None or not Authority.of(admin).sees(roles[account_id]):
        raise NotFound
    return account


async def require_seen(
    session: AsyncSession, sealer: Sealer, account: Account | None, authority: Authority
) -> tuple[Account, Profile]:
    """Open an account; raise NotFound when there is none, or not in an administered office."""
    if account is None:
        raise NotFound
    profile = await profile_of(session, sealer, account)
    if not authority.sees(profile.roles):
        raise NotFound
    return account, profile
