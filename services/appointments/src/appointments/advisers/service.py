"""What this service decides about advisers."""

from collections.abc import Collection
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.etags import check_version
from nahbar_common.news import News, take_newer
from nahbar_common.pagination import decode_cursor, split_page
from nahbar_common.problems import NotFound
from sqlalchemy.exc import IntegrityError
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.advisers import repository
from appointments.advisers.errors import AdviserExists, AdviserInactive, AdviserNotOptedIn
from appointments.advisers.models import Adviser
from appointments.advisers.schemas import AdviserChanges, NewAdviser
from appointments.offices import service as offices
from appointments.vocabulary import Channel


async def get(session: AsyncSession, adviser_id: UUID) -> Adviser:
    """Give an adviser; raise NotFound."""
    return _found(await repository.find(session, adviser_id))


async def lock(session: AsyncSession, adviser_id: UUID) -> Adviser:
    """Give an adviser locked for a change of their rules; raise NotFound."""
    return _found(await repository.lock(session, adviser_id))


async def get_for_booking(session: AsyncSession, office_id: UUID, adviser_id: UUID) -> Adviser:
    """Give an adviser of this office whose rules hold until the commit; raise NotFound."""
    adviser = _found(await repository.lock_for_booking(session, adviser_id))
    if adviser.office_id != office_id:
        raise NotFound
    return adviser


async def list_of_office(
    session: AsyncSession, office_id: UUID, *, limit: int, cursor: str | None
) -> tuple[list[Adviser], str | None]:
    """Give a page of an office's advisers and the cursor to go on."""
    after = decode_cursor(cursor, UUID)[0] if cursor else None
    rows = await repository.page(session, office_id=office_id, after=after, limit=limit + 1)
    return split_page(rows, limit, lambda adviser: (str(adviser.id),))


async def create(session: AsyncSession, new: NewAdviser) -> Adviser:
    """Add an adviser; raise NotFound (office) or AdviserExists."""
    await offices.get(session, new.office_id)
    adviser = Adviser(**new.model_dump())
    session.add(adviser)
    try:
        await session.flush()
    except IntegrityError:
        raise AdviserExists from None
    return adviser


async def change(
    session: AsyncSession, staff: Staff, adviser_id: UUID, read: int, changes: AdviserChanges
) -> Adviser:
    """Change name or activity; raise NotFound or PreconditionFailed."""
    adviser = await lock(session, adviser_id)
    staff.require(adviser.office_id, "admin", "team_lead")
    check_version(adviser.version, read)
    adviser.sqlmodel_update(changes.model_dump(exclude_none=True, exclude={"booked_talks"}))
    adviser.version += 1
    return adviser


async def note_account(
    session: AsyncSession,
    account_id: UUID,
    news: News,
    *,
    is_open: bool,
    offices: Collection[UUID] | None,
) -> Adviser | None:
    """Take in whether an account can sign in, and may counsel in which offices (None: all).

    Gives its adviser when that was news.
    """
    adviser = await repository.lock(session, account_id)
    if adviser is None or not take_newer(adviser, news, revision="account_revision"):
        return None
    adviser.account_open = is_open and (offices is None or adviser.office_id in offices)
    adviser.version += 1
    return adviser


async def opt_in(session: AsyncSession, staff: Staff, *, opted_in: bool) -> Adviser:
    """Write down an adviser's own decision about video; talks already booked stay.

    Raises NotFound for somebody who is no adviser.
    """
    adviser = await lock(session, staff.account_id)
    staff.require(adviser.office_id, "adviser")
    if adviser.video_opted_in != opted_in:
        adviser.video_opted_in = opted_in
        adviser.version += 1
    return adviser


def check_available(adviser: Adviser, channel: Channel) -> None:
    """Raise AdviserInactive or AdviserNotOptedIn when they take no new talk over the channel."""
    if not adviser.takes_talks:
        raise AdviserInactive
    check_offers(adviser, channel)


def check_offers(adviser: Adviser, channel: Channel) -> None:
    """Raise AdviserNotOptedIn for video with somebody who has not chosen it."""
    if channel == "video" and not adviser.video_opted_in:
        raise AdviserNotOptedIn


def _found(adviser: Adviser | None) -> Adviser:
    if adviser is None:
        raise NotFound
    return adviser


async def forget_name(session: AsyncSession, adviser_id: UUID) -> None:
    """Take an adviser's name away; the talks of others go on naming the id."""
    adviser = await lock(session, adviser_id)
    adviser.display_name, adviser.active = "", False
    adviser.version += 1
