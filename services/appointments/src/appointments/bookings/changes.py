"""Changing what is booked: cancel, move, another channel, outcome, a refused voucher.

Both sides come through here; who may ask was checked before. Every change locks the appointment
first and its cells after that, so that two changes cannot wait for each other in a circle.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal, NamedTuple
from uuid import UUID

from nahbar_common.auth import Participant, Principal, Staff
from nahbar_common.clock import utc_now
from nahbar_common.etags import check_version
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.advisers import service as advisers
from appointments.bookings.errors import NotBooked, TalkNotStarted, TalkOver, VoucherNotRefused
from appointments.bookings.events import Happening, tell
from appointments.bookings.models import OPENS_BEFORE, Appointment
from appointments.bookings.placement import Plan, check, place
from appointments.bookings.repository import Booking
from appointments.bookings.service import (
    CHANGEABLE_AFTER_END,
    concern_of,
    get_for_change,
    lacks_phone,
    reread,
)
from appointments.occupancy import service as occupancy
from appointments.offices import service as offices
from appointments.people import service as people
from appointments.people.vault import PersonVault
from appointments.tasks import service as tasks
from appointments.tasks.service import SETTLED_BY_NEW_TIME, ChangedBy
from appointments.topics import service as topics
from appointments.vocabulary import Channel, Outcome, TaskKind

MayChange = Callable[[Appointment], None]
"""Raises NotFound when the appointment is not the caller's to change."""


@dataclass(frozen=True)
class Change:
    """Which appointment is to change, as read in which version, and who may do it."""

    appointment_id: UUID
    read_version: int
    may_change: MayChange
    by: Principal

    @property
    def side(self) -> ChangedBy:
        """Whose change it is, for those who are to hear of it."""
        match self.by:
            case Participant():
                return "client"
            case Staff():
                return "office"
            case _:
                return "machine"


@dataclass(frozen=True)
class NewChannel:
    """The wished channel; None for adviser and time: as they are."""

    channel: Channel
    phone: str | None = None
    starts_at: datetime | None = None
    adviser_id: UUID | None = None
    room_id: UUID | None = None


class Before(NamedTuple):
    """How an appointment was until a change."""

    channel: Channel
    adviser_id: UUID


async def cancel(session: AsyncSession, vault: PersonVault, change: Change) -> Booking:
    """Cancel a talk and give its time back."""
    appointment = await _hold_booked(session, change)
    await occupancy.release(session, appointment.id)
    appointment.state = "cancelled"
    _forget_unreserved_voucher(appointment)
    await tasks.note_change(session, concern_of(appointment), "cancelled", change.side)
    return await _done(session, vault, appointment, "appointment.cancelled")


async def move(
    session: AsyncSession,
    vault: PersonVault,
    change: Change,
    *,
    starts_at: datetime,
    adviser_id: UUID | None,
) -> Booking:
    """Move a talk, to another adviser too; its voucher stays. Raises SlotTaken and the like."""
    appointment = await _hold_booked(session, change)
    plan = await _plan_as_is(session, appointment, adviser_id)
    plan = replace(plan, starts_at=starts_at)
    before = appointment.adviser_id
    await check(session, plan)
    await place(session, appointment, plan)
    await tasks.note_change(session, concern_of(appointment), "moved", change.side, before=before)
    return await _done(session, vault, appointment, "appointment.moved")


