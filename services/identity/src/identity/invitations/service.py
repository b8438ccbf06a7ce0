"""Rules about invitations: one per account, good for three days, good once."""

from datetime import timedelta
from zoneinfo import ZoneInfo

from nahbar_common.clock import utc_now
from nahbar_common.mail import Mail, is_mail_set_up, send_mail
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts.noting import note_account
from identity.accounts.profiles import Profile
from identity.invitations import repository
from identity.invitations.errors import InvitationExpired, InvitationUnknown, InvitationUsed
from identity.invitations.models import Invitation
from identity.invitations.schemas import InvitationAnswer
from identity.notices import service as notices
from identity.roles import office_of
from identity.secret_values import hash_secret, new_secret

LIFETIME = timedelta(days=3)
_ZONE = ZoneInfo("Europe/Berlin")
"""Jobcenters are in one zone; which office a person works in is not known here."""


async def invite(
    session: AsyncSession, profile: Profile, public_url: str, *, is_reset: bool = False
) -> InvitationAnswer:
    """Make an invitation; an earlier one of the account ends.

    Where mail is set up its secret goes to the person, and whoever invites never sees it: an admin
    who did could act as them. Elsewhere it is shown once, and officers hear of it.
    """
    secret, expires_at = new_secret(), utc_now() + LIFETIME
    invitation = Invitation(
        account_id=profile.id, secret_hash=hash_secret(secret), expires_at=expires_at
    )
    await repository.replace(session, invitation)
    url = f"{public_url}/einladung/#{secret}"
    if is_mail_set_up(session):
        values = {
            "name": profile.display_name,
            "link": url,
            "until": expires_at.astimezone(_ZONE).strftime("%d.%m.%Y, %H:%M"),
        }
        template = "password_link" if is_reset else "invitation"
        await send_mail(session, Mail(template, "de", profile.email, values, about=profile.id))
        note_account(session, "invitation.mailed", profile.id, profile.roles)
        return InvitationAnswer(delivered="mail", expires_at=expires_at)
    offices = {office_of(role) for role in profile.roles}
    notices.note(session, profile.id, "secret_shown", by_others=True, dpo_offices=offices)
    note_account(session, "invitation.shown", profile.id, profile.roles)
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
