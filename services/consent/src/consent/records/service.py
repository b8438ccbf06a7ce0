"""Decides who reads records, and gives them page by page."""

from datetime import datetime
from typing import Any
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.clock import rfc3339
from nahbar_common.pagination import cursor_moment, decode_cursor, split_page
from nahbar_common.schemas import Page
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.consents.models import ConsentEntry
from consent.consents.views import read_model
from consent.records import repository
from consent.records.schemas import ConsentRecord
from consent.told_consents.overview import How, how_told


async def list_records(
    session: AsyncSession,
    staff: Staff,
    *,
    office_id: UUID,
    since: datetime | None,
    until: datetime | None,
    limit: int,
    cursor: str | None,
) -> Page[ConsentRecord]:
    """Give an office's consents, newest first; raise NotFound unless the caller is its DPO."""
    staff.require(office_id, "dpo")
    rows = await repository.page(
        session,
        office_id,
        since=since,
        until=until,
        before=decode_cursor(cursor, cursor_moment, UUID) if cursor else None,
        limit=limit + 1,
    )
    page, next_cursor = split_page(
        rows, limit, lambda row: (rfc3339(row.consent.recorded_at), str(row.consent.id))
    )
    told = await how_told(session, [row.consent.id for row in page])
    items = [_record(row, told[row.consent.id]) for row in page]
    return Page(items=items, next_cursor=next_cursor)


def _record(row: repository.RecordRow, how: How) -> ConsentRecord:
    consent = read_model(row.consent)
    return ConsentRecord(
        **consent.model_dump(),
        person_id=row.consent.person_id,
        link_id=row.consent.link_id,
        link_made_by=row.consent.link_made_by,
        link_made_at=row.consent.link_made_at,
        registered_by=row.consent.registered_by,
        confirmed_by=how.confirmed_by,
        declared_on=how.declared_on,
        has_scan=how.has_scan,
        **_withdrawal(row.withdrawal),
    )


def _withdrawal(entry: ConsentEntry | None) -> dict[str, Any]:
    return {
        "withdrawn_at": entry.recorded_at if entry else None,
        "withdrawal_channel": entry.channel if entry else None,
        "withdrawal_asked_by": entry.asked_by if entry else None,
        "withdrawal_registered_by": entry.registered_by if entry else None,
        "withdrawal_carried_out_at": entry.carried_out_at if entry else None,
    }
