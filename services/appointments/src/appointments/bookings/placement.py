"""Placement: which adviser and which room a talk takes when, and that they may be taken."""

import secrets
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from nahbar_common.clock import utc_now
from nahbar_common.problems import NotFound, TryAgain
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.advisers import service as advisers
from appointments.advisers.models import Adviser
from appointments.attendances import service as attendances
from appointments.bookings.errors import SlotInPast, SlotTooFar
from appointments.bookings.models import Appointment
from appointments.occupancy import service as occupancy
from appointments.occupancy.cells import cell_of, cells_in
from appointments.occupancy.errors import SlotTaken
from appointments.occupancy.need import Need
from appointments.offices.models import Office
from appointments.rooms import service as rooms
from appointments.rooms.models import Room
from appointments.schedules import service as schedules
from appointments.schedules.working_time import Window
from appointments.slots.service import FARTHEST
from appointments.topics import service as topics
from appointments.topics.models import Topic
from appointments.vocabulary import Channel

GRACE = timedelta(minutes=5)
"""A slot that was free when the page showed it is not lost to the time it takes to choose."""
_ROOMS_TRIED = 5
"""Each one lost is a room that somebody else has taken this moment."""


@dataclass(frozen=True)
class Plan:
    """How a talk shall be: everything that decides which cells it takes."""

    office: Office
    topic: Topic
    adviser: Adviser
    channel: Channel
    starts_at: datetime
    room_id: UUID | None = None
    minutes_kept: int | None = None
    """Length of a talk that keeps its time, whatever the topic's is by now."""

    @property
    def minutes(self) -> int:
        """Length of the talk, without the break."""
        return self.minutes_kept or self.topic.duration_minutes

    @property
    def window(self) -> Window:
        """The adviser's cells: talk and break."""
        return Window(cell_of(self.starts_at), cells_in(self.minutes + self.topic.break_minutes))

    @property
    def ends_at(self) -> datetime:
        """End of the talk, without the break."""
        return self.starts_at + timedelta(minutes=self.minutes)

    def adviser_need(self) -> Need:
        """Give what the talk needs of the adviser."""
        return Need(self.adviser.id, self.window.first_cell, self.window.cells)


async def check(session: AsyncSession, plan: Plan) -> None:
    """Raise the problem that speaks against a plan, whoever else has booked.

    SlotInPast, SlotTooFar, ChannelNotAllowed, AdviserInactive, AdviserNotOptedIn, SlotOffHours.
    """
    check_start(plan.starts_at)
    topics.check_channel(plan.topic, plan.channel)
    advisers.check_available(plan.adviser, plan.channel)
    await schedules.check_present(session, plan.office, plan.adviser.id, plan.window)


def check_start(starts_at: datetime) -> None:
    """Raise SlotInPast or SlotTooFar."""
    now = utc_now()
    if starts_at < now - GRACE:
        raise SlotInPast
    if starts_at > now + FARTHEST:
        raise SlotTooFar


async def place(
    session: AsyncSession, appointment: Appointment, plan: Plan, *, keep_time: bool = False
) -> None:
    """Let an appointment take the cells of a plan, and write the plan into it.

    With `keep_time` adviser and time are the ones it has, whatever the topic's length is now.
    Raises SlotTaken (adviser or rooms), TryAgain, or NotFound (room).
    """
    keep = plan.adviser.id if keep_time else None
    needs = [] if keep_time else [plan.adviser_need()]
    if plan.channel == "protected_office":
        appointment.room_id = await _occupy_with_room(session, appointment, plan, needs, keep)
    else:
        await occupancy.occupy(session, appointment.id, needs, keep=keep)
        appointment.room_id = None
    appointment.channel = plan.channel
    await hand_over(session, appointment, plan.adviser.id)
    if not keep_time:
        if plan.starts_at != appointment.starts_at:
            appointment.moved_from = appointment.starts_at
        appointment.starts_at = plan.starts_at
        appointment.ends_at = plan.ends_at


async def hand_over(session: AsyncSession, appointment: Appointment, adviser_id: UUID) -> None:
    """Let an appointment stand in an adviser's calendar, and let them attend: the only way to."""
    appointment.adviser_id = adviser_id
    await attendances.replace_adviser(session, appointment.id, adviser_id)


async def _occupy_with_room(
    session: AsyncSession,
    appointment: Appointment,
    plan: Plan,
    needs: list[Need],
    keep: UUID | None,
) -> UUID:
    """Occupy with a room that is free; somebody else may be choosing too.

    Whoever loses a room looks again, so SlotTaken is raised only of what was just seen taken.
    """
    usable = await _usable_rooms(session, plan)
    for _ in range(_ROOMS_TRIED):
        room = await _free_room(session, appointment, plan, needs, usable)
        try:
            need = _room_need(plan, room)
            await occupancy.occupy(session, appointment.id, [*needs, need], keep=keep)
        except SlotTaken:
            continue
        if await rooms.is_still_usable(session, room.id):
            return room.id
        # Taken out of use this moment, by somebody who looked before our talk was there.
        usable = [other for other in usable if other.id != room.id]
    await _free_room(session, appointment, plan, needs, usable)
    raise TryAgain


async def _usable_rooms(session: AsyncSession, plan: Plan) -> list[Room]:
    usable = [
        room
        for room in await rooms.usable(session, plan.office.id)
        if plan.room_id in (None, room.id)
    ]
    if plan.room_id is not None and not usable:
        raise NotFound
    if not usable:
        raise SlotTaken
    return usable


async def _free_room(
    session: AsyncSession,
    appointment: Appointment,
    plan: Plan,
    needs: list[Need],
    usable: list[Room],
) -> Room:
    """Give the room the talk has, or else any free one; raise SlotTaken (rooms, or other needs).

    Any, not the first: in a rush all would wait for the same one, and all but one would lose it.
    """
    of_rooms = {room.id: _room_need(plan, room) for room in usable}
    wanted = [*needs, *of_rooms.values()]
    taken = await occupancy.taken_masks(
        session,
        [need.resource_id for need in wanted],
        first_cell=plan.window.first_cell,
        cells=max(need.cells for need in wanted),
        besides=appointment.id,
    )
    free = [room for room in usable if _is_free(of_rooms[room.id], taken)]
    if not free or not all(_is_free(need, taken) for need in needs):
        raise SlotTaken
    own = [room for room in free if room.id == appointment.room_id]
    return own[0] if own else secrets.choice(free)


def _is_free(need: Need, taken: Mapping[UUID, int]) -> bool:
    return not taken.get(need.resource_id, 0) & ((1 << need.cells) - 1)


def _room_need(plan: Plan, room: Room) -> Need:
    """Give what a talk needs of a room: its length, then airing."""
    cells = cells_in(plan.minutes) + cells_in(room.airing_minutes)
    return Need(room.id, plan.window.first_cell, cells)
