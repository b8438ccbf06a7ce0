"""What this service decides about topics."""

from typing import Protocol
from uuid import UUID

from nahbar_common.auth import Staff
from nahbar_common.etags import check_version
from nahbar_common.pagination import decode_cursor, split_page
from nahbar_common.problems import NotFound
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.offices import service as offices
from appointments.topics import repository
from appointments.topics.errors import (
    AlternativeMissing,
    ChannelNotAllowed,
    DurationOffGrid,
    TopicInactive,
)
from appointments.topics.models import Topic
from appointments.topics.schemas import NewTopic, TopicChanges
from appointments.vocabulary import Channel

_CELL_MINUTES = 15


async def get_of_office(session: AsyncSession, office_id: UUID, topic_id: UUID) -> Topic:
    """Give a topic of this office, active or not; raise NotFound."""
    topic = await repository.find(session, topic_id)
    if topic is None or topic.office_id != office_id:
        raise NotFound
    return topic


async def channels_of(session: AsyncSession, topic_id: UUID) -> frozenset[Channel]:
    """Give over which channels a topic is offered, in this transaction; raise NotFound."""
    topic = await repository.lock(session, topic_id)
    if topic is None:
        raise NotFound
    return frozenset(topic.channels)


async def get_bookable(session: AsyncSession, office_id: UUID, topic_id: UUID) -> Topic:
    """Give a topic of this office in use, until the commit; raise NotFound or TopicInactive."""
    topic = await repository.lock_for_booking(session, topic_id)
    if topic is None or topic.office_id != office_id:
        raise NotFound
    if not topic.active:
        raise TopicInactive
    return topic


async def list_of_office(
    session: AsyncSession, office_id: UUID, *, limit: int, cursor: str | None
) -> tuple[list[Topic], str | None]:
    """Give a page of an office's topics and the cursor to go on."""
    after = decode_cursor(cursor, UUID)[0] if cursor else None
    rows = await repository.page(session, office_id=office_id, after=after, limit=limit + 1)
    return split_page(rows, limit, lambda topic: (str(topic.id),))


async def create(session: AsyncSession, new: NewTopic) -> Topic:
    """Add a topic; raise NotFound (office), DurationOffGrid or AlternativeMissing."""
    await offices.get(session, new.office_id)
    topic = Topic(**new.model_dump())
    _check(topic)
    session.add(topic)
    await session.flush()
    return topic


async def change(
    session: AsyncSession, staff: Staff, topic_id: UUID, read_version: int, changes: TopicChanges
) -> Topic:
    """Change a topic; talks already booked keep their length and channel.

    Raises NotFound, PreconditionFailed, DurationOffGrid or AlternativeMissing.
    """
    topic = await repository.lock(session, topic_id)
    if topic is None:
        raise NotFound
    staff.require(topic.office_id, "admin")
    check_version(topic.version, read_version)
    topic.sqlmodel_update(changes.model_dump(exclude_none=True, exclude={"booked_talks"}))
    _check(topic)
    topic.version += 1
    return topic


class OffersChannels(Protocol):
    """Whatever says over which channels a topic is offered."""

    @property
    def channels(self) -> list[Channel]:
        """Channels the topic allows."""


def check_channel(topic: OffersChannels, channel: Channel) -> None:
    """Raise ChannelNotAllowed unless the topic is offered over the channel."""
    if channel not in topic.channels:
        raise ChannelNotAllowed(allowed=topic.channels)


def _check(topic: Topic) -> None:
    if set(topic.channels) == {"video"}:
        raise AlternativeMissing
    if (topic.duration_minutes + topic.break_minutes) % _CELL_MINUTES:
        raise DurationOffGrid
