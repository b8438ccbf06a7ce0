"""Letting in whom the directory sent: account, roles and session, in one transaction."""

from nahbar_common.crypto import Sealer
from nahbar_common.problems import Problem
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts import from_directory
from identity.accounts.errors import RolesExcludeEachOther
from identity.accounts.profiles import Profile
from identity.browsers.kinds import BrowserKind
from identity.directory.errors import (
    DirectoryAccountClosed,
    DirectoryRolesClash,
    DirectorySignInOver,
    DirectoryWithoutRole,
)
from identity.directory_groups import service as groups
from identity.directory_provider.people import DirectoryPerson, Granted
from identity.directory_sessions import service as directory_sessions
from identity.sign_in.attempts import SignedIn
from identity.sign_in.flows import note, start
from identity.slowing.devices import known_device


async def admit(
    session: AsyncSession,
    sealer: Sealer,
    granted: Granted,
    *,
    contact: str,
    network: str,
    kind: BrowserKind,
    device_cookie: str | None,
) -> SignedIn | Problem:
    """Start a session, or give the problem to raise after the commit: what it took away stays."""
    person = granted.person
    known = await from_directory.lock_of(session, sealer, person.issuer, person.subject)
    if known is not None and not known.active:
        note(session, sealer, network, known.id, "failed")
        return DirectoryAccountClosed(contact=contact)
    roles = await groups.roles_of(session, person.groups)
    try:
        profile = await _account_of(session, sealer, person, known, roles)
    except RolesExcludeEachOther:
        if known is not None:
            await from_directory.keep_up(session, sealer, known.id, roles=())
            note(session, sealer, network, known.id, "failed")
        return DirectoryRolesClash(contact=contact)
    if profile is None or not profile.roles:
        note(session, sealer, network, known.id if known else None, "failed")
        return DirectoryWithoutRole(contact=contact)
    await groups.remember_groups(session, sealer, profile.id, person.groups)
    # The directory tells its people of new devices if somebody has set it so: nobody knows here.
    is_known = known_device(sealer, str(profile.id), device_cookie) is not None
    signed_in = await start(session, sealer, profile, network, kind, known_device=is_known)
    stands = await directory_sessions.begin(
        session,
        sealer,
        signed_in.token.session_id,
        issuer=person.issuer,
        subject=person.subject,
        sid=person.session_id,
        refresh_token=granted.refresh_token,
    )
    # Signed out there while the code was on its way. The session that was begun goes, too.
    return signed_in if stands else DirectorySignInOver()


async def _account_of(
    session: AsyncSession,
    sealer: Sealer,
    person: DirectoryPerson,
    known: Profile | None,
    roles: frozenset[str],
) -> Profile | None:
    if known is not None:
        return await from_directory.keep_up(
            session, sealer, known.id, roles=roles, name=person.name, email=person.email
        )
    if not roles:
        # Nobody gets an account who may do nothing here.
        return None
    return await from_directory.create(
        session,
        sealer,
        issuer=person.issuer,
        subject=person.subject,
        name=person.name,
        email=person.email,
        roles=roles,
    )
