"""Opening a link in transactions of its own: a wrong code is counted although the answer is no."""

from collections.abc import Sequence

from nahbar_common.clock import utc_now
from nahbar_common.codes import read_code
from nahbar_common.crypto import Sealer
from nahbar_common.db import Database
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.links import service as links
from identity.links.errors import CodesSlowed, CodeUnknown, LinkUnknown
from identity.links.pasted import read_secret
from identity.slowing.guessers import guessers_of_code
from identity.slowing.service import count_failure, seconds_to_wait
from identity.visits.held import HeldVisit
from identity.visits.schemas import LinkOpening
from identity.visits.service import OpenVisit, start_visit


async def open_visit(
    database: Database,
    sealer: Sealer,
    opening: LinkOpening,
    network: str,
    held: Sequence[HeldVisit],
) -> OpenVisit:
    """Start a visit with what somebody pasted or typed.

    Raises LinkUnknown, CodeUnknown, CodesSlowed or the problem that says why the link is over.
    """
    # Whoever is asked for a code may well paste the link.
    secret = read_secret(opening.secret or opening.code or "")
    code = read_code(opening.code or "")
    if secret is not None:
        async with database.write() as session:
            return await start_visit(session, await links.usable_by_secret(session, secret), held)
    if code is None:
        # What cannot be a code is no guess at one: nobody has to wait for it.
        raise LinkUnknown if opening.code is None else CodeUnknown
    return await _open_by_code(database, sealer, code, network, held)


async def _open_by_code(
    database: Database, sealer: Sealer, code: str, network: str, held: Sequence[HeldVisit]
) -> OpenVisit:
    guessers = guessers_of_code(sealer, network)
    async with database.write() as session:
        wait = await seconds_to_wait(session, guessers)
        visit = None if wait else await _try(session, sealer, code, held)
        if visit is None and not wait:
            await count_failure(session, guessers)
    if wait:
        raise CodesSlowed(retry_after=wait, retry_after_seconds=wait)
    if visit is None:
        raise CodeUnknown
    return visit


async def _try(
    session: AsyncSession, sealer: Sealer, code: str, held: Sequence[HeldVisit]
) -> OpenVisit | None:
    link = await links.find_by_code(session, sealer, code)
    if link is None:
        return None
    return await start_visit(session, links.require_usable(link, utc_now()), held)
