"""What the commands do, apart from reading their options: each in one transaction, repeatable."""

from dataclasses import dataclass
from uuid import UUID

from nahbar_common.auth import ANY_OFFICE
from nahbar_common.crypto import Sealer
from nahbar_common.problems import Conflict
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts.credentials import CredentialService
from identity.accounts.profiles import Profile
from identity.accounts.roles import Authority
from identity.accounts.schemas import NewAccount
from identity.accounts.service import AccountService
from identity.invitations.service import InvitationService
from identity.machine_clients.schemas import NewMachineClient
from identity.machine_clients.service import MachineClientService
from identity.passwords.hashing import PasswordHasher
from identity.passwords.policy import require_strong
from identity.sessions.ending import end_sessions_of

OPERATOR = Authority(frozenset({ANY_OFFICE}))
"""Whoever can run commands on the server may do everything here."""


class CommandRefused(Exception):
    """What was asked for contradicts what is there; the text says how."""


@dataclass(frozen=True)
class AccountOrder:
    """An account as a command describes it."""

    new: NewAccount
    account_id: UUID | None
    password: str | None
    reset_password: bool


async def ensure_account(
    session: AsyncSession, sealer: Sealer, public_url: str, order: AccountOrder
) -> dict[str, object]:
    """Make an account, or add the roles it lacks; its password changes only on `reset_password`.

    Gives what the command prints. Raises CommandRefused when the address belongs to another id
    or the account is closed, and PasswordTooWeak.
    """
    service, credentials = AccountService(session, sealer), CredentialService(session, sealer)
    known = await service.by_email(order.new.email)
    if known is None:
        profile = await _create(service, order)
    elif order.account_id not in (None, known.id):
        raise CommandRefused(f"this e-mail address belongs to the account {known.id}")
    elif not known.active:
        raise CommandRefused(f"the account {known.id} is closed: an admin has to open it first")
    else:
        await service.add_roles(known.id, order.new.roles)
        profile = known
    answer: dict[str, object] = {"account_id": str(profile.id), "created": known is None}
    if profile.has_password and not order.reset_password:
        return answer
    if order.password is not None:
        await require_strong(order.password, profile.email, profile.display_name)
        await credentials.store(profile.id, await PasswordHasher().hash(order.password))
        await end_sessions_of(session, profile.id)
        return answer
    await credentials.reset(profile.id)
    invitation = await InvitationService(session, public_url).invite(profile.id)
    shown = invitation.model_dump(mode="json")
    return answer | {"invitation_url": shown["url"], "expires_at": shown["expires_at"]}


async def ensure_machine_client(
    session: AsyncSession, new: NewMachineClient, *, reset_secret: bool
) -> dict[str, object]:
    """Let a program in unless one of its name is there; its secret is given only when made."""
    service = MachineClientService(session)
    known = await service.named(new.name)
    if known is not None and not reset_secret:
        return {"client_id": str(known.client_id), "client_secret": None, "created": False}
    if known is not None:
        secret = await service.reset_secret(known.client_id)
        return {"client_id": str(known.client_id), "client_secret": secret, "created": False}
    created = await service.create(new, OPERATOR)
    return {
        "client_id": str(created.client_id),
        "client_secret": created.client_secret,
        "created": True,
    }


async def _create(service: AccountService, order: AccountOrder) -> Profile:
    try:
        return await service.create(order.new, OPERATOR, order.account_id)
    except Conflict:
        raise CommandRefused(f"another account has the id {order.account_id}") from None
