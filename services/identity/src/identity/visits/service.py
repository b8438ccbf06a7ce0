"""Opening a link and coming back to it.

Unlike those of staff, a visit's cookie is not rotated: the link itself works any number of times,
so a rotated cookie would guard nothing, and on a shaky mobile network it would throw people out.
"""

from dataclasses import dataclass
from datetime import timedelta

from nahbar_common.clock import utc_now
from nahbar_common.crypto import Sealer
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.links.models import Link
from identity.links.service import LinkService
from identity.secret_values import hash_secret, new_secret
from identity.sessions.errors import SessionEnded
from identity.visits.models import Visit
from identity.visits.repository import VisitRepository

IDLE = timedelta(hours=24)
"""Whoever comes back later opens the link again: a borrowed phone should not remember for long."""
_VISITS_PER_LINK = 20


@dataclass(frozen=True)
class OpenVisit:
    """A link that works, and the secret of the cookie to it."""

    link: Link
    secret: str


async def start_visit(session: AsyncSession, link: Link) -> OpenVisit:
    """Start a visit of a link that works. Opening is not using up."""
    secret = new_secret()
    visits = VisitRepository(session)
    await visits.add(Visit(secret_hash=hash_secret(secret), link_id=link.id))
    await visits.keep_newest(link.id, _VISITS_PER_LINK)
    return OpenVisit(link, secret)


async def continue_visit(session: AsyncSession, sealer: Sealer, secret: str | None) -> OpenVisit:
    """Go on with a visit; raise SessionEnded, or the problem of its link."""
    visit = await VisitRepository(session).find(hash_secret(secret)) if secret else None
    if visit is None or secret is None or visit.last_used_at + IDLE <= utc_now():
        raise SessionEnded
    link = await LinkService(session, sealer).usable(visit.link_id)
    visit.last_used_at = utc_now()
    return OpenVisit(link, secret)


async def end_visit(session: AsyncSession, secret: str | None) -> None:
    """End a visit; nothing happens when there is none."""
    if secret:
        await VisitRepository(session).delete(hash_secret(secret))
