"""What talks may be booked with: an adviser, an account, video, a number, a room, a topic.

Each is changed where it belongs; here is what becomes of the talks that needed it.
"""

from collections.abc import Collection
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.clock import utc_now
from nahbar_common.news import News
from nahbar_common.pagination import cursor_moment, decode_cursor, split_page
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.advisers import service as advisers
from appointments.advisers.models import Adviser
from appointments.advisers.schemas import AdviserChanges, VideoOptIn
from appointments.foresight import repository
from appointments.foresight.going import note_back, note_gone, note_whether_there, of_adviser
from appointments.foresight.needing import Needing
from appointments.foresight.repository import Row
from appointments.people import service as people
from appointments.people.models import Client
from appointments.people.purposes import Purpose
from appointments.people.schemas import ClientChanges
from appointments.people.vault import PersonVault
from appointments.rooms import service as rooms
from appointments.rooms.models import Room
from appointments.rooms.schemas import RoomChanges
from appointments.tasks import service as tasks
from appointments.topics import service as topics
from appointments.topics.models import Topic
from appointments.topics.schemas import TopicChanges


async def list_booked(
    session: AsyncSession, needing: Needing, *, limit: int, cursor: str | None
) -> tuple[list[Row], str | None]:
    """Give a page of booked talks by start, and the cursor to go on."""
    after = decode_cursor(cursor, cursor_moment, UUID) if cursor else None
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
        talks = await of_adviser(session, adviser)
        await note_gone(session, talks, "adviser_gone", changes.booked_talks)
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
        await note_whether_there(session, talks, "video_gone", wish.booked_talks, wish.opted_in)
    return adviser


async def change_client(
    session: AsyncSession,
    vault: PersonVault,
    staff: Staff,
    client_id: UUID,
    read: int,
    changes: ClientChanges,
    purpose: Purpose | None,
) -> Client:
    """Change contact data; raise NotFound, PreconditionFailed, ClientExists or PurposeMissing.

    A number is erased whatever is booked: it is the client's. Who was to call has a task. The
    answer shows all there is, so it is a look into the file like any other.
    """
    client = await people.change(session, vault, staff, client_id, read, changes)
    await people.open_for(session, staff, client, purpose)
    if "phone" in changes.model_fields_set and changes.phone is None:
        needing = Needing(client.office_id, utc_now(), person_id=client.id, channel="phone")
        talks = await repository.all_of(session, needing)
        await note_gone(session, talks, "phone_missing", "keep")
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
        await note_gone(session, await of_adviser(session, adviser), "adviser_gone", "keep")
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
        await note_whether_there(session, talks, "room_gone", changes.booked_talks, changes.active)
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
        await note_whether_there(session, talks, "topic_gone", changes.booked_talks, changes.active)
    after = set(topic.channels)
    lost = [talk for talk in talks if talk.channel in before - after]
    await note_gone(session, lost, "channel_gone", changes.booked_talks)
    regained = [talk for talk in talks if talk.channel in after - before]
    await note_back(session, regained, "channel_gone")
    return topic
