"""Accounts of people whom the office's directory knows: made, kept like it says, found by it.

Found by issuer and subject alone. An address is shown and nothing else: two people of the
directory may name the same one, or that of an account of our own.
"""

from collections.abc import Collection
from uuid import UUID

from nahbar_common.crypto import Sealer
from nahbar_common.ids import new_random_id
from nahbar_common.problems import TryAgain
from pydantic import TypeAdapter, ValidationError
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts import repository
from identity.accounts.events import tell_renamed
from identity.accounts.models import Account
from identity.accounts.noting import note_account
from identity.accounts.profiles import Profile, profile_of
from identity.accounts.schemas import DisplayName
from identity.accounts.sealing import SealedColumn, directory_index, seal, unseal
from identity.accounts.separation import require_separate
from identity.accounts.service import set_roles
from identity.addresses import EmailAddress
from identity.notices import service as notices
from identity.roles import office_of

_NAME: TypeAdapter[str] = TypeAdapter(DisplayName)
_EMAIL: TypeAdapter[str] = TypeAdapter(EmailAddress)
_NAMELESS = "?"


async def lock_of(
    session: AsyncSession, sealer: Sealer, issuer: str, subject: str
) -> Profile | None:
    """Give the account of a person of the directory, held until the commit."""
    found = await repository.find_by_index(session, [directory_index(sealer, issuer, subject)])
    account = await repository.lock(session, found.id) if found is not None else None
    return await profile_of(session, sealer, account) if account is not None else None


async def create(
    session: AsyncSession,
    sealer: Sealer,
    *,
    issuer: str,
    subject: str,
    name: str,
    email: str,
    roles: Collection[str],
) -> Profile:
    """Make the account of somebody who comes for the first time.

    Raises RolesExcludeEachOther, or TryAgain when they come twice at once.
    """
    require_separate([], roles)
    identifier = new_random_id()
    account = Account(
        id=identifier,
        email_index=directory_index(sealer, issuer, subject),
        email_sealed=seal(sealer, identifier, "email_sealed", _shown_email(email)),
        display_name_sealed=seal(sealer, identifier, "display_name_sealed", _shown_name(name)),
        from_directory=True,
    )
    try:
        await repository.add(session, account)
    except IntegrityError:
        raise TryAgain from None
    await repository.replace_roles(session, account.id, roles)
    note_account(session, "account.created", account.id, roles)
    offices = {office_of(role) for role in roles}
    notices.note(session, account.id, "account_created", by_others=True, dpo_offices=offices)
    return await profile_of(session, sealer, account)


async def keep_up(
    session: AsyncSession,
    sealer: Sealer,
    account_id: UUID,
    *,
    roles: Collection[str],
    name: str | None = None,
    email: str | None = None,
) -> Profile | None:
    """Let an account be as the directory says; None for one that is gone.

    Other roles end its sessions. Name and address left out stay. Raises RolesExcludeEachOther.
    """
    account = await repository.lock(session, account_id)
    if account is None:
        return None
    before = await profile_of(session, sealer, account)
    if name:
        _keep(sealer, account, "display_name_sealed", _shown_name(name))
    if email is not None:
        _keep(sealer, account, "email_sealed", _shown_email(email))
    # All that clashes, not only what is new: nobody changes these roles in steps.
    require_separate([], roles)
    if set(roles) != set(before.roles):
        await set_roles(session, account, before, roles)
        account.version += 1
    after = await profile_of(session, sealer, account)
    if after.display_name != before.display_name:
        tell_renamed(session, account.id, account.version)
    return after


def _keep(sealer: Sealer, account: Account, column: SealedColumn, value: str) -> None:
    if unseal(sealer, account.id, column, getattr(account, column)) != value:
        setattr(account, column, seal(sealer, account.id, column, value))
        account.version += 1


def _shown_name(said: str) -> str:
    """Give a name as ours have to be; "?" for one that nobody could read."""
    try:
        return _NAME.validate_python(said)
    except ValidationError:
        return _NAMELESS


def _shown_email(said: str) -> str:
    try:
        return _EMAIL.validate_python(said)
    except ValidationError:
        return ""


async def has_other_roles(session: AsyncSession, account_id: UUID, roles: Collection[str]) -> bool:
    """Tell whether an account holds other roles than these."""
    held = (await repository.roles_of(session, [account_id]))[account_id]
    return set(held) != set(roles)
