"""How a booked talk is shown to whoever plans."""

from appointments.foresight.repository import Row
from appointments.foresight.schemas import BookedTalk
from appointments.rooms.schemas import RoomName


def show(row: Row) -> BookedTalk:
    """Write a talk; neither row nor answer knows the client's name."""
    talk, office, topic, adviser, room = row
    return BookedTalk(
        id=talk.id,
        starts_at=talk.starts_at,
        ends_at=talk.ends_at,
        zone=office.zone,
        channel=talk.channel,
        topic={"id": topic.id, "title": topic.title},
        adviser={"id": adviser.id, "display_name": adviser.display_name},
        room=RoomName.model_validate(room) if room else None,
    )
