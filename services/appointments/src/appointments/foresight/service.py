"""What becomes of booked talks when something they need goes.

The write comes first and holds its row: a booking that is being made waits for it, or is seen.
What was written goes back when the talks are in the way and nobody said to keep them.
"""

from collections.abc import Collection, Sequence
from datetime import date, timedelta
from uuid import UUID
from zoneinfo import ZoneInfo

from nahbar_common.auth import Principal, Staff
from nahbar_common.clock import utc_now
from nahbar_common.news import News
from nahbar_common.pagination import decode_cursor, split_page
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.advisers import service as advisers
from appointments.advisers.models import Adviser
from appointments.advisers.schemas import AdviserChanges, VideoOptIn
from appointments.bookings.models import Appointment
from appointments.closed_days.calendar import ClosedDays
from appointments.cursor_parts import moment
from appointments.foresight import repository
from appointments.foresight.errors import TalksBooked
from appointments.foresight.needing import Needing
from appointments.foresight.repository import Row
from appointments.occupancy.cells import cell_of, next_cell
from appointments.offices import service as offices
from appointments.offices.models import Office
from appointments.offices.schemas import OfficeChanges
from appointments.people import service as people
from appointments.people.models import Client
from appointments.people.schemas import ClientChanges
from appointments.people.vault import PersonVault
from appointments.rooms import service as rooms
from appointments.rooms.models import Room
from appointments.rooms.schemas import RoomChanges
from appointments.schedules import service as schedules
from appointments.schedules.models import Absence
from appointments.schedules.schemas import NewAbsence
from appointments.schedules.working_time import Shift, Window, working_mask
from appointments.slots.service import FARTHEST
from appointments.tasks import service as tasks
from appointments.tasks.service import Concern
from appointments.topics import service as topics
from appointments.topics.models import Topic
from appointments.topics.schemas import TopicChanges
from appointments.vocabulary import BookedTalks, TaskKind

_SHOWN_FIRST = 10
_ONE_DAY = timedelta(days=1)


async def list_booked(
    session: AsyncSession, needing: Needing, *, limit: int, cursor: str | None
) -> tuple[list[Row], str | None]:
    """Give a page of booked talks by start, and the cursor to go on."""
    after = decode_cursor(cursor, moment, UUID) if cursor else None
    rows = await repository.page(
        session, needing, after=(after[0], after[1]) if after else None, limit=limit + 1
    )
    return split_page(rows, limit, lambda row: (row[0].starts_at.isoformat(), str(row[0].id)))


async def change_adviser(
    session: AsyncSession, staff: Staff, adviser_id: UUID, read: int, changes: AdviserChanges
) -> Adviser:
    """Change an adviser; raise NotFound, PreconditionFailed or TalksBooked."""
    adviser = await advisers.change(session, staff, adviser_id, read, changes)
    if changes.active is False:
        await _go(
            session, await _of_adviser(session, adviser), "adviser_gone", changes.booked_talks
        )
    elif changes.active and adviser.takes_talks:
        await tasks.adviser_is_back(session, adviser.id)
    return adviser


async def opt_in(session: AsyncSession, staff: Staff, wish: VideoOptIn) -> Adviser:
    """Write down an adviser's own decision about video; raise NotFound or TalksBooked."""
    before = (await advisers.lock(session, staff.account_id)).video_opted_in
    adviser = await advisers.opt_in(session, staff, opted_in=wish.opted_in)
    if adviser.video_opted_in != before:
        needing = Needing(adviser.office_id, utc_now(), adviser_id=adviser.id, channel="video")
        talks = await repository.all_of(session, needing)
        await _go_or_come(session, talks, "video_gone", wish.booked_talks, wish.opted_in)
    return adviser


async def change_client(
    session: AsyncSession,
    vault: PersonVault,
    principal: Principal,
    client_id: UUID,
    read: int,
    changes: ClientChanges,
) -> Client:
    """Change contact data; raise NotFound, PreconditionFailed or ClientExists.

    A number is erased whatever is booked: it is the client's. Who was to call has a task.
    """
    client = await people.change(session, vault, principal, client_id, read, changes)
    if "phone" in changes.model_fields_set and changes.phone is None:
        needing = Needing(client.office_id, utc_now(), person_id=client.id, channel="phone")
        talks = await repository.all_of(session, needing)
        await _go(session, talks, "phone_missing", "keep")
    return client


async def note_account(
    session: AsyncSession,
    account_id: UUID,
    news: News,
    *,
    is_open: bool,
    offices: Collection[UUID] | None,
) -> None:
    """Take in whether an account may counsel: if not, what its adviser has booked becomes tasks."""
    adviser = await advisers.note_account(
        session, account_id, news, is_open=is_open, offices=offices
    )
    if adviser is None:
        return
    if not adviser.account_open:
        await _go(session, await _of_adviser(session, adviser), "adviser_gone", "keep")
    elif adviser.takes_talks:
        await tasks.adviser_is_back(session, adviser.id)


async def change_room(
    session: AsyncSession, staff: Staff, room_id: UUID, read: int, changes: RoomChanges
) -> Room:
    """Change a room; raise NotFound, PreconditionFailed or TalksBooked."""
    room = await rooms.change(session, staff, room_id, read, changes)
    if changes.active is not None:
        needing = Needing(room.office_id, utc_now(), room_id=room.id)
        talks = await repository.all_of(session, needing)
        await _go_or_come(session, talks, "room_gone", changes.booked_talks, changes.active)
    return room


