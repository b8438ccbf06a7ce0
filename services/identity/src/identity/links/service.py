"""Rules about links: one living link per person and appointment, good any number of times."""

from datetime import datetime
from uuid import UUID

from nahbar_common.clock import rfc3339, utc_now
from nahbar_common.crypto import Sealer
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.links.codes import as_shown, code_index, new_code
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
from identity.links.repository import AppointmentStateRepository, LinkRepository
from identity.links.schemas import IssuedLink, NewLink
from identity.secret_values import LINK_BYTES, hash_secret, new_secret


class LinkService:
    """Links in one session."""

    def __init__(self, session: AsyncSession, sealer: Sealer) -> None:
        self._sealer, self._links = sealer, LinkRepository(session)
        self._appointments = AppointmentStateRepository(session)

    async def issue(self, new: NewLink, public_url: str) -> IssuedLink:
        """Make a link; the person's earlier one to this appointment ends.

        Raises LinkNeverValid and AppointmentCancelled. Of two made at once the later one stays.
        """
        now = utc_now()
        if new.expires_at <= max(now, new.valid_from or now):
            raise LinkNeverValid
        if (await self._appointments.hold(new.appointment_id)).cancelled:
            raise AppointmentCancelled
        secret, code = new_secret(LINK_BYTES), new_code()
        link = Link(
            **new.model_dump(),
            secret_hash=hash_secret(secret),
            code_index=code_index(self._sealer, code),
        )
        await self._links.replace_living(new.appointment_id, new.person_id, now)
        await self._links.add(link)
        return IssuedLink(
            link_id=link.id,
            secret=secret,
            url=f"{public_url}/t/#{secret}",
            code=as_shown(code),
            expires_at=link.expires_at,
        )

    async def revoke(self, appointment_id: UUID, person_id: UUID | None) -> None:
        """End one person's links to an appointment, or everybody's; repeatable."""
        await self._links.cancel(appointment_id, person_id, utc_now())

    async def usable_by_secret(self, secret: str) -> Link:
        """Give the link with this secret; raise the problem that says why it does not work."""
        return require_usable(await self._links.find(hash_secret(secret)), utc_now())

    async def of_code(self, code: str) -> Link | None:
        """Give the link with this code, usable or not."""
        return await self._links.find_by_code(code_index(self._sealer, code))

    async def usable(self, link_id: UUID) -> Link:
        """Give a link by id, as `usable_by_secret`."""
        return require_usable(await self._links.get(link_id), utc_now())


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
