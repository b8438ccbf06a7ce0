"""Routes by which something goes that talks may be booked with, and what is booked with it."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query
from nahbar_common.clock import utc_now
from nahbar_common.db import ReadSession, WriteSession
from nahbar_common.etags import IfMatch
from nahbar_common.keyed import keyed, tagged
from nahbar_common.pagination import Cursor, Limit
from nahbar_common.problems import InvalidCursor, NotFound, PreconditionFailed, problem_responses
from nahbar_common.schemas import Page, UtcMoment

from appointments.access import (
    PLANNERS,
    Admin,
    CalendarKeeper,
    ContactReader,
    Manager,
    Planner,
    belongs,
)
from appointments.access import Adviser as AdviserPrincipal
from appointments.advisers.models import Adviser
from appointments.advisers.schemas import AdviserChanges, AdviserRead, VideoOptIn
from appointments.foresight import service, working_times
from appointments.foresight.errors import TalksBooked
from appointments.foresight.needing import Needing
from appointments.foresight.schemas import BookedTalk
from appointments.foresight.views import show
from appointments.offices.schemas import OfficeChanges, StaffOffice
from appointments.people import service as people
from appointments.people.errors import ClientExists, PurposeMissing
from appointments.people.models import Client
from appointments.people.purposes import PurposeHeader
from appointments.people.schemas import ClientChanges, ClientRead
from appointments.people.vault import VaultDep
from appointments.rooms.errors import RoomNameTaken
from appointments.rooms.models import Room
from appointments.rooms.schemas import RoomChanges, RoomRead
from appointments.schedules.errors import HoursOverlap, StandInUnsuitable, TooManyAbsences
from appointments.schedules.schemas import AbsenceRead, NewAbsence, WeeklyHours, WeeklyHoursRead
from appointments.topics.errors import AlternativeMissing, DurationOffGrid
from appointments.topics.models import Topic
from appointments.topics.schemas import TopicChanges, TopicRead
from appointments.vocabulary import Channel

router = APIRouter(prefix="/api/appointments/v1")

_OWN_ADVISER = belongs(Adviser, "adviser_id")
_CHANGING = (NotFound, PreconditionFailed, TalksBooked)


@router.get(
    "/offices/{office_id}/booked-talks",
    tags=["offices"],
    responses=problem_responses(NotFound, InvalidCursor),
)
async def list_booked_talks(
    office_id: UUID,
    principal: Planner,
    session: ReadSession,
    adviser_id: UUID | None = None,
    room_id: UUID | None = None,
    topic_id: UUID | None = None,
    channel: Channel | None = None,
    from_: Annotated[
        UtcMoment | None, Query(alias="from", description="Not over then; left out: now.")
    ] = None,
    to: Annotated[UtcMoment | None, Query(description="Starts lie before it.")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[BookedTalk]:
    """Give what is booked with an adviser, a room or a topic, by start; without the clients."""
    principal.require(office_id, *PLANNERS)
    needing = Needing(
        office_id,
        from_ or utc_now(),
        to,
        adviser_id=adviser_id,
        room_id=room_id,
        topic_id=topic_id,
        channel=channel,
    )
    rows, next_cursor = await service.list_booked(session, needing, limit=limit, cursor=cursor)
    return Page(items=[show(row) for row in rows], next_cursor=next_cursor)


@router.patch("/offices/{office_id}", tags=["offices"], responses=problem_responses(*_CHANGING))
@tagged
async def change_office(
    office_id: UUID,
    body: OfficeChanges,
    principal: Admin,
    read: IfMatch,
    session: WriteSession,
) -> StaffOffice:
    """Change contacts, closing days, holidays and lead time of an office."""
    office = await working_times.change_office(session, principal, office_id, read, body)
    return StaffOffice.of(office)


@router.patch(
    "/clients/{client_id}",
    tags=["clients"],
    responses=problem_responses(NotFound, PreconditionFailed, ClientExists, PurposeMissing),
    dependencies=[belongs(Client, "client_id")],
)
@tagged
async def change_client(
    client_id: UUID,
    body: ClientChanges,
    principal: ContactReader,
    read: IfMatch,
    session: WriteSession,
    vault: VaultDep,
    purpose: PurposeHeader = None,
) -> ClientRead:
    """Change contact data: members left out stay, null erases; the trail notes who read it.

    A number that is erased is missed by talks by phone: they become tasks.
    """
    client = await service.change_client(session, vault, principal, client_id, read, body, purpose)
    return people.show(vault, client)


@router.patch(
    "/advisers/{adviser_id}",
    tags=["advisers"],
    responses=problem_responses(*_CHANGING),
    dependencies=[_OWN_ADVISER],
)
@tagged
async def change_adviser(
    adviser_id: UUID,
    body: AdviserChanges,
    principal: Manager,
    read: IfMatch,
    session: WriteSession,
) -> AdviserRead:
    """Change name or activity of an adviser."""
    adviser = await service.change_adviser(session, principal, adviser_id, read, body)
    return AdviserRead.model_validate(adviser)


@router.put(
    "/advisers/me/video-opt-in",
    tags=["advisers"],
    responses=problem_responses(NotFound, TalksBooked),
)
async def set_video_opt_in(
    body: VideoOptIn, principal: AdviserPrincipal, session: WriteSession
) -> AdviserRead:
    """Opt in to video, or out of it; only an adviser themself can."""
    return AdviserRead.model_validate(await service.opt_in(session, principal, body))


@router.patch(
    "/rooms/{room_id}",
    tags=["rooms"],
    responses=problem_responses(*_CHANGING, RoomNameTaken),
    dependencies=[belongs(Room, "room_id")],
)
@tagged
async def change_room(
    room_id: UUID,
    body: RoomChanges,
    principal: Admin,
    read: IfMatch,
    session: WriteSession,
) -> RoomRead:
    """Change a protected office."""
    room = await service.change_room(session, principal, room_id, read, body)
    return RoomRead.model_validate(room)


@router.patch(
    "/topics/{topic_id}",
    tags=["topics"],
    responses=problem_responses(*_CHANGING, DurationOffGrid, AlternativeMissing),
    dependencies=[belongs(Topic, "topic_id")],
)
@tagged
async def change_topic(
    topic_id: UUID,
    body: TopicChanges,
    principal: Admin,
    read: IfMatch,
    session: WriteSession,
) -> TopicRead:
    """Change a topic; talks already booked keep their length and channel."""
    topic = await service.change_topic(session, principal, topic_id, read, body)
    return TopicRead.model_validate(topic)


@router.put(
    "/advisers/{adviser_id}/working-hours",
    tags=["schedules"],
    responses=problem_responses(*_CHANGING, HoursOverlap),
    dependencies=[_OWN_ADVISER],
)
@tagged
async def set_working_hours(
    adviser_id: UUID,
    body: WeeklyHours,
    principal: CalendarKeeper,
    read: IfMatch,
    session: WriteSession,
) -> WeeklyHoursRead:
    """Replace an adviser's weekly hours; admin, team lead or the adviser."""
    wished = [stretch.shift for stretch in body.items]
    adviser, shifts = await working_times.set_hours(
        session, principal, adviser_id, read, wished, body.booked_talks
    )
    return WeeklyHoursRead.of(adviser.hours_version, shifts)


@router.post(
    "/advisers/{adviser_id}/absences",
    tags=["schedules"],
    status_code=201,
    responses=problem_responses(NotFound, TooManyAbsences, StandInUnsuitable, TalksBooked),
    dependencies=[_OWN_ADVISER],
)
@keyed
async def create_absence(
    adviser_id: UUID, body: NewAbsence, principal: CalendarKeeper, session: WriteSession
) -> AbsenceRead:
    """Add an absence."""
    absence = await working_times.add_absence(session, principal, adviser_id, body)
    return AbsenceRead.model_validate(absence)


@router.delete(
    "/advisers/{adviser_id}/absences/{absence_id}",
    tags=["schedules"],
    status_code=204,
    responses=problem_responses(NotFound),
)
async def delete_absence(
    adviser_id: UUID, absence_id: UUID, principal: CalendarKeeper, session: WriteSession
) -> None:
    """Remove an absence."""
    await working_times.remove_absence(session, principal, adviser_id, absence_id)
