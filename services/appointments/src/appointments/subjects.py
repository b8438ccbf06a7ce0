"""What of this service's tables is a person's: a client's, a guest's, or an adviser's."""

from datetime import datetime
from typing import Any
from uuid import UUID

from nahbar_common.subjects import Blocked, Part, Reader, Subjects
from sqlalchemy import ColumnElement, func
from sqlmodel import col, select
from sqlmodel.ext.asyncio.session import AsyncSession

from appointments.advisers.models import Adviser
from appointments.advisers.service import forget_name
from appointments.attendances.models import Attendance
from appointments.bookings.models import LINKS_LIVE_ON, Appointment
from appointments.bookings.phones import phone_given
from appointments.bookings.service import delete_whole
from appointments.notices.models import Notice
from appointments.people import service as people
from appointments.people.key_models import PersonKey
from appointments.people.models import Client
from appointments.people.vault import PersonVault
from appointments.schedules.models import Absence, WorkingHours
from appointments.tasks.models import Task

_IS_ADVISER = col(Attendance.part) == "adviser"


def _own(person_id: UUID) -> ColumnElement[bool]:
    """Talks that are nobody else's but this person's and the adviser's."""
    others = select(Attendance.appointment_id).where(
        ~_IS_ADVISER, col(Attendance.person_id) != person_id
    )
    mine = select(Attendance.appointment_id).where(
        ~_IS_ADVISER, col(Attendance.person_id) == person_id
    )
    return col(Appointment.id).in_(mine) & col(Appointment.id).not_in(others)


def _shared(person_id: UUID) -> ColumnElement[bool]:
    mine = select(Attendance.appointment_id).where(col(Attendance.person_id) == person_id)
    return col(Appointment.id).in_(mine) & ~_own(person_id)


def _tasks_of_own(person_id: UUID) -> ColumnElement[bool]:
    own = select(Appointment.id).where(_own(person_id))
    return col(Task.appointment_id).in_(own)


async def _delete_own(session: AsyncSession, person_id: UUID) -> None:
    found = await session.exec(select(Appointment.id).where(_own(person_id)))
    await delete_whole(session, found.all())


async def _show_client(reader: Reader, client: Client) -> dict[str, Any]:
    return await people.show_all(reader.session, PersonVault(reader.sealer), client.id)


async def _show_attendance(reader: Reader, attendance: Attendance) -> dict[str, Any]:
    vault = PersonVault(reader.sealer)
    await people.unlock(reader.session, vault, reader.person_id)
    return {"phone": phone_given(vault, attendance)}


async def _delete_client(session: AsyncSession, person_id: UUID) -> None:
    await people.delete_with_keys(session, [person_id])


async def _hold_client(session: AsyncSession, person_id: UUID) -> None:
    # Whoever books for them this moment comes before or after, and never in between.
    await people.hold(session, person_id)


async def _blocks(session: AsyncSession, person_id: UUID, now: datetime) -> list[Blocked]:
    query = (
        select(func.count())
        .select_from(Attendance)
        .join(Appointment, col(Appointment.id) == col(Attendance.appointment_id))
        .where(
            col(Attendance.person_id) == person_id,
            col(Attendance.state) == "expected",
            col(Appointment.state) == "booked",
            col(Appointment.ends_at) > now - LINKS_LIVE_ON,
        )
    )
    count = (await session.exec(query)).one()
    return [Blocked("talk_open", count)] if count else []


async def _offices_of(session: AsyncSession, person_id: UUID) -> set[str] | None:
    for query in (
        select(Client.office_id).where(col(Client.id) == person_id),
        select(Adviser.office_id).where(col(Adviser.id) == person_id),
    ):
        office = (await session.exec(query)).first()
        if office is not None:
            return {str(office)}
    return None


_APPOINTMENT = ("id", "channel", "state", "starts_at", "ends_at", "moved_from", "call_ended_at")
_ATTENDANCE = (
    "appointment_id",
    "part",
    "state",
    "link_issued_at",
    "link_opened_at",
    "voucher_requested",
    "voucher_brand_id",
    "voucher_state",
    "voucher_refusal",
    "voucher_failed_step",
    "survey_done",
    "guardian_demanded",
    "guardian_link_issued_at",
    "created_at",
)
_GUARDED = ("appointment_id", "guardian_demanded", "guardian_link_issued_at")
_NOTICE = ("appointment_id", "kind", "ahead_minutes", "due_at", "state", "created_at", "done_at")
_TASK = ("kind", "made_at", "done_at")

SUBJECTS = Subjects(
    parts=(
        Part(
            Client,
            "contact",
            lambda p: col(Client.id) == p,
            ("language",),
            show=_show_client,
        ),
        Part(Task, "task", _tasks_of_own, _TASK),
        Part(Notice, "message", lambda p: col(Notice.person_id) == p, _NOTICE),
        Part(Appointment, "appointment", _own, _APPOINTMENT, erase=_delete_own),
        Part(Appointment, "appointment", _shared, _APPOINTMENT, hold="others_record"),
        Part(
            Attendance,
            "attendance",
            lambda p: (col(Attendance.person_id) == p) & ~_IS_ADVISER,
            _ATTENDANCE,
            show=_show_attendance,
        ),
        Part(
            Attendance,
            "attendance",
            lambda p: (col(Attendance.person_id) == p) & _IS_ADVISER,
            _ATTENDANCE,
            hold="others_record",
        ),
        Part(
            Attendance,
            "attendance",
            lambda p: col(Attendance.guardian_id) == p,
            _GUARDED,
            hold="others_record",
        ),
        # Together with the client: an id without a client, as of a guest, has its key, too.
        Part(PersonKey, "contact", lambda p: col(PersonKey.person_id) == p, erase=_delete_client),
        Part(
            Adviser,
            "adviser",
            lambda p: (col(Adviser.id) == p) & (col(Adviser.display_name) != ""),
            ("display_name", "active", "video_opted_in"),
            erase=forget_name,
        ),
        Part(
            WorkingHours,
            "calendar",
            lambda p: col(WorkingHours.adviser_id) == p,
            ("weekday", "starts_minute", "ends_minute"),
        ),
        Part(Absence, "calendar", lambda p: col(Absence.adviser_id) == p, ("starts_at", "ends_at")),
        Part(
            Task,
            "task",
            lambda p: (col(Task.adviser_id) == p) | (col(Task.done_by) == p),
            _TASK,
            hold="others_record",
        ),
    ),
    blocks=_blocks,
    offices_of=_offices_of,
    before_erasing=_hold_client,
)
