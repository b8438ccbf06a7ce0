"""Routes from the link: whoever takes part sees the appointment, its client changes it."""

from fastapi import APIRouter
from nahbar_common.auth import AnyParticipant
from nahbar_common.db import DatabaseDep, ReadSession, WriteSession
from nahbar_common.etags import IfMatch
from nahbar_common.keyed import keyed, tagged
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import (
    InvalidCursor,
    NotFound,
    problem_responses,
)
from nahbar_common.schemas import Page

from appointments.advisers.errors import AdviserInactive, AdviserNotOptedIn
from appointments.bookings.change import Change
from appointments.bookings.errors import (
    NotBooked,
    SlotInPast,
    SlotTooFar,
    TalkOver,
    VoucherNotWanted,
    VoucherShown,
)
from appointments.bookings.moving import cancel
from appointments.bookings.schemas import BrandNamed, Nothing
from appointments.bookings.voucher_brand import name_brand
from appointments.occupancy.errors import SlotTaken
from appointments.people.vault import VaultDep
from appointments.schedules.errors import SlotOffHours
from appointments.slots.asking import SEARCHES, From, To
from appointments.slots.errors import RangeTooLong
from appointments.topics.errors import ChannelNotAllowed
from appointments.visits import flows, service
from appointments.visits.errors import SlotTooSoon, SlotWithAnother
from appointments.visits.schemas import MyAppointment, MyChannelChange, MyMove, MySlot
from appointments.visits.views import show_own
from appointments.vocabulary import Channel

router = APIRouter(prefix="/api/appointments/v1/my", tags=["my appointment"])

_CHANGING = (NotFound, NotBooked, TalkOver)
_PLACING = (
    SlotTaken,
    SlotInPast,
    SlotTooFar,
    SlotOffHours,
    ChannelNotAllowed,
    AdviserInactive,
    AdviserNotOptedIn,
    SlotTooSoon,
    SlotWithAnother,
)


@router.get("/appointment", responses=problem_responses(NotFound))
@tagged
async def get_my_appointment(
    visitor: AnyParticipant, database: DatabaseDep, vault: VaultDep
) -> MyAppointment:
    """Give the appointment somebody takes part in, cancelled or over as well."""
    return show_own(vault, await flows.open_own(database, visitor))


@router.get(
    "/slots",
    dependencies=[SEARCHES],
    responses=problem_responses(NotFound, InvalidCursor, RangeTooLong, ChannelNotAllowed),
)
async def search_my_slots(
    visitor: AnyParticipant,
    session: ReadSession,
    channel: Channel,
    from_: From,
    to: To,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[MySlot]:
    """Give free starts for moving the talk or for another channel; the same adviser first."""
    items, next_cursor = await service.find_slots(
        session, visitor, channel=channel, first=from_, end=to, limit=limit, cursor=cursor
    )
    return Page(items=items, next_cursor=next_cursor)


@router.post("/appointment/cancel", responses=problem_responses(*_CHANGING))
@keyed
async def cancel_my_appointment(
    body: Nothing, visitor: AnyParticipant, read: IfMatch, session: WriteSession, vault: VaultDep
) -> MyAppointment:
    """Cancel the talk; no reason is asked."""
    change = Change(visitor.appointment_id, read, visitor)
    await cancel(session, change)
    return show_own(vault, await service.get_own(session, visitor))


@router.post("/appointment/move", responses=problem_responses(*_CHANGING, *_PLACING))
@keyed
async def move_my_appointment(
    body: MyMove, visitor: AnyParticipant, read: IfMatch, session: WriteSession, vault: VaultDep
) -> MyAppointment:
    """Move the talk to a free start; link and voucher stay good."""
    change = Change(visitor.appointment_id, read, visitor)
    await service.move_own(session, change, body)
    return show_own(vault, await service.get_own(session, visitor))


@router.post("/appointment/channel", responses=problem_responses(*_CHANGING, *_PLACING))
@keyed
async def change_my_channel(
    body: MyChannelChange,
    visitor: AnyParticipant,
    read: IfMatch,
    session: WriteSession,
    vault: VaultDep,
) -> MyAppointment:
    """Talk by phone, in a protected office or by video instead; no reason is asked."""
    change = Change(visitor.appointment_id, read, visitor)
    await service.change_own_channel(session, vault, change, body)
    return show_own(vault, await service.get_own(session, visitor))


@router.post(
    "/appointment/voucher-brand",
    responses=problem_responses(*_CHANGING, VoucherNotWanted, VoucherShown),
)
@keyed
async def name_my_brand(
    body: BrandNamed,
    visitor: AnyParticipant,
    read: IfMatch,
    session: WriteSession,
    vault: VaultDep,
) -> MyAppointment:
    """Say whose codes fit one's own SIM card: a voucher of that brand is asked for."""
    change = Change(visitor.appointment_id, read, visitor)
    await name_brand(session, change, body.brand_id)
    return show_own(vault, await service.get_own(session, visitor))
