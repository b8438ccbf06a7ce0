"""All tables of this service in one place, for migrations."""

from nahbar_common import tables as mechanism
from sqlmodel import SQLModel

from appointments.advisers import models as advisers
from appointments.attendances import models as attendances
from appointments.bookings import models as bookings
from appointments.notices import models as notices
from appointments.occupancy import models as occupancy
from appointments.offices import models as offices
from appointments.people import key_models as person_keys
from appointments.people import models as people
from appointments.rooms import models as rooms
from appointments.schedules import models as schedules
from appointments.surveys import models as surveys
from appointments.tasks import models as tasks
from appointments.topics import models as topics

MODULES = (
    mechanism,
    offices,
    topics,
    advisers,
    schedules,
    rooms,
    person_keys,
    people,
    bookings,
    attendances,
    occupancy,
    notices,
    surveys,
    tasks,
)

metadata = SQLModel.metadata
