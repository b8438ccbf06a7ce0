"""Routes by which a client sees and changes their own appointment, from the link."""

from fastapi import APIRouter, Response
from nahbar_common.auth import AnyParticipant
from nahbar_common.db import ReadSession
from nahbar_common.etags import IfMatch, etag
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import (
    InvalidCursor,
    NotFound,
    PreconditionFailed,
    problem_responses,
)
from nahbar_common.schemas import Page

from appointments.advisers.errors import AdviserInactive, AdviserNotOptedIn
from appointments.bookings.changes import cancel
from appointments.bookings.errors import NotBooked, SlotInPast, SlotTooFar, TalkOver
from appointments.bookings.schemas import Nothing
from appointments.occupancy.errors import SlotTaken
from appointments.people.vault import VaultDep
from appointments.schedules.errors import SlotOffHours
from appointments.slots.endpoints import From, To
from appointments.slots.errors import RangeTooLong
from appointments.topics.errors import ChannelNotAllowed
from appointments.visits import service
from appointments.visits.errors import SlotTooSoon
from appointments.visits.own_change import OwnChangeRouteDep
from appointments.visits.schemas import MyAppointment, MyChannelChange, MyMove, MySlot
from appointments.visits.views import show_own
from appointments.vocabulary import Channel

router = APIRouter(prefix="/api/appointments/v1/my", tags=["my appointment"])

_CHANGING = (NotFound, PreconditionFailed, NotBooked, TalkOver)
_PLACING = (
    SlotTaken, SlotInPast, SlotTooFar, SlotOffHours, ChannelNotAllowed, AdviserInactive,
    AdviserNotOptedIn, SlotTooSoon,
)  # fmt: skip


@router.get("/appointment", responses=problem_responses(NotFound))
async def get_my_appointment(
    client: AnyParticipant, session: ReadSession, vault: VaultDep, response: Response
) -> MyAppointment:
    """Give the client's own appointment, cancelled or over as well."""
    booking = await service.get_own(session, vault, client)
    response.headers["ETag"] = etag(booking.appointment.version)
    return show_own(vault, booking)


@router.get(
    "/slots", responses=problem_responses(NotFound, InvalidCursor, RangeTooLong, ChannelNotAllowed)
)
async def search_my_slots(
    client: AnyParticipant,
    session: ReadSession,
    vault: VaultDep,
    channel: Channel,
    from_: From,
    to: To,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[MySlot]:
    """Give free starts for moving the talk or for another channel; the same adviser first."""
    booking = await service.get_own(session, vault, client)
    items, next_cursor = await service.find_slots(
        session, booking, channel=channel, first=from_, end=to, limit=limit, cursor=cursor
    )
    return Page(items=items, next_cursor=next_cursor)


@router.post("/appointment/cancel", responses=problem_responses(*_CHANGING))
async def cancel_my_appointment(
    body: Nothing, client: AnyParticipant, read: IfMatch, route: OwnChangeRouteDep
) -> MyAppointment:
    """Cancel the talk; no reason is asked."""
    change = service.own_change(client, read)
    return await route.run(lambda session, vault: cancel(session, vault, change))


@router.post("/appointment/move", responses=problem_responses(*_CHANGING, *_PLACING))
async def move_my_appointment(
    body: MyMove, client: AnyParticipant, read: IfMatch, route: OwnChangeRouteDep
) -> MyAppointment:
    """Move the talk to a free start; link and voucher stay good."""
    change = service.own_change(client, read)
    return await route.run(
        lambda session, vault: service.move_own(session, vault, change, body.starts_at)
    )


@router.post("/appointment/channel", responses=problem_responses(*_CHANGING, *_PLACING))
async def change_my_channel(
    body: MyChannelChange, client: AnyParticipant, read: IfMatch, route: OwnChangeRouteDep
) -> MyAppointment:
    """Talk by phone, in a protected office or by video instead; no reason is asked."""
    change = service.own_change(client, read)
    return await route.run(
        lambda session, vault: service.change_own_channel(session, vault, change, body)
    )
