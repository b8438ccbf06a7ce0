"""The adviser's waiting list, once and as a stream."""

from collections.abc import AsyncIterator
from datetime import UTC, datetime
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.pagination import decode_cursor, split_page
from nahbar_common.schemas import Page
from sqlmodel.ext.asyncio.session import AsyncSession

from media_gateway.participants.models import CallParticipant
from media_gateway.ports import Ports
from media_gateway.stream.hub import Hub
from media_gateway.stream.sse import frame, stream
from media_gateway.waiting import repository
from media_gateway.waiting.schemas import WaitingList, WaitingPerson

_STREAMED = 200


async def page(
    session: AsyncSession, adviser: Staff, office_id: UUID | None, limit: int, cursor: str | None
) -> Page[WaitingPerson]:
    """Give who waits in the caller's own appointments; raise NotFound for a foreign office."""
    if office_id is not None:
        adviser.require(office_id, "adviser")
    after = decode_cursor(cursor, _moment, UUID) if cursor else None
    rows = await repository.waiting_for(
        session, adviser.account_id, office_id, (after[0], after[1]) if after else None, limit
    )
    items, next_cursor = split_page(rows, limit, lambda row: (row.since.isoformat(), str(row.id)))
    return Page(items=[_read_of(row) for row in items], next_cursor=next_cursor)


async def follow(ports: Ports, hub: Hub, adviser: Staff, ends_at: datetime) -> AsyncIterator[str]:
    """Stream the whole list whenever it changes; it needs no position to resume from."""
    sent: str | None = None

    async def read() -> list[str]:
        nonlocal sent
        async with ports.database.read() as session:
            rows = await repository.waiting_for(session, adviser.account_id, None, None, _STREAMED)
        data = WaitingList(items=[_read_of(row) for row in rows[:_STREAMED]]).model_dump_json()
        if data == sent:
            return []
        name, sent = "snapshot" if sent is None else "waiting", data
        return [frame(name, data)]

    with hub.watch(("adviser", adviser.account_id)) as news:
        async for text in stream(read, news, ends_at):
            yield text


def _read_of(row: CallParticipant) -> WaitingPerson:
    return WaitingPerson(
        appointment_id=row.appointment_id,
        participant_id=row.id,
        part=row.part,
        since=row.since,
    )


def _moment(text: str) -> datetime:
    """Read a cursor's time; raise ValueError or OverflowError for one that is none of ours."""
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError("naive datetime")
    return moment.astimezone(UTC)
