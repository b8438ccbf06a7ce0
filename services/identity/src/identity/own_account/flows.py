"""Changing one's own password: wrong ones count although the answer is no."""

from uuid import UUID

from nahbar_common.crypto import Sealer
from nahbar_common.db import Database

from identity.accounts import credentials, reading
from identity.own_account.errors import PasswordWrong
from identity.own_account.schemas import PasswordChange
from identity.passwords.hashing import PasswordHasher
from identity.passwords.policy import require_strong
from identity.sessions import service as sessions
from identity.slowing.errors import SignInSlowed
from identity.slowing.guessers import guesser_of_own
from identity.slowing.service import forgive, reserve_guess


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
        profile = await reading.own_profile(session, sealer, account_id)
        known = await credentials.of_account(session, sealer, account_id)
    # First what gives nothing away: whoever looks for a good new password is not guessing.
    new_password = change.new_password.get_secret_value()
    await require_strong(new_password, profile.email, profile.display_name)
    async with database.write() as session:
        verdict = await reserve_guess(session, guesser)
    if verdict.wait_seconds:
        raise SignInSlowed(
            retry_after=verdict.wait_seconds, retry_after_seconds=verdict.wait_seconds
        )
    fits, _ = await hasher.verify(change.current_password.get_secret_value(), known.password_hash)
    if not fits:
        raise PasswordWrong
    new_hash = await hasher.hash(new_password)
    async with database.write() as session:
        # Reset or changed elsewhere while we were hashing: the other change stands.
        if await credentials.lock_unchanged(session, sealer, known) is None:
            raise PasswordWrong
        await credentials.store(session, sealer, account_id, new_hash)
        await sessions.end_all_of(session, account_id, keep=keep)
        await forgive(session, guesser)
