"""Rules about links: one living link per person and appointment, good any number of times."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from nahbar_common.clock import rfc3339, utc_now
from nahbar_common.codes import as_shown, new_code
from nahbar_common.crypto import Sealer
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.appointments import service as appointments
from identity.links import repository
from identity.links.code_index import code_index
from identity.links.errors import (
    AppointmentCancelled,
    LinkCancelled,
    LinkExpired,
    LinkNeverValid,
    LinkNotYetValid,
    LinkReplaced,
    LinkUnknown,
)
from identity.links.models import Link
from identity.links.schemas import IssuedLink, NewLink
from identity.revocations.service import note_links
from identity.secret_values import LINK_BYTES, hash_secret, new_secret


async def issue(session: AsyncSession, sealer: Sealer, new: NewLink, public_url: str) -> IssuedLink:
    """Make a link; the person's earlier one to this appointment ends.

    Raises LinkNeverValid and AppointmentCancelled. Of two made at once the later one stays.
    """
    now = utc_now()
    if new.expires_at <= max(now, new.valid_from or now):
        raise LinkNeverValid
    if (await appointments.lock(session, new.appointment_id)).cancelled:
        raise AppointmentCancelled
    secret, code = new_secret(LINK_BYTES), new_code()
    link = Link(
        **new.model_dump(exclude={"made_by"}),
        made_by_kind=new.made_by.kind,
        made_by_id=new.made_by.id,
        secret_hash=hash_secret(secret),
        code_index=code_index(sealer, code),
    )
    replaced = await repository.end_living(
        session, new.appointment_id, new.person_id, now, "replaced"
    )
    note_links(session, replaced)
    await repository.add(session, link)
    record(
        session,
        "link.issued",
        Subject("link", link.id),
        office_id=link.office_id,
        appointment_id=link.appointment_id,
        person_id=link.person_id,
        part=link.part,
        made_by=link.made_by,
        replaced=list(replaced),
    )
    return IssuedLink(
        link_id=link.id,
        secret=secret,
        url=f"{public_url}/t/#{secret}",
        code=as_shown(code),
        expires_at=link.expires_at,
    )


async def revoke(session: AsyncSession, appointment_id: UUID, person_id: UUID | None) -> None:
    """End one person's links to an appointment, or everybody's, with their tokens; repeatable."""
    now = utc_now()
    ended = await repository.end_living(session, appointment_id, person_id, now, "cancelled")
    note_links(session, ended)
    for link in await repository.get_all(session, ended):
        record(
            session,
            "link.revoked",
            Subject("link", link.id),
            office_id=link.office_id,
            appointment_id=link.appointment_id,
            person_id=link.person_id,
        )
    await repository.call_replaced_cancelled(session, appointment_id, person_id, now)


async def usable_by_secret(session: AsyncSession, secret: str) -> Link:
    """Give the link with this secret; raise the problem that says why it does not work."""
    return require_usable(await repository.find(session, hash_secret(secret)), utc_now())


async def find_by_code(session: AsyncSession, sealer: Sealer, code: str) -> Link | None:
    """Give the link with this code, usable or not."""
    return await repository.find_by_code(session, code_index(sealer, code))


async def by_ids(session: AsyncSession, link_ids: Collection[UUID]) -> dict[UUID, Link]:
    """Give links by id, usable or not."""
    return {link.id: link for link in await repository.get_all(session, link_ids)}


def is_usable(link: Link, now: datetime) -> bool:
    """Tell whether a link works."""
    started = link.valid_from is None or link.valid_from <= now
    return link.ended_at is None and started and now < link.expires_at


def require_usable(link: Link | None, now: datetime) -> Link:
    """Raise LinkUnknown, LinkCancelled, LinkReplaced, LinkExpired or LinkNotYetValid.

    All but the first name the office, so that the page can show its phone number.
    """
    if link is None:
        raise LinkUnknown
    office_id = str(link.office_id)
    if link.end_reason == "cancelled":
        raise LinkCancelled(office_id=office_id)
    if link.expires_at <= now:
        raise LinkExpired(office_id=office_id)
    if link.end_reason is not None:
        raise LinkReplaced(office_id=office_id)
    if link.valid_from is not None and now < link.valid_from:
        raise LinkNotYetValid(office_id=office_id, valid_from=rfc3339(link.valid_from))
    return link
