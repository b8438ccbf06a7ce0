"""Changing what is booked: cancel, move, another channel, outcome, a refused voucher.

Both sides come through here. Every change locks the appointment first, asks then who may change it,
and takes its cells after that, so that two changes cannot wait for each other in a circle.
"""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Literal, NamedTuple
from uuid import UUID

from nahbar_common.auth import Machine, Participant, Staff
from nahbar_common.clock import utc_now
from nahbar_common.etags import check_version
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.access import COUNSELLORS, require_client, require_office
from appointments.advisers import service as advisers
from appointments.attendances import service as attendances
from appointments.attendances.models import Attendance
from appointments.bookings import service as bookings
from appointments.bookings import vouchers
from appointments.bookings.booking import Booking
from appointments.bookings.errors import ClientWasThere, NotBooked, TalkNotStarted, TalkOver
from appointments.bookings.events import Happening, tell
from appointments.bookings.models import Appointment
from appointments.bookings.phones import give_phone
from appointments.bookings.placement import Plan, check, place
from appointments.bookings.service import concern_of, lacks_phone
from appointments.occupancy import service as occupancy
from appointments.offices import service as offices
from appointments.people.vault import PersonVault
from appointments.tasks import service as tasks
from appointments.tasks.service import SETTLED_BY_NEW_TIME, ChangedBy
from appointments.topics import service as topics
from appointments.vocabulary import Channel, Outcome, TaskKind


@dataclass(frozen=True)
class Change:
    """Which appointment is to change, as read in which version, and who asks."""

    appointment_id: UUID
    read_version: int
    by: Staff | Machine | Participant

    @property
    def side(self) -> ChangedBy:
        """Whose change it is, for those who are to hear of it."""
        match self.by:
            case Participant():
                return "client"
            case Staff():
                return "office"
            case Machine():
                return "machine"

    @property
    def acting(self) -> UUID | None:
        """Which member of staff makes it; None for a client or a program."""
        return self.by.account_id if isinstance(self.by, Staff) else None


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


async def cancel(session: AsyncSession, change: Change) -> Booking:
    """Cancel a talk and give its time back. Raises TalkOver, also when people have met in it.

    Raises NotFound, PreconditionFailed or NotBooked, too, as every change does. A talk
    that was held has an outcome; cancelled there would be no proof of it, and no way back.
    """
    appointment = await _hold_booked(session, change)
    if not appointment.is_cancellable(utc_now()):
        raise TalkOver
    await occupancy.release(session, appointment.id)
    appointment.state = "cancelled"
    await vouchers.forget_unreserved(session, appointment)
    await tasks.note_change(session, concern_of(appointment), "cancelled", change.side)
    return await _done(session, appointment, "appointment.cancelled")


async def move(
    session: AsyncSession, change: Change, *, starts_at: datetime, adviser_id: UUID | None
) -> Booking:
    """Move a talk, to another adviser too; its voucher stays.

    Raises NotFound, PreconditionFailed, NotBooked, TalkOver, and what placement.check and
    placement.place raise (SlotTaken and others).
    """
    appointment = await _hold_booked(session, change)
    plan = await _plan_as_is(session, appointment, adviser_id)
    plan = replace(plan, starts_at=starts_at)
    before = appointment.adviser_id
    await check(session, plan)
    await place(session, appointment, plan)
    await tasks.note_change(
        session,
        concern_of(appointment),
        "moved",
        change.side,
        before=before,
        acting=change.acting,
    )
    return await _done(session, appointment, "appointment.moved")


