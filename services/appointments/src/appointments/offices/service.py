"""What this service decides about offices."""

from datetime import timedelta
from uuid import UUID

from nahbar_common.auth import ALL_ROLES, ANY_OFFICE, Staff
from nahbar_common.etags import check_version
from nahbar_common.pagination import decode_cursor, split_page
from nahbar_common.problems import NotFound
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.offices import repository
from appointments.offices.models import Office
from appointments.offices.schemas import KeptDays, NewOffice, OfficeChanges

OfficePage = tuple[list[Office], str | None]


async def get(session: AsyncSession, office_id: UUID) -> Office:
    """Give an office; raise NotFound."""
    office = await repository.find(session, office_id)
    if office is None:
        raise NotFound
    return office


async def lock(session: AsyncSession, office_id: UUID) -> Office:
    """Give an office held until the commit; raise NotFound."""
    office = await repository.lock(session, office_id)
    if office is None:
        raise NotFound
    return office


async def list_public(session: AsyncSession, *, limit: int, cursor: str | None) -> OfficePage:
    """Give a page of all offices and the cursor to go on."""
    return await _page(session, None, limit, cursor)


async def list_own(
    session: AsyncSession, staff: Staff, *, limit: int, cursor: str | None
) -> OfficePage:
    """Give a page of the offices in which the person holds any role."""
    held = staff.offices_of(*ALL_ROLES)
    only = None if ANY_OFFICE in held else {UUID(office) for office in held}
    return await _page(session, only, limit, cursor)


async def _page(
    session: AsyncSession, only: set[UUID] | None, limit: int, cursor: str | None
) -> OfficePage:
    after = decode_cursor(cursor, UUID)[0] if cursor else None
    rows = await repository.page(session, only=only, after=after, limit=limit + 1)
    return split_page(rows, limit, lambda office: (str(office.id),))


async def create(session: AsyncSession, new: NewOffice) -> Office:
    """Add an office; one that is there already (same id) stays as it is."""
    known = await repository.find(session, new.id)
    if known is not None:
        return known
    days = [day.model_dump(mode="json") for day in new.closing_days]
    office = Office(**new.model_dump(exclude={"closing_days"}), closing_days=days)
    session.add(office)
    await session.flush()
    return office


async def change(
    session: AsyncSession, staff: Staff, office_id: UUID, read: int, changes: OfficeChanges
) -> Office:
    """Change an office's contacts, closing days and rules; raise NotFound."""
    office = await repository.lock(session, office_id)
    if office is None:
        raise NotFound
    staff.require(office.id, "admin")
    check_version(office.version, read)
    office.sqlmodel_update(changes.columns)
    office.version += 1
    return office


async def choose_kept_days(
    session: AsyncSession, office_id: UUID, read: int, days: KeptDays
) -> Office:
    """Settle how long the office keeps what; raise NotFound."""
    office = await repository.lock(session, office_id)
    if office is None:
        raise NotFound
    check_version(office.version, read)
    office.kept_days = days.chosen
    office.version += 1
    record(
        session,
        "retention.chosen",
        Subject("office", office_id),
        office_id=office_id,
        **days.chosen,
    )
    return office


async def kept_periods(session: AsyncSession) -> dict[tuple[str, UUID], timedelta]:
    """Give how long offices keep what, where they chose."""
    return {
        (kind, office_id): timedelta(days=days)
        for office_id, chosen in await repository.all_kept_days(session)
        for kind, days in chosen.items()
    }
