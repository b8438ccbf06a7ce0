"""Rules about invitations: one per account, good for three days, good once."""

from datetime import timedelta
from uuid import UUID

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.invitations import repository
from identity.invitations.errors import InvitationExpired, InvitationUnknown, InvitationUsed
from identity.invitations.models import Invitation
from identity.invitations.schemas import InvitationAnswer
from identity.secret_values import hash_secret, new_secret

LIFETIME = timedelta(days=3)


async def invite(session: AsyncSession, account_id: UUID, public_url: str) -> InvitationAnswer:
    """Make an invitation; an earlier one of the account ends."""
    secret, expires_at = new_secret(), utc_now() + LIFETIME
    invitation = Invitation(
        account_id=account_id, secret_hash=hash_secret(secret), expires_at=expires_at
    )
    await repository.replace(session, invitation)
    url = f"{public_url}/einladung/#{secret}"
    return InvitationAnswer(secret=secret, url=url, expires_at=expires_at)


async def usable(session: AsyncSession, secret: str) -> Invitation:
    """Give an invitation; raise InvitationUnknown, InvitationExpired or InvitationUsed."""
    return _require_usable(await repository.find(session, hash_secret(secret)))


async def use(session: AsyncSession, secret: str) -> None:
    """Use an invitation up; raises as `usable` does."""
    invitation = _require_usable(await repository.lock(session, hash_secret(secret)))
    invitation.used_at = utc_now()


def _require_usable(invitation: Invitation | None) -> Invitation:
    if invitation is None:
        raise InvitationUnknown
    if invitation.used_at is not None:
        raise InvitationUsed
    if invitation.expires_at <= utc_now():
        raise InvitationExpired
    return invitation
