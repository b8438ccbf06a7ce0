"""Rules about accounts: who may make and change them, and what follows from a change."""

from collections.abc import Collection
from uuid import UUID

from nahbar_common.auth import ANY_OFFICE
from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.etags import check_version
from nahbar_common.ids import new_random_id
from nahbar_common.pagination import decode_cursor, split_page
from nahbar_common.problems import Conflict, NotFound, TokenInvalid
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts.errors import AccountShared, EmailTaken, LastAdmin, RoleNotGrantable
from identity.accounts.models import Account
from identity.accounts.repository import AccountRepository, Profile
from identity.accounts.roles import Authority, office_of
from identity.accounts.schemas import AccountChange, NewAccount
from identity.sessions.ending import end_sessions_of


class AccountService:
    """Accounts in one session."""

    def __init__(self, session: AsyncSession, sealer: Sealer) -> None:
        self._session = session
        self.accounts = AccountRepository(session, sealer)

    async def open_profile(self, account_id: UUID) -> Profile | None:
        """Give the profile of an account, or None when it is closed or unknown."""
        account = await self.accounts.get(account_id)
        if account is None or not account.active:
            return None
        return await self.accounts.profile(account)

    async def own_profile(self, account_id: UUID) -> Profile:
        """Give the signed-in person's profile; raise TokenInvalid when the account is closed."""
        profile = await self.open_profile(account_id)
        if profile is None:
            raise TokenInvalid
        return profile

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
            await self.accounts.page(offices, limit, after), limit, lambda row: (str(row.id),)
        )
        return await self.accounts.profiles(rows), next_cursor

    async def visible(
        self, account_id: UUID, authority: Authority, *, lock: bool = False
    ) -> tuple[Account, Profile]:
        """Give an account of an administered office; raise NotFound for any other."""
        account = await self.accounts.get(account_id, lock=lock)
        if account is None:
            raise NotFound
        profile = await self.accounts.profile(account)
        if not authority.sees(profile.roles):
            raise NotFound
        return account, profile

    async def create(
        self, new: NewAccount, authority: Authority, account_id: UUID | None = None
    ) -> Account:
        """Make an account without password; raise RoleNotGrantable or EmailTaken.

        An `account_id` of one's own choice raises Conflict when it is taken.
        """
        if not authority.covers_roles(new.roles) or not (new.roles or authority.everywhere):
            raise RoleNotGrantable
        if account_id is not None and await self.accounts.get(account_id) is not None:
            raise Conflict
        try:
            account = await self.accounts.add(
                account_id or new_random_id(), new.email, new.display_name
            )
        except IntegrityError:
            raise EmailTaken from None
        await self.accounts.replace_roles(account.id, new.roles)
        return account

    async def change(
        self, account_id: UUID, change: AccountChange, authority: Authority, version: int
    ) -> Profile:
        """Change name, roles or whether the account is open.

        Other roles and closing end all sessions of the account; its access tokens end within ten
        minutes. Raises NotFound, PreconditionFailed, RoleNotGrantable, AccountShared, LastAdmin.
        """
        await self.accounts.lock_admins()
        account, before = await self.visible(account_id, authority, lock=True)
        check_version(account.version, version)
        if change.display_name is not None or change.active is not None:
            require_whole(before, authority)
        if change.display_name is not None:
            self.accounts.rename(account, change.display_name)
        if change.roles is not None:
            await self._change_roles(before, set(change.roles), authority)
        if change.active is not None:
            account.active = change.active
        await self._keep_an_admin(before, account.active, change.roles)
        roles_differ = change.roles is not None and set(change.roles) != set(before.roles)
        if roles_differ or not account.active:
            await end_sessions_of(self._session, account.id)
        account.version += 1
        return await self.accounts.profile(account)

    def set_password(self, account: Account, password_hash: str) -> None:
        """Store a new password's hash; sessions are the caller's to end."""
        self.accounts.set_password(account, password_hash, utc_now())

    async def reset_password(self, account: Account) -> None:
        """Let no password work, and end all sessions."""
        self.accounts.set_password(account, None, utc_now())
        account.version += 1
        await end_sessions_of(self._session, account.id)

    async def _change_roles(self, before: Profile, wanted: set[str], authority: Authority) -> None:
        if not authority.covers_roles(wanted ^ set(before.roles)):
            raise RoleNotGrantable
        await self.accounts.replace_roles(before.id, wanted)

    async def _keep_an_admin(
        self, before: Profile, active: bool, roles: Collection[str] | None
    ) -> None:
        """Raise LastAdmin when an office (or all of them) would be left without any."""
        kept = set(before.roles if roles is None else roles) if active else set()
        if not before.active or not before.has_password or "admin@*" in kept:
            return
        for role in set(before.roles) - kept:
            if role.startswith("admin@") and not await self.accounts.other_admin_exists(
                before.id, office_of(role)
            ):
                raise LastAdmin


def require_whole(profile: Profile, authority: Authority) -> None:
    """Raise AccountShared unless the admin administers every office the account works in.

    Without this an admin of one office could take over an admin of all by resetting a password.
    """
    if not authority.covers_roles(profile.roles):
        raise AccountShared
