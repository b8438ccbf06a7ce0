"""Passwords of accounts, for the features that check and set them. Hashing is theirs."""

from dataclasses import dataclass
from uuid import UUID

from nahbar_common.crypto import Sealer
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts import repository
from identity.accounts.models import Account
from identity.accounts.profiles import Profile, profile_of
from identity.accounts.reading import find_by_email
from identity.accounts.sealing import seal, unseal
from identity.sessions import service as sessions


@dataclass(frozen=True)
class Credentials:
    """Whose password is to be checked against which hash.

    There is no account for an unknown address, and no hash for one that cannot sign in.
    """

    account_id: UUID | None = None
    password_hash: str | None = None


async def of_email(session: AsyncSession, sealer: Sealer, email: str) -> Credentials:
    """Give what signing in with an address has to be checked against."""
    account = await find_by_email(session, sealer, email)
    if account is None:
        return Credentials()
    return Credentials(account.id, _hash_of(sealer, account) if account.active else None)


async def of_account(session: AsyncSession, sealer: Sealer, account_id: UUID) -> Credentials:
    """Give what a signed-in person's password has to be checked against."""
    account = await repository.find(session, account_id)
    if account is None or not account.active:
        return Credentials(account_id)
    return Credentials(account_id, _hash_of(sealer, account))


async def lock_open(session: AsyncSession, account_id: UUID) -> bool:
    """Hold an account until the commit; tell whether it is there and open."""
    account = await repository.lock(session, account_id)
    return account is not None and account.active


async def lock_unchanged(
    session: AsyncSession, sealer: Sealer, credentials: Credentials
) -> Profile | None:
    """Hold an account until the commit, unless it was closed or got another password.

    Checking a hash takes long, and happens between two transactions.
    """
    if credentials.account_id is None:
        return None
    account = await repository.lock(session, credentials.account_id)
    if account is None or not account.active:
        return None
    if _hash_of(sealer, account) != credentials.password_hash:
        return None
    return await profile_of(session, sealer, account)


async def store(
    session: AsyncSession, sealer: Sealer, account_id: UUID, password_hash: str
) -> None:
    """Set a password's hash; which sessions go on is the caller's to decide."""
    account = await repository.lock(session, account_id)
    if account is not None:
        account.password_sealed = seal(sealer, account_id, "password_sealed", password_hash)


async def reset(session: AsyncSession, account_id: UUID) -> None:
    """Let no password work any more, and end all sessions."""
    account = await repository.lock(session, account_id)
    if account is not None:
        account.password_sealed = None
    await sessions.end_all_of(session, account_id)


def _hash_of(sealer: Sealer, account: Account) -> str | None:
    if account.password_sealed is None:
        return None
    return unseal(sealer, account.id, "password_sealed", account.password_sealed)
