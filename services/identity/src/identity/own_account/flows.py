"""Changing one's own password: hashing takes long, and happens between transactions."""

from uuid import UUID

from nahbar_common.crypto import Sealer
from nahbar_common.db import Database

from identity.accounts import credentials, reading
from identity.accounts.errors import PasswordWrong
from identity.accounts.flows import confirm_own_password
from identity.notices import service as notices
from identity.office_words.service import of_offices
from identity.own_account.schemas import PasswordChange
from identity.passwords.hashing import PasswordHasher
from identity.passwords.policy import require_strong
from identity.sessions import service as sessions


async def change_own_password(
    database: Database,
    sealer: Sealer,
    hasher: PasswordHasher,
    account_id: UUID,
    change: PasswordChange,
    keep: UUID | None,
) -> None:
    """Set a new password and end all sessions but `keep`.

    Raises TokenInvalid (account closed), SignInSlowed, PasswordWrong and PasswordTooWeak.
    """
    async with database.read() as session:
        profile = await reading.own_profile(session, sealer, account_id)
        offices = await of_offices(session)
    # First what gives nothing away: whoever looks for a good new password is not guessing.
    new_password = change.new_password.get_secret_value()
    await require_strong(new_password, profile.email, profile.display_name, offices=offices)
    current = change.current_password.get_secret_value()
    known = await confirm_own_password(database, sealer, hasher, account_id, current)
    new_hash = await hasher.hash(new_password)
    async with database.write() as session:
        # Reset or changed elsewhere while we were hashing: the other change stands.
        if await credentials.lock_unchanged(session, sealer, known) is None:
            raise PasswordWrong
        await credentials.store(session, sealer, account_id, new_hash)
        notices.note(session, account_id, "password_changed")
        await sessions.end_all_of(session, account_id, keep=keep)
