"""What appointments keeps, why, for how long, and how it ends."""

from datetime import timedelta

from nahbar_common.retention import Schedule, expires, goes_with, stays
from sqlmodel import col, select

from appointments.advisers.models import Adviser
from appointments.attendances.models import Attendance
from appointments.bookings.models import Appointment
from appointments.bookings.service import delete_whole
from appointments.notices.models import Notice
from appointments.occupancy.models import OccupiedCell
from appointments.offices.models import Office
from appointments.offices.service import kept_periods
from appointments.people.key_models import PersonKey
from appointments.people.models import Client
from appointments.people.service import delete_with_keys, is_idle, note_idle
from appointments.rooms.models import Room
from appointments.schedules.models import Absence, WorkingHours
from appointments.surveys.models import SurveyAnswer
from appointments.tasks.models import Task
from appointments.topics.models import Topic

YEAR = timedelta(days=365)

SCHEDULE = Schedule(
    (
        expires(
            Appointment,
            "appointment",
            "public_task",
            "shows for a time that a talk took place, and its outcome",
            keep=YEAR,
            since="the talk's end",
            past=lambda moment: col(Appointment.ends_at) < moment,
            delete=delete_whole,
            office=col(Appointment.office_id),
            bounds=(timedelta(days=90), 10 * YEAR),
            bounds_why="not shorter: whoever missed a talk may still object and sue (§ 84, § 87"
            " SGG); not longer: a file is kept for ten years at most (§ 84 SGB X)",
        ),
        goes_with(Attendance, Appointment, "attendance", "public_task", "who took part"),
        goes_with(OccupiedCell, Appointment, "appointment", "public_task", "holds the time free"),
        goes_with(Notice, Appointment, "message", "public_task", "who was told of what by mail"),
        goes_with(Task, Appointment, "task", "public_task", "what staff had to decide"),
        expires(
            Client,
            "contact",
            "public_task",
            "so that the next talk need not begin with asking for a name and a number",
            keep=YEAR,
            since="since no talk of theirs is on file",
            past=is_idle,
            delete=delete_with_keys,
            prepare=note_idle,
            office=col(Client.office_id),
            bounds=(timedelta(days=30), 5 * YEAR),
            bounds_why="not shorter: a talk may be booked anew soon after; not longer: nobody needs"
            " a number after that (§ 84 SGB X)",
        ),
        goes_with(PersonKey, Client, "contact", "security", "opens the person's sealed data"),
        expires(
            Absence,
            "calendar",
            "public_task",
            "explains a calendar; no reason is kept",
            keep=YEAR,
            since="its end",
            past=lambda moment: col(Absence.ends_at) < moment,
            office=select(col(Adviser.office_id))
            .where(col(Adviser.id) == col(Absence.adviser_id))
            .correlate(Absence)
            .scalar_subquery(),
            bounds=(timedelta(days=30), 2 * YEAR),
            bounds_why="not shorter: this month's calendar is still asked about; not longer: it"
            " tells when somebody of the staff was away",
        ),
        stays(Adviser, "adviser", "public_task", "for as long as talks name them"),
        goes_with(WorkingHours, Adviser, "calendar", "public_task", "when they take talks"),
        stays(SurveyAnswer, "survey", "not_personal", "leads to no person and to no talk"),
        stays(Office, "settings", "not_personal", "the office itself"),
        stays(Room, "settings", "not_personal", "a room of the office"),
        stays(Topic, "settings", "not_personal", "what talks are about"),
    ),
    periods=kept_periods,
)
