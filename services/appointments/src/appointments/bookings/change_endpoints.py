"""Routes by which the office changes an appointment."""

from uuid import UUID

from fastapi import APIRouter
from nahbar_common.db import WriteSession
from nahbar_common.etags import IfMatch
from nahbar_common.keyed import keyed
from nahbar_common.problems import NotFound, problem_responses

from appointments.access import Booker, Counsellor, belongs
from appointments.advisers.errors import AdviserInactive, AdviserNotOptedIn
from appointments.bookings.change import Change
from appointments.bookings.channels import NewChannel, change_channel
from appointments.bookings.errors import (
    ClientWaited,
    ClientWasThere,
    NotBooked,
    SlotInPast,
    SlotTooFar,
    TalkNotStarted,
    TalkOver,
    VoucherNotRefused,
    VoucherNotWanted,
    VoucherShown,
)
from appointments.bookings.guardian_choice import demand
from appointments.bookings.models import Appointment
from appointments.bookings.moving import cancel, move
from appointments.bookings.outcomes import note_outcome
from appointments.bookings.schemas import (
    AppointmentRead,
    BrandOfClient,
    ChannelChange,
    GuardianWish,
    Move,
    Nothing,
    OutcomeNote,
    ToldNote,
    VoucherChoice,
)
from appointments.bookings.showing import shown_to
from appointments.bookings.telling import note_told
from appointments.bookings.voucher_brand import name_brand
from appointments.bookings.voucher_choice import choose_about_voucher
from appointments.occupancy.errors import SlotTaken
from appointments.people.vault import VaultDep
from appointments.schedules.errors import SlotOffHours
from appointments.topics.errors import ChannelNotAllowed

router = APIRouter(
    prefix="/api/appointments/v1/appointments/{appointment_id}",
    tags=["appointments"],
    dependencies=[belongs(Appointment, "appointment_id")],
)

_ALWAYS = (NotFound, NotBooked)
_PLACING = (
    SlotTaken,
    SlotInPast,
    SlotTooFar,
    SlotOffHours,
    ChannelNotAllowed,
    AdviserInactive,
    AdviserNotOptedIn,
    TalkOver,
)


@router.post("/cancel", responses=problem_responses(*_ALWAYS, TalkOver))
@keyed
async def cancel_appointment(
    appointment_id: UUID,
    body: Nothing,
    principal: Booker,
    read: IfMatch,
    session: WriteSession,
    vault: VaultDep,
) -> AppointmentRead:
    """Cancel a talk: its time is free again, its links end, a voucher not shown goes back."""
    booking = await cancel(session, Change(appointment_id, read, principal))
    return await shown_to(session, vault, principal, booking)


@router.post("/move", responses=problem_responses(*_ALWAYS, *_PLACING))
@keyed
async def move_appointment(
    appointment_id: UUID,
    body: Move,
    principal: Booker,
    read: IfMatch,
    session: WriteSession,
    vault: VaultDep,
) -> AppointmentRead:
    """Move a talk; link and voucher stay good."""
    change = Change(appointment_id, read, principal)
    booking = await move(session, change, starts_at=body.starts_at, adviser_id=body.adviser_id)
    return await shown_to(session, vault, principal, booking)


@router.post("/channel", responses=problem_responses(*_ALWAYS, *_PLACING))
@keyed
async def change_appointment_channel(
    appointment_id: UUID,
    body: ChannelChange,
    principal: Booker,
    read: IfMatch,
    session: WriteSession,
    vault: VaultDep,
) -> AppointmentRead:
    """Change the channel; without `starts_at` adviser and time stay."""
    change = Change(appointment_id, read, principal)
    wish = NewChannel(body.channel, body.phone, body.starts_at, room_id=body.room_id)
    booking = await change_channel(session, vault, change, wish)
    return await shown_to(session, vault, principal, booking)


@router.post(
    "/outcome",
    responses=problem_responses(*_ALWAYS, TalkNotStarted, ClientWasThere, ClientWaited),
)
@keyed
async def note_outcome_of_appointment(
    appointment_id: UUID,
    body: OutcomeNote,
    principal: Counsellor,
    read: IfMatch,
    session: WriteSession,
    vault: VaultDep,
) -> AppointmentRead:
    """Note how a talk went: held, no-show or aborted. A slip is corrected, or taken back (null)."""
    change = Change(appointment_id, read, principal)
    booking = await note_outcome(
        session,
        change,
        body.outcome,
        although_seen=body.although_seen,
        by_phone=body.continued_by_phone,
    )
    return await shown_to(session, vault, principal, booking)


@router.post("/told", responses=problem_responses(NotFound))
@keyed
async def note_client_told(
    appointment_id: UUID,
    body: ToldNote,
    principal: Counsellor,
    read: IfMatch,
    session: WriteSession,
    vault: VaultDep,
) -> AppointmentRead:
    """Note how the client was told of the talk as it stands now; that closes tell_client."""
    booking = await note_told(session, Change(appointment_id, read, principal), body.how)
    return await shown_to(session, vault, principal, booking)


@router.post("/voucher-choice", responses=problem_responses(*_ALWAYS, TalkOver, VoucherNotRefused))
@keyed
async def choose_about_refused_voucher(
    appointment_id: UUID,
    body: VoucherChoice,
    principal: Counsellor,
    read: IfMatch,
    session: WriteSession,
    vault: VaultDep,
) -> AppointmentRead:
    """Decide about a refused voucher: go on without it, or ask for it again."""
    change = Change(appointment_id, read, principal)
    booking = await choose_about_voucher(session, change, body.choice)
    return await shown_to(session, vault, principal, booking)


@router.post(
    "/voucher-brand",
    responses=problem_responses(*_ALWAYS, TalkOver, VoucherNotWanted, VoucherShown),
)
@keyed
async def name_brand_of_client(
    appointment_id: UUID,
    body: BrandOfClient,
    principal: Counsellor,
    read: IfMatch,
    session: WriteSession,
    vault: VaultDep,
) -> AppointmentRead:
    """Say whose codes fit a client's SIM card: a voucher of that brand is asked for."""
    change = Change(appointment_id, read, principal)
    booking = await name_brand(session, change, body.brand_id, person_id=body.person_id)
    return await shown_to(session, vault, principal, booking)


@router.post("/guardian", responses=problem_responses(*_ALWAYS, TalkOver))
@keyed
async def say_whether_guardian_agrees(
    appointment_id: UUID,
    body: GuardianWish,
    principal: Booker,
    read: IfMatch,
    session: WriteSession,
    vault: VaultDep,
) -> AppointmentRead:
    """Say whether somebody who has custody of a client has to agree as well, or no longer has to.

    Who has come in already stays: it counts from the next time that consent is asked.
    """
    change = Change(appointment_id, read, principal)
    booking = await demand(session, change, is_demanded=body.is_demanded, person_id=body.person_id)
    return await shown_to(session, vault, principal, booking)
