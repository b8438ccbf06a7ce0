"""Starting a visit and going on with it.

Unlike those of staff, a visit's cookie is not rotated: the link itself works any number of times,
so a rotated cookie would guard nothing, and on a shaky mobile network it would throw people out.

A browser holds a visit per person and appointment: parents open their child's link on their own
phone. Which of them a tab is about the tab says; nobody slides over into another one's visit.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import timedelta
from uuid import UUID

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.browsers.errors import SessionEnded
from identity.links import service as links
from identity.links.models import Link
from identity.revocations.service import note_sessions
from identity.secret_values import hash_secret, new_secret
from identity.visits import repository
from identity.visits.errors import SeveralVisits
from identity.visits.held import HeldVisit
from identity.visits.models import Visit

IDLE = timedelta(hours=24)
"""Whoever comes back later opens the link again: a borrowed phone should not remember for long."""
_VISITS_PER_LINK = 20
_VISITS_PER_BROWSER = 10
"""An interpreter's day. The cookies of all go with each request about visits, and nowhere else."""


@dataclass(frozen=True)
class OpenVisit:
    """A link that works, the visit through it, and what the browser need not hold any longer."""

    link: Link
    visit_id: UUID
    handle: str
    secret: str
    over: list[HeldVisit] = field(default_factory=list)


@dataclass(frozen=True)
class _Known:
    """A visit that a browser holds and that is not forgotten yet."""

    held: HeldVisit
    visit: Visit
    link: Link


async def start_visit(
    session: AsyncSession, link: Link, held: Sequence[HeldVisit] = ()
) -> OpenVisit:
    """Start a visit of a link that works, or go on with the one this browser has of it."""
    known = await _known(session, held)
    of_this_link = [each for each in known if each.visit.link_id == link.id]
    if of_this_link:
        return _go_on(of_this_link[0], held, known)
    secret = new_secret()
    visit = Visit(secret_hash=hash_secret(secret), link_id=link.id)
    # The person's visits through an earlier link to the same appointment are over with that link.
    others = [each for each in known if not _same_person(each.link, link)]
    kept = others[: _VISITS_PER_BROWSER - 1]
    await repository.delete_all(session, [each.visit for each in known if each not in kept])
    await repository.add(session, visit)
    await repository.keep_newest(session, link.id, _VISITS_PER_LINK)
    return OpenVisit(link, visit.id, visit.handle, secret, _without(held, kept))


async def continue_visit(
    session: AsyncSession, held: Sequence[HeldVisit], handle: str | None
) -> OpenVisit:
    """Go on with the visit a tab is about, or with the only one.

    Raises SessionEnded, SeveralVisits, or the problem of the visit's link.
    """
    known = await _known(session, held)
    chosen = _choose(known, handle)
    links.require_usable(chosen.link, utc_now())
    return _go_on(chosen, held, known)


async def end_visit(
    session: AsyncSession, held: Sequence[HeldVisit], handle: str | None
) -> list[HeldVisit]:
    """End the visit a tab is about, or the only one; give what the browser need not hold any more.

    Its access tokens end, too, and the talk for whoever is in one by it. Nothing happens when there
    is none. Raises SeveralVisits.
    """
    known = await _known(session, held)
    try:
        chosen = _choose(known, handle)
    except SessionEnded:
        return _without(held, known)
    await repository.delete_all(session, [chosen.visit])
    note_sessions(session, [chosen.visit.id])
    return _without(held, [each for each in known if each is not chosen])


async def _known(session: AsyncSession, held: Sequence[HeldVisit]) -> list[_Known]:
    """Give the visits that are not forgotten yet, the one used last first."""
    if not held:
        return []
    by_hash = {hash_secret(each.secret): each for each in held}
    visits = [
        visit
        for visit in await repository.find_all(session, by_hash)
        if visit.last_used_at + IDLE > utc_now()
    ]
    links_by_id = await links.by_ids(session, {visit.link_id for visit in visits})
    return [
        _Known(by_hash[visit.secret_hash], visit, links_by_id[visit.link_id]) for visit in visits
    ]


def _choose(known: Sequence[_Known], handle: str | None) -> _Known:
    if handle is not None:
        for each in known:
            if each.visit.handle == handle:
                return each
        raise SessionEnded
    now = utc_now()
    working = [each for each in known if links.is_usable(each.link, now)] or known[:1]
    if not working:
        raise SessionEnded
    if len(working) > 1:
        raise SeveralVisits(visits=[_description(each) for each in working])
    return working[0]


def _go_on(chosen: _Known, held: Sequence[HeldVisit], known: Sequence[_Known]) -> OpenVisit:
    chosen.visit.last_used_at = utc_now()
    handle = chosen.visit.handle
    # Held under another name, it is from before visits had handles.
    named = [each for each in known if each is not chosen or each.held.handle == handle]
    return OpenVisit(
        chosen.link, chosen.visit.id, handle, chosen.held.secret, _without(held, named)
    )


def _without(held: Sequence[HeldVisit], kept: Sequence[_Known]) -> list[HeldVisit]:
    holding = [each.held for each in kept]
    return [each for each in held if each not in holding]


def _same_person(one: Link, other: Link) -> bool:
    return (one.appointment_id, one.person_id) == (other.appointment_id, other.person_id)


def _description(known: _Known) -> dict[str, str]:
    link = known.link
    return {
        "visit": known.visit.handle,
        "appointment_id": str(link.appointment_id),
        "office_id": str(link.office_id),
        "part": link.part,
    }
