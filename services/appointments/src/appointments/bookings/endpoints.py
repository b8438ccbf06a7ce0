"""Routes to book and to read appointments."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from nahbar_common.db import DatabaseDep, ReadSession, WriteSession
from nahbar_common.idempotency import OnceDep
from nahbar_common.keyed import keyed, tagged
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import InvalidCursor, NotFound, problem_responses
from nahbar_common.schemas import Page, UtcMoment

from appointments.access import (
    AppointmentReader,
    Booker,
    OurServices,
    TalkLister,
)
from appointments.advisers.errors import AdviserInactive, AdviserNotOptedIn
from appointments.bookings import flows, service
from appointments.bookings.errors import SlotInPast, SlotTooFar, VoucherNeedsVideo
from appointments.bookings.guardians import Parties, parties_of
from appointments.bookings.handing_out import Counsellors, counsellors_of
from appointments.bookings.limits import BOOKING_BY_REFERENCE
from appointments.bookings.list_reading import ListWanted
from appointments.bookings.schemas import AppointmentRead, NewBooking
from appointments.bookings.showing import shown_to
from appointments.bookings.views import show
from appointments.occupancy.errors import SlotTaken
from appointments.people.purposes import PurposeHeader
from appointments.people.vault import VaultDep
from appointments.schedules.errors import SlotOffHours
from appointments.topics.errors import ChannelNotAllowed, TopicInactive
from appointments.vocabulary import AppointmentState

router = APIRouter(prefix="/api/appointments/v1", tags=["appointments"])

From = Annotated[UtcMoment, Query(alias="from", description="Earliest start (RFC 3339).")]
To = Annotated[UtcMoment, Query(alias="to", description="Starts lie before it.")]


@router.post(
    "/appointments",
    status_code=201,
    dependencies=[BOOKING_BY_REFERENCE],
    responses=problem_responses(
        NotFound,
        SlotTaken,
        SlotInPast,
        SlotTooFar,
        SlotOffHours,
        ChannelNotAllowed,
        TopicInactive,
        AdviserInactive,
        AdviserNotOptedIn,
        VoucherNeedsVideo,
    ),
)
@keyed
async def book_appointment(
    body: NewBooking,
    principal: Booker,
    once: OnceDep,
    database: DatabaseDep,
    vault: VaultDep,
) -> AppointmentRead:
    """Book a talk. A voucher asked for is 'reserving' at first; its answer comes in seconds."""
    return await flows.book(database, vault, once, principal, body)


@router.get("/appointments", responses=problem_responses(NotFound, InvalidCursor))
async def list_appointments(
    office_id: UUID,
    principal: TalkLister,
    database: DatabaseDep,
    vault: VaultDep,
    from_: From,
    to: To,
    adviser_id: UUID | None = None,
    state: AppointmentState | None = None,
    limit: Limit = 50,
    cursor: Cursor = None,
    purpose: PurposeHeader = None,
) -> Page[AppointmentRead]:
    """Give an office's appointments that start in a time, by start.

    Who of the staff lists more than their own calendar is in the trail, once for each list.
    """
    wanted = ListWanted(office_id, adviser_id, from_, to, state)
    rows, next_cursor = await flows.list_of_office(
        database, principal, wanted, purpose, limit=limit, cursor=cursor
    )
    return Page(items=[show(vault, row, principal) for row in rows], next_cursor=next_cursor)


@router.get("/appointments/{appointment_id}", responses=problem_responses(NotFound))
@tagged
async def get_appointment(
    appointment_id: UUID,
    principal: AppointmentReader,
    session: WriteSession,
    vault: VaultDep,
    purpose: PurposeHeader = None,
) -> AppointmentRead:
    """Give one appointment; the client's data only to staff of its office, noted in the trail."""
    booking = await service.get_for(session, principal, appointment_id)
    return await shown_to(session, vault, principal, booking, purpose)


@router.get("/appointments/{appointment_id}/parties", responses=problem_responses(NotFound))
async def get_parties(
    appointment_id: UUID, principal: OurServices, session: ReadSession
) -> Parties:
    """Give who takes part and when, for our own services: what events tell, and of guardians."""
    return await parties_of(session, await service.get_plain(session, appointment_id))


@router.get("/appointments/{appointment_id}/counsellors", responses=problem_responses(NotFound))
async def get_counsellors(
    appointment_id: UUID, principal: OurServices, session: ReadSession
) -> Counsellors:
    """Give who of the staff acts for the talk now, stand-ins too, for our own services."""
    return counsellors_of(await service.get(session, appointment_id))
