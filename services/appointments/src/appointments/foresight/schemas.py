"""Booked talks as whoever plans sees them: without the client."""

from datetime import datetime
from uuid import UUID

from nahbar_common.schemas import ResponseModel

from appointments.advisers.schemas import AdviserName
from appointments.rooms.schemas import RoomName
from appointments.topics.schemas import TopicTitle
from appointments.vocabulary import Channel


class BookedTalk(ResponseModel):
    """A talk that is booked and not over."""

    id: UUID
    starts_at: datetime
    ends_at: datetime
    zone: str
    channel: Channel
    topic: TopicTitle
    adviser: AdviserName
    room: RoomName | None