async def change_channel(
    session: AsyncSession, vault: PersonVault, change: Change, wish: NewChannel
) -> Booking:
    """Change the channel; without a new time adviser and time stay. No reason is kept."""
    appointment = await _hold_booked(session, change)
    plan = await _plan_as_is(session, appointment, wish.adviser_id)
    plan = replace(plan, channel=wish.channel, room_id=wish.room_id)
    was = Before(appointment.channel, appointment.adviser_id)
    if wish.starts_at is None:
        # No new talk: the other channel is there even if the adviser takes no new ones any more.
        topics.check_channel(plan.topic, plan.channel)
        advisers.check_offers(plan.adviser, plan.channel)
        lasts = appointment.ends_at - appointment.starts_at
        plan = replace(plan, minutes_kept=lasts // timedelta(minutes=1))
        await place(session, appointment, plan, keep_time=True)
    else:
        plan = replace(plan, starts_at=wish.starts_at)
        await check(session, plan)
        await place(session, appointment, plan)
    if wish.phone is not None:
        await people.set_phone(session, vault, appointment.client_id, wish.phone)
    if wish.channel != "video":
        # The talk needs no data; whether the voucher goes back decides whoever keeps the money.
        _forget_unreserved_voucher(appointment)
    elif _lacks_voucher(appointment):
        # The event is enough: data_allowance reserves what a talk by video was to have.
        appointment.voucher_state = "reserving"
    await _note_channel(session, appointment, change, wish, was)
    booking = await _done(session, vault, appointment, "appointment.channel_changed")
    if lacks_phone(booking):
        await tasks.make(session, "phone_missing", concern_of(appointment))
    return booking


async def _note_channel(
    session: AsyncSession,
    appointment: Appointment,
    change: Change,
    wish: NewChannel,
    was: Before,
) -> None:
    """Close what another channel settles, and tell whoever did not change it."""
    settled: set[TaskKind] = {"room_gone", "phone_missing", "voucher_refused"}
    if wish.starts_at is not None:
        settled |= SETTLED_BY_NEW_TIME
    elif wish.channel == was.channel:
        # Only a number was given; whoever calls sees it where they call.
        await tasks.finish(session, appointment.id, settled)
        return
    await tasks.note_change(
        session, concern_of(appointment), "channel_changed", change.side,
        before=was.adviser_id, settles=settled,
    )  # fmt: skip


async def note_outcome(
    session: AsyncSession, vault: PersonVault, change: Change, outcome: Outcome | None
) -> Booking:
    """Note how a talk went, correct it, or (None) take it back: booked again.

    Raises NotBooked (cancelled) or TalkNotStarted.
    """
    appointment = await _hold(session, change)
    if appointment.state == "cancelled":
        raise NotBooked(state=appointment.state)
    if utc_now() < appointment.starts_at - OPENS_BEFORE:
        raise TalkNotStarted
    appointment.state = outcome or "booked"
    if outcome is not None:
        await tasks.finish(session, appointment.id)
        if outcome == "no_show" and appointment.call_is_over:
            # People met: whoever says that nobody came is asked once more.
            await tasks.make(session, "outcome_contradicted", concern_of(appointment))
    else:
        await tasks.finish(session, appointment.id, ["outcome_contradicted"])
    return await _done(session, vault, appointment, "appointment.outcome_noted")


async def choose_about_voucher(
    session: AsyncSession,
    vault: PersonVault,
    change: Change,
    choice: Literal["without_voucher", "retry"],
) -> Booking:
    """Go on without the refused voucher, or ask for it again.

    Raises VoucherNotRefused, or TalkOver: once the talk's time is over, nobody reserves any more.
    """
    appointment = await _hold_booked(session, change)
    if appointment.voucher_state != "refused":
        raise VoucherNotRefused
    if choice == "retry" and appointment.ends_at <= utc_now():
        raise TalkOver
    appointment.voucher_refusal = None
    await tasks.finish(session, appointment.id, ["voucher_refused"])
    if choice == "retry":
        appointment.voucher_state = "reserving"
        return await _done(session, vault, appointment, "appointment.voucher_retry")
    appointment.voucher_state = "none"
    appointment.voucher_requested = False
    appointment.version += 1
    return await reread(session, vault, appointment)


async def _hold(session: AsyncSession, change: Change) -> Appointment:
    appointment = await get_for_change(session, change.appointment_id)
    change.may_change(appointment)
    check_version(appointment.version, change.read_version)
    return appointment


async def _hold_booked(session: AsyncSession, change: Change) -> Appointment:
    appointment = await _hold(session, change)
    if appointment.state != "booked":
        raise NotBooked(state=appointment.state)
    if utc_now() > appointment.ends_at + CHANGEABLE_AFTER_END:
        raise TalkOver
    return appointment


async def _plan_as_is(
    session: AsyncSession, appointment: Appointment, adviser_id: UUID | None
) -> Plan:
    return Plan(
        office=await offices.get(session, appointment.office_id),
        topic=await topics.get_of_office(session, appointment.office_id, appointment.topic_id),
        adviser=await advisers.get_for_booking(
            session, appointment.office_id, adviser_id or appointment.adviser_id
        ),
        channel=appointment.channel,
        starts_at=appointment.starts_at,
    )


def _forget_unreserved_voucher(appointment: Appointment) -> None:
    """Nothing is held for this voucher yet; one that is comes back as voucher.released."""
    if appointment.voucher_state in ("reserving", "refused"):
        appointment.voucher_state = "none"
        appointment.voucher_refusal = None


def _lacks_voucher(appointment: Appointment) -> bool:
    """Tell whether a voucher is to come; for a talk whose time is over nobody reserves any."""
    return (
        appointment.wants_voucher
        and appointment.voucher_state in ("none", "released")
        and appointment.ends_at > utc_now()
    )


async def _done(
    session: AsyncSession, vault: PersonVault, appointment: Appointment, happening: Happening
) -> Booking:
    appointment.version += 1
    booking = await reread(session, vault, appointment)
    tell(session, happening, booking)
    return booking
