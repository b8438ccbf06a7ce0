"""Waiting lists, once and as a stream: an adviser's own, or the whole office's for a team lead."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.pagination import cursor_moment, decode_cursor, split_page
from nahbar_common.problems import NotFound
from nahbar_common.schemas import Page
from sqlalchemy import ColumnElement
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.ports import Ports
from media_gateway.staff import service as staff_service
from media_gateway.staff.flows import Reader, present
from media_gateway.streaming.hub import Hub, Key, Probe, keys_of
from media_gateway.streaming.sse import frame, line_until, stream
from media_gateway.waiting import repository
from media_gateway.waiting.schemas import WaitingList, WaitingPerson

PROBES: dict[str, Probe] = {
    "adviser": repository.versions_of_advisers,
    "office": repository.versions_of_offices,
}
"""What tells that the streams of waiting lists have news."""
_STREAMED = 200


@dataclass(frozen=True)
class Scope:
    """Whose waiting people somebody sees."""

    whose: ColumnElement[bool]
    key: Key
    office_id: UUID | None
    """The office that is shown; None: all where they advise."""


def scope_of(staff: Staff, office_id: UUID | None) -> Scope:
    """Give what somebody sees; raise NotFound for an office where they are neither.

    Without an office it is what waits for themselves, and for a team lead with one it is everybody.
    """
    if office_id is not None and staff.has_role(office_id, "team_lead"):
        return Scope(repository.of_office(office_id), ("office", office_id), office_id)
    if office_id is not None and not staff.has_role(office_id, "adviser"):
        raise NotFound
    whose = repository.of_adviser(staff.account_id, office_id)
    return Scope(whose, ("adviser", staff.account_id), office_id)


async def page(
    session: AsyncSession, staff: Staff, office_id: UUID | None, limit: int, cursor: str | None
) -> Page[WaitingPerson]:
    """Give who waits, longest first; raise NotFound for a foreign office."""
    scope = scope_of(staff, office_id)
    after = decode_cursor(cursor, cursor_moment, UUID) if cursor else None
    rows = await repository.waiting_for(
        session, scope.whose, (after[0], after[1]) if after else None, limit
    )
    items, next_cursor = split_page(
        rows, limit, lambda row: (row[0].since.isoformat(), str(row[0].id))
    )
    return Page(items=[_read_of(row) for row in items], next_cursor=next_cursor)


async def follow(
    ports: Ports, hub: Hub, staff: Staff, scope: Scope, ends_at: datetime
) -> AsyncIterator[str]:
    """Stream the whole list whenever it changes; it needs no position to resume from.

    Whoever reads sees who waits there. It ends after a minute, or when their account is closed, or
    their session.
    """
    ends_at = line_until(ends_at)
    sent: str | None = None

    async def read() -> list[str] | None:
        nonlocal sent
        if ports.revocations.has_any(staff.rights):
            return None
        async with ports.database.read() as session:
            if await staff_service.is_closed(session, staff.account_id):
                return None
            rows = await repository.waiting_for(session, scope.whose, None, _STREAMED)
        data = WaitingList(items=[_read_of(row) for row in rows[:_STREAMED]]).model_dump_json()
        if data == sent:
            return []
        name, sent = "snapshot" if sent is None else "waiting", data
        return [frame(name, data)]

    reader = Reader(staff.account_id, office_id=scope.office_id)
    async with present(ports.database, reader, ends_at) as presence:
        assert presence is not None
        keys = (scope.key, ("account", staff.account_id), *keys_of(staff.rights))
        with hub.watch(*keys) as news:
            async for text in stream(read, news, ends_at, presence.renew):
                yield text


def _read_of(row: repository.Waiting) -> WaitingPerson:
    participant, adviser_id = row
    return WaitingPerson(
        appointment_id=participant.appointment_id,
        adviser_id=adviser_id,
        participant_id=participant.id,
        part=participant.part,
        since=participant.since,
    )
