"""Reading, planning and erasing by what a service has declared."""

from collections.abc import Sequence
from datetime import date, datetime
from enum import Enum
from typing import Any
from uuid import UUID

from sqlalchemy import delete, func, inspect
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from nahbar_common.clock import rfc3339, utc_now
from nahbar_common.crypto import Sealer
from nahbar_common.problems import NotFound
from nahbar_common.subjects.declaring import Part, Reader, Subjects
from nahbar_common.subjects.jobs import ERASED_KEY
from nahbar_common.subjects.problems import ErasureHindered
from nahbar_common.subjects.schemas import (
    Erased,
    ErasurePlan,
    Goes,
    Hindrance,
    Stays,
    SubjectData,
    SubjectItem,
)
from nahbar_common.tables import TrailEntry
from nahbar_common.trail.recording import Subject, record

MOST = 500
"""Items of one page."""

_READ = "subject.read"

TRAIL_OF = Part(
    TrailEntry,
    "trail",
    # Without the readings for a request: each page would make the next one longer.
    lambda p: (
        (col(TrailEntry.action) != _READ)
        & ((col(TrailEntry.subject_id) == str(p)) | (col(TrailEntry.actor_id) == str(p)))
    ),
    ("action", "recorded_at", "actor_kind", "purpose"),
    hold="accountability",
)
"""What a person did, and what was done to what is theirs; names nobody else."""


class SubjectService:
    """What one service does with what it has of a person."""

    def __init__(self, service: str, subjects: Subjects, sealer: Sealer) -> None:
        self._service, self._sealer = service, sealer
        self._parts = (*subjects.parts, TRAIL_OF)
        self._subjects = subjects

    @property
    def parts(self) -> Sequence[Part]:
        """Give what of the service's tables is a person's."""
        return self._parts

    async def read(
        self, session: AsyncSession, person_id: UUID, office_id: UUID, after: int, limit: int
    ) -> SubjectData:
        """Give a page of what is stored of a person, and note that it was read."""
        known = await self._require_office(session, person_id, office_id)
        reader = Reader(session, person_id, self._sealer)
        items: list[SubjectItem] = []
        skipped = 0
        for part in self._parts:
            if not part.is_shown:
                continue
            rows = await _count(session, part, person_id)
            if skipped + rows > after:
                # One more than fits tells that there is another page.
                wanted = limit + 1 - len(items)
                page = await _rows(session, part, person_id, max(0, after - skipped), wanted)
                items += [
                    SubjectItem(kind=part.kind, values=await _values(reader, part, row))
                    for row in page
                ]
            skipped += rows
            if len(items) > limit:
                break
        record(
            session,
            _READ,
            Subject("person", person_id),
            office_id=office_id,
            purpose="subject_request",
            items=min(len(items), limit),
        )
        return SubjectData(
            service=self._service,
            known=known or any(item.kind != TRAIL_OF.kind for item in items),
            items=items[:limit],
            next_after=after + limit if len(items) > limit else None,
        )

    async def plan(self, session: AsyncSession, person_id: UUID, office_id: UUID) -> ErasurePlan:
        """Tell what an erasure would do now; changes nothing."""
        known = await self._require_office(session, person_id, office_id)
        goes, stays = await self._sort(session, person_id)
        blocked = await self._subjects.blocks(session, person_id, utc_now())
        return ErasurePlan(
            service=self._service,
            known=known or bool(goes or any(item.table != TRAIL_OF.table for item in stays)),
            goes=goes,
            stays=stays,
            hindered_by=[Hindrance(why=item.why, count=item.count) for item in blocked],
        )

    async def erase(self, session: AsyncSession, person_id: UUID, office_id: UUID) -> Erased:
        """Erase what may go; raise ErasureHindered while something of theirs is under way.

        A second time finds nothing left and changes nothing.
        """
        await self._require_office(session, person_id, office_id)
        # First: whatever it holds, nobody changes any more while it is looked at.
        if self._subjects.before_erasing is not None:
            await self._subjects.before_erasing(session, person_id)
        blocked = await self._subjects.blocks(session, person_id, utc_now())
        if blocked:
            raise ErasureHindered(hindered_by=[item.why for item in blocked])
        goes, stays = await self._sort(session, person_id)
        for part in self._parts:
            if part.hold is None:
                await _erase(session, part, person_id)
        await session.flush()
        session.info[ERASED_KEY] = True
        record(
            session,
            "subject.erased",
            Subject("person", person_id),
            office_id=office_id,
            purpose="subject_request",
            rows=sum(item.rows for item in goes),
            kept=sum(item.rows for item in stays),
        )
        return Erased(service=self._service, erased=goes, stays=stays)

    async def _require_office(
        self, session: AsyncSession, person_id: UUID, office_id: UUID
    ) -> bool:
        """Raise NotFound for a person of other offices only; tell whether they are known."""
        offices = await self._subjects.offices_of(session, person_id)
        if offices is not None and not offices & {str(office_id), "*"}:
            raise NotFound
        return offices is not None

    async def _sort(self, session: AsyncSession, person_id: UUID) -> tuple[list[Goes], list[Stays]]:
        goes: list[Goes] = []
        stays: list[Stays] = []
        for part in self._parts:
            rows = await _count(session, part, person_id)
            if not rows:
                continue
            if part.hold is None:
                goes.append(Goes(kind=part.kind, table=part.table, rows=rows))
            else:
                stays.append(Stays(kind=part.kind, table=part.table, rows=rows, hold=part.hold))
        return goes, stays


async def _count(session: AsyncSession, part: Part, person_id: UUID) -> int:
    query = select(func.count()).select_from(part.model).where(part.of(person_id))
    return (await session.exec(query)).one()


async def _rows(
    session: AsyncSession, part: Part, person_id: UUID, offset: int, limit: int
) -> Sequence[Any]:
    query = (
        select(part.model)
        .where(part.of(person_id))
        .order_by(*inspect(part.model).primary_key)
        .offset(offset)
        .limit(limit)
    )
    return (await session.exec(query)).all()


async def _values(reader: Reader, part: Part, row: Any) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in part.fields}
    if part.show is not None:
        values |= await part.show(reader, row)
    return {name: _plain(value) for name, value in values.items() if value is not None}


def _plain(value: Any) -> Any:
    match value:
        case datetime():
            return rfc3339(value)
        case date():
            return value.isoformat()
        case Enum():
            return value.value
        case UUID():
            return str(value)
    return value


async def _erase(session: AsyncSession, part: Part, person_id: UUID) -> None:
    if part.erase is not None:
        if await _count(session, part, person_id):
            await part.erase(session, person_id)
    else:
        await session.exec(delete(part.model).where(part.of(person_id)))
