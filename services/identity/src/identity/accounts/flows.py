"""Confirming one's own password: wrong ones count although the answer is no."""

from uuid import UUID

from nahbar_common.crypto import Sealer
from nahbar_common.db import Database

from identity.accounts import credentials
from identity.accounts.credentials import Credentials
from identity.accounts.errors import PasswordWrong
from identity.passwords.hashing import PasswordHasher
from identity.slowing.errors import SignInSlowed
from identity.slowing.guessers import guesser_of_own
from identity.slowing.service import forgive, reserve_guess


async def confirm_own_password(
    database: Database, sealer: Sealer, hasher: PasswordHasher, account_id: UUID, password: str
) -> Credentials:
    """Check the password of somebody who is signed in; raise SignInSlowed or PasswordWrong.

    A stolen access token must not be a way to guess the password. Gives what it was checked
    against: whoever acts on it sees with `credentials.lock_unchanged` that it still holds.
    """
    guesser = guesser_of_own(sealer, str(account_id))
    async with database.write() as session:
        verdict = await reserve_guess(session, guesser)
        known = await credentials.of_account(session, sealer, account_id)
    if verdict.wait_seconds:
        raise SignInSlowed(
            retry_after=verdict.wait_seconds, retry_after_seconds=verdict.wait_seconds
        )
    fits, _ = await hasher.verify(password, known.password_hash)
    if not fits:
        raise PasswordWrong
    async with database.write() as session:
        await forgive(session, guesser)
    return known
