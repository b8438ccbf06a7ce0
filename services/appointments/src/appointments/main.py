"""The appointments service's app."""

from collections.abc import Callable

import httpx
from fastapi import FastAPI
from nahbar_common.app import ServiceParts, build_app, service_client
from nahbar_common.tokens import KeySource

from appointments import tables as _tables  # noqa: F401 (registers every table)
from appointments.advisers.endpoints import router as advisers
from appointments.bookings.change_endpoints import router as booking_changes
from appointments.bookings.endpoints import router as bookings
from appointments.events import SUBSCRIPTIONS, create_receivers
from appointments.foresight.endpoints import router as foresight
from appointments.jobs import JOBS
from appointments.links.endpoints import router as links
from appointments.offices.endpoints import router as offices
from appointments.peers.identity import IdentityPeer
from appointments.people.endpoints import router as people
from appointments.processing import PROCESSING
from appointments.retention import SCHEDULE
from appointments.rooms.endpoints import router as rooms
from appointments.schedules.endpoints import router as schedules
from appointments.settings import Settings
from appointments.slots.endpoints import router as slots
from appointments.subjects import SUBJECTS
from appointments.surveys.endpoints import router as surveys
from appointments.surveys.storing import setup_survey_box
from appointments.task_list.endpoints import router as tasks
from appointments.telling.endpoints import router as telling
from appointments.telling.jobs import setup_telling
from appointments.timetable.endpoints import router as timetable
from appointments.topics.endpoints import router as topics
from appointments.visits.endpoints import router as visits

ROUTERS = (
    offices,
    topics,
    advisers,
    schedules,
    rooms,
    slots,
    people,
    bookings,
    booking_changes,
    links,
    visits,
    surveys,
    tasks,
    foresight,
    telling,
    timetable,
)


def create_app(
    settings: Settings | None = None,
    *,
    transport: httpx.AsyncBaseTransport | None = None,
    keys: Callable[[FastAPI], KeySource] | None = None,
) -> FastAPI:
    """Compose the app; tests put other services behind `transport` and bring their own keys."""
    app = build_app(
        settings or Settings(),
        ServiceParts(
            title="Nahbar appointments",
            routers=ROUTERS,
            subscriptions=SUBSCRIPTIONS,
            receivers=create_receivers(),
            jobs=JOBS,
            retention=SCHEDULE,
            subjects=SUBJECTS,
            processing=PROCESSING,
            transport=transport,
            keys=keys,
        ),
    )
    app.state.identity = IdentityPeer(service_client(app, "identity"))
    setup_survey_box(app)
    setup_telling(app)
    return app
