"""What holds of what people declared about contact: for staff, the DPO, and other services."""

from collections.abc import Collection
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.clock import rfc3339
from nahbar_common.pagination import cursor_moment, decode_cursor, split_page
from nahbar_common.schemas import Page
from sqlmodel.ext.asyncio.session import AsyncSession

from consent.contact_consents import repository
from consent.contact_consents.models import ContactEntry
from consent.contact_consents.schemas import (
    ContactConsent,
    ContactDecision,
    ContactDecisions,
    ContactRecord,
    ContactState,
)
from consent.declarations.current import outdated


async def state_of(session: AsyncSession, entry: ContactEntry | None) -> ContactState:
    """Tell what an entry is worth now; it is what its person declared last."""
    old = await _without_force(session, [entry] if entry else [])
    return _state(entry, old)


async def of_person(session: AsyncSession, office_id: UUID, person_id: UUID) -> ContactConsent:
    """Tell what a person said last to this office; to another one, or nothing, is `none`."""
    entry = (await repository.newest_of(session, [person_id])).get(person_id)
    here = entry if entry is not None and entry.office_id == office_id else None
    return await seen(session, person_id, here)


async def seen(
    session: AsyncSession, person_id: UUID, entry: ContactEntry | None
) -> ContactConsent:
    """Write what a person said last as staff see it."""
    return ContactConsent(
        person_id=person_id,
        state=await state_of(session, entry),
        declared_at=entry.recorded_at if entry else None,
        channel=entry.channel if entry else None,
        noted_by=entry.registered_by if entry else None,
    )


async def decide(session: AsyncSession, person_ids: Collection[UUID]) -> ContactDecisions:
    """Tell of each person whether they may be written to, in the order asked."""
    newest = await repository.newest_of(session, set(person_ids))
    old = await _without_force(session, newest.values())
    states = {person_id: _state(newest.get(person_id), old) for person_id in person_ids}
    return ContactDecisions(
        decisions=[
            ContactDecision(person_id=one, allowed=states[one] == "given", state=states[one])
            for one in person_ids
        ]
    )


async def list_records(
    session: AsyncSession, staff: Staff, office_id: UUID, *, limit: int, cursor: str | None
) -> Page[ContactRecord]:
    """Give what was declared to an office, newest first; raise NotFound unless they are its DPO."""
    staff.require(office_id, "dpo")
    before = decode_cursor(cursor, cursor_moment, UUID) if cursor else None
    rows = await repository.page(session, office_id, before=before, limit=limit + 1)
    page, next_cursor = split_page(
        rows, limit, lambda entry: (rfc3339(entry.recorded_at), str(entry.id))
    )
    items = [ContactRecord.model_validate(entry) for entry in page]
    return Page(items=items, next_cursor=next_cursor)


def _state(entry: ContactEntry | None, old: set[UUID]) -> ContactState:
    if entry is None:
        return "none"
    return "outdated" if entry.id in old else entry.kind


async def _without_force(session: AsyncSession, entries: Collection[ContactEntry]) -> set[UUID]:
    given = [entry for entry in entries if entry.kind == "given"]
    old: set[UUID] = set()
    for office_id in {entry.office_id for entry in given}:
        read = {entry.declaration_id for entry in given if entry.declaration_id is not None}
        old |= await outdated(session, office_id, read)
    return {entry.id for entry in given if entry.declaration_id in old}
