"""Changing one's own password."""

from uuid import UUID

from nahbar_common.crypto import Sealer
from nahbar_common.db import Database

from identity.accounts.credentials import CredentialService
from identity.accounts.service import AccountService
from identity.passwords.errors import PasswordWrong
from identity.passwords.hashing import PasswordHasher
from identity.passwords.policy import require_strong
from identity.passwords.schemas import PasswordChange
from identity.sessions.ending import end_sessions_of
from identity.sessions.errors import SignInSlowed
from identity.slowing.service import forgive, guesser_of_own, reserve_guess


async def change_own_password(
    database: Database,
    sealer: Sealer,
    hasher: PasswordHasher,
    account_id: UUID,
    change: PasswordChange,
    keep: UUID | None,
) -> None:
    """Set a new password and end all sessions but `keep`.

    Raises TokenInvalid (account closed), SignInSlowed, PasswordWrong and PasswordTooWeak. A stolen
    access token must not be a way to guess the password, so wrong ones count here as well.
    """
    guesser = guesser_of_own(sealer, str(account_id))
    async with database.read() as session:
        profile = await AccountService(session, sealer).own_profile(account_id)
        credentials = await CredentialService(session, sealer).of_account(account_id)
    # First what gives nothing away: whoever looks for a good new password is not guessing.
    new_password = change.new_password.get_secret_value()
    await require_strong(new_password, profile.email, profile.display_name)
    async with database.write() as session:
        verdict = await reserve_guess(session, guesser)
    if verdict.wait_seconds:
        raise SignInSlowed(
            retry_after=verdict.wait_seconds,
            retry_after_seconds=verdict.wait_seconds,
        )
    fits, _ = await hasher.verify(
        change.current_password.get_secret_value(), credentials.password_hash
    )
    if not fits:
        raise PasswordWrong
    new_hash = await hasher.hash(new_password)
    async with database.write() as session:
        service = CredentialService(session, sealer)
        # Reset or changed elsewhere while we were hashing: the other change stands.
        if await service.hold_unchanged(credentials) is None:
            raise PasswordWrong
        await service.store(account_id, new_hash)
        await end_sessions_of(session, account_id, keep=keep)
        await forgive(session, guesser)