async def change_topic(
    session: AsyncSession, staff: Staff, topic_id: UUID, read: int, changes: TopicChanges
) -> Topic:
    """Change a topic; raise NotFound, PreconditionFailed, TalksBooked and what topics raise."""
    before = await topics.channels_of(session, topic_id)
    topic = await topics.change(session, staff, topic_id, read, changes)
    needing = Needing(topic.office_id, utc_now(), topic_id=topic.id)
    talks = await repository.all_of(session, needing)
    if changes.active is not None:
        await _go_or_come(session, talks, "topic_gone", changes.booked_talks, changes.active)
    after = set(topic.channels)
    lost = [talk for talk in talks if talk.channel in before - after]
    await _go(session, lost, "channel_gone", changes.booked_talks)
    await _come(session, [talk for talk in talks if talk.channel in after - before], "channel_gone")
    return topic


async def change_office(
    session: AsyncSession, staff: Staff, office_id: UUID, read: int, changes: OfficeChanges
) -> Office:
    """Change an office; raise NotFound, PreconditionFailed or TalksBooked (days that close)."""
    before = (await offices.get(session, office_id)).closed
    office = await offices.change(session, staff, office_id, read, changes)
    if office.closed != before:
        newly = _newly_closed(before, office)
        talks = [talk for talk in await _ahead(session, office) if _day(talk, office) in newly]
        await _go(session, talks, "absence_over_talks", changes.booked_talks)
    return office


async def set_hours(
    session: AsyncSession,
    staff: Staff,
    adviser_id: UUID,
    read: int,
    shifts: Sequence[Shift],
    choice: BookedTalks,
) -> tuple[Adviser, Sequence[Shift]]:
    """Replace weekly hours; raise HoursOverlap, or TalksBooked for what lies in them no more."""
    before = tuple(await schedules.hours_of(session, adviser_id))
    adviser = await schedules.set_hours(session, staff, adviser_id, read, shifts)
    after = tuple(await schedules.hours_of(session, adviser_id))
    office = await offices.get(session, adviser.office_id)
    talks = [
        talk
        for talk in await _of_adviser(session, adviser)
        if _lies_in(talk, office, before) and not _lies_in(talk, office, after)
    ]
    await _go(session, talks, "absence_over_talks", choice)
    return adviser, after


async def add_absence(
    session: AsyncSession, staff: Staff, adviser_id: UUID, new: NewAbsence
) -> Absence:
    """Add an absence; raise TooManyAbsences, StandInUnsuitable, or TalksBooked (booked in it)."""
    absence = await schedules.add_absence(session, staff, adviser_id, new)
    talks = await _in_absence(session, absence)
    await _go(session, talks, "absence_over_talks", new.booked_talks)
    return absence


async def remove_absence(
    session: AsyncSession, staff: Staff, adviser_id: UUID, absence_id: UUID
) -> None:
    """Remove an absence; what was to be decided about talks in it is settled."""
    absence = await schedules.remove_absence(session, staff, adviser_id, absence_id)
    await _come(session, await _in_absence(session, absence), "absence_over_talks")


async def _go_or_come(
    session: AsyncSession,
    talks: Sequence[Appointment],
    kind: TaskKind,
    choice: BookedTalks,
    is_there: bool,
) -> None:
    if is_there:
        await _come(session, talks, kind)
    else:
        await _go(session, talks, kind, choice)


async def _go(
    session: AsyncSession, talks: Sequence[Appointment], kind: TaskKind, choice: BookedTalks
) -> None:
    """Raise TalksBooked, or make what is booked tasks of its advisers and the team lead."""
    if talks and choice == "refuse":
        first = [str(talk.id) for talk in talks[:_SHOWN_FIRST]]
        raise TalksBooked(count=len(talks), first=first)
    await tasks.make(session, kind, *(_concern(talk) for talk in talks))


async def _come(session: AsyncSession, talks: Sequence[Appointment], kind: TaskKind) -> None:
    for talk in talks:
        await tasks.finish(session, talk.id, [kind])


def _concern(talk: Appointment) -> Concern:
    return Concern(talk.office_id, talk.id, talk.adviser_id)


async def _of_adviser(session: AsyncSession, adviser: Adviser) -> Sequence[Appointment]:
    needing = Needing(adviser.office_id, utc_now(), adviser_id=adviser.id)
    return await repository.all_of(session, needing)


async def _in_absence(session: AsyncSession, absence: Absence) -> Sequence[Appointment]:
    adviser = await advisers.get(session, absence.adviser_id)
    needing = Needing(
        adviser.office_id,
        max(absence.starts_at, utc_now()),
        starts_before=absence.ends_at,
        adviser_id=adviser.id,
    )
    return await repository.all_of(session, needing)


async def _ahead(session: AsyncSession, office: Office) -> Sequence[Appointment]:
    return await repository.all_of(session, Needing(office.id, utc_now()))


def _newly_closed(before: ClosedDays, office: Office) -> set[date]:
    """Give the days that were open, as far ahead as anything is booked."""
    day = utc_now().astimezone(ZoneInfo(office.zone)).date()
    last = day + FARTHEST
    newly = set()
    while day <= last:
        if office.closed.covers(day) and not before.covers(day):
            newly.add(day)
        day += _ONE_DAY
    return newly


def _day(talk: Appointment, office: Office) -> date:
    return talk.starts_at.astimezone(ZoneInfo(office.zone)).date()


def _lies_in(talk: Appointment, office: Office, shifts: tuple[Shift, ...]) -> bool:
    first = cell_of(talk.starts_at)
    window = Window(first, next_cell(talk.ends_at) - first)
    works = working_mask(window, ZoneInfo(office.zone), office.closed, shifts)
    return works == (1 << window.cells) - 1
