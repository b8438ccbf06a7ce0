"""Routes by which the office changes an appointment."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Response
from nahbar_common.auth import Machine, Staff
from nahbar_common.db import WriteSession
from nahbar_common.etags import IfMatch, etag
from nahbar_common.idempotency import OnceDep
from nahbar_common.problems import NotFound, PreconditionFailed, problem_responses
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.access import Booker, Counsellor
from appointments.advisers.errors import AdviserInactive, AdviserNotOptedIn
from appointments.bookings.changes import (
    Change,
    NewChannel,
    cancel,
    change_channel,
    choose_about_voucher,
    move,
    note_outcome,
)
from appointments.bookings.errors import (
    NotBooked,
    SlotInPast,
    SlotTooFar,
    TalkNotStarted,
    TalkOver,
    VoucherNotRefused,
)
from appointments.bookings.repository import Booking
from appointments.bookings.schemas import (
    AppointmentRead,
    ChannelChange,
    Move,
    Nothing,
    OutcomeNote,
    VoucherChoice,
)
from appointments.bookings.views import show
from appointments.occupancy.errors import SlotTaken
from appointments.people.vault import PersonVault, VaultDep
from appointments.schedules.errors import SlotOffHours
from appointments.topics.errors import ChannelNotAllowed

router = APIRouter(
    prefix="/api/appointments/v1/appointments/{appointment_id}", tags=["appointments"]
)

_ALWAYS = (NotFound, PreconditionFailed, NotBooked)
_PLACING = (
    SlotTaken, SlotInPast, SlotTooFar, SlotOffHours, ChannelNotAllowed, AdviserInactive,
    AdviserNotOptedIn, TalkOver,
)  # fmt: skip


@dataclass(frozen=True)
class ChangeRoute:
    """What every change needs: session, vault, key, and the response for the new ETag."""

    session: WriteSession
    vault: VaultDep
    once: OnceDep
    response: Response

    async def run(
        self,
        principal: Staff | Machine,
        change: Callable[[AsyncSession, PersonVault], Awaitable[Booking]],
    ) -> AppointmentRead:
        """Change at most once, and give the appointment with its new ETag."""

        async def act() -> AppointmentRead:
            booking = await change(self.session, self.vault)
            self.response.headers["ETag"] = etag(booking.appointment.version)
            return show(self.vault, booking, principal)

        return await self.once.run(self.session, act, AppointmentRead, status=200)


ChangeRouteDep = Annotated[ChangeRoute, Depends(scope="function")]


@router.post("/cancel", responses=problem_responses(*_ALWAYS, TalkOver))
async def cancel_appointment(
    appointment_id: UUID, body: Nothing, principal: Booker, read: IfMatch, route: ChangeRouteDep
) -> AppointmentRead:
    """Cancel a talk: its time is free again, its links end, a voucher not shown goes back."""
    change = Change(appointment_id, read, principal)
    return await route.run(principal, lambda session, _: cancel(session, change))


@router.post("/move", responses=problem_responses(*_ALWAYS, *_PLACING))
async def move_appointment(
    appointment_id: UUID, body: Move, principal: Booker, read: IfMatch, route: ChangeRouteDep
) -> AppointmentRead:
    """Move a talk; link and voucher stay good."""
    change = Change(appointment_id, read, principal)
    return await route.run(
        principal,
        lambda session, _: move(
            session, change, starts_at=body.starts_at, adviser_id=body.adviser_id
        ),
    )


@router.post("/channel", responses=problem_responses(*_ALWAYS, *_PLACING))
async def change_appointment_channel(
    appointment_id: UUID,
    body: ChannelChange,
    principal: Booker,
    read: IfMatch,
    route: ChangeRouteDep,
) -> AppointmentRead:
    """Change the channel; without `starts_at` adviser and time stay."""
    change = Change(appointment_id, read, principal)
    wish = NewChannel(body.channel, body.phone, body.starts_at, room_id=body.room_id)
    return await route.run(
        principal, lambda session, vault: change_channel(session, vault, change, wish)
    )


@router.post("/outcome", responses=problem_responses(*_ALWAYS, TalkNotStarted))
async def note_outcome_of_appointment(
    appointment_id: UUID,
    body: OutcomeNote,
    principal: Counsellor,
    read: IfMatch,
    route: ChangeRouteDep,
) -> AppointmentRead:
    """Note how a talk went: held, no-show or aborted. A slip is corrected, or taken back (null)."""
    change = Change(appointment_id, read, principal)
    return await route.run(
        principal, lambda session, _: note_outcome(session, change, body.outcome)
    )


@router.post("/voucher-choice", responses=problem_responses(*_ALWAYS, TalkOver, VoucherNotRefused))
async def choose_about_refused_voucher(
    appointment_id: UUID,
    body: VoucherChoice,
    principal: Counsellor,
    read: IfMatch,
    route: ChangeRouteDep,
) -> AppointmentRead:
    """Decide about a refused voucher: go on without it, or ask for it again."""
    change = Change(appointment_id, read, principal)
    return await route.run(
        principal,
        lambda session, _: choose_about_voucher(session, change, body.choice),
    )
