"""Telling the data-protection officers of what concerns their offices, and no account of theirs."""

from collections.abc import Collection
from uuid import UUID

from nahbar_common.auth import ANY_OFFICE
from sqlmodel.ext.asyncio.session import AsyncSession

from identity.accounts import repository
from identity.notices import service as notices
from identity.notices.models import NoticeKind


async def tell_officers(
    session: AsyncSession, kind: NoticeKind, offices: Collection[str], *, about: UUID | None
) -> None:
    """Leave a notice for the officers of these offices; what holds in `*` is said to each of all.

    about: whose doing it was; None: it was done on the server.
    """
    of = None if ANY_OFFICE in offices else offices
    for officer in await repository.dpos_of(session, of):
        if officer.id != about:
            notices.note_for_officer(session, officer.id, kind, about=about)
