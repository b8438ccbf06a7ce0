"""Route of the slot search."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from nahbar_common.db import ReadSession
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import InvalidCursor, NotFound, problem_responses
from nahbar_common.schemas import Page

from appointments.access import COUNSELLORS, AppointmentLister, require_office
from appointments.slots import service
from appointments.slots.asking import SEARCHES, From, To
from appointments.slots.errors import RangeTooLong
from appointments.slots.schemas import SlotRead
from appointments.slots.service import SlotQuery
from appointments.topics.errors import ChannelNotAllowed
from appointments.vocabulary import Channel

router = APIRouter(prefix="/api/appointments/v1", tags=["slots"])


@router.get(
    "/slots",
    dependencies=[SEARCHES],
    responses=problem_responses(NotFound, InvalidCursor, RangeTooLong, ChannelNotAllowed),
)
async def search_slots(
    principal: AppointmentLister,
    session: ReadSession,
    office_id: UUID,
    topic_id: UUID,
    channel: Channel,
    from_: From,
    to: To,
    adviser_id: UUID | None = None,
    besides: Annotated[
        UUID | None, Query(description="An appointment to be moved: its own time counts as free.")
    ] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[SlotRead]:
    """Give free slots from the next quarter of an hour on, by time and adviser."""
    require_office(principal, office_id, *COUNSELLORS)
    query = SlotQuery(office_id, topic_id, channel, from_, to, adviser_id, besides)
    slots, next_cursor = await service.search(session, query, limit=limit, cursor=cursor)
    return Page(items=[SlotRead.model_validate(slot) for slot in slots], next_cursor=next_cursor)
