"""What this service decides about offices."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any
from uuid import UUID

from nahbar_common.auth import ALL_ROLES, ANY_OFFICE, Staff
from nahbar_common.clock import utc_now
from nahbar_common.etags import check_version
from nahbar_common.pagination import decode_cursor, split_page
from nahbar_common.problems import NotFound
from nahbar_common.retention import Schedule
from nahbar_common.retention.enforcing import count_beyond
from nahbar_common.trail import Subject, record
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.offices import repository
from appointments.offices.errors import TakesMore
from appointments.offices.models import Office
from appointments.offices.schemas import (
    GoesSooner,
    KeptDays,
    KeptDaysChange,
    KeptDaysForesight,
    NewOffice,
    OfficeChanges,
)

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


async def foresee(
    session: AsyncSession, schedule: Schedule, office_id: UUID, days: KeptDays
) -> KeptDaysForesight:
    """Tell what a choice of periods would take with the next night; raise NotFound."""
    office = await get(session, office_id)
    now = utc_now()
    then = await count_beyond(session, schedule, office_id, _periods(days.chosen), now)
    anyway = await count_beyond(session, schedule, office_id, _periods(office.kept_days), now)
    kinds = [
        GoesSooner(kind=kind, rows=rows, rows_anyway=min(rows, anyway.get(kind, 0)))
        for kind, rows in then.items()
    ]
    return KeptDaysForesight(kinds=kinds, takes=sum(one.rows - one.rows_anyway for one in kinds))


async def choose_kept_days(
    session: AsyncSession, schedule: Schedule, office_id: UUID, read: int, days: KeptDaysChange
) -> Office:
    """Settle how long the office keeps what.

    Raises NotFound, and TakesMore when the next night would delete more than was agreed to.
    """
    office = await repository.lock(session, office_id)
    if office is None:
        raise NotFound
    check_version(office.version, read)
    foreseen = await foresee(session, schedule, office_id, days)
    if foreseen.takes > days.may_take:
        raise TakesMore(takes=foreseen.takes)
    before: dict[str, Any] = {f"before_{kind}": kept for kind, kept in office.kept_days.items()}
    office.kept_days = days.chosen
    office.version += 1
    record(
        session,
        "retention.chosen",
        Subject("office", office_id),
        office_id=office_id,
        takes=foreseen.takes,
        **before,
        **days.chosen,
    )
    return office


def _periods(days: Mapping[str, int]) -> dict[str, timedelta]:
    return {kind: timedelta(days=count) for kind, count in days.items()}


async def kept_periods(session: AsyncSession) -> dict[tuple[str, UUID], timedelta]:
    """Give how long offices keep what, where they chose."""
    return {
        (kind, office_id): timedelta(days=days)
        for office_id, chosen in await repository.all_kept_days(session)
        for kind, days in chosen.items()
    }