async def change_channel(
    session: AsyncSession, vault: PersonVault, change: Change, wish: NewChannel
) -> Booking:
    """Change the channel; without a new time adviser and time stay. No reason is kept.

    Raises NotFound, PreconditionFailed, NotBooked, TalkOver, ChannelNotAllowed, AdviserNotOptedIn,
    and what placement.check and placement.place raise.
    """
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
        await give_phone(session, vault, await _caller_of(session, change), wish.phone)
    if wish.channel != "video":
        # The talk needs no data; whether a voucher goes back decides whoever keeps the money.
        await vouchers.forget_unreserved(session, appointment)
    else:
        await vouchers.ask_for_missing(session, appointment)
    await _note_channel(session, appointment, change, wish, was)
    booking = await _done(session, appointment, "appointment.channel_changed")
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
    settled: set[TaskKind] = {
        "room_gone",
        "phone_missing",
        "voucher_refused",
        "video_gone",
        "channel_gone",
    }
    if wish.starts_at is not None:
        settled |= SETTLED_BY_NEW_TIME
    elif wish.channel == was.channel:
        # Only a number was given; whoever calls sees it where they call.
        await tasks.finish(session, appointment.id, settled)
        return
    await tasks.note_change(
        session,
        concern_of(appointment),
        "channel_changed",
        change.side,
        before=was.adviser_id,
        acting=change.acting,
        settles=settled,
    )


async def note_outcome(
    session: AsyncSession, change: Change, outcome: Outcome | None, *, although_seen: bool = False
) -> Booking:
    """Note how a talk went, correct it, or (None) take it back: booked again.

    Raises NotBooked (cancelled), TalkNotStarted, or ClientWasThere for a no-show of somebody who
    was seen, unless it is said to be one although they were.
    """
    appointment = await _hold(session, change)
    if appointment.state == "cancelled":
        raise NotBooked(state=appointment.state)
    if utc_now() < appointment.opens_at:
        raise TalkNotStarted
    if outcome == "no_show" and appointment.client_was_there and not although_seen:
        # Three of these in a row cost a person their benefits.
        raise ClientWasThere
    appointment.state = outcome or "booked"
    if outcome is not None:
        await tasks.finish(session, appointment.id)
        if outcome == "no_show" and appointment.client_was_there:
            # The team lead looks at it, too.
            await tasks.make(session, "outcome_contradicted", concern_of(appointment))
    else:
        await tasks.finish(session, appointment.id, ["outcome_contradicted"])
    return await _done(session, appointment, "appointment.outcome_noted")


async def choose_about_voucher(
    session: AsyncSession, change: Change, choice: Literal["without_voucher", "retry"]
) -> Booking:
    """Go on without the refused voucher, or ask for it again.

    Raises VoucherNotRefused or TalkOver.
    """
    appointment = await _hold_booked(session, change)
    await vouchers.decide_about_refused(session, appointment, again=choice == "retry")
    await tasks.finish(session, appointment.id, ["voucher_refused"])
    if choice == "retry":
        return await _done(session, appointment, "appointment.voucher_retry")
    appointment.version += 1
    await session.flush()
    return await bookings.get(session, appointment.id)


async def lock_to_change(session: AsyncSession, change: Change) -> Appointment:
    """Lock the appointment until the commit; raise NotFound unless the caller may change it.

    The office may, and a client who takes part; whoever accompanies them reads along.
    """
    appointment = await bookings.lock(session, change.appointment_id)
    if isinstance(change.by, Participant):
        require_client(change.by)
        await attendances.get_own(session, change.by)
    else:
        require_office(change.by, appointment.office_id, *COUNSELLORS)
    return appointment


async def _hold(session: AsyncSession, change: Change) -> Appointment:
    appointment = await lock_to_change(session, change)
    check_version(appointment.version, change.read_version)
    return appointment


async def _hold_booked(session: AsyncSession, change: Change) -> Appointment:
    appointment = await _hold(session, change)
    if appointment.state != "booked":
        raise NotBooked(state=appointment.state)
    if not appointment.is_changeable(utc_now()):
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


async def _caller_of(session: AsyncSession, change: Change) -> Attendance:
    """Give whose number it is: the client's, or the first one's when the office writes it down."""
    if isinstance(change.by, Participant):
        return await attendances.get_own(session, change.by)
    return (await attendances.clients(session, change.appointment_id))[0]


async def _done(session: AsyncSession, appointment: Appointment, happening: Happening) -> Booking:
    appointment.version += 1
    await tell(session, happening, appointment)
    return await bookings.get(session, appointment.id)
