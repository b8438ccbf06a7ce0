"""What a renewed word of the directory means for a session and its person."""

from typing import Literal

from nahbar_common.crypto import Sealer
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts import from_directory
from identity.accounts.errors import RolesExcludeEachOther
from identity.directory_groups import service as groups
from identity.directory_provider.people import Granted
from identity.directory_sessions import service as directory_sessions
from identity.directory_sessions.service import DueSession
from identity.sessions import service as sessions


async def follow(
    session: AsyncSession, sealer: Sealer, issuer: str, asked: DueSession, granted: Granted
) -> Literal["stands", "ended"]:
    """Take in what the directory says of a session: it stands, with these groups.

    Other roles end the person's sessions; so does a session of somebody else.
    """
    if not await directory_sessions.lock_asked(session, sealer, asked):
        return "stands"
    person = granted.person
    known = await from_directory.lock_of(session, sealer, issuer, person.subject)
    owner = await sessions.owner_of(session, asked.session_id)
    if known is None or not known.active or known.id != owner:
        await sessions.end(session, asked.session_id)
        return "ended"
    refresh_token = granted.refresh_token or asked.refresh_token
    await directory_sessions.confirm(session, sealer, asked.session_id, refresh_token)
    await groups.remember_groups(session, sealer, known.id, person.groups)
    roles = await groups.roles_of(session, person.groups)
    try:
        await from_directory.keep_up(session, sealer, known.id, roles=roles)
    except RolesExcludeEachOther:
        await from_directory.keep_up(session, sealer, known.id, roles=())
        return "ended"
    return "stands" if set(roles) == set(known.roles) else "ended"
