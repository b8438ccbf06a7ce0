"""Another channel for what is booked: with it go the room, the number to call and the voucher."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from nahbar_common.auth import Participant
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.advisers import service as advisers
from appointments.attendances import service as attendances
from appointments.attendances.models import Attendance
from appointments.bookings import vouchers
from appointments.bookings.booking import Booking
from appointments.bookings.change import Change, done, hold_booked, plan_as_is
from appointments.bookings.models import Appointment
from appointments.bookings.phones import give_phone
from appointments.bookings.placement import check, place
from appointments.bookings.service import concern_of, lacks_phone
from appointments.people.vault import PersonVault
from appointments.tasks import service as tasks
from appointments.tasks.service import SETTLED_BY_NEW_TIME
from appointments.topics import service as topics
from appointments.vocabulary import Channel, TaskKind


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


async def change_channel(
    session: AsyncSession, vault: PersonVault, change: Change, wish: NewChannel
) -> Booking:
    """Change the channel; without a new time adviser and time stay. No reason is kept.

    Raises NotFound, PreconditionFailed, NotBooked, TalkOver, ChannelNotAllowed, AdviserNotOptedIn,
    and what placement.check and placement.place raise.
    """
    appointment = await hold_booked(session, change)
    plan = await plan_as_is(session, appointment, wish.adviser_id)
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
    booking = await done(session, appointment, "appointment.channel_changed")
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
        "voucher_failed",
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
    appointment.forget_told()


async def _caller_of(session: AsyncSession, change: Change) -> Attendance:
    """Give whose number it is: the client's, or the first one's when the office writes it down."""
    if isinstance(change.by, Participant):
        return await attendances.get_own(session, change.by)
    return (await attendances.clients(session, change.appointment_id))[0]
