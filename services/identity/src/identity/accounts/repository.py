"""Queries on accounts. Name, address and password hash are sealed and opened here."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from uuid import UUID

from nahbar_common.auth import ANY_OFFICE
from nahbar_common.crypto import Sealer
from sqlalchemy import delete, exists, or_
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts.addresses import canonical_email
from identity.accounts.models import Account, RoleGrant
from identity.accounts.profiles import Profile


def email_index(sealer: Sealer, email: str) -> bytes:
    """Give the blind index of an address; upper and lower case make no difference."""
    return sealer.blind_index(canonical_email(email), "email")


class AccountRepository:
    """Accounts in one session."""

    def __init__(self, session: AsyncSession, sealer: Sealer) -> None:
        self._session, self._sealer = session, sealer

    async def get(self, account_id: UUID, *, lock: bool = False) -> Account | None:
        """Give an account; with `lock`, held until the commit."""
        return await self._session.get(Account, account_id, with_for_update=lock)

    async def find(self, email: str) -> Account | None:
        """Give the account with an e-mail address."""
        index = email_index(self._sealer, email)
        found = await self._session.exec(select(Account).where(col(Account.email_index) == index))
        return found.first()

    async def page(
        self, offices: Collection[str] | None, limit: int, after: UUID | None
    ) -> Sequence[Account]:
        """Give up to limit + 1 accounts with a role in these offices (None: all), by id."""
        statement = select(Account).order_by(col(Account.id)).limit(limit + 1)
        if offices is not None:
            statement = statement.where(
                exists().where(
                    col(RoleGrant.account_id) == col(Account.id),
                    col(RoleGrant.office).in_(offices),
                )
            )
        if after is not None:
            statement = statement.where(col(Account.id) > after)
        return (await self._session.exec(statement)).all()

    async def profile(self, account: Account) -> Profile:
        """Open one account."""
        return (await self.profiles([account]))[0]

    async def profiles(self, accounts: Sequence[Account]) -> list[Profile]:
        """Open accounts, with all their roles read in one query."""
        roles: defaultdict[UUID, list[str]] = defaultdict(list)
        ids = [account.id for account in accounts]
        statement = select(RoleGrant).where(col(RoleGrant.account_id).in_(ids))
        for grant in await self._session.exec(statement):
            roles[grant.account_id].append(f"{grant.role}@{grant.office}")
        return [self._open(account, tuple(sorted(roles[account.id]))) for account in accounts]

    async def add(self, account_id: UUID, email: str, display_name: str) -> Account:
        """Store a new account without password; IntegrityError when the address is taken."""
        account = Account(
            id=account_id,
            email_index=email_index(self._sealer, email),
            email_sealed=self._seal(account_id, "email_sealed", email),
            display_name_sealed=self._seal(account_id, "display_name_sealed", display_name),
        )
        self._session.add(account)
        await self._session.flush()
        return account

    def rename(self, account: Account, display_name: str) -> None:
        """Change the name others see."""
        account.display_name_sealed = self._seal(account.id, "display_name_sealed", display_name)

    def set_password(self, account: Account, password_hash: str | None) -> None:
        """Store a password's hash, or none."""
        account.password_sealed = (
            None
            if password_hash is None
            else self._seal(account.id, "password_sealed", password_hash)
        )

    def password_hash(self, account: Account) -> str | None:
        """Give the password's hash."""
        if account.password_sealed is None:
            return None
        return self._unseal(account.id, "password_sealed", account.password_sealed)

    async def replace_roles(self, account_id: UUID, roles: Collection[str]) -> None:
        """Let the account hold exactly these roles."""
        await self._session.exec(delete(RoleGrant).where(col(RoleGrant.account_id) == account_id))
        for text in sorted(set(roles)):
            role, _, office = text.partition("@")
            self._session.add(RoleGrant(account_id=account_id, role=role, office=office))
        await self._session.flush()

    async def lock_admins(self) -> None:
        """Hold all admin roles until the commit: two admins must not remove each other at once."""
        statement = (
            select(RoleGrant)
            .where(col(RoleGrant.role) == "admin")
            .order_by(col(RoleGrant.account_id), col(RoleGrant.office))
            .with_for_update()
        )
        await self._session.exec(statement)

    async def other_admin_exists(self, account_id: UUID, office: str) -> bool:
        """Tell whether somebody else who can sign in administers an office (or `*`)."""
        statement = (
            select(Account.id)
            .join(RoleGrant, col(RoleGrant.account_id) == col(Account.id))
            .where(
                col(RoleGrant.role) == "admin",
                or_(col(RoleGrant.office) == office, col(RoleGrant.office) == ANY_OFFICE),
                col(Account.id) != account_id,
                col(Account.active).is_(True),
                col(Account.password_sealed).is_not(None),
            )
            .limit(1)
        )
        return (await self._session.exec(statement)).first() is not None

    def _open(self, account: Account, roles: tuple[str, ...]) -> Profile:
        return Profile(
            id=account.id,
            email=self._unseal(account.id, "email_sealed", account.email_sealed),
            display_name=self._unseal(
                account.id, "display_name_sealed", account.display_name_sealed
            ),
            roles=roles,
            active=account.active,
            has_password=account.password_sealed is not None,
            created_at=account.created_at,
            version=account.version,
        )

    def _seal(self, account_id: UUID, column: str, value: str) -> bytes:
        return self._sealer.seal(value.encode(), "accounts", column, str(account_id))

    def _unseal(self, account_id: UUID, column: str, value: bytes) -> str:
        return self._sealer.open(value, "accounts", column, str(account_id)).decode()
