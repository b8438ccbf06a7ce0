"""Rules about accounts: who may make and change them, and what follows from a change."""

from collections.abc import Collection
from uuid import UUID

from nahbar_common.crypto import Sealer
from nahbar_common.etags import check_version
from nahbar_common.ids import new_random_id
from nahbar_common.problems import Conflict, NotFound
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts import repository
from identity.accounts.errors import (
    AccountOfDirectory,
    AccountShared,
    EmailTaken,
    LastAdmin,
    RoleNotGrantable,
)
from identity.accounts.events import adviser_offices, tell_renamed, tell_whether_open
from identity.accounts.models import Account
from identity.accounts.noting import note_account, note_roles
from identity.accounts.profiles import Profile, profile_of
from identity.accounts.reading import find_by_email, require_seen
from identity.accounts.schemas import AccountChange, NewAccount
from identity.accounts.sealing import email_index, seal
from identity.accounts.separation import require_anothers, require_separate
from identity.notices import service as notices
from identity.roles import Authority, office_of
from identity.sessions import service as sessions


async def lock_wholly_administered(
    session: AsyncSession, sealer: Sealer, account_id: UUID, authority: Authority
) -> Profile:
    """Give an account, held until the commit; raise NotFound or AccountShared."""
    found = await repository.lock(session, account_id)
    _, profile = await require_seen(session, sealer, found, authority)
    _require_whole(profile, authority)
    return profile


async def create(
    session: AsyncSession,
    sealer: Sealer,
    new: NewAccount,
    authority: Authority,
    account_id: UUID | None = None,
) -> Profile:
    """Make an account without password.

    Raises RoleNotGrantable, RolesExcludeEachOther or EmailTaken.

    An `account_id` of one's own choice raises Conflict when it is taken.
    """
    if not authority.covers_roles(new.roles) or not (new.roles or authority.everywhere):
        raise RoleNotGrantable
    require_separate([], new.roles)
    if account_id is not None and await repository.find(session, account_id) is not None:
        raise Conflict
    if await find_by_email(session, sealer, new.email) is not None:
        raise EmailTaken
    identifier = account_id or new_random_id()
    account = Account(
        id=identifier,
        email_index=email_index(sealer, new.email),
        email_sealed=seal(sealer, identifier, "email_sealed", new.email),
        display_name_sealed=seal(sealer, identifier, "display_name_sealed", new.display_name),
    )
    try:
        await repository.add(session, account)
    except IntegrityError:
        raise EmailTaken from None
    await repository.replace_roles(session, account.id, new.roles)
    note_account(session, "account.created", account.id, new.roles)
    if authority.account_id is not None:
        # What operators set up on the server comes before there is an officer to tell.
        offices = {office_of(role) for role in new.roles}
        notices.note(session, account.id, "account_created", by_others=True, dpo_offices=offices)
    return await profile_of(session, sealer, account)


async def change(
    session: AsyncSession,
    sealer: Sealer,
    account_id: UUID,
    change: AccountChange,
    authority: Authority,
    version: int,
) -> Profile:
    """Change name, roles or whether the account is open.

    Other roles and closing end all sessions of the account, with their access tokens. Closing,
    opening and another name are told to the other services. Raises NotFound, PreconditionFailed,
    RoleNotGrantable, OwnRoles, RolesExcludeEachOther, AccountShared, AccountOfDirectory, LastAdmin.
    """
    await repository.lock_admins(session)
    found = await repository.lock(session, account_id)
    account, before = await require_seen(session, sealer, found, authority)
    check_version(account.version, version)
    if change.display_name is not None or change.active is not None:
        _require_whole(before, authority)
    if change.display_name is not None and not before.from_directory:
        name = seal(sealer, account.id, "display_name_sealed", change.display_name)
        account.display_name_sealed = name
    if change.active is not None:
        account.active = change.active
    roles = before.roles if change.roles is None else change.roles
    if before.from_directory and (
        change.display_name is not None or set(roles) != set(before.roles)
    ):
        # The next sign-in would undo it: whoever changes it is to know where.
        raise AccountOfDirectory
    if not authority.covers_roles(set(roles) ^ set(before.roles)):
        raise RoleNotGrantable
    if account_id == authority.account_id:
        require_anothers(before.roles, roles)
    await _keep_an_admin(session, before, set(roles) if account.active else set())
    await set_roles(session, account, before, roles)
    account.version += 1
    if change.display_name not in (None, before.display_name):
        tell_renamed(session, account.id, account.version)
    if not account.active:
        await sessions.end_all_of(session, account.id)
    if account.active != before.active:
        offices = {*roles, *before.roles}
        note_account(
            session, "account.opened" if account.active else "account.closed", account_id, offices
        )
        tell_whether_open(
            session,
            account.id,
            is_open=account.active,
            roles=roles,
            before=before.roles,
            revision=account.version,
        )
    return await profile_of(session, sealer, account)


async def add_roles(
    session: AsyncSession, sealer: Sealer, account_id: UUID, roles: Collection[str]
) -> None:
    """Give an account roles it lacks, for commands; nothing happens when it lacks none.

    Raises NotFound or RolesExcludeEachOther.
    """
    account = await repository.lock(session, account_id)
    if account is None:
        raise NotFound
    before = await profile_of(session, sealer, account)
    if not set(roles) <= set(before.roles):
        await set_roles(session, account, before, {*before.roles, *roles})
        account.version += 1


async def set_roles(
    session: AsyncSession, account: Account, before: Profile, roles: Collection[str]
) -> None:
    """Let a locked account hold exactly these roles; other roles end its sessions.

    Raises RolesExcludeEachOther.
    """
    if set(roles) == set(before.roles):
        return
    require_separate(before.roles, roles)
    note_roles(session, account.id, before.roles, roles)
    changed = {office_of(role) for role in set(roles) ^ set(before.roles)}
    notices.note(session, account.id, "roles_changed", by_others=True, dpo_offices=changed)
    await repository.replace_roles(session, account.id, roles)
    await sessions.end_all_of(session, account.id)
    if account.active and adviser_offices(roles) != adviser_offices(before.roles):
        # Who counsels no more has talks that somebody else must hold. Callers count one up.
        revision = account.version + 1
        tell_whether_open(
            session, account.id, is_open=True, roles=roles, before=before.roles, revision=revision
        )


async def _keep_an_admin(session: AsyncSession, before: Profile, kept: set[str]) -> None:
    """Raise LastAdmin when an office (or all of them) would be left without any."""
    if not before.active or not before.has_password or "admin@*" in kept:
        return
    for role in set(before.roles) - kept:
        if role.startswith("admin@") and not await repository.other_admin_exists(
            session, before.id, office_of(role)
        ):
            raise LastAdmin


def _require_whole(profile: Profile, authority: Authority) -> None:
    """Raise AccountShared unless the admin administers every office the account works in.

    Without this an admin of one office could take over an admin of all by resetting a password.
    """
    if not authority.covers_roles(profile.roles):
        raise AccountShared
