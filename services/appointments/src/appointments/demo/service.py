"""Makes the demo data; a second run finds it all and changes nothing."""

import json
from importlib import resources
from typing import Any
from uuid import UUID, uuid5

from nahbar_common.clock import utc_now
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.advisers.models import Adviser
from appointments.demo.schemas import DemoAdviser, DemoData
from appointments.demo.survey import seed_survey
from appointments.offices import service as offices
from appointments.offices.models import Office
from appointments.rooms.models import Room
from appointments.schedules import service as schedules
from appointments.schedules.working_time import MINUTES_PER_DAY, Shift
from appointments.topics.models import Topic

_ROOMS = ("Schutzbüro 1", "Schutzbüro 2")
_ROUND_THE_CLOCK = [Shift(weekday, 0, MINUTES_PER_DAY) for weekday in range(7)]


async def seed(session: AsyncSession, data: DemoData) -> None:
    """Make the demo office, its topics, rooms, advisers and survey answers, if not there."""
    office = await offices.create(session, data.office)
    for number, topic in enumerate(_topics()):
        topic_id = _derived_id(office, f"topic/{number}")
        if await session.get(Topic, topic_id) is None:
            session.add(Topic(id=topic_id, office_id=office.id, **topic))
    for name in _ROOMS:
        room_id = _derived_id(office, f"room/{name}")
        if await session.get(Room, room_id) is None:
            session.add(
                Room(id=room_id, office_id=office.id, name=name, capacity=3, airing_minutes=15)
            )
    for adviser in data.advisers:
        await _seed_adviser(session, office, adviser)
    await seed_survey(session, office, utc_now().date())


async def _seed_adviser(session: AsyncSession, office: Office, new: DemoAdviser) -> None:
    if await session.get(Adviser, new.id) is not None:
        return
    adviser = Adviser(
        id=new.id, office_id=office.id, display_name=new.display_name, video_opted_in=True
    )
    session.add(adviser)
    await session.flush()
    await schedules.replace_hours(session, adviser, _ROUND_THE_CLOCK)


def _topics() -> list[dict[str, Any]]:
    file = resources.files("appointments.demo") / "topics.json"
    topics: list[dict[str, Any]] = json.loads(file.read_text("utf-8"))
    return topics


def _derived_id(office: Office, name: str) -> UUID:
    """Give an id that a second run derives again."""
    return uuid5(office.id, name)
