"""What the commands do, apart from reading their options: each in one transaction, repeatable."""

from dataclasses import dataclass
from uuid import UUID

from nahbar_common.auth import ANY_OFFICE
from nahbar_common.crypto import Sealer
from nahbar_common.problems import Conflict
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts.models import Account
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

    Gives what the command prints. Raises CommandRefused when the address belongs to another id,
    and PasswordTooWeak.
    """
    service = AccountService(session, sealer)
    account = await service.accounts.find(order.new.email)
    created = account is None
    if account is None:
        account = await _create(service, order)
    elif order.account_id not in (None, account.id):
        raise CommandRefused(f"this e-mail address belongs to the account {account.id}")
    else:
        await _add_roles(session, service, account, order.new.roles)
    answer: dict[str, object] = {"account_id": str(account.id), "created": created}
    if account.password_sealed is not None and not order.reset_password:
        return answer
    if order.password is not None:
        await require_strong(order.password, order.new.email, order.new.display_name)
        service.set_password(account, await PasswordHasher().hash(order.password))
        await end_sessions_of(session, account.id)
        return answer
    if account.password_sealed is not None:
        await service.reset_password(account)
    invitation = await InvitationService(session, public_url).invite(account)
    return answer | {
        "invitation_url": invitation.url,
        "expires_at": invitation.model_dump(mode="json")["expires_at"],
    }


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


async def _create(service: AccountService, order: AccountOrder) -> Account:
    try:
        return await service.create(order.new, OPERATOR, order.account_id)
    except Conflict:
        raise CommandRefused(f"another account has the id {order.account_id}") from None


async def _add_roles(
    session: AsyncSession, service: AccountService, account: Account, roles: list[str]
) -> None:
    profile = await service.accounts.profile(account)
    if set(roles) <= set(profile.roles):
        return
    await service.accounts.replace_roles(account.id, {*profile.roles, *roles})
    account.version += 1
    await end_sessions_of(session, account.id)
