"""Accepting an invitation: hashing a password takes long, and happens between two transactions."""

from nahbar_common.crypto import Sealer
from nahbar_common.db import Database

from identity.accounts import credentials, reading
from identity.invitations import service
from identity.invitations.errors import InvitationUnknown
from identity.office_words.service import of_offices
from identity.passwords.hashing import PasswordHasher
from identity.passwords.policy import require_strong
from identity.sessions import service as sessions


async def accept(
    database: Database, sealer: Sealer, hasher: PasswordHasher, secret: str, password: str
) -> str:
    """Set the password an invited person has chosen, and end all sessions of the account.

    Gives the account's e-mail address. Raises InvitationUnknown, InvitationExpired, InvitationUsed
    and PasswordTooWeak; a refused password leaves the invitation good.
    """
    async with database.read() as session:
        invitation = await service.usable(session, secret)
        profile = await reading.open_profile(session, sealer, invitation.account_id)
        offices = await of_offices(session)
    if profile is None:
        raise InvitationUnknown
    await require_strong(password, profile.email, profile.display_name, offices=offices)
    password_hash = await hasher.hash(password)
    async with database.write() as session:
        # The account before its invitation, as everywhere: no two transactions wait for each other.
        if not await credentials.lock_open(session, profile.id):
            raise InvitationUnknown
        await service.use(session, secret)
        await credentials.store(session, sealer, profile.id, password_hash)
        await sessions.end_all_of(session, profile.id)
    return profile.email
