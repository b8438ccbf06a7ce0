"""Rules about invitations: one per account, good for three days, good once."""

from datetime import timedelta
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.db import Database
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts.credentials import CredentialService
from identity.accounts.service import AccountService
from identity.invitations.errors import InvitationExpired, InvitationUnknown, InvitationUsed
from identity.invitations.models import Invitation
from identity.invitations.repository import InvitationRepository
from identity.invitations.schemas import InvitationAnswer
from identity.passwords.hashing import PasswordHasher
from identity.passwords.policy import require_strong
from identity.secret_values import hash_secret, new_secret
from identity.sessions.ending import end_sessions_of

LIFETIME = timedelta(days=3)


class InvitationService:
    """Makes invitations in the session of what they belong to."""

    def __init__(self, session: AsyncSession, public_url: str) -> None:
        self._invitations, self._public_url = InvitationRepository(session), public_url

    async def invite(self, account_id: UUID) -> InvitationAnswer:
        """Make an invitation; an earlier one of the account ends."""
        secret, expires_at = new_secret(), utc_now() + LIFETIME
        await self._invitations.replace(
            Invitation(
                account_id=account_id, secret_hash=hash_secret(secret), expires_at=expires_at
            )
        )
        url = f"{self._public_url}/einladung/#{secret}"
        return InvitationAnswer(secret=secret, url=url, expires_at=expires_at)


async def accept(
    database: Database, sealer: Sealer, hasher: PasswordHasher, secret: str, password: str
) -> str:
    """Set the password an invited person has chosen, and end all sessions of the account.

    Gives the account's e-mail address. Hashing happens between two transactions. Raises
    InvitationUnknown, InvitationExpired, InvitationUsed and PasswordTooWeak; a refused password
    leaves the invitation good.
    """
    async with database.read() as session:
        invitation = await _usable(InvitationRepository(session), secret)
        profile = await AccountService(session, sealer).open_profile(invitation.account_id)
    if profile is None:
        raise InvitationUnknown
    await require_strong(password, profile.email, profile.display_name)
    password_hash = await hasher.hash(password)
    async with database.write() as session:
        credentials = CredentialService(session, sealer)
        # The account before its invitation, as everywhere: no two transactions wait for each other.
        if not await credentials.hold(profile.id):
            raise InvitationUnknown
        (await _usable(InvitationRepository(session), secret, lock=True)).used_at = utc_now()
        await credentials.store(profile.id, password_hash)
        await end_sessions_of(session, profile.id)
    return profile.email


async def _usable(
    invitations: InvitationRepository, secret: str, *, lock: bool = False
) -> Invitation:
    invitation = await invitations.find(hash_secret(secret), lock=lock)
    if invitation is None:
        raise InvitationUnknown
    if invitation.used_at is not None:
        raise InvitationUsed
    if invitation.expires_at <= utc_now():
        raise InvitationExpired
    return invitation
