"""Rules about accounts: who may make and change them, and what follows from a change."""

from collections.abc import Collection
from uuid import UUID

from nahbar_common.auth import ANY_OFFICE
from nahbar_common.crypto import Sealer
from nahbar_common.etags import check_version
from nahbar_common.ids import new_random_id
from nahbar_common.pagination import decode_cursor, split_page
from nahbar_common.problems import Conflict, NotFound, TokenInvalid
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts.errors import AccountShared, EmailTaken, LastAdmin, RoleNotGrantable
from identity.accounts.models import Account
from identity.accounts.profiles import Profile
from identity.accounts.repository import AccountRepository
from identity.accounts.roles import Authority, office_of
from identity.accounts.schemas import AccountChange, NewAccount
from identity.sessions.ending import end_sessions_of


class AccountService:
    """Accounts in one session."""

    def __init__(self, session: AsyncSession, sealer: Sealer) -> None:
        self._session, self._accounts = session, AccountRepository(session, sealer)

    async def open_profile(self, account_id: UUID) -> Profile | None:
        """Give the profile of an account, or None when it is closed or unknown."""
        account = await self._accounts.get(account_id)
        if account is None or not account.active:
            return None
        return await self._accounts.profile(account)

    async def own_profile(self, account_id: UUID) -> Profile:
        """Give the signed-in person's profile; raise TokenInvalid when the account is closed."""
        profile = await self.open_profile(account_id)
        if profile is None:
            raise TokenInvalid
        return profile

    async def by_email(self, email: str) -> Profile | None:
        """Give the profile of the account with an address, open or closed."""
        account = await self._accounts.find(email)
        return await self._accounts.profile(account) if account is not None else None

    async def page(
        self, authority: Authority, office: str | None, limit: int, cursor: str | None
    ) -> tuple[list[Profile], str | None]:
        """List accounts with a role in the offices one administers, or in one of them."""
        after = decode_cursor(cursor, UUID)[0] if cursor else None
        offices: Collection[str] | None = None if authority.everywhere else authority.offices
        if office is not None:
            if not authority.covers([office]):
                raise NotFound
            offices = {office, ANY_OFFICE}
        rows, next_cursor = split_page(
            await self._accounts.page(offices, limit, after), limit, lambda row: (str(row.id),)
        )
        return await self._accounts.profiles(rows), next_cursor

    async def visible(self, account_id: UUID, authority: Authority) -> Profile:
        """Give an account of an administered office; raise NotFound for any other."""
        return (await self._visible(account_id, authority))[1]

    async def wholly_administered(self, account_id: UUID, authority: Authority) -> Profile:
        """Give an account, held until the commit; raise NotFound or AccountShared."""
        profile = (await self._visible(account_id, authority, lock=True))[1]
        _require_whole(profile, authority)
        return profile

    async def create(
        self, new: NewAccount, authority: Authority, account_id: UUID | None = None
    ) -> Profile:
        """Make an account without password; raise RoleNotGrantable or EmailTaken.

        An `account_id` of one's own choice raises Conflict when it is taken.
        """
        if not authority.covers_roles(new.roles) or not (new.roles or authority.everywhere):
            raise RoleNotGrantable
        if account_id is not None and await self._accounts.get(account_id) is not None:
            raise Conflict
        try:
            account = await self._accounts.add(
                account_id or new_random_id(), new.email, new.display_name
            )
        except IntegrityError:
            raise EmailTaken from None
        await self._accounts.replace_roles(account.id, new.roles)
        return await self._accounts.profile(account)

    async def change(
        self, account_id: UUID, change: AccountChange, authority: Authority, version: int
    ) -> Profile:
        """Change name, roles or whether the account is open.

        Other roles and closing end all sessions of the account; its access tokens end within ten
        minutes. Raises NotFound, PreconditionFailed, RoleNotGrantable, AccountShared, LastAdmin.
        """
        await self._accounts.lock_admins()
        account, before = await self._visible(account_id, authority, lock=True)
        check_version(account.version, version)
        if change.display_name is not None or change.active is not None:
            _require_whole(before, authority)
        if change.display_name is not None:
            self._accounts.rename(account, change.display_name)
        if change.active is not None:
            account.active = change.active
        roles = before.roles if change.roles is None else change.roles
        if not authority.covers_roles(set(roles) ^ set(before.roles)):
            raise RoleNotGrantable
        await self._keep_an_admin(before, set(roles) if account.active else set())
        await self._set_roles(account, before, roles)
        if not account.active:
            await end_sessions_of(self._session, account.id)
        account.version += 1
        return await self._accounts.profile(account)

    async def add_roles(self, account_id: UUID, roles: Collection[str]) -> None:
        """Give an account roles it lacks, for commands; nothing happens when it lacks none."""
        account = await self._accounts.get(account_id, lock=True)
        if account is None:
            raise NotFound
        before = await self._accounts.profile(account)
        if not set(roles) <= set(before.roles):
            await self._set_roles(account, before, {*before.roles, *roles})
            account.version += 1

    async def _visible(
        self, account_id: UUID, authority: Authority, *, lock: bool = False
    ) -> tuple[Account, Profile]:
        account = await self._accounts.get(account_id, lock=lock)
        if account is None:
            raise NotFound
        profile = await self._accounts.profile(account)
        if not authority.sees(profile.roles):
            raise NotFound
        return account, profile

    async def _set_roles(self, account: Account, before: Profile, roles: Collection[str]) -> None:
        if set(roles) == set(before.roles):
            return
        await self._accounts.replace_roles(account.id, roles)
        await end_sessions_of(self._session, account.id)

    async def _keep_an_admin(self, before: Profile, kept: set[str]) -> None:
        """Raise LastAdmin when an office (or all of them) would be left without any."""
        if not before.active or not before.has_password or "admin@*" in kept:
            return
        for role in set(before.roles) - kept:
            if role.startswith("admin@") and not await self._accounts.other_admin_exists(
                before.id, office_of(role)
            ):
                raise LastAdmin


def _require_whole(profile: Profile, authority: Authority) -> None:
    """Raise AccountShared unless the admin administers every office the account works in.

    Without this an admin of one office could take over an admin of all by resetting a password.
    """
    if not authority.covers_roles(profile.roles):
        raise AccountShared
