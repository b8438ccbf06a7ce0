"""Passwords of accounts, for the features that check and set them. Hashing is theirs."""

from dataclasses import dataclass
from uuid import UUID

from nahbar_common.crypto import Sealer
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts.profiles import Profile
from identity.accounts.repository import AccountRepository
from identity.sessions.ending import end_sessions_of


@dataclass(frozen=True)
class Credentials:
    """Whose password is to be checked against which hash.

    There is no account for an unknown address, and no hash for one that cannot sign in.
    """

    account_id: UUID | None = None
    password_hash: str | None = None


class CredentialService:
    """Passwords in one session."""

    def __init__(self, session: AsyncSession, sealer: Sealer) -> None:
        self._session, self._accounts = session, AccountRepository(session, sealer)

    async def of_email(self, email: str) -> Credentials:
        """Give what signing in with an address has to be checked against."""
        account = await self._accounts.find(email)
        if account is None:
            return Credentials()
        usable = self._accounts.password_hash(account) if account.active else None
        return Credentials(account.id, usable)

    async def of_account(self, account_id: UUID) -> Credentials:
        """Give what a signed-in person's password has to be checked against."""
        account = await self._accounts.get(account_id)
        if account is None or not account.active:
            return Credentials(account_id)
        return Credentials(account_id, self._accounts.password_hash(account))

    async def hold(self, account_id: UUID) -> bool:
        """Hold an account until the commit; tell whether it is there and open."""
        account = await self._accounts.get(account_id, lock=True)
        return account is not None and account.active

    async def hold_unchanged(self, credentials: Credentials) -> Profile | None:
        """Hold an account until the commit, unless it was closed or got another password.

        Checking a hash takes long, and happens between two transactions.
        """
        if credentials.account_id is None:
            return None
        account = await self._accounts.get(credentials.account_id, lock=True)
        if account is None or not account.active:
            return None
        if self._accounts.password_hash(account) != credentials.password_hash:
            return None
        return await self._accounts.profile(account)

    async def store(self, account_id: UUID, password_hash: str) -> None:
        """Set a password's hash; which sessions go on is the caller's to decide."""
        account = await self._accounts.get(account_id, lock=True)
        if account is not None:
            self._accounts.set_password(account, password_hash)

    async def reset(self, account_id: UUID) -> None:
        """Let no password work any more, and end all sessions."""
        account = await self._accounts.get(account_id, lock=True)
        if account is not None:
            self._accounts.set_password(account, None)
        await end_sessions_of(self._session, account_id)
